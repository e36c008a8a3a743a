#include "history/titles.hpp"

#include "support/catch.hpp"

namespace toets {

TEST_CASE("a title is folded to its words in small letters") {
  CHECK(folded_title("  Bouw – of  VERBOUWING (fase 2) Café-Één. ") == "bouw of verbouwing fase 2 cafe een");
  CHECK(folded_title("...").empty());
}

TEST_CASE("one damaged letter is a slip, another word is none") {
  CHECK(is_slip(folded_title("Aanvullende financi?le steun"), folded_title("Aanvullende financiële steun")));
  CHECK_FALSE(is_slip("huis van het kind", "huis van de buurt"));
  CHECK_FALSE(is_slip("aanleg van het fietspad fase 1", "aanleg van het fietspad fase 2"));
}

TEST_CASE("titles are near when half of their words are the same, and their numbers are") {
  CHECK(is_near("bouw of verbouwing huis van het kind", "bouw of verbouwing huis van de jeugd"));
  CHECK_FALSE(is_near("ondersteuning fietspunt", "ondersteuning buurthuizen en wijkwerking"));
  CHECK_FALSE(is_near("renovatie school fase 1", "renovatie school fase 2"));
  CHECK(is_akin("ondersteuning fietspunt", "ondersteuning buurthuizen en wijkwerking"));
  CHECK_FALSE(is_akin("sport en jeugd", "wegen en riolen"));
}

TEST_CASE("a title that names several things has parts") {
  CHECK(parts_of_title("Sport, Jeugd en Cultuur") == std::vector<std::string>{"sport", "jeugd", "cultuur"});
  CHECK(parts_of_title("Zorg & welzijn") == std::vector<std::string>{"zorg", "welzijn"});
  CHECK(parts_of_title("Onderwijs").empty());
  CHECK(parts_of_title("a, b, c, d, e, f, g, h, i").empty());
}

} // namespace toets
