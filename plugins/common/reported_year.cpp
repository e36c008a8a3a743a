#include "common/reported_year.hpp"

#include <algorithm>
#include <tuple>

namespace toets::layout {

ReportedYear::Seen& ReportedYear::seen(std::uint32_t year) {
  for (Seen& each : years_)
    if (each.year.year == year) return each;
  return years_.emplace_back(Seen{{year}});
}

void ReportedYear::add_stated(std::uint32_t year, sdk::Span place) {
  if (!is_plausible_year(year)) return;
  Seen& known = seen(year);
  ++known.stated;
  if (!known.has_title) known.year.place = place;
  known.has_title = true;
}

void ReportedYear::add_repeated(std::uint32_t year) {
  if (is_plausible_year(year)) ++seen(year).stated;
}

void ReportedYear::add_table(const TableHead& head) {
  const ColumnHead* last = nullptr;
  for (const ColumnHead& column : head.columns)
    if ((column.measure == "actual" || column.measure == "booked") && column.year > 0 &&
        (last == nullptr || column.year > last->year))
      last = &column;
  if (last == nullptr) return;
  const auto is_budget = [](const ColumnHead& column) {
    return (column.measure == "budget" || column.measure == "plan") && column.year > 0;
  };
  const bool has_budget = std::any_of(head.columns.begin(), head.columns.end(), is_budget);
  const bool has_own_budget =
      std::any_of(head.columns.begin(), head.columns.end(),
                  [&](const ColumnHead& column) { return is_budget(column) && column.year == last->year; });
  if (has_budget && !has_own_budget) return;
  Seen& known = seen(last->year);
  ++known.tables;
  if (!known.year.place) known.year.place = last->span;
}

ReportedYear::Year ReportedYear::usual() const {
  const auto usual = std::max_element(years_.begin(), years_.end(), [](const Seen& a, const Seen& b) {
    return std::tuple(a.stated + a.tables, a.stated) < std::tuple(b.stated + b.tables, b.stated);
  });
  return usual == years_.end() ? Year{} : usual->year;
}

} // namespace toets::layout
