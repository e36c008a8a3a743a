// Years and periods in running text, the misprinted ones included.
#pragma once

#include "common/prose_context.hpp"

#include <optional>
#include <string>

namespace toets::layout {

/// 2021-2022 · 2022 - 2023 · 2022-23 · 10/2022 – 9/2023 · 10/2022.
std::optional<Mention> read_period(const Context& context);

/// The digits up to `end` as a year, or as what was meant for one.
std::optional<Mention> read_year(const Context& context, std::size_t end);

/// A time is spoken of right before the number.
bool is_temporal(const Context& context);

/// Four characters that are a year once an O is a 0 and an l a 1.
bool is_year_with_letter(std::string_view word);

/// The date in `range` when its only fault is a year before 1990 (from 1800 on).
std::optional<std::string> read_old_date(std::string_view text, Range range);

/// The part of a range that stands on its first line: a mention stays on one.
Range first_line(std::string_view text, Range range);

/// From the first day of a month to the last day of another, "YYYY-MM-DD/YYYY-MM-DD".
std::string months(std::uint32_t from_year, std::uint32_t from_month, std::uint32_t to_year,
                   std::uint32_t to_month);

} // namespace toets::layout
