// Reading small JSON files that people write.
#pragma once

#include "toets/engine/result.hpp"

#include <nlohmann/json.hpp>
#include <filesystem>
#include <string>

namespace toets {

/// Parses a JSON file. Refuses duplicate keys and deep nesting, which the parser would let pass.
Result<nlohmann::json> read_json_file(const std::filesystem::path& file);

/// The same of a text that was read already; `shown` is what messages call its file.
Result<nlohmann::json> parse_json(const std::string& text, const Bilingual& shown);

} // namespace toets
