#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "messages/rules.hpp"
#include "messages/usage.hpp"
#include "mutation/mutation_run.hpp"
#include "output/finding_words.hpp"
#include "output/mutation_json.hpp"
#include "output/mutation_text.hpp"
#include "output/terminal.hpp"

#include <algorithm>
#include <cstdio>

namespace toets {

std::vector<std::string> mutation_kind_ids() {
  std::vector<std::string> ids;
  for (const MutationKind& kind : mutation_kinds()) ids.emplace_back(kind.id);
  return ids;
}

int run_rules_mutate(const CommonOptions& common, const RulesMutateCommand& command) {
  MutationOptions options;
  const auto as_of = day_of("--as-of", command.as_of);
  if (!as_of) return report_usage_error(as_of.error().message, common.language);
  options.as_of = *as_of;
  options.kinds = command.kinds;
  if (command.limit != "all") options.limit = std::stoul(command.limit);
  options.jobs = thread_count(command.jobs);
  const std::vector<Input> inputs = inputs_of(command.paths);
  if (const Bilingual problem = reading_problem(inputs); !problem.empty())
    return report_usage_error(problem, common.language);
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);

  OutputFile output(common.output, files_read(*engine, inputs));
  Progress progress;
  options.on_progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  const auto outcome = run_mutations(*engine, inputs, options);
  progress.end();
  if (!outcome) return report_usage_error(outcome.error().message, common.language);

  for (const Document& document : outcome->documents)
    if (document.status != DocumentStatus::read) tell(document, document.problem, common.language);
  for (const auto& [rule, words] : outcome->troubles)
    complain(message::rule_failed(rule, printable(words)), common.language);

  if (command.format == "json") {
    write_mutation_json(output.stream(), *outcome);
  } else {
    write_mutation_text(output.stream(), *outcome, common.language, style_of(common.output));
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  if (outcome->has_failed_input()) return exit_failed;
  if (command.min_caught == 0) return exit_accepted;
  // Compared as made × percent, so that nothing is rounded. Where nothing could be changed, nothing is shown.
  const MutationTally& all = outcome->all;
  if (all.made > 0 && all.caught * 100 >= all.made * command.min_caught) return exit_accepted;
  complain(message::too_few_caught(all.caught, all.made, command.min_caught), common.language);
  return exit_findings;
}

} // namespace toets
