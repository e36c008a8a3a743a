// Sentences that state a KPI: what was reached, and what was to be reached.
#pragma once

#include "common/text.hpp"
#include "plan-samenleven/figure.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets::plan_samenleven {

/// The labels by which results and targets are known, however the slide words them.
inline constexpr std::string_view result_label = "Behaalde KPI";
inline constexpr std::string_view target_label = "KPI";

/// `Behaalde KPI = 307 (KPI = 300)`, `KPI behaald: 307 / 300`, `Resultaat = 307 (doel = 300)`.
struct KpiLine {
  struct Entry {
    Figure figure;
    bool is_target = false;
  };
  std::vector<Entry> entries; // as printed
  bool has_result = false;    // the result is named, with or without a number
  layout::Range words{};      // what stands in place of the first number
};

/// Below a result (`in_results`) a line may state one of the two alone: `Doel: 300`.
std::optional<KpiLine> read_kpi_line(std::string_view text, bool in_results);

} // namespace toets::plan_samenleven
