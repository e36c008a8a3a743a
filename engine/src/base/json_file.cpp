#include "base/json_file.hpp"

#include <fmt/format.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>

namespace toets {

Result<std::string> read_whole_file(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) // it would open, and read as empty
    return failure(fmt::format("{}: is a folder, not a file", file.string()));
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return failure(fmt::format("{}: cannot be opened: {}", file.string(), std::strerror(errno)));
  std::ostringstream content;
  content << stream.rdbuf();
  if (stream.bad()) return failure(fmt::format("{}: cannot be read", file.string()));
  return std::move(content).str();
}

Result<nlohmann::json> read_json_file(const std::filesystem::path& file) {
  const auto text = read_whole_file(file);
  if (!text) return tl::unexpected(text.error());
  return parse_json(*text, file.string());
}

Result<nlohmann::json> parse_json(const std::string& text, const std::string& shown) {
  constexpr int deepest = 32;
  std::vector<std::set<std::string>> keys;
  std::string problem;
  const auto callback = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
    using Event = nlohmann::json::parse_event_t;
    if (depth > deepest) problem = fmt::format("nested deeper than {} levels", deepest);
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end && !keys.empty()) keys.pop_back();
    if (event == Event::key && !keys.back().insert(value.get<std::string>()).second)
      problem = fmt::format("the key \"{}\" stands there twice", value.get<std::string>());
    return problem.empty();
  };
  try {
    nlohmann::json json = nlohmann::json::parse(text, callback);
    if (!problem.empty()) return failure(fmt::format("{}: {}", shown, problem));
    return json;
  } catch (const nlohmann::json::exception& e) {
    return failure(fmt::format("{}: not valid JSON: {}", shown, e.what()));
  }
}

} // namespace toets
