// The command line: options in, one command called. The only file that includes CLI11.
#include "cli/commands.hpp"
#include "cli/crash.hpp"
#include "judgement/profile.hpp"
#include "output/renderer.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <set>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace toets;

/// Memory grows in few large steps: small ones stop all threads each time. Pages count once they are used.
void grow_memory_in_large_steps() {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

constexpr const char* exit_codes =
    "\nExit codes: 0 accepted; 1 findings at or above --fail-on; 2 wrong usage or configuration;\n"
    "3 an input could not be read, recognised or compared, or a plugin or rule failed.";

/// An option that may be repeated takes one value each time, so that it never swallows a path.
CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description) {
  return app.add_option(name, values, description)->allow_extra_args(false);
}

void add_common(CLI::App& app, CommonOptions& common) {
  add_repeatable(app, "--plugins", common.plugin_folders, "Folder with more layout plugins (may be repeated)")
      ->type_name("DIR");
  add_repeatable(app, "--rules", common.rule_folders, "Folder of a pack of rules (may be repeated)")
      ->type_name("DIR");
  app.add_option(
         "--profile", common.profile,
         "Profile (rules, severities, parameters): a name of `profile list`, or a file that ends in .toml")
      ->check([](const std::string& name) {
        const bool is_name =
            !name.empty() &&
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
        return is_name || name.ends_with(".toml")
                   ? std::string()
                   : "'" + name +
                         "' is not the name of a profile (a-z, 0-9, - and _) and no file that ends in .toml";
      })
      ->type_name("NAME")
      ->default_str("default");
  app.add_option(
         "--config", common.config,
         "Settings that stand on the profile; default: toets.toml of the current folder, where there is one")
      ->type_name("FILE");
  app.add_option_function<std::string>(
         "--lang",
         [&common](const std::string& name) { common.language = name == "en" ? Language::en : Language::nl; },
         "Language of what people read: nl or en")
      ->check(CLI::IsMember({"nl", "en"}))
      ->type_name("LANG")
      ->default_str("nl");
}

void add_output(CLI::App& app, CommonOptions& common) {
  app.add_option("--output", common.output, "Write the result to this file")->type_name("FILE");
}

/// --format and --output of a command that writes several forms at once: a file goes with the form before it, or with
/// the first one when it stands before all.
class OutputOptions {
 public:
  explicit OutputOptions(CLI::App& app) : app_(app) {
    std::vector<std::string> names;
    std::string meanings;
    for (const Renderer& renderer : renderers()) {
      names.emplace_back(renderer.format);
      meanings += "\n  " + std::string(renderer.format) + ": " + std::string(renderer.meaning);
    }
    format_ = add_repeatable(app, "--format", formats_,
                             "Form of the result (may be repeated, each with its --output):" + meanings)
                  ->check(CLI::IsMember(names))
                  ->type_name("FORMAT")
                  ->default_str(names.front());
    file_ = add_repeatable(app, "--output", files_, "Write the result to this file")->type_name("FILE");
  }

  /// @throws CLI::ValidationError for a file too many
  std::vector<OutputRequest> requests() const {
    std::vector<OutputRequest> requests;
    std::vector<std::string> early;
    std::size_t format = 0, file = 0;
    for (const CLI::Option* option : app_.parse_order()) {
      if (option == format_) {
        requests.push_back({formats_[format++], ""});
      } else if (option == file_) {
        const std::string& name = files_[file++];
        if (requests.empty()) {
          early.push_back(name);
        } else if (requests.back().file.empty()) {
          requests.back().file = name;
        } else {
          early.push_back(name);
        }
      }
    }
    if (requests.empty()) requests.push_back({std::string(renderers().front().format), ""});
    for (const std::string& name : early) {
      if (!requests.front().file.empty())
        throw CLI::ValidationError("--output " + name,
                                   "there are more files than forms; give each its --format");
      requests.front().file = name;
    }
    return requests;
  }

 private:
  CLI::App& app_;
  std::vector<std::string> formats_, files_;
  CLI::Option *format_ = nullptr, *file_ = nullptr;
};

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
  tell_of_crashes();
  grow_memory_in_large_steps();
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
  const OutputOptions audit_outputs(*audit_app);
  audit_app
      ->add_option("--fail-on", audit.fail_on,
                   "Lowest severity that gives exit code 1: error, warning, note or never; default: as the "
                   "profile says")
      ->check(CLI::IsMember(threshold_names()))
      ->type_name("SEVERITY");
  audit_app->add_option("--as-of", audit.as_of, "The day the reports speak of, instead of what they say")
      ->type_name("YYYY-MM-DD");
  add_repeatable(*audit_app, "--against", audit.against,
                 "An earlier report of the same entity, a file: compared with, not judged (may be repeated)")
      ->type_name("OLD");
  add_repeatable(
      *audit_app, "--waivers", audit.waivers,
      "File of waivers, in the place of the toets.waivers.toml beside each report (may be repeated)")
      ->type_name("FILE");
  audit_app
      ->add_option("--today", audit.today,
                   "The day that waivers are held against; default: the one each report speaks of")
      ->type_name("YYYY-MM-DD");
  audit_app
      ->add_option("--baseline", audit.baseline,
                   "Result of an earlier audit (--format json): say what is new, changed and resolved since")
      ->type_name("FILE");
  audit_app
      ->add_option(
          "--fail-on-new", audit.fail_on_new,
          "With --baseline: lowest severity of a new or changed finding that gives exit code 1, in the "
          "place of what the profile says of all findings")
      ->check(CLI::IsMember(threshold_names()))
      ->type_name("SEVERITY");
  audit_app->add_flag("--numbers", audit.numbers, "Also the verdict of every number and every relation");
  audit_app->add_flag("--ignore-unrecognised", audit.ignore_unrecognised,
                      "List files that no layout reads, but do not fail on them");
  audit_app
      ->add_option("--jobs", audit.jobs, "Threads that read reports and run rules; default: one a processor")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  add_common(*audit_app, common);
  audit_app->footer(exit_codes);
  audit_app->callback([&] {
    audit.outputs = audit_outputs.requests();
    code = run_audit(common, audit);
  });

  WaiveCommand waive;
  CLI::App* waive_app = app.add_subcommand(
      "waive",
      "Write down that a finding is known and accepted: it stays visible, and is out of the verdict");
  waive_app
      ->add_option(
          "words", waive.words,
          "Fingerprints of findings or their first characters, and the report they are of; without one the "
          "files of the folder are looked at")
      ->required()
      ->type_name("FINGERPRINT... [REPORT]");
  waive_app->add_option("--owner", waive.owner, "Who answers for it (required)")->type_name("WHO");
  waive_app->add_option("--reason", waive.reason, "Why it is accepted (required)")->type_name("WHY");
  waive_app->add_option("--basis", waive.basis, "The law or decision it rests on")->type_name("TEXT");
  waive_app->add_option("--expires", waive.expires, "The last day on which the waiver holds")
      ->type_name("YYYY-MM-DD");
  waive_app
      ->add_option("--at-most", waive.at_most,
                   "The largest amount of the finding that it covers, such as 500,00")
      ->type_name("AMOUNT");
  waive_app
      ->add_option("--rule", waive.rule, "Rule of the finding; then no report is looked at without one named")
      ->type_name("ID");
  waive_app
      ->add_option(
          "--waivers", waive.waivers,
          "The file to write to; default: toets.waivers.toml beside the report, else in the current folder")
      ->type_name("FILE");
  add_common(*waive_app, common);
  waive_app->callback([&] { code = run_waive(common, waive); });

  ExplainCommand explain;
  CLI::App* explain_app = app.add_subcommand(
      "explain", "Show one finding in full: its lines, its sums, why it is one and what to do");
  explain_app
      ->add_option("fingerprint", explain.fingerprint, "Of the finding, or at least 6 of its characters")
      ->required()
      ->type_name("FINGERPRINT");
  explain_app
      ->add_option(
          "paths", explain.paths,
          "The reports it may be of: files, folders, or - for standard input; default: the files of the "
          "current folder")
      ->type_name("PATH...");
  explain_app->add_option("--as-of", explain.as_of, "The day the reports speak of, instead of what they say")
      ->type_name("YYYY-MM-DD");
  add_repeatable(*explain_app, "--against", explain.against,
                 "An earlier report of the same entity, a file (may be repeated)")
      ->type_name("OLD");
  add_repeatable(
      *explain_app, "--waivers", explain.waivers,
      "File of waivers, in the place of the toets.waivers.toml beside each report (may be repeated)")
      ->type_name("FILE");
  add_common(*explain_app, common);
  add_output(*explain_app, common);
  explain_app->callback([&] { code = run_explain(common, explain); });

  InspectCommand inspect;
  CLI::App* inspect_app = app.add_subcommand("inspect", "Show what was read of a report");
  inspect_app->add_option("path", inspect.path, "A file, or - for standard input")
      ->required()
      ->type_name("PATH");
  inspect_app
      ->add_option(
          "--format", inspect.format,
          "text; jsonl: the facts, one JSON object a line; csv: the numbers as a table; table-schema: "
          "what the columns of that table are")
      ->check(CLI::IsMember({"text", "jsonl", "csv", "table-schema"}))
      ->capture_default_str();
  inspect_app->add_option("--as-of", inspect.as_of, "The day the report speaks of, instead of what it says")
      ->type_name("YYYY-MM-DD");
  add_common(*inspect_app, common);
  add_output(*inspect_app, common);
  inspect_app->footer(exit_codes);
  inspect_app->callback([&] { code = run_inspect(common, inspect); });

  std::string formats_format = "text";
  std::vector<std::string> detect_paths;
  std::string new_name, new_folder = ".";
  CLI::App* formats_app = app.add_subcommand("formats", "The layouts that can be read");
  formats_app->add_option("--format", formats_format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_common(*formats_app, common);
  add_output(*formats_app, common);
  CLI::App* detect_app =
      formats_app->add_subcommand("detect", "Say which layout reads a file, and why the others do not");
  detect_app->add_option("paths", detect_paths, "Files or folders")->required()->type_name("PATH...");
  add_common(*detect_app, common);
  add_output(*detect_app, common);
  detect_app->callback([&] { code = run_formats_detect(common, detect_paths); });
  CLI::App* new_app = formats_app->add_subcommand(
      "new", "Make the folder of a new plugin, which builds and reads its sample at once");
  new_app->add_option("name", new_name, "Id of the plugin: a-z, 0-9, - and _")->required()->type_name("NAME");
  new_app->add_option("--in", new_folder, "Folder to make it in")->type_name("DIR")->capture_default_str();
  add_common(*new_app, common);
  add_output(*new_app, common);
  new_app->callback([&] { code = run_formats_new(common, new_name, new_folder); });
  formats_app->callback([&] {
    if (!*detect_app && !*new_app) code = run_formats(common, formats_format);
  });

  const auto add_format = [](CLI::App& command, std::string& format, const std::string& description,
                             const std::set<std::string>& formats) {
    command.add_option("--format", format, description)->check(CLI::IsMember(formats))->capture_default_str();
  };
  CLI::App* rules_app = app.add_subcommand("rules", "The rules, their documentation and their tests");
  rules_app->require_subcommand(1);

  std::string list_format = "text", shown_rule, show_format = "text", docs_folder;
  CLI::App* list_app = rules_app->add_subcommand("list", "Every rule with its severity and title");
  add_format(*list_app, list_format, "text, json or markdown", {"text", "json", "markdown"});
  add_common(*list_app, common);
  add_output(*list_app, common);
  list_app->callback([&] { code = run_rules_list(common, list_format); });

  CLI::App* show_app = rules_app->add_subcommand("show", "What a rule checks, why, and what to do");
  show_app->add_option("id", shown_rule, "Id of the rule, such as AR1")->required()->type_name("ID");
  add_format(*show_app, show_format, "text, json or markdown", {"text", "json", "markdown"});
  add_common(*show_app, common);
  add_output(*show_app, common);
  show_app->callback([&] { code = run_rules_show(common, shown_rule, show_format); });

  CLI::App* docs_app = rules_app->add_subcommand("docs", "Write the page of every rule, as Markdown");
  docs_app->add_option("folder", docs_folder, "Folder for the pages; made where it is not there")
      ->required()
      ->type_name("DIR");
  add_common(*docs_app, common);
  add_output(*docs_app, common);
  docs_app->callback([&] { code = run_rules_docs(common, docs_folder); });

  RulesTestCommand test;
  CLI::App* test_app = rules_app->add_subcommand("test", "Run the tests that stand beside the rules");
  test_app->add_option("ids", test.ids, "Only these rules")->type_name("ID...");
  test_app->add_flag("--watch", test.watch, "Run again after each change of a file, until Ctrl-C");
  test_app->add_flag("--coverage", test.coverage,
                     "Also say which outcomes and branches of each rule no test reaches");
  add_repeatable(*test_app, "--require", test.require,
                 "outcomes or branches: exit code 1 when tests do not reach them all (may be repeated)")
      ->check(CLI::IsMember({"outcomes", "branches"}))
      ->type_name("WHAT");
  add_format(*test_app, test.format, "text or json", {"text", "json"});
  add_common(*test_app, common);
  add_output(*test_app, common);
  test_app->callback([&] { code = run_rules_test(common, test); });

  RulesMutateCommand mutate;
  CLI::App* mutate_app = rules_app->add_subcommand(
      "mutate", "Change one fact of a report at a time, and say which changes the rules notice");
  mutate_app->add_option("paths", mutate.paths, "Reports: files, folders, or - for standard input")
      ->required()
      ->type_name("REPORT...");
  add_repeatable(*mutate_app, "--kind", mutate.kinds, "Only this kind of change (may be repeated)")
      ->check(CLI::IsMember(mutation_kind_ids()))
      ->type_name("KIND");
  mutate_app
      ->add_option("--limit", mutate.limit, "Changes of a kind in a report, evenly spread; all: every one")
      ->check([](const std::string& limit) {
        const bool is_number = !limit.empty() && limit.size() < 10 && limit[0] != '0' &&
                               limit.find_first_not_of("0123456789") == std::string::npos;
        return is_number || limit == "all" ? std::string() : "'" + limit + "' is no number above 0, nor all";
      })
      ->type_name("N")
      ->capture_default_str();
  mutate_app
      ->add_option("--min-caught", mutate.min_caught,
                   "Exit code 1 when fewer of the changes are caught, in percent")
      ->check(CLI::Range(0, 100))
      ->type_name("PERCENT");
  mutate_app->add_option("--as-of", mutate.as_of, "The day the reports speak of, instead of what they say")
      ->type_name("YYYY-MM-DD");
  mutate_app->add_option("--jobs", mutate.jobs, "Threads; default: one a processor")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  add_format(*mutate_app, mutate.format, "text or json", {"text", "json"});
  add_common(*mutate_app, common);
  add_output(*mutate_app, common);
  mutate_app->footer(
      "\nExit codes: 0 enough changes are caught; 1 fewer than --min-caught; 2 wrong usage or "
      "configuration;\n"
      "3 a report could not be read or recognised, or a rule failed.");
  mutate_app->callback([&] { code = run_rules_mutate(common, mutate); });

  RulesNewCommand new_rule;
  CLI::App* new_rule_app = rules_app->add_subcommand("new", "Write a rule and its test to start from");
  new_rule_app
      ->add_option("name", new_rule.name,
                   "What holds when the rule is silent, such as plan-outlasts-its-actions")
      ->required()
      ->type_name("NAME");
  CLI::Option* new_id =
      new_rule_app->add_option("--id", new_rule.id, "Id of the rule, such as OWN7")->type_name("ID");
  new_rule_app->add_option("--group", new_rule.group, "Letters of the id; it gets the next free number")
      ->type_name("LETTERS")
      ->capture_default_str()
      ->excludes(new_id);
  new_rule_app->add_option("--pack", new_rule.pack, "Folder of the pack that the rule goes to")
      ->type_name("DIR")
      ->capture_default_str();
  add_common(*new_rule_app, common);
  add_output(*new_rule_app, common);
  new_rule_app->callback([&] { code = run_rules_new(common, new_rule); });

  CLI::App* editor_app =
      rules_app->add_subcommand("editor", "Print what an editor needs to complete and check rules (LuaCATS)");
  editor_app->add_option("--output", common.output, "Write it to this file")->type_name("FILE");
  editor_app->callback([&] { code = run_rules_editor(common); });

  std::string profile_format = "text";
  CLI::App* profile_app = app.add_subcommand("profile", "The settings of a run, and where each comes from");
  profile_app->require_subcommand(1);
  const auto add_profile_command = [&](const char* name, const char* description, auto run_command) {
    CLI::App* command = profile_app->add_subcommand(name, description);
    command->add_option("--format", profile_format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->default_str("text");
    add_common(*command, common);
    add_output(*command, common);
    command->callback([&, run_command] { code = run_command(common, profile_format); });
  };
  add_profile_command("show", "Every setting with the layer it comes from", run_profile_show);
  add_profile_command("list", "The profiles there are", run_profile_list);

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
