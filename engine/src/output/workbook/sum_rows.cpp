#include "output/workbook/sum_rows.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace toets {
namespace {

// Columns of the sheet; formulas name those of figures by letter.
enum : unsigned {
  at_sum,
  at_origin,
  at_rule,
  at_kind,
  at_factor,
  at_value,
  at_counted,
  at_node,
  at_column,
  at_place,
  at_remark
};
constexpr char factor_letter = 'E', value_letter = 'F', counted_letter = 'G';

/// Of a difference that no decimal shows exactly.
constexpr unsigned decimals_of_fraction = 6;

bool is_fraction(const Exact& exact) { return exact.text().find('/') != std::string::npos; }

unsigned decimals_of(const Exact& exact) {
  const std::string text = decimal_of(exact);
  const std::size_t point = text.find('.');
  return point == std::string::npos ? 0 : static_cast<unsigned>(text.size() - point - 1);
}

double double_of(const Exact& exact) {
  if (is_fraction(exact))
    return static_cast<double>(static_cast<long double>(exact.numerator) /
                               static_cast<long double>(exact.denominator));
  double number = 0;
  const std::string text = exact.text();
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// As the formula of a difference gives it, which rounds a fraction.
double rounded(const Exact& difference) {
  if (!is_fraction(difference)) return double_of(difference);
  const double scale = std::pow(10.0, decimals_of_fraction);
  return std::round(double_of(difference) * scale) / scale;
}

/// "3/2" or "-1" as a number.
double factor_of(const std::string& coefficient) {
  double above = 0, below = 1;
  const char* end = coefficient.data() + coefficient.size();
  const auto read = std::from_chars(coefficient.data(), end, above);
  if (read.ptr != end && *read.ptr == '/') std::from_chars(read.ptr + 1, end, below);
  return above / below;
}

double value_of(const std::string& canonical) {
  double number = 0;
  std::from_chars(canonical.data(), canonical.data() + canonical.size(), number);
  return number;
}

/// Decimals of a difference that says whether two values are the same: all that it has, or more than matter.
unsigned decimals_to_compare(const Sum& sum) {
  if (is_fraction(sum.delta)) return decimals_of_fraction;
  return std::max({2U, decimals_of(sum.delta), decimals_of(sum.slack)});
}

bool can_be_live(const Sum& sum) {
  const auto fits = [](const SumTerm& term) {
    const std::size_t slash = term.coefficient.find('/');
    return fits_number(term.value) && fits_number(term.coefficient.substr(0, slash)) &&
           (slash == std::string::npos || fits_number(term.coefficient.substr(slash + 1)));
  };
  return std::all_of(sum.left.begin(), sum.left.end(), fits) &&
         std::all_of(sum.right.begin(), sum.right.end(), fits) && fits_number(decimal_of(sum.actual)) &&
         fits_number(decimal_of(sum.expected)) && fits_number(decimal_of(sum.delta)) &&
         fits_number(decimal_of(sum.slack));
}

bool holds(const Sum& sum) {
  const bool is_within = !(sum.slack < sum.delta.magnitude());
  if (sum.comparison == Comparison::at_most) return is_within || sum.delta.numerator <= 0;
  if (sum.comparison == Comparison::at_least) return is_within || sum.delta.numerator >= 0;
  return is_within;
}

/// What a side comes to, from the rows [first, last] of its members. @pre there is a member
std::string total_formula(Evaluation evaluation, bool is_left, std::uint32_t first, std::uint32_t last) {
  const std::string members = fmt::format("{0}{1}:{0}{2}", counted_letter, first, last);
  if (is_left) return fmt::format("=SUM({})", members);
  switch (evaluation) {
    case Evaluation::mean:
      return fmt::format("=AVERAGE({})", members);
    case Evaluation::ratio:
      return fmt::format("=100*{0}{1}/{0}{2}", counted_letter, first, last);
    case Evaluation::product:
      return fmt::format("=PRODUCT({})", members);
    default:
      return fmt::format("=SUM({})", members);
  }
}

/// Whether the difference is within the room that rounding leaves, on the side that matters.
std::string verdict_formula(Comparison comparison, std::uint32_t delta, std::uint32_t slack,
                            std::string_view yes, std::string_view no) {
  const std::string difference = fmt::format("{}{}", counted_letter, delta);
  const std::string room = fmt::format("{}{}", counted_letter, slack);
  const std::string test = comparison == Comparison::at_most    ? difference + "<=" + room
                           : comparison == Comparison::at_least ? difference + ">=-" + room
                                                                : "ABS(" + difference + ")<=" + room;
  return fmt::format("=IF({},\"{}\",\"{}\")", test, yes, no);
}

} // namespace

void SumRows::header() {
  sheet_.header({{Phrase::page_sum, 8},
                 {Phrase::book_finding, 10},
                 {Phrase::column_rule, 9},
                 {Phrase::book_row_kind, 20},
                 {Phrase::book_coefficient, 8},
                 {Phrase::book_value, 18},
                 {Phrase::book_counted, 18},
                 {Phrase::book_node, 48},
                 {Phrase::book_column, 20},
                 {Phrase::book_place, 22},
                 {Phrase::book_remark, 44}});
}

void SumRows::begin_row(const SumOrigin& origin, std::string_view kind, Look look) {
  sheet_.begin_row();
  sheet_.count(at_sum, count_);
  sheet_.link(at_origin, origin.place, origin.number);
  sheet_.text(at_rule, origin.rule);
  sheet_.text(at_kind, kind, look);
}

void SumRows::write(const Sum& sum, const SumOrigin& origin) {
  ++count_;
  is_live_ = can_be_live(sum);
  write_heading(sum, origin);
  const std::uint32_t stated = write_side(sum.left, sum, origin, true);
  const std::uint32_t computed = write_side(sum.right, sum, origin, false);
  const bool is_right = holds(sum);
  begin_row(origin, paper_.say(Phrase::difference), Look::bold);
  const std::uint32_t delta = sheet_.row();
  write_result(
      sum.delta, rounded(sum.delta),
      fmt::format("=ROUND({0}{1}-{0}{2},{3})", counted_letter, stated, computed, decimals_to_compare(sum)),
      Look::bold);
  begin_row(origin, paper_.say(Phrase::slack));
  const std::uint32_t slack = sheet_.row();
  sheet_.decimal(at_counted, decimal_of(sum.slack));
  begin_row(origin, paper_.say(Phrase::book_verdict), Look::bold);
  const std::string_view yes = paper_.say(Phrase::book_holds), no = paper_.say(Phrase::column_failed);
  const std::string verdict(is_right ? yes : no);
  const Look look = is_right ? Look::good : Look::bad;
  if (is_live_)
    sheet_.formula(at_counted, verdict_formula(sum.comparison, delta, slack, yes, no), verdict, look);
  else
    sheet_.text(at_counted, verdict, look);
}

void SumRows::write_heading(const Sum& sum, const SumOrigin& origin) {
  begin_row(origin, paper_.say(Phrase::page_sum), Look::header);
  const FindingWords& words = paper_.words;
  sheet_.text(at_node, words.heading(sum), Look::header);
  if (!sum.unit.empty()) sheet_.text(at_value, sum.unit, Look::header);
  std::string remark;
  const auto add = [&](std::string_view text) { remark += (remark.empty() ? "" : "; ") + std::string(text); };
  if (sum.evaluation == Evaluation::mean) add(words.say(Phrase::book_kind_mean));
  if (sum.evaluation == Evaluation::ratio) add(words.say(Phrase::book_kind_ratio));
  if (sum.evaluation == Evaluation::product) add(words.say(Phrase::book_kind_product));
  if (sum.kind == RelationKind::claim) add(word("claim", words.language()));
  if (sum.kind == RelationKind::plausibility) add(word("plausibility", words.language()));
  if (!sum.consequence_of.empty()) add(words.say(Phrase::follows_from_sums));
  if (!is_live_) add(words.say(Phrase::book_not_live));
  sheet_.text(at_remark, remark, Look::header);
}

std::uint32_t SumRows::write_side(const std::vector<SumTerm>& side, const Sum& sum, const SumOrigin& origin,
                                  bool is_left) {
  const std::string_view kind = is_left ? paper_.say(Phrase::stated) : paper_.words.expected_title(sum);
  const std::uint32_t first = sheet_.row() + 1;
  for (const SumTerm& term : side) write_member(term, sum, origin, kind);
  const std::uint32_t last = sheet_.row();
  begin_row(origin, fmt::format("= {}", kind), Look::bold);
  const Exact& total = is_left ? sum.actual : sum.expected;
  if (side.empty())
    sheet_.decimal(at_counted, decimal_of(total), Look::bold);
  else
    write_result(total, double_of(total), total_formula(sum.evaluation, is_left, first, last), Look::bold);
  return sheet_.row();
}

void SumRows::write_member(const SumTerm& term, const Sum& sum, const SumOrigin& origin,
                           std::string_view kind) {
  begin_row(origin, kind);
  const bool is_whole = term.coefficient.find('/') == std::string::npos;
  const double factor = factor_of(term.coefficient);
  if (!is_live_) {
    sheet_.text(at_factor, term.coefficient);
  } else if (is_whole) {
    sheet_.decimal(at_factor, term.coefficient);
  } else {
    sheet_.factor(at_factor, "=" + term.coefficient, factor);
  }
  if (is_live_) {
    sheet_.decimal(at_value, term.value);
    const auto decimals = static_cast<unsigned>(
        term.value.find('.') == std::string::npos ? 0 : term.value.size() - term.value.find('.') - 1);
    sheet_.formula(at_counted,
                   fmt::format("={}{}*{}{}", factor_letter, sheet_.row(), value_letter, sheet_.row()),
                   factor * value_of(term.value), is_whole ? decimals : std::max(2U, decimals));
  } else {
    sheet_.text(at_value, amount_text(term.value, paper_.words.language()));
  }
  sheet_.text(at_node, term.label);
  sheet_.text(at_column, term.column);
  const CellPlace number = paper_.number_place(term.location.document, term.number);
  sheet_.link(at_place, number.sheet.empty() ? paper_.line_place(term.location) : number,
              paper_.place_text(term.location, origin.document));
  std::string remark = paper_.words.remark(term, sum, origin.document);
  // It stands in a column of its own: without the brackets of running text.
  if (remark.starts_with(" (") && remark.ends_with(')')) remark = remark.substr(2, remark.size() - 3);
  sheet_.text(at_remark, remark);
}

void SumRows::write_result(const Exact& result, double value, const std::string& formula, Look look) {
  if (is_live_)
    sheet_.formula(at_counted, formula, value, decimals_of(result), look);
  else
    sheet_.text(at_counted, amount_text(decimal_of(result), paper_.words.language()), look);
}

} // namespace toets
