// Text, Mention and Place: prose and what stands in it.
#include "lua/model_handles.hpp"
#include "lua/prose.hpp"

#include <algorithm>

namespace toets::lua {
namespace {

const Text& text(lua_State* L) { return report(L).texts[check_handle<TextHandle>(L, 1).index]; }

int text_node(lua_State* L) { return push_handle<NodeHandle>(L, text(L).node); }
int text_name(lua_State* L) { return push_optional_text(L, text(L).name); }
int text_value(lua_State* L) {
  push_text(L, text(L).value);
  return 1;
}
int text_empty(lua_State* L) { return push_flag(L, text(L).segments.empty()); }
int text_ordinal(lua_State* L) {
  lua_pushinteger(L, text(L).ordinal);
  return 1;
}
int text_line(lua_State* L) { return push_line(L, text(L).place); }

int text_at(lua_State* L) {
  const TextHandle& handle = check_handle<TextHandle>(L, 1);
  const Text& self = report(L).texts[handle.index];
  const lua_Integer first = luaL_checkinteger(L, 2);
  const lua_Integer last = luaL_checkinteger(L, 3);
  if (first < 1 || last < first || static_cast<std::size_t>(last) > self.value.size())
    return luaL_error(L, "text:at(%d, %d): the text has the bytes 1 to %d", static_cast<int>(first),
                      static_cast<int>(last), static_cast<int>(self.value.size()));
  const Index document = self.place.document;
  const Source& source = report(L).joined.empty() ? *context(L).source : *report(L).joined[document].source;
  const Place place = self.at(source, static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last));
  push(L, PlaceHandle{handle.generation, place, self.node, handle.index});
  return 1;
}

int text_mentions(lua_State* L) { return push_mentions(L, text(L).mentions); }

constexpr Member text_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<text_node>("node", "toets.Node"),
    getter<text_name>("name", "string", listed<vocabulary::text_names>.text()),
    getter<text_value>("value", "string", R"(lines joined by "\n", paragraphs by "\n\n")"),
    getter<text_empty>("empty", "boolean"),
    getter<text_ordinal>("ordinal", "integer", "1 for the first text of this name in its node"),
    getter<text_line>("line", "integer", "1-based"),
    method<text_at>("at", R"(@param first integer byte position in value, 1-based, inclusive
@param last integer inclusive
@return toets.Span)"),
    method<text_mentions>("mentions", R"(@param kind? string
@return toets.Mention[])")};

constexpr Type text_type = {.name = type_name<TextHandle>,
                            .parents = "toets.Place",
                            .members = text_members,
                            .metamethods = record_operators<TextHandle>};

const Mention& mention(lua_State* L) { return report(L).mentions[check_handle<MentionHandle>(L, 1).index]; }

int mention_node(lua_State* L) { return push_handle<NodeHandle>(L, mention(L).node); }
int mention_text(lua_State* L) { return push_handle<TextHandle>(L, mention(L).text); }
int mention_kind(lua_State* L) { return push_optional_text(L, mention(L).kind); }
int mention_unit(lua_State* L) { return push_optional_text(L, mention(L).unit); }
int mention_label(lua_State* L) { return push_optional_text(L, mention(L).label); }
int mention_invalid(lua_State* L) { return push_optional_text(L, mention(L).invalid); }
int mention_raw(lua_State* L) {
  push_text(L, mention(L).place.raw);
  return 1;
}
int mention_line(lua_State* L) { return push_line(L, mention(L).place); }

int mention_value(lua_State* L) {
  const Mention& self = mention(L);
  if (self.number) {
    push(L, *self.number);
    return 1;
  }
  if (self.kind == "date")
    if (const auto day = Day::parse(self.value)) return push_day(L, day);
  return push_optional_text(L, self.value);
}

int mention_field(lua_State* L) {
  const Mention& self = mention(L);
  return push_optional_text(L, self.field == none ? std::string_view{} : report(L).fields[self.field].name);
}

int mention_from(lua_State* L) {
  const Mention& self = mention(L);
  lua_Integer from = 0;
  if (self.text != none) {
    const auto& segments = report(L).texts[self.text].segments;
    const auto segment = std::partition_point(segments.begin(), segments.end(), [&](const Text::Segment& s) {
      return s.place.line < self.place.line;
    });
    if (segment != segments.end() && segment->place.line == self.place.line) {
      const auto at = self.place.raw.data() - segment->place.raw.data();
      if (at >= 0 && static_cast<std::size_t>(at) <= segment->place.raw.size())
        from = static_cast<lua_Integer>(segment->offset) + at + 1;
    }
  }
  lua_pushinteger(L, from);
  return 1;
}

constexpr Member mention_members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<mention_node>("node", "toets.Node"),
    getter<mention_text>("text", "toets.Text?"),
    getter<mention_kind>("kind", "string", listed<vocabulary::mention_kinds>.text()),
    getter<mention_value>("value", "toets.Decimal|toets.Date|string|nil"),
    getter<mention_unit>("unit", "string?"),
    getter<mention_label>("label", "string?"),
    getter<mention_invalid>("invalid", "string?", "why it is not valid"),
    getter<mention_field>("field", "string?", R"(the node field it is the value of: "start", "end")"),
    getter<mention_raw>("raw", "string"),
    getter<mention_from>("from", "integer", "first byte in text.value, 1-based (0 outside a text)"),
    getter<mention_line>("line", "integer", "1-based")};

const Type mention_type = {.name = type_name<MentionHandle>,
                           .parents = "toets.Place, toets.Form",
                           .members = mention_members,
                           .metamethods = form_operators};

int span_line(lua_State* L) { return push_line(L, check_handle<PlaceHandle>(L, 1).place); }
int span_raw(lua_State* L) { return push_optional_text(L, check_handle<PlaceHandle>(L, 1).place.raw); }

constexpr Member span_members[] = {getter<span_line>("line", "integer", "1-based"),
                                   getter<span_raw>("raw", "string?")};

constexpr Type span_type = {.name = type_name<PlaceHandle>,
                            .parents = "toets.Place",
                            .text = "A part of a line: what `at` gives.",
                            .members = span_members};

} // namespace

void register_text_types(lua_State* L) {
  register_type<TextHandle>(L, text_type);
  register_type<MentionHandle>(L, mention_type);
  register_type<PlaceHandle>(L, span_type);
}

} // namespace toets::lua
