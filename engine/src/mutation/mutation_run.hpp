// Reports with one fact changed, run through the rules: which changes do they notice?
#pragma once

#include "mutation/mutation.hpp"
#include "mutation/notice.hpp"
#include "toets/engine/audit.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace toets {

struct MutationOptions {
  std::optional<Day> as_of;         ///< replaces the day that the reports speak of
  std::vector<std::string> kinds;   ///< ids; none: all
  std::optional<std::size_t> limit; ///< mutants of a kind and report, evenly spread; nothing: all
  unsigned jobs = 1;
  std::function<void(std::size_t done, std::size_t all)> on_progress; ///< called from one thread at a time
};

/// One report with one change.
struct Mutant {
  std::size_t document = 0;
  std::size_t kind = 0; ///< index into the kinds of the outcome
  Mutation mutation;
  std::string node; ///< code and title of the node it belongs to
  Watch watch = Watch::unknown;
  Noticed noticed;
};

struct MutationTally {
  std::size_t made = 0, caught = 0, elsewhere = 0, missed = 0;

  void add(Notice notice);
  /// Of those made, in whole per cent, rounded down; 100 when none was made.
  unsigned caught_percent() const { return made == 0 ? 100 : static_cast<unsigned>(caught * 100 / made); }
};

struct KindOutcome {
  const MutationKind* kind = nullptr;
  std::size_t possible = 0; ///< in the reports, whatever the limit
  MutationTally all;
  std::map<Watch, MutationTally> by_watch; ///< of numbers
};

struct RuleOutcomes {
  std::size_t caught = 0, alone = 0, elsewhere = 0;
};

struct MutationOutcome {
  std::vector<Document> documents;
  std::vector<KindOutcome> kinds;
  std::vector<Mutant> mutants;                ///< by document, kind and place
  std::map<std::string, RuleOutcomes> rules;  ///< every rule that was run
  std::map<std::string, std::string> sha256s; ///< of the rules
  MutationTally all;
  /// Rules that failed on a report, changed or not: the first message of each.
  std::map<std::string, std::string> troubles;
  std::string profile_name, profile_sha256;
  std::map<std::string, PackEvidence> packs;

  bool has_failed_input() const;
};

/// Errors: a rule that is refused, or a profile that does not fit the rules.
Result<MutationOutcome> run_mutations(const Engine& engine, const std::vector<Input>& inputs,
                                      const MutationOptions& options);

} // namespace toets
