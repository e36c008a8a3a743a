#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/folder_watch.hpp"
#include "cli/output_file.hpp"
#include "cli/test_output.hpp"
#include "judgement/engine_internals.hpp"
#include "messages/files.hpp"
#include "messages/rules.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cstdio>

namespace toets {
namespace {

/// What the required coverage lacks; empty when it is all there.
Bilingual lacking(const TestOutcome& outcome, const std::vector<std::string>& required) {
  Bilingual lacking;
  const auto require = [&](const char* what, const Bilingual& words, const Share& share) {
    if (std::find(required.begin(), required.end(), what) == required.end() || share.reached == share.all)
      return;
    const Bilingual one = message::coverage_lacks(share.all - share.reached, share.all, words);
    lacking = lacking.empty() ? one : message::and_also(lacking, one);
  };
  if (outcome.coverage) {
    require("outcomes", message::outcomes(), outcome_share(*outcome.coverage));
    require("branches", message::branches(), branch_share(*outcome.coverage));
  }
  return lacking;
}

int run_once(const CommonOptions& common, const RulesTestCommand& command) {
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  Coverage coverage;
  const bool covers = command.coverage || !command.require.empty();
  auto results = run_rule_tests(internals_of(*engine).rule_folders, command.ids, covers ? &coverage : nullptr,
                                covers ? &coverage : nullptr);
  if (!results) return report_usage_error(results.error().message, common.language);
  TestOutcome outcome{std::move(*results), {}};
  if (covers) outcome.coverage = coverage.result();

  OutputFile output(common.output, files_read(*engine));
  if (command.format == "json") {
    write_test_json(output.stream(), outcome);
  } else {
    TextLines lines(output.stream(), style_of(common.output));
    write_test_text(lines, outcome, common.language);
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  const Bilingual lacks = lacking(outcome, command.require);
  if (!lacks.empty()) complain(lacks, common.language);
  return outcome.failed() == 0 && !outcome.cases.empty() && lacks.empty() ? exit_accepted : exit_findings;
}

/// Runs again after each change, until the user ends it; the exit code is that of the last run.
int watch(const CommonOptions& common, const RulesTestCommand& command) {
  const auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  auto watch = FolderWatch::start(internals_of(*engine).rule_folders.roots);
  if (!watch) return report_usage_error(watch.error().message, common.language);
  const bool clears = command.format == "text" && common.output.empty() && isatty(STDOUT_FILENO) != 0;
  for (;;) {
    if (clears) fmt::print("\033[H\033[2J");
    std::fflush(stdout);
    const int code = run_once(common, command);
    std::fflush(stdout);
    complain(message::waiting(), common.language);
    if (watch->wait() == FolderWatch::Event::ended) return code;
  }
}

} // namespace

int run_rules_test(const CommonOptions& common, const RulesTestCommand& command) {
  return command.watch ? watch(common, command) : run_once(common, command);
}

} // namespace toets
