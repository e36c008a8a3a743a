// Tables on a slide: words in front, numbers behind, a heading of labels above.
#pragma once

#include "common/ledger.hpp"
#include "common/table_rows.hpp"

#include <functional>
#include <vector>

namespace toets::plan_samenleven {

/// Lines [begin, end) of each table; `may_hold` tells which lines no other reader wants.
std::vector<layout::Range> find_tables(const layout::Document& document,
                                       const std::function<bool(std::size_t)>& may_hold);

/// Reads the table whose lines are `lines` and pushes it under `node`.
void read_table(const layout::Document& document, layout::Range lines, sdk::Id node, sdk::Sink& sink,
                layout::Ledger& ledger);

} // namespace toets::plan_samenleven
