// One file of a profile: its keys and values, checked one by one.
#pragma once

#include "judgement/profile.hpp"

#include <functional>

namespace toets {

/// A value that a file gives, and what it does to a profile.
struct ProfileValue {
  std::string key; ///< "rules.TN1.severity"
  std::size_t line;
  std::string text; ///< as it is written
  std::function<void(Profile&)> set;
};

struct ProfileFile {
  std::filesystem::path path;
  std::string shown; ///< what messages call it
  std::string sha256;
  Bilingual title;     ///< may be empty
  std::string extends; ///< may be empty
  std::size_t extends_line = 0;
  std::vector<ProfileValue> values;
};

/// Errors: not readable, no TOML, or a key or value that is none of the known ones.
Result<ProfileFile> read_profile_file(const std::filesystem::path& path, const std::string& shown);

} // namespace toets
