// Report and Node: the plan tree.
#include "lua/model_handles.hpp"
#include "lua/prose.hpp"
#include "lua/words.hpp"
#include "model/vocabulary.hpp"

#include <ranges>

namespace toets::lua {
namespace {

// ---- Report ----------------------------------------------------------------------------------

Index document(lua_State* L) { return check_handle<ReportHandle>(L, 1).index; }
const Report& self(lua_State* L) { return report_of(L, document(L)); }

int report_kind(lua_State* L) { return push_optional_text(L, self(L).kind); }
int report_format(lua_State* L) { return push_optional_text(L, self(L).format); }
int report_layout(lua_State* L) { return push_optional_text(L, self(L).layout); }
int report_as_of(lua_State* L) { return push_day(L, self(L).as_of); }
int report_line(lua_State* L) { return push_line(L, first_place(self(L))); }
int report_self(lua_State* L) {
  lua_pushvalue(L, 1);
  return 1;
}

int report_fiscal_year(lua_State* L) {
  if (self(L).fiscal_year) {
    lua_pushinteger(L, *self(L).fiscal_year);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

int report_field(lua_State* L, const char* name) {
  charge(L, self(L).own_fields.size());
  const Field* field = self(L).field(name);
  return push_optional_text(L, field == nullptr ? std::string_view{} : field->value);
}
int report_entity_name(lua_State* L) { return report_field(L, "entity_name"); }
int report_nis_code(lua_State* L) { return report_field(L, "nis_code"); }

/// Where the records of the report begin among those of all that are compared.
Index first_of(lua_State* L, Index JoinedReport::*first) {
  return report(L).joined.empty() ? 0 : report(L).joined[document(L)].*first;
}

/// The positions of its own records of one kind among those.
template <class Record>
auto own(lua_State* L, const std::vector<Record>& records, Index JoinedReport::*first) {
  const Index begin = first_of(L, first);
  return std::views::iota(begin, begin + static_cast<Index>(records.size()));
}

int report_nodes(lua_State* L) {
  const auto kind = optional_word(L, 2, "nodes", "kind", vocabulary::node_kinds);
  return push_handles<NodeHandle>(L, own(L, self(L).nodes, &JoinedReport::first_node),
                                  [&](Index node) { return !kind || report(L).nodes[node].kind == *kind; });
}

int report_fields(lua_State* L) {
  return push_fields(L, self(L).own_fields, first_of(L, &JoinedReport::first_field),
                     optional_word(L, 2, "fields", "name", vocabulary::report_fields));
}

int report_references(lua_State* L) {
  return push_handles<ReferenceHandle>(L, own(L, self(L).references, &JoinedReport::first_reference));
}

constexpr Member report_members[] = {
    getter<report_self>("report", "toets.Report"),
    getter<report_kind>("kind", "string?", listed<vocabulary::report_kinds>.text()),
    getter<report_format>("format", "string", "id of the plugin that read it"),
    getter<report_layout>("layout", "string"),
    getter<report_fiscal_year>("fiscal_year", "integer?"),
    getter<report_as_of>("as_of", "toets.Date?", "the day the report speaks of"),
    getter<report_entity_name>("entity_name", "string?"),
    getter<report_nis_code>("nis_code", "string?"),
    getter<report_line>("line", "integer", "1-based"),
    method<report_nodes>("nodes", R"(@param kind? string only nodes of this kind
@return toets.Node[] in reading order)"),
    method<report_fields>("fields", R"(@param name? string only fields of this name
@return toets.Field[] of the report itself, in reading order)"),
    method<report_references>("references", "@return toets.Reference[] in reading order")};

constexpr Type report_type = {.name = type_name<ReportHandle>,
                              .parents = "toets.Place",
                              .members = report_members,
                              .metamethods = record_operators<ReportHandle>};

// ---- Node ------------------------------------------------------------------------------------

const Node& node(lua_State* L) { return report(L).nodes[check_handle<NodeHandle>(L, 1).index]; }

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
int node_line(lua_State* L) { return push_line(L, node(L).place); }
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
  const auto kind = optional_word(L, 2, "children", "kind", vocabulary::node_kinds);
  return push_handles<NodeHandle>(L, node(L).children,
                                  [&](Index child) { return !kind || report(L).nodes[child].kind == *kind; });
}

int node_tables(lua_State* L) { return push_handles<TableHandle>(L, node(L).tables); }

int node_texts(lua_State* L) {
  const auto name = optional_word(L, 2, "texts", "name", vocabulary::text_names);
  return push_handles<TextHandle>(L, node(L).texts,
                                  [&](Index text) { return !name || report(L).texts[text].name == *name; });
}

int node_mentions(lua_State* L) { return push_mentions(L, node(L).mentions); }

int node_same_as(lua_State* L) { return push_handles<NodeHandle>(L, node(L).same_as); }

int node_fields(lua_State* L) {
  const Node& self = node(L);
  return push_fields(L, self.fields, 0, optional_word(L, 2, "fields", "name", vocabulary::node_fields));
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

constexpr Member node_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<node_kind>("kind", "string", listed<vocabulary::node_kinds>.text()),
    getter<node_part>("part", "string", listed<vocabulary::parts>.text()),
    getter<node_code>("code", "string?", "normalised code"),
    getter<node_printed_code>("printed_code", "string?"),
    getter<node_title>("title", "string?", "as printed, a wrapped title joined"),
    getter<node_label>("label", "string", "code and title, for people"),
    getter<node_priority>("priority", "boolean?"),
    getter<node_aggregate>("aggregate", "boolean", "stands for several nodes that the report does not show"),
    getter<node_implied>("implied", "boolean", "the report prints no heading for it"),
    getter<node_parent>("parent", "toets.Node?"),
    getter<node_status>("status", "string?", listed<vocabulary::statuses>.text()),
    getter<node_printed_status>("printed_status", "string?"),
    getter<node_start>("start_date", "toets.Date?"),
    getter<node_end>("end_date", "toets.Date?"),
    getter<node_line>("line", "integer", "1-based"),
    method<node_children>("children", R"(@param kind? string only children of this kind
@return toets.Node[] direct children in reading order)"),
    method<node_tables>("tables", "@return toets.Table[]"),
    method<node_texts>("texts", R"(@param name? string only texts of this name
@return toets.Text[])"),
    method<node_mentions>("mentions", R"(@param kind? string
@return toets.Mention[] those of this node that stand in none of its texts, such as labelled numbers and budget codes)"),
    method<node_figures>(
        "figures",
        R"(@param filter? { section?: string, row?: string, measure?: string, year?: integer }
@return toets.Figure[] the printed figures of this node's tables that fit the filter, in printed order)"),
    method<node_same_as>("same_as", "@return toets.Node[] nodes of the same kind and code in other parts"),
    method<node_fields>("fields", R"(@param name? string
@return toets.Field[] in reading order)"),
    method<node_at>("at", R"(@param field "status"|"start_date"|"end_date"|"title"|"code"
@return toets.Span? where the field is printed)")};

constexpr Type node_type = {.name = type_name<NodeHandle>,
                            .parents = "toets.Place",
                            .text = "A node of the plan tree.",
                            .members = node_members,
                            .metamethods = record_operators<NodeHandle>};

} // namespace

void register_node_types(lua_State* L) {
  register_type<ReportHandle>(L, report_type);
  register_type<NodeHandle>(L, node_type);
}

} // namespace toets::lua
