// Whoever of a team runs a rule, the same comes of it.
#include "rules/rule_team.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

#include <fmt/format.h>

namespace toets {

using Catch::Contains;
using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

constexpr int rule_count = 40;
constexpr LuaLimits limits{.instructions = 200'000};

MadeReport plans(int count) {
  ReportMaker make;
  for (int i = 0; i < count; ++i) {
    make.table(make.node({.kind = "action_plan", .code = fmt::format("AP{}", i)}), {{"actual", 2023}});
    make.row("operating", "receipts", {fmt::format("{}.00", i)});
    make.row("operating", "balance", {"3.00"});
  }
  return make.finish();
}

/// Rules of every kind: relations with rows that are left out, findings, failures, and a rule that ends never.
RuleBench& many_rules(RuleBench& bench) {
  const std::vector<std::string> bodies = {
      "return relation.identity { f, \"=\", f:sibling({ row = \"receipts\" }) - f:sibling({ row = "
      "\"expenditure\" }) }",
      "local unused = f:sibling({ row = \"expenditure\" }) + f",
      "return finding { at = f, args = { a = use(\"shared\").bump() } }",
      "error(\"oops\")",
      "return relation.identity { f:sibling({ row = \"expenditure\" }), \"=\", f }",
      "while true do end",
      "return not_evaluable(\"x\")"};
  bench.with("lib/shared.lua", "local n = 0 return { bump = function() n = n + 1 return n end }");
  for (int i = 1; i <= rule_count; ++i) {
    const std::string id = fmt::format("AA{}", i);
    bench.with("core/" + id + "_x.lua",
               rule_text({{"id", "\"" + id + "\""},
                          {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                          {"reasons", "{ x = { nl = \"x\", en = \"x\" } }"},
                          {"message", "{ nl = \"{a}\", en = \"{a}\" }"},
                          {"evaluate", fmt::format("function(f) {} end",
                                                   bodies[static_cast<std::size_t>(i) % bodies.size()])}}));
  }
  return bench;
}

Catalogue catalogue_of(const RuleBench& bench) { return read_catalogue({{bench.folder().path()}}).value(); }

std::string words(const Network& network, const LinearForm& form) {
  std::string text;
  for (const Term& term : form)
    text += fmt::format(" {}/{}*{}{}", term.numerator, term.denominator, term.number,
                        network.is_omitted(term.number) ? network.omitted_number(term.number).row : "");
  return text;
}

/// All that came of it, in words.
std::string words(const RuleResults& results, const Network& network) {
  std::string text;
  for (const RuleReceipt& receipt : results.receipts) {
    text += fmt::format("{} {} {} {}\n", receipt.evaluated, receipt.failed, receipt.not_evaluable,
                        receipt.errors);
    for (const auto& trouble : receipt.troubles)
      text += fmt::format("  {} {} {}\n", trouble.message, trouble.subject, trouble.is_over_budget);
  }
  for (const Statement& statement : results.statements) {
    text += fmt::format("{} {} {}", statement.rule, statement.at.line, statement.subject.node);
    for (const auto& [name, argument] : statement.arguments) text += " " + name + "=" + argument.value;
    if (statement.is_relation) {
      const Relation& relation = network.relation(statement.relation);
      text += fmt::format(" {} {}:{} ={} {}", statement.relation, words(network, relation.left).substr(1),
                          network.outcome(statement.relation).holds, words(network, relation.right),
                          network.standing(relation.left.front().number).failing);
    }
    text += "\n";
  }
  return text + fmt::format("{} numbers\n", network.number_count());
}

std::string outcome(RuleTeam& team, const std::vector<LoadedRule>& rules, const MadeReport& made) {
  std::unique_ptr<Network> network;
  const RuleResults results = team.run(rules, *made.source, *made.report, network);
  return words(results, *network);
}

} // namespace

TEST_CASE("the same comes of rules whatever the size of the team") {
  RuleBench bench;
  const Catalogue catalogue = catalogue_of(many_rules(bench));
  const MadeReport first = plans(2), second = plans(3);
  const auto of = [&](std::size_t size) {
    RuleTeam team(catalogue, size, limits);
    const auto rules = team.load([] {});
    REQUIRE(rules);
    const std::string of_first = outcome(team, *rules, first);
    return of_first + outcome(team, *rules, second) + outcome(team, *rules, first);
  };
  const std::string alone = of(1);
  CHECK_THAT(alone, Contains("oops"));
  CHECK_THAT(alone, Contains("used up its 200000 instructions"));
  for (const std::size_t size : {2, 3, 8}) {
    INFO(size);
    CHECK(of(size) == alone);
  }
}

TEST_CASE("what a rule may use is the same whoever ran what before it") {
  constexpr std::size_t megabyte = std::size_t{1} << 20;
  constexpr LuaLimits roomy{.memory_bytes = 16 * megabyte, .instructions = 5'000'000};
  RuleBench bench;
  const std::vector<std::string> bodies = {
      "local t for i = 1, 500000 do t = { i } end",          // much garbage
      "local t = {} for i = 1, 80000 do t[i] = { i } end",   // more than its share of a common state
      "local t = {} for i = 1, 400000 do t[i] = { i } end"}; // more than its limit
  for (std::size_t i = 0; i < 36; ++i) {
    const std::string id = fmt::format("AA{}", i + 1);
    bench.with("core/" + id + "_x.lua",
               rule_text({{"id", "\"" + id + "\""},
                          {"subjects", "{ kind = \"report\" }"},
                          {"evaluate", fmt::format("function() {} end", bodies[i % bodies.size()])}}));
  }
  const Catalogue catalogue = catalogue_of(bench);
  const MadeReport made = plans(1);
  const auto of = [&](std::size_t size) {
    RuleTeam team(catalogue, size, roomy);
    const auto rules = team.load([] {});
    REQUIRE(rules);
    std::unique_ptr<Network> network;
    std::string evaluated;
    for (const RuleReceipt& receipt : team.run(*rules, *made.source, *made.report, network).receipts)
      evaluated += receipt.evaluated == 1 ? '+' : '-';
    return evaluated;
  };
  for (const std::size_t size : {1, 2, 6}) {
    INFO(size);
    CHECK(of(size) == "++-++-++-++-++-++-++-++-++-++-++-++-");
  }
}

TEST_CASE("a team gives what the rules give one after the other in one state") {
  RuleBench bench(limits);
  const Catalogue catalogue = catalogue_of(many_rules(bench));
  const MadeReport made = plans(2);
  std::unique_ptr<Network> network;
  const auto rules = load_rules(bench.state(), catalogue);
  REQUIRE(rules);
  const RuleResults results = run_rules(bench.state(), *rules, *made.source, *made.report, network);
  const std::string in_one = words(results, *network);
  RuleTeam team(catalogue, 3, limits);
  const auto loaded = team.load([] {});
  REQUIRE(loaded);
  CHECK(outcome(team, *loaded, made) == in_one);
}

TEST_CASE("the first rule that is refused is told, whoever loads it") {
  RuleBench bench;
  many_rules(bench)
      .with("core/AA7_x.lua", "return { id = 7 }")
      .with("core/AA30_x.lua", "no Lua")
      .with("core/AA40_x.lua", rule_text({{"id", "\"AA39\""}}));
  const Catalogue catalogue = catalogue_of(bench);
  for (const std::size_t size : {1, 2, 3, 8}) {
    bool is_called = false;
    const auto rules = RuleTeam(catalogue, size).load([&] { is_called = true; });
    REQUIRE_FALSE(rules);
    CHECK(rules.error().message.en == bench.refusal());
    CHECK_THAT(rules.error().message.en, Contains("AA7_x.lua"));
    CHECK(is_called);
  }
}

TEST_CASE("a team runs fewer rules than it loaded, in the order that it is given") {
  RuleBench bench;
  const Catalogue catalogue = catalogue_of(many_rules(bench));
  const MadeReport made = plans(1);
  RuleTeam team(catalogue, 4);
  auto rules = team.load([] {});
  REQUIRE(rules);
  std::erase_if(*rules, [](const LoadedRule& rule) { return rule.description.id != "AA3"; });
  std::unique_ptr<Network> network;
  const RuleResults results = team.run(*rules, *made.source, *made.report, network);
  REQUIRE(results.receipts.size() == 1);
  CHECK(results.receipts[0].errors == 1);
}

TEST_CASE("a team has members without rules too") {
  RuleBench bench;
  const Catalogue catalogue = catalogue_of(bench);
  const MadeReport made = plans(1);
  RuleTeam team(catalogue, 4);
  const auto rules = team.load([] {});
  REQUIRE(rules);
  std::unique_ptr<Network> network;
  CHECK(team.run(*rules, *made.source, *made.report, network).receipts.empty());
}

} // namespace toets
