// Table and Column.
#include "lua/model_handles.hpp"

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

constexpr Member table_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<table_node>("node", "toets.Node"),
    getter<table_title>("title", "string?"),
    getter<table_columns>("columns", "toets.Column[]"),
    getter<table_line>("line", "integer", "1-based"),
    method<table_figures>(
        "figures",
        R"(@param filter? { section?: string, row?: string, measure?: string, year?: integer }
@return toets.Figure[])")};

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
    getter<column_measure>("measure", "string?", R"("actual", "budget", "plan", "booked", "measured")"),
    getter<column_year>("year", "integer?"),
    getter<column_version>("version", "string?"),
    getter<column_line>("line", "integer", "1-based")};

constexpr Type column_type = {
    .name = type_name<ColumnHandle>, .parents = "toets.Place", .members = column_members};

} // namespace

void register_table_types(lua_State* L) {
  register_type<TableHandle>(L, table_type);
  register_type<ColumnHandle>(L, column_type);
}

} // namespace toets::lua
