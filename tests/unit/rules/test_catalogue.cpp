#include "rules/catalogue.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::rule_text;
using toets::test::RuleBench;

TEST_CASE("rule files are found by their names in order of them") {
  RuleBench bench;
  for (const std::string file :
       {"b/AA2_x.lua", "a/BB1_x.lua", "b/deep/AA10_x.lua", "a/AA1_x_test.lua", "lib/helper.lua",
        "a/aa1_x.lua", "a/AA_x.lua", "a/1_x.lua", "a/AA1.lua", "a/AA1x_y.lua", "a/AA3_x.txt"})
    bench.with(file, "");
  const auto files = find_rule_files({{bench.folder().path()}});
  REQUIRE(files);
  std::vector<std::string> names;
  for (const auto& file : *files) names.push_back(file.filename().string());
  CHECK(names == std::vector<std::string>{"AA10_x.lua", "AA2_x.lua", "BB1_x.lua"});
}

TEST_CASE("rules of several folders are loaded together") {
  RuleBench first, second;
  first.with("core/AA1_x.lua", rule_text());
  second.with("own/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  LuaState state;
  const auto rules = load_rules(state, {{first.folder().path(), second.folder().path()}});
  REQUIRE(rules);
  REQUIRE(rules->size() == 2);
  CHECK((*rules)[1].description.pack == "own");
}

TEST_CASE("helpers come from the first folder") {
  RuleBench first, second;
  first.with("lib/helper.lua", "return \"first\"");
  second.with("lib/helper.lua", "return \"second\"");
  second.with("own/AA1_x.lua", rule_text({{"basis", "use(\"helper\")"}}));
  LuaState state;
  const auto rules = load_rules(state, {{first.folder().path(), second.folder().path()}});
  REQUIRE(rules);
  CHECK(rules->front().description.basis == "first");
}

TEST_CASE("an id that stands twice is refused with both files") {
  RuleBench bench;
  bench.with("core/AA1_first.lua", rule_text()).with("own/AA1_second.lua", rule_text());
  CHECK_THAT(bench.refusal(), Contains("AA1_second.lua") && Contains("the id AA1 is taken by AA1_first.lua"));
}

TEST_CASE("a folder of rules that is not there is refused") {
  LuaState state;
  const auto rules = load_rules(state, {{"no/such/folder"}});
  REQUIRE_FALSE(rules);
  CHECK_THAT(rules.error().message, Contains("no/such/folder"));
}

TEST_CASE("one rule that is refused refuses all") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text()).with("core/BB1_x.lua", "return 5");
  CHECK_THAT(bench.refusal(), Contains("BB1_x.lua"));
}

} // namespace toets
