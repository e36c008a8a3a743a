#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/found_findings.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "judgement/fingerprint_text.hpp"
#include "messages/usage.hpp"
#include "output/finding_explained.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>

namespace toets {
namespace {

/// The word for a shell. A file whose name begins with a dash is no option.
std::string shell_word(const std::string& text) {
  constexpr const char* plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-";
  if (text.starts_with('-') && text != "-") return shell_word("./" + text);
  if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// The options without which the finding would not be made again.
std::string repeated_options(const CommonOptions& common, const ExplainCommand& command) {
  std::string options;
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) options += fmt::format(" {} {}", option, shell_word(value));
  };
  for (const std::string& earlier : command.against) add("--against", earlier);
  add("--as-of", command.as_of);
  for (const std::string& folder : common.plugin_folders) add("--plugins", folder);
  for (const std::string& folder : common.rule_folders) add("--rules", folder);
  add("--profile", common.profile);
  add("--config", common.config);
  return options;
}

/// What waives a finding: of standard input, which is gone by then, the rule is named.
std::string waive_command(const FoundFinding& found, const std::string& path, const std::string& options,
                          Language language) {
  const std::string of =
      path == "-" ? fmt::format("--rule {}", found.finding->rule) : shell_word(path) + options;
  return fmt::format("toets waive {} {} --owner \"{}\" --reason \"{}\"", found.fingerprint, of,
                     phrase(Phrase::explain_waive_who, language),
                     phrase(Phrase::explain_waive_why, language));
}

} // namespace

int run_explain(const CommonOptions& common, const ExplainCommand& command) {
  if (!looks_like_fingerprint(command.fingerprint))
    return report_usage_error(message::not_a_fingerprint(command.fingerprint, shortest_fingerprint),
                              common.language);
  AuditOptions options;
  const auto as_of = day_of("--as-of", command.as_of);
  if (!as_of) return report_usage_error(as_of.error().message, common.language);
  options.as_of = *as_of;
  if (!command.waivers.empty()) options.waivers = files_of(command.waivers);
  options.against = inputs_of(command.against);
  const bool are_named = !command.paths.empty();
  const std::vector<Input> inputs = are_named ? inputs_of(command.paths) : reports_in("");
  if (const Bilingual problem = reading_problem(inputs, options.against); !problem.empty())
    return report_usage_error(problem, common.language);
  const auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const auto audit = audit_quietly(*engine, inputs, options, are_named, common.language);
  if (!audit) return report_usage_error(audit.error().message, common.language);
  const auto found = found_findings(*audit, command.fingerprint);
  if (!found) return report_usage_error(found.error().message, common.language);

  OutputFile output(common.output, files_read(*engine, inputs, options));
  for (const FoundFinding& one : *found) {
    if (&one != &found->front()) output.stream() << '\n';
    const bool can_be_waived = unwaivable(one.finding->rule).empty();
    const std::string& path = inputs[one.finding->location.document].path;
    write_finding_explained(
        output.stream(), *audit, *one.finding, one.occurrence,
        {.language = common.language, .style = style_of(common.output)},
        can_be_waived ? waive_command(one, path, repeated_options(common, command), common.language) : "");
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

} // namespace toets
