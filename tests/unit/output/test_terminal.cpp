#include "output/terminal.hpp"

#include "support/catch.hpp"

namespace toets {

TEST_CASE("escapes that colour or move are taken out") {
  CHECK(printable("\033[31mrood\033[0m") == "[31mrood[0m");
  CHECK(printable("a\rb\bc\ad\x7F"
                  "e") == "abcde");
  CHECK(printable("a\u009B31mb") == "a31mb"); // the one-character form of the same
  CHECK(printable(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("marks that turn a line around are taken out") {
  for (const std::string mark : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                 "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    INFO(mark);
    CHECK(printable("a" + mark + "b") == "ab");
  }
}

TEST_CASE("line ends and tabs become spaces and other separators go") {
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("a\u2028b\u2029c") == "abc");
}

TEST_CASE("text that people write stays") {
  CHECK(printable("één € – 日本 😀 e\u0301") == "één € – 日本 😀 e\u0301");
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
  const std::string shown = printable("a\xFF\x1B[0m\xC3");
  CHECK(shown.find('\x1B') == std::string::npos);
  CHECK(shown.starts_with("a"));
}

TEST_CASE("width counts columns and neither bytes nor characters") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("één") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("") == 0);
}

} // namespace toets
