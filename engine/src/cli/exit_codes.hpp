// How the program ends.
#pragma once

namespace toets {

/// 0 accepted, 1 findings, 2 wrong usage or configuration, 3 an input, plugin or rule failed.
enum ExitCode { exit_accepted = 0, exit_findings = 1, exit_usage = 2, exit_failed = 3 };

} // namespace toets
