#include "cli/command_line.hpp"
#include "cli/help_texts.hpp"
#include "judgement/fingerprint_text.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_waive(CommandLine& line) {
  const auto waive = std::make_shared<WaiveCommand>();
  CLI::App* waive_app = line.app.add_subcommand("waive", line.say(help::waive));
  waive_app->add_option(line.say(help::called_findings), waive->words, line.say(help::waive_words))
      ->required()
      ->type_name(line.say(help::fingerprints_and_report));
  waive_app->add_option("--owner", waive->owner, line.say(help::waive_owner))->type_name(line.say(help::who));
  waive_app->add_option("--reason", waive->reason, line.say(help::waive_reason))
      ->type_name(line.say(help::why));
  waive_app->add_option("--basis", waive->basis, line.say(help::waive_basis))
      ->type_name(line.say(help::a_text));
  waive_app->add_option("--expires", waive->expires, line.say(help::waive_expires))
      ->type_name(line.say(help::a_day));
  waive_app->add_option("--at-most", waive->at_most, line.say(help::waive_at_most))
      ->type_name(line.say(help::an_amount));
  waive_app->add_option("--rule", waive->rule, line.say(help::waive_rule))->type_name(line.say(help::an_id));
  waive_app->add_option("--waivers", waive->waivers, line.say(help::waive_file))
      ->type_name(line.say(help::a_file));
  add_as_of(*waive_app, waive->as_of, line);
  add_against(*waive_app, waive->against, line);
  add_common(*waive_app, line);
  waive_app->callback([=, &line] { line.code = run_waive(line.common, *waive); });
}

void add_explain(CommandLine& line) {
  const auto explain = std::make_shared<ExplainCommand>();
  CLI::App* explain_app = line.app.add_subcommand("explain", line.say(help::explain));
  explain_app
      ->add_option(line.say(help::called_fingerprint), explain->fingerprint,
                   line.say(help::explain_fingerprint, shortest_fingerprint))
      ->required()
      ->type_name(line.say(help::a_fingerprint));
  explain_app->add_option(line.say(help::called_paths), explain->paths, line.say(help::explain_paths))
      ->type_name(line.say(help::paths));
  add_as_of(*explain_app, explain->as_of, line);
  add_against(*explain_app, explain->against, line);
  add_waivers(*explain_app, explain->waivers, line);
  add_common(*explain_app, line);
  add_output(*explain_app, line);
  explain_app->callback([=, &line] { line.code = run_explain(line.common, *explain); });
}

} // namespace

void add_finding_commands(CommandLine& line) {
  add_waive(line);
  add_explain(line);
}

} // namespace toets::command_line
