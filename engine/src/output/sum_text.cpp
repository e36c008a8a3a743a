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
    lines_.columns(fmt::format("      {}", words_.difference_title(sum_)), amount(sum_.delta.magnitude()),
                   right_edge_);
    if (!sum_.slack.is_zero())
      lines_.columns(fmt::format("      {}", words_.say(Phrase::slack)), amount(sum_.slack), right_edge_);
  }

 private:
  std::string amount(const Exact& exact) const { return words_.amount(exact, sum_.unit); }

  /// The members of one side and what they come to; a single number is its own total.
  void write_side(const std::vector<SumTerm>& terms, const Exact& total, std::string_view title) {
    if (terms.size() == 1 && terms.front().coefficient == "1") {
      lines_.columns(fmt::format("      {}", member(terms.front(), title)), amount(total), right_edge_);
      return;
    }
    for (const SumTerm& term : terms)
      lines_.columns(fmt::format("      {:>2} {}", words_.sign(term, terms, sum_), member(term, "")),
                     words_.amount(term.value, sum_.unit), right_edge_);
    lines_.columns(fmt::format("       = {}", title), words_.formula(terms, sum_) + amount(total),
                   right_edge_);
  }

  std::string member(const SumTerm& term, std::string_view title) const {
    std::string text;
    if (!title.empty()) text = TextLines::padded(title, 12);
    const std::string place = printable(words_.place(term.location, spoken_of_));
    text += fmt::format("{}  {}", TextLines::padded(place, 10), printable(term.label));
    if (FindingWords::names_columns(sum_) && !term.column.empty()) text += ", " + printable(term.column);
    return text + words_.remark(term, sum_, spoken_of_);
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
