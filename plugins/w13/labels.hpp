// The words that structure a report of this family: headings, markers, the sentence that there is no money.
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string_view>

namespace toets::w13 {

enum class HeadingKind : char { goal, objective, plan, action, indicator };

/// `Actie A0101 specifiek personeel: W13 ondersteunt … (Prioritair)`.
struct Heading {
  HeadingKind kind = HeadingKind::goal;
  layout::Range code{};  // as printed; empty where it has none
  layout::Range title{}; // without the priority; empty where it has none
  sdk::Said priority = sdk::Said::unsaid;
  bool is_sure = false;  // by its words alone; else it must also open a paragraph
  bool may_wrap = false; // no priority stands on the line: it may on the next one
};

std::optional<Heading> read_heading(const layout::VisibleLine& line);

/// The line ends the title of a heading above it: where the title ends, and the priority behind it.
struct TitleEnd {
  layout::Range title{};
  sdk::Said priority = sdk::Said::unsaid;
};
std::optional<TitleEnd> read_title_end(const layout::VisibleLine& line);

/// A heading of a part of the report, which carries nothing itself.
enum class PartHeading : char { none, synthesis, note };
PartHeading read_part_heading(const layout::VisibleLine& line);

/// `JR 2020 - 2024`: the years that a synthesis covers, as part of its heading.
bool is_period_heading(std::string_view text);

/// `Beschrijving: …`: where the words behind it begin.
std::optional<std::size_t> read_description_label(const layout::VisibleLine& line);

/// `Metingen`, `Datum meting Waarde meting`: only labels of measurements.
bool is_measurement_label(std::string_view text);

/// `Geen financiële gegevens`, whatever the scan made of the letter with dots.
bool says_no_money(std::string_view text);

} // namespace toets::w13
