// A report and the earlier ones it is compared with, as one: their records stand behind its own.
#pragma once

#include "toets/engine/report.hpp"

#include <vector>

namespace toets {

/// A report that was read to the end; both outlive what is made of them.
struct ReadReport {
  const Source* source = nullptr;
  const Report* report = nullptr;
};

/// The records of a report, with the indices they have there, followed by those of each earlier one. Every place names
/// its document: 0 for the report, 1 for the first earlier one. Texts stay where they are, so all reports must outlive
/// the result.
Report joint_report(const ReadReport& report, const std::vector<ReadReport>& earlier);

} // namespace toets
