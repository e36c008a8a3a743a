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

void ReportedYear::add_sentence(std::string_view text) {
  constexpr std::size_t digits = 4;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at == digits)
      if (const std::uint32_t year = small_number(text.substr(at, digits)); is_plausible_year(year))
        ++told_[year];
    at = end + 1;
  }
}

const ReportedYear::Seen* ReportedYear::most_named() const {
  const auto most = std::max_element(years_.begin(), years_.end(), [](const Seen& a, const Seen& b) {
    return std::tuple(a.stated + a.tables, a.stated) < std::tuple(b.stated + b.tables, b.stated);
  });
  return most == years_.end() ? nullptr : &*most;
}

const ReportedYear::Seen* ReportedYear::most_stated() const {
  const auto most = std::max_element(years_.begin(), years_.end(),
                                     [](const Seen& a, const Seen& b) { return a.stated < b.stated; });
  return most == years_.end() || most->stated == 0 ? nullptr : &*most;
}

bool ReportedYear::do_titles_agree() const {
  return std::count_if(years_.begin(), years_.end(), [](const Seen& year) { return year.stated > 0; }) == 1;
}

std::size_t ReportedYear::told(const Seen& year) const {
  const auto found = told_.find(year.year.year);
  return found == told_.end() ? 0 : found->second;
}

ReportedYear::Year ReportedYear::usual() const {
  const Seen* named = most_named();
  if (named == nullptr) return {};
  const Seen* titles = most_stated();
  if (titles == nullptr || titles == named) return named->year;
  if (told(*titles) != told(*named)) return told(*titles) > told(*named) ? titles->year : named->year;
  return titles->stated > 1 && do_titles_agree() ? titles->year : named->year;
}

std::optional<ReportedYear::Year> ReportedYear::of_other_tables() const {
  constexpr std::size_t fewest = 2; // one wrong table is a matter of that table
  std::size_t tables = 0;
  for (const Seen& year : years_) tables += year.tables;
  for (const Seen& year : years_)
    if (year.tables >= fewest && year.tables * 2 > tables && year.year.year != usual().year) return year.year;
  return std::nullopt;
}

} // namespace toets::layout
