// What an audit says of each rule: what it is, and what became of it in the documents.
#pragma once

#include "judgement/judge.hpp"
#include "toets/engine/audit.hpp"

#include <string>
#include <vector>

namespace toets {

/// @param judgements of each document of the audit
std::vector<RuleSummary> summaries_of(const std::vector<LoadedRule>& rules,
                                      const std::vector<Judgement>& judgements);

/// Whether findings of a rule could be made: it ran without trouble, and had something to look at.
bool was_looked_for(const Audit& audit, const std::string& rule);

} // namespace toets
