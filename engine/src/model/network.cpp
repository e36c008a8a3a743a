#include "toets/engine/relation.hpp"

#include "model/evaluation.hpp"
#include "model/short_rows.hpp"

#include <algorithm>
#include <unordered_set>

namespace toets {
namespace {

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
  const auto sides = evaluated(relation, *this, report_);
  if (!sides) return outcome;
  outcome.is_evaluable = true;
  outcome.is_trivial = sides->is_trivial;
  outcome.actual = sides->actual;
  outcome.expected = sides->expected;
  outcome.delta = Exact::difference(outcome.actual, outcome.expected);
  outcome.slack = relation.tolerance ? Exact::of(relation.tolerance->magnitude()) : sides->slack;

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
