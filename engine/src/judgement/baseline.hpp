// An audit held against an earlier one: what is new, what changed, what is no longer found.
#pragma once

#include "toets/engine/audit.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace toets {

/// What the JSON of an audit calls its form, in `schema`.
inline constexpr const char* findings_schema = "toets.findings/1";

/// What an earlier result says of its findings.
struct Baseline {
  struct One {
    ResolvedFinding told; ///< for people, when it is no longer found
    std::size_t report = 0;
    std::string content_hash;
    bool is_waived = false;
    std::vector<std::pair<std::string, std::string>> members; ///< fingerprint and content hash
  };

  /// A report that it judged.
  struct Report {
    std::string path;
    std::string identity; ///< format, entity and period; empty when it was not read
  };

  FileEvidence evidence;
  std::vector<Report> reports;
  std::vector<One> findings;
};

/// Reads a result of `toets audit --format json`, "-" from standard input. Errors: not readable, or no such result.
Result<Baseline> read_baseline(const Input& input);

/// Says of each finding and occurrence whether the baseline has it, and lists what only the baseline has.
/// What it has of a report that this run has not, or could not read, was not looked for. A report is known by its name,
/// else by its entity and period, else by a finding.
/// A finding changed when its content or severity did, or when it was waived and no longer is.
/// @param was_looked_for whether findings of a rule could be made
void compare_with(const Baseline& baseline, Audit& audit,
                  const std::function<bool(const std::string& rule)>& was_looked_for);

} // namespace toets
