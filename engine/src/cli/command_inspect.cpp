#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
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
  if (!as_of) return report_usage_error(as_of.error().message, common.language);
  options.as_of = *as_of;
  options.jobs = thread_count();
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const std::vector<Input> inputs = inputs_of({command.path});
  if (inputs.size() > 1) return report_usage_error(message::several_files(command.path), common.language);
  const auto inspected = engine->inspect(inputs.front(), options);
  if (!inspected) return report_usage_error(inspected.error().message, common.language);
  const Document& reading = *inspected;
  if (reading.status != DocumentStatus::read) {
    tell(reading, reading.problem, common.language);
    return exit_failed;
  }
  for (const Bilingual& failure : reading.failed_plugins) tell(reading, failure, common.language);
  OutputFile output(common.output, files_read(*engine, inputs));
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
    return report_usage_error(written.error().message, common.language);
  return reading.failed_plugins.empty() ? exit_accepted : exit_failed;
}

} // namespace toets
