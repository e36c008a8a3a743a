// Which fields of a record refer to other records, and which are places: the one list, for whatever moves or renumbers
// the records of a report.
#pragma once

#include "toets/engine/report.hpp"

namespace toets {

/// The lists of a report that an index can count in.
enum class RecordList { nodes, fields, tables, cells, texts, mentions };

/// Calls `visit(RecordList, Index&)` or `visit(RecordList, std::vector<Index>&)` for each reference to another record.
template <class Visit>
void visit_links(Node& node, const Visit& visit) {
  visit(RecordList::nodes, node.parent);
  visit(RecordList::nodes, node.children);
  visit(RecordList::nodes, node.same_as);
  visit(RecordList::fields, node.fields);
  visit(RecordList::tables, node.tables);
  visit(RecordList::texts, node.texts);
  visit(RecordList::mentions, node.mentions);
}
template <class Visit>
void visit_links(Field& field, const Visit& visit) {
  visit(RecordList::nodes, field.node);
}
template <class Visit>
void visit_links(Table& table, const Visit& visit) {
  visit(RecordList::nodes, table.node);
  visit(RecordList::cells, table.first_cell);
}
template <class Visit>
void visit_links(Cell& cell, const Visit& visit) {
  visit(RecordList::tables, cell.table);
  for (Footnote& footnote : cell.footnotes) visit(RecordList::texts, footnote.text);
}
template <class Visit>
void visit_links(Text& text, const Visit& visit) {
  visit(RecordList::nodes, text.node);
  visit(RecordList::mentions, text.mentions);
}
template <class Visit>
void visit_links(Mention& mention, const Visit& visit) {
  visit(RecordList::nodes, mention.node);
  visit(RecordList::texts, mention.text);
  visit(RecordList::fields, mention.field);
}
template <class Visit>
void visit_links(Reference& reference, const Visit& visit) {
  visit(RecordList::nodes, reference.node);
  visit(RecordList::nodes, reference.to);
}

/// Calls `visit(Place&)` for each place.
template <class Visit>
void visit_places(Node& node, const Visit& visit) {
  visit(node.place);
  visit(node.code_place);
  for (Place& place : node.title_places) visit(place);
}
template <class Visit>
void visit_places(Field& field, const Visit& visit) {
  for (Place& place : field.spans) visit(place);
}
template <class Visit>
void visit_places(Table& table, const Visit& visit) {
  visit(table.place);
  for (Column& column : table.columns) visit(column.place);
}
template <class Visit>
void visit_places(Cell& cell, const Visit& visit) {
  visit(cell.place);
  visit(cell.label_place);
}
template <class Visit>
void visit_places(Text& text, const Visit& visit) {
  visit(text.place);
  for (Text::Segment& segment : text.segments) visit(segment.place);
}
template <class Visit>
void visit_places(Mention& mention, const Visit& visit) {
  visit(mention.place);
}
template <class Visit>
void visit_places(Reference& reference, const Visit& visit) {
  visit(reference.place);
}

} // namespace toets
