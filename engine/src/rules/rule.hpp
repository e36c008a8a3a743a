// A rule as its file describes it. One Lua file is one rule.
#pragma once

#include "toets/engine/finding.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace toets {

struct RuleParameter {
  std::string type;  ///< "text", "integer", "boolean"
  std::string value; ///< the default or what a profile sets
  Bilingual description;
};

/// Which things a rule looks at.
struct Subjects {
  std::string kind;                                      ///< "node": see rules/things.hpp
  std::vector<std::string> of;                           ///< node kinds; none: any
  std::map<std::string, std::vector<std::string>> where; ///< field -> accepted values
  std::vector<std::string> needs;                        ///< fields that must not be nil
  bool include_omitted = false; ///< figures: also coordinates that only the children print

  /// Whether there is something to look at only where the report is compared with an earlier one.
  bool need_earlier_report() const { return kind == "counterpart"; }
};

struct Applies {
  std::vector<std::string> kinds, layouts;
  std::optional<int> from_year, to_year;
};

struct RuleDescription {
  std::string id;   ///< "AR1"
  std::string name; ///< "balance-is-receipts-minus-expenditure"
  std::string pack; ///< the name of the pack it stands in
  Bilingual title;
  Severity severity = Severity::error;
  std::string since, status;
  Applies applies;
  Subjects subjects;
  std::map<std::string, RuleParameter> parameters;
  std::vector<std::string> group_by;
  Bilingual message, summary, why, fix;
  Bilingual basis;                          ///< the law, source or form it follows from
  std::map<std::string, Bilingual> reasons; ///< of "not evaluable"
  std::filesystem::path file;
  std::string shown;  ///< what messages call the file: "core/AR1_balance.lua"
  std::string sha256; ///< of the file
};

} // namespace toets
