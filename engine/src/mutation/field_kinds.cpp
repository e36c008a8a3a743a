// Other fields: a status, a party, the numbers of the entity.
#include "mutation/changed_digit.hpp"
#include "mutation/kind_groups.hpp"
#include "wording/terms.hpp"

#include <algorithm>
#include <map>

namespace toets {
namespace {

Mutation mutation_of_field(const Report& report, Index index) {
  const Field& field = report.fields[index];
  Mutation mutation;
  mutation.place = field.place();
  if (field.node != none) mutation.nodes = {field.node};
  mutation.part = field.name;
  mutation.before = field.printed();
  return mutation;
}

/// As this report prints its statuses: the first time of each.
std::map<std::string_view, std::string> printed_statuses(const Report& report) {
  std::map<std::string_view, std::string> printed;
  for (const Field& field : report.fields)
    if (field.name == "status" && !printed.contains(field.value)) printed[field.value] = field.printed();
  return printed;
}

/// What has not begun becomes completed, what is over not started, and what is under way either, by turns.
std::vector<Mutation> find_statuses(const Report& report) {
  std::vector<Mutation> found;
  const auto printed = printed_statuses(report);
  for (Index i = 0; i < report.fields.size(); ++i) {
    const Field& field = report.fields[i];
    if (field.node == none || field.name != "status" || field.value.empty()) continue;
    const bool is_over = field.value == "completed" || field.value == "stopped";
    const bool becomes_completed =
        field.value == "not_started" || (!is_over && turn_of(found.size()) % 2 == 0);
    const std::string_view status = becomes_completed ? "completed" : "not_started";
    Mutation mutation = mutation_of_field(report, i);
    const auto elsewhere = printed.find(status);
    mutation.after = elsewhere == printed.end() ? std::string(word(status, Language::nl)) : elsewhere->second;
    mutation.renamed.emplace_back(field.value, status);
    mutation.apply = [i, status, shown = mutation.after](Report& copy) {
      Field& changed = copy.fields[i];
      changed.value = status;
      changed.spans.resize(1);
      changed.spans.front().raw = copy.store.keep(shown);
    };
    found.push_back(std::move(mutation));
  }
  return found;
}

std::vector<Mutation> find_lost(const Report& report, std::string_view name) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.fields.size(); ++i) {
    const Field& field = report.fields[i];
    if (field.node == none || field.name != name) continue;
    Mutation mutation = mutation_of_field(report, i);
    mutation.apply = [i](Report& copy) { std::erase(copy.nodes[copy.fields[i].node].fields, i); };
    found.push_back(std::move(mutation));
  }
  return found;
}

std::vector<Mutation> find_lost_statuses(const Report& report) { return find_lost(report, "status"); }
std::vector<Mutation> find_lost_parties(const Report& report) { return find_lost(report, "party"); }

std::vector<Mutation> find_entity_numbers(const Report& report) {
  std::vector<Mutation> found;
  for (const Index i : report.own_fields) {
    const Field& field = report.fields[i];
    if (field.value.empty() || (field.name != "nis_code" && field.name != "enterprise_number")) continue;
    const std::string printed = field.printed();
    const auto shown = with_changed_digit(printed, turn_of(i));
    const auto value = with_changed_digit(field.value, turn_of(i));
    if (!shown || !value) continue;
    Mutation mutation = mutation_of_field(report, i);
    mutation.after = *shown;
    mutation.renamed.emplace_back(field.value, *value);
    mutation.apply = [i, shown = *shown, value = *value](Report& copy) {
      Field& changed = copy.fields[i];
      changed.value = copy.store.keep(value);
      changed.spans.resize(1);
      changed.spans.front().raw = copy.store.keep(shown);
    };
    found.push_back(std::move(mutation));
  }
  return found;
}

} // namespace

std::vector<MutationKind> field_kinds() {
  return {{"status-changed", "een status is een andere", "a status is another one", find_statuses},
          {"status-lost", "een status is niet ingevuld", "a status is not filled in", find_lost_statuses},
          {"party-lost", "een betrokkene is niet ingevuld", "a party is not filled in", find_lost_parties},
          {"entity-number", "een cijfer van NIS-code of KBO-nummer is anders",
           "a digit of NIS code or KBO number is another", find_entity_numbers}};
}

} // namespace toets
