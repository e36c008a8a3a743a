#include "history/joint_report.hpp"

#include "model/record_links.hpp"

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
    append(report.nodes, joint_.nodes);
    append(report.fields, joint_.fields);
    append(report.tables, joint_.tables);
    append(report.cells, joint_.cells);
    append(report.texts, joint_.texts);
    append(report.mentions, joint_.mentions);
    append(report.references, joint_.references);
  }

  const JoinedReport& first() const { return first_; }

 private:
  template <class Records>
  static Index size(const Records& records) {
    return static_cast<Index>(records.size());
  }

  Index first_of(RecordList list) const {
    switch (list) {
      case RecordList::nodes:
        return first_.first_node;
      case RecordList::fields:
        return first_.first_field;
      case RecordList::tables:
        return first_.first_table;
      case RecordList::cells:
        return first_.first_cell;
      case RecordList::texts:
        return first_.first_text;
      case RecordList::mentions:
        break;
    }
    return first_.first_mention;
  }

  static void move(Index& index, Index by) {
    if (index != none) index += by;
  }
  static void move(std::vector<Index>& indices, Index by) {
    for (Index& index : indices) move(index, by);
  }

  template <class Record>
  void append(const std::vector<Record>& records, std::vector<Record>& joint) const {
    for (Record record : records) {
      visit_links(record, [&](RecordList list, auto& link) { move(link, first_of(list)); });
      visit_places(record, [&](Place& place) { place.document = document_; });
      joint.push_back(std::move(record));
    }
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
