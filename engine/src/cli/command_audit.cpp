#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "cli/output_targets.hpp"
#include "cli/progress.hpp"
#include "judgement/profile.hpp"
#include "messages/rules.hpp"
#include "messages/usage.hpp"
#include "output/finding_words.hpp"
#include "output/renderer.hpp"
#include "output/terminal.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace toets {
namespace {

bool has_finding(const Audit& audit, const Threshold& from, bool of_new_ones) {
  return from && std::any_of(audit.findings.begin(), audit.findings.end(), [&](const Finding& finding) {
           const bool is_new = finding.since_baseline == SinceBaseline::added ||
                               finding.since_baseline == SinceBaseline::changed;
           return !finding.waived && finding.severity >= *from && (is_new || !of_new_ones);
         });
}

/// A profile may reject what lies below its threshold.
bool has_rejected(const Audit& audit) {
  return std::any_of(audit.documents.begin(), audit.documents.end(), [](const Document& document) {
    return document.status == DocumentStatus::read && !document.is_against && !document.is_accepted;
  });
}

/// --fail-on-new stands in the place of what the profile says; --fail-on beside it counts too.
int exit_code(const Audit& audit, const AuditCommand& command) {
  if (audit.has_failed_input) return exit_failed;
  if (!command.fail_on_new.empty() && has_finding(audit, threshold_of(command.fail_on_new), true))
    return exit_findings;
  if (!command.fail_on_new.empty() && command.fail_on.empty()) return exit_accepted;
  if (!audit.fails_from) return exit_accepted;
  return has_finding(audit, audit.fails_from, false) || has_rejected(audit) ? exit_findings : exit_accepted;
}

/// Where a rule failed first in each document, and how often again with the same message, of those that are kept.
void complain_of(const RuleSummary& rule, const Audit& audit, Language language) {
  std::map<std::pair<std::size_t, std::string_view>, std::size_t> counts;
  for (const auto& trouble : rule.troubles) ++counts[{trouble.document, trouble.message}];
  for (const auto& trouble : rule.troubles) {
    const std::size_t count = std::exchange(counts[{trouble.document, trouble.message}], 0);
    if (count == 0) continue; // told already
    complain(message::rule_failed_at(
                 rule.id, printable(audit.documents[trouble.document].path), trouble.at.line,
                 trouble.subject.empty() ? "" : fmt::format(" ({})", printable(trouble.subject)),
                 count == 1 ? Bilingual() : message::and_again(count - 1), printable(trouble.message)),
             language);
  }
}

/// The name of a file asks for no form. Who thought that it does is told what to write.
void tell_of_other_forms(const std::vector<OutputRequest>& outputs, Language language) {
  for (const OutputRequest& output : outputs)
    if (const Renderer* meant = renderer_for_file(output.file);
        meant != nullptr && !output.is_named && meant->format != output.format)
      complain(message::other_form_in_name(output.file, output.format, meant->format), language);
}

/// Writes what is left of each result, whatever becomes of another one; tells those that could not be written.
bool finish(const std::vector<std::unique_ptr<OutputFile>>& outputs, Language language) {
  bool are_written = true;
  for (const auto& output : outputs)
    if (const auto written = output->finish(); !written) {
      complain(written.error().message, language);
      are_written = false;
    }
  return are_written;
}

} // namespace

int run_audit(const CommonOptions& common, const AuditCommand& command) {
  AuditOptions options;
  const auto as_of = day_of("--as-of", command.as_of), today = day_of("--today", command.today);
  for (const auto& day : {as_of, today})
    if (!day) return report_usage_error(day.error().message, common.language);
  options.as_of = *as_of;
  options.today = *today;
  if (!command.waivers.empty()) options.waivers = files_of(command.waivers);
  if (!command.baseline.empty()) options.baseline = file_of(command.baseline);
  if (!command.fail_on_new.empty() && command.baseline.empty())
    return report_usage_error(message::new_without_baseline(), common.language);
  options.ignore_unrecognised = command.ignore_unrecognised;
  options.jobs = thread_count(command.jobs);
  for (const std::string& path : command.against)
    if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
      return report_usage_error(message::against_folder(path), common.language);
  options.against = inputs_of(command.against);
  // Known before an output makes a file among them.
  const std::vector<Input> inputs = inputs_of(command.paths);
  auto engine = make_engine(common, command.fail_on);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const std::vector<Input> read = files_read(*engine, inputs, options);
  for (const Bilingual& problem : {reading_problem(read), outputs_problem(command.outputs, read)})
    if (!problem.empty()) return report_usage_error(problem, common.language);

  std::vector<std::unique_ptr<OutputFile>> outputs;
  for (const OutputRequest& output : command.outputs)
    outputs.push_back(std::make_unique<OutputFile>(output.file, read));
  Progress progress;
  options.on_progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  const auto audit = engine->audit(inputs, options);
  progress.end();
  if (!audit) return report_usage_error(audit.error().message, common.language);

  for (const Repeated& input : repeated(inputs))
    complain(message::same_file(printable(input.path), printable(input.earlier)), common.language);
  for (const Document& document : audit->documents) {
    if (!document.problem.empty()) tell(document, document.problem, common.language);
    if (document.status == DocumentStatus::read)
      for (const Bilingual& failure : document.failed_plugins) tell(document, failure, common.language);
  }
  if (command.ignore_unrecognised && audit->has_examined_nothing())
    complain(message::nothing_examined(), common.language);
  for (const RuleSummary& rule : audit->rules) complain_of(rule, *audit, common.language);

  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const OutputRequest& request = command.outputs[i];
    renderer_of(request.format)
        ->write(outputs[i]->stream(), *audit, {common.language, style_of(request.file), command.numbers});
  }
  tell_of_other_forms(command.outputs, common.language);
  const int code = exit_code(*audit, command);
  if (finish(outputs, common.language)) return code;
  return report_usage_error(message::audit_was_done(static_cast<int>(code)), common.language);
}

} // namespace toets
