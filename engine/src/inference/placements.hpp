// The ways in which the numbers of a short row may stand in its columns.
#pragma once

#include "model/short_rows.hpp"

#include <cstdint>
#include <vector>

namespace toets::inference {

/// In place of a number: none stands there.
inline constexpr int nothing = -1;

/// For each free column of a row the number that stands there (an index into its cells), or nothing.
using Placement = std::vector<int>;

/// What may stand at one place: bit 0 for nothing, bit i + 1 for the row's number i.
using Candidates = std::uint32_t;
inline constexpr std::size_t most_numbers = 16;
inline Candidates bit_of(int number) { return Candidates{1} << (number + 1); }

/// A short row with the placements that are still possible. Numbers keep their printed order.
class PlacedRow {
 public:
  PlacedRow(const Report& report, ShortRow printed);

  const ShortRow& printed() const { return printed_; }
  const std::vector<Placement>& placements() const { return placements_; }
  /// Counts the changes.
  std::uint32_t version() const { return version_; }

  /// What may stand at a free column, by its index.
  Candidates candidates(std::size_t place) const;
  /// Rules out the placements with anything else there. @returns whether that changed something
  bool keep(std::size_t place, Candidates allowed);

  /// Starts again, with one more number that may stand in no column. @returns false when none is left to do so
  bool allow_another_stray(const Report& report);
  /// Starts again with all placements.
  void reset();
  /// Every placement was ruled out.
  bool is_impossible() const { return placements_.empty(); }
  /// Nothing is told about the row any more.
  void give_up();
  bool is_given_up() const { return is_given_up_; }

 private:
  bool fits(const Report& report, std::size_t number, std::size_t place) const;
  void lay_all(const Report& report);
  bool lay(const Report& report, Placement& placement, std::size_t number, std::size_t from,
           std::size_t strays);

  ShortRow printed_;
  std::vector<Placement> possible_;   ///< before any is ruled out
  std::vector<Placement> placements_; ///< those that are left
  std::size_t strays_ = 0;            ///< at most so many numbers stand in no column
  std::uint32_t version_ = 0;
  bool is_given_up_ = false;
};

} // namespace toets::inference
