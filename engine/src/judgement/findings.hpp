// From what rules stated to findings: sums with their members, groups, fingerprints, causes.
#pragma once

#include "rules/run_rules.hpp"
#include "toets/engine/finding.hpp"

#include <vector>

namespace toets {

/// What findings are built from: one document after its rules ran.
struct Evidence {
  std::size_t document = 0;
  const std::vector<LoadedRule>& rules;
  const Report& report; ///< a joint one where it was compared
  const Network& network;
  std::vector<std::size_t> earlier = {}; ///< the documents it was compared with
};

/// The id under which facts, sums and verdicts name a number in its own document: "c12", "m3"; empty for an omitted row.
std::string number_id(const Report& report, const Network& network, NumberId number);
/// Place of a number; of a row left out: its table.
Place number_place(const Report& report, const Network& network, NumberId number);
/// Its unit, as printed beside it or meant by its table; of a row left out: that of the numbers of its table.
std::string number_unit(const Report& report, const Network& network, NumberId number);
/// The node a number belongs to, or none.
Index number_node(const Report& report, const Network& network, NumberId number);

/// A place of the document with the code (else the title) of its node.
Location location_of(const Evidence& evidence, const Place& place, Index node);

/// A relation with all its members, as findings and `--numbers` show it.
Sum sum_of(const Evidence& evidence, std::size_t relation);

/// The findings of one document, in order of line, column, rule and fingerprint. A message that cannot be
/// filled, and a group by an argument that is not there, counts as an error of its rule, in the receipts.
std::vector<Finding> build_findings(const Evidence& evidence, RuleResults& results);

} // namespace toets
