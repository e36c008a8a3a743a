#include "judgement/profile_rules.hpp"

#include "base/nearest.hpp"
#include "judgement/engine_check.hpp"
#include "judgement/intake.hpp"
#include "messages/settings.hpp"

#include <algorithm>

namespace toets {
namespace {

bool is_in(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Bilingual described(const std::string& type) {
  if (type == "boolean") return message::true_or_false();
  return type == "integer" ? message::a_whole_number() : message::a_text();
}

Result<void> set_parameters(const Profile& profile, const Profile::RuleSetting& setting,
                            RuleDescription& rule) {
  std::vector<std::string> known;
  for (const auto& [name, parameter] : rule.parameters) known.push_back(name);
  for (const auto& [name, value] : setting.parameters) {
    const std::string key = "rules." + rule.id + ".params." + name;
    const auto found = rule.parameters.find(name);
    if (found == rule.parameters.end())
      return failure(
          message::no_parameter(profile.place_of(key), rule.id, name,
                                known.empty() ? message::has_no_parameters() : none_of(name, known)));
    if (found->second.type != value.type)
      return failure(message::parameter_of_type(profile.place_of(key), rule.id, name,
                                                described(found->second.type),
                                                profile.given.at(key).back().text));
    found->second.value = value.text;
  }
  return {};
}

/// Refuses a rule that is not among the known ones.
Result<void> require_rule(const Profile& profile, const std::string& key, const std::string& id,
                          const std::vector<std::string>& known) {
  if (is_in(known, id)) return {};
  return failure(message::at_setting(profile.place_of(key), no_such_rule(id, known)));
}

/// Refuses a profile that names a rule which is not among them.
Result<void> require_rules(const Profile& profile, const std::vector<LoadedRule>& rules) {
  std::vector<std::string> known;
  for (const LoadedRule& rule : rules) known.push_back(rule.description.id);
  for (const auto& [id, setting] : profile.rules)
    if (auto is_known = require_rule(profile, "rules." + id, id, known); !is_known) return is_known;
  for (const std::string& id : profile.reject.except)
    if (auto is_known = require_rule(profile, "reject.except", id, known); !is_known) return is_known;
  auto all = known;
  for (std::string& id : engine_check_ids()) all.push_back(std::move(id));
  for (const std::string& id : profile.reject.rules)
    if (auto is_known = require_rule(profile, "reject.rules", id, all); !is_known) return is_known;
  return {};
}

} // namespace

Result<std::vector<LoadedRule>> with_profile(Result<std::vector<LoadedRule>> rules, const Profile& profile) {
  if (!rules) return rules;
  if (auto named = require_rules(profile, *rules); !named) return tl::unexpected(named.error());
  for (LoadedRule& rule : *rules) {
    const auto setting = profile.rules.find(rule.description.id);
    if (setting == profile.rules.end()) continue;
    if (setting->second.severity) rule.description.severity = *setting->second.severity;
    if (auto set = set_parameters(profile, setting->second, rule.description); !set)
      return tl::unexpected(set.error());
  }
  std::erase_if(*rules, [&](const LoadedRule& rule) {
    const auto setting = profile.rules.find(rule.description.id);
    return setting != profile.rules.end() && !setting->second.is_enabled;
  });
  return rules;
}

bool rejects(const Profile& profile, const Finding& finding) {
  if (finding.severity == Severity::error && is_in(intake_ids(), finding.rule)) return true;
  if (is_in(profile.reject.except, finding.rule)) return false;
  if (is_in(profile.reject.rules, finding.rule)) return true;
  return profile.reject.from && finding.severity >= *profile.reject.from;
}

} // namespace toets
