// What waivers do to the findings of a run. A finding that is waived stays, and is out of the verdict; a waiver that does not
// do what it was written for is a finding of its own.
#pragma once

#include "judgement/engine_check.hpp"
#include "judgement/waiver_file.hpp"
#include "toets/engine/audit.hpp"

#include <functional>
#include <string>
#include <vector>

namespace toets {

/// What waivers are held against.
struct WaivedRun {
  const std::vector<Document>& documents;
  std::vector<std::vector<Finding>>& findings; ///< of each document
  std::optional<Day> today;                    ///< nothing: the day that each report speaks of
  /// Whether findings of a rule could be made: it ran, and had something to look at.
  std::function<bool(const std::string& rule)> was_looked_for;
};

/// Marks what is waived, and adds a finding for each waiver that has expired, is exceeded, matches nothing, is not of the
/// finding's rule, or names one that another waiver covers. Errors: the first characters of a fingerprint that several findings begin with.
Result<void> apply_waivers(const std::vector<WaiverFile>& files, WaivedRun run);

/// The checks of waivers, by id.
std::vector<EngineCheck> waiver_checks();
/// Ids of the findings about waivers.
std::vector<std::string> waiver_check_ids();

} // namespace toets
