#include "cli/command_line.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_waive(CommandLine& line) {
  const auto waive = std::make_shared<WaiveCommand>();
  CLI::App* waive_app = line.app.add_subcommand(
      "waive",
      "Write down that a finding is known and accepted: it stays visible, and is out of the verdict");
  waive_app
      ->add_option(
          "words", waive->words,
          "Fingerprints of findings or their first characters, and the report they are of; without one the "
          "files of the folder are looked at")
      ->required()
      ->type_name("FINGERPRINT... [REPORT]");
  waive_app->add_option("--owner", waive->owner, "Who answers for it (required)")->type_name("WHO");
  waive_app->add_option("--reason", waive->reason, "Why it is accepted (required)")->type_name("WHY");
  waive_app->add_option("--basis", waive->basis, "The law or decision it rests on")->type_name("TEXT");
  waive_app->add_option("--expires", waive->expires, "The last day on which the waiver holds")
      ->type_name("YYYY-MM-DD");
  waive_app
      ->add_option("--at-most", waive->at_most,
                   "The largest amount of the finding that it covers, such as 500,00")
      ->type_name("AMOUNT");
  waive_app
      ->add_option("--rule", waive->rule,
                   "Rule of the finding; then no report is looked at without one named")
      ->type_name("ID");
  waive_app
      ->add_option(
          "--waivers", waive->waivers,
          "The file to write to; default: toets.waivers.toml beside the report, else in the current folder")
      ->type_name("FILE");
  add_common(*waive_app, line.common);
  waive_app->callback([=, &line] { line.code = run_waive(line.common, *waive); });
}

void add_explain(CommandLine& line) {
  const auto explain = std::make_shared<ExplainCommand>();
  CLI::App* explain_app = line.app.add_subcommand(
      "explain", "Show one finding in full: its lines, its sums, why it is one and what to do");
  explain_app
      ->add_option("fingerprint", explain->fingerprint, "Of the finding, or at least 6 of its characters")
      ->required()
      ->type_name("FINGERPRINT");
  explain_app
      ->add_option(
          "paths", explain->paths,
          "The reports it may be of: files, folders, or - for standard input; default: the files of the "
          "current folder")
      ->type_name("PATH...");
  add_as_of(*explain_app, explain->as_of);
  add_against(*explain_app, explain->against);
  add_waivers(*explain_app, explain->waivers);
  add_common(*explain_app, line.common);
  add_output(*explain_app, line.common);
  explain_app->callback([=, &line] { line.code = run_explain(line.common, *explain); });
}

} // namespace

void add_finding_commands(CommandLine& line) {
  add_waive(line);
  add_explain(line);
}

} // namespace toets::command_line
