// Table and Column.
#include "lua/model_handles.hpp"
#include "lua/prose.hpp"
#include "lua/words.hpp"
#include "model/vocabulary.hpp"

namespace toets::lua {
namespace {

const Table& table(lua_State* L) { return report(L).tables[check_handle<TableHandle>(L, 1).index]; }

int table_node(lua_State* L) { return push_handle<NodeHandle>(L, table(L).node); }
int table_title(lua_State* L) { return push_optional_text(L, table(L).title); }
int table_line(lua_State* L) { return push_line(L, table(L).place); }

int table_columns(lua_State* L) {
  const TableHandle& handle = check_handle<TableHandle>(L, 1);
  const auto count = static_cast<std::int32_t>(report(L).tables[handle.index].columns.size());
  charge(L, static_cast<std::size_t>(count));
  lua_createtable(L, count, 0);
  for (std::int32_t i = 0; i < count; ++i) {
    push(L, ColumnHandle{handle.generation, handle.index, i});
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

int table_figures(lua_State* L) {
  const Index index = check_handle<TableHandle>(L, 1).index;
  const Filter filter = filter_at(L, 2);
  lua_newtable(L);
  append_figures(L, index, filter);
  return 1;
}

/// A short row has coordinates that no cell names: a rule still says what ought to hold there.
int table_figure_at(lua_State* L) {
  const Index index = check_handle<TableHandle>(L, 1).index;
  const auto& wanted = check_handle<ColumnHandle>(L, 2);
  luaL_checktype(L, 3, LUA_TTABLE);
  require_fields(L, 3, "figure_at", {"section", "row"});
  const auto section = word_in(L, 3, "figure_at", "section", vocabulary::sections);
  const auto row = word_in(L, 3, "figure_at", "row", vocabulary::rows);
  if (!row) return luaL_error(L, "figure_at: the row is missing: { section = ..., row = ... }");
  const Table& of = report(L).tables[wanted.table];
  const std::int32_t column =
      wanted.table == index
          ? wanted.column
          : find_column(report(L).tables[index], of.columns[static_cast<std::size_t>(wanted.column)]);
  if (column < 0) {
    lua_pushnil(L);
    return 1;
  }
  return push_figure(L, figure_at(L, index, section.value_or(std::string_view{}), *row, column));
}

constexpr Member table_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<table_node>("node", "toets.Node"),
    getter<table_title>("title", "string?"),
    getter<table_columns>("columns", "toets.Column[]"),
    getter<table_line>("line", "integer", "1-based"),
    method<table_figures>(
        "figures",
        R"(@param filter? { section?: string, row?: string, measure?: string, year?: integer }
@return toets.Figure[])"),
    method<table_figure_at>(
        "figure_at",
        R"(The figure at one coordinate: the column of this table that is the same as the given one (measure, year,
version), in a section and row. One that no cell names, such as those of a row with fewer numbers than
columns, is a figure that is not printed. Nil where the table has no such column.
@param column toets.Column of any table
@param at { section?: string, row: string }
@return toets.Figure?)")};

constexpr Type table_type = {.name = type_name<TableHandle>,
                             .parents = "toets.Place",
                             .members = table_members,
                             .metamethods = record_operators<TableHandle>};

const Column& column(lua_State* L) {
  const ColumnHandle& handle = check_handle<ColumnHandle>(L, 1);
  return report(L).tables[handle.table].columns[static_cast<std::size_t>(handle.column)];
}

int column_label(lua_State* L) { return push_optional_text(L, column(L).label); }
int column_measure(lua_State* L) { return push_optional_text(L, column(L).measure); }
int column_year(lua_State* L) { return push_year(L, column(L).year); }
int column_version(lua_State* L) { return push_optional_text(L, column(L).version); }
int column_read(lua_State* L) { return push_optional_text(L, column(L).read); }
int column_line(lua_State* L) { return push_line(L, column(L).place); }

constexpr Member column_members[] = {
    getter<column_label>("label", "string"),
    getter<column_read>("read", "string?", "the label as it was read where the printed one is damaged"),
    getter<column_measure>("measure", "string?", listed<vocabulary::measures>.text()),
    getter<column_year>("year", "integer?"),
    getter<column_version>("version", "string?", listed<vocabulary::versions>.text()),
    getter<column_line>("line", "integer", "1-based")};

constexpr Type column_type = {
    .name = type_name<ColumnHandle>, .parents = "toets.Place", .members = column_members};

} // namespace

void register_table_types(lua_State* L) {
  register_type<TableHandle>(L, table_type);
  register_type<ColumnHandle>(L, column_type);
}

} // namespace toets::lua
