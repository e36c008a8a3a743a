#include "cli/files_read.hpp"

#include "cli/inputs.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/waiver_file.hpp"

#include <filesystem>

namespace toets {
namespace fs = std::filesystem;

std::vector<Input> files_read(const Engine& engine, const std::vector<Input>& inputs) {
  const Engine::Internals& internals = internals_of(engine);
  std::vector<Input> all = inputs;
  const auto add = [&](const fs::path& file) { all.push_back(file_of(file.string())); };
  for (const ProfileLayer& layer : internals.profile.layers)
    if (!layer.path.empty()) add(layer.path);
  for (const Pack& pack : internals.catalogue.packs) {
    add(pack.root / pack_file);
    std::error_code error;
    for (fs::directory_iterator at(pack.helper_folder(), error), end; !error && at != end;
         at.increment(error))
      add(at->path());
  }
  for (const RuleSource& rule : internals.catalogue.rules) {
    add(rule.file);
    add(rule.file.parent_path() / (rule.file.stem().string() + "_test.lua"));
  }
  for (const auto& plugin : internals.registry.plugins()) {
    add(plugin->manifest().library);
    add(plugin->manifest().library.parent_path() / "plugin.json");
  }
  return all;
}

std::vector<Input> files_read(const Engine& engine, const std::vector<Input>& inputs,
                              const AuditOptions& options) {
  std::vector<Input> all = files_read(engine, inputs);
  all.insert(all.end(), options.against.begin(), options.against.end());
  if (options.waivers) {
    all.insert(all.end(), options.waivers->begin(), options.waivers->end());
  } else {
    for (const Input& input : inputs)
      all.push_back(file_of((fs::path(input.path).parent_path() / waivers_name).string()));
  }
  if (options.baseline) all.push_back(*options.baseline);
  return all;
}

} // namespace toets
