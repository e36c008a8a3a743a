#include "output/number_facts.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

NumberFact fact_of(const Report& report, const Cell& cell) {
  const Table& table = report.tables[cell.table];
  NumberFact fact;
  fact.is_cell = true;
  fact.node = table.node == none ? nullptr : &report.nodes[table.node];
  fact.section = cell.section;
  fact.row = cell.row;
  fact.label = cell.label;
  if (cell.column >= 0) fact.column = &table.columns[static_cast<std::size_t>(cell.column)];
  fact.unit = cell.unit;
  fact.value = cell.value;
  fact.absent = cell.absent;
  fact.invalid = cell.invalid;
  fact.place = cell.place;
  return fact;
}

NumberFact fact_of(const Report& report, const Mention& mention) {
  NumberFact fact;
  fact.node = mention.node == none ? nullptr : &report.nodes[mention.node];
  fact.label = mention.label;
  fact.kind = mention.kind;
  fact.unit = mention.unit;
  fact.value = mention.number;
  fact.invalid = mention.invalid;
  fact.place = mention.place;
  return fact;
}

void judge(NumberFact& fact, const Document& document, NumberId number) {
  fact.verdict = document.network->standing(number).verdict;
  if (fact.verdict == Verdict::unchecked) fact.unchecked_reason = unchecked_reason(document, number);
}

} // namespace

std::vector<NumberFact> number_facts(const Document& document) {
  const Report& report = *document.report;
  const Network* network = document.network.get();
  std::vector<NumberFact> facts;
  facts.reserve(report.cells.size() + report.mentions.size());
  for (Index i = 0; i < report.cells.size(); ++i) {
    const Cell& cell = report.cells[i];
    NumberFact& fact = facts.emplace_back(fact_of(report, cell));
    fact.id = fmt::format("c{}", i + 1);
    if (network != nullptr && cell.is_number()) judge(fact, document, network->cell(i));
  }
  for (Index i = 0; i < report.mentions.size(); ++i) {
    const Mention& mention = report.mentions[i];
    if (!mention.is_number()) continue;
    NumberFact& fact = facts.emplace_back(fact_of(report, mention));
    fact.id = fmt::format("m{}", i + 1);
    if (network != nullptr) judge(fact, document, network->mention(i));
  }
  std::stable_sort(facts.begin(), facts.end(), [](const NumberFact& a, const NumberFact& b) {
    return std::pair(a.place.line, a.place.from) < std::pair(b.place.line, b.place.from);
  });
  return facts;
}

} // namespace toets
