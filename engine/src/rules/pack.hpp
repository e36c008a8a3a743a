// A pack: a folder with rules, the helpers they use and a manifest that says what it is.
#pragma once

#include "lua/library.hpp"
#include "toets/engine/finding.hpp"
#include "toets/engine/result.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// The manifest of a pack, in its top folder.
inline constexpr const char* pack_file = "pack.toml";

struct Pack {
  std::string name;    ///< "core"
  std::string version; ///< "1.0.0"
  std::string toets;   ///< the oldest version of toets it works with
  std::string licence; ///< may be empty
  Bilingual title;
  std::filesystem::path root;
  std::string sha256;                     ///< of the manifest, the rules and the helpers together
  std::shared_ptr<const Library> library; ///< its helpers; null before its files are read

  /// Where its helpers stand.
  std::filesystem::path helper_folder() const { return root / "lib"; }
};

/// Small letters, digits and hyphens, a letter first.
bool is_pack_name(std::string_view name);

/// Reads pack.toml of a folder. Errors: there is none (with what to write), or file, line and what is wrong.
Result<Pack> read_pack(const std::filesystem::path& root);

/// A file of a pack that counts: its manifest, a rule or a helper. No tests, no hidden files.
struct PackFile {
  enum class Kind { manifest, rule, helper };
  Kind kind;
  std::filesystem::path path;
  std::string name; ///< below the pack's folder: "dates/DS91_x.lua"
};

/// The files of a pack in byte order of their names. Errors: a folder that cannot be read, or a file that is
/// neither a rule, a test nor a helper.
Result<std::vector<PackFile>> files_of(const Pack& pack);

} // namespace toets
