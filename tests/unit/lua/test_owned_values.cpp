#include "lua/owned_values.hpp"

#include "lua/shared_work.hpp"
#include "lua/state.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <lua.hpp>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

namespace toets {

namespace {

struct Counted : OwnedValues::Value {
  explicit Counted(int& ended) : ended_(ended) {}
  ~Counted() override { ++ended_; }

 private:
  int& ended_;
};

} // namespace

TEST_CASE("values that are left are ended, and those that were deleted are not ended again") {
  int ended = 0;
  {
    OwnedValues values;
    std::vector<Counted*> kept;
    for (int i = 0; i < 4; ++i) kept.push_back(values.keep(std::make_unique<Counted>(ended)));
    for (const std::size_t deleted : {1, 3, 0}) delete kept[deleted];
    CHECK(ended == 3);
  }
  CHECK(ended == 4);
}

TEST_CASE("a state that ends gives back what its values keep elsewhere") {
  const auto shared = std::make_shared<SharedWork>();
  const std::shared_ptr<Expression> expression = shared->expressions.find("a+");
  const auto uses = expression.use_count();
  {
    std::optional<LuaState> state(std::in_place, LuaLimits{}, shared);
    const test::TempFolder folder;
    REQUIRE(state->run_file(folder.write("case.lua", "return { re.compile(\"a+\"), re.compile(\"a+\") }")));
    CHECK(expression.use_count() == uses + 2);
    state.reset();
    CHECK(expression.use_count() == uses);
  }
}

// Lua calls a finalizer like any function, which fails when no memory is left for the call. It then frees its own block
// of the value all the same.
TEST_CASE("a value whose finalizer failed is ended with the state") {
  const auto shared = std::make_shared<SharedWork>();
  const std::shared_ptr<Expression> expression = shared->expressions.find("a+");
  const auto uses = expression.use_count();
  const test::TempFolder folder;
  const auto file = folder.write("case.lua", "return re.compile(\"a+\")");
  std::optional<LuaState> state(std::in_place, LuaLimits{}, shared);
  lua_State* L = state->raw();
  REQUIRE(state->run_file(file));
  REQUIRE(lua_getmetatable(L, -1) == 1);
  lua_pushcfunction(L, [](lua_State* of) { return luaL_error(of, "not enough memory"); });
  lua_setfield(L, -2, "__gc");
  lua_settop(L, 0);
  lua_gc(L, LUA_GCCOLLECT);                           // calls the finalizer
  lua_gc(L, LUA_GCCOLLECT);                           // frees the block
  for (std::size_t size = 0; size < 256; size += 8) { // and others take its place
    std::memset(lua_newuserdatauv(L, size, 0), 0xff, size);
    lua_pop(L, 1);
  }
  CHECK(expression.use_count() == uses + 1);
  state.reset();
  CHECK(expression.use_count() == uses);
}

} // namespace toets
