#include "plugin/registry.hpp"

#include "messages/files.hpp"
#include "messages/plugins.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>
#include <algorithm>
#include <map>

namespace toets {
namespace {

std::unique_ptr<re2::RE2> any_of(const std::vector<std::string>& hints) {
  std::vector<std::string> quoted;
  for (const std::string& hint : hints) quoted.push_back(re2::RE2::QuoteMeta(hint));
  return std::make_unique<re2::RE2>(fmt::format("(?i){}", fmt::join(quoted, "|")), re2::RE2::Quiet);
}

std::vector<std::filesystem::path> manifests_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    auto manifest = entry.path() / "plugin.json";
    if (std::filesystem::is_regular_file(manifest, ignored)) found.push_back(std::move(manifest));
  }
  std::sort(found.begin(), found.end());
  return found;
}

} // namespace

Registry::Registry() = default;
Registry::Registry(Registry&&) noexcept = default;
Registry& Registry::operator=(Registry&&) noexcept = default;
Registry::~Registry() = default;

Result<Registry> Registry::read(const std::vector<std::filesystem::path>& folders) {
  std::map<std::string, Manifest> by_id;
  for (const auto& folder : folders) {
    std::map<std::string, Manifest> here;
    for (const auto& file : manifests_in(folder)) {
      auto manifest = read_manifest(file);
      if (!manifest) return tl::unexpected(manifest.error());
      const std::string id = manifest->id;
      if (!here.emplace(id, std::move(*manifest)).second)
        return failure(message::second_plugin(file.string(), id));
    }
    // Earlier folders win, but a manifest without its library hides no plugin that works.
    for (auto& [id, manifest] : here)
      if (const auto known = by_id.find(id);
          known == by_id.end() || (!known->second.is_installed() && manifest.is_installed()))
        by_id.insert_or_assign(id, std::move(manifest));
  }
  Registry registry;
  for (auto& [id, manifest] : by_id) registry.add(std::move(manifest));
  return registry;
}

Registry Registry::of(Manifest manifest) {
  Registry registry;
  registry.add(std::move(manifest));
  return registry;
}

void Registry::add(Manifest manifest) {
  hints_.push_back(any_of(manifest.hints));
  plugins_.push_back(std::make_unique<Plugin>(std::move(manifest)));
}

Selection Registry::select(const Source& source) const {
  Selection selection;
  std::vector<std::string> missing;
  std::vector<Bilingual>& failed = selection.failures;
  for (std::size_t i = 0; i < plugins_.size(); ++i) {
    Plugin& plugin = *plugins_[i];
    if (!re2::RE2::PartialMatch(re2::StringPiece(source.text().data(), source.text().size()), *hints_[i])) {
      selection.opinions.push_back({&plugin, 0, "", message::no_hint()});
      continue;
    }
    if (!plugin.manifest().is_installed()) {
      missing.push_back(plugin.manifest().id);
      selection.opinions.push_back({&plugin, 0, "", message::might_but_missing()});
      continue;
    }
    auto sniffed = plugin.sniff(source);
    if (!sniffed) {
      failed.push_back(sniffed.error().message);
      selection.opinions.push_back({&plugin, 0, "", sniffed.error().message});
      continue;
    }
    selection.opinions.push_back({&plugin, sniffed->percent, sniffed->layout, sniffed->reason});
  }
  std::stable_sort(selection.opinions.begin(), selection.opinions.end(),
                   [](const Opinion& a, const Opinion& b) { return a.percent > b.percent; });

  const auto is_taken = [](const Opinion& opinion) { return opinion.percent >= lowest_confidence; };
  const auto taken = std::count_if(selection.opinions.begin(), selection.opinions.end(), is_taken);
  if (taken >= 2 && selection.opinions[0].percent == selection.opinions[1].percent) {
    const std::string& first = selection.opinions[0].plugin->manifest().id;
    const std::string& second = selection.opinions[1].plugin->manifest().id;
    selection.problem = message::equally_sure(first, second);
  } else if (taken >= 1) {
    const Opinion& best = selection.opinions.front();
    selection.plugin = best.plugin;
    selection.layout = best.layout;
  } else if (!failed.empty()) {
    for (const Bilingual& one : failed)
      selection.problem = selection.problem.empty() ? one : message::and_also(selection.problem, one);
  } else if (!missing.empty()) {
    selection.problem = message::readers_missing(fmt::to_string(fmt::join(missing, ", ")));
  } else {
    selection.problem = message::no_layout();
  }
  return selection;
}

} // namespace toets
