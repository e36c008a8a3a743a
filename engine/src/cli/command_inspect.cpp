#include "cli/commands.hpp"
#include "cli/inputs.hpp"
#include "cli/output_targets.hpp"
#include "messages/usage.hpp"
#include "output/csv/facts_csv.hpp"
#include "output/facts_jsonl.hpp"
#include "output/finding_words.hpp"
#include "output/report_text.hpp"

#include <cstdio>

namespace toets {

int run_inspect(const CommonOptions& common, const InspectCommand& command) {
  AuditOptions options;
  const auto as_of = day_of("--as-of", command.as_of);
  if (!as_of) return fail_usage(as_of.error().message, common.language);
  options.as_of = *as_of;
  options.jobs = thread_count();
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message, common.language);
  const std::vector<Input> inputs = inputs_of({command.path});
  if (inputs.size() > 1) return fail_usage(message::several_files(command.path), common.language);
  const auto inspected = engine->inspect(inputs.front(), options);
  if (!inspected) return fail_usage(inspected.error().message, common.language);
  const Reading& reading = *inspected;
  if (reading.status != DocumentStatus::read) {
    tell(reading, reading.problem, common.language);
    return exit_failed;
  }
  for (const Bilingual& failure : reading.failed_plugins) tell(reading, failure, common.language);
  OutputFile output(common.output, read_by(*engine, inputs));
  if (command.format == "jsonl") {
    write_facts_jsonl(output.stream(), reading);
  } else if (command.format == "csv") {
    write_facts_csv(output.stream(), reading);
  } else if (command.format == "table-schema") {
    write_facts_table_schema(output.stream());
  } else {
    write_report_text(output.stream(), reading, common.language, style_of(common.output));
  }
  if (const auto written = output.finish(); !written)
    return fail_usage(written.error().message, common.language);
  return reading.failed_plugins.empty() ? exit_accepted : exit_failed;
}

} // namespace toets
