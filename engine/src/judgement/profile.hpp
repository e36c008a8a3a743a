// A profile says what a run asks for: which rules, how severe, with which parameters, how much must be read.
#pragma once

#include "rules/rule.hpp"
#include "toets/engine/result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace toets {

struct Profile {
  struct RuleSetting {
    bool is_enabled = true;
    std::optional<Severity> severity;
    std::map<std::string, std::string> parameters;
  };

  std::string name;
  std::string sha256;
  unsigned lines_understood_percent = 95; ///< below this share the report counts as not read
  std::map<std::string, RuleSetting> rules;
};

/// Reads profiles/NAME.toml. Errors name the file, the line and the field.
Result<Profile> read_profile(const std::filesystem::path& file);

} // namespace toets
