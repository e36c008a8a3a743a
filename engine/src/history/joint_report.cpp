#include "history/joint_report.hpp"

namespace toets {
namespace {

/// Appends the records of one report; what they refer to moves along with them.
class Appender {
 public:
  Appender(Report& joint, std::uint32_t document)
      : joint_(joint), document_(document), first_{nullptr,
                                                   nullptr,
                                                   size(joint.nodes),
                                                   size(joint.fields),
                                                   size(joint.tables),
                                                   size(joint.cells),
                                                   size(joint.texts),
                                                   size(joint.mentions),
                                                   size(joint.references)} {}

  void append(const Report& report) {
    for (Node node : report.nodes) append(std::move(node));
    for (Field field : report.fields) append(std::move(field));
    for (Table table : report.tables) append(std::move(table));
    for (Cell cell : report.cells) append(std::move(cell));
    for (Text text : report.texts) append(std::move(text));
    for (Mention mention : report.mentions) append(std::move(mention));
    for (Reference reference : report.references) append(std::move(reference));
  }

  const JoinedReport& first() const { return first_; }

 private:
  template <class Records>
  static Index size(const Records& records) {
    return static_cast<Index>(records.size());
  }

  static void move(Index& index, Index by) {
    if (index != none) index += by;
  }
  static void move(std::vector<Index>& indices, Index by) {
    for (Index& index : indices) move(index, by);
  }
  void name(Place& place) const { place.document = document_; }
  void name(std::vector<Place>& places) const {
    for (Place& place : places) name(place);
  }

  void append(Node&& node) {
    move(node.parent, first_.first_node);
    move(node.children, first_.first_node);
    move(node.same_as, first_.first_node);
    move(node.fields, first_.first_field);
    move(node.tables, first_.first_table);
    move(node.texts, first_.first_text);
    name(node.place);
    name(node.code_place);
    name(node.title_places);
    joint_.nodes.push_back(std::move(node));
  }

  void append(Field&& field) {
    move(field.node, first_.first_node);
    name(field.spans);
    joint_.fields.push_back(std::move(field));
  }

  void append(Table&& table) {
    move(table.node, first_.first_node);
    move(table.first_cell, first_.first_cell);
    name(table.place);
    for (Column& column : table.columns) name(column.place);
    joint_.tables.push_back(std::move(table));
  }

  void append(Cell&& cell) {
    move(cell.table, first_.first_table);
    name(cell.place);
    name(cell.label_place);
    joint_.cells.push_back(std::move(cell));
  }

  void append(Text&& text) {
    move(text.node, first_.first_node);
    move(text.mentions, first_.first_mention);
    name(text.place);
    for (Text::Segment& segment : text.segments) name(segment.place);
    joint_.texts.push_back(std::move(text));
  }

  void append(Mention&& mention) {
    move(mention.node, first_.first_node);
    move(mention.text, first_.first_text);
    move(mention.field, first_.first_field);
    name(mention.place);
    joint_.mentions.push_back(std::move(mention));
  }

  void append(Reference&& reference) {
    move(reference.node, first_.first_node);
    move(reference.to, first_.first_node);
    name(reference.place);
    joint_.references.push_back(std::move(reference));
  }

  Report& joint_;
  std::uint32_t document_;
  JoinedReport first_;
};

} // namespace

Report joint_report(const ReadReport& report, const std::vector<ReadReport>& earlier) {
  Report joint;
  joint.format = report.report->format;
  joint.layout = report.report->layout;
  joint.kind = report.report->kind;
  joint.fiscal_year = report.report->fiscal_year;
  joint.as_of = report.report->as_of;
  joint.as_of_basis = report.report->as_of_basis;
  joint.own_fields = report.report->own_fields;
  const auto append = [&](const ReadReport& one) {
    Appender appender(joint, static_cast<std::uint32_t>(joint.joined.size()));
    appender.append(*one.report);
    joint.joined.push_back(appender.first());
    joint.joined.back().source = one.source;
    joint.joined.back().report = one.report;
  };
  append(report);
  for (const ReadReport& one : earlier) append(one);
  return joint;
}

} // namespace toets
