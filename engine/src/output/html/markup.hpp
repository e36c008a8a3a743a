// Writing HTML: what is not written with `raw` cannot become markup. Knows nothing of findings.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace toets {

/// The text with what a reader cannot see, and what turns a line around, shown: "␛", "[U+202E]". Tabs and line ends stay.
std::string visible(std::string_view text);

class Markup {
 public:
  Markup& raw(std::string_view html) {
    out_ += html;
    return *this;
  }
  /// Content of an element or value of an attribute, made visible and escaped.
  Markup& text(std::string_view text);
  Markup& number(std::integral auto value) { return raw(std::to_string(value)); }
  /// ` name="value"`
  Markup& attribute(std::string_view name, std::string_view value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /// The text, made visible, as a string of JSON in which no "<" is left: nothing in it can end the element that it stands in.
  Markup& json(std::string_view text);

  std::string& html() { return out_; }

 private:
  std::string out_;
};

} // namespace toets
