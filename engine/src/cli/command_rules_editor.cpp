#include "cli/commands.hpp"
#include "rules/editor_stub.hpp"

namespace toets {

int run_rules_editor(const CommonOptions& common) {
  OutputFile output(common.output);
  output.stream() << editor_stub();
  if (const std::string problem = output.finish(); !problem.empty()) return fail_usage(problem);
  return exit_accepted;
}

} // namespace toets
