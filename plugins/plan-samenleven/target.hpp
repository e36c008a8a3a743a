// Targets in a list: what an action is to reach.
#pragma once

#include "common/text.hpp"
#include "plan-samenleven/figure.hpp"

#include <optional>
#include <string_view>

namespace toets::plan_samenleven {

/// `Titel: KPI = 300 gezinnen`; under a heading that names KPIs also `Titel: 300 gezinnen`.
struct Target {
  layout::Range title{};
  Figure figure;
};
std::optional<Target> read_target(std::string_view text, std::size_t from, bool is_announced);

} // namespace toets::plan_samenleven
