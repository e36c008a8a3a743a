#include "common/money_rows.hpp"

#include <utility>

namespace toets::layout {

std::string_view section_named(std::string_view text) {
  constexpr std::size_t longest_name = 32;
  if (text.size() > longest_name) return {};
  const std::string folded = fold(text);
  if (folded == "exploitatie") return "operating";
  if (folded == "investering" || folded == "investeringen" || folded == "investerings") return "investment";
  if (folded == "financiering" || folded == "financieringen" || folded == "financierings") return "financing";
  return {};
}

std::optional<RowLabel> read_row_label(const VisibleLine& line) {
  const std::string_view text = line.text();
  const std::size_t begin = skip_spaces(text, 0);
  RowLabel label;
  label.range.begin = begin;
  for (const auto& [words, row] : {std::pair<std::string_view, std::string_view>{"ontvangsten", "receipts"},
                                   {"ontvangst", "receipts"},
                                   {"uitgaven", "expenditure"},
                                   {"uitgave", "expenditure"},
                                   {"saldo", "balance"}}) {
    const auto end = match_words(text, begin, words);
    if (!end) continue;
    label.row = row;
    label.range.end = *end;
    break;
  }
  if (label.row.empty()) return std::nullopt;
  if (label.row == "balance") {
    std::size_t word_end = skip_spaces(text, label.range.end);
    const std::size_t word_begin = word_end;
    while (word_end < text.size() && is_ascii_letter(text[word_end])) ++word_end;
    if (word_end > word_begin) {
      label.section = section_named(text.substr(word_begin, word_end - word_begin));
      if (label.section.empty()) return std::nullopt;
      label.range.end = word_end;
    }
  }
  if (label.range.end < text.size() && text[label.range.end] == ':') return std::nullopt;
  return label;
}

} // namespace toets::layout
