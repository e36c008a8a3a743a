#include "lua/model_handles.hpp"
#include "lua/words.hpp"

#include <fmt/format.h>

namespace toets::lua {

Place place_of(lua_State* L, const FigureHandle& figure) {
  const Report& report = lua::report(L);
  return figure.cell != none ? report.cells[figure.cell].place : report.tables[figure.table].place;
}

Place first_place(const Report& report) {
  return report.nodes.empty() ? Place{1, 1, 1, 0, {}} : report.nodes.front().place;
}

const Report& report_of(lua_State* L, Index document) {
  return report(L).joined.empty() ? report(L) : *report(L).joined[document].report;
}

const Counterpart& counterpart_at(lua_State* L, int index) {
  return (*context(L).counterparts)[check_handle<CounterpartHandle>(L, index).index];
}

Index node_or_parent(lua_State* L, const Counterpart& counterpart) {
  const Counterpart* at = &counterpart;
  while (at->node == none && at->parent != none) at = &(*context(L).counterparts)[at->parent];
  return at->node;
}

namespace {

/// Kind and day of a report: what tells it from the others of its entity.
std::string name_of(const Report& report) {
  return fmt::format("{} {}", report.kind,
                     report.as_of         ? report.as_of->text()
                     : report.fiscal_year ? std::to_string(*report.fiscal_year)
                                          : "");
}

const Column& column_of(lua_State* L, const ColumnHandle& handle) {
  return report(L).tables[handle.table].columns[static_cast<std::size_t>(handle.column)];
}

// ---- where each handle stands, and what it is about ------------------------------------------

Place place_of(lua_State*, const PlaceHandle& handle) { return handle.place; }
Place place_of(lua_State* L, const NodeHandle& handle) { return report(L).nodes[handle.index].place; }
Place place_of(lua_State* L, const TextHandle& handle) { return report(L).texts[handle.index].place; }
Place place_of(lua_State* L, const MentionHandle& handle) { return report(L).mentions[handle.index].place; }
Place place_of(lua_State* L, const FieldHandle& handle) { return report(L).fields[handle.index].place(); }
Place place_of(lua_State* L, const ReferenceHandle& handle) {
  return report(L).references[handle.index].place;
}
Place place_of(lua_State* L, const TableHandle& handle) { return report(L).tables[handle.index].place; }
Place place_of(lua_State* L, const ColumnHandle& handle) { return column_of(L, handle).place; }

Place place_of(lua_State* L, const ReportHandle& handle) {
  Place place = first_place(report_of(L, handle.index));
  place.document = handle.index;
  return place;
}

/// A vanished one is placed where it belongs.
Place place_of(lua_State* L, const CounterpartHandle& handle) {
  const Index node = node_or_parent(L, (*context(L).counterparts)[handle.index]);
  return node == none ? first_place(report_of(L, 0)) : report(L).nodes[node].place;
}

Subject about_node(Index node) {
  Subject subject;
  subject.node = node;
  return subject;
}

Subject about_column(const Table& table, const Column& column) {
  Subject subject = about_node(table.node);
  subject.measure = column.measure;
  subject.year = column.year;
  subject.column = column.label;
  return subject;
}

Subject subject_of(lua_State*, const PlaceHandle& handle) {
  Subject subject = about_node(handle.node);
  subject.text = handle.text;
  return subject;
}

Subject subject_of(lua_State*, const NodeHandle& handle) { return about_node(handle.index); }

Subject subject_of(lua_State* L, const FigureHandle& figure) {
  const Table& table = report(L).tables[figure.table];
  Subject subject = figure.column < 0
                        ? about_node(table.node)
                        : about_column(table, table.columns[static_cast<std::size_t>(figure.column)]);
  subject.section = figure.section;
  subject.row = figure.row;
  if (figure.cell != none) subject.unit = report(L).cells[figure.cell].unit;
  return subject;
}

Subject subject_of(lua_State* L, const TextHandle& handle) {
  Subject subject = about_node(report(L).texts[handle.index].node);
  subject.text = handle.index;
  return subject;
}

Subject subject_of(lua_State* L, const MentionHandle& handle) {
  const Mention& mention = report(L).mentions[handle.index];
  Subject subject = about_node(mention.node);
  subject.text = mention.text;
  return subject;
}

Subject subject_of(lua_State* L, const FieldHandle& handle) {
  return about_node(report(L).fields[handle.index].node);
}

Subject subject_of(lua_State* L, const ReferenceHandle& handle) {
  return about_node(report(L).references[handle.index].node);
}

Subject subject_of(lua_State* L, const TableHandle& handle) {
  return about_node(report(L).tables[handle.index].node);
}

Subject subject_of(lua_State* L, const ColumnHandle& handle) {
  return about_column(report(L).tables[handle.table], column_of(L, handle));
}

Subject subject_of(lua_State*, const ReportHandle&) { return {}; }

Subject subject_of(lua_State* L, const CounterpartHandle& handle) {
  const Counterpart& counterpart = (*context(L).counterparts)[handle.index];
  Subject subject = about_node(counterpart.node != none ? counterpart.node : counterpart.earlier);
  subject.earlier = name_of(report_of(L, counterpart.document));
  return subject;
}

// ---- of whatever stands on the stack ---------------------------------------------------------

template <class... Handles>
struct Kinds {};

/// The handles of all that is printed somewhere, the most frequent first.
using Located = Kinds<PlaceHandle, NodeHandle, FigureHandle, TextHandle, MentionHandle, FieldHandle,
                      ReferenceHandle, TableHandle, CounterpartHandle, ReportHandle, ColumnHandle>;

/// Calls `visit` with the handle at `index`; false where there is none of these kinds.
template <class Visit, class... Handles>
bool visit_handle(lua_State* L, int index, const Visit& visit, Kinds<Handles...>) {
  const auto visit_as = [&]<class Handle>(Kinds<Handle>) {
    if (!test<Handle>(L, index)) return false;
    visit(check_handle<Handle>(L, index));
    return true;
  };
  return (visit_as(Kinds<Handles>{}) || ...);
}

} // namespace

Place place_at(lua_State* L, int index) {
  Place place;
  if (!visit_handle(
          L, index, [&](const auto& handle) { place = place_of(L, handle); }, Located{}))
    luaL_error(L, "a place is needed here (a node, figure, field, text, mention or text:at), not %s",
               push_named(L, index));
  return place;
}

std::optional<Subject> subject_at(lua_State* L, int index) {
  std::optional<Subject> subject;
  visit_handle(
      L, index, [&](const auto& handle) { subject = subject_of(L, handle); }, Located{});
  return subject;
}

int push_figure(lua_State* L, const FigureHandle& figure) {
  LuaState::of(L).note_figures();
  push(L, figure);
  return 1;
}

} // namespace toets::lua
