#include "rules/pack.hpp"

#include "base/ascii.hpp"
#include "base/entries.hpp"
#include "base/toml_file.hpp"
#include "base/whole_file.hpp"
#include "messages/rules.hpp"
#include "messages/system.hpp"
#include "rules/rule_id.hpp"
#include "rules/version.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

namespace fs = std::filesystem;

std::string text(const toml::table& table, const char* key, const char* example) {
  const toml::node* value = table.get(key);
  if (value == nullptr)
    throw TomlProblem(std::max<std::size_t>(table.source().begin.line, 1),
                      message::key_is_missing(key, example));
  const auto* content = value->as_string();
  if (content == nullptr || content->get().empty())
    throw TomlProblem(*value, message::must_be_text_as(key, example));
  return content->get();
}

std::string version(const toml::table& table, const char* key) {
  std::string value = text(table, key, "\"1.0.0\"");
  if (!version_of(value)) throw TomlProblem(*table.get(key), message::no_version(key, value));
  return value;
}

Pack read(const toml::table& table) {
  require_keys(table, {"name", "version", "toets", "licence", "title"});
  Pack pack;
  pack.name = text(table, "name", "\"own-rules\"");
  if (!is_pack_name(pack.name)) throw TomlProblem(*table.get("name"), message::no_pack_name(pack.name));
  pack.version = version(table, "version");
  pack.toets = version(table, "toets");
  if (version_of(TOETS_VERSION) < version_of(pack.toets))
    throw TomlProblem(*table.get("toets"), message::needs_later(pack.toets, TOETS_VERSION));
  if (table.contains("licence")) pack.licence = text(table, "licence", "\"EUPL-1.2\"");
  const toml::node* title = table.get("title");
  if (title == nullptr || !title->is_table())
    throw TomlProblem(title == nullptr ? 1 : title->source().begin.line, message::title_must_be_table());
  require_keys(*title->as_table(), {"nl", "en"});
  pack.title = {text(*title->as_table(), "nl", "\"…\""), text(*title->as_table(), "en", "\"…\"")};
  return pack;
}

/// What to do about a folder without manifest.
Bilingual no_manifest(const fs::path& root) {
  std::vector<std::string> inside;
  std::error_code ignored;
  for (const fs::path& entry : entries_of(root))
    if (fs::is_regular_file(entry / pack_file, ignored)) inside.push_back(entry.filename().string());
  if (!inside.empty()) { return message::holds_packs(root.string(), (root / inside.front()).string()); }
  const std::string text = fmt::format(
      "name = \"own-rules\"\nversion = \"1.0.0\"\ntoets = \"{}\"\n\n[title]\nnl = \"Eigen regels\"\nen = "
      "\"Own rules\"\n",
      TOETS_VERSION);
  return message::no_pack(root.string(), pack_file, text);
}

bool is_helper_name(std::string_view stem) {
  return std::all_of(stem.begin(), stem.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

} // namespace

bool is_pack_name(std::string_view name) {
  return !name.empty() && is_lower(name.front()) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

Result<Pack> read_pack(const fs::path& root) {
  std::error_code ignored;
  const fs::path file = root / pack_file;
  if (!fs::is_directory(root, ignored)) return failure(message::pack_not_there(root.string()));
  if (!fs::exists(file, ignored)) return failure(no_manifest(root));
  const auto content = read_found_file(file);
  if (!content) return tl::unexpected(content.error());
  auto pack = read_toml(file.string(), *content, read);
  if (pack) pack->root = root;
  return pack;
}

Result<std::vector<PackFile>> files_of(const Pack& pack) {
  std::vector<PackFile> files = {{PackFile::Kind::manifest, pack.root / pack_file, pack_file}};
  std::error_code error;
  for (fs::recursive_directory_iterator at(pack.root, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with(".")) {
      at.disable_recursion_pending();
      continue;
    }
    const std::string below = at->path().lexically_relative(pack.root).generic_string();
    if (at.depth() == 0 && name == "profiles") at.disable_recursion_pending();
    std::error_code ignored;
    if (!at->is_regular_file(ignored) || at->path().extension() != ".lua") continue;
    const std::string stem = at->path().stem().string();
    const bool is_test = stem.ends_with("_test");
    if (below == "lib/" + name) {
      if (!is_helper_name(stem)) return failure(message::helper_misnamed(pack.name, below));
      if (!is_test) files.push_back({PackFile::Kind::helper, at->path(), below});
    } else if (!id_of_stem(stem)) {
      return failure(message::rule_misnamed(pack.name, below));
    } else if (!is_test) {
      files.push_back({PackFile::Kind::rule, at->path(), below});
    }
  }
  if (error) return failure(message::pack_unreadable(pack.root.string(), system_words(error)));
  std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
  return files;
}

} // namespace toets
