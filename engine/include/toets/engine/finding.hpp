// Audit findings: what does not hold, where, with the whole sum behind it.
#pragma once

#include "toets/engine/argument.hpp"
#include "toets/engine/bilingual.hpp"
#include "toets/engine/day.hpp"
#include "toets/engine/relation.hpp"
#include "toets/engine/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace toets {

enum class Severity { note, warning, error };
/// "note", "warning", "error"
const char* name(Severity severity);
std::optional<Severity> severity_of(const std::string& name);
/// All of them, the gravest first.
std::vector<std::string> severity_names();

/// A place in one of the documents of a run.
struct Location {
  std::size_t document = 0;
  Place place;
  std::string node; ///< code of the node it belongs to, or its title; empty for the document itself
};

/// A number in a sum.
struct SumTerm {
  std::string number;      ///< id of the fact ("c12", "m3"); empty for a row that the table leaves out
  std::string coefficient; ///< applies to the value as printed: "1", "-1", "3/2"
  std::string value;       ///< as printed
  std::string label;       ///< code and title of its node
  std::string column;      ///< printed label; empty outside of a table's columns
  std::string unit;        ///< its own: the parts of a percentage are no percentages
  Location location;
  bool is_implied = false;  ///< a zero that the table means by leaving the row out
  bool is_inferred = false; ///< which column it stands in, or that none does there, was inferred from sums
  /// Identities over other numbers that hold with this one: what else backs it.
  std::uint32_t support = 0;
};

/// A relation that does not hold, or hardly, with every member. On each side of an identity the members
/// stand in order of support, the one that nothing else backs first; equals stand as they were stated.
struct Sum {
  RelationKind kind = RelationKind::identity;
  Evaluation evaluation = Evaluation::linear;
  Comparison comparison = Comparison::equal;
  std::vector<SumTerm> left, right;
  Exact expected, actual, delta, slack; ///< delta = actual - expected
  std::string section, row, measure, column, unit;
  int year = 0;
  std::vector<std::string> suspects; ///< ids of its printed numbers, both sides together, least backed first
  /// Positions of sums of the same finding that explain this one in full: the balance fails by as much as
  /// receipts and expenditure do.
  std::vector<std::size_t> consequence_of;
};

/// The written acceptance of a finding that is known: it stays visible, and is out of the verdict.
struct Waiver {
  std::string fingerprint; ///< of the finding, or its first characters
  std::string rule;        ///< whose finding it is
  std::string owner;       ///< who answers for it
  std::string reason;
  std::string basis;              ///< the law or decision it rests on; empty: none is named
  std::optional<Day> expires;     ///< the last day on which it holds
  std::optional<Decimal> at_most; ///< the largest amount of the finding that it covers
  std::string file;               ///< what messages call the file it stands in
  std::uint32_t line = 0;
};

/// What an audit says of a finding against an earlier one of the same report.
enum class SinceBaseline { not_compared, added, unchanged, changed };
/// "new", "unchanged", "changed"; empty where there is nothing to compare with
const char* name(SinceBaseline since);

/// One occurrence of a matter.
struct Occurrence {
  Location location;
  Bilingual message;
  Arguments arguments;
  std::optional<Exact> amount; ///< largest |delta| of its sums
  std::vector<Sum> sums;
  std::vector<Location> related;
  std::string fingerprint;      ///< the logical subject: survives a moved page and a changed amount
  std::string content_hash;     ///< changes with amounts and arguments
  std::optional<Waiver> waived; ///< by whom and why it is accepted; of a group: that of its first occurrence
  SinceBaseline since_baseline = SinceBaseline::not_compared;
};

/// What a rule found. Things that are one matter are one finding with several occurrences; then its own
/// sums are those of all occurrences.
struct Finding : Occurrence {
  std::string rule;
  std::string rule_name;
  Severity severity = Severity::error;
  std::vector<Occurrence> occurrences; ///< empty for a single one
  /// Of a group with one member, which `occurrences` does not list: what that one is called in a larger group.
  std::string member_fingerprint;
  bool is_material =
      false;             ///< its amount reaches what the profile calls material: it ranks, and hides nothing
  std::string caused_by; ///< fingerprint of the finding that explains this one, or empty
  std::string node, section, row, measure; ///< the subject, as the fingerprint sees it
  int year = 0;
};

} // namespace toets
