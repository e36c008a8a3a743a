#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"

#include "base/new_files.hpp"
#include "judgement/engine_internals.hpp"
#include "messages/rules.hpp"
#include "rules/rule_id.hpp"
#include "rules/scaffold.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>

namespace toets {
namespace {

namespace fs = std::filesystem;

/// The folder with pack.toml that a folder belongs to: itself or one above it; empty when there is none.
fs::path pack_of(const fs::path& folder) {
  std::error_code error;
  for (fs::path at = fs::weakly_canonical(folder, error); !error; at = at.parent_path()) {
    if (fs::exists(at / pack_file, error)) return at;
    if (at == at.parent_path()) break;
  }
  return {};
}

bool holds_lua(const fs::path& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".lua") return true;
  return false;
}

/// A folder's name as that of a pack, where it can be one.
std::string pack_name(const fs::path& folder) {
  std::error_code error;
  const std::string name = fs::weakly_canonical(folder, error).filename().string();
  return is_pack_name(name) && name != "core" ? name : "own-rules";
}

/// The rule files of all packs that are in play, by id.
Result<std::map<std::string, fs::path>> taken_ids(const CommonOptions& common, const fs::path& pack) {
  const auto engine = make_engine(common);
  if (!engine) return tl::unexpected(engine.error());
  RuleFolders folders = internals_of(*engine).rule_folders;
  if (!pack.empty()) folders.roots.push_back(pack);
  const auto files = find_rule_files(folders);
  if (!files) return tl::unexpected(files.error());
  std::map<std::string, fs::path> taken;
  for (const fs::path& file : *files) {
    if (const auto id = id_of_stem(file.stem().string())) taken.emplace(id->text(), file);
  }
  return taken;
}

/// The id that was given, when it is free, or the next one of the group.
Result<std::string> chosen_id(const RulesNewCommand& command, const std::map<std::string, fs::path>& taken) {
  if (command.id.empty()) {
    std::set<std::string> ids;
    for (const auto& [id, file] : taken) ids.insert(id);
    const std::string next = next_id(command.group, ids);
    if (const Bilingual problem = id_problem(next); !problem.empty()) return failure(problem);
    return next;
  }
  if (const auto twin = taken.find(command.id); twin != taken.end())
    return failure(message::new_id_is_taken(command.id, twin->second.string()));
  return command.id;
}

/// Files are called by id and name: "OWN1_no_late_bookings.lua".
Bilingual taken_name_problem(const std::string& name, const std::map<std::string, fs::path>& taken) {
  for (const auto& [id, file] : taken)
    if (file.stem() == file_stem(id, name)) return message::new_name_is_taken(name, file.string());
  return {};
}

} // namespace

int run_rules_new(const CommonOptions& common, const RulesNewCommand& command) {
  for (const Bilingual& problem : {name_problem(command.name), group_problem(command.group),
                                   command.id.empty() ? Bilingual() : id_problem(command.id)})
    if (!problem.empty()) return report_usage_error(problem, common.language);
  const fs::path folder = fs::path(command.pack).lexically_normal();
  const fs::path pack = pack_of(folder);
  if (pack.empty() && holds_lua(folder))
    return report_usage_error(message::folder_is_no_pack(folder.string(), pack_file), common.language);
  const auto taken = taken_ids(common, pack);
  if (!taken) return report_usage_error(taken.error().message, common.language);
  if (const Bilingual problem = taken_name_problem(command.name, *taken); !problem.empty())
    return report_usage_error(problem, common.language);
  const auto id = chosen_id(command, *taken);
  if (!id) return report_usage_error(id.error().message, common.language);

  const fs::path templates = installation_root() / "share" / "toets" / "rule-template";
  const std::string stem = file_stem(*id, command.name);
  std::vector<NewFile> files = {{folder / (stem + ".lua"), templates / "rule.lua"},
                                {folder / (stem + "_test.lua"), templates / "rule_test.lua"}};
  if (pack.empty()) files.push_back({folder / pack_file, templates / pack_file});
  const auto written = write_new_files(
      files, {{"ID", *id}, {"NAME", command.name}, {"VERSION", TOETS_VERSION}, {"PACK", pack_name(folder)}});
  if (!written) return report_usage_error(written.error().message, common.language);

  for (const NewFile& one : files)
    fmt::print("{}\n", in(message::written(one.file.string()), common.language));
  const std::string own =
      pack.empty() ? folder.string() : pack.lexically_proximate(fs::current_path()).string();
  fmt::print("{}\n", in(message::test_next(*id, own), common.language));
  return exit_accepted;
}

} // namespace toets
