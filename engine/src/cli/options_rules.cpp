#include "cli/command_line.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_list(CommandLine& line, CLI::App& rules) {
  const auto format = std::make_shared<std::string>("text");
  CLI::App* list_app = rules.add_subcommand("list", "Every rule with its severity and title");
  add_format(*list_app, *format, "text, json or markdown", {"text", "json", "markdown"});
  add_common(*list_app, line.common);
  add_output(*list_app, line.common);
  list_app->callback([=, &line] { line.code = run_rules_list(line.common, *format); });
}

void add_show(CommandLine& line, CLI::App& rules) {
  const auto rule = std::make_shared<std::string>();
  const auto format = std::make_shared<std::string>("text");
  CLI::App* show_app = rules.add_subcommand("show", "What a rule checks, why, and what to do");
  show_app->add_option("id", *rule, "Id of the rule, such as AR1")->required()->type_name("ID");
  add_format(*show_app, *format, "text, json or markdown", {"text", "json", "markdown"});
  add_common(*show_app, line.common);
  add_output(*show_app, line.common);
  show_app->callback([=, &line] { line.code = run_rules_show(line.common, *rule, *format); });
}

void add_docs(CommandLine& line, CLI::App& rules) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* docs_app = rules.add_subcommand("docs", "Write the page of every rule, as Markdown");
  docs_app->add_option("folder", *folder, "Folder for the pages; made where it is not there")
      ->required()
      ->type_name("DIR");
  add_common(*docs_app, line.common);
  add_output(*docs_app, line.common);
  docs_app->callback([=, &line] { line.code = run_rules_docs(line.common, *folder); });
}

void add_test(CommandLine& line, CLI::App& rules) {
  const auto test = std::make_shared<RulesTestCommand>();
  CLI::App* test_app = rules.add_subcommand("test", "Run the tests that stand beside the rules");
  test_app->add_option("ids", test->ids, "Only these rules")->type_name("ID...");
  test_app->add_flag("--watch", test->watch, "Run again after each change of a file, until Ctrl-C");
  test_app->add_flag("--coverage", test->coverage,
                     "Also say which outcomes and branches of each rule no test reaches");
  add_repeatable(*test_app, "--require", test->require,
                 "outcomes or branches: exit code 1 when tests do not reach them all (may be repeated)")
      ->check(CLI::IsMember({"outcomes", "branches"}))
      ->type_name("WHAT");
  add_format(*test_app, test->format, "text or json", {"text", "json"});
  add_common(*test_app, line.common);
  add_output(*test_app, line.common);
  test_app->callback([=, &line] { line.code = run_rules_test(line.common, *test); });
}

void add_mutate(CommandLine& line, CLI::App& rules) {
  const auto mutate = std::make_shared<RulesMutateCommand>();
  CLI::App* mutate_app = rules.add_subcommand(
      "mutate", "Change one fact of a report at a time, and say which changes the rules notice");
  mutate_app->add_option("paths", mutate->paths, "Reports: files, folders, or - for standard input")
      ->required()
      ->type_name("REPORT...");
  add_repeatable(*mutate_app, "--kind", mutate->kinds, "Only this kind of change (may be repeated)")
      ->check(CLI::IsMember(mutation_kind_ids()))
      ->type_name("KIND");
  mutate_app
      ->add_option("--limit", mutate->limit, "Changes of a kind in a report, evenly spread; all: every one")
      ->check([](const std::string& limit) {
        const bool is_number = !limit.empty() && limit.size() < 10 && limit[0] != '0' &&
                               limit.find_first_not_of("0123456789") == std::string::npos;
        return is_number || limit == "all" ? std::string() : "'" + limit + "' is no number above 0, nor all";
      })
      ->type_name("N")
      ->capture_default_str();
  mutate_app
      ->add_option("--min-caught", mutate->min_caught,
                   "Exit code 1 when fewer of the changes are caught, in percent")
      ->check(CLI::Range(0, 100))
      ->type_name("PERCENT");
  add_as_of(*mutate_app, mutate->as_of);
  add_jobs(*mutate_app, mutate->jobs);
  add_format(*mutate_app, mutate->format, "text or json", {"text", "json"});
  add_common(*mutate_app, line.common);
  add_output(*mutate_app, line.common);
  mutate_app->footer(
      "\nExit codes: 0 enough changes are caught; 1 fewer than --min-caught; 2 wrong usage or "
      "configuration;\n"
      "3 a report could not be read or recognised, or a rule failed.");
  mutate_app->callback([=, &line] { line.code = run_rules_mutate(line.common, *mutate); });
}

void add_new(CommandLine& line, CLI::App& rules) {
  const auto new_rule = std::make_shared<RulesNewCommand>();
  CLI::App* new_rule_app = rules.add_subcommand("new", "Write a rule and its test to start from");
  new_rule_app
      ->add_option("name", new_rule->name,
                   "What holds when the rule is silent, such as plan-outlasts-its-actions")
      ->required()
      ->type_name("NAME");
  CLI::Option* new_id =
      new_rule_app->add_option("--id", new_rule->id, "Id of the rule, such as OWN7")->type_name("ID");
  new_rule_app->add_option("--group", new_rule->group, "Letters of the id; it gets the next free number")
      ->type_name("LETTERS")
      ->capture_default_str()
      ->excludes(new_id);
  new_rule_app->add_option("--pack", new_rule->pack, "Folder of the pack that the rule goes to")
      ->type_name("DIR")
      ->capture_default_str();
  add_common(*new_rule_app, line.common);
  add_output(*new_rule_app, line.common);
  new_rule_app->callback([=, &line] { line.code = run_rules_new(line.common, *new_rule); });
}

void add_editor(CommandLine& line, CLI::App& rules) {
  CLI::App* editor_app =
      rules.add_subcommand("editor", "Print what an editor needs to complete and check rules (LuaCATS)");
  add_output(*editor_app, line.common);
  editor_app->callback([=, &line] { line.code = run_rules_editor(line.common); });
}

} // namespace

void add_rule_commands(CommandLine& line) {
  CLI::App* rules = line.app.add_subcommand("rules", "The rules, their documentation and their tests");
  rules->require_subcommand(1);
  for (const auto add : {add_list, add_show, add_docs, add_test, add_mutate, add_new, add_editor})
    add(line, *rules);
}

} // namespace toets::command_line
