// What a plugin must do with a text: the checks, made for its samples.
#pragma once

#include "check.hpp"
#include "plugin/manifest.hpp"
#include "texts.hpp"

#include <cstdint>
#include <vector>

namespace toets::conform {

struct Material {
  Manifest manifest;
  std::vector<NamedText> samples; ///< reports that are the plugin's
  std::vector<NamedText> foreign; ///< texts that are not
  std::uint64_t seed = 1;
};

/// Whether the library loads and is what its manifest says. Nothing else makes sense before.
Check loading_check(const Material& material);

/// Every other check. The material must outlive them.
std::vector<Check> contract_checks(const Material& material);

} // namespace toets::conform
