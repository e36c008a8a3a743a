// Names for findings that stay the same when a report is repaginated or another number is corrected.
#pragma once

#include "judgement/findings.hpp"

#include <string>
#include <unordered_map>

namespace toets {

/// Builds fingerprints of one document. Two statements about the same logical subject get an ordinal.
class Fingerprints {
 public:
  explicit Fingerprints(const Report& report) : report_(report) {}

  /// Rule and logical subject: entity, code, part, section, row, measure, year; for a text also its name
  /// and ordinal, the rule's own key, and what it is compared with. No amount, line, path, message or severity.
  std::string of(const std::string& rule, const Subject& subject, const std::string& key);
  /// Of a group: rule and what its members have in common.
  std::string of_group(const std::string& rule, const std::string& common);

  /// The node as a fingerprint sees it: kind, part, code or title, and the same of its parent when it has no code.
  std::string logical_node(Index node) const;

 private:
  std::string hashed(std::string text);

  const Report& report_;
  std::unordered_map<std::string, unsigned> seen_;
};

} // namespace toets
