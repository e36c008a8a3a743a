// Which rules a run has: packs beside each other, each with its own helpers.
#include "rules/catalogue.hpp"

#include "base/sha256.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

#include <fmt/format.h>

namespace toets {

using Catch::Contains;
using toets::test::pack_text;
using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

/// A pack of the name "own" with the rule BB1.
RuleBench& own(RuleBench& bench) {
  return bench.with("pack.toml", pack_text("own")).with("BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
}

Result<Catalogue> together(const RuleBench& first, const RuleBench& second) {
  return read_catalogue({{first.folder().path(), second.folder().path()}});
}

std::string refusal(const RuleBench& first, const RuleBench& second) {
  LuaState state;
  const auto rules = load_rules(state, RuleFolders{{first.folder().path(), second.folder().path()}});
  return rules ? "" : rules.error().message.en;
}

} // namespace

TEST_CASE("rule files are found by their names, in order of group and number") {
  RuleBench bench;
  for (const std::string file :
       {"b/AA2_x.lua", "BB1_x.lua", "b/deep/AA10_x.lua", "a/AA1_x_test.lua", "lib/helper.lua",
        "lib/helper_test.lua", "a/AA3_x.txt", ".hidden/AA4_x.lua", "a/.AA5_x.lua", "profiles/AA6_x.lua"})
    bench.with(file, "");
  const auto files = find_rule_files({{bench.folder().path()}});
  REQUIRE(files);
  std::vector<std::string> names;
  for (const auto& file : *files) names.push_back(file.filename().string());
  CHECK(names == std::vector<std::string>{"AA2_x.lua", "AA10_x.lua", "BB1_x.lua"});
}

TEST_CASE("a file that could be meant as a rule is not passed over") {
  for (const std::string file : {"a/aa1_x.lua", "AA_x.lua", "1_x.lua", "a/AA1.lua", "AA1x_y.lua", "AA1_.lua",
                                 "AA01_x.lua", "helper.lua", "x_test.lua", "lib/deep/helper.lua"}) {
    INFO(file);
    CHECK_THAT(RuleBench().with(file, rule_text()).refusal(),
               Contains("pack core: " + file) && Contains("AR1_name.lua") && Contains("lib/"));
  }
  CHECK_THAT(RuleBench().with("lib/Helper.lua", "").refusal(), Contains("lib/Helper.lua cannot be used"));
}

TEST_CASE("packs are loaded together") {
  RuleBench first, second;
  first.with("core/AA1_x.lua", rule_text());
  own(second);
  LuaState state;
  const auto rules = load_rules(state, RuleFolders{{first.folder().path(), second.folder().path()}});
  REQUIRE(rules);
  REQUIRE(rules->size() == 2);
  CHECK((*rules)[0].description.pack == "core");
  CHECK((*rules)[1].description.pack == "own");
}

TEST_CASE("a rule finds the helpers of its own pack and of the first one") {
  RuleBench first, second;
  first.with("lib/shared.lua", "return \"core\"");
  own(second).with("lib/helper.lua", "return \"own\"");
  second.with("BB2_x.lua", rule_text({{"id", "\"BB2\""}, {"basis", "use(\"helper\") .. use(\"shared\")"}}));
  LuaState state;
  const auto rules = load_rules(state, RuleFolders{{first.folder().path(), second.folder().path()}});
  REQUIRE(rules);
  CHECK((*rules)[1].description.basis.en == "owncore");
}

TEST_CASE("two packs may each have a helper of one name") {
  RuleBench core, second, third;
  for (RuleBench* bench : {&second, &third}) {
    const std::string name = bench == &second ? "own" : "other";
    const std::string id = bench == &second ? "BB1" : "CC1";
    bench->with("pack.toml", pack_text(name)).with("lib/helper.lua", "return \"" + name + "\"");
    bench->with(id + "_x.lua", rule_text({{"id", "\"" + id + "\""},
                                          {"basis", "use(\"helper\")"},
                                          {"evaluate", "function() error(use(\"helper\")) end"}}));
  }
  LuaState state;
  const auto rules =
      load_rules(state, RuleFolders{{core.folder().path(), second.folder().path(), third.folder().path()}});
  REQUIRE(rules);
  CHECK((*rules)[0].description.basis.en == "own");
  CHECK((*rules)[1].description.basis.en == "other");
  // Also when it is first used while the rule runs.
  const auto made = test::ReportMaker().finish();
  std::unique_ptr<Network> network;
  const RuleResults results = run_rules(state, *rules, *made.source, *made.report, network);
  CHECK_THAT(results.receipts[0].troubles.at(0).message, Contains("own"));
  CHECK_THAT(results.receipts[1].troubles.at(0).message, Contains("other"));
}

TEST_CASE("a helper of another pack is not there, and those that are, are named") {
  RuleBench first, second;
  first.with("lib/sentences.lua", "return 1");
  second.with("pack.toml", pack_text("own"));
  second.with("BB1_x.lua", rule_text({{"id", "\"BB1\""}, {"basis", "use(\"sentnces\")"}}));
  CHECK_THAT(refusal(first, second), Contains("BB1_x.lua") && Contains("no helper 'sentnces'") &&
                                         Contains("did you mean 'sentences'?"));
  RuleBench third;
  third.with("core/AA1_x.lua", rule_text({{"basis", "use(\"helper\")"}}));
  own(second).with("lib/helper.lua", "return 1");
  CHECK_THAT(refusal(third, second), Contains("AA1_x.lua") && Contains("no helper 'helper'"));
}

TEST_CASE("a helper that would hide one of the first pack is refused") {
  RuleBench first, second;
  first.with("lib/claims.lua", "return 1");
  own(second).with("lib/claims.lua", "return 2");
  CHECK_THAT(refusal(first, second), Contains("pack own: lib/claims.lua") && Contains("rename"));
}

TEST_CASE("an id that stands twice is refused with both files") {
  RuleBench first, second;
  first.with("core/AA1_first.lua", rule_text());
  own(second).with("deep/AA1_second.lua", rule_text());
  CHECK_THAT(refusal(first, second), Contains("deep/AA1_second.lua of pack own") &&
                                         Contains("the id AA1 is taken by core/AA1_first.lua of pack core"));
}

TEST_CASE("a pack with the name of the first takes its place") {
  RuleBench built_in, checkout;
  built_in.with("core/AA1_x.lua", rule_text());
  checkout.with("core/AA1_x.lua", rule_text({{"severity", "\"note\""}}));
  const auto catalogue = together(built_in, checkout);
  REQUIRE(catalogue);
  REQUIRE(catalogue->packs.size() == 1);
  CHECK(catalogue->packs[0].root == checkout.folder().path());
  CHECK(catalogue->rules.size() == 1);
  // Even twice, as long as it is the same.
  CHECK(read_catalogue({{built_in.folder().path(), checkout.folder().path(), checkout.folder().path()}}));
}

TEST_CASE("the same pack twice counts once; another of that name is refused") {
  RuleBench core, second, copy;
  own(second);
  own(copy);
  const auto read = [&] {
    return read_catalogue({{core.folder().path(), second.folder().path(), copy.folder().path()}});
  };
  REQUIRE(read());
  CHECK(read()->packs.size() == 2);
  copy.with("BB2_x.lua", rule_text({{"id", "\"BB2\""}}));
  REQUIRE_FALSE(read());
  CHECK_THAT(read().error().message.en, Contains("two packs are named 'own'") &&
                                            Contains(second.folder().path().string()) &&
                                            Contains(copy.folder().path().string()));
}

TEST_CASE("the hash of a pack is that of the list of its files") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text())
      .with("core/AA1_x_test.lua", "return {}")
      .with("lib/a.lua", "return 1");
  const auto hash = [&] { return read_catalogue({{bench.folder().path()}}).value().packs[0].sha256; };
  CHECK(hash() == sha256(fmt::format("{}  core/AA1_x.lua\n{}  lib/a.lua\n{}  pack.toml\n",
                                     sha256(rule_text()), sha256("return 1"), sha256(pack_text()))));
  const std::string before = hash();
  bench.with("core/AA1_x_test.lua", "return { 1 }");
  CHECK(hash() == before); // a test changes no verdict
  bench.with("lib/a.lua", "return 2");
  CHECK(hash() != before);
}

TEST_CASE("a folder of rules that is not there is refused") {
  const auto catalogue = read_catalogue({{"no/such/folder"}});
  REQUIRE_FALSE(catalogue);
  CHECK_THAT(catalogue.error().message.en, Contains("no/such/folder"));
}

TEST_CASE("one rule that is refused refuses all") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text()).with("core/BB1_x.lua", "return 5");
  CHECK_THAT(bench.refusal(), Contains("BB1_x.lua"));
}

} // namespace toets
