// Sentences that state a KPI: what was reached, what was to be reached, and the parts of it.
#pragma once

#include "common/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets::plan_samenleven {

/// One number of such a sentence. `kind` and `unit` are words of the model.
struct Figure {
  layout::Range number{};
  std::string_view kind = "count"; // "count", "amount", "percentage"
  std::string value;
  std::string invalid; // instead of a value
  std::string unit;
};

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

/// `Titel: KPI = 300 gezinnen`; under a heading that names KPIs also `Titel: 300 gezinnen`.
struct Target {
  layout::Range title{};
  Figure figure;
};
std::optional<Target> read_target(std::string_view text, std::size_t from, bool is_announced);

/// `via de toeleiders: 242`, `242 via de toeleiders`, `toeleiders = 242 (stopgezet)`; under a result also
/// `reeks 1 en 2: 20`.
struct Part {
  layout::Range label{};
  Figure figure;
};
std::optional<Part> read_part(std::string_view text, bool in_results = false);

/// "Nog in aanvraag: 14": what is still to come, no part of the result above it.
bool counts_what_lacks(std::string_view text);

} // namespace toets::plan_samenleven
