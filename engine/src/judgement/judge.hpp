// One document judged: its rules run, its numbers counted, its findings built.
#pragma once

#include "judgement/earlier_documents.hpp"
#include "judgement/profile.hpp"
#include "rules/rule_team.hpp"
#include "toets/engine/audit.hpp"

#include <memory>
#include <vector>

namespace toets {

/// What one document adds to the audit. Empty for one that was not judged.
struct Judgement {
  std::vector<Finding> findings;
  std::vector<RuleReceipt> receipts; ///< of each rule, in their order
};

/// Runs the rules over a document and completes it with its network and counts.
/// @param index of the document among all, as places name it
/// @pre it was read, and the team has loaded the rules
Judgement judge(Document& document, std::size_t index, const EarlierDocuments& earlier, RuleTeam& team,
                const std::vector<LoadedRule>& rules, const Profile& profile);

/// Whether a document was read, and has numbers whose column is not printed.
bool has_short_rows(const Document& document);

/// Gives the numbers of short rows their columns, as far as the sums of the rules tell them; the document is not judged.
/// @return the network with those sums
/// @pre it was read, and the team has loaded the rules
std::unique_ptr<Network> complete_short_rows(Document& document, RuleTeam& team,
                                             const std::vector<LoadedRule>& rules);

} // namespace toets
