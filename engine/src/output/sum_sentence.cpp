#include "output/sum_sentence.hpp"

#include "output/terminal.hpp"

#include <fmt/format.h>

namespace toets {
namespace {

/// "10,00 + 15,00 = 25,00"; a single number is its own total.
std::string equation(const FindingWords& words, const std::vector<SumTerm>& side, const Sum& sum,
                     const Exact& total, std::string_view title, const SumParts& parts) {
  const bool is_alone = side.size() == 1 && side.front().coefficient == "1";
  std::string text;
  for (const SumTerm& term : side) {
    const std::string sign = words.sign(term, side, sum);
    if (!text.empty()) text += ' ';
    if (!sign.empty() && !(text.empty() && sign == "+")) text += sign + " ";
    text += parts.member(term, is_alone ? title : sign, words.amount(term.value, term.unit));
  }
  if (is_alone) return text;
  if (sum.evaluation == Evaluation::mean) text = fmt::format("({}) / {}", text, side.size());
  return fmt::format("{} = {}", text, words.amount(total, sum.unit));
}

} // namespace

std::string sum_sentence(const FindingWords& words, const Sum& sum, const SumParts& parts) {
  const std::string_view stated = words.say(Phrase::stated), expected = words.expected_title(sum);
  const std::string heading = words.heading(sum);
  std::string text = heading.empty() ? "" : parts.heading(heading) + ": ";
  // One after the other: a form may number the members as they come.
  const std::string left = equation(words, sum.left, sum, sum.actual, stated, parts);
  const std::string right = equation(words, sum.right, sum, sum.expected, expected, parts);
  text += fmt::format("{} {}; {} {}; {} {}", stated, left, expected, right, words.say(Phrase::difference),
                      words.difference(sum));
  if (!sum.slack.is_zero()) text += fmt::format("; {} {}", words.say(Phrase::slack), words.slack(sum));
  if (!sum.consequence_of.empty()) text += fmt::format(" ({})", words.say(Phrase::follows_from_sums));
  return text;
}

std::string amount_alone(const SumTerm&, std::string_view, const std::string& amount) { return amount; }

std::string sum_sentence(const FindingWords& words, const Sum& sum) {
  return sum_sentence(words, sum, {printable, amount_alone});
}

} // namespace toets
