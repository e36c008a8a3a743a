#include "output/html/plans.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace toets {
namespace {

/// The kinds that hold money or actions together, the one that people compare first.
constexpr std::array<std::string_view, 6> plan_kinds = {"action_plan", "policy_objective", "objective",
                                                        "ambition",    "strategic_goal",   "action"};
constexpr std::size_t most_rows = 12; // that can be told apart at a glance

bool is_planned(std::string_view measure) { return measure == "budget" || measure == "plan"; }

/// The first cell of each kind of a node and section; of several plans of the year the last one, which is the one in force.
std::vector<std::pair<std::string_view, Spending>> printed_spending(const Document& document) {
  const Report& report = *document.report;
  std::map<std::pair<Index, std::string_view>, Spending> found;
  for (Index i = 0; i < report.cells.size(); ++i) {
    const Cell& cell = report.cells[i];
    const Table& table = report.tables[cell.table];
    if (cell.row != "expenditure" || cell.column < 0 || !cell.value || table.node == none) continue;
    const Column& column = table.columns[static_cast<std::size_t>(cell.column)];
    if (column.year != report.fiscal_year) continue;
    Spending& spending = found[{table.node, cell.section}];
    spending.node = table.node;
    if (column.measure == "actual" && spending.actual == none) spending.actual = i;
    if (is_planned(column.measure)) spending.planned = i;
  }
  std::vector<std::pair<std::string_view, Spending>> all;
  for (const auto& [key, spending] : found)
    if (spending.actual != none && spending.planned != none) all.emplace_back(key.second, spending);
  return all;
}

Decimal larger_of(const Document& document, const Spending& spending) {
  return std::max(document.network->value(document.network->cell(spending.actual))->magnitude(),
                  document.network->value(document.network->cell(spending.planned))->magnitude());
}

/// Leaves the largest, in the order they have.
void keep_largest(const Document& document, SpendingChart& chart) {
  if (chart.rows.size() <= most_rows) return;
  std::vector<Decimal> sizes;
  for (const Spending& row : chart.rows) sizes.push_back(larger_of(document, row));
  std::vector<std::size_t> order(chart.rows.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[b] < sizes[a]; });
  order.resize(most_rows);
  std::sort(order.begin(), order.end());
  std::vector<Spending> kept;
  for (const std::size_t i : order) kept.push_back(chart.rows[i]);
  chart.left_out = chart.rows.size() - kept.size();
  chart.rows = std::move(kept);
}

} // namespace

SpendingChart spending_of(const Document& document) {
  // A chart speaks of one kind, one part of the report and one section: what stands in two parts is told once.
  std::map<std::tuple<std::size_t, std::string_view, std::string_view>, std::vector<Spending>> groups;
  const Report& report = *document.report;
  for (const auto& [section, spending] : printed_spending(document)) {
    const Node& node = report.nodes[spending.node];
    const auto kind = std::find(plan_kinds.begin(), plan_kinds.end(), node.kind);
    if (kind == plan_kinds.end() || node.aggregate) continue;
    groups[{static_cast<std::size_t>(kind - plan_kinds.begin()), node.part, section}].push_back(spending);
  }
  SpendingChart chart;
  std::size_t chosen = plan_kinds.size();
  for (auto& [key, rows] : groups) {
    const auto& [kind, part, section] = key;
    if (kind > chosen) break;
    if (rows.size() < 2 || rows.size() <= chart.rows.size()) continue;
    chosen = kind;
    chart.section = section;
    chart.rows = std::move(rows);
  }
  keep_largest(document, chart);
  return chart;
}

std::vector<NodeShares> shares_by_plan(const Document& document) {
  const Report& report = *document.report;
  for (const std::string_view kind : plan_kinds) {
    std::vector<Index> plan_of(report.nodes.size(), none); // parents come before their children
    for (Index i = 0; i < report.nodes.size(); ++i) {
      const Node& node = report.nodes[i];
      plan_of[i] = node.kind == kind ? i : node.parent == none ? none : plan_of[node.parent];
    }
    std::map<Index, Shares> shares;
    for (Index i = 0; i < report.cells.size(); ++i) {
      const Cell& cell = report.cells[i];
      if (!cell.is_number()) continue;
      const Index node = report.tables[cell.table].node;
      shares[node == none ? none : plan_of[node]].add(
          document.network->standing(document.network->cell(i)).verdict);
    }
    std::vector<NodeShares> all;
    for (const auto& [node, share] : shares)
      all.push_back({node, share}); // `none` is the largest: it comes last
    if (all.size() > 2 || (all.size() == 2 && all.back().node != none)) return all;
  }
  return {};
}

} // namespace toets
