#include "inference/placements.hpp"

#include <algorithm>

namespace toets::inference {
namespace {

constexpr std::size_t most_placements = 1'000;

} // namespace

PlacedRow::PlacedRow(const Report& report, ShortRow printed) : printed_(std::move(printed)) {
  const std::size_t numbers = printed_.cells.size(), columns = printed_.columns.size();
  if (numbers > most_numbers || columns > most_numbers) {
    give_up();
    return;
  }
  strays_ = numbers > columns ? numbers - columns : 0;
  lay_all(report);
}

Candidates PlacedRow::candidates(std::size_t place) const {
  Candidates all = 0;
  for (const Placement& placement : placements_) all |= bit_of(placement[place]);
  return all;
}

bool PlacedRow::keep(std::size_t place, Candidates allowed) {
  const auto removed =
      std::erase_if(placements_, [&](const Placement& one) { return (bit_of(one[place]) & allowed) == 0; });
  if (removed > 0) ++version_;
  return removed > 0;
}

bool PlacedRow::allow_another_stray(const Report& report) {
  if (is_given_up_ || strays_ + 1 >= printed_.cells.size()) return false;
  ++strays_;
  lay_all(report);
  return true;
}

void PlacedRow::reset() {
  placements_ = possible_;
  ++version_;
}

void PlacedRow::give_up() {
  is_given_up_ = true;
  possible_.clear();
  reset();
}

void PlacedRow::lay_all(const Report& report) {
  possible_.clear();
  Placement placement(printed_.columns.size(), nothing);
  const bool are_few = lay(report, placement, 0, 0, 0);
  if (!are_few || possible_.empty()) give_up();
  reset();
}

/// Numbers that have their column on the page keep the others on their side of it.
bool PlacedRow::fits(const Report& report, std::size_t number, std::size_t place) const {
  const Cell& cell = report.cells[printed_.cells[number]];
  const Table& table = report.tables[printed_.table];
  for (Index i = 0; i < table.cell_count; ++i) {
    const Cell& fixed = report.cells[table.first_cell + i];
    if (fixed.assigned != "printed" || fixed.row != printed_.row || fixed.section != printed_.section)
      continue;
    if ((fixed.place.from < cell.place.from) != (fixed.column < printed_.columns[place])) return false;
  }
  return true;
}

/// @returns false when there are too many placements
bool PlacedRow::lay(const Report& report, Placement& placement, std::size_t number, std::size_t from,
                    std::size_t strays) {
  if (number == printed_.cells.size()) {
    possible_.push_back(placement);
    return possible_.size() <= most_placements;
  }
  for (std::size_t place = from; place < placement.size(); ++place) {
    if (!fits(report, number, place)) continue;
    placement[place] = static_cast<int>(number);
    const bool goes_on = lay(report, placement, number + 1, place + 1, strays);
    placement[place] = nothing;
    if (!goes_on) return false;
  }
  return strays == strays_ || lay(report, placement, number + 1, from, strays + 1);
}

} // namespace toets::inference
