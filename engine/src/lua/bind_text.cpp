// Text, Mention and Place: prose and what stands in it.
#include "lua/model_handles.hpp"

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
  const Place place =
      self.at(*context(L).source, static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last));
  push(L, PlaceHandle{handle.generation, place, self.node, handle.index});
  return 1;
}

int text_mentions(lua_State* L) {
  const Text& self = text(L);
  const char* kind = luaL_optstring(L, 2, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  for (const Index mention : self.mentions) {
    if (kind != nullptr && report(L).mentions[mention].kind != kind) continue;
    push_handle<MentionHandle>(L, mention);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

constexpr Member text_members[] = {{"report", guarded<push_report>},
                                   {"node", guarded<text_node>},
                                   {"name", guarded<text_name>},
                                   {"value", guarded<text_value>},
                                   {"empty", guarded<text_empty>},
                                   {"ordinal", guarded<text_ordinal>},
                                   {"line", guarded<text_line>},
                                   {"at", nullptr, guarded<text_at>},
                                   {"mentions", nullptr, guarded<text_mentions>}};

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
    {"report", guarded<push_report>},  {"node", guarded<mention_node>},
    {"text", guarded<mention_text>},   {"kind", guarded<mention_kind>},
    {"value", guarded<mention_value>}, {"unit", guarded<mention_unit>},
    {"label", guarded<mention_label>}, {"invalid", guarded<mention_invalid>},
    {"field", guarded<mention_field>}, {"raw", guarded<mention_raw>},
    {"from", guarded<mention_from>},   {"line", guarded<mention_line>}};

int place_line(lua_State* L) { return push_line(L, check_handle<PlaceHandle>(L, 1).place); }
int place_raw(lua_State* L) { return push_optional_text(L, check_handle<PlaceHandle>(L, 1).place.raw); }
constexpr Member place_members[] = {{"line", guarded<place_line>}, {"raw", guarded<place_raw>}};

} // namespace

void register_text_types(lua_State* L) {
  register_type(L, type_name<TextHandle>, text_members, record_operators<TextHandle>);
  register_type(L, type_name<MentionHandle>, mention_members, form_operators);
  register_type(L, type_name<PlaceHandle>, place_members, nullptr);
}

} // namespace toets::lua
