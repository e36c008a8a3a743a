// The block that names who reports: name, address, NIS code, officers, journal number.
#pragma once

#include "common/visible.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets::lier {

/// One fact about the report itself.
struct EntityFact {
  std::string_view
      field; // "entity_name", "address", "nis_code", "officer", "journal_number", "fiscal_year", ...
  std::string_view type = "text";
  layout::Range value{};  // as printed
  layout::Range role{};   // of an officer
  std::string normalised; // the value to give, when it differs from the print
  std::string_view invalid{};
};

/// How much the surroundings allow: inside the block a bare name or street counts, elsewhere only lines
/// that say by a label what they are.
enum class EntityZone { block, anywhere };

/// The facts of a line, also when several stand side by side; empty when any part of it is something else.
std::vector<EntityFact> read_entity_line(const layout::VisibleLine& line, EntityZone zone);

/// The line is the title of the report (`Jaarrekening 2023`); the year, when it has one, is a fact.
bool is_report_title(std::string_view text);

} // namespace toets::lier
