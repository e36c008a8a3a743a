// The command line: options in, one command called. The only file that includes CLI11.
#include "cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>

namespace {

using namespace toets;

constexpr const char* exit_codes =
    "\nExit codes: 0 accepted; 1 findings at or above --fail-on; 2 wrong usage or configuration;\n"
    "3 an input could not be read or recognised, or a plugin or rule failed.";

/// An option that may be repeated takes one value each time, so that it never swallows a path.
CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description) {
  return app.add_option(name, values, description)->allow_extra_args(false);
}

void add_common(CLI::App& app, CommonOptions& common) {
  add_repeatable(app, "--plugins", common.plugin_folders, "Folder with more layout plugins (may be repeated)")
      ->type_name("DIR");
  add_repeatable(app, "--rules", common.rule_folders, "Folder with more rule packs (may be repeated)")
      ->type_name("DIR");
  app.add_option("--profile", common.profile, "Profile: rules, severities, parameters")
      ->check([](const std::string& name) {
        const bool is_name =
            !name.empty() &&
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
        return is_name ? std::string() : "'" + name + "' is not the name of a profile (a-z, 0-9, - and _)";
      })
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option_function<std::string>(
         "--lang",
         [&common](const std::string& name) { common.language = name == "en" ? Language::en : Language::nl; },
         "Language of what people read: nl or en")
      ->check(CLI::IsMember({"nl", "en"}))
      ->type_name("LANG")
      ->default_str("nl");
  app.add_option("--output", common.output, "Write the result to this file")->type_name("FILE");
}

/// What is wrong with the command line, in one line; a word that no command knows is named.
std::string usage_problem(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const CLI::App* at = &app;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto subcommands = at->get_subcommands([](const CLI::App*) { return true; });
    if (word.starts_with("-")) {
      if (at == &app || at->get_option_no_throw(word) == nullptr) {
        const std::string name = word.substr(0, word.find('='));
        if (at->get_option_no_throw(name) == nullptr && name != "-")
          return "there is no option '" + name + "'";
      }
      break;
    }
    const auto known = std::find_if(subcommands.begin(), subcommands.end(),
                                    [&](const CLI::App* sub) { return sub->get_name() == word; });
    if (known == subcommands.end()) {
      if (subcommands.empty() || at->get_require_subcommand_min() == 0) break;
      std::string names;
      for (const CLI::App* sub : subcommands) names += (names.empty() ? "" : ", ") + sub->get_name();
      return "there is no command '" + word + "'; there are: " + names;
    }
    at = *known;
  }
  return error.what();
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "toets audits the policy and financial reports of Flemish local governments: it rebuilds the figures "
      "and\n"
      "the plan of a report, checks them against each other, and says which numbers are proven, which\n"
      "contradict each other, and which nobody can check."};
  app.name("toets");
  app.set_version_flag("--version", std::string("toets ") + TOETS_VERSION);
  app.require_subcommand(1);
  app.footer("`toets COMMAND --help` says more of each command.");

  CommonOptions common;
  int code = exit_usage;

  AuditCommand audit;
  CLI::App* audit_app = app.add_subcommand("audit", "Detect, read and check reports, and say what was found");
  audit_app
      ->add_option("paths", audit.paths,
                   "Files, folders (walked; hidden files and links skipped), or - for standard input")
      ->required()
      ->type_name("PATH...");
  audit_app->add_option("--format", audit.format, "text, json or jsonl")
      ->check(CLI::IsMember({"text", "json", "jsonl"}))
      ->capture_default_str();
  audit_app
      ->add_option("--fail-on", audit.fail_on,
                   "Lowest severity that gives exit code 1: error, warning, note or never")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}))
      ->capture_default_str();
  audit_app->add_option("--as-of", audit.as_of, "The day the reports speak of, instead of what they say")
      ->type_name("YYYY-MM-DD");
  add_repeatable(*audit_app, "--against", audit.against,
                 "An earlier report, listed but not judged (may be repeated)")
      ->type_name("OLD");
  audit_app->add_flag("--numbers", audit.numbers, "Also the verdict of every number and every relation");
  audit_app->add_flag("--ignore-unrecognised", audit.ignore_unrecognised,
                      "List files that no layout reads, but do not fail on them");
  audit_app->add_option("--jobs", audit.jobs, "Reports that are read at once; default: one a processor")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  add_common(*audit_app, common);
  audit_app->footer(exit_codes);
  audit_app->callback([&] { code = run_audit(common, audit); });

  InspectCommand inspect;
  CLI::App* inspect_app = app.add_subcommand("inspect", "Show what was read of a report");
  inspect_app->add_option("path", inspect.path, "A file, or - for standard input")
      ->required()
      ->type_name("PATH");
  inspect_app->add_option("--format", inspect.format, "text, or jsonl: the facts, one JSON object a line")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  inspect_app->add_option("--as-of", inspect.as_of, "The day the report speaks of, instead of what it says")
      ->type_name("YYYY-MM-DD");
  add_common(*inspect_app, common);
  inspect_app->footer(exit_codes);
  inspect_app->callback([&] { code = run_inspect(common, inspect); });

  std::string formats_format = "text";
  std::vector<std::string> detect_paths;
  CLI::App* formats_app = app.add_subcommand("formats", "The layouts that can be read");
  formats_app->add_option("--format", formats_format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_common(*formats_app, common);
  CLI::App* detect_app =
      formats_app->add_subcommand("detect", "Say which layout reads a file, and why the others do not");
  detect_app->add_option("paths", detect_paths, "Files or folders")->required()->type_name("PATH...");
  add_common(*detect_app, common);
  detect_app->callback([&] { code = run_formats_detect(common, detect_paths); });
  formats_app->callback([&] {
    if (!*detect_app) code = run_formats(common, formats_format);
  });

  std::string list_format = "text", shown_rule;
  std::vector<std::string> tested_rules;
  CLI::App* rules_app = app.add_subcommand("rules", "The rules, their documentation and their tests");
  rules_app->require_subcommand(1);
  CLI::App* list_app = rules_app->add_subcommand("list", "Every rule with its severity and title");
  list_app->add_option("--format", list_format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_common(*list_app, common);
  list_app->callback([&] { code = run_rules_list(common, list_format); });
  CLI::App* show_app = rules_app->add_subcommand("show", "What a rule checks, why, and what to do");
  show_app->add_option("id", shown_rule, "Id of the rule, such as AR1")->required()->type_name("ID");
  add_common(*show_app, common);
  show_app->callback([&] { code = run_rules_show(common, shown_rule); });
  CLI::App* test_app = rules_app->add_subcommand("test", "Run the tests that stand beside the rules");
  test_app->add_option("ids", tested_rules, "Only these rules")->type_name("ID...");
  add_common(*test_app, common);
  test_app->callback([&] { code = run_rules_test(common, tested_rules); });
  CLI::App* editor_app =
      rules_app->add_subcommand("editor", "Print what an editor needs to complete and check rules (LuaCATS)");
  editor_app->add_option("--output", common.output, "Write it to this file")->type_name("FILE");
  editor_app->callback([&] { code = run_rules_editor(common); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return app.exit(e); // --help and --version
    std::fprintf(stderr, "toets: %s\ntoets: `toets --help` and `toets COMMAND --help` say more\n",
                 usage_problem(app, e, argc, argv).c_str());
    return exit_usage;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "toets: %s\n", e.what());
    return exit_failed;
  }
  return code;
}
