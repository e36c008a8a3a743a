#include "support/catch.hpp"
#include "wording/phrases.hpp"

#include <set>
#include <utility>

namespace toets {

TEST_CASE("every phrase has a text in both languages") {
  for (int i = 0; i < static_cast<int>(Phrase::count_); ++i) {
    INFO(i);
    CHECK_FALSE(phrase(static_cast<Phrase>(i), Language::nl).empty());
    CHECK_FALSE(phrase(static_cast<Phrase>(i), Language::en).empty());
  }
}

TEST_CASE("no two phrases say the same, so that one thing has one phrase") {
  std::set<std::pair<std::string_view, std::string_view>> texts;
  for (int i = 0; i < static_cast<int>(Phrase::count_); ++i) {
    const auto which = static_cast<Phrase>(i);
    INFO(phrase(which, Language::nl));
    CHECK(texts.emplace(phrase(which, Language::nl), phrase(which, Language::en)).second);
  }
}

TEST_CASE("a verdict cannot be taken for another") {
  for (const Language language : {Language::nl, Language::en}) {
    std::set<std::string_view> texts;
    for (const Phrase which :
         {Phrase::accepted, Phrase::not_accepted, Phrase::not_read, Phrase::error, Phrase::warning,
          Phrase::note, Phrase::proven, Phrase::contradicted, Phrase::unchecked})
      texts.insert(phrase(which, language));
    CHECK(texts.size() == 9);
  }
}

TEST_CASE("a phrase is in the language that is asked for") {
  CHECK(phrase(Phrase::accepted, Language::nl) == "AANVAARD");
  CHECK(phrase(Phrase::accepted, Language::en) == "ACCEPTED");
}

TEST_CASE("of sums that fail it is not said that a number is wrong, since a part may be missing") {
  for (const Phrase which : {Phrase::numbers_in_failing_sum, Phrase::numbers_in_failing_sums}) {
    CHECK_THAT(std::string(phrase(which, Language::nl)),
               Catch::Contains("ontbreekt een deel") && !Catch::Contains("verkeerd"));
    CHECK_THAT(std::string(phrase(which, Language::en)),
               Catch::Contains("a part is missing") && !Catch::Contains("wrong"));
  }
}

} // namespace toets
