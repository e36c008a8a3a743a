// A profile says what a run asks for: which rules, how severe, with which parameters, how much must be read,
// and what is not accepted. It is made of layers; a higher one replaces what a lower one says.
#pragma once

#include "rules/rule.hpp"
#include "toets/engine/decimal.hpp"
#include "toets/engine/result.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace toets {

/// The lowest severity that counts; nothing: none does.
using Threshold = std::optional<Severity>;
/// "error", "warning", "note" or "never"
std::string name(const Threshold& threshold);
Threshold threshold_of(const std::string& name);
std::vector<std::string> threshold_names();

/// Where the values of a profile come from: a file, or the options of the command line.
struct ProfileLayer {
  std::string kind;           ///< "profile", "config", "option"
  std::string name;           ///< "strict", "toets.toml", "--fail-on"
  std::string file;           ///< as messages call it; empty for an option
  std::string sha256;         ///< of the file
  std::filesystem::path path; ///< of the file
};

/// What one layer says of a key.
struct GivenValue {
  std::size_t layer; ///< index into the layers
  std::size_t line;  ///< 0 for an option
  std::string text;  ///< as it is written in TOML and in JSON
};

struct Profile {
  struct GivenParameter {
    std::string type; ///< "text", "integer", "boolean"
    std::string text;
  };

  struct RuleSetting {
    bool is_enabled = true;
    std::optional<Severity> severity;
    std::map<std::string, GivenParameter> parameters;
  };

  /// Which findings make their document not accepted.
  struct Rejection {
    Threshold from = Severity::error;
    std::vector<std::string> rules;  ///< always, whatever their severity
    std::vector<std::string> except; ///< never
  };

  std::string name;                 ///< of the profile that was asked for
  Bilingual title;                  ///< for what it is, of its file; may be empty
  std::string sha256;               ///< of its file
  std::vector<ProfileLayer> layers; ///< the lowest first
  std::map<std::string, std::vector<GivenValue>>
      given; ///< "rules.TN1.severity" -> by layer, the lowest first

  unsigned lines_understood_percent = 95; ///< below this share the report counts as not read
  Threshold fail_on = Severity::error;
  Rejection reject;
  std::optional<Decimal> materiality;       ///< amounts from here on rank first; nothing: none does
  std::vector<std::filesystem::path> packs; ///< loaded besides those of --rules
  std::map<std::string, RuleSetting> rules;

  /// "strict.toml:7", where the value of a key that was given comes from.
  std::string place_of(const std::string& key) const;
};

struct ProfileRequest {
  std::filesystem::path folder; ///< the program's own profiles
  std::string
      profile; ///< a name, or a file that ends in .toml; empty: what the configuration extends, or default
  std::filesystem::path config; ///< toets.toml or what is given instead; empty: none
  std::string fail_on;          ///< of the command line; empty: as the profile says
};

/// Reads the layers and puts them together. Errors name the file, the line and the key.
Result<Profile> read_profile(const ProfileRequest& request);

/// A profile of the program's own.
struct ProfileSummary {
  std::string name;
  Bilingual title;
  std::string sha256;
};

/// The program's own profiles by name.
Result<std::vector<ProfileSummary>> list_profiles(const std::filesystem::path& folder);

} // namespace toets
