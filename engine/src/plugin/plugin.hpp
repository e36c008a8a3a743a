// One installed layout plugin. Its library is loaded when it is first needed and never unloaded.
#pragma once

#include "plugin/manifest.hpp"
#include "toets/abi.h"
#include "toets/engine/report.hpp"

#include <memory>
#include <mutex>

namespace toets {

struct Sniffed {
  unsigned percent = 0;
  std::string layout;
  Bilingual reason;
};

/// Thread-safe: one plugin serves several reports at once.
class Plugin {
 public:
  explicit Plugin(Manifest manifest) : manifest_(std::move(manifest)) {}

  const Manifest& manifest() const { return manifest_; }

  /// SHA-256 of the library file. Errors: it cannot be read.
  Result<std::string> hash() const;

  /// How sure the plugin is that this is its report. Errors: it cannot be loaded, or it failed.
  Result<Sniffed> sniff(const Source& source);

  /// Reads the report. Errors: the plugin failed or broke the contract; the message says how.
  Result<Report> parse(const Source& source, const std::string& layout);

 private:
  Result<const toets_layout*> load();

  Manifest manifest_;
  std::mutex loading_;
  const toets_layout* layout_ = nullptr;
};

/// Checks a descriptor against its manifest; an empty text when they agree.
Bilingual descriptor_problem(const toets_plugin* descriptor, const Manifest& manifest);

} // namespace toets
