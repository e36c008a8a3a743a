// What the two sides of a relation come to.
#pragma once

#include "toets/engine/relation.hpp"

#include <optional>

namespace toets {

struct Evaluated {
  Exact actual, expected;  ///< the left and the right side
  Exact slack;             ///< how far apart rounding lets them be
  bool is_trivial = false; ///< all numbers are zero
};

/// Nothing where a number has no value, or a share is taken of nothing. @throws DecimalOverflow
std::optional<Evaluated> evaluated(const Relation& relation, const Network& network, const Report& report);

} // namespace toets
