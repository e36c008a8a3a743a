// What Lua code of a rule works on: one report, or one with earlier ones behind it, and its network, for as long as one
// document is checked.
#pragma once

#include "history/counterparts.hpp"
#include "toets/engine/argument.hpp"
#include "toets/engine/relation.hpp"
#include "toets/engine/report.hpp"

#include <string>
#include <vector>

namespace toets {

struct Context {
  const Source* source = nullptr;
  const Report* report = nullptr;
  Network* network = nullptr;
  /// Of a joint report: which nodes stand for the same.
  const std::vector<Counterpart>* counterparts = nullptr;
};

/// What a finding or relation is about: the part of it that a fingerprint may depend on.
struct Subject {
  Index node = none;
  Index text = none;
  std::string section, row, measure;
  int year = 0;
  std::string column; ///< printed label, for people
  std::string unit;
  std::string earlier; ///< kind and day of the earlier report that it is compared with; empty for none
};

/// A relation as a rule stated it, before the network has it.
struct StatedRelation {
  Relation relation;
  Arguments arguments;
  Place at;      ///< the rule's own place; else the first printed number of the left side
  Subject about; ///< when the rule gave a place that belongs to something else than its subject
  bool has_place = false;
  std::string key; ///< tells relations of one subject apart
  std::size_t held_bytes = 0;
};

/// A predicate that did not hold, as a rule stated it.
struct StatedFinding {
  Place at;
  Subject about;
  Arguments arguments;
  std::vector<Place> related;
  std::vector<Index> related_nodes;
  std::string severity; ///< empty: the rule's
  std::string key;
  std::size_t held_bytes = 0;
};

/// "not_applicable" has an empty reason.
struct StatedOutcome {
  std::string reason;
  std::size_t held_bytes = 0;
};

} // namespace toets
