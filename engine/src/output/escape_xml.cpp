#include "output/escape_xml.hpp"

#include "base/utf8.hpp"

namespace toets {
namespace {

std::string escaped(std::string_view text, bool is_attribute) {
  std::string xml;
  xml.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else if (c == '>') {
      xml += "&gt;"; // "]]>" may not stand in content
    } else if (c == '"') {
      xml += "&quot;";
    } else if (c == '\n') {
      xml += is_attribute ? "&#10;" : "\n";
    } else if (c == '\t') {
      xml += is_attribute ? "&#9;" : "\t";
    } else if (c < 0x20 || c == 0x7F) {
      utf8::append(xml, 0xFFFD);
    } else if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
      utf8::append(xml, 0xFFFD); // U+FFFE and U+FFFF
      i += 2;
    } else {
      xml += text[i];
    }
  }
  return xml;
}

} // namespace

std::string xml_content(std::string_view text) { return escaped(text, false); }
std::string xml_attribute(std::string_view text) { return escaped(text, true); }

} // namespace toets
