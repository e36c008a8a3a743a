#include "lua/compiled_files.hpp"

#include "lua/shared_work.hpp"
#include "lua/state.hpp"
#include "support/catch.hpp"
#include "support/libraries.hpp"
#include "support/temp_folder.hpp"

#include <lua.hpp>
#include <memory>
#include <string>

using Catch::Contains;

namespace toets {
namespace {

/// A state of several, with a rule that uses the helper `lib/one.lua`.
std::string value_of_rule(const test::TempFolder& folder, const std::shared_ptr<SharedWork>& shared) {
  LuaState state({}, shared);
  state.set_libraries(test::libraries_in(folder.path() / "lib"));
  const auto ran = state.run_file(folder.write("case.lua", "return use(\"one\").value()"));
  return ran ? lua_tostring(state.raw(), -1) : ran.error().message.en;
}

} // namespace

TEST_CASE("what one state compiled another runs, with the same lines in its messages") {
  const auto shared = std::make_shared<SharedWork>();
  const test::TempFolder folder;
  folder.write("lib/one.lua", "local one = {}\nfunction one.value() return nil + 1 end\nreturn one");
  const std::string first = value_of_rule(folder, shared);
  CHECK_THAT(first, Contains("lib/one.lua:2: attempt to perform arithmetic"));
  folder.write("lib/one.lua", "return 'it is not read again'");
  CHECK(value_of_rule(folder, shared) == first);
}

TEST_CASE("a state of its own reads what its files hold now") {
  const test::TempFolder folder;
  folder.write("lib/one.lua", "return { value = function() return 'before' end }");
  CHECK(value_of_rule(folder, nullptr) == "before");
  folder.write("lib/one.lua", "return { value = function() return 'after' end }");
  CHECK(value_of_rule(folder, nullptr) == "after");
}

TEST_CASE("a function keeps no variable of another state") {
  CompiledFiles files;
  LuaState one, other;
  REQUIRE(luaL_loadstring(one.raw(),
                          "local count = 0 return function() count = count + 1 return count end") == LUA_OK);
  files.keep(one.raw(), "counter.lua");
  CHECK_FALSE(files.push(other.raw(), "another.lua"));
  const auto counted = [&](LuaState& state) {
    REQUIRE(files.push(state.raw(), "counter.lua"));
    lua_call(state.raw(), 0, 1);
    lua_call(state.raw(), 0, 1);
    return lua_tointeger(state.raw(), -1);
  };
  CHECK(counted(one) == 1);
  CHECK(counted(other) == 1);
}

} // namespace toets
