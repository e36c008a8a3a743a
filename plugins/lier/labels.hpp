// The words that structure a Lier report: labels of text blocks and fields, markers, totals.
#pragma once

#include "common/money_rows.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace toets::lier {

/// What a label opens.
enum class LabelKind {
  text,
  status,
  start,
  end,
  account_year,
  party,
  frequency,
  source,
  indicators,
  actions,
  priority,
  other_plans
};

struct Label {
  LabelKind kind;
  std::string_view text_name{}; // of a text block: "state", "state_status", ...
  layout::Range range{};        // the printed label without a colon
  layout::Range value{};        // what follows on the same line up to the next label; may be empty
};

/// The labels of a line that begins with one; empty when the line is something else. A label of a text
/// block must fill its line, except where markup or its form sets it apart from prose.
std::vector<Label> read_labels(const layout::VisibleLine& line);

/// The total over a goal or a plan (its title follows), or over the plans with or without priority.
enum class TotalKind { goal, plan, other_plans, priority_plans };
struct Total {
  TotalKind kind;
  layout::Range title{}; // of the goal or plan: the words behind `Totaal beleidsdoelstelling`
};
std::optional<Total> read_total(const layout::VisibleLine& line);

/// A printed status and its word in the model; the word is empty for a status of no known scale.
struct Status {
  std::string_view word;
  std::string_view invalid;
  bool has_number = false;
};
Status read_status(std::string_view text);

} // namespace toets::lier
