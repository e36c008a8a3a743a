#include "common/money_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace toets::layout {

namespace {

using Meaning = std::pair<std::string_view, std::string_view>;

constexpr std::array<Meaning, 11> sections{{{"exploitatie", "operating"},
                                            {"exploitatiebudget", "operating"},
                                            {"investering", "investment"},
                                            {"investeringen", "investment"},
                                            {"investerings", "investment"},
                                            {"investeringsbudget", "investment"},
                                            {"financiering", "financing"},
                                            {"financieringen", "financing"},
                                            {"financierings", "financing"},
                                            {"financieringsbudget", "financing"},
                                            {"liquiditeitenbudget", "financing"}}};

constexpr std::array<Meaning, 8> rows{{{"ontvangsten", "receipts"},
                                       {"ontvangst", "receipts"},
                                       {"inkomsten", "receipts"},
                                       {"opbrengsten", "receipts"},
                                       {"uitgaven", "expenditure"},
                                       {"uitgave", "expenditure"},
                                       {"kosten", "expenditure"},
                                       {"saldo", "balance"}}};

template <std::size_t count>
std::string_view meaning_of(const std::array<Meaning, count>& list, std::string_view folded) noexcept {
  const auto found =
      std::find_if(list.begin(), list.end(), [folded](const Meaning& each) { return each.first == folded; });
  return found == list.end() ? std::string_view{} : found->second;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at;
}

// The folded word of a label of one word, without its colon and its unit; empty for more words.
std::string only_word(std::string_view label) {
  const Range range = without_colon(label, trim(label, Range{0, label.size()}));
  const std::string_view words = label.substr(range.begin, range.size());
  const std::size_t end = word_end(words, 0);
  return skip_unit(words, end) == words.size() ? fold(words.substr(0, end)) : std::string();
}

} // namespace

std::size_t skip_unit(std::string_view text, std::size_t at) {
  std::size_t end = skip_spaces(text, at);
  const bool has_parenthesis = end < text.size() && text[end] == '(';
  if (has_parenthesis) ++end;
  const auto preposition = match_words(text, end, "in");
  // Without either a currency is that of the number behind it.
  if (!preposition && !has_parenthesis) return at;
  end = skip_spaces(text, preposition.value_or(end));
  constexpr std::string_view sign = "\xE2\x82\xAC";
  std::size_t behind = text.substr(end, sign.size()) == sign ? end + sign.size() : end;
  for (const std::string_view word : {"euro", "eur"})
    if (const auto matched = match_words(text, end, word)) behind = *matched;
  if (behind == end) return at;
  if (!has_parenthesis) return behind;
  behind = skip_spaces(text, behind);
  return behind < text.size() && text[behind] == ')' ? behind + 1 : at;
}

std::string_view section_named(std::string_view text) {
  constexpr std::size_t longest_name = 32;
  if (text.size() > longest_name) return {};
  return meaning_of(sections, only_word(text));
}

std::string_view row_named(std::string_view folded_word) noexcept { return meaning_of(rows, folded_word); }

bool names_result(std::string_view words) {
  static constexpr std::array<std::string_view, 2> known{"totaal", "resultaat"};
  return std::find(known.begin(), known.end(), only_word(words)) != known.end();
}

std::optional<RowLabel> read_row_label(const VisibleLine& line) {
  const std::string_view text = line.text();
  RowLabel label;
  label.range.begin = skip_spaces(text, 0);
  label.range.end = word_end(text, label.range.begin);
  label.row = row_named(fold(text.substr(label.range.begin, label.range.size())));
  const bool is_part_of_word = letter_size(text, label.range.end) > 0 ||
                               (label.range.end < text.size() && is_digit(text[label.range.end]));
  if (label.row.empty() || is_part_of_word) return std::nullopt;
  if (label.row == "balance") {
    const std::size_t begin = skip_spaces(text, label.range.end);
    const std::size_t end = word_end(text, begin);
    if (end > begin && skip_unit(text, label.range.end) == label.range.end) {
      label.section = section_named(text.substr(begin, end - begin));
      if (label.section.empty()) return std::nullopt;
      label.range.end = end;
    }
  }
  label.range.end = skip_unit(text, label.range.end);
  return label;
}

} // namespace toets::layout
