#include "judgement/waiver_file.hpp"

#include "base/sha256.hpp"
#include "base/toml_file.hpp"
#include "base/utf8.hpp"
#include "base/whole_file.hpp"
#include "judgement/bound.hpp"
#include "judgement/engine_check.hpp"
#include "judgement/fingerprint_text.hpp"
#include "judgement/intake.hpp"
#include "judgement/waivers.hpp"
#include "messages/settings.hpp"
#include "messages/waivers.hpp"
#include "rules/catalogue.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <map>

namespace toets {
namespace {

namespace fs = std::filesystem;

std::string text_of(const toml::node& node, std::string_view key) {
  const auto text = node.value_exact<std::string>();
  if (!text) throw TomlProblem(node, message::must_be(key, message::a_text()));
  if (utf8::has_control(*text)) throw TomlProblem(node, message::holds_control(key));
  if (utf8::is_blank(*text)) throw TomlProblem(node, message::is_empty(key));
  return *text;
}

std::string fingerprint_in(const toml::node& node) {
  auto text = text_of(node, "fingerprint");
  if (!begins_fingerprint(text, shown_fingerprint_size))
    throw TomlProblem(node, message::no_fingerprint(text, shown_fingerprint_size));
  return text;
}

Day day_of(const toml::node& node) {
  std::optional<Day> day;
  if (const auto date = node.value_exact<toml::date>()) {
    day = Day{date->year, date->month, date->day};
  } else if (const auto text = node.value_exact<std::string>()) {
    day = Day::parse(*text);
  }
  if (!day) throw TomlProblem(node, message::no_such_expiry());
  return *day;
}

Decimal amount_of(const toml::node& node) {
  const auto text = node.value_exact<std::string>();
  if (!text) throw TomlProblem(node, message::must_be("at_most", message::a_quoted_amount()));
  const auto bound = bound_of(*text);
  if (!bound) throw TomlProblem(node, message::of_key("at_most", bound.error().message));
  return *bound;
}

Waiver waiver_of(const toml::table& entry, const std::string& shown) {
  require_keys(entry, {"fingerprint", "rule", "owner", "reason", "basis", "expires", "at_most"});
  for (const char* key : {"fingerprint", "rule", "owner", "reason"})
    if (!entry.contains(key)) throw TomlProblem(entry, message::waiver_lacks(key));
  Waiver waiver;
  waiver.fingerprint = fingerprint_in(*entry.get("fingerprint"));
  waiver.rule = text_of(*entry.get("rule"), "rule");
  waiver.owner = text_of(*entry.get("owner"), "owner");
  waiver.reason = text_of(*entry.get("reason"), "reason");
  if (const toml::node* basis = entry.get("basis")) waiver.basis = text_of(*basis, "basis");
  if (const toml::node* expires = entry.get("expires")) waiver.expires = day_of(*expires);
  if (const toml::node* bound = entry.get("at_most")) waiver.at_most = amount_of(*bound);
  waiver.file = shown;
  waiver.line = static_cast<std::uint32_t>(entry.source().begin.line);
  return waiver;
}

/// Fingerprints in their order, each with the line of its waiver; none begins with another one.
using Named = std::map<std::string, std::uint32_t>;

/// The one that names what a fingerprint names, as the beginning of the one or of the other: it would stand next to it.
const Named::value_type* same_as(const std::string& fingerprint, const Named& named) {
  const auto after = named.lower_bound(fingerprint);
  if (after != named.end() && after->first.starts_with(fingerprint)) return &*after;
  if (after == named.begin()) return nullptr;
  const auto before = std::prev(after);
  return fingerprint.starts_with(before->first) ? &*before : nullptr;
}

std::vector<Waiver> waivers_of(const toml::table& file, const std::string& shown) {
  require_keys(file, {"waiver"});
  std::vector<Waiver> waivers;
  Named named;
  const toml::node* all = file.get("waiver");
  if (all == nullptr) return waivers;
  const toml::array* entries = all->as_array();
  if (entries == nullptr) throw TomlProblem(*all, message::waiver_begins());
  for (const toml::node& entry : *entries) {
    if (!entry.is_table()) throw TomlProblem(entry, message::waiver_begins());
    Waiver waiver = waiver_of(*entry.as_table(), shown);
    if (const auto* earlier = same_as(waiver.fingerprint, named))
      throw TomlProblem(entry, message::waived_twice(waiver.fingerprint, earlier->second));
    named.emplace(waiver.fingerprint, waiver.line);
    waivers.push_back(std::move(waiver));
  }
  return waivers;
}

Result<WaiverFile> read_one(const std::string& path, const std::string& shown, bool is_named) {
  const auto text = is_named ? read_whole_file(path) : read_found_file(path);
  if (!text) return tl::unexpected(text.error());
  auto waivers = parse_waivers(*text, shown);
  if (!waivers) return tl::unexpected(waivers.error());
  return WaiverFile{{shown, sha256(*text)}, std::move(*waivers), {}};
}

std::string beside(const std::string& path) {
  return path == "-" ? waivers_name : (fs::path(path).parent_path() / waivers_name).string();
}

} // namespace

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(file, ignored));
}

Result<std::vector<Waiver>> parse_waivers(const std::string& text, const std::string& shown) {
  return read_toml(shown, text, [&](const toml::table& table) { return waivers_of(table, shown); });
}

Result<std::vector<WaiverFile>> read_waiver_files(const std::vector<Input>& inputs,
                                                  const AuditOptions& options) {
  std::vector<WaiverFile> files;
  std::vector<std::string> paths; // of those files
  const auto add = [&](const std::string& path, const std::string& shown) -> Result<WaiverFile*> {
    const auto known = std::find(paths.begin(), paths.end(), path);
    if (known != paths.end()) return &files[static_cast<std::size_t>(known - paths.begin())];
    auto file = read_one(path, shown, options.waivers.has_value());
    if (!file) return tl::unexpected(file.error());
    paths.push_back(path);
    files.push_back(std::move(*file));
    return &files.back();
  };
  if (options.waivers) {
    for (const Input& input : *options.waivers) {
      const auto file = add(input.path, input.name);
      if (!file) return tl::unexpected(file.error());
      (*file)->documents.clear();
      for (std::size_t i = 0; i < inputs.size(); ++i) (*file)->documents.push_back(i);
    }
    return files;
  }
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::string path = beside(inputs[i].path);
    if (!is_there(path)) continue;
    const auto file = add(path, beside(inputs[i].name));
    if (!file) return tl::unexpected(file.error());
    (*file)->documents.push_back(i);
  }
  return files;
}

Bilingual unwaivable(const std::string& rule) {
  const auto is_in = [&](const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), rule) != ids.end();
  };
  if (is_in(waiver_check_ids())) return message::speaks_of_waiver();
  if (is_in(unwaivable_intake_ids())) return message::was_not_examined();
  return {};
}

Result<void> require_waivable(const std::vector<WaiverFile>& files, const std::vector<std::string>& rules) {
  std::vector<std::string> known = rules;
  for (std::string& id : engine_check_ids()) known.push_back(std::move(id));
  for (const WaiverFile& file : files)
    for (const Waiver& waiver : file.waivers) {
      // A waiver of the command line stands on no line.
      const std::string at = waiver.line == 0 ? waiver.file : fmt::format("{}:{}", waiver.file, waiver.line);
      if (std::find(known.begin(), known.end(), waiver.rule) == known.end())
        return failure(message::at_setting(at, no_such_rule(waiver.rule, known)));
      if (const Bilingual why = unwaivable(waiver.rule); !why.empty())
        return failure(message::unwaivable_at(at, waiver.rule, why));
    }
  return {};
}

} // namespace toets
