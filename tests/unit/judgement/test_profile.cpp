#include "judgement/profile.hpp"

#include "judgement/engine_internals.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::rule_text;
using toets::test::RuleBench;
using toets::test::TempFolder;

namespace {

std::string refusal(const std::string& text) {
  const TempFolder folder;
  const auto profile = read_profile(folder.write("strict.toml", text));
  return profile ? "" : profile.error().message;
}

/// The rules AA1 (with parameters) and BB1 under a profile.
Result<std::vector<LoadedRule>> under(const std::string& profile) {
  RuleBench bench;
  bench.with("core/AA1_x.lua",
             rule_text({{"params",
                         "{ most = { default = \"2.50\", description = \"d\" }, days = { default = 7, "
                         "description = \"d\" }, strict = { default = true, description = \"d\" } }"}}));
  bench.with("core/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  bench.with("profiles/strict.toml", profile);
  EngineOptions options;
  options.rule_folders = {bench.folder().path()};
  options.profile = "strict";
  const auto engine = Engine::create(options);
  if (!engine) return tl::unexpected(engine.error());
  LuaState state;
  return load_rules(state, engine->internals());
}

std::string refusal_under(const std::string& profile) {
  const auto rules = under(profile);
  return rules ? "" : rules.error().message;
}

} // namespace

TEST_CASE("a profile is read") {
  const TempFolder folder;
  const auto profile =
      read_profile(folder.write("strict.toml",
                                "lines_understood_percent = 99\n[rules.AA1]\nenabled = false\n"
                                "severity = \"note\"\n[rules.AA1.params]\nmost = \"3.00\"\n"
                                "days = 5\nstrict = false\n"));
  REQUIRE(profile);
  CHECK(profile->name == "strict");
  CHECK(profile->sha256.size() == 64);
  CHECK(profile->lines_understood_percent == 99);
  const Profile::RuleSetting& setting = profile->rules.at("AA1");
  CHECK_FALSE(setting.is_enabled);
  CHECK(setting.severity == Severity::note);
  CHECK(setting.parameters.at("most") == "3.00");
  CHECK(setting.parameters.at("days") == "5");
  CHECK(setting.parameters.at("strict") == "false");
}

TEST_CASE("an empty profile asks for what is usual") {
  const TempFolder folder;
  const auto profile = read_profile(folder.write("plain.toml", ""));
  REQUIRE(profile);
  CHECK(profile->lines_understood_percent == 95);
  CHECK(profile->rules.empty());
}

TEST_CASE("a profile that is wrong is refused with its line") {
  CHECK_THAT(refusal("\n[rules.AA1]\nseverity = \"fatal\"\n"),
             Contains("strict.toml:3:") && Contains("error, warning or note"));
  CHECK_THAT(refusal("percent = 5\n"), Contains("strict.toml:1:") && Contains("'percent' is none of"));
  CHECK_THAT(refusal("lines_understood_percent = 101\n"), Contains("between 0 and 100"));
  CHECK_THAT(refusal("lines_understood_percent = -1\n"), Contains("between 0 and 100"));
  CHECK_THAT(refusal("lines_understood_percent = 95.5\n"), Contains("wrong type"));
  CHECK_THAT(refusal("rules = 5\n"), Contains("wrong type"));
  CHECK_THAT(refusal("[rules]\nAA1 = false\n"), Contains("strict.toml:2:") && Contains("is a table"));
  CHECK_THAT(refusal("[rules.AA1]\nenable = false\n"), Contains("'enable' is none of"));
  CHECK_THAT(refusal("[rules.AA1]\nenabled = \"no\"\n"), Contains("wrong type"));
  CHECK_THAT(refusal("[rules.AA1.params]\nmost = 2.5\n"), Contains("amounts are texts"));
  CHECK_THAT(refusal("[rules.AA1.params]\nmost = [1]\n"), Contains("a parameter is a text"));
  CHECK_THAT(refusal("a = \n"), Contains("strict.toml:1:"));
}

TEST_CASE("a profile that is not there is named") {
  const auto profile = read_profile("no/such/loose.toml");
  REQUIRE_FALSE(profile);
  CHECK_THAT(profile.error().message, Contains("there is no profile 'loose'"));
}

TEST_CASE("a profile sets severities and parameters") {
  const auto rules =
      under("[rules.AA1]\nseverity = \"warning\"\nparams = { most = \"9.00\", days = 1, strict = false }\n");
  REQUIRE(rules);
  REQUIRE(rules->size() == 2);
  const RuleDescription& rule = (*rules)[0].description;
  CHECK(rule.severity == Severity::warning);
  CHECK(rule.parameters.at("most").value == "9.00");
  CHECK(rule.parameters.at("days").value == "1");
  CHECK(rule.parameters.at("strict").value == "false");
  CHECK((*rules)[1].description.severity == Severity::error);
}

TEST_CASE("a rule that a profile switches off is left out") {
  const auto rules = under("[rules.AA1]\nenabled = false\n");
  REQUIRE(rules);
  REQUIRE(rules->size() == 1);
  CHECK((*rules)[0].description.id == "BB1");
}

TEST_CASE("a profile that names what is not there is refused") {
  CHECK_THAT(refusal_under("[rules.ZZ9]\nenabled = false\n"),
             Contains("profile strict") && Contains("no rule ZZ9"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nmots = \"1\"\n"),
             Contains("rule AA1 has no parameter 'mots'"));
}

TEST_CASE("a parameter of another type than the rule gives it is refused") {
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = \"many\"\n"), Contains("AA1") && Contains("'days'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = true\n"), Contains("'days'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = \"99999999999999999999\"\n"), Contains("'days'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nstrict = \"maybe\"\n"), Contains("'strict'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nstrict = 1\n"), Contains("'strict'"));
}

} // namespace toets
