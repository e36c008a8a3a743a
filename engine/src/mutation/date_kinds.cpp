// Start and end dates of nodes.
#include "mutation/changed_digit.hpp"
#include "mutation/kind_groups.hpp"

#include <fmt/format.h>

namespace toets {
namespace {

/// A mutation of a field of a node that gives it another day, or none and why.
Mutation other_date(const Report& report, Index field, std::string printed, std::string value,
                    std::string invalid) {
  const Field& before = report.fields[field];
  Mutation mutation;
  mutation.place = before.place();
  mutation.nodes = {before.node};
  mutation.part = before.name;
  mutation.before = before.printed();
  mutation.after = printed;
  mutation.renamed.emplace_back(before.value, value);
  mutation.apply = [field, printed = std::move(printed), value = std::move(value),
                    invalid = std::move(invalid)](Report& copy) {
    Field& changed = copy.fields[field];
    changed.spans.resize(1);
    changed.spans.front().raw = copy.store.keep(printed);
    changed.value = copy.store.keep(value);
    changed.invalid = copy.store.keep(invalid);
    // The date is a mention too.
    for (Mention& mention : copy.mentions) {
      if (mention.field != field) continue;
      mention.place.raw = changed.spans.front().raw;
      mention.value = changed.value;
      mention.invalid = changed.invalid;
    }
  };
  return mutation;
}

/// The same day of another year; nothing where the year is not printed as such or has no such day.
std::optional<Mutation> in_year(const Report& report, Index field, int year) {
  const Field& before = report.fields[field];
  std::string printed = before.printed();
  const std::string value = fmt::format("{:04}{}", year, before.value.substr(4));
  const std::size_t at = printed.find(before.value.substr(0, 4));
  if (at == std::string::npos || !Day::parse(value)) return std::nullopt;
  printed.replace(at, 4, value.substr(0, 4));
  return other_date(report, field, std::move(printed), value, "");
}

/// Calls `visit` with each date of a node that is valid.
template <class Visit>
void for_each_date(const Report& report, std::string_view name, const Visit& visit) {
  for (Index i = 0; i < report.fields.size(); ++i) {
    const Field& field = report.fields[i];
    if (field.node == none || field.name != name) continue;
    if (const auto day = Day::parse(field.value)) visit(i, *day);
  }
}

/// A year later and a year earlier, by turns.
std::vector<Mutation> find_moved(const Report& report, std::string_view name) {
  std::vector<Mutation> found;
  for_each_date(report, name, [&](Index field, const Day& day) {
    if (auto mutation = in_year(report, field, day.year + (turn_of(found.size()) % 2 == 0 ? 1 : -1)))
      found.push_back(std::move(*mutation));
  });
  return found;
}

std::vector<Mutation> find_moved_starts(const Report& report) { return find_moved(report, "start"); }
std::vector<Mutation> find_moved_ends(const Report& report) { return find_moved(report, "end"); }

std::vector<Mutation> find_ends_before_start(const Report& report) {
  std::vector<Mutation> found;
  for_each_date(report, "end", [&](Index field, const Day& end) {
    const auto start = report.date(report.nodes[report.fields[field].node], "start");
    if (!start || end < *start) return;
    if (auto mutation = in_year(report, field, start->year - 1)) found.push_back(std::move(*mutation));
  });
  return found;
}

/// The thirty-first of a month that has no such day.
std::vector<Mutation> find_impossible(const Report& report) {
  std::vector<Mutation> found;
  for (const std::string_view name : {"start", "end"})
    for_each_date(report, name, [&](Index field, const Day& day) {
      found.push_back(other_date(report, field, fmt::format("31-02-{:04}", day.year), "", "no such day"));
    });
  return found;
}

} // namespace

std::vector<MutationKind> date_kinds() {
  return {
      {"start-moved", "een startdatum noemt een ander jaar", "a start date names another year",
       find_moved_starts},
      {"end-moved", "een einddatum noemt een ander jaar", "an end date names another year", find_moved_ends},
      {"end-before-start", "een einddatum valt voor de startdatum", "an end date is before the start date",
       find_ends_before_start},
      {"impossible-date", "een datum bestaat niet", "a date does not exist", find_impossible}};
}

} // namespace toets
