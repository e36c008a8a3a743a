#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/output_file.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/profile_rules.hpp"
#include "output/terminal.hpp"
#include "output/text_lines.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <algorithm>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

/// A value in force, and what it stands in the place of: the lowest last.
struct Setting {
  struct From {
    std::string value; ///< as it is written in TOML and in JSON
    std::string layer; ///< "profile", "config", "option", "rule" or "built_in"
    std::string place; ///< "strict.toml:7", "core/TN1_within_budget.lua"
  };
  std::string key;
  std::vector<From> from;
};

std::string quoted(const std::string& text) { return Json(text).dump(); }

/// Every setting of a run in the order in which it is shown.
class Settings {
 public:
  explicit Settings(const Profile& profile) : profile_(profile) {}

  void add(const std::string& key, const std::string& lowest, const std::string& layer,
           const std::string& place) {
    Setting setting{key, {{lowest, layer, place}}};
    if (const auto given = profile_.given.find(key); given != profile_.given.end())
      for (const GivenValue& value : given->second) {
        const ProfileLayer& from = profile_.layers[value.layer];
        // A layer that says the same again replaces nothing.
        if (setting.from.front().value == value.text) setting.from.erase(setting.from.begin());
        setting.from.insert(setting.from.begin(),
                            {value.text, from.kind,
                             from.file.empty() ? from.name : fmt::format("{}:{}", from.file, value.line)});
      }
    all.push_back(std::move(setting));
  }

  void add_built_in(const std::string& key, const std::string& value) { add(key, value, "built_in", ""); }

  void add(const RuleDescription& rule) {
    const std::string prefix = "rules." + rule.id + ".";
    const std::string& place = rule.shown;
    if (profile_.given.contains(prefix + "enabled")) add(prefix + "enabled", "true", "rule", place);
    add(prefix + "severity", quoted(name(rule.severity)), "rule", place);
    for (const auto& [parameter, value] : rule.parameters)
      add(fmt::format("{}params.{}", prefix, parameter),
          value.type == "text" ? quoted(value.value) : value.value, "rule", place);
  }

  std::vector<Setting> all;

 private:
  const Profile& profile_;
};

std::vector<Setting> settings_of(const Profile& profile, const std::vector<LoadedRule>& rules) {
  const Profile built_in;
  Settings settings(profile);
  settings.add_built_in("packs", "[]");
  settings.add_built_in("lines_understood_percent", std::to_string(built_in.lines_understood_percent));
  settings.add_built_in("materiality", quoted(""));
  settings.add_built_in("fail_on", quoted(name(built_in.fail_on)));
  settings.add_built_in("reject.severity", quoted(name(built_in.reject.from)));
  settings.add_built_in("reject.rules", "[]");
  settings.add_built_in("reject.except", "[]");
  for (const LoadedRule& rule : rules) settings.add(rule.description);
  return std::move(settings.all);
}

Json json_of(const Setting::From& from) {
  return {{"value", Json::parse(from.value)},
          {"layer", from.layer},
          {"place", from.place.empty() ? Json(nullptr) : Json(from.place)}};
}

void write_json(std::ostream& out, const Engine::Internals& internals, const std::vector<Setting>& settings) {
  Json json = {{"schema", "toets.profile/1"},
               {"name", internals.profile.name},
               {"layers", Json::array()},
               {"packs", Json::array()},
               {"settings", Json::array()}};
  for (const ProfileLayer& layer : internals.profile.layers)
    json["layers"].push_back({{"kind", layer.kind},
                              {"name", layer.name},
                              {"sha256", layer.sha256.empty() ? Json(nullptr) : Json(layer.sha256)}});
  for (const Pack& pack : internals.catalogue.packs)
    json["packs"].push_back({{"name", pack.name}, {"version", pack.version}, {"sha256", pack.sha256}});
  for (const Setting& setting : settings) {
    Json one = {{"key", setting.key}};
    one.update(json_of(setting.from.front()));
    one["instead_of"] = Json::array();
    for (std::size_t i = 1; i < setting.from.size(); ++i)
      one["instead_of"].push_back(json_of(setting.from[i]));
    json["settings"].push_back(std::move(one));
  }
  out << json.dump(1) << '\n';
}

/// "* lines_understood_percent = 99   strict.toml:3 (in plaats van 95, ingebouwd)": a star where a layer
/// replaces another.
void write_text(TextLines& lines, const Engine::Internals& internals, const std::vector<Setting>& settings,
                Language language) {
  const auto say = [&](Phrase which) { return phrase(which, language); };
  const auto place_of = [&](const Setting::From& from) {
    return from.place.empty() ? std::string(say(Phrase::setting_built_in)) : from.place;
  };
  std::vector<std::string> layers, packs;
  for (const ProfileLayer& layer : internals.profile.layers) layers.push_back(layer.name);
  for (const Pack& pack : internals.catalogue.packs) packs.push_back(pack.name + " " + pack.version);
  lines.paragraph(fmt::format("{}: {}", say(Phrase::setting_layers), fmt::join(layers, " < ")), 0);
  lines.paragraph(fmt::format("{}: {}", say(Phrase::setting_packs), fmt::join(packs, ", ")), 0);
  lines.blank();

  std::size_t widest = 0;
  const auto written = [](const Setting& setting) {
    return fmt::format("{} = {}", setting.key, setting.from.front().value);
  };
  for (const Setting& setting : settings) widest = std::max(widest, written(setting).size());
  widest = std::min<std::size_t>(widest, 48);
  for (const Setting& setting : settings) {
    std::string line =
        fmt::format("{} {:<{}}  {}", setting.from.size() > 1 ? '*' : ' ', printable(written(setting)), widest,
                    printable(place_of(setting.from.front())));
    for (std::size_t i = 1; i < setting.from.size(); ++i)
      line += fmt::format("{} {} ({})", i == 1 ? fmt::format(", {}", say(Phrase::setting_instead_of)) : ",",
                          setting.from[i].value, printable(place_of(setting.from[i])));
    lines.line(line);
  }
}

} // namespace

int run_profile_show(const CommonOptions& common, const std::string& format) {
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const Engine::Internals& internals = internals_of(*engine);
  LuaState state;
  // As their files say, to tell what a layer replaces.
  const auto rules = load_rules(state, internals.catalogue);
  if (!rules) return report_usage_error(rules.error().message, common.language);
  if (const auto in_force = with_profile(rules, internals.profile); !in_force)
    return report_usage_error(in_force.error().message, common.language);
  const auto settings = settings_of(internals.profile, *rules);
  OutputFile output(common.output, files_read(*engine));
  if (format == "json") {
    write_json(output.stream(), internals, settings);
  } else {
    TextLines lines(output.stream(), style_of(common.output));
    write_text(lines, internals, settings, common.language);
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

int run_profile_list(const CommonOptions& common, const std::string& format) {
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const auto profiles = list_profiles(internals_of(*engine).catalogue.packs.front().root / profiles_folder);
  if (!profiles) return report_usage_error(profiles.error().message, common.language);
  OutputFile output(common.output, files_read(*engine));
  if (format == "json") {
    auto all = Json::array();
    for (const ProfileSummary& profile : *profiles)
      all.push_back({{"name", profile.name},
                     {"title", {{"nl", profile.title.nl}, {"en", profile.title.en}}},
                     {"sha256", profile.sha256}});
    output.stream() << all.dump(1) << '\n';
  } else {
    TextLines lines(output.stream(), style_of(common.output));
    std::size_t widest = 0;
    for (const ProfileSummary& profile : *profiles) widest = std::max(widest, profile.name.size());
    for (const ProfileSummary& profile : *profiles)
      lines.line(fmt::format("{:<{}}  {}", profile.name, widest, in(profile.title, common.language)));
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

} // namespace toets
