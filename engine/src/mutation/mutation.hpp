// A fact of a report, changed as a slip of the pen would change it, to see whether a rule notices.
#pragma once

#include "toets/engine/finding.hpp"
#include "toets/engine/report.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toets {

struct Mutation {
  Place place;                           ///< where the changed thing stands
  std::vector<Index> nodes;              ///< the node it belongs to first; then those where its absence shows
  std::vector<Index> cells, mentions;    ///< the numbers that change
  bool is_in_cells_alone = false;        ///< nothing but these cells changes
  bool is_renumbered = false;            ///< numbers behind them get other ids
  std::string_view section, row, column; ///< of numbers of a table
  std::string_view part;                 ///< of what else: the name of a field or a text, "code", "title"
  std::string before, after;             ///< as printed; empty for what is not there
  /// Other forms of what was and what is: a finding that only repeats them is no other finding.
  std::vector<std::pair<std::string, std::string>> renamed;
  std::function<void(Report&)> apply; ///< to a copy of the report that it was found in
};

/// One way in which reports go wrong.
struct MutationKind {
  std::string_view id; ///< "digit"
  std::string_view nl, en;
  /// Every place where it can happen, in reading order. What would change nothing is left out.
  std::vector<Mutation> (*find)(const Report& report);
};

/// All kinds, in the order in which they are shown.
const std::vector<MutationKind>& mutation_kinds();

} // namespace toets
