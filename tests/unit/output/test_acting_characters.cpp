#include "base/utf8.hpp"
#include "judgement/waiver_text.hpp"
#include "output/html/markup.hpp"
#include "output/terminal.hpp"
#include "output/visible_text.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace toets {
namespace {

bool holds(std::string_view text, char32_t wanted) {
  while (!text.empty()) {
    const utf8::Character first = utf8::first_character(text);
    if (first.is_valid && first.code_point == wanted) return true;
    text.remove_prefix(first.size);
  }
  return false;
}

/// What follows `reason = ` in a file of waivers.
std::string reason_in_waiver(const std::string& reason) {
  const std::string text = waiver_text(Waiver{.fingerprint = "0123456789ab", .reason = reason}, "");
  const std::size_t from = text.find("reason = ");
  return text.substr(from, text.find('\n', from) - from);
}

} // namespace

TEST_CASE("a character that acts instead of being shown acts in no form and in no waiver") {
  std::vector<char32_t> acting;
  for (char32_t c = 0; c <= 0xFFFF; ++c)
    if (utf8::is_acting(c)) acting.push_back(c);
  for (const char32_t known :
       {0x07U, 0x1BU, 0x7FU, 0x9BU, 0x061CU, 0x200EU, 0x2028U, 0x202EU, 0x2066U, 0xFFFEU})
    CHECK(std::find(acting.begin(), acting.end(), known) != acting.end());
  for (const char32_t c : acting) {
    INFO("U+" << std::hex << static_cast<unsigned>(c));
    std::string text = "a";
    utf8::append(text, c);
    text += 'b';
    CHECK_FALSE(holds(printable(text), c));
    CHECK_FALSE(holds(visible_text(text), c));
    CHECK_FALSE(holds(reason_in_waiver(text), c));
    // A page keeps tabs and line ends, which only part words there.
    if (c != '\t' && c != '\n') CHECK_FALSE(holds(visible(text), c));
  }
}

TEST_CASE("what people write acts on nothing") {
  for (const char32_t c :
       {U'a', U' ', U'\u00E9', U'\u00A0', U'\u00AD', U'\u20AC', U'\u200D', U'\u2011', U'\U0001F600'})
    CHECK_FALSE(utf8::is_acting(c));
}

TEST_CASE("the first character of a text is told with its bytes and one that is none as a single byte") {
  CHECK(utf8::first_character("\u20ACx").code_point == 0x20AC);
  CHECK(utf8::first_character("\u20ACx").size == 3);
  CHECK(utf8::first_character("\xE2\x82").size == 1);
  CHECK_FALSE(utf8::first_character("\xE2\x82").is_valid);
  CHECK(utf8::first_character("\xFF").code_point == 0xFFFD);
}

} // namespace toets
