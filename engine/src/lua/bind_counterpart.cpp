// Counterpart: a node and what stood for the same thing in an earlier report.
#include "history/figure_pairs.hpp"
#include "lua/model_handles.hpp"
#include "lua/words.hpp"
#include "model/vocabulary.hpp"

namespace toets::lua {
namespace {

const Counterpart& counterpart(lua_State* L) { return counterpart_at(L, 1); }

int counterpart_node(lua_State* L) { return push_handle<NodeHandle>(L, counterpart(L).node); }
int counterpart_earlier(lua_State* L) { return push_handle<NodeHandle>(L, counterpart(L).earlier); }
int counterpart_fate(lua_State* L) { return push_optional_text(L, name(counterpart(L).fate)); }
int counterpart_parent(lua_State* L) { return push_handle<CounterpartHandle>(L, counterpart(L).parent); }
int counterpart_report(lua_State* L) { return push_handle<ReportHandle>(L, 0); }
int counterpart_earlier_report(lua_State* L) { return push_handle<ReportHandle>(L, counterpart(L).document); }
int counterpart_line(lua_State* L) { return push_line(L, place_at(L, 1)); }

std::size_t cell_count(lua_State* L, Index node) {
  std::size_t count = 0;
  for (const Index table : report(L).nodes[node].tables) count += report(L).tables[table].cell_count;
  return count;
}

void push_cell(lua_State* L, Index index) {
  const Cell& cell = report(L).cells[index];
  push_figure(L, {LuaState::of(L).generation(), cell.table, index, cell.section, cell.row, cell.column});
}

int counterpart_figures(lua_State* L) {
  const Counterpart& self = counterpart(L);
  std::string_view measure, earlier_measure;
  if (!lua_isnoneornil(L, 2)) {
    luaL_checktype(L, 2, LUA_TTABLE);
    require_fields(L, 2, "figures", {"measure", "earlier_measure"});
    measure = word_in(L, 2, "figures", "measure", vocabulary::measures).value_or("");
    earlier_measure = word_in(L, 2, "figures", "earlier_measure", vocabulary::measures).value_or("");
    if (measure.empty() && !earlier_measure.empty())
      return luaL_error(L, "figures: earlier_measure needs a measure to be compared with");
  }
  LuaState::of(L).note_figures();
  lua_newtable(L);
  if (self.node == none || self.earlier == none) return 1;
  charge(L, 16 * (cell_count(L, self.node) + cell_count(L, self.earlier)));
  lua_Integer count = 0;
  for (const auto& [now, earlier] :
       figure_pairs(report(L), self.node, self.earlier, measure, earlier_measure)) {
    lua_createtable(L, 0, 2);
    push_cell(L, now);
    lua_setfield(L, -2, "figure");
    push_cell(L, earlier);
    lua_setfield(L, -2, "earlier");
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

constexpr Member members[] = {
    getter<counterpart_node>("node", "toets.Node?", "nil where it vanished"),
    getter<counterpart_earlier>("earlier", "toets.Node?",
                                "the node of the earlier report; nil where it was added"),
    getter<counterpart_fate>(
        "fate", "string",
        R"("same", "renamed", "moved" (another code or parent), "split", "joined", "replaced" (the code stands for something else), "vanished", "added")"),
    getter<counterpart_parent>("parent", "toets.Counterpart?",
                               "that of the node's parent; of a vanished node, of its earlier parent"),
    getter<counterpart_report>("report", "toets.Report"),
    getter<counterpart_earlier_report>("earlier_report", "toets.Report"),
    getter<counterpart_line>("line", "integer",
                             "1-based; a vanished node is placed at the nearest parent that is there"),
    method<counterpart_figures>(
        "figures",
        R"(The printed figures that mean the same in both: section, row, measure, year and version. With a measure only those;
`earlier_measure` is the one that the earlier report has instead (what was booked, and the actual of the account).
@param filter? { measure?: string, earlier_measure?: string }
@return { figure: toets.Figure, earlier: toets.Figure }[] in printed order)")};

constexpr Type type = {
    .name = type_name<CounterpartHandle>,
    .parents = "toets.Place",
    .text =
        R"(A node of the report and the one that stands for the same thing in an earlier report (`--against`). What was split or
joined has one for each of its parts. Places of the earlier report go into `related` of a finding, never into `at`.)",
    .members = members,
    .metamethods = record_operators<CounterpartHandle>};

} // namespace

void register_counterpart_type(lua_State* L) { register_type<CounterpartHandle>(L, type); }

} // namespace toets::lua
