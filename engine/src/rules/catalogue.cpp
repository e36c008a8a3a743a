#include "rules/catalogue.hpp"

#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "base/whole_file.hpp"
#include "lua/handle.hpp"
#include "messages/rules.hpp"
#include "rules/rule_id.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace toets {
namespace {

namespace fs = std::filesystem;

/// A pack with its rules.
struct ReadPack {
  Pack pack;
  std::vector<RuleSource> rules;
};

/// The hash of a pack is that of the list that `sha256sum` prints of its files, in byte order of their names.
Result<ReadPack> read_whole_pack(const fs::path& root) {
  auto pack = read_pack(root);
  if (!pack) return tl::unexpected(pack.error());
  const auto files = files_of(*pack);
  if (!files) return tl::unexpected(files.error());
  ReadPack read{std::move(*pack), {}};
  const auto library = std::make_shared<Library>();
  library->folder = read.pack.helper_folder();
  std::string list;
  for (const PackFile& file : *files) {
    auto text = read_found_file(file.path);
    if (!text) return tl::unexpected(text.error());
    const std::string hash = sha256(*text);
    list += fmt::format("{}  {}\n", hash, file.name);
    if (file.kind == PackFile::Kind::rule)
      read.rules.push_back({file.path, file.name, 0, std::move(*text), hash});
    if (file.kind == PackFile::Kind::helper)
      library->helpers.emplace(file.path.stem().string(), std::move(*text));
  }
  read.pack.library = library;
  read.pack.sha256 = sha256(list);
  return read;
}

/// Adds a pack to those that are there. The first may be replaced once, by one that is asked for.
Result<void> add_pack(std::vector<ReadPack>& packs, ReadPack added, bool& is_first_replaced) {
  const auto twin = std::find_if(packs.begin(), packs.end(),
                                 [&](const ReadPack& other) { return other.pack.name == added.pack.name; });
  if (twin == packs.end()) {
    packs.push_back(std::move(added));
  } else if (twin == packs.begin() && !is_first_replaced) {
    *twin = std::move(added);
    is_first_replaced = true;
  } else if (twin->pack.sha256 != added.pack.sha256) {
    const auto shown = [](const Pack& pack) {
      return fmt::format("{} {}", pack.root.string(), pack.version);
    };
    return failure(message::packs_differ(added.pack.name, shown(twin->pack), shown(added.pack)));
  }
  return {};
}

/// By group and number: DS2 stands before DS10.
bool before(const RuleSource& a, const RuleSource& b) {
  const auto key = [](const RuleSource& source) {
    const std::string stem = source.file.stem().string();
    return std::tuple(id_of_stem(stem), stem, source.file);
  };
  return key(a) < key(b);
}

} // namespace

RuleFolders Catalogue::folders() const {
  RuleFolders folders;
  for (const Pack& pack : packs) folders.roots.push_back(pack.root);
  return folders;
}

Result<Catalogue> read_catalogue(const RuleFolders& folders) {
  std::vector<ReadPack> read;
  bool is_first_replaced = false;
  for (const fs::path& root : folders.roots) {
    auto pack = read_whole_pack(root);
    if (!pack) return tl::unexpected(pack.error());
    if (const auto added = add_pack(read, std::move(*pack), is_first_replaced); !added)
      return tl::unexpected(added.error());
  }
  Catalogue catalogue;
  const auto first = read.empty() ? nullptr : read.front().pack.library;
  for (ReadPack& one : read) {
    for (const auto& [helper, text] : one.pack.library->helpers)
      if (&one != &read.front() && first->helpers.contains(helper))
        return failure(
            message::helper_hidden(one.pack.name, "lib/" + helper + ".lua", catalogue.packs.front().name));
    for (RuleSource& rule : one.rules) {
      rule.pack = catalogue.packs.size();
      catalogue.rules.push_back(std::move(rule));
    }
    catalogue.packs.push_back(std::move(one.pack));
  }
  std::sort(catalogue.rules.begin(), catalogue.rules.end(), before);
  return catalogue;
}

Result<std::vector<fs::path>> find_rule_files(const RuleFolders& folders) {
  const auto catalogue = read_catalogue(folders);
  if (!catalogue) return tl::unexpected(catalogue.error());
  std::vector<fs::path> files;
  for (const RuleSource& rule : catalogue->rules) files.push_back(rule.file);
  return files;
}

Bilingual no_such_rule(const std::string& id, const std::vector<std::string>& known) {
  const std::string group(group_of(id));
  const Bilingual meant = did_you_mean(id, known);
  Bilingual hint;
  if (is_engine_group(group)) {
    hint = message::engine_group(group);
  } else if (meant.empty() && std::none_of(known.begin(), known.end(), [&](const std::string& other) {
               return group_of(other) == group;
             })) {
    hint = message::pack_needed();
  }
  return message::no_rule(id, meant, hint);
}

Libraries libraries_of(const Catalogue& catalogue, std::size_t pack) {
  Libraries libraries = {catalogue.packs[pack].library};
  if (pack != 0) libraries.push_back(catalogue.packs.front().library);
  return libraries;
}

Result<std::vector<LoadedRule>> one_list(const Catalogue& catalogue, std::vector<Result<LoadedRule>> rules) {
  std::vector<LoadedRule> list;
  list.reserve(rules.size());
  std::map<std::string, const RuleSource*> seen;
  for (auto& rule : rules) {
    if (!rule) return tl::unexpected(rule.error());
    const RuleSource& source = catalogue.rules[rule->source];
    const auto [twin, is_new] = seen.emplace(rule->description.id, &source);
    const auto shown = [&](const RuleSource& of) {
      return message::file_of_pack(of.name, catalogue.packs[of.pack].name);
    };
    if (!is_new)
      return failure(message::id_is_taken(shown(source), rule->description.id, shown(*twin->second)));
    list.push_back(std::move(*rule));
  }
  return list;
}

Result<std::vector<LoadedRule>> load_rules(LuaState& state, const Catalogue& catalogue) {
  std::vector<Result<LoadedRule>> rules;
  for (std::size_t i = 0; i < catalogue.rules.size(); ++i) rules.push_back(load_rule(state, catalogue, i));
  return one_list(catalogue, std::move(rules));
}

Result<std::vector<LoadedRule>> load_rules(LuaState& state, const RuleFolders& folders) {
  const auto catalogue = read_catalogue(folders);
  if (!catalogue) return tl::unexpected(catalogue.error());
  return load_rules(state, *catalogue);
}

} // namespace toets
