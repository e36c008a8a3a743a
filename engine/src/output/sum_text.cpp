#include "output/sum_text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

class SumText {
 public:
  SumText(TextLines& lines, const FindingWords& words, const Sum& sum, std::size_t spoken_of)
      : lines_(lines),
        words_(words),
        sum_(sum),
        spoken_of_(spoken_of),
        right_edge_(std::min<std::size_t>(lines.width(), 110)) {}

  void write() {
    std::string heading = printable(words_.heading_title(sum_));
    if (!sum_.consequence_of.empty()) heading += fmt::format(" ({})", words_.say(Phrase::follows_from_sums));
    if (!heading.empty()) lines_.line("    " + lines_.coloured(heading, Colour::bold));
    write_side(sum_.left, sum_.actual, words_.say(Phrase::stated));
    write_side(sum_.right, sum_.expected, words_.expected_title(sum_));
    lines_.columns(fmt::format("      {}", words_.difference_title(sum_)), words_.difference_size(sum_),
                   right_edge_);
    if (!sum_.slack.is_zero())
      lines_.columns(fmt::format("      {}", words_.say(Phrase::slack)), words_.slack(sum_), right_edge_);
  }

 private:
  std::string amount(const Exact& exact) const { return words_.amount(exact, sum_.unit); }

  /// The members of one side and what they come to; a single number is its own total.
  void write_side(const std::vector<SumTerm>& terms, const Exact& total, std::string_view title) {
    if (terms.size() == 1 && terms.front().coefficient == "1") {
      write_member(fmt::format("      {}", TextLines::padded(title, 12)), terms.front(), amount(total));
      return;
    }
    std::size_t widest = 2;
    for (const SumTerm& term : terms)
      widest = std::max(widest, display_width(words_.sign(term, terms, sum_)));
    for (const SumTerm& term : terms) {
      const std::string sign = words_.sign(term, terms, sum_);
      write_member(fmt::format("      {}{} ", std::string(widest - display_width(sign), ' '), sign), term,
                   words_.amount(term.value, term.unit));
    }
    lines_.columns(fmt::format("       = {}", title), words_.formula(terms, sum_) + amount(total),
                   right_edge_);
  }

  /// Of a line that is too long the label is cut: the column behind it tells two members of one row apart.
  void write_member(std::string_view before, const SumTerm& term, const std::string& number) {
    constexpr std::size_t shortest_label = 16;
    const std::string place = printable(words_.place(term.location, spoken_of_));
    const std::string left = fmt::format("{}{}  ", before, TextLines::padded(place, 10));
    std::string behind;
    if (FindingWords::names_columns(sum_) && !term.column.empty()) behind = ", " + printable(term.column);
    behind += words_.remark(term, sum_, spoken_of_);
    const std::size_t taken = display_width(left) + display_width(behind) + display_width(number) + 2;
    const std::size_t room = right_edge_ > taken ? right_edge_ - taken : 0;
    const std::string label = TextLines::cut(printable(term.label), std::max(room, shortest_label));
    lines_.columns(left + label + behind, number, right_edge_);
  }

  TextLines& lines_;
  const FindingWords& words_;
  const Sum& sum_;
  std::size_t spoken_of_;
  std::size_t right_edge_;
};

} // namespace

void write_sum(TextLines& lines, const FindingWords& words, const Sum& sum, std::size_t spoken_of) {
  SumText(lines, words, sum, spoken_of).write();
}

} // namespace toets
