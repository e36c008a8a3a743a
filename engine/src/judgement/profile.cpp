#include "judgement/profile.hpp"

#include "base/json_file.hpp"
#include "base/sha256.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace toets {
namespace {

struct Wrong {
  Wrong(const toml::node& where, std::string what)
      : line(where.source().begin.line), problem(std::move(what)) {}
  toml::source_index line;
  std::string problem;
};

std::string parameter_text(const toml::node& value) {
  if (const auto text = value.value_exact<std::string>()) return *text;
  if (const auto number = value.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const auto flag = value.value_exact<bool>()) return *flag ? "true" : "false";
  throw Wrong(value, "a parameter is a text, a whole number, true or false; amounts are texts");
}

Profile::RuleSetting read_rule(const toml::table& table) {
  Profile::RuleSetting setting;
  for (const auto& [key, value] : table) {
    if (key == "enabled" && value.is_boolean()) {
      setting.is_enabled = *value.value<bool>();
    } else if (key == "severity" && value.is_string()) {
      setting.severity = severity_of(*value.value<std::string>());
      if (!setting.severity) throw Wrong(value, "severity is error, warning or note");
    } else if (key == "params" && value.is_table()) {
      for (const auto& [name, parameter] : *value.as_table())
        setting.parameters[std::string(name.str())] = parameter_text(parameter);
    } else {
      throw Wrong(value,
                  fmt::format("'{}' is none of enabled, severity, params, or has the wrong type", key.str()));
    }
  }
  return setting;
}

Profile read(const toml::table& table) {
  Profile profile;
  for (const auto& [key, value] : table) {
    if (key == "lines_understood_percent" && value.is_integer()) {
      const auto percent = *value.value<std::int64_t>();
      if (percent < 0 || percent > 100) throw Wrong(value, "a percentage lies between 0 and 100");
      profile.lines_understood_percent = static_cast<unsigned>(percent);
    } else if (key == "rules" && value.is_table()) {
      for (const auto& [id, setting] : *value.as_table()) {
        if (!setting.is_table()) throw Wrong(setting, "a rule's setting is a table");
        profile.rules[std::string(id.str())] = read_rule(*setting.as_table());
      }
    } else {
      throw Wrong(value, fmt::format("'{}' is none of lines_understood_percent, rules, or has the wrong type",
                                     key.str()));
    }
  }
  return profile;
}

} // namespace

Result<Profile> read_profile(const std::filesystem::path& file) {
  const auto text = read_whole_file(file);
  if (!text)
    return failure(fmt::format("there is no profile '{}': {}", file.stem().string(), text.error().message));
  try {
    Profile profile = read(toml::parse(*text, file.filename().string()));
    profile.name = file.stem().string();
    profile.sha256 = sha256(*text);
    return profile;
  } catch (const toml::parse_error& e) {
    return failure(
        fmt::format("{}:{}: {}", file.filename().string(), e.source().begin.line, e.description()));
  } catch (const Wrong& wrong) {
    return failure(fmt::format("{}:{}: {}", file.filename().string(), wrong.line, wrong.problem));
  }
}

} // namespace toets
