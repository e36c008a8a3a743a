#include "output/visible_text.hpp"

#include "support/catch.hpp"

namespace toets {

TEST_CASE("text that is plain stays as it is") {
  CHECK(visible_text("Uitgaven 1.234,56 (art. 60)") == "Uitgaven 1.234,56 (art. 60)");
  CHECK(visible_text("beëindigd, €, “zo”") == "beëindigd, €, “zo”");
  CHECK(visible_text("").empty());
}

TEST_CASE("control characters are shown as their pictures") {
  CHECK(visible_text("a\tb\r\nc") == "a␉b␍␊c");
  CHECK(visible_text("\033[31mrood") == "␛[31mrood");
  CHECK(visible_text(std::string_view("\0\x7F", 2)) == "␀␡");
}

TEST_CASE("what turns a line around, and what is no character, is shown as a replacement") {
  CHECK(visible_text("a\u202Eb\u2066c\u2028d\u200Fe") == "a�b�c�d�e");
  CHECK(visible_text("a\u0085b") == "a�b");
  CHECK(visible_text("a\uFFFEb") == "a�b");
  CHECK(visible_text("a\xFF\xC3") == "a��");
}

} // namespace toets
