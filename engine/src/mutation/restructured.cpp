#include "mutation/restructured.hpp"

#include "model/links.hpp"
#include "model/record_links.hpp"

#include <array>
#include <functional>

namespace toets {
namespace {

/// How often a node, and so each of its records, stands in the new report: 0, 1 or 2 times.
using Copies = std::vector<unsigned>;

/// The records of one type in their new order, and where each of the old ones went.
class Arrangement {
 public:
  struct Record {
    Index old;
    std::size_t copy; ///< 0, or 1 for the second time
  };

  /// @param node_of the node that a record belongs to, or none
  Arrangement(std::size_t count, const Copies& copies, const std::function<Index(Index)>& node_of)
      : went_to_(count, {none, none}) {
    const auto copies_of = [&](Index i) { return node_of(i) == none ? 1U : copies[node_of(i)]; };
    Index last_repeated = none;
    for (Index i = 0; i < count; ++i)
      if (copies_of(i) > 1) last_repeated = i;
    for (Index i = 0; i < count; ++i) {
      if (copies_of(i) > 0) add({i, 0});
      if (i != last_repeated) continue;
      for (Index j = 0; j < count; ++j)
        if (copies_of(j) > 1) add({j, 1});
    }
  }

  const std::vector<Record>& records() const { return records_; }

  /// Where a record went, for one that stands in a copy: the one of the same copy where there are two.
  Index at(Index old, std::size_t copy) const {
    if (old == none) return none;
    const auto& places = went_to_[old];
    return copy == 1 && places[1] != none ? places[1] : places[0];
  }
  std::vector<Index> at(const std::vector<Index>& old, std::size_t copy) const {
    std::vector<Index> indices;
    for (const Index one : old)
      if (const Index index = at(one, copy); index != none) indices.push_back(index);
    return indices;
  }
  /// The second place of a record that stands twice, or none.
  Index second(Index old) const { return went_to_[old][1]; }

 private:
  void add(Record record) {
    went_to_[record.old][record.copy] = static_cast<Index>(records_.size());
    records_.push_back(record);
  }

  std::vector<Record> records_;
  std::vector<std::array<Index, 2>> went_to_;
};

/// The records in their new order, each adapted by `adapt(record, copy)`.
template <class Record, class Adapt>
void arrange(std::vector<Record>& records, const Arrangement& arrangement, const Adapt& adapt) {
  std::vector<Record> arranged;
  arranged.reserve(arrangement.records().size());
  for (const auto& [old, copy] : arrangement.records()) {
    arranged.push_back(records[old]);
    adapt(arranged.back(), copy);
  }
  records = std::move(arranged);
}

void restructure(Report& report, const Copies& copies) {
  const auto arrangement_of = [&](const auto& records) {
    return Arrangement(records.size(), copies, [&](Index i) { return records[i].node; });
  };
  const Arrangement nodes(report.nodes.size(), copies, [](Index i) { return i; });
  const Arrangement fields = arrangement_of(report.fields), tables = arrangement_of(report.tables),
                    texts = arrangement_of(report.texts), mentions = arrangement_of(report.mentions),
                    references = arrangement_of(report.references);

  // Of a node that stands once, the children that stand twice follow each other.
  const auto children_of = [&](const Node& node, std::size_t copy) {
    std::vector<Index> children;
    for (const Index child : node.children) {
      if (const Index kept = nodes.at(child, copy); kept != none) children.push_back(kept);
      const bool is_top = copies[child] > 1 && copies[report.nodes[child].parent] == 1;
      if (is_top) children.push_back(nodes.second(child));
    }
    return children;
  };
  std::vector<std::vector<Index>> children;
  for (const auto& [old, copy] : nodes.records()) children.push_back(children_of(report.nodes[old], copy));
  // Cells stand with their table, wherever it goes.
  const auto adapt = [&](auto& record, std::size_t copy) {
    visit_links(record, [&](RecordList list, auto& link) {
      const Arrangement* arrangement = list == RecordList::nodes      ? &nodes
                                       : list == RecordList::fields   ? &fields
                                       : list == RecordList::tables   ? &tables
                                       : list == RecordList::texts    ? &texts
                                       : list == RecordList::mentions ? &mentions
                                                                      : nullptr;
      if (arrangement != nullptr) link = arrangement->at(link, copy);
    });
  };
  std::size_t at = 0;
  arrange(report.nodes, nodes, [&](Node& node, std::size_t copy) {
    adapt(node, copy);
    node.children = std::move(children[at++]);
  });
  report.own_fields = fields.at(report.own_fields, 0);
  arrange(report.fields, fields, adapt);

  const std::vector<Cell> printed = std::move(report.cells);
  report.cells.clear();
  Index next = 0;
  arrange(report.tables, tables, [&](Table& table, std::size_t copy) {
    adapt(table, copy);
    const auto first = static_cast<Index>(report.cells.size());
    for (Index i = 0; i < table.cell_count; ++i) {
      report.cells.push_back(printed[table.first_cell + i]);
      adapt(report.cells.back(), copy);
      report.cells.back().table = next; // of a table that stands twice, this one
    }
    table.first_cell = first;
    ++next;
  });
  arrange(report.texts, texts, adapt);
  arrange(report.mentions, mentions, adapt);
  arrange(report.references, references, adapt);
  tie_equal_nodes(report);
  resolve_references(report);
}

} // namespace

std::vector<bool> branch_of(const Report& report, Index node) {
  std::vector<bool> branch(report.nodes.size(), false);
  std::vector<Index> open = {node};
  while (!open.empty()) {
    const Index next = open.back();
    open.pop_back();
    if (branch[next]) continue;
    branch[next] = true;
    open.insert(open.end(), report.nodes[next].children.begin(), report.nodes[next].children.end());
  }
  return branch;
}

void leave_out(Report& report, const std::vector<bool>& nodes) {
  Copies copies;
  for (const bool is_left_out : nodes) copies.push_back(is_left_out ? 0 : 1);
  restructure(report, copies);
}

void repeat(Report& report, const std::vector<bool>& nodes) {
  Copies copies;
  for (const bool is_repeated : nodes) copies.push_back(is_repeated ? 2 : 1);
  restructure(report, copies);
}

} // namespace toets
