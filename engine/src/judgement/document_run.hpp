// All documents of an audit, read and judged on several threads.
#pragma once

#include "judgement/judge.hpp"
#include "judgement/waiver_file.hpp"
#include "toets/engine/audit.hpp"

#include <vector>

namespace toets {

struct DocumentRun {
  std::vector<Document> documents;   ///< those of the inputs, and after them the earlier ones
  std::vector<Judgement> judgements; ///< of each document
  std::vector<LoadedRule> rules;
  bool has_unused_earlier = false; ///< with an earlier document that nothing could be compared with
};

/// Reads the earlier documents of the options, then reads and judges the inputs.
/// Errors: a rule is refused, the profile does not fit the rules, or a waiver is of no rule.
Result<DocumentRun> run_documents(const Engine& engine, const std::vector<Input>& inputs,
                                  const AuditOptions& options, const std::vector<WaiverFile>& waivers);

} // namespace toets
