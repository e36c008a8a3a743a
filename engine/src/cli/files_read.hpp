// The files behind a result.
#pragma once

#include "toets/engine/audit.hpp"

#include <vector>

namespace toets {

/// All files that a command reads, named or not: its inputs, settings, profiles, rules and plugins.
std::vector<Input> files_read(const Engine& engine, const std::vector<Input>& inputs = {});
/// The same of a command that audits: earlier reports, waivers and a baseline too.
std::vector<Input> files_read(const Engine& engine, const std::vector<Input>& inputs,
                              const AuditOptions& options);

} // namespace toets
