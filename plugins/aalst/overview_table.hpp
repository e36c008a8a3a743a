// A table over several actions or objectives, behind the last of them: what they cost together.
#pragma once

#include "aalst/line_book.hpp"
#include "common/table_rows.hpp"

#include <optional>

namespace toets::aalst {

/// `Doelstelling  2026  2027  Totaal`: words above the names of the rows, years above their amounts. None for the years
/// of an action, above whose amounts no words stand.
std::optional<layout::TableHead> read_overview_head(const layout::VisibleLine& line);
/// As above, where a chapter tells that the table is none of an action: the words may lack, or other words than years
/// stand above the amounts when `row`, the line below, has a name and amounts.
std::optional<layout::TableHead> read_overview_head(const layout::VisibleLine& line,
                                                    const layout::VisibleLine& row);

/// Reads the table whose head is `line` under `node`; the line behind its last row.
std::size_t read_overview(const layout::Document& document, const layout::TableHead& head, std::size_t line,
                          sdk::Id node, sdk::Sink& sink, LineBook& book);

} // namespace toets::aalst
