#include "lua/owned_values.hpp"

#include "lua/shared_work.hpp"
#include "support/catch.hpp"
#include "support/lua_bench.hpp"

#include <memory>
#include <optional>

namespace toets {

TEST_CASE("values that are left are ended, and those that were taken out are not") {
  int ended = 0;
  const auto count = [](void* counter) { ++*static_cast<int*>(counter); };
  OwnedValues::Link first{&ended, count}, second{&ended, count}, third{&ended, count}, last{&ended, count};
  {
    OwnedValues values;
    for (auto* link : {&first, &second, &third, &last}) values.add(*link);
    for (auto* link : {&second, &last, &first}) link->unlink();
    CHECK(ended == 0);
  }
  CHECK(ended == 1);
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

} // namespace toets
