// Lua's own functions, as far as rules see them. What does work in proportion to an argument is charged for it
// before it is done; what it makes is charged by the allocator. Order is fixed and no address is shown.
#include "lua/sandbox.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace toets::lua {
namespace {

/// Calls the function of Lua that a wrapper stands for: its upvalue. It runs in the frame of the wrapper, so that
/// its errors name the line of the rule.
int original(lua_State* L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

std::size_t times(std::size_t a, std::size_t b) {
  std::size_t product = 0;
  return __builtin_mul_overflow(a, b, &product) ? std::numeric_limits<std::size_t>::max() : product;
}

/// How many positions `first` to `last` are.
std::size_t span_of(lua_Integer first, lua_Integer last) {
  return last < first ? 0 : static_cast<std::size_t>(last) - static_cast<std::size_t>(first) + 1;
}

// ---- texts -----------------------------------------------------------------------------------

int text_rep(lua_State* L) {
  std::size_t size = 0, separator = 0;
  luaL_checklstring(L, 1, &size);
  const lua_Integer count = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  // The turns cost time even where the text is empty.
  if (count > 0)
    charge(L, static_cast<std::size_t>(count) / 2 +
                  times(static_cast<std::size_t>(count), size + separator) / 16);
  return original(L);
}

int text_byte(lua_State* L) {
  const auto size = static_cast<lua_Integer>(check_text(L, 1).size());
  const lua_Integer first = luaL_optinteger(L, 2, 1);
  const lua_Integer last = luaL_optinteger(L, 3, first);
  charge(L, span_of(std::max<lua_Integer>(first < 0 ? size + first + 1 : first, 1),
                    std::min(last < 0 ? size + last + 1 : last, size)));
  return original(L);
}

/// string.format without addresses: `%p` is not there, and `%s` writes what `tostring` does.
int text_format(lua_State* L) {
  const std::string_view form = check_text(L, 1);
  int argument = 1;
  for (std::size_t at = form.find('%'); at < form.size(); at = form.find('%', at + 1)) {
    if (++at == form.size() || form[at] == '%') continue;
    at = form.find_first_not_of("-+ #0123456789.", at);
    if (at == form.npos) break; // Lua says what is wrong with it
    ++argument;
    if (form[at] == 'p') return luaL_error(L, "format: %%p is not there; an address differs in every run");
    if (form[at] != 's' || argument > lua_gettop(L)) continue;
    push_described(L, argument);
    lua_replace(L, argument);
  }
  return original(L);
}

int to_number(lua_State* L) {
  if (lua_type(L, 1) == LUA_TSTRING) charge(L, lua_rawlen(L, 1) / 4);
  return original(L);
}

int to_text(lua_State* L) {
  luaL_checkany(L, 1);
  push_described(L, 1);
  return 1;
}

// ---- lists -----------------------------------------------------------------------------------

std::size_t list_size(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  return static_cast<std::size_t>(lua_rawlen(L, 1));
}

int list_concat(lua_State* L) {
  const std::size_t size = list_size(L);
  charge(L, span_of(luaL_optinteger(L, 3, 1), luaL_optinteger(L, 4, static_cast<lua_Integer>(size))));
  return original(L);
}

int list_unpack(lua_State* L) {
  const std::size_t size = list_size(L);
  charge(L, span_of(luaL_optinteger(L, 2, 1), luaL_optinteger(L, 3, static_cast<lua_Integer>(size))));
  return original(L);
}

int list_move(lua_State* L) {
  charge(L, span_of(luaL_checkinteger(L, 2), luaL_checkinteger(L, 3)));
  return original(L);
}

/// insert and remove move what stands behind the position, when one is given.
template <int arguments_with_position>
int list_shift(lua_State* L) {
  const auto size = static_cast<lua_Integer>(list_size(L));
  if (lua_gettop(L) == arguments_with_position) charge(L, span_of(luaL_checkinteger(L, 2), size));
  return original(L);
}

// ---- order -----------------------------------------------------------------------------------

/// Sorts positions 1 to `count` of the table at `list`; equal values keep their order. `before(a, b)` compares
/// the values at two indices of the stack. Lua's own sort asks the clock where to begin.
template <class Before>
void merge_sort(lua_State* L, int list, lua_Integer count, Before before) {
  if (count < 2) return;
  const auto rounds = static_cast<std::size_t>(std::bit_width(static_cast<std::size_t>(count - 1)));
  charge(L, times(static_cast<std::size_t>(count), 4 * rounds));
  lua_createtable(L, static_cast<int>(count), 0);
  const int top = lua_gettop(L);
  int from = list, to = top;
  for (lua_Integer width = 1; width < count; width *= 2, std::swap(from, to)) {
    for (lua_Integer begin = 1; begin <= count; begin += 2 * width) {
      const lua_Integer middle = std::min(begin + width, count + 1),
                        end = std::min(middle + width, count + 1);
      lua_Integer left = begin, right = middle;
      for (lua_Integer at = begin; at < end; ++at) {
        bool takes_right = left == middle;
        if (!takes_right && right < end) {
          lua_rawgeti(L, from, right);
          lua_rawgeti(L, from, left);
          takes_right = before(top + 1, top + 2);
          lua_settop(L, top);
        }
        lua_rawgeti(L, from, takes_right ? right++ : left++);
        lua_rawseti(L, to, at);
      }
    }
  }
  for (lua_Integer at = 1; from != list && at <= count; ++at) {
    lua_rawgeti(L, from, at);
    lua_rawseti(L, list, at);
  }
  lua_settop(L, top - 1);
}

int list_sort(lua_State* L) {
  const std::size_t size = list_size(L);
  luaL_argcheck(L, size < static_cast<std::size_t>(std::numeric_limits<int>::max()), 1, "array too big");
  const bool has_order = !lua_isnoneornil(L, 2);
  if (has_order) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  charge(L, size);
  // A copy is sorted: what the order does to the list meanwhile is lost, and nothing else can go wrong.
  const auto count = static_cast<lua_Integer>(size);
  lua_createtable(L, static_cast<int>(size), 0);
  for (lua_Integer at = 1; at <= count; ++at) {
    lua_rawgeti(L, 1, at);
    lua_rawseti(L, 3, at);
  }
  merge_sort(L, 3, count, [&](int a, int b) {
    if (!has_order) return lua_compare(L, a, b, LUA_OPLT) != 0;
    lua_pushvalue(L, 2);
    lua_pushvalue(L, a);
    lua_pushvalue(L, b);
    lua_call(L, 2, 1);
    return lua_toboolean(L, -1) != 0;
  });
  for (lua_Integer at = 1; at <= count; ++at) {
    lua_rawgeti(L, 3, at);
    lua_seti(L, 1, at);
  }
  return 0;
}

/// Order of keys: numbers before texts, each by value, so that a walk is the same in every run.
bool key_before(lua_State* L, int a, int b) {
  const bool a_is_number = lua_type(L, a) == LUA_TNUMBER;
  const bool b_is_number = lua_type(L, b) == LUA_TNUMBER;
  return a_is_number == b_is_number ? lua_compare(L, a, b, LUA_OPLT) != 0 : a_is_number;
}

bool is_orderable(lua_State* L, int key) {
  return lua_type(L, key) == LUA_TNUMBER || lua_type(L, key) == LUA_TSTRING;
}

int refuse_key(lua_State* L, const char* function) {
  return luaL_error(L, "%s: a key is neither a number nor a text, so it has no fixed place", function);
}

/// Iterator of pairs_in_order. Upvalues: table, sorted keys, position.
int next_of_pairs(lua_State* L) {
  lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
  do {
    lua_settop(L, 0);
    charge(L, 1);
    if (lua_rawgeti(L, lua_upvalueindex(2), ++at) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
  } while (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL); // taken out meanwhile
  lua_pushinteger(L, at);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

/// `pairs` with a fixed order: the order of Lua's own depends on addresses.
int pairs_in_order(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_newtable(L);
  lua_Integer count = 0;
  bool is_ordered = true; // told after the walk: what it costs depends on no order then
  for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1)) {
    is_ordered = is_ordered && is_orderable(L, -2);
    charge(L, 2);
    lua_pushvalue(L, -2);
    lua_rawseti(L, 2, ++count);
  }
  if (!is_ordered) return refuse_key(L, "pairs");
  merge_sort(L, 2, count, [&](int a, int b) { return key_before(L, a, b); });
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_of_pairs, 3);
  return 1;
}

/// `next` in the order of `pairs`: the least key after the given one.
int next_in_order(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  const bool from_start = lua_isnil(L, 2);
  if (!from_start && !is_orderable(L, 2)) return refuse_key(L, "next");
  bool is_ordered = true; // as in pairs
  lua_pushnil(L);         // 3: the least so far
  for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1)) {
    charge(L, 2);
    is_ordered = is_ordered && is_orderable(L, 4);
    if (!is_ordered) continue;
    if (!from_start && !key_before(L, 2, 4)) continue;
    if (!lua_isnil(L, 3) && !key_before(L, 4, 3)) continue;
    lua_pushvalue(L, 4);
    lua_replace(L, 3);
  }
  if (!is_ordered) return refuse_key(L, "next");
  if (lua_isnil(L, 3)) return 1;
  lua_pushvalue(L, 3);
  lua_rawget(L, 1);
  return 2;
}

// ---- what is there ---------------------------------------------------------------------------

/// A function of Lua: as it is, or with a wrapper that does something before.
struct Allowed {
  const char* name;
  lua_CFunction wrapper = nullptr;
};

constexpr Allowed base[] = {{"assert"},
                            {"error"},
                            {"ipairs"},
                            {"next", next_in_order},
                            {"pairs", pairs_in_order},
                            {"select"},
                            {"tonumber", to_number},
                            {"tostring", to_text},
                            {"type"}};
constexpr Allowed texts[] = {{"byte", text_byte},
                             {"char"},
                             {"format", text_format},
                             {"len"},
                             {"lower"},
                             {"rep", text_rep},
                             {"reverse"},
                             {"sub"},
                             {"upper"}};
constexpr Allowed lists[] = {
    {"concat", list_concat},   {"insert", list_shift<3>}, {"move", list_move},    {"pack"},
    {"remove", list_shift<2>}, {"sort", list_sort},       {"unpack", list_unpack}};
constexpr Allowed numbers[] = {{"abs"},        {"max"},       {"maxinteger"}, {"min"},
                               {"mininteger"}, {"tointeger"}, {"type"},       {"ult"}};

/// Sets the allowed members of the library on top of the stack in the table below it; pops the library.
template <std::size_t Count>
void copy_allowed(lua_State* L, const Allowed (&allowed)[Count]) {
  for (const Allowed& member : allowed) {
    lua_getfield(L, -1, member.name);
    if (member.wrapper != nullptr) lua_pushcclosure(L, member.wrapper, 1);
    lua_setfield(L, -3, member.name);
  }
  lua_pop(L, 1);
}

template <std::size_t Count>
void add_allowed(lua_State* L, const char* library, const Allowed (&allowed)[Count]) {
  lua_createtable(L, 0, static_cast<int>(Count));
  lua_getglobal(L, library);
  copy_allowed(L, allowed);
  make_read_only(L, library);
  lua_setfield(L, -2, library);
}

} // namespace

void bind_base(lua_State* L) {
  lua_pushglobaltable(L);
  copy_allowed(L, base);
  add_allowed(L, "string", texts);
  add_allowed(L, "table", lists);
  add_allowed(L, "math", numbers);

  // Methods of strings ("x"):upper() are the members of `string`, without Lua's patterns.
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_getfield(L, -3, "string");
  luaL_getmetafield(L, -1, "__index");
  lua_setfield(L, -3, "__index");
  lua_pop(L, 1);
  // Arithmetic that reads a text as a number would work in proportion to it, in one instruction.
  for (const char* operation : {"__add", "__sub", "__mul", "__mod", "__pow", "__div", "__idiv", "__unm"}) {
    lua_pushnil(L);
    lua_setfield(L, -2, operation);
  }
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}

} // namespace toets::lua
