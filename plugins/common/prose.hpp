// Every number in running text becomes a mention: nothing with a digit is passed over.
//
//   Prose prose;
//   prose.add(line, line.content());            // a paragraph, line by line
//   for (const Mention& m : scan(prose)) ...    // m.range is in prose.text(); prose.span(m.range) in the source
#pragma once

#include "common/visible.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets::layout {

/// How a piece of text follows the one before it.
enum class Joint { wrapped, apart };

/// Lines of one block of text, joined so that a sentence can be read across them. A wrapped line follows
/// after '\n', a new paragraph or list item after '\v'; no mention runs across either.
class Prose {
 public:
  static constexpr char wrap = '\n';
  static constexpr char gap = '\v';

  /// `line` must outlive the prose.
  void add(const VisibleLine& line, Range range, Joint joint);

  std::string_view text() const noexcept { return text_; }
  bool empty() const noexcept { return parts_.empty(); }
  sdk::Span span(Range range) const noexcept;
  /// One place a line, in order.
  std::vector<sdk::Span> spans() const;

 private:
  struct Part {
    std::size_t at; // where the line's piece begins in text_
    const VisibleLine* line;
    Range range;
  };
  std::string text_;
  std::vector<Part> parts_;
};

/// One number in text; the words of the model (kind, unit, label) are those of toets_mention.
struct Mention {
  std::string_view kind;
  Range range{};
  std::string value;
  std::string unit;
  std::string label;
  std::string invalid;
  std::size_t rest = 0; // where what it was read from ends, when that goes on below its line
};

/// All mentions, in order, none overlapping; together they cover each digit of `text`.
std::vector<Mention> scan(std::string_view text);

/// A plan code such as 01/11/SAP/01/02 at `at`: where it ends, or 0. `parts` is the count of its parts.
struct PlanCode {
  std::size_t end = 0;
  std::size_t parts = 0;
  std::string value;
};
PlanCode read_plan_code(std::string_view text, std::size_t at);

} // namespace toets::layout
