// Figure: one coordinate of a table, printed or left out.
#include "lua/model_handles.hpp"
#include "model/vocabulary.hpp"

#include <algorithm>

namespace toets::lua {
namespace {

/// The vocabulary's own copy of a word, which outlives every handle; empty when it has none.
template <std::size_t Count>
std::string_view own_word(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? std::string_view{} : *found;
}

const FigureHandle& figure(lua_State* L) { return check_handle<FigureHandle>(L, 1); }

const Cell* figure_cell(lua_State* L) {
  const FigureHandle& self = figure(L);
  return self.cell == none ? nullptr : &report(L).cells[self.cell];
}

const Column* figure_column_of(lua_State* L) {
  const FigureHandle& self = figure(L);
  return column_of(report(L).tables[self.table], self.column);
}

int figure_node(lua_State* L) { return push_handle<NodeHandle>(L, report(L).tables[figure(L).table].node); }
int figure_table(lua_State* L) { return push_handle<TableHandle>(L, figure(L).table); }
int figure_section(lua_State* L) { return push_optional_text(L, figure(L).section); }
int figure_row(lua_State* L) { return push_optional_text(L, figure(L).row); }
int figure_printed(lua_State* L) { return push_flag(L, figure(L).cell != none); }
int figure_line(lua_State* L) { return push_line(L, place_of(L, figure(L))); }

int figure_label(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->label);
}

int figure_column(lua_State* L) {
  const FigureHandle& self = figure(L);
  if (self.column < 0) {
    lua_pushnil(L);
  } else {
    push(L, ColumnHandle{self.generation, self.table, self.column});
  }
  return 1;
}

int figure_measure(lua_State* L) {
  const Column* column = figure_column_of(L);
  return push_optional_text(L, column == nullptr ? std::string_view{} : column->measure);
}

int figure_year(lua_State* L) {
  const Column* column = figure_column_of(L);
  return push_year(L, column == nullptr ? 0 : column->year);
}

int figure_unit(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? "EUR" : cell->unit);
}

int figure_value(lua_State* L) {
  const FigureHandle& self = figure(L);
  if (const auto value = context(L).network->value(number_of(L, self))) {
    push(L, *value);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

int figure_raw(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->place.raw);
}

int figure_absent(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? "omitted" : cell->absent);
}

int figure_invalid(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->invalid);
}

int figure_assigned(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? "printed" : cell->assigned);
}

int figure_sibling(lua_State* L) {
  const FigureHandle self = figure(L);
  luaL_checktype(L, 2, LUA_TTABLE);
  std::string_view section = self.section, row = self.row;
  std::int32_t column = self.column;
  for (lua_pushnil(L); lua_next(L, 2) != 0; lua_pop(L, 1)) {
    const std::string_view name = lua_type(L, -2) == LUA_TSTRING ? check_text(L, -2) : "";
    // Words are taken from the vocabulary, whose texts outlive the handle.
    if (name == "row") {
      row = own_word(vocabulary::rows, check_text(L, -1));
      if (row.empty()) return luaL_error(L, "sibling: the model has no row '%s'", lua_tostring(L, -1));
    } else if (name == "section") {
      section = lua_isboolean(L, -1) ? std::string_view{} : own_word(vocabulary::sections, check_text(L, -1));
      if (section.empty() && !lua_isboolean(L, -1))
        return luaL_error(L, "sibling: the model has no section '%s'", lua_tostring(L, -1));
    } else if (name == "measure") {
      const Table& own = report(L).tables[self.table];
      const Column* now = column_of(own, self.column);
      const std::string_view wanted = check_text(L, -1);
      column = -1;
      for (std::size_t i = 0; now != nullptr && i < own.columns.size(); ++i)
        if (own.columns[i].measure == wanted && own.columns[i].year == now->year)
          column = static_cast<std::int32_t>(i);
    } else {
      return luaL_error(L, "sibling changes row, section or measure; '%s' does not fit",
                        luaL_tolstring(L, -2, nullptr));
    }
  }
  return push_figure(L, figure_at(L, self.table, section, row, column));
}

int figure_of_children(lua_State* L) {
  const FigureHandle self = figure(L);
  const std::string_view kind = check_text(L, 2);
  const Table& own = report(L).tables[self.table];
  const Column* wanted = column_of(own, self.column);
  const Node& parent = report(L).nodes[own.node];
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index child_index : parent.children) {
    const Node& child = report(L).nodes[child_index];
    if (child.kind != kind || child.tables.empty()) continue;
    // Of several tables the one that prints this coordinate counts; else the first with this column.
    FigureHandle found{self.generation, child.tables.front(), none, self.section, self.row, -1};
    for (const Index table_index : child.tables) {
      const std::int32_t column =
          wanted == nullptr ? -1 : find_column(report(L).tables[table_index], *wanted);
      if (column < 0) continue;
      const FigureHandle figure = figure_at(L, table_index, self.section, self.row, column);
      if (figure.cell != none || found.column < 0) found = figure;
      if (figure.cell != none) break;
    }
    push_figure(L, found);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

constexpr Member figure_members[] = {{"report", guarded<push_report>},
                                     {"node", guarded<figure_node>},
                                     {"table", guarded<figure_table>},
                                     {"section", guarded<figure_section>},
                                     {"row", guarded<figure_row>},
                                     {"label", guarded<figure_label>},
                                     {"column", guarded<figure_column>},
                                     {"measure", guarded<figure_measure>},
                                     {"year", guarded<figure_year>},
                                     {"unit", guarded<figure_unit>},
                                     {"value", guarded<figure_value>},
                                     {"printed", guarded<figure_printed>},
                                     {"raw", guarded<figure_raw>},
                                     {"absent", guarded<figure_absent>},
                                     {"invalid", guarded<figure_invalid>},
                                     {"assigned", guarded<figure_assigned>},
                                     {"line", guarded<figure_line>},
                                     {"sibling", nullptr, guarded<figure_sibling>},
                                     {"of_children", nullptr, guarded<figure_of_children>}};

} // namespace

void register_figure_type(lua_State* L) {
  register_type(L, type_name<FigureHandle>, figure_members, form_operators);
}

} // namespace toets::lua
