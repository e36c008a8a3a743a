#include "base/json_file.hpp"

#include "messages/files.hpp"
#include "messages/system.hpp"

#include <cerrno>
#include <fstream>
#include <set>
#include <sstream>

namespace toets {

Result<std::string> read_whole_file(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) // it would open, and read as empty
    return failure(message::is_folder(file.string()));
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return failure(message::cannot_open(file.string(), system_words(errno)));
  std::ostringstream content;
  content << stream.rdbuf();
  if (stream.bad()) return failure(message::cannot_read(file.string()));
  return std::move(content).str();
}

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
