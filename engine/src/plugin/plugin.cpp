#include "plugin/plugin.hpp"

#include "base/sha256.hpp"
#include "base/whole_file.hpp"
#include "messages/plugins.hpp"
#include "plugin/library.hpp"
#include "plugin/report_builder.hpp"
#include "plugin/under_way.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <new>

namespace toets {
namespace {

/// The lines of a source in the shape of the boundary.
struct BoundarySource {
  explicit BoundarySource(const Source& source) {
    lines.reserve(source.lines().size());
    for (const Source::Line& line : source.lines()) {
      toets_line passed{};
      passed.text = {line.text.data(), line.text.size()};
      passed.number = static_cast<std::uint32_t>(lines.size() + 1);
      passed.page = line.page;
      lines.push_back(passed);
    }
    raw.size = sizeof raw;
    raw.line_size = sizeof(toets_line);
    raw.lines = lines.data();
    raw.line_count = lines.size();
  }

  std::vector<toets_line> lines;
  toets_source raw{};
};

Bilingual name_of(toets_rc code) {
  switch (code) {
    case TOETS_REFUSED:
      return message::record_refused();
    case TOETS_NOT_MINE:
      return message::not_mine();
    case TOETS_NO_MEMORY:
      return message::out_of_memory();
    case TOETS_EXCEPTION:
      return message::plugin_failed();
    case TOETS_LIMIT:
      return message::bound_reached();
    default:
      return message::unknown_code();
  }
}

/// What a call into the plugin came to: its code, and the plugin's own words for a failure.
struct Called {
  toets_rc code = TOETS_EXCEPTION;
  std::string detail;

  Bilingual told() const {
    return detail.empty() ? name_of(code) : message::with_detail(name_of(code), detail);
  }
};

/// Every piece of code of a plugin runs in here, that of loading it too. Nothing may throw across the boundary: what
/// does is the plugin's failure and must not end the run.
template <class Call>
Called guarded(const std::string& plugin, Call&& call) {
  const PluginUnderWay running(plugin);
  try {
    return call();
  } catch (const std::bad_alloc&) { return {TOETS_NO_MEMORY, {}}; } catch (const std::exception& e) {
    return {TOETS_EXCEPTION, e.what()};
  } catch (...) { return {}; }
}

template <class Call>
Called called(const toets_layout& layout, const std::string& plugin, Call&& call) {
  return guarded(plugin, [&]() -> Called {
    const toets_rc code = call();
    const char* words = code == TOETS_OK || layout.last_error == nullptr ? nullptr : layout.last_error();
    return {code, words == nullptr ? "" : words};
  });
}

/// The manifest lists every layout that the code may name: people choose by it.
Bilingual layout_problem(const toets_confidence& answer, const Manifest& manifest) {
  const std::string_view named = answer.layout;
  if (named.empty()) return answer.percent == 0 ? Bilingual() : message::sure_of_no_layout();
  std::vector<std::string_view> listed;
  for (const LayoutManifest& layout : manifest.layouts) listed.push_back(layout.id);
  if (std::find(listed.begin(), listed.end(), named) != listed.end()) return {};
  return message::unlisted_layout(named, fmt::to_string(fmt::join(listed, ", ")));
}

/// The table of the layout, from the library. @throws whatever the plugin throws
Result<const toets_layout*> layout_of(const Manifest& manifest) {
  const auto descriptor = load_descriptor(manifest.library);
  if (!descriptor) return tl::unexpected(descriptor.error());
  if (const Bilingual problem = descriptor_problem(*descriptor, manifest); !problem.empty())
    return failure(problem);
  const auto* layout = static_cast<const toets_layout*>((*descriptor)->capability(TOETS_LAYOUT_1));
  if (layout == nullptr) return failure(message::lacks_capability(TOETS_LAYOUT_1));
  if (layout->size < sizeof(toets_layout) || layout->sniff == nullptr || layout->parse == nullptr)
    return failure(message::incomplete_layout());
  return layout;
}

} // namespace

Bilingual descriptor_problem(const toets_plugin* descriptor, const Manifest& manifest) {
  if (descriptor == nullptr) return message::no_descriptor();
  // `size` guards every later field: an older descriptor ends earlier.
  if (descriptor->size < sizeof(toets_plugin))
    return message::short_descriptor(descriptor->size, sizeof(toets_plugin));
  if (descriptor->abi_major != TOETS_ABI_MAJOR)
    return message::library_of_boundary(descriptor->abi_major, TOETS_ABI_MAJOR);
  if (descriptor->model_major != TOETS_MODEL_MAJOR)
    return message::library_of_model(descriptor->model_major, TOETS_MODEL_MAJOR);
  if (descriptor->id == nullptr || descriptor->version == nullptr || descriptor->capability == nullptr)
    return message::incomplete_descriptor();
  if (manifest.id != descriptor->id || manifest.version != descriptor->version)
    return message::library_differs(fmt::format("{} {}", descriptor->id, descriptor->version),
                                    fmt::format("{} {}", manifest.id, manifest.version));
  return {};
}

Result<std::string> Plugin::hash() const {
  return read_found_file(manifest_.library, most_by_program).map([](const std::string& bytes) {
    return sha256(bytes);
  });
}

Result<const toets_layout*> Plugin::load() {
  const std::lock_guard lock(loading_);
  if (layout_ != nullptr) return layout_;
  const auto refuse = [&](const Bilingual& why) {
    return failure(message::plugin_refused(manifest_.id, manifest_.library.filename().string(), why));
  };
  // What the manifest says is enough to refuse a plugin without running any of its code.
  if (manifest_.abi_major != TOETS_ABI_MAJOR)
    return refuse(message::manifest_of_boundary(manifest_.abi_major, TOETS_ABI_MAJOR));
  if (manifest_.model_major != TOETS_MODEL_MAJOR)
    return refuse(message::manifest_of_model(manifest_.model_major, TOETS_MODEL_MAJOR));
  Result<const toets_layout*> layout = nullptr;
  const Called done = guarded(manifest_.id, [&]() -> Called {
    layout = layout_of(manifest_);
    return {TOETS_OK, {}};
  });
  if (done.code != TOETS_OK) return refuse(done.told());
  if (!layout) return refuse(layout.error().message);
  layout_ = *layout;
  return layout_;
}

Result<Sniffed> Plugin::sniff(const Source& source) {
  const auto layout = load();
  if (!layout) return tl::unexpected(layout.error());
  const BoundarySource lines(source);
  toets_confidence confidence{};
  confidence.size = sizeof confidence;
  const Called done =
      called(**layout, manifest_.id, [&] { return (*layout)->sniff(&lines.raw, &confidence); });
  if (done.code != TOETS_OK) return failure(message::sniff_failed(manifest_.id, done.told()));
  confidence.layout[sizeof confidence.layout - 1] = '\0';
  confidence.reason[sizeof confidence.reason - 1] = '\0';
  confidence.reason_nl[sizeof confidence.reason_nl - 1] = '\0';
  if (const Bilingual problem = layout_problem(confidence, manifest_); !problem.empty())
    return failure(message::sniff_failed(manifest_.id, problem));
  const char* dutch = confidence.reason_nl[0] != '\0' ? confidence.reason_nl : confidence.reason;
  return Sniffed{std::min(confidence.percent, 100U), confidence.layout, {dutch, confidence.reason}};
}

Result<Report> Plugin::parse(const Source& source, const std::string& layout_id) {
  const auto layout = load();
  if (!layout) return tl::unexpected(layout.error());
  const BoundarySource lines(source);
  ReportBuilder builder(source);
  const Called done = called(**layout, manifest_.id, [&] {
    return (*layout)->parse(&lines.raw, {layout_id.data(), layout_id.size()}, &builder.host());
  });
  if (builder.is_out_of_memory())
    return failure(message::parse_failed(manifest_.id, message::out_of_memory()));
  // A refused record fails the whole parse, also when the plugin went on as if nothing had happened.
  if (!builder.refusal().empty()) return failure(message::contract_broken(manifest_.id, builder.refusal()));
  if (done.code != TOETS_OK) return failure(message::parse_failed(manifest_.id, done.told()));
  return std::move(builder).finish(manifest_.id, layout_id);
}

} // namespace toets
