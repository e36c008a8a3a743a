// Pieces of a report as JSON, shared by facts and findings.
#pragma once

#include "toets/engine/report.hpp"

#include <nlohmann/json.hpp>

namespace toets {

/// {page, line, from, to, raw}
nlohmann::ordered_json place_json(const Place& place);
nlohmann::ordered_json entity_json(const Report& report);
/// {total, understood, ignored {reason: n}, not_understood}
nlohmann::ordered_json lines_json(const Report& report);
/// The lines that were not understood, each with its text and the reason.
nlohmann::ordered_json not_understood_json(const Source& source, const Report& report);
/// A text, or null for an empty one.
nlohmann::ordered_json text_json(std::string_view text);

} // namespace toets
