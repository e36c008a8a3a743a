// A source line as a reader sees it: without markup, yet with every byte traceable to the source.
//
//   "<b>-342.179,81</b>"   text "-342.179,81", span(0, 11) is bytes 3..14 of the line
//   "### **Status**"       text "Status", heading 3, bold
//
// Tabs stay (they keep the fields of a row apart). A no-break, narrow or thin space is a plain space,
// except between two digits: there it groups the digits of one number and stays, as U+00A0.
#pragma once

#include "common/text.hpp"

#include <toets/plugin.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace toets::layout {

/// What a single star is: emphasis or a bullet as Markdown has it, or a footnote mark, which stays text.
enum class Stars : char { emphasis, footnotes };
/// What a dash in front of a line is: the bullet of an item, or text of a sentence that wrapped there.
enum class Dash : char { bullet, text };

class VisibleLine {
 public:
  /// `source` must outlive the line.
  VisibleLine(std::string_view source, std::uint32_t number, std::uint32_t page,
              Stars stars = Stars::emphasis, Dash dash = Dash::bullet);

  std::string_view text() const noexcept { return text_; }
  std::string_view source() const noexcept { return source_; }
  std::uint32_t number() const noexcept { return number_; }
  std::uint32_t page() const noexcept { return page_; }

  bool is_blank() const noexcept { return content().empty(); }
  bool has_tab() const noexcept { return text_.find('\t') != std::string::npos; }
  /// 1 to 6 for a Markdown or HTML heading, else 0.
  int heading() const noexcept { return heading_; }
  bool is_list_item() const noexcept { return is_list_item_; }
  bool starts_bold() const noexcept { return starts_bold_; }
  /// A rule of dashes, stars or table borders.
  bool is_separator() const noexcept { return is_separator_; }
  /// The source has a form feed on this line.
  bool breaks_page() const noexcept { return breaks_page_; }
  /// Stands out by markup: a heading, bold or a list item.
  bool is_marked() const noexcept { return heading_ > 0 || is_list_item_ || starts_bold_; }

  /// The text without the tabs and spaces around it.
  Range content() const noexcept { return trim(text_, Range{0, text_.size()}); }
  std::string_view content_text() const noexcept { return trim(text_); }

  /// Place in the source of the visible bytes [begin, end).
  sdk::Span span(std::size_t begin, std::size_t end) const noexcept;
  sdk::Span span(Range range) const noexcept { return span(range.begin, range.end); }
  /// Place of all that is visible.
  sdk::Span span() const noexcept { return span(content()); }

  /// The pieces of the source with a digit in them that are markup and no text: `<h2>`, `&#8211;`.
  std::vector<sdk::Span> markup_with_digits() const;

  /// Characters of the source before visible byte `at`: where it stands on an aligned page.
  std::size_t column(std::size_t at) const noexcept;

 private:
  // Visible bytes from `visible` on come from `source`; of equal size they map byte for byte, else as
  // one whole.
  struct Piece {
    std::uint32_t visible, visible_size, source, source_size;
  };

  void append(std::string_view bytes, std::size_t source, std::size_t source_size);
  std::size_t source_begin(std::size_t at) const noexcept;
  std::size_t source_end(std::size_t at) const noexcept;
  const Piece& piece_at(std::size_t at) const noexcept;

  friend class VisibleBuilder;

  std::string_view source_;
  std::string text_;
  std::vector<Piece> pieces_;
  std::uint32_t number_;
  std::uint32_t page_;
  int heading_ = 0;
  bool is_list_item_ = false;
  bool starts_bold_ = false;
  bool is_separator_ = false;
  bool breaks_page_ = false;
  // Where `column` counted last: rows are read from left to right, and a long one must not be counted from its
  // start for every number. A document is read by one thread.
  mutable std::uint32_t counted_bytes_ = 0, counted_columns_ = 0;
};

using Document = std::vector<VisibleLine>;

/// The lines of a source; the first so many of them, for a look that need not see all.
Document read_document(const sdk::Source& source, Stars stars = Stars::emphasis,
                       std::size_t most_lines = std::numeric_limits<std::size_t>::max());

/// The column that nine lines in ten do not pass, of those that show something: one line that runs over does not make all
/// others look short. 0 where none does.
std::size_t usual_width(const Document& document);

} // namespace toets::layout
