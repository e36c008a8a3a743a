// Writing lines of text: wrapped, aligned, coloured. Knows nothing of findings.
#pragma once

#include "output/terminal.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

enum class Colour { plain, red, yellow, blue, green, dim, bold };

class TextLines {
 public:
  TextLines(std::ostream& out, const TextStyle& style) : out_(out), style_(style) {}

  std::size_t width() const { return style_.width; }
  bool is_terminal() const { return style_.is_terminal; }
  std::string coloured(std::string_view text, Colour colour) const;

  void blank();
  /// One line as it is.
  void line(std::string_view text);
  /// Wrapped at spaces, every line behind the indent; `first` stands in that of the first line.
  void paragraph(std::string_view text, std::size_t indent, std::string_view first = {});
  /// Left text, then a text that ends at column `right_edge`; the left one is cut when it is too long.
  void columns(std::string_view left, std::string_view right, std::size_t right_edge);

  /// The text cut to a width, with "…" where something is missing.
  static std::string cut(std::string_view text, std::size_t width);
  static std::string padded(std::string_view text, std::size_t width);

 private:
  std::ostream& out_;
  TextStyle style_;
};

} // namespace toets
