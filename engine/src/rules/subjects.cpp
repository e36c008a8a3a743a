#include "rules/subjects.hpp"

#include "model/short_rows.hpp"
#include "rules/things.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

namespace toets {
namespace {

bool is_one_of(const std::vector<std::string>& words, std::string_view word) {
  return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
}

/// A coordinate that children print and their parent leaves out.
struct OmittedCoordinate {
  Index table;
  std::string_view section, row;
  std::int32_t column;
};

using CoordinateKey = std::tuple<std::string_view, std::string_view, std::string_view, int, std::string_view>;

CoordinateKey key_of(const Table& table, std::string_view section, std::string_view row, std::int32_t at) {
  const Column& column = table.columns[static_cast<std::size_t>(at)];
  return {section, row, column.measure, column.year, column.version};
}

CoordinateKey key_of(const Report& report, const Cell& cell) {
  return key_of(report.tables[cell.table], cell.section, cell.row, cell.column);
}

/// In order of the children's first printing of each.
std::vector<OmittedCoordinate> omitted_coordinates(const Report& report, const Node& node) {
  std::set<CoordinateKey> known;
  const auto for_each_cell = [&](const Node& of, auto&& visit) {
    for (const Index table : of.tables)
      for (Index i = 0; i < report.tables[table].cell_count; ++i) {
        const Cell& cell = report.cells[report.tables[table].first_cell + i];
        if (cell.column >= 0) visit(cell);
      }
  };
  for_each_cell(node, [&](const Cell& cell) { known.insert(key_of(report, cell)); });
  // An open place of a short row is visited with its table.
  for (const Index table : node.tables)
    for (const Hole& hole : holes(report, table))
      known.insert(key_of(report.tables[table], hole.section, hole.row, hole.column));
  std::vector<OmittedCoordinate> omitted;
  for (const Index child : node.children)
    for_each_cell(report.nodes[child], [&](const Cell& cell) {
      if (!known.insert(key_of(report, cell)).second) return;
      const Column& wanted = report.tables[cell.table].columns[static_cast<std::size_t>(cell.column)];
      for (const Index table : node.tables) {
        const auto& columns = report.tables[table].columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
          if (columns[i].measure == wanted.measure && columns[i].year == wanted.year &&
              columns[i].version == wanted.version) {
            omitted.push_back({table, cell.section, cell.row, static_cast<std::int32_t>(i)});
            return;
          }
      }
    });
  return omitted;
}

int get_field(lua_State* L) {
  lua_gettable(L, 1);
  return 1;
}

/// Whether the handle on top of the stack has the accepted value in each field of `where`.
/// @throws std::runtime_error for a field that the subject does not have
bool fits_where(lua_State* L, const Subjects& subjects) {
  for (const auto& [field, accepted] : subjects.where) {
    lua_pushcfunction(L, get_field);
    lua_pushvalue(L, -2);
    lua_pushlstring(L, field.data(), field.size());
    // Protected: no rule's function is running, so an error here would end the program.
    if (lua_pcall(L, 2, 1, 0) != LUA_OK)
      throw std::runtime_error(fmt::format("subjects.where: {}", lua_tostring(L, -1)));
    bool fits = false;
    switch (lua_type(L, -1)) {
      case LUA_TBOOLEAN:
        fits = is_one_of(accepted, lua_toboolean(L, -1) ? "true" : "false");
        break;
      case LUA_TSTRING:
        fits = is_one_of(accepted, lua_tostring(L, -1));
        break;
      case LUA_TNUMBER:
        fits = is_one_of(accepted, std::to_string(lua_tointeger(L, -1)));
        break;
      default:
        break;
    }
    lua_pop(L, 1);
    if (!fits) return false;
  }
  return true;
}

} // namespace

class SubjectWalk {
 public:
  const Report& report;
  const Subjects& subjects;

  SubjectWalk(LuaState& state, const Subjects& wanted, const std::function<void()>& visit)
      : report(*state.context().report), subjects(wanted), state_(state), L_(state.raw()), visit_(visit) {}

  /// Null where the report is compared with no earlier one.
  const std::vector<Counterpart>* counterparts() const { return state_.context().counterparts; }

  /// Whether the rule looks at things of this node, or of none.
  bool wants(Index node) const {
    return node == none ? subjects.of.empty() : is_one_of(subjects.of, report.nodes[node].kind);
  }

  template <class Handle>
  void push(Index index) {
    lua::push_handle<Handle>(L_, index);
    visit_top();
  }

  template <class Coordinate>
  void push_figure(Index table, Index cell, const Coordinate& at) {
    lua::push_figure(L_, {state_.generation(), table, cell, at.section, at.row, at.column});
    visit_top();
  }

  /// @param node_of gives the node that one belongs to
  template <class Handle, class NodeOf>
  void each(std::size_t count, const NodeOf& node_of) {
    for (Index i = 0; i < count; ++i)
      if (wants(node_of(i))) push<Handle>(i);
  }
  /// The same of records that name their node.
  template <class Handle, class Record>
  void each(const std::vector<Record>& records) {
    each<Handle>(records.size(), [&](Index i) { return records[i].node; });
  }

 private:
  void visit_top() {
    if (fits_where(L_, subjects)) visit_();
    lua_pop(L_, 1);
  }

  LuaState& state_;
  lua_State* L_;
  const std::function<void()>& visit_;
};

std::string described(const Report& report, const Subject& subject) {
  std::string text = subject.node == none ? "" : report.nodes[subject.node].label();
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  if (subject.text != none) add(fmt::format("text {}", report.texts[subject.text].name));
  add(subject.section + (subject.section.empty() || subject.row.empty() ? "" : " ") + subject.row);
  add(subject.column);
  return text;
}

bool applies_to(const Applies& applies, const Report& report) {
  if (!is_one_of(applies.kinds, report.kind) || !is_one_of(applies.layouts, report.layout)) return false;
  if (applies.from_year && (!report.fiscal_year || *report.fiscal_year < *applies.from_year)) return false;
  return !applies.to_year || (report.fiscal_year && *report.fiscal_year <= *applies.to_year);
}

void for_each_subject(LuaState& state, const Subjects& subjects, const std::function<void()>& visit) {
  SubjectWalk walk(state, subjects, visit);
  thing_called(subjects.kind)->visit(walk);
}

void visit_report(SubjectWalk& walk) { walk.push<lua::ReportHandle>(0); }

void visit_nodes(SubjectWalk& walk) {
  walk.each<lua::NodeHandle>(walk.report.nodes.size(), [](Index node) { return node; });
}

void visit_tables(SubjectWalk& walk) { walk.each<lua::TableHandle>(walk.report.tables); }

void visit_figures(SubjectWalk& walk) {
  const Report& report = walk.report;
  for (Index i = 0; i < report.tables.size(); ++i) {
    const Table& table = report.tables[i];
    if (!walk.wants(table.node)) continue;
    for (Index at = table.first_cell; at < table.first_cell + table.cell_count; ++at)
      walk.push_figure(i, at, report.cells[at]);
    for (const Hole& hole : holes(report, i)) walk.push_figure(i, none, hole);
    // Once for each node: after its last table.
    if (walk.subjects.include_omitted && report.nodes[table.node].tables.back() == i)
      for (const OmittedCoordinate& at : omitted_coordinates(report, report.nodes[table.node]))
        walk.push_figure(at.table, none, at);
  }
}

void visit_texts(SubjectWalk& walk) { walk.each<lua::TextHandle>(walk.report.texts); }
void visit_mentions(SubjectWalk& walk) { walk.each<lua::MentionHandle>(walk.report.mentions); }
void visit_references(SubjectWalk& walk) { walk.each<lua::ReferenceHandle>(walk.report.references); }

void visit_counterparts(SubjectWalk& walk) {
  const std::vector<Counterpart>* const counterparts = walk.counterparts();
  if (counterparts == nullptr) return;
  walk.each<lua::CounterpartHandle>(counterparts->size(), [&](Index i) {
    const Counterpart& counterpart = (*counterparts)[i];
    return counterpart.node != none ? counterpart.node : counterpart.earlier;
  });
}

} // namespace toets
