#include "rules/catalogue.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace toets {
namespace {

/// "AR1_balance.lua": capital letters, digits, '_', a name; not a test of a rule.
bool is_rule_file(const std::filesystem::path& file) {
  if (file.extension() != ".lua") return false;
  const std::string stem = file.stem().string();
  if (stem.ends_with("_test")) return false;
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto at = std::find_if_not(stem.begin(), stem.end(), is_upper);
  const bool has_letters = at != stem.begin();
  const auto digits = at;
  at = std::find_if_not(at, stem.end(), is_digit);
  return has_letters && at != digits && at != stem.end() && *at == '_';
}

} // namespace

Result<std::vector<std::filesystem::path>> find_rule_files(const RuleFolders& folders) {
  std::vector<std::filesystem::path> files;
  for (const auto& root : folders.roots) {
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(root, error), end; !error && at != end;
         at.increment(error))
      if (at->is_regular_file() && is_rule_file(at->path())) files.push_back(at->path());
    if (error)
      return failure(fmt::format("the rules folder {} cannot be read: {}", root.string(), error.message()));
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return a.filename() != b.filename() ? a.filename() < b.filename() : a < b;
  });
  return files;
}

void prepare_state(LuaState& state, const RuleFolders& folders) {
  if (!folders.roots.empty()) state.set_library(folders.roots.front() / "lib");
}

Result<std::vector<LoadedRule>> load_rules(LuaState& state, const RuleFolders& folders) {
  prepare_state(state, folders);
  const auto files = find_rule_files(folders);
  if (!files) return tl::unexpected(files.error());
  std::vector<LoadedRule> rules;
  std::map<std::string, std::string> seen;
  for (const auto& file : *files) {
    auto rule = load_rule(state, file);
    if (!rule) return tl::unexpected(rule.error());
    const auto [twin, is_new] = seen.emplace(rule->description.id, file.filename().string());
    if (!is_new)
      return failure(fmt::format("rule refused: {}: the id {} is taken by {}; ids are never used twice",
                                 file.filename().string(), rule->description.id, twin->second));
    rules.push_back(std::move(*rule));
  }
  return rules;
}

} // namespace toets
