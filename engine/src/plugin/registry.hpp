// The plugins there are, and which of them reads a given report.
#pragma once

#include "plugin/plugin.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace re2 {
class RE2;
}

namespace toets {

/// What one plugin said of a report, for `formats detect`.
struct Opinion {
  Plugin* plugin = nullptr;
  unsigned percent = 0;
  std::string layout;
  Bilingual reason; ///< as the plugin says it, where it was asked
};

/// Which plugin reads a report, with every opinion that was asked.
struct Selection {
  Plugin* plugin = nullptr; ///< null: nobody, or more than one
  std::string layout;
  std::vector<Opinion> opinions;   ///< by falling confidence, then id
  Bilingual problem;               ///< why nobody was selected, and what to do
  std::vector<Bilingual> failures; ///< of plugins that were asked, also when another one reads it
};

class Registry {
 public:
  /// Reads every FOLDER/*/plugin.json; earlier folders win over later ones with the same id. No library
  /// is loaded. Errors: a manifest that cannot be read, or two in one folder with the same id.
  static Result<Registry> read(const std::vector<std::filesystem::path>& folders);

  /// One plugin alone.
  static Registry of(Manifest manifest);

  Registry(Registry&&) noexcept;
  Registry& operator=(Registry&&) noexcept;
  ~Registry();

  /// In order of their ids.
  const std::vector<std::unique_ptr<Plugin>>& plugins() const { return plugins_; }

  /// Asks the plugins whose hints the report holds. Thread-safe.
  Selection select(const Source& source) const;

  /// A report is taken from this confidence on.
  static constexpr unsigned lowest_confidence = 50;

 private:
  Registry();
  void add(Manifest manifest);

  std::vector<std::unique_ptr<Plugin>> plugins_;
  std::vector<std::unique_ptr<re2::RE2>> hints_; ///< one for each plugin
};

} // namespace toets
