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

/// Where the node of a counterpart stands; a vanished one is placed where it belongs.
Place place_of(lua_State* L, const Counterpart& counterpart) {
  const Index node = node_or_parent(L, counterpart);
  return node == none ? first_place(report_of(L, 0)) : report(L).nodes[node].place;
}

} // namespace

Place place_at(lua_State* L, int index) {
  if (test<PlaceHandle>(L, index)) return check_handle<PlaceHandle>(L, index).place;
  if (test<NodeHandle>(L, index)) return report(L).nodes[check_handle<NodeHandle>(L, index).index].place;
  if (test<FigureHandle>(L, index)) return place_of(L, check_handle<FigureHandle>(L, index));
  if (test<TextHandle>(L, index)) return report(L).texts[check_handle<TextHandle>(L, index).index].place;
  if (test<MentionHandle>(L, index))
    return report(L).mentions[check_handle<MentionHandle>(L, index).index].place;
  if (test<FieldHandle>(L, index)) return report(L).fields[check_handle<FieldHandle>(L, index).index].place();
  if (test<ReferenceHandle>(L, index))
    return report(L).references[check_handle<ReferenceHandle>(L, index).index].place;
  if (test<TableHandle>(L, index)) return report(L).tables[check_handle<TableHandle>(L, index).index].place;
  if (test<CounterpartHandle>(L, index)) return place_of(L, counterpart_at(L, index));
  if (test<ReportHandle>(L, index)) {
    const Index document = check_handle<ReportHandle>(L, index).index;
    Place place = first_place(report_of(L, document));
    place.document = document;
    return place;
  }
  if (test<ColumnHandle>(L, index)) {
    const ColumnHandle& column = check_handle<ColumnHandle>(L, index);
    return report(L).tables[column.table].columns[static_cast<std::size_t>(column.column)].place;
  }
  luaL_error(L, "a place is needed here (a node, figure, field, text, mention or text:at), not %s",
             push_named(L, index));
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
  if (test<FieldHandle>(L, index)) {
    subject.node = report.fields[check_handle<FieldHandle>(L, index).index].node;
    return subject;
  }
  if (test<ReferenceHandle>(L, index)) {
    subject.node = report.references[check_handle<ReferenceHandle>(L, index).index].node;
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
  if (test<CounterpartHandle>(L, index)) {
    const Counterpart& counterpart = counterpart_at(L, index);
    subject.node = counterpart.node != none ? counterpart.node : counterpart.earlier;
    subject.earlier = name_of(report_of(L, counterpart.document));
    return subject;
  }
  return std::nullopt;
}

int push_figure(lua_State* L, const FigureHandle& figure) {
  LuaState::of(L).note_figures();
  push(L, figure);
  return 1;
}

} // namespace toets::lua
