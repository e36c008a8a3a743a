// What the bindings of the report model share: places, coordinates of tables, equality of records.
#pragma once

#include "lua/bindings.hpp"
#include "lua/words.hpp"
#include "model/vocabulary.hpp"

#include <iterator>
#include <vector>

namespace toets::lua {

/// The first place of the report: where a thing that is missing as a whole is put.
Place first_place(const Report& report);
/// One of the reports that are compared, by itself: 0 is the one that is judged.
const Report& report_of(lua_State* L, Index document);
/// The counterpart that the handle at `index` stands for.
const Counterpart& counterpart_at(lua_State* L, int index);
/// The node of a counterpart; of one that vanished, that of its nearest parent that did not, or none.
Index node_or_parent(lua_State* L, const Counterpart& counterpart);
/// Where a figure is printed; of one that is left out: its table.
Place place_of(lua_State* L, const FigureHandle& figure);

// ---- coordinates of tables -------------------------------------------------------------------

struct Filter {
  std::optional<std::string_view> section, row, measure;
  std::optional<int> year;
};

/// Reads { section =, row =, measure =, year = } at `index`, or nothing.
Filter filter_at(lua_State* L, int index);
/// A column by index, or null for -1.
const Column* column_of(const Table& table, std::int32_t column);
/// The column with the same measure, year and version, or -1.
std::int32_t find_column(const Table& table, const Column& wanted);
/// The figure at a coordinate of a table, printed or left out.
FigureHandle figure_at(lua_State* L, Index table, std::string_view section, std::string_view row,
                       std::int32_t column);
/// Appends the fitting figures of a table, the open places of its short rows last, to the Lua list on top of the stack.
void append_figures(lua_State* L, Index table, const Filter& filter);

// ---- small pushes ----------------------------------------------------------------------------

inline int push_flag(lua_State* L, bool flag) {
  lua_pushboolean(L, flag);
  return 1;
}

/// A year, or nil for 0.
inline int push_year(lua_State* L, int year) {
  if (year == 0) {
    lua_pushnil(L);
  } else {
    lua_pushinteger(L, year);
  }
  return 1;
}

inline int push_line(lua_State* L, const Place& place) {
  lua_pushinteger(L, place.line);
  return 1;
}

/// A list of the handles of those records that are kept.
template <class H, class Indices, class Keeps>
int push_handles(lua_State* L, const Indices& indices, const Keeps& keeps) {
  charge(L, std::size(indices));
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index index : indices) {
    if (!keeps(index)) continue;
    push_handle<H>(L, index);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

/// A list of the handles of all of them.
template <class H, class Indices>
int push_handles(lua_State* L, const Indices& indices) {
  return push_handles<H>(L, indices, [](Index) { return true; });
}

/// The method `mentions` of what has some: of one kind when it is given.
inline int push_mentions(lua_State* L, const std::vector<Index>& mentions) {
  const auto kind = optional_word(L, 2, "mentions", "kind", vocabulary::mention_kinds);
  return push_handles<MentionHandle>(
      L, mentions, [&](Index mention) { return !kind || report(L).mentions[mention].kind == *kind; });
}

/// The field `report` of every handle.
inline int push_report(lua_State* L) {
  return push_handle<ReportHandle>(L, report(L).joined.empty() ? 0 : place_at(L, 1).document);
}

/// Pushes a list of the fields at `own`, which are counted from `first`; of one name when one is given.
int push_fields(lua_State* L, const std::vector<Index>& own, Index first,
                std::optional<std::string_view> name);

// ---- equality --------------------------------------------------------------------------------

template <class H>
int same_record(lua_State* L) {
  const auto* a = test<H>(L, 1);
  const auto* b = test<H>(L, 2);
  return push_flag(L, a != nullptr && b != nullptr && a->generation == b->generation && a->index == b->index);
}

/// Operators of handles that stand for one record.
template <class H>
inline constexpr luaL_Reg record_operators[] = {{"__eq", same_record<H>}, {nullptr, nullptr}};

// ---- the types, one file each ----------------------------------------------------------------

void register_node_types(lua_State* L);
void register_table_types(lua_State* L);
void register_figure_type(lua_State* L);
void register_text_types(lua_State* L);
void register_field_type(lua_State* L);
void register_reference_type(lua_State* L);
void register_counterpart_type(lua_State* L);

} // namespace toets::lua
