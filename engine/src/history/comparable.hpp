// Whether an earlier report can be compared with a report at all.
#pragma once

#include "toets/engine/report.hpp"

namespace toets {

enum class Obstacle {
  clear,
  repeated,          ///< the same file was given before
  is_later,          ///< it speaks of a later day
  same_file,         ///< it is the report itself
  nothing_in_common, ///< one of the two does not name its entity, and their codes stand for other things
  other_entity
};

/// Entities are told apart by their NIS code, else by their name: one that holds all words of the other is the same. Where
/// a report names none, half of the codes that both have must have the same titles.
Obstacle obstacle(const Source& source, const Report& report, const Source& earlier_source,
                  const Report& earlier);

/// Orders earlier reports: by year, then by the day they speak of; those without come first.
bool speaks_of_earlier(const Report& a, const Report& b);

} // namespace toets
