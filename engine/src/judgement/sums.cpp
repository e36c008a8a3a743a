#include "judgement/findings.hpp"

#include "model/rational.hpp"
#include "model/short_rows.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <unordered_map>

namespace toets {

std::string number_id(const Report& report, const Network& network, NumberId number) {
  if (network.is_omitted(number)) return {};
  JoinedReport first; // where the records of its document begin
  if (!report.joined.empty()) first = report.joined[number_place(report, network, number).document];
  return network.is_cell(number)
             ? fmt::format("c{}", number - first.first_cell + 1)
             : fmt::format("m{}", network.mention_index(number) - first.first_mention + 1);
}

Place number_place(const Report& report, const Network& network, NumberId number) {
  if (network.is_cell(number)) return report.cells[number].place;
  if (network.is_mention(number)) return report.mentions[network.mention_index(number)].place;
  return report.tables[network.omitted_number(number).table].place;
}

std::string number_unit(const Report& report, const Network& network, NumberId number) {
  if (network.is_mention(number)) return std::string(report.mentions[network.mention_index(number)].unit);
  if (network.is_cell(number)) return std::string(report.cells[number].unit);
  const Table& table = report.tables[network.omitted_number(number).table];
  return table.cell_count == 0 ? std::string() : std::string(report.cells[table.first_cell].unit);
}

Index number_node(const Report& report, const Network& network, NumberId number) {
  if (network.is_cell(number)) return report.tables[report.cells[number].table].node;
  if (network.is_mention(number)) return report.mentions[network.mention_index(number)].node;
  return report.tables[network.omitted_number(number).table].node;
}

Location location_of(const Evidence& evidence, const Place& place, Index node) {
  Location location{
      place.document == 0 ? evidence.document : evidence.earlier[place.document - 1], place, {}};
  if (node != none) {
    const Node& owner = evidence.report.nodes[node];
    location.node = owner.code.empty() ? owner.title : owner.code;
  }
  return location;
}

namespace {

/// The column of a number of a table; null where it has none.
const Column* number_column(const Report& report, const Network& network, NumberId number) {
  if (network.is_mention(number)) return nullptr;
  const bool is_cell = network.is_cell(number);
  const Table& table =
      report.tables[is_cell ? report.cells[number].table : network.omitted_number(number).table];
  const std::int32_t column = is_cell ? report.cells[number].column : network.omitted_number(number).column;
  return column < 0 ? nullptr : &table.columns[static_cast<std::size_t>(column)];
}

bool is_inferred(const Report& report, const Network& network, NumberId number) {
  if (network.is_cell(number)) return report.cells[number].assigned == "inferred";
  if (!network.is_omitted(number)) return false;
  const OmittedNumber& at = network.omitted_number(number);
  return is_short(report, at.table, at.section, at.row);
}

SumTerm term_of(const Evidence& evidence, const Term& term) {
  const Network& network = evidence.network;
  SumTerm shown;
  shown.number = number_id(evidence.report, network, term.number);
  shown.is_implied = network.is_omitted(term.number);
  shown.is_inferred = is_inferred(evidence.report, network, term.number);
  // The coefficient is for the value as printed, so that a reader can follow the sum on the page.
  const int sign = network.printed_sign(term.number);
  shown.coefficient = Rational(Int128{sign} * term.numerator, term.denominator).text();
  if (const auto value = network.value(term.number))
    shown.value = (sign < 0 ? value->negated() : *value).text();
  shown.unit = number_unit(evidence.report, network, term.number);
  const Index node = number_node(evidence.report, network, term.number);
  if (node != none) shown.label = evidence.report.nodes[node].label();
  if (const Column* column = number_column(evidence.report, network, term.number))
    shown.column = column->label;
  shown.support = network.standing(term.number).holding;
  shown.location = location_of(evidence, number_place(evidence.report, network, term.number), node);
  return shown;
}

/// In the order of `ranked`; as stated where that is empty.
std::vector<SumTerm> terms_of(const Evidence& evidence, LinearForm form,
                              const std::vector<NumberId>& ranked) {
  if (!ranked.empty()) {
    std::unordered_map<NumberId, std::size_t> rank;
    for (std::size_t i = 0; i < ranked.size(); ++i) rank.emplace(ranked[i], i);
    std::stable_sort(form.begin(), form.end(),
                     [&](const Term& a, const Term& b) { return rank.at(a.number) < rank.at(b.number); });
  }
  std::vector<SumTerm> terms;
  for (const Term& term : form) terms.push_back(term_of(evidence, term));
  return terms;
}

} // namespace

Sum sum_of(const Evidence& evidence, std::size_t index) {
  const Relation& relation = evidence.network.relation(index);
  const Outcome& outcome = evidence.network.outcome(index);
  Sum sum;
  sum.kind = relation.kind;
  sum.evaluation = relation.evaluation;
  sum.comparison = relation.comparison;
  const std::vector<NumberId> ranked = evidence.network.by_support(index);
  // A failed claim contradicts the sentence, not the numbers: there is no suspect among them to put first.
  // Nor are part and whole of a share, whose order says which is which.
  const bool has_suspects =
      relation.kind == RelationKind::identity && relation.evaluation != Evaluation::ratio;
  sum.left = terms_of(evidence, relation.left, has_suspects ? ranked : std::vector<NumberId>{});
  sum.right = terms_of(evidence, relation.right, has_suspects ? ranked : std::vector<NumberId>{});
  sum.expected = outcome.expected;
  sum.actual = outcome.actual;
  sum.delta = outcome.delta;
  sum.slack = outcome.slack;
  // What the sum is about: the coordinate of what it states.
  for (const Term& term : relation.left) {
    const Network& network = evidence.network;
    sum.unit = number_unit(evidence.report, network, term.number);
    if (network.is_mention(term.number)) break;
    const bool is_cell = network.is_cell(term.number);
    const Cell* cell = is_cell ? &evidence.report.cells[term.number] : nullptr;
    sum.section = is_cell ? cell->section : network.omitted_number(term.number).section;
    sum.row = is_cell ? cell->row : network.omitted_number(term.number).row;
    if (const Column* column = number_column(evidence.report, network, term.number)) {
      sum.column = column->label;
      sum.measure = column->measure;
      sum.year = column->year;
    }
    break;
  }
  // What backs the numbers of an earlier report is not known here.
  for (const NumberId number : ranked) {
    if (number_place(evidence.report, evidence.network, number).document != 0) continue;
    if (std::string id = number_id(evidence.report, evidence.network, number); !id.empty())
      sum.suspects.push_back(std::move(id));
  }
  return sum;
}

} // namespace toets
