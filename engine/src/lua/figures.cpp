#include "lua/model_handles.hpp"
#include "lua/words.hpp"
#include "model/short_rows.hpp"
#include "model/vocabulary.hpp"

namespace toets::lua {

const Column* column_of(const Table& table, std::int32_t column) {
  return column < 0 ? nullptr : &table.columns[static_cast<std::size_t>(column)];
}

namespace {

bool fits(const Filter& filter, const Table& table, const FigureHandle& figure) {
  const Column* column = column_of(table, figure.column);
  return (!filter.section || *filter.section == figure.section) &&
         (!filter.row || *filter.row == figure.row) &&
         (!filter.measure || (column != nullptr && *filter.measure == column->measure)) &&
         (!filter.year || (column != nullptr && *filter.year == column->year));
}

FigureHandle figure_of(lua_State* L, Index cell_index) {
  const Cell& cell = report(L).cells[cell_index];
  return {LuaState::of(L).generation(), cell.table, cell_index, cell.section, cell.row, cell.column};
}

bool same_column(const Column& a, const Column& b) {
  return a.measure == b.measure && a.year == b.year && a.version == b.version &&
         (!a.measure.empty() || a.label == b.label);
}

} // namespace

Filter filter_at(lua_State* L, int index) {
  Filter filter;
  if (lua_isnoneornil(L, index)) return filter;
  luaL_checktype(L, index, LUA_TTABLE);
  require_fields(L, index, "figures", {"section", "row", "measure", "year"});
  filter.section = word_in(L, index, "figures", "section", vocabulary::sections);
  filter.row = word_in(L, index, "figures", "row", vocabulary::rows);
  filter.measure = word_in(L, index, "figures", "measure", vocabulary::measures);
  if (lua_getfield(L, index, "year") != LUA_TNIL) {
    if (!lua_isinteger(L, -1))
      luaL_error(L, "figures: year must be a whole number, not %s", push_named(L, lua_gettop(L)));
    filter.year = static_cast<int>(lua_tointeger(L, -1));
  }
  lua_pop(L, 1);
  return filter;
}

void append_figures(lua_State* L, Index table_index, const Filter& filter) {
  LuaState::of(L).note_figures();
  const Table& table = report(L).tables[table_index];
  charge(L, table.cell_count);
  const auto append = [&](const FigureHandle& figure) {
    if (!fits(filter, table, figure)) return;
    push_figure(L, figure);
    lua_rawseti(L, -2, static_cast<lua_Integer>(lua_rawlen(L, -2)) + 1);
  };
  for (Index i = 0; i < table.cell_count; ++i) append(figure_of(L, table.first_cell + i));
  for (const Hole& hole : holes(report(L), table_index))
    append({LuaState::of(L).generation(), table_index, none, hole.section, hole.row, hole.column});
}

FigureHandle figure_at(lua_State* L, Index table_index, std::string_view section, std::string_view row,
                       std::int32_t column) {
  const Table& table = report(L).tables[table_index];
  charge(L, table.cell_count);
  for (Index i = 0; i < table.cell_count; ++i) {
    const Cell& cell = report(L).cells[table.first_cell + i];
    if (cell.column == column && cell.row == row && cell.section == section)
      return figure_of(L, table.first_cell + i);
  }
  return {LuaState::of(L).generation(), table_index, none, section, row, column};
}

std::int32_t find_column(const Table& table, const Column& wanted) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (same_column(table.columns[i], wanted)) return static_cast<std::int32_t>(i);
  return -1;
}

} // namespace toets::lua
