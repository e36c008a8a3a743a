#include "support/builder_desk.hpp"

namespace toets {

using Catch::Contains;
using test::Desk;
using test::refusal;

namespace {

LineCensus census_of(const std::string& text, const std::function<void(Desk&)>& push) {
  Desk desk(text);
  push(desk);
  return desk.finish().lines;
}

} // namespace

TEST_CASE("a line that the source does not have cannot be understood") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.understood(3); }), Contains("no line 3"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(0, "blank"); }), Contains("no line 0"));
}

TEST_CASE("a line that holds something is not blank") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(1, "blank"); }),
             Contains("line 1: ignored as blank, but it holds 'één 12'"));
  Desk desk(" \t\u00A0\n");
  desk.sink.ignored(1, "blank");
  CHECK(desk.finish().lines.ignored.at("blank") == 1);
}

TEST_CASE("a line of which a reader sees nothing is blank in any alphabet") {
  // A wide blank, one without width, the ideographic one, a soft hyphen, a line separator.
  for (const std::string line : {"\u2003", "\u200B", "\u3000", " \u00AD\t", "\u2028"}) {
    INFO(line);
    const LineCensus unsaid = census_of(line + "\n", [](Desk&) {});
    CHECK(unsaid.not_understood.empty());
    CHECK(unsaid.ignored.at("blank") == 1);
    const LineCensus said = census_of(line + "\n", [](Desk& desk) { desk.sink.ignored(1, "blank"); });
    CHECK(said.ignored.at("blank") == 1);
  }
}

TEST_CASE("ignored lines that hold digits are counted") {
  Desk desk("pagina 1\n----\n");
  desk.sink.ignored(1, "page_footer");
  desk.sink.ignored(2, "separator");
  CHECK(desk.finish().lines.ignored_with_digits == 1);
}

TEST_CASE("two words about one line are refused and the same word twice is not") {
  const auto after = [](auto&& first) {
    return refusal([&](sdk::Sink& s) {
      first(s);
      s.ignored(1, "separator");
    });
  };
  CHECK_THAT(after([](sdk::Sink& s) { s.understood(1); }),
             Contains("line 1: said twice, understood and separator"));
  CHECK_THAT(after([](sdk::Sink& s) { s.ignored(1, "marker"); }),
             Contains("line 1: said twice, marker and separator"));
  CHECK(after([](sdk::Sink& s) { s.ignored(1, "separator"); }).empty());
}

TEST_CASE("a record on an ignored line is refused whichever of the two comes first") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(2, "page_footer"); }),
             Contains("line 2: ignored as page_footer, but a record stands on it"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.ignored(1, "page_footer");
               s.mention({.node = 1, .kind = "name", .value = "12", .span = {1, 6, 8}});
             }),
             Contains("mention: it stands on line 1, which is ignored as page_footer"));
}

TEST_CASE("a line of which nothing is said is not understood") {
  const LineCensus census = census_of("a\nb\n", [](Desk& desk) { desk.sink.understood(1); });
  CHECK(census.total == 2);
  CHECK(census.understood == 1);
  REQUIRE(census.not_understood.size() == 1);
  CHECK(census.not_understood[0].line == 2);
}

TEST_CASE("a digit that no record covers makes its line not understood") {
  const auto lost = [](const std::function<void(Desk&)>& push) {
    return census_of("1 a 22 b 3\n",
                     [&](Desk& desk) {
                       desk.node();
                       push(desk);
                       desk.sink.understood(1);
                     })
        .not_understood.size();
  };
  const auto mention = [](Desk& desk, std::uint32_t begin, std::uint32_t end) {
    desk.sink.mention({.node = 1, .kind = "name", .value = "x", .span = {1, begin, end}});
  };
  CHECK(lost([](Desk&) {}) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 0, 1);
          mention(d, 4, 6);
        }) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 0, 1);
          mention(d, 4, 5);
          mention(d, 9, 10);
        }) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 9, 10);
          mention(d, 4, 6);
          mention(d, 0, 1);
        }) == 0);
  CHECK(lost([&](Desk& d) { mention(d, 0, 10); }) == 0);
  CHECK(lost([&](Desk& d) { // overlapping records
          mention(d, 0, 8);
          mention(d, 2, 3);
          mention(d, 8, 10);
        }) == 0);
}

TEST_CASE("digits in markup need no record") {
  const sdk::Span markup{1, 0, 4};
  CHECK(census_of("<h1>kop\n", [&](Desk& d) { d.sink.understood(1, {&markup, 1}); }).understood == 1);
  CHECK(census_of("<h1>kop 2\n", [&](Desk& d) { d.sink.understood(1, {&markup, 1}); }).understood == 0);
}

TEST_CASE("a text covers no digits of its lines") {
  const LineCensus census = census_of("kop\nin 2023\n", [](Desk& desk) {
    desk.node();
    const sdk::Span span{2, 0, 7};
    desk.sink.text({.node = 1, .name = "state", .place = {1, 0, 3}, .spans = {&span, 1}});
    desk.sink.understood(1);
    desk.sink.understood(2);
  });
  REQUIRE(census.not_understood.size() == 1);
  CHECK(census.not_understood[0].line == 2);
  CHECK(census.not_understood[0].reason == "a number became no record");
}

TEST_CASE("ignored lines are counted by reason and blank ones need no word") {
  const LineCensus census = census_of("kop 1\n\n \t\u00A0\nkop 2\nvoet\n", [](Desk& desk) {
    desk.sink.ignored(1, "page_header");
    desk.sink.ignored(4, "page_header");
    desk.sink.ignored(5, "page_footer");
  });
  CHECK(census.ignored.at("page_header") == 2);
  CHECK(census.ignored.at("page_footer") == 1);
  CHECK(census.ignored.at("blank") == 2);
  CHECK(census.understood == 0);
  CHECK(census.not_understood.empty());
  CHECK(census.total == census.understood + census.ignored_count());
}

} // namespace toets
