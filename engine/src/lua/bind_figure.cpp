// Figure: one coordinate of a table, printed or left out.
#include "lua/model_handles.hpp"
#include "lua/prose.hpp"
#include "lua/words.hpp"
#include "model/short_rows.hpp"
#include "model/vocabulary.hpp"

namespace toets::lua {
namespace {

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

int figure_read(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->read);
}

int figure_label_read(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->label_read);
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
  if (cell != nullptr) return push_optional_text(L, cell->absent);
  const FigureHandle& self = figure(L);
  charge(L, report(L).tables[self.table].cell_count);
  return push_optional_text(
      L, is_short(report(L), self.table, self.section, self.row) ? "not_assigned" : "omitted");
}

int figure_invalid(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? std::string_view{} : cell->invalid);
}

int figure_assigned(lua_State* L) {
  const Cell* cell = figure_cell(L);
  return push_optional_text(L, cell == nullptr ? "printed" : cell->assigned);
}

int figure_dimension(lua_State* L) {
  const Cell* cell = figure_cell(L);
  const std::string_view name = check_text(L, 2);
  if (cell != nullptr)
    for (const auto& [known, value] : cell->dimensions)
      if (known == name) return push_optional_text(L, value);
  lua_pushnil(L);
  return 1;
}

int figure_footnotes(lua_State* L) {
  const FigureHandle& self = figure(L);
  lua_newtable(L);
  if (self.cell == none) return 1;
  lua_Integer count = 0;
  for (const Footnote& footnote : report(L).cells[self.cell].footnotes) {
    if (footnote.text == none) continue;
    push_handle<TextHandle>(L, footnote.text);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int figure_footnote_marks(lua_State* L) {
  const Cell* cell = figure_cell(L);
  lua_newtable(L);
  if (cell == nullptr) return 1;
  lua_Integer count = 0;
  for (const Footnote& footnote : cell->footnotes) {
    push_optional_text(L, footnote.mark);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int figure_sibling(lua_State* L) {
  const FigureHandle self = figure(L);
  luaL_checktype(L, 2, LUA_TTABLE);
  require_fields(L, 2, "sibling", {"row", "section", "measure"});
  std::string_view section = self.section;
  const bool has_no_section = lua_getfield(L, 2, "section") == LUA_TBOOLEAN && lua_toboolean(L, -1) == 0;
  lua_pop(L, 1);
  if (has_no_section) {
    section = {};
  } else if (const auto other = word_in(L, 2, "sibling", "section", vocabulary::sections)) {
    section = *other;
  }
  const std::string_view row = word_in(L, 2, "sibling", "row", vocabulary::rows).value_or(self.row);
  std::int32_t column = self.column;
  if (const auto measure = word_in(L, 2, "sibling", "measure", vocabulary::measures)) {
    const Table& own = report(L).tables[self.table];
    const Column* now = column_of(own, self.column);
    column = -1;
    for (std::size_t i = 0; now != nullptr && i < own.columns.size(); ++i)
      if (own.columns[i].measure == *measure && own.columns[i].year == now->year)
        column = static_cast<std::int32_t>(i);
  }
  return push_figure(L, figure_at(L, self.table, section, row, column));
}

int figure_of_children(lua_State* L) {
  LuaState::of(L).note_figures();
  const FigureHandle self = figure(L);
  const std::string_view kind = own_word("of_children", "kind", check_text(L, 2), vocabulary::node_kinds);
  const Table& own = report(L).tables[self.table];
  const Column* wanted = column_of(own, self.column);
  const Node& parent = report(L).nodes[own.node];
  charge(L, 4 * parent.children.size());
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

constexpr Member figure_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<figure_node>("node", "toets.Node"),
    getter<figure_table>("table", "toets.Table"),
    getter<figure_section>("section", "string?", listed<vocabulary::sections>.text()),
    getter<figure_row>("row", "string", listed<vocabulary::rows>.text()),
    getter<figure_label>("label", "string?", "printed row label"),
    getter<figure_label_read>("label_read", "string?",
                              "the label as it was read where the printed one is damaged"),
    getter<figure_column>("column", "toets.Column?"),
    getter<figure_measure>("measure", "string?"),
    getter<figure_year>("year", "integer?"),
    getter<figure_unit>("unit", "string"),
    getter<figure_value>("value", "toets.Decimal?",
                         "nil where it is blank, unreadable or not assigned to a column"),
    getter<figure_printed>("printed", "boolean"),
    getter<figure_raw>("raw", "string?", "the printed text"),
    getter<figure_read>("read", "string?", "the number as it was read where the printed one is damaged"),
    getter<figure_absent>(
        "absent", "string?",
        R"(why no number is printed: "blank", "omitted" (its row is left out), "not_assigned" (its row is short), ...)"),
    getter<figure_invalid>("invalid", "string?", "what is wrong with an unreadable number"),
    getter<figure_assigned>("assigned", "string", listed<vocabulary::assignments>.text()),
    getter<figure_line>("line", "integer", "1-based"),
    method<figure_dimension>(
        "dimension",
        R"(What else divides the figure: `dimension("budget_code")`; nil where nothing does.
@param name string
@return string?)"),
    method<figure_footnotes>("footnotes", R"(The texts that the footnote marks beside the number point at.
@return toets.Text[])"),
    method<figure_footnote_marks>(
        "footnote_marks",
        R"(The footnote marks beside the number as they are printed, also those that no text explains.
@return string[])"),
    method<figure_sibling>(
        "sibling",
        R"(The figure of the same table, section and column in another row; or with another section or measure.
`measure` takes a column of the same year; where several versions are printed, the last of them.
@param change { row?: string, section?: string|false, measure?: string }
@return toets.Figure)"),
    method<figure_of_children>(
        "of_children",
        R"(The figures at the same coordinate (section, row, measure, year) of this node's children of a kind: one
for each child that has a table; an omitted one is a figure that is not printed.
@param kind string
@return toets.Figure[])")};

const Type figure_type = {
    .name = type_name<FigureHandle>,
    .parents = "toets.Place, toets.Form",
    .text =
        R"(One coordinate of a table: section, row and column. Either printed, or left out by the layout (then
`printed` is false and, where the layout says that an omitted row is zero, `value` is zero).
Arithmetic on figures builds a linear form: `a + b`, `a - b`, `2 * a`, `-a`, `sum(list)`.)",
    .members = figure_members,
    .metamethods = form_operators};

} // namespace

void register_figure_type(lua_State* L) { register_type<FigureHandle>(L, figure_type); }

} // namespace toets::lua
