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

/// Texts that are not the plugin's. The material must outlive this and the following.
Check foreign_check(const Material& material);

/// Whether the plugin takes the sample and reads it to its end. Without that no other check of it says more.
Check reading_check(const Material& material, const NamedText& sample);

/// What is held against a sample that is read.
std::vector<Check> sample_checks(const Material& material, const NamedText& sample);

} // namespace toets::conform
