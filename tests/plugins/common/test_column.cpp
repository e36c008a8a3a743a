#include "common/column.hpp"

#include "support/catch.hpp"

using toets::layout::Column;

TEST_CASE("a line is full when the next word would not have fitted") {
  Column column;
  column.add("een regel die tot aan de rand loopt van het blad");
  column.add("en nog een regel die tot aan de rand loopt van");
  CHECK(column.is_full("en nog een regel die tot aan de rand loopt van", "het blad"));
  CHECK_FALSE(column.is_full("en nog een regel die", "tot"));
}

TEST_CASE("letters count and bytes do not") {
  Column column;
  column.add("\xC3\xA9\xC3\xA9n regel die tot aan de rand loopt van blad");
  column.add("\xC3\xA9\xC3\xA9n regel die tot aan de rand loopt van het");
  CHECK_FALSE(column.is_full("een regel die tot aan de rand loopt vanaf", "x"));
}

TEST_CASE("an indent counts") {
  Column column;
  column.add("een regel die tot aan de rand loopt van het blad");
  column.add("een regel van een opsomming die tot de rand", 4);
  CHECK(column.is_full("een regel van een opsomming die tot de rand", "ja", 4));
  CHECK_FALSE(column.is_full("een regel van een opsomming die tot de rand", "ja"));
}

TEST_CASE("one line that is the longest by far is no column and neither is an address") {
  Column column;
  column.add("een lange inleiding die alleen boven een lijst van korte woorden staat");
  column.add("een kort woord");
  CHECK_FALSE(
      column.is_full("een lange inleiding die alleen boven een lijst van korte woorden staat", "een"));
  column.add("https://voorbeeld.be/een-adres-dat-langer-is-dan-elke-regel-en-niet-breekt");
  CHECK_FALSE(
      column.is_full("een lange inleiding die alleen boven een lijst van korte woorden staat", "een"));
}
