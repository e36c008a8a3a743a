#include "base/ascii.hpp"
#include "cli/command_line.hpp"
#include "cli/help_texts.hpp"
#include "messages/usage.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_list(CommandLine& line, CLI::App& rules) {
  const auto format = std::make_shared<std::string>("text");
  CLI::App* list_app = rules.add_subcommand("list", line.say(help::rules_list));
  add_format(*list_app, *format, line.say(help::text_json_or_markdown), {"text", "json", "markdown"}, line);
  add_common(*list_app, line);
  add_output(*list_app, line);
  list_app->callback([=, &line] { line.code = run_rules_list(line.common, *format); });
}

void add_show(CommandLine& line, CLI::App& rules) {
  const auto rule = std::make_shared<std::string>();
  const auto format = std::make_shared<std::string>("text");
  CLI::App* show_app = rules.add_subcommand("show", line.say(help::rules_show));
  show_app->add_option("id", *rule, line.say(help::rules_show_id))
      ->required()
      ->type_name(line.say(help::an_id));
  add_format(*show_app, *format, line.say(help::text_json_or_markdown), {"text", "json", "markdown"}, line);
  add_common(*show_app, line);
  add_output(*show_app, line);
  show_app->callback([=, &line] { line.code = run_rules_show(line.common, *rule, *format); });
}

void add_docs(CommandLine& line, CLI::App& rules) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* docs_app = rules.add_subcommand("docs", line.say(help::rules_docs));
  docs_app->add_option(line.say(help::called_folder), *folder, line.say(help::rules_docs_folder))
      ->required()
      ->type_name(line.say(help::a_folder));
  add_common(*docs_app, line);
  docs_app->callback([=, &line] { line.code = run_rules_docs(line.common, *folder); });
}

void add_test(CommandLine& line, CLI::App& rules) {
  const auto test = std::make_shared<RulesTestCommand>();
  CLI::App* test_app = rules.add_subcommand("test", line.say(help::rules_test));
  test_app->add_option("ids", test->ids, line.say(help::rules_test_ids))->type_name(line.say(help::ids));
  test_app->add_flag("--watch", test->watch, line.say(help::rules_test_watch));
  test_app->add_flag("--coverage", test->coverage, line.say(help::rules_test_coverage));
  add_repeatable(*test_app, "--require", test->require, line.say(help::rules_test_require))
      ->check(one_of({"outcomes", "branches"}, line))
      ->type_name(line.say(help::a_part));
  add_format(*test_app, test->format, line.say(help::text_or_json), {"text", "json"}, line);
  add_common(*test_app, line);
  add_output(*test_app, line);
  test_app->callback([=, &line] { line.code = run_rules_test(line.common, *test); });
}

void add_mutate(CommandLine& line, CLI::App& rules) {
  const auto mutate = std::make_shared<RulesMutateCommand>();
  CLI::App* mutate_app = rules.add_subcommand("mutate", line.say(help::rules_mutate));
  mutate_app->add_option(line.say(help::called_paths), mutate->paths, line.say(help::rules_mutate_paths))
      ->required()
      ->type_name(line.say(help::reports));
  add_repeatable(*mutate_app, "--kind", mutate->kinds, line.say(help::rules_mutate_kind))
      ->check(one_of(mutation_kind_ids(), line))
      ->type_name(line.say(help::a_kind));
  mutate_app->add_option("--limit", mutate->limit, line.say(help::rules_mutate_limit))
      ->check([&line](const std::string& limit) {
        const bool is_number = is_digits(limit) && limit.size() < 10 && limit[0] != '0';
        return is_number || limit == "all" ? std::string() : line.say(message::no_limit, limit);
      })
      ->type_name(line.say(help::a_number))
      ->capture_default_str();
  mutate_app->add_option("--min-caught", mutate->min_caught, line.say(help::rules_mutate_min_caught))
      ->check(whole_number(0, 100, line))
      ->type_name(line.say(help::a_percentage));
  add_as_of(*mutate_app, mutate->as_of, line);
  add_jobs(*mutate_app, mutate->jobs, line);
  add_format(*mutate_app, mutate->format, line.say(help::text_or_json), {"text", "json"}, line);
  add_common(*mutate_app, line);
  add_output(*mutate_app, line);
  mutate_app->footer(line.say(help::rules_mutate_exit_codes));
  mutate_app->callback([=, &line] { line.code = run_rules_mutate(line.common, *mutate); });
}

void add_new(CommandLine& line, CLI::App& rules) {
  const auto new_rule = std::make_shared<RulesNewCommand>();
  CLI::App* new_rule_app = rules.add_subcommand("new", line.say(help::rules_new));
  new_rule_app->add_option(line.say(help::called_name), new_rule->name, line.say(help::rules_new_name))
      ->required()
      ->type_name(line.say(help::a_name));
  CLI::Option* new_id = new_rule_app->add_option("--id", new_rule->id, line.say(help::rules_new_id))
                            ->type_name(line.say(help::an_id));
  new_rule_app->add_option("--group", new_rule->group, line.say(help::rules_new_group))
      ->type_name(line.say(help::letters))
      ->capture_default_str()
      ->excludes(new_id);
  new_rule_app->add_option("--pack", new_rule->pack, line.say(help::rules_new_pack))
      ->type_name(line.say(help::a_folder))
      ->capture_default_str();
  add_common(*new_rule_app, line);
  new_rule_app->callback([=, &line] { line.code = run_rules_new(line.common, *new_rule); });
}

void add_editor(CommandLine& line, CLI::App& rules) {
  CLI::App* editor_app = rules.add_subcommand("editor", line.say(help::rules_editor));
  add_language(*editor_app, line);
  add_output(*editor_app, line);
  editor_app->callback([=, &line] { line.code = run_rules_editor(line.common); });
}

} // namespace

void add_rule_commands(CommandLine& line) {
  CLI::App* rules = line.app.add_subcommand("rules", line.say(help::rules));
  rules->require_subcommand(1);
  add_language(*rules, line);
  for (const auto add : {add_list, add_show, add_docs, add_test, add_mutate, add_new, add_editor})
    add(line, *rules);
}

} // namespace toets::command_line
