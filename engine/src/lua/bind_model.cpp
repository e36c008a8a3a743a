// Handles of the report model: report, node, table, column, figure, text, mention, place.
#include "lua/bindings.hpp"

#include "model/vocabulary.hpp"

#include <algorithm>

namespace toets::lua {

// ---- places and subjects ---------------------------------------------------------------------

namespace {

Place place_of(lua_State* L, const FigureHandle& figure) {
  const Report& report = lua::report(L);
  return figure.cell != none ? report.cells[figure.cell].place : report.tables[figure.table].place;
}

/// The first place of the report: where a thing that is missing as a whole is put.
Place first_place(const Report& report) {
  return report.nodes.empty() ? Place{1, 1, 1, 0, {}} : report.nodes.front().place;
}

} // namespace

Place place_at(lua_State* L, int index) {
  if (test<PlaceHandle>(L, index)) return check_handle<PlaceHandle>(L, index).place;
  if (test<NodeHandle>(L, index)) return report(L).nodes[check_handle<NodeHandle>(L, index).index].place;
  if (test<FigureHandle>(L, index)) return place_of(L, check_handle<FigureHandle>(L, index));
  if (test<TextHandle>(L, index)) return report(L).texts[check_handle<TextHandle>(L, index).index].place;
  if (test<MentionHandle>(L, index))
    return report(L).mentions[check_handle<MentionHandle>(L, index).index].place;
  if (test<TableHandle>(L, index)) return report(L).tables[check_handle<TableHandle>(L, index).index].place;
  if (test<ReportHandle>(L, index)) return first_place(report(L));
  if (test<ColumnHandle>(L, index)) {
    const ColumnHandle& column = check_handle<ColumnHandle>(L, index);
    return report(L).tables[column.table].columns[static_cast<std::size_t>(column.column)].place;
  }
  luaL_error(L, "a place is needed here (a node, figure, text, mention or text:at), not a %s",
             luaL_typename(L, index));
  return {};
}

std::optional<Subject> subject_at(lua_State* L, int index) {
  const Report& report = lua::report(L);
  Subject subject;
  if (test<PlaceHandle>(L, index)) {
    const PlaceHandle& place = check_handle<PlaceHandle>(L, index);
    subject.node = place.node;
    subject.text = place.text;
    return subject;
  }
  if (test<NodeHandle>(L, index)) {
    subject.node = check_handle<NodeHandle>(L, index).index;
    return subject;
  }
  if (test<FigureHandle>(L, index)) {
    const FigureHandle& figure = check_handle<FigureHandle>(L, index);
    const Table& table = report.tables[figure.table];
    subject.node = table.node;
    subject.section = figure.section;
    subject.row = figure.row;
    if (figure.cell != none) subject.unit = report.cells[figure.cell].unit;
    if (figure.column >= 0) {
      const Column& column = table.columns[static_cast<std::size_t>(figure.column)];
      subject.measure = column.measure;
      subject.year = column.year;
      subject.column = column.label;
    }
    return subject;
  }
  if (test<TextHandle>(L, index)) {
    subject.text = check_handle<TextHandle>(L, index).index;
    subject.node = report.texts[subject.text].node;
    return subject;
  }
  if (test<MentionHandle>(L, index)) {
    const Mention& mention = report.mentions[check_handle<MentionHandle>(L, index).index];
    subject.node = mention.node;
    subject.text = mention.text;
    return subject;
  }
  if (test<TableHandle>(L, index)) {
    subject.node = report.tables[check_handle<TableHandle>(L, index).index].node;
    return subject;
  }
  if (test<ColumnHandle>(L, index)) {
    const ColumnHandle& handle = check_handle<ColumnHandle>(L, index);
    const Table& table = report.tables[handle.table];
    const Column& column = table.columns[static_cast<std::size_t>(handle.column)];
    subject.node = table.node;
    subject.measure = column.measure;
    subject.year = column.year;
    subject.column = column.label;
    return subject;
  }
  if (test<ReportHandle>(L, index)) return subject;
  return std::nullopt;
}

int push_figure(lua_State* L, const FigureHandle& figure) {
  push(L, figure);
  return 1;
}

namespace {

// ---- filters and figures ---------------------------------------------------------------------

struct Filter {
  std::optional<std::string_view> section, row, measure;
  std::optional<int> year;
};

/// Reads { section =, row =, measure =, year = } at `index`, or nothing.
Filter filter_at(lua_State* L, int index) {
  Filter filter;
  if (lua_isnoneornil(L, index)) return filter;
  luaL_checktype(L, index, LUA_TTABLE);
  for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
    const std::string_view name = lua_type(L, -2) == LUA_TSTRING ? check_text(L, -2) : "";
    if (name == "year" && lua_isinteger(L, -1)) {
      filter.year = static_cast<int>(lua_tointeger(L, -1));
    } else if (name == "section" && lua_type(L, -1) == LUA_TSTRING) {
      filter.section = check_text(L, -1);
    } else if (name == "row" && lua_type(L, -1) == LUA_TSTRING) {
      filter.row = check_text(L, -1);
    } else if (name == "measure" && lua_type(L, -1) == LUA_TSTRING) {
      filter.measure = check_text(L, -1);
    } else {
      luaL_error(L, "a filter has the fields section, row, measure and year; '%s' does not fit",
                 luaL_tolstring(L, -2, nullptr));
    }
  }
  return filter;
}

const Column* column_of(const Table& table, std::int32_t column) {
  return column < 0 ? nullptr : &table.columns[static_cast<std::size_t>(column)];
}

bool fits(const Filter& filter, const Table& table, const Cell& cell) {
  const Column* column = column_of(table, cell.column);
  return (!filter.section || *filter.section == cell.section) && (!filter.row || *filter.row == cell.row) &&
         (!filter.measure || (column != nullptr && *filter.measure == column->measure)) &&
         (!filter.year || (column != nullptr && *filter.year == column->year));
}

FigureHandle figure_of(lua_State* L, Index cell_index) {
  const Cell& cell = report(L).cells[cell_index];
  return {LuaState::of(L).generation(), cell.table, cell_index, cell.section, cell.row, cell.column};
}

/// Appends the fitting figures of a table to the Lua list on top of the stack.
void append_figures(lua_State* L, Index table_index, const Filter& filter) {
  const Table& table = report(L).tables[table_index];
  for (Index i = 0; i < table.cell_count; ++i) {
    const Index cell = table.first_cell + i;
    if (!fits(filter, table, report(L).cells[cell])) continue;
    push_figure(L, figure_of(L, cell));
    lua_rawseti(L, -2, static_cast<lua_Integer>(lua_rawlen(L, -2)) + 1);
  }
}

/// The figure at a coordinate of a table, printed or left out.
FigureHandle figure_at(lua_State* L, Index table_index, std::string_view section, std::string_view row,
                       std::int32_t column) {
  const Table& table = report(L).tables[table_index];
  for (Index i = 0; i < table.cell_count; ++i) {
    const Cell& cell = report(L).cells[table.first_cell + i];
    if (cell.column == column && cell.row == row && cell.section == section)
      return figure_of(L, table.first_cell + i);
  }
  return {LuaState::of(L).generation(), table_index, none, section, row, column};
}

/// The vocabulary's own copy of a word, which outlives every handle; empty when it has none.
template <std::size_t Count>
std::string_view own_word(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? std::string_view{} : *found;
}

bool same_column(const Column& a, const Column& b) {
  return a.measure == b.measure && a.year == b.year && a.version == b.version &&
         (!a.measure.empty() || a.label == b.label);
}

std::int32_t find_column(const Table& table, const Column& wanted) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (same_column(table.columns[i], wanted)) return static_cast<std::int32_t>(i);
  return -1;
}

// ---- Report ----------------------------------------------------------------------------------

int report_kind(lua_State* L) { return push_optional_text(L, report(L).kind); }
int report_format(lua_State* L) { return push_optional_text(L, report(L).format); }
int report_layout(lua_State* L) { return push_optional_text(L, report(L).layout); }
int report_as_of(lua_State* L) { return push_day(L, report(L).as_of); }
int report_line(lua_State* L) {
  lua_pushinteger(L, first_place(report(L)).line);
  return 1;
}
int report_self(lua_State* L) {
  lua_pushvalue(L, 1);
  return 1;
}

int report_fiscal_year(lua_State* L) {
  if (report(L).fiscal_year) {
    lua_pushinteger(L, *report(L).fiscal_year);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

int report_field(lua_State* L, const char* name) {
  const Field* field = report(L).field(name);
  return push_optional_text(L, field == nullptr ? std::string_view{} : field->value);
}
int report_entity_name(lua_State* L) { return report_field(L, "entity_name"); }
int report_nis_code(lua_State* L) { return report_field(L, "nis_code"); }

int report_nodes(lua_State* L) {
  check_handle<ReportHandle>(L, 1);
  const char* kind = luaL_optstring(L, 2, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  for (Index i = 0; i < report(L).nodes.size(); ++i) {
    if (kind != nullptr && report(L).nodes[i].kind != kind) continue;
    push_handle<NodeHandle>(L, i);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

constexpr Member report_members[] = {
    {"kind", guarded<report_kind>},         {"format", guarded<report_format>},
    {"layout", guarded<report_layout>},     {"fiscal_year", guarded<report_fiscal_year>},
    {"as_of", guarded<report_as_of>},       {"entity_name", guarded<report_entity_name>},
    {"nis_code", guarded<report_nis_code>}, {"line", guarded<report_line>},
    {"report", guarded<report_self>},       {"nodes", nullptr, guarded<report_nodes>}};

int push_report(lua_State* L) { return push_handle<ReportHandle>(L, 0); }

// ---- Node ------------------------------------------------------------------------------------

const Node& node(lua_State* L) { return report(L).nodes[check_handle<NodeHandle>(L, 1).index]; }

int push_flag(lua_State* L, bool flag) {
  lua_pushboolean(L, flag);
  return 1;
}

int node_kind(lua_State* L) { return push_optional_text(L, node(L).kind); }
int node_part(lua_State* L) { return push_optional_text(L, node(L).part); }
int node_code(lua_State* L) { return push_optional_text(L, node(L).code); }
int node_printed_code(lua_State* L) { return push_optional_text(L, node(L).code_place.raw); }
int node_title(lua_State* L) { return push_optional_text(L, node(L).title); }
int node_label(lua_State* L) {
  push_text(L, node(L).label());
  return 1;
}
int node_aggregate(lua_State* L) { return push_flag(L, node(L).aggregate); }
int node_implied(lua_State* L) { return push_flag(L, node(L).implied); }
int node_parent(lua_State* L) { return push_handle<NodeHandle>(L, node(L).parent); }
int node_line(lua_State* L) {
  lua_pushinteger(L, node(L).place.line);
  return 1;
}
int node_start(lua_State* L) { return push_day(L, report(L).date(node(L), "start")); }
int node_end(lua_State* L) { return push_day(L, report(L).date(node(L), "end")); }

int node_priority(lua_State* L) {
  if (const auto priority = node(L).priority) return push_flag(L, *priority);
  lua_pushnil(L);
  return 1;
}

int node_status(lua_State* L) {
  const Field* status = report(L).field(node(L), "status");
  return push_optional_text(L, status == nullptr ? std::string_view{} : status->value);
}

int node_printed_status(lua_State* L) {
  const Field* status = report(L).field(node(L), "status");
  return push_optional_text(L, status == nullptr ? std::string_view{} : status->place().raw);
}

int node_children(lua_State* L) {
  const Node& self = node(L);
  const char* kind = luaL_optstring(L, 2, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index child : self.children) {
    if (kind != nullptr && report(L).nodes[child].kind != kind) continue;
    push_handle<NodeHandle>(L, child);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int node_tables(lua_State* L) {
  const Node& self = node(L);
  lua_createtable(L, static_cast<int>(self.tables.size()), 0);
  lua_Integer count = 0;
  for (const Index table : self.tables) {
    push_handle<TableHandle>(L, table);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int node_texts(lua_State* L) {
  const Node& self = node(L);
  const char* name = luaL_optstring(L, 2, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index text : self.texts) {
    if (name != nullptr && report(L).texts[text].name != name) continue;
    push_handle<TextHandle>(L, text);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int node_figures(lua_State* L) {
  const Node& self = node(L);
  const Filter filter = filter_at(L, 2);
  lua_newtable(L);
  for (const Index table : self.tables) append_figures(L, table, filter);
  return 1;
}

int node_at(lua_State* L) {
  const NodeHandle& handle = check_handle<NodeHandle>(L, 1);
  const Node& self = report(L).nodes[handle.index];
  const std::string_view name = check_text(L, 2);
  Place place;
  if (name == "code") {
    place = self.code_place;
  } else if (name == "title") {
    place = self.title_places.empty() ? Place{} : self.title_places.front();
  } else if (name == "status" || name == "start_date" || name == "end_date") {
    const std::string_view field_name = name == "status" ? name : name.substr(0, name.find('_'));
    if (const Field* field = report(L).field(self, field_name)) place = field->place();
  } else {
    return luaL_error(L, "a node has no place of '%s'; it has: code, title, status, start_date, end_date",
                      lua_tostring(L, 2));
  }
  if (place.exists()) {
    push(L, PlaceHandle{handle.generation, place, handle.index, none});
  } else {
    lua_pushnil(L);
  }
  return 1;
}

constexpr Member node_members[] = {{"report", guarded<push_report>},
                                   {"kind", guarded<node_kind>},
                                   {"part", guarded<node_part>},
                                   {"code", guarded<node_code>},
                                   {"printed_code", guarded<node_printed_code>},
                                   {"title", guarded<node_title>},
                                   {"label", guarded<node_label>},
                                   {"priority", guarded<node_priority>},
                                   {"aggregate", guarded<node_aggregate>},
                                   {"implied", guarded<node_implied>},
                                   {"parent", guarded<node_parent>},
                                   {"status", guarded<node_status>},
                                   {"printed_status", guarded<node_printed_status>},
                                   {"start_date", guarded<node_start>},
                                   {"end_date", guarded<node_end>},
                                   {"line", guarded<node_line>},
                                   {"children", nullptr, guarded<node_children>},
                                   {"tables", nullptr, guarded<node_tables>},
                                   {"texts", nullptr, guarded<node_texts>},
                                   {"figures", nullptr, guarded<node_figures>},
                                   {"at", nullptr, guarded<node_at>}};

// ---- Table and Column ------------------------------------------------------------------------

const Table& table(lua_State* L) { return report(L).tables[check_handle<TableHandle>(L, 1).index]; }

int table_node(lua_State* L) { return push_handle<NodeHandle>(L, table(L).node); }
int table_title(lua_State* L) { return push_optional_text(L, table(L).title); }
int table_line(lua_State* L) {
  lua_pushinteger(L, table(L).place.line);
  return 1;
}

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

int push_year(lua_State* L, int year) {
  if (year == 0) {
    lua_pushnil(L);
  } else {
    lua_pushinteger(L, year);
  }
  return 1;
}

int column_label(lua_State* L) { return push_optional_text(L, column(L).label); }
int column_measure(lua_State* L) { return push_optional_text(L, column(L).measure); }
int column_year(lua_State* L) { return push_year(L, column(L).year); }
int column_version(lua_State* L) { return push_optional_text(L, column(L).version); }
int column_line(lua_State* L) {
  lua_pushinteger(L, column(L).place.line);
  return 1;
}

constexpr Member column_members[] = {{"label", guarded<column_label>},
                                     {"measure", guarded<column_measure>},
                                     {"year", guarded<column_year>},
                                     {"version", guarded<column_version>},
                                     {"line", guarded<column_line>}};

// ---- Figure ----------------------------------------------------------------------------------

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
int figure_line(lua_State* L) {
  lua_pushinteger(L, place_of(L, figure(L)).line);
  return 1;
}

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

// ---- Text and Mention ------------------------------------------------------------------------

const Text& text(lua_State* L) { return report(L).texts[check_handle<TextHandle>(L, 1).index]; }

int text_node(lua_State* L) { return push_handle<NodeHandle>(L, text(L).node); }
int text_name(lua_State* L) { return push_optional_text(L, text(L).name); }
int text_value(lua_State* L) {
  push_text(L, text(L).value);
  return 1;
}
int text_empty(lua_State* L) { return push_flag(L, text(L).segments.empty()); }
int text_ordinal(lua_State* L) {
  lua_pushinteger(L, text(L).ordinal);
  return 1;
}
int text_line(lua_State* L) {
  lua_pushinteger(L, text(L).place.line);
  return 1;
}

int text_at(lua_State* L) {
  const TextHandle& handle = check_handle<TextHandle>(L, 1);
  const Text& self = report(L).texts[handle.index];
  const lua_Integer first = luaL_checkinteger(L, 2);
  const lua_Integer last = luaL_checkinteger(L, 3);
  if (first < 1 || last < first || static_cast<std::size_t>(last) > self.value.size())
    return luaL_error(L, "text:at(%d, %d): the text has the bytes 1 to %d", static_cast<int>(first),
                      static_cast<int>(last), static_cast<int>(self.value.size()));
  const Place place =
      self.at(*context(L).source, static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last));
  push(L, PlaceHandle{handle.generation, place, self.node, handle.index});
  return 1;
}

int text_mentions(lua_State* L) {
  const Text& self = text(L);
  const char* kind = luaL_optstring(L, 2, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index mention : self.mentions) {
    if (kind != nullptr && report(L).mentions[mention].kind != kind) continue;
    push_handle<MentionHandle>(L, mention);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

constexpr Member text_members[] = {{"report", guarded<push_report>},
                                   {"node", guarded<text_node>},
                                   {"name", guarded<text_name>},
                                   {"value", guarded<text_value>},
                                   {"empty", guarded<text_empty>},
                                   {"ordinal", guarded<text_ordinal>},
                                   {"line", guarded<text_line>},
                                   {"at", nullptr, guarded<text_at>},
                                   {"mentions", nullptr, guarded<text_mentions>}};

const Mention& mention(lua_State* L) { return report(L).mentions[check_handle<MentionHandle>(L, 1).index]; }

int mention_node(lua_State* L) { return push_handle<NodeHandle>(L, mention(L).node); }
int mention_text(lua_State* L) { return push_handle<TextHandle>(L, mention(L).text); }
int mention_kind(lua_State* L) { return push_optional_text(L, mention(L).kind); }
int mention_unit(lua_State* L) { return push_optional_text(L, mention(L).unit); }
int mention_label(lua_State* L) { return push_optional_text(L, mention(L).label); }
int mention_invalid(lua_State* L) { return push_optional_text(L, mention(L).invalid); }
int mention_raw(lua_State* L) {
  push_text(L, mention(L).place.raw);
  return 1;
}
int mention_line(lua_State* L) {
  lua_pushinteger(L, mention(L).place.line);
  return 1;
}

int mention_value(lua_State* L) {
  const Mention& self = mention(L);
  if (self.number) {
    push(L, *self.number);
    return 1;
  }
  if (self.kind == "date")
    if (const auto day = Day::parse(self.value)) return push_day(L, day);
  return push_optional_text(L, self.value);
}

int mention_field(lua_State* L) {
  const Mention& self = mention(L);
  return push_optional_text(L, self.field == none ? std::string_view{} : report(L).fields[self.field].name);
}

int mention_from(lua_State* L) {
  const Mention& self = mention(L);
  lua_Integer from = 0;
  if (self.text != none) {
    for (const Text::Segment& segment : report(L).texts[self.text].segments) {
      const auto at = self.place.raw.data() - segment.place.raw.data();
      if (segment.place.line == self.place.line && at >= 0 &&
          static_cast<std::size_t>(at) <= segment.place.raw.size())
        from = static_cast<lua_Integer>(segment.offset) + at + 1;
    }
  }
  lua_pushinteger(L, from);
  return 1;
}

constexpr Member mention_members[] = {
    {"report", guarded<push_report>},  {"node", guarded<mention_node>},
    {"text", guarded<mention_text>},   {"kind", guarded<mention_kind>},
    {"value", guarded<mention_value>}, {"unit", guarded<mention_unit>},
    {"label", guarded<mention_label>}, {"invalid", guarded<mention_invalid>},
    {"field", guarded<mention_field>}, {"raw", guarded<mention_raw>},
    {"from", guarded<mention_from>},   {"line", guarded<mention_line>}};

int place_line(lua_State* L) {
  lua_pushinteger(L, check_handle<PlaceHandle>(L, 1).place.line);
  return 1;
}
constexpr Member place_members[] = {{"line", guarded<place_line>}};

// ---- equality --------------------------------------------------------------------------------

template <class H>
int same_record(lua_State* L) {
  const auto* a = test<H>(L, 1);
  const auto* b = test<H>(L, 2);
  return push_flag(L, a != nullptr && b != nullptr && a->generation == b->generation && a->index == b->index);
}

template <class H>
constexpr luaL_Reg record_operators[] = {{"__eq", same_record<H>}, {nullptr, nullptr}};

} // namespace

void bind_model(lua_State* L) {
  register_type(L, type_name<ReportHandle>, report_members, record_operators<ReportHandle>);
  register_type(L, type_name<NodeHandle>, node_members, record_operators<NodeHandle>);
  register_type(L, type_name<TableHandle>, table_members, record_operators<TableHandle>);
  register_type(L, type_name<ColumnHandle>, column_members, nullptr);
  register_type(L, type_name<FigureHandle>, figure_members, form_operators);
  register_type(L, type_name<TextHandle>, text_members, record_operators<TextHandle>);
  register_type(L, type_name<MentionHandle>, mention_members, form_operators);
  register_type(L, type_name<PlaceHandle>, place_members, nullptr);
}

} // namespace toets::lua
