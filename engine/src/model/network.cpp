#include "toets/engine/relation.hpp"

#include "model/short_rows.hpp"

#include <algorithm>
#include <unordered_set>

namespace toets {
namespace {

Int128 least_common_multiple(Int128 a, Int128 b) {
  return checked_multiply(a / greatest_common_divisor(a, b), b);
}

/// A side of a linear relation in units of 1 / (common * 10^decimals).
Int128 total(const LinearForm& form, const Network& network, Int128 common, unsigned decimals) {
  Int128 sum = 0;
  for (const Term& term : form) {
    const Int128 units = network.value(term.number)->with_decimals(decimals).units();
    const Int128 coefficient = checked_multiply(term.numerator, common / term.denominator);
    sum = checked_add(sum, checked_multiply(coefficient, units));
  }
  return sum;
}

/// Half a unit of the last printed digit.
Exact half_unit(const Decimal& value) {
  return {1, checked_multiply(2, power_of_ten(value.decimals())), value.decimals()};
}

bool is_inferred_zero(const Table& table, const OmittedNumber& at) {
  return std::any_of(table.inferred_zeros.begin(), table.inferred_zeros.end(), [&](const auto& zero) {
    return zero.column == at.column && zero.row == at.row && zero.section == at.section;
  });
}

} // namespace

bool is_rounded(const Cell& cell) { return cell.unit == "EUR" && cell.value && cell.value->decimals() == 0; }

Network::Network(const Report& report)
    : report_(report),
      first_mention_(static_cast<NumberId>(report.cells.size())),
      first_omitted_(static_cast<NumberId>(report.cells.size() + report.mentions.size())) {}

NumberId Network::omitted(const OmittedNumber& number) {
  const auto next = static_cast<NumberId>(number_count());
  const auto [found, is_new] =
      omitted_ids_.try_emplace({number.table, number.section, number.row, number.column}, next);
  if (is_new) omitted_.push_back(number);
  return found->second;
}

std::optional<Decimal> Network::value(NumberId number) const {
  if (is_omitted(number)) {
    const OmittedNumber& at = omitted_number(number);
    const Table& table = report_.tables[at.table];
    if (is_inferred_zero(table, at)) return Decimal();
    // What a short row leaves open is not left out on purpose.
    if (is_short(report_, at.table, at.section, at.row)) return std::nullopt;
    // A table that has columns but not this one says nothing about it; one without any row has lost them.
    if (!table.omitted_row_is_zero || at.column < 0 || table.cell_count == 0) return std::nullopt;
    return Decimal();
  }
  if (is_mention(number)) return report_.mentions[mention_index(number)].number;
  const Cell& cell = report_.cells[number];
  // A number that is not known to belong to a column has no coordinate, so nothing may be built on it.
  return cell.assigned == "no" ? std::nullopt : value_of_cell(number);
}

std::optional<Decimal> Network::value_of_cell(Index index) const {
  const Cell& cell = report_.cells[index];
  if (!cell.value) return std::nullopt;
  return printed_sign(this->cell(index)) < 0 ? cell.value->negated() : *cell.value;
}

int Network::printed_sign(NumberId number) const {
  if (!is_cell(number)) return 1;
  const Cell& cell = report_.cells[number];
  const Table& table = report_.tables[cell.table];
  if (cell.row == "expenditure") return table.expenditure_sign;
  if (cell.row == "receipts") return table.receipts_sign;
  return 1;
}

std::size_t Network::add(Relation relation) {
  outcomes_.push_back(evaluate(relation));
  relations_.push_back(std::move(relation));
  return relations_.size() - 1;
}

std::size_t Network::take(Network other) {
  const std::size_t first = relations_.size();
  std::vector<NumberId> ids; // here, of its omitted rows
  for (const OmittedNumber& number : other.omitted_) ids.push_back(omitted(number));
  for (Relation& relation : other.relations_) {
    for (LinearForm* side : {&relation.left, &relation.right})
      for (Term& term : *side)
        if (other.is_omitted(term.number)) {
          term.number = ids[term.number - other.first_omitted_];
        } else if (other.is_mention(term.number)) {
          term.number = mention(other.mention_index(term.number));
        }
    relations_.push_back(std::move(relation));
  }
  outcomes_.insert(outcomes_.end(), other.outcomes_.begin(), other.outcomes_.end());
  return first;
}

Outcome Network::evaluate(const Relation& relation) const {
  Outcome outcome;
  Int128 common = 1;
  unsigned decimals = 0;
  Int128 half_units = 0; // twice the slack of whole-euro cells, in 1/common
  bool is_trivial = true;
  for (const LinearForm* side : {&relation.left, &relation.right}) {
    for (const Term& term : *side) {
      const auto value = this->value(term.number);
      if (!value) return outcome;
      common = least_common_multiple(common, term.denominator);
      decimals = std::max(decimals, value->decimals());
      is_trivial = is_trivial && value->is_zero();
    }
  }
  outcome.is_evaluable = true;
  outcome.is_trivial = is_trivial;

  switch (relation.evaluation) {
    case Evaluation::linear: {
      for (const LinearForm* side : {&relation.left, &relation.right})
        for (const Term& term : *side) {
          if (!is_cell(term.number)) continue;
          if (is_rounded(report_.cells[term.number]))
            half_units = checked_add(half_units,
                                     absolute(checked_multiply(term.numerator, common / term.denominator)));
        }
      const Int128 left = total(relation.left, *this, common, decimals);
      const Int128 right = total(relation.right, *this, common, decimals);
      const Int128 scale = checked_multiply(common, power_of_ten(decimals));
      outcome.actual = {left, scale, decimals};
      outcome.expected = {right, scale, decimals};
      outcome.delta = {checked_add(left, -right), scale, decimals};
      // Rounded down to whole units: half a unit for every rounded term, the total included.
      outcome.slack = {half_units / checked_multiply(2, common), 1, 0};
      break;
    }
    case Evaluation::mean: {
      const Decimal stated = *value(relation.left.front().number);
      const auto count = static_cast<Int128>(relation.right.size());
      const Int128 sum = total(relation.right, *this, common, decimals);
      outcome.actual = Exact::of(stated);
      outcome.expected = {sum, checked_multiply(checked_multiply(common, count), power_of_ten(decimals)),
                          stated.decimals()};
      outcome.delta = Exact::difference(outcome.actual, outcome.expected);
      outcome.slack = half_unit(stated);
      break;
    }
    case Evaluation::ratio: {
      const Decimal stated = *value(relation.left.front().number);
      const Decimal part = *value(relation.right[0].number);
      const Decimal whole = *value(relation.right[1].number);
      if (whole.is_zero()) {
        outcome.is_evaluable = false;
        return outcome;
      }
      const unsigned scale = std::max(part.decimals(), whole.decimals());
      const Int128 divisor = whole.with_decimals(scale).units();
      const Int128 dividend = checked_multiply(100, part.with_decimals(scale).units());
      outcome.actual = Exact::of(stated);
      outcome.expected = {divisor < 0 ? -dividend : dividend, absolute(divisor), stated.decimals()};
      outcome.delta = Exact::difference(outcome.actual, outcome.expected);
      outcome.slack = half_unit(stated);
      break;
    }
    case Evaluation::product: {
      const Decimal stated = *value(relation.left.front().number);
      const Decimal product = *value(relation.right[0].number) * *value(relation.right[1].number);
      outcome.actual = Exact::of(stated);
      outcome.expected = Exact::of(product);
      outcome.delta = Exact::difference(outcome.actual, outcome.expected);
      // A product with more decimals than were printed can only be met to half of the last printed one.
      outcome.slack = product.decimals() > stated.decimals() ? half_unit(stated) : Exact{};
      break;
    }
  }
  if (relation.tolerance) outcome.slack = Exact::of(relation.tolerance->magnitude());

  const Exact size = outcome.delta.magnitude();
  const bool is_within = !(outcome.slack < size);
  switch (relation.comparison) {
    case Comparison::equal:
      outcome.holds = is_within;
      break;
    case Comparison::at_most:
      outcome.holds = outcome.delta.numerator <= 0 || is_within;
      break;
    case Comparison::at_least:
      outcome.holds = outcome.delta.numerator >= 0 || is_within;
      break;
  }
  outcome.is_near_miss = outcome.holds && relation.comparison == Comparison::equal &&
                         relation.evaluation == Evaluation::linear && Exact{2, 1, 0} < size;
  return outcome;
}

void Network::judge() {
  standings_.assign(number_count(), {});
  for (std::size_t i = 0; i < relations_.size(); ++i) {
    const Relation& relation = relations_[i];
    const Outcome& outcome = outcomes_[i];
    if (!outcome.is_evaluable) continue;
    std::vector<NumberId> numbers;
    for (const LinearForm* side : {&relation.left, &relation.right})
      for (const Term& term : *side)
        if (term.numerator != 0) numbers.push_back(term.number);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    const auto printed =
        std::count_if(numbers.begin(), numbers.end(), [&](NumberId n) { return !is_omitted(n); });
    // An inequality that holds leaves room for a wrong number: it proves nothing, but failing it contradicts.
    const bool proves = relation.kind == RelationKind::identity && relation.comparison == Comparison::equal;
    for (const NumberId number : numbers) {
      Standing& standing = standings_[number];
      if (relation.kind == RelationKind::claim) {
        ++standing.claimed;
      } else if (relation.kind == RelationKind::plausibility || (outcome.holds && !proves)) {
        ++standing.one_sided;
      } else if (!outcome.holds) {
        ++standing.failing;
      } else if (outcome.is_trivial) {
        ++standing.trivial;
      } else if (is_cell(number) && report_.cells[number].assigned == "inferred") {
        ++standing.used; // its column was chosen so that this holds
      } else if (printed >= 2) {
        ++standing.holding;
      }
    }
  }
  for (Standing& standing : standings_)
    standing.verdict = standing.failing > 0   ? Verdict::contradicted
                       : standing.holding > 0 ? Verdict::proven
                                              : Verdict::unchecked;
}

std::vector<NumberId> Network::by_support(std::size_t index) const {
  std::vector<NumberId> numbers;
  std::unordered_set<NumberId> seen;
  for (const LinearForm* side : {&relations_[index].left, &relations_[index].right})
    for (const Term& term : *side)
      if (seen.insert(term.number).second) numbers.push_back(term.number);
  const auto rank = [&](NumberId number) {
    const Standing& standing = standings_[number];
    return std::tuple(is_omitted(number), standing.holding, standing.trivial,
                      -std::int64_t{standing.failing});
  };
  std::stable_sort(numbers.begin(), numbers.end(), [&](NumberId a, NumberId b) { return rank(a) < rank(b); });
  return numbers;
}

} // namespace toets
