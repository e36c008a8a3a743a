// One grammar and one order of ids.
#include "rules/rule_id.hpp"

#include "judgement/engine_check.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

#include <set>

namespace toets {

TEST_CASE("an id has one spelling, which its group and number give back") {
  for (const std::string text : {"A1", "DS11", "OWN120", "DS999999"}) {
    INFO(text);
    const auto id = RuleId::parse(text);
    REQUIRE(id);
    CHECK(id->text() == text);
  }
  for (const std::string text : {"", "DS", "11", "DS0", "DS01", "ds1", "DS1x", "DS1_x", "D-1", "DS1000000",
                                 "AR99999999999", "../DS1", " DS1", "É1"}) {
    INFO(text);
    CHECK_FALSE(RuleId::parse(text));
  }
}

TEST_CASE("ids stand by group, then by number") {
  const std::vector<std::string> sorted = {"D99", "DS2", "DS10", "DSX1", "E1"};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    INFO(sorted[i]);
    CHECK(RuleId::parse(sorted[i - 1]) < RuleId::parse(sorted[i]));
  }
}

TEST_CASE("the file of a rule is named for its id") {
  CHECK(id_of_stem("AR1_balance").value().text() == "AR1");
  CHECK(id_of_stem("AR12_a_b_test").value().text() == "AR12");
  for (const std::string stem : {"AR1", "AR1_", "AR1x_y", "ar1_x", "AR01_x", "_x", "helper"}) {
    INFO(stem);
    CHECK_FALSE(id_of_stem(stem));
  }
}

TEST_CASE("the groups of the engine are those of its own checks") {
  std::set<std::string> groups;
  for (const std::string& text : engine_check_ids()) {
    INFO(text);
    REQUIRE(RuleId::parse(text));
    groups.insert(RuleId::parse(text)->group);
  }
  CHECK(groups == std::set<std::string>(engine_groups.begin(), engine_groups.end()));
}

TEST_CASE("a pack may have no rule of a group of the engine") {
  for (const std::string_view group : engine_groups) {
    const std::string id = std::string(group) + "1";
    INFO(id);
    CHECK_THAT(test::RuleBench()
                   .with("core/" + id + "_x.lua", test::rule_text({{"id", "\"" + id + "\""}}))
                   .refusal(),
               Catch::Contains("of the group " + std::string(group) + ", the engine's own checks"));
    CHECK_THAT(no_such_rule(id, {"AA1"}).en,
               Catch::Contains("the checks of the group " + std::string(group)));
  }
}

} // namespace toets
