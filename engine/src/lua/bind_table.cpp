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
    {"report", guarded<push_report>}, {"node", guarded<table_node>},
    {"title", guarded<table_title>},  {"columns", guarded<table_columns>},
    {"line", guarded<table_line>},    {"figures", nullptr, guarded<table_figures>}};

const Column& column(lua_State* L) {
  const ColumnHandle& handle = check_handle<ColumnHandle>(L, 1);
  return report(L).tables[handle.table].columns[static_cast<std::size_t>(handle.column)];
}

int column_label(lua_State* L) { return push_optional_text(L, column(L).label); }
int column_measure(lua_State* L) { return push_optional_text(L, column(L).measure); }
int column_year(lua_State* L) { return push_year(L, column(L).year); }
int column_version(lua_State* L) { return push_optional_text(L, column(L).version); }
int column_line(lua_State* L) { return push_line(L, column(L).place); }

constexpr Member column_members[] = {{"label", guarded<column_label>},
                                     {"measure", guarded<column_measure>},
                                     {"year", guarded<column_year>},
                                     {"version", guarded<column_version>},
                                     {"line", guarded<column_line>}};

} // namespace

void register_table_types(lua_State* L) {
  register_type(L, type_name<TableHandle>, table_members, record_operators<TableHandle>);
  register_type(L, type_name<ColumnHandle>, column_members, nullptr);
}

} // namespace toets::lua
