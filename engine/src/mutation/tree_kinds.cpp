// The plan tree: actions and plans that are left out or stand twice.
#include "mutation/kind_groups.hpp"
#include "mutation/restructured.hpp"

namespace toets {
namespace {

template <class Change>
std::vector<Mutation> find_nodes(const Report& report, std::string_view kind, const Change& change) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.nodes.size(); ++i) {
    const Node& node = report.nodes[i];
    if (node.kind != kind || node.implied || node.aggregate) continue;
    Mutation mutation;
    mutation.place = node.place;
    mutation.nodes = {i};
    if (node.parent != none) mutation.nodes.push_back(node.parent);
    mutation.before = mutation.after = node.label();
    change(mutation, i);
    found.push_back(std::move(mutation));
  }
  return found;
}

std::vector<Mutation> find_left_out(const Report& report, std::string_view kind) {
  return find_nodes(report, kind, [&](Mutation& mutation, Index node) {
    mutation.after.clear();
    mutation.apply = [node](Report& copy) { leave_out(copy, branch_of(copy, node)); };
  });
}

std::vector<Mutation> find_repeated(const Report& report, std::string_view kind) {
  return find_nodes(report, kind, [&](Mutation& mutation, Index node) {
    mutation.after += " (2×)";
    mutation.apply = [node](Report& copy) { repeat(copy, branch_of(copy, node)); };
  });
}

std::vector<Mutation> find_lost_actions(const Report& report) { return find_left_out(report, "action"); }
std::vector<Mutation> find_double_actions(const Report& report) { return find_repeated(report, "action"); }
std::vector<Mutation> find_lost_plans(const Report& report) { return find_left_out(report, "action_plan"); }
std::vector<Mutation> find_double_plans(const Report& report) { return find_repeated(report, "action_plan"); }

} // namespace

std::vector<MutationKind> tree_kinds() {
  return {
      {"action-lost", "een actie is weggevallen", "an action is left out", find_lost_actions},
      {"action-doubled", "een actie staat er twee keer", "an action stands there twice", find_double_actions},
      {"plan-lost", "een actieplan is weggevallen", "an action plan is left out", find_lost_plans},
      {"plan-doubled", "een actieplan staat er twee keer", "an action plan stands there twice",
       find_double_plans}};
}

} // namespace toets
