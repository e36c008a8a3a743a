#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/output_file.hpp"
#include "rules/editor_stub.hpp"

namespace toets {

int run_rules_editor(const CommonOptions& common) {
  OutputFile output(common.output, {}); // it reads nothing
  output.stream() << editor_stub();
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

} // namespace toets
