// No rule sees or changes what another one keeps, and none keeps anything from one document to the next.
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

#include <algorithm>
#include <random>

namespace toets {

using Catch::Contains;
using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

MadeReport plans(int count) {
  ReportMaker make;
  for (int i = 0; i < count; ++i) make.node({.kind = "action_plan", .code = "AP" + std::to_string(i)});
  return make.finish();
}

/// A rule about nodes with this body; `before` stands above the table it returns.
std::string rule(const std::string& id, const std::string& body, const std::string& before = "") {
  return before + "\n" +
         rule_text({{"id", "\"" + id + "\""},
                    {"subjects", "{ kind = \"node\" }"},
                    {"params", "{ list = { default = \"a\", description = \"d\" } }"},
                    {"evaluate", "function(node, params)\n" + body + "\nend"}});
}

/// What came of a rule, in words.
std::string outcome(const RuleReceipt& receipt) {
  std::string text = std::to_string(receipt.evaluated) + " " + std::to_string(receipt.failed) + " " +
                     std::to_string(receipt.errors);
  for (const RuleReceipt::Trouble& trouble : receipt.troubles) text += " | " + trouble.message;
  return text;
}

/// Code that tries to leave something behind for another rule, or to find it.
const std::vector<std::pair<std::string, std::string>> meddlers = {
    {"",
     "use(\"shared\").count = (use(\"shared\").count or 0) + 1\n"
     "if use(\"shared\").count > 2 then return finding { at = node } end"},
    {"",
     "use(\"shared\").list[#use(\"shared\").list + 1] = node\n"
     "if #use(\"shared\").list > 2 then return finding { at = node } end"},
    {"", "if use(\"shared\").bump() > 2 then return finding { at = node } end"},
    {"", "if params.seen then return finding { at = node } end params.seen = true"},
    {"", "string.upper = nil"},
    {"", "relation.identity = function() end"},
    {"", "_ENV = { finding = finding } return finding { at = node }"},
    {"local n = 0", "n = n + 1 if n > 2 then return finding { at = node } end"},
    {"local kept = {}", "kept[#kept + 1] = (\"x\"):rep(1000000)"},
    {"local kept", "if kept then return finding { at = kept } end kept = node"},
    {"", "while true do end"},
    {"", "return finding { at = node, args = { a = (\"x\"):rep(100) } }"},
    {"", "if re.compile(\"AP\\\\d\"):test(node.code) then return finding { at = node } end"},
};

} // namespace

TEST_CASE("rules give the same in whatever order and company they run") {
  std::mt19937 random(12021);
  const MadeReport made = plans(3);
  for (int round = 0; round < 60; ++round) {
    const auto& a = meddlers[random() % meddlers.size()];
    const auto& b = meddlers[random() % meddlers.size()];
    INFO(a.first + a.second + "\n---\n" + b.first + b.second);
    const auto run =
        [&](const std::vector<std::pair<std::string, std::pair<std::string, std::string>>>& rules) {
          RuleBench bench({.instructions = 200'000});
          bench.with("lib/shared.lua",
                     "local n = 0 return { list = {}, bump = function() n = n + 1 return n end }");
          for (const auto& [id, code] : rules)
            bench.with("core/" + id + "_x.lua", rule(id, code.second, code.first));
          const auto ran = bench.run(made);
          std::map<std::string, std::string> outcomes;
          for (std::size_t i = 0; i < ran.rules.size(); ++i)
            outcomes[ran.rules[i].description.id.substr(0, 1)] += outcome(ran.receipt(i));
          // The file name is part of a message.
          for (auto& [id, text] : outcomes)
            for (std::size_t at; (at = text.find("_x.lua")) != std::string::npos;) text.erase(at - 3, 9);
          return outcomes;
        };
    const auto ab = run({{"AA1", a}, {"BB2", b}});
    const auto ba = run({{"BB1", b}, {"AA2", a}});
    CHECK(ab == ba);
    CHECK(run({{"AA1", a}}).at("A") == ab.at("A"));
    CHECK(run({{"BB1", b}}).at("B") == ab.at("B"));
  }
}

TEST_CASE("a rule gives the same on a document whatever it has seen before") {
  const MadeReport first = plans(3), second = plans(5);
  for (const auto& meddler : meddlers) {
    const auto& before = meddler.first;
    const auto& body = meddler.second;
    INFO(before + "\n" + body);
    const auto outcome_of = [&](const std::vector<const MadeReport*>& documents) {
      RuleBench bench({.instructions = 200'000});
      bench.with("lib/shared.lua",
                 "local n = 0 return { list = {}, bump = function() n = n + 1 return n end }");
      bench.with("core/AA1_x.lua", rule("AA1", body, before));
      const auto rules = bench.load();
      REQUIRE(rules);
      std::string last;
      for (const MadeReport* made : documents) {
        std::unique_ptr<Network> network;
        last =
            outcome(run_rules(bench.state(), *rules, *made->source, *made->report, network).receipts.front());
      }
      return last;
    };
    const std::string alone = outcome_of({&second});
    CHECK(outcome_of({&first, &second}) == alone);
    CHECK(outcome_of({&second, &first, &first, &second}) == alone);
  }
}

TEST_CASE("memory that one rule keeps is not missing to another") {
  const MadeReport made = plans(2);
  RuleBench bench({.memory_bytes = std::size_t{12} << 20});
  bench.with("core/AA1_x.lua", rule("AA1", "kept[#kept + 1] = (\"x\"):rep(3000000)", "local kept = {}"));
  bench.with("core/AA2_x.lua", rule("AA2", "local _ = (\"x\"):rep(5000000)"));
  const auto ran = bench.run(made);
  CHECK(ran.receipt(0).errors == 0);
  CHECK(ran.receipt(1).errors == 0);
}

TEST_CASE("a rule that is over budget three times on a document is not run on the rest of it") {
  const MadeReport made = plans(200);
  RuleBench bench({.instructions = 1'000'000});
  bench.with("core/AA1_x.lua", rule("AA1", "while true do end"));
  bench.with("core/AA2_x.lua", rule("AA2", "return finding { at = node }"));
  const auto ran = bench.run(made);
  CHECK(ran.receipt(0).errors == 200);
  CHECK(ran.receipt(0).evaluated == 0);
  REQUIRE(ran.receipt(0).troubles.size() == 4);
  CHECK_THAT(ran.receipt(0).troubles.back().message, Contains("was not run on 197 more subjects"));
  CHECK(ran.receipt(0).troubles.back().is_over_budget);
  CHECK(ran.receipt(1).failed == 200);
}

TEST_CASE("what a rule states about a document is bounded") {
  const MadeReport made = plans(2);
  RuleBench bench({.instructions = 5'000'000});
  bench.with("core/AA1_x.lua", rule("AA1",
                                    "local t, f = {}, finding { at = node }\n"
                                    "for i = 1, 400000 do t[i] = f end return t"));
  const auto ran = bench.run(made);
  CHECK(ran.receipt(0).errors == 2);
  CHECK_THAT(ran.receipt(0).troubles.front().message, Contains("more about this document than can be kept"));
}

} // namespace toets
