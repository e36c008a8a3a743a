// Which node of an earlier report stands for the same thing as a node of this one, and how it changed its name or place.
#pragma once

#include "toets/engine/report.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace toets {

enum class Fate {
  same,     ///< code and title are those of the earlier report, apart from slips
  renamed,  ///< the code is, or the place among its neighbours; the title has another wording
  moved,    ///< the title is; the code or the parent is another one
  split,    ///< the earlier node named several things, and each has a node of its own now
  joined,   ///< the other way round
  replaced, ///< the code is, but neither title nor description has to do with the earlier one
  vanished, ///< only the earlier report has it
  added     ///< only this report has it
};
inline constexpr std::array<std::string_view, 8> fate_names = {"same",   "renamed",  "moved",    "split",
                                                               "joined", "replaced", "vanished", "added"};
std::string_view name(Fate fate);

/// A node of a report and one of an earlier report, as indices of their joint report. One of the two is `none` where
/// the node vanished or was added.
struct Counterpart {
  std::uint32_t document = 1; ///< the earlier report: 1 for the first
  Index node = none;
  Index earlier = none;
  Fate fate = Fate::same;
  Index parent =
      none; ///< the counterpart, by position, that the parent of the node has: of a vanished one, its earlier parent
};

/// Ties the nodes of a joint report to those of each earlier one: by code and title, then by what is left of either. The
/// order is that of the nodes of the report, then of the vanished ones; one earlier report after the other. Entries of a
/// table of contents are left out. A node that was split or joined stands in several.
std::vector<Counterpart> counterparts(const Report& joint);

} // namespace toets
