// Findings that the command line names by the first characters of their fingerprint.
#pragma once

#include "cli/commands.hpp"
#include "judgement/waiver_file.hpp"

#include <string>
#include <vector>

namespace toets {

/// "5b7a9eee9f24": what a fingerprint or its beginning looks like.
bool looks_like_fingerprint(const std::string& word);

/// A finding of an audit, or one of its occurrences.
struct FoundFinding {
  const Finding* finding = nullptr;
  const Occurrence* occurrence = nullptr; ///< null: the finding as a whole
  std::string fingerprint;

  const Occurrence& told() const { return occurrence != nullptr ? *occurrence : *finding; }
};

/// Those that a fingerprint begins with, one for each fingerprint and document. Errors: none does, or several fingerprints
/// do; then they are listed with their messages.
Result<std::vector<FoundFinding>> found_findings(const Audit& audit, const std::string& beginning);

/// What is looked at where nobody named a report: the files of a folder, without the folders in it.
std::vector<Input> reports_in(const std::filesystem::path& folder);

/// An audit for the sake of its findings. What could not be read is told on standard error where people named it.
Result<Audit> audit_quietly(const Engine& engine, const std::vector<Input>& inputs, AuditOptions options,
                            bool are_named, Language language);

} // namespace toets
