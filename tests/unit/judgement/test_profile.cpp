// What profiles and their layers say, and how they are refused.
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

/// Profiles in a folder of their own, and what a run asks for.
class ProfileBench {
 public:
  ProfileBench() { with("default", ""); }

  ProfileBench& with(const std::string& name, const std::string& text) {
    folder_.write("profiles/" + name + ".toml", text);
    return *this;
  }
  ProfileBench& file(const std::string& name, const std::string& text) {
    folder_.write(name, text);
    return *this;
  }
  /// Asks for a profile: a name, or a file of this folder.
  ProfileBench& profile(const std::string& name) {
    request_.profile = name.ends_with(".toml") ? path(name) : name;
    return *this;
  }
  ProfileBench& config(const std::string& text) {
    request_.config = folder_.write("toets.toml", text);
    return *this;
  }
  ProfileBench& fail_on(const std::string& word) {
    request_.fail_on = word;
    return *this;
  }

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  Result<Profile> read() {
    request_.folder = folder_.path() / "profiles";
    return read_profile(request_);
  }
  std::string refusal() {
    const auto profile = read();
    return profile ? "" : profile.error().message.en;
  }
  std::vector<std::string> layers() {
    std::vector<std::string> names;
    const Profile profile = read().value();
    for (const ProfileLayer& layer : profile.layers) names.push_back(layer.kind + " " + layer.name);
    return names;
  }

 private:
  TempFolder folder_;
  ProfileRequest request_;
};

Result<Profile> strict(const std::string& text) {
  return ProfileBench().with("strict", text).profile("strict").read();
}

std::string refusal(const std::string& text) {
  const auto profile = strict(text);
  return profile ? "" : profile.error().message.en;
}

/// The rules AA1 (with parameters) and BB1 under a profile.
Result<std::vector<LoadedRule>> under(const std::string& profile) {
  RuleBench bench;
  bench.with("core/AA1_x.lua",
             rule_text({{"params",
                         "{ most = { default = \"2.50\", description = \"d\" }, days = { default = 7, "
                         "description = \"d\" }, strict = { default = true, description = \"d\" } }"}}));
  bench.with("core/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  bench.with("profiles/default.toml", "").with("profiles/strict.toml", profile);
  EngineOptions options;
  options.rule_folders = {bench.folder().path()};
  options.profile = "strict";
  const auto engine = Engine::create(options);
  if (!engine) return tl::unexpected(engine.error());
  LuaState state;
  return load_rules(state, internals_of(*engine));
}

std::string refusal_under(const std::string& profile) {
  const auto rules = under(profile);
  return rules ? "" : rules.error().message.en;
}

} // namespace

// ---- one file --------------------------------------------------------------------------------

TEST_CASE("a profile is read") {
  const auto profile = strict(
      "title = { nl = \"Streng\", en = \"Strict\" }\nlines_understood_percent = 99\nfail_on = \"note\"\n"
      "[reject]\nseverity = \"never\"\nrules = [\"AA1\", \"IN4\"]\nexcept = [\"BB1\"]\n"
      "[rules.AA1]\nenabled = false\nseverity = \"note\"\n[rules.AA1.params]\nmost = \"3.00\"\n"
      "days = 5\nstrict = false\n");
  REQUIRE(profile);
  CHECK(profile->name == "strict");
  CHECK(profile->sha256.size() == 64);
  CHECK(profile->lines_understood_percent == 99);
  CHECK(profile->fail_on == Severity::note);
  CHECK_FALSE(profile->reject.from);
  CHECK(profile->reject.rules == std::vector<std::string>{"AA1", "IN4"});
  CHECK(profile->reject.except == std::vector<std::string>{"BB1"});
  const Profile::RuleSetting& setting = profile->rules.at("AA1");
  CHECK_FALSE(setting.is_enabled);
  CHECK(setting.severity == Severity::note);
  CHECK(setting.parameters.at("most").text == "3.00");
  CHECK(setting.parameters.at("days").text == "5");
  CHECK(setting.parameters.at("strict").text == "false");
}

TEST_CASE("an empty profile asks for what is usual") {
  const auto profile = strict("");
  REQUIRE(profile);
  CHECK(profile->lines_understood_percent == 95);
  CHECK(profile->fail_on == Severity::error);
  CHECK(profile->reject.from == Severity::error);
  CHECK(profile->rules.empty());
  CHECK(profile->packs.empty());
}

TEST_CASE("a profile may say which amounts are material, and a higher one that none are") {
  CHECK_FALSE(strict("")->materiality);
  CHECK(strict("materiality = \"1.000,00\"\n")->materiality->text() == "1000.00");
  ProfileBench bench;
  bench.with("default", "materiality = \"1000.00\"\n").config("materiality = \"\"\n");
  CHECK_FALSE(bench.read()->materiality);
  CHECK_THAT(refusal("materiality = 1000\n"), Contains("strict.toml:1: materiality must be an amount"));
  CHECK_THAT(refusal("materiality = \"1.000\"\n"), Contains("strict.toml:1: materiality: '1.000'"));
}

TEST_CASE("packs are found from the file that names them") {
  ProfileBench bench;
  bench.file("deep/own.toml", "packs = [\"../rules\", \"/elsewhere\"]\n").profile("deep/own.toml");
  const auto profile = bench.read();
  REQUIRE(profile);
  REQUIRE(profile->packs.size() == 2);
  CHECK(profile->packs[0].lexically_normal() == bench.path("rules"));
  CHECK(profile->packs[1] == "/elsewhere");
}

TEST_CASE("a profile that is wrong is refused with its line") {
  CHECK_THAT(refusal("\n[rules.AA1]\nseverity = \"fatal\"\n"),
             Contains("strict.toml:3:") && Contains("'fatal' is none of: error, warning, note"));
  CHECK_THAT(refusal("percent = 5\n"),
             Contains("strict.toml:1:") && Contains("the key 'percent' is none of"));
  CHECK_THAT(refusal("lines_understood_percent = 101\n"), Contains("between 0 and 100"));
  CHECK_THAT(refusal("lines_understood_percent = -1\n"), Contains("between 0 and 100"));
  CHECK_THAT(refusal("lines_understood_percent = 95.5\n"), Contains("must be a whole number"));
  CHECK_THAT(refusal("\nrules = 5\n"), Contains("strict.toml:2:") && Contains("rules must be a table"));
  CHECK_THAT(refusal("[rules]\nAA1 = false\n"), Contains("strict.toml:2:") && Contains("must be a table"));
  CHECK_THAT(refusal("[rules.AA1]\nenable = false\n"), Contains("strict.toml:2:") &&
                                                           Contains("'enable' is none of") &&
                                                           Contains("did you mean 'enabled'?"));
  CHECK_THAT(refusal("[rules.AA1]\nenabled = \"no\"\n"), Contains("enabled must be true or false"));
  CHECK_THAT(refusal("[rules.AA1]\nparams = 5\n"), Contains("params must be a table"));
  CHECK_THAT(refusal("[rules.AA1.params]\nmost = 2.5\n"), Contains("amounts are texts"));
  CHECK_THAT(refusal("[rules.AA1.params]\nmost = [1]\n"), Contains("a parameter is a text"));
  CHECK_THAT(refusal("fail_on = \"errors\"\n"),
             Contains("error, warning, note, never") && Contains("'error'?"));
  CHECK_THAT(refusal("fail_on = 1\n"), Contains("fail_on must be a text"));
  CHECK_THAT(refusal("reject = \"error\"\n"), Contains("reject must be a table"));
  CHECK_THAT(refusal("[reject]\nseverty = \"error\"\n"), Contains("did you mean 'severity'?"));
  CHECK_THAT(refusal("[reject]\nseverity = \"fatal\"\n"), Contains("strict.toml:2: reject.severity:"));
  CHECK_THAT(refusal("[reject]\nrules = \"AA1\"\n"), Contains("reject.rules must be a list of texts"));
  CHECK_THAT(refusal("packs = [1]\n"), Contains("packs must be a list of texts"));
  CHECK_THAT(refusal("title = { de = \"x\" }\n"), Contains("'de' is none of: nl, en"));
  CHECK_THAT(refusal("extends = 5\n"), Contains("extends must be the name of a profile"));
  CHECK_THAT(refusal("a = \n"), Contains("strict.toml:1:"));
}

// ---- layers ----------------------------------------------------------------------------------

TEST_CASE("a run that asks for nothing has the default profile alone") {
  CHECK(ProfileBench().layers() == std::vector<std::string>{"profile default"});
  CHECK(ProfileBench().read()->name == "default");
}

TEST_CASE(
    "layers stand in the order default, what a profile extends, the profile, the configuration, options") {
  ProfileBench bench;
  bench.with("strict", "")
      .with("council", "extends = \"strict\"\n")
      .profile("council")
      .config("")
      .fail_on("note");
  CHECK(bench.layers() == std::vector<std::string>{"profile default", "profile strict", "profile council",
                                                   "config toets.toml", "option --fail-on"});
  CHECK(bench.read()->name == "council");
}

TEST_CASE("each layer replaces what those below it say, and nothing else") {
  ProfileBench bench;
  bench.with("default",
             "lines_understood_percent = 90\nfail_on = \"warning\"\n[rules.AA1]\nseverity = \"note\"\n");
  bench.with("strict",
             "lines_understood_percent = 99\n[rules.AA1]\nenabled = false\nparams = { a = 1, b = 2 }\n");
  bench.profile("strict").config(
      "[rules.AA1]\nenabled = true\nparams = { b = 3 }\n[reject]\nrules = [\"AA1\"]\n");
  const Profile profile = bench.read().value();
  CHECK(profile.lines_understood_percent == 99);
  CHECK(profile.fail_on == Severity::warning);
  const Profile::RuleSetting& setting = profile.rules.at("AA1");
  CHECK(setting.is_enabled);
  CHECK(setting.severity == Severity::note);
  CHECK(setting.parameters.at("a").text == "1");
  CHECK(setting.parameters.at("b").text == "3");
  CHECK(bench.fail_on("never").read()->fail_on == Threshold());
}

TEST_CASE("it is known which layer gave a value and what it replaces") {
  ProfileBench bench;
  bench.with("default", "fail_on = \"note\"\n").with("strict", "\nfail_on = \"warning\"\n").profile("strict");
  const auto place = [&] { return bench.read()->place_of("fail_on"); };
  CHECK(place() == "strict.toml:2");
  bench.config("\n\nfail_on = \"error\"\n");
  CHECK(place() == bench.path("toets.toml") + ":3");
  bench.fail_on("never");
  CHECK(place() == "--fail-on");
  const auto given = bench.read()->given.at("fail_on");
  REQUIRE(given.size() == 4);
  CHECK(given[0].text == "\"note\"");
  CHECK(given[3].text == "\"never\"");
}

TEST_CASE("a list of a higher layer replaces the whole list") {
  ProfileBench bench;
  bench.with("strict", "reject.rules = [\"AA1\", \"BB1\"]\n")
      .profile("strict")
      .config("reject.rules = [\"CC1\"]\n");
  CHECK(bench.read()->reject.rules == std::vector<std::string>{"CC1"});
}

TEST_CASE("a configuration says which profile it stands on unless the command line does") {
  ProfileBench bench;
  bench.with("strict", "").with("loose", "").config("extends = \"strict\"\n");
  CHECK(bench.layers() == std::vector<std::string>{"profile default", "profile strict", "config toets.toml"});
  bench.profile("loose");
  CHECK(bench.layers() == std::vector<std::string>{"profile default", "profile loose", "config toets.toml"});
}

TEST_CASE("a profile can be a file, and extend a file beside it") {
  ProfileBench bench;
  bench.file("own/mine.toml", "extends = \"base.toml\"\n")
      .file("own/base.toml", "lines_understood_percent = 7\n");
  bench.profile("own/mine.toml");
  CHECK(bench.layers() == std::vector<std::string>{"profile default", "profile base", "profile mine"});
  CHECK(bench.read()->lines_understood_percent == 7);
  CHECK(bench.read()->name == "mine");
}

TEST_CASE("a profile that builds on itself is refused") {
  ProfileBench bench;
  bench.with("strict", "\nextends = \"loose\"\n").with("loose", "extends = \"strict\"\n").profile("strict");
  CHECK_THAT(bench.refusal(), Contains("loose.toml:1:") && Contains("builds on itself"));
  bench.with("strict", "extends = \"strict\"\n");
  CHECK_THAT(bench.refusal(), Contains("strict.toml:1:") && Contains("builds on itself"));
}

TEST_CASE("a profile that is not there is named with those that are") {
  ProfileBench bench;
  bench.with("strict", "").profile("strct");
  CHECK_THAT(bench.refusal(), Contains("no profile 'strct'") && Contains("default, strict") &&
                                  Contains("did you mean 'strict'?"));
  bench.with("strict", "\nextends = \"loose\"\n").profile("strict");
  CHECK_THAT(bench.refusal(), Contains("strict.toml:2: there is no profile 'loose'"));
  bench.profile("nowhere.toml");
  CHECK_THAT(bench.refusal(), Contains("there is no profile") && Contains("nowhere.toml"));
}

TEST_CASE("a configuration that is not there is refused") {
  ProfileRequest request;
  request.config = "no/such/toets.toml";
  const auto profile = read_profile(request);
  REQUIRE_FALSE(profile);
  CHECK_THAT(profile.error().message.en, Contains("no/such/toets.toml"));
}

TEST_CASE("the program's own profiles are listed by name") {
  const TempFolder folder;
  folder.write("strict.toml", "title = { nl = \"Streng\", en = \"Strict\" }\n");
  folder.write("default.toml", "");
  folder.write("notes.txt", "");
  const auto profiles = list_profiles(folder.path());
  REQUIRE(profiles);
  REQUIRE(profiles->size() == 2);
  CHECK((*profiles)[0].name == "default");
  CHECK((*profiles)[1].title.en == "Strict");
}

// ---- on rules --------------------------------------------------------------------------------

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

TEST_CASE("a profile that names what is not there is refused with its line and where the right names are") {
  CHECK_THAT(refusal_under("\n[rules.ZZ9]\nenabled = false\n"),
             Contains("strict.toml:2: there is no rule ZZ9; `toets rules list` shows them"));
  CHECK_THAT(refusal_under("[rules.AA2]\n"),
             Contains("there is no rule AA2") && Contains("did you mean 'AA1'?"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nmots = \"1\"\n"),
             Contains("strict.toml:2: rule AA1 has no parameter 'mots'") && Contains("did you mean 'most'?"));
  CHECK_THAT(refusal_under("[rules.BB1.params]\nmost = \"1\"\n"),
             Contains("rule BB1 has no parameter 'most'"));
  CHECK_THAT(refusal_under("[reject]\n\nrules = [\"AA1\", \"ZZ9\"]\n"),
             Contains("strict.toml:3: there is no rule ZZ9"));
  CHECK_THAT(refusal_under("reject.except = [\"ZZ9\"]\n"), Contains("strict.toml:1: there is no rule ZZ9"));
  CHECK_THAT(
      refusal_under("[rules.OWN2]\n"),
      Contains(
          "there is no rule OWN2; `toets rules list` shows them; a rule of your own needs its pack: packs = "
          "[\"…\"] in toets.toml, or --rules DIR"));
  CHECK_THAT(refusal_under("[rules.AA2]\n"), !Contains("needs its pack"));
}

TEST_CASE("the engine's own checks may reject more but never less") {
  CHECK(refusal_under("reject.rules = [\"IN4\"]\n").empty());
  CHECK_THAT(refusal_under("reject.except = [\"IN2\"]\n"),
             Contains("there is no rule IN2") && Contains("are the engine's own"));
  CHECK_THAT(refusal_under("rules.IN2.enabled = false\n"), Contains("there is no rule IN2"));
}

TEST_CASE("a parameter of another type than the rule gives it is refused") {
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = \"many\"\n"),
             Contains("strict.toml:2:") && Contains("AA1") && Contains("'days' takes a whole number"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = true\n"), Contains("'days'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = \"99999999999999999999\"\n"), Contains("'days'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nstrict = \"maybe\"\n"), Contains("'strict'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nstrict = 1\n"), Contains("'strict'"));
  CHECK_THAT(refusal_under("[rules.AA1.params]\ndays = \"100\"\n"),
             Contains("strict.toml:2: rule AA1: the parameter 'days' takes a whole number, not \"100\""));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nstrict = \"true\"\n"),
             Contains("takes true or false, not \"true\""));
  CHECK_THAT(refusal_under("[rules.AA1.params]\nmost = 100\n"), Contains("'most' takes a text, not 100"));
}

} // namespace toets
