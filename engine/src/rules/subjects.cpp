#include "rules/subjects.hpp"

#include "model/short_rows.hpp"

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
  lua_State* L = state.raw();
  const Report& report = *state.context().report;
  const auto generation = state.generation();
  const auto visit_top = [&] {
    if (fits_where(L, subjects)) visit();
    lua_pop(L, 1);
  };
  const auto of_kind = [&](Index node) {
    return node == none ? subjects.of.empty() : is_one_of(subjects.of, report.nodes[node].kind);
  };

  if (subjects.kind == "report") {
    lua::push_handle<lua::ReportHandle>(L, 0);
    visit_top();
  } else if (subjects.kind == "node") {
    for (Index i = 0; i < report.nodes.size(); ++i) {
      if (!of_kind(i)) continue;
      lua::push_handle<lua::NodeHandle>(L, i);
      visit_top();
    }
  } else if (subjects.kind == "table") {
    for (Index i = 0; i < report.tables.size(); ++i) {
      if (!of_kind(report.tables[i].node)) continue;
      lua::push_handle<lua::TableHandle>(L, i);
      visit_top();
    }
  } else if (subjects.kind == "figure") {
    for (Index i = 0; i < report.tables.size(); ++i) {
      const Table& table = report.tables[i];
      if (!of_kind(table.node)) continue;
      for (Index c = 0; c < table.cell_count; ++c) {
        const Cell& cell = report.cells[table.first_cell + c];
        lua::push_figure(L, {generation, i, table.first_cell + c, cell.section, cell.row, cell.column});
        visit_top();
      }
      for (const Hole& hole : holes(report, i)) {
        lua::push_figure(L, {generation, i, none, hole.section, hole.row, hole.column});
        visit_top();
      }
      // Once for each node: after its last table.
      if (subjects.include_omitted && report.nodes[table.node].tables.back() == i)
        for (const OmittedCoordinate& at : omitted_coordinates(report, report.nodes[table.node])) {
          lua::push_figure(L, {generation, at.table, none, at.section, at.row, at.column});
          visit_top();
        }
    }
  } else if (subjects.kind == "text") {
    for (Index i = 0; i < report.texts.size(); ++i) {
      if (!of_kind(report.texts[i].node)) continue;
      lua::push_handle<lua::TextHandle>(L, i);
      visit_top();
    }
  } else if (subjects.kind == "mention") {
    for (Index i = 0; i < report.mentions.size(); ++i) {
      if (!of_kind(report.mentions[i].node)) continue;
      lua::push_handle<lua::MentionHandle>(L, i);
      visit_top();
    }
  } else if (subjects.kind == "reference") {
    for (Index i = 0; i < report.references.size(); ++i) {
      if (!of_kind(report.references[i].node)) continue;
      lua::push_handle<lua::ReferenceHandle>(L, i);
      visit_top();
    }
  } else if (subjects.kind == "counterpart" && state.context().counterparts != nullptr) {
    const std::vector<Counterpart>& counterparts = *state.context().counterparts;
    for (Index i = 0; i < counterparts.size(); ++i) {
      if (!of_kind(counterparts[i].node != none ? counterparts[i].node : counterparts[i].earlier)) continue;
      lua::push_handle<lua::CounterpartHandle>(L, i);
      visit_top();
    }
  }
}

} // namespace toets
