#include "cli/commands.hpp"
#include "judgement/engine_internals.hpp"
#include "output/text_lines.hpp"
#include "rules/rule_tests.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <cstdio>

namespace toets {
namespace {

const std::string& in(const Bilingual& text, Language language) {
  return language == Language::nl ? text.nl : text.en;
}

nlohmann::ordered_json json_of(const RuleDescription& rule) {
  return {{"id", rule.id},
          {"name", rule.name},
          {"pack", rule.pack},
          {"severity", name(rule.severity)},
          {"status", rule.status},
          {"since", rule.since},
          {"basis", rule.basis},
          {"title", {{"nl", rule.title.nl}, {"en", rule.title.en}}},
          {"why", {{"nl", rule.why.nl}, {"en", rule.why.en}}},
          {"fix", {{"nl", rule.fix.nl}, {"en", rule.fix.en}}},
          {"sha256", rule.sha256}};
}

} // namespace

int run_rules_list(const CommonOptions& common, const std::string& format) {
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message);
  LuaState state;
  const auto rules = load_rules(state, engine->internals());
  if (!rules) return fail_usage(rules.error().message);
  OutputFile output(common.output);
  if (format == "json") {
    auto all = nlohmann::ordered_json::array();
    for (const LoadedRule& rule : *rules) all.push_back(json_of(rule.description));
    output.stream() << all.dump(1) << '\n';
  } else {
    TextLines lines(output.stream(), style_of(common));
    for (const LoadedRule& rule : *rules)
      lines.line(
          TextLines::cut(fmt::format("{:<5} {:<8} {}", rule.description.id, name(rule.description.severity),
                                     in(rule.description.title, common.language)),
                         lines.width()));
  }
  if (const std::string problem = output.finish(); !problem.empty()) return fail_usage(problem);
  return exit_accepted;
}

int run_rules_show(const CommonOptions& common, const std::string& id) {
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message);
  LuaState state;
  const auto rules = load_rules(state, engine->internals());
  if (!rules) return fail_usage(rules.error().message);
  const auto found =
      std::find_if(rules->begin(), rules->end(), [&](const LoadedRule& r) { return r.description.id == id; });
  if (found == rules->end())
    return fail_usage(fmt::format("there is no rule {}; `toets rules list` shows them", id));
  const RuleDescription& rule = found->description;
  OutputFile output(common.output);
  TextLines lines(output.stream(), style_of(common));
  const bool is_dutch = common.language == Language::nl;
  lines.paragraph(
      fmt::format("{}  {}", lines.coloured(rule.id, Colour::bold), in(rule.title, common.language)), 0);
  lines.line(fmt::format("{}, {}, {} {}", name(rule.severity), rule.status, is_dutch ? "sinds" : "since",
                         rule.since));
  const auto part = [&](const char* nl, const char* en, const std::string& text) {
    lines.blank();
    lines.line(lines.coloured(is_dutch ? nl : en, Colour::bold));
    lines.paragraph(text, 2);
  };
  part("Waarom", "Why", in(rule.why, common.language));
  part("Wat te doen", "What to do", in(rule.fix, common.language));
  part("Grond", "Basis", rule.basis);
  if (!rule.parameters.empty()) {
    part("Parameters", "Parameters", "");
    for (const auto& [name, parameter] : rule.parameters)
      lines.paragraph(fmt::format("{} = {}: {}", name, parameter.value, parameter.description), 2);
  }
  part("Kijkt naar", "Looks at",
       fmt::format("{}{}{}", rule.subjects.kind, rule.subjects.of.empty() ? "" : " / ",
                   fmt::join(rule.subjects.of, ", ")));
  part("Bestand", "File", fmt::format("{}/{}", rule.pack, rule.file.filename().string()));
  if (const std::string problem = output.finish(); !problem.empty()) return fail_usage(problem);
  return exit_accepted;
}

int run_rules_test(const CommonOptions& common, const std::vector<std::string>& ids) {
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message);
  const auto results = run_rule_tests(engine->internals().rule_folders, ids);
  if (!results) return fail_usage(results.error().message);
  OutputFile output(common.output);
  TextLines lines(output.stream(), style_of(common));
  std::size_t failed = 0;
  for (const TestCaseResult& result : *results) {
    if (result.problems.empty()) continue;
    ++failed;
    lines.line(fmt::format("{} {}: {}", lines.coloured("failed", Colour::red), result.subject,
                           printable(result.name)));
    for (const std::string& problem : result.problems) lines.paragraph(printable(problem), 4);
  }
  lines.line(fmt::format("{} passed, {} failed", results->size() - failed, failed));
  if (const std::string problem = output.finish(); !problem.empty()) return fail_usage(problem);
  return failed == 0 && !results->empty() ? exit_accepted : exit_findings;
}

} // namespace toets
