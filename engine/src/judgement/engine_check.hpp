// What the engine itself holds against a document or the settings: findings of no rule, which no profile can switch off.
#pragma once

#include "toets/engine/audit.hpp"

#include <string>
#include <vector>

namespace toets {

struct EngineCheck {
  const char* id;
  const char* name;
  Severity severity;
  Bilingual message; ///< with {arguments}
};

/// A finding of a check about a document that was read.
/// @param key what it is about, where a check can find several things in one document; part of the fingerprint
/// @param whereabouts arguments of the message alone: other values there are no other finding
Finding finding_of(const EngineCheck& check, const Document& document, std::size_t index, Place place,
                   Arguments arguments, const std::string& key = {}, const Arguments& whereabouts = {});

/// The start of a line (1-based), also of a source without any.
Place line_start(const Source& source, std::uint32_t line);

/// All these checks, by id; one that says two things stands there twice.
std::vector<EngineCheck> engine_checks();

/// Ids of all these checks.
std::vector<std::string> engine_check_ids();

} // namespace toets
