#include "base/json_file.hpp"

#include "base/whole_file.hpp"
#include "messages/files.hpp"

#include <set>

namespace toets {

Result<nlohmann::json> read_json_file(const std::filesystem::path& file) {
  const auto text = read_whole_file(file);
  if (!text) return tl::unexpected(text.error());
  return parse_json(*text, same_in_both(file.string()));
}

Result<nlohmann::json> parse_json(const std::string& text, const Bilingual& shown) {
  constexpr int deepest = 32;
  std::vector<std::set<std::string>> keys;
  Bilingual problem;
  const auto callback = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
    using Event = nlohmann::json::parse_event_t;
    if (depth > deepest) problem = message::json_too_deep(shown, deepest);
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end && !keys.empty()) keys.pop_back();
    if (event == Event::key && !keys.back().insert(value.get<std::string>()).second)
      problem = message::json_key_twice(shown, value.get<std::string>());
    return problem.empty();
  };
  try {
    nlohmann::json json = nlohmann::json::parse(text, callback);
    if (!problem.empty()) return failure(problem);
    return json;
  } catch (const nlohmann::json::exception& e) { return failure(message::json_invalid(shown, e.what())); }
}

} // namespace toets
