// Letters and digits are those of ASCII alone.
#include "base/ascii.hpp"

#include "support/catch.hpp"

#include <string>

namespace toets {

TEST_CASE("every byte is a digit, a capital, a small letter or none of these") {
  std::string digits, capitals, small;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (is_digit(c)) digits += c;
    if (is_upper(c)) capitals += c;
    if (is_lower(c)) small += c;
    CHECK(is_letter(c) == (is_upper(c) || is_lower(c)));
    if (!is_upper(c)) CHECK(lower(c) == c);
    if (!is_lower(c)) CHECK(upper(c) == c);
  }
  CHECK(digits == "0123456789");
  CHECK(capitals == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(small == "abcdefghijklmnopqrstuvwxyz");
  for (std::size_t i = 0; i < small.size(); ++i) {
    CHECK(lower(capitals[i]) == small[i]);
    CHECK(upper(small[i]) == capitals[i]);
  }
}

TEST_CASE("digits are at least one and nothing else") {
  CHECK(is_digits("0"));
  CHECK(is_digits("0123456789"));
  for (const std::string text : {"", "1a", "-1", " 1", "1.0", "٣"}) {
    INFO(text);
    CHECK_FALSE(is_digits(text));
  }
}

} // namespace toets
