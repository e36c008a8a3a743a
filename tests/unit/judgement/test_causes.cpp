#include "judgement/causes.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::rule_text;
using toets::test::RuleBench;
using toets::test::RuleFields;

namespace {

/// A plan states what its two actions add up to, row by row.
MadeReport plan(const std::vector<std::string>& total, const std::vector<std::string>& first,
                const std::vector<std::string>& second) {
  ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  const std::vector<std::string> rows = {"receipts", "expenditure", "balance"};
  const auto table = [&](sdk::Id node, const std::vector<std::string>& values) {
    make.table(node, {{"actual", 2023}});
    for (std::size_t i = 0; i < rows.size(); ++i) make.row("operating", rows[i], {values[i]});
  };
  table(plan, total);
  table(make.node({.parent = plan, .code = "A1"}), first);
  table(make.node({.parent = plan, .code = "A2"}), second);
  return make.finish();
}

const RuleFields parts = {
    {"subjects", "{ kind = \"figure\", of = \"action_plan\" }"},
    {"evaluate", "function(f) return relation.identity { f, \"=\", sum(f:of_children(\"action\")) } end"}};
const RuleFields balance = {
    {"id", "\"BB1\""},
    {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
    {"evaluate",
     "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
     "b:sibling({ row = \"expenditure\" }) } end"}};

RuleFields grouped(RuleFields fields) {
  fields["group_by"] = "{ \"node\", \"section\", \"column\" }";
  return fields;
}

const Finding& finding_at(const std::vector<Finding>& findings, const std::string& rule,
                          const std::string& raw) {
  for (const Finding& finding : findings)
    if (finding.rule == rule && finding.location.place.raw == raw) return finding;
  throw std::logic_error("no finding of " + rule + " at " + raw);
}

} // namespace

TEST_CASE("a balance that fails as much as its rows is their consequence") {
  const MadeReport made =
      plan({"35.00", "8.00", "27.00"}, {"10.00", "4.00", "6.00"}, {"20.00", "4.00", "16.00"});
  const auto findings = RuleBench().with(grouped(parts)).run(made).findings;
  REQUIRE(findings.size() == 1);
  REQUIRE(findings[0].sums.size() == 2); // receipts and balance
  CHECK(findings[0].sums[0].row == "receipts");
  CHECK(findings[0].sums[0].consequence_of.empty());
  CHECK(findings[0].sums[1].row == "balance");
  CHECK(findings[0].sums[1].consequence_of == std::vector<std::size_t>{0});
}

TEST_CASE("a balance follows from both of its rows together") {
  const MadeReport made =
      plan({"35.00", "10.00", "25.00"}, {"10.00", "4.00", "6.00"}, {"20.00", "4.00", "16.00"});
  const auto findings = RuleBench().with(grouped(parts)).run(made).findings;
  REQUIRE(findings.at(0).sums.size() == 3);
  CHECK(findings[0].sums[2].consequence_of.size() == 2);
}

TEST_CASE("a balance that fails by something else is no consequence") {
  const MadeReport made =
      plan({"35.00", "8.00", "28.00"}, {"10.00", "4.00", "6.00"}, {"20.00", "4.00", "16.00"});
  const auto findings = RuleBench().with(grouped(parts)).run(made).findings;
  REQUIRE(findings.at(0).sums.size() == 2);
  CHECK(findings[0].sums[1].consequence_of.empty());
}

TEST_CASE("a balance on its own names the finding that explains it") {
  const MadeReport made =
      plan({"35.00", "8.00", "27.00"}, {"10.00", "4.00", "6.00"}, {"20.00", "4.00", "16.00"});
  const auto findings = RuleBench().with(parts).run(made).findings;
  REQUIRE(findings.size() == 2);
  const Finding& receipts = finding_at(findings, "AA1", "35.00");
  CHECK(finding_at(findings, "AA1", "27.00").caused_by == receipts.fingerprint);
  CHECK(receipts.caused_by.empty());
}

TEST_CASE("a number that is wrong in two sums is one trouble") {
  // 9.00 of the first action should be 10.00: its own balance and the plan's total both fail.
  const MadeReport made =
      plan({"30.00", "8.00", "22.00"}, {"9.00", "4.00", "6.00"}, {"20.00", "4.00", "16.00"});
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(parts)).with("core/BB1_x.lua", rule_text(balance));
  const auto findings = bench.run(made).findings;
  REQUIRE(findings.size() == 2);
  const Finding& total = finding_at(findings, "AA1", "30.00");
  const Finding& own = finding_at(findings, "BB1", "6.00");
  CHECK(total.sums[0].suspects.front() == "c4");
  CHECK(own.sums[0].suspects.front() == "c4");
  // Both have three members; the first of them in the document is taken for the cause.
  CHECK((total.caused_by.empty() != own.caused_by.empty()));
  CHECK((total.caused_by == own.fingerprint || own.caused_by == total.fingerprint));
}

TEST_CASE("findings over different numbers have nothing to do with each other") {
  ReportMaker make;
  for (const std::string code : {"AP1", "AP2"}) {
    make.table(make.node({.kind = "action_plan", .code = code}), {{"actual", 2023}});
    make.row("operating", "receipts", {"10.00"});
    make.row("operating", "expenditure", {"4.00"});
    make.row("operating", "balance", {"7.00"});
  }
  const MadeReport made = make.finish();
  RuleFields rule = balance;
  rule["id"] = "\"AA1\"";
  const auto findings = RuleBench().with(rule).run(made).findings;
  REQUIRE(findings.size() == 2);
  for (const Finding& finding : findings) CHECK(finding.caused_by.empty());
}

namespace {

struct SumSpec {
  std::string fingerprint, row;
  Int128 delta;
  std::vector<std::string> suspects;
  std::size_t member_count = 3;
  RelationKind kind = RelationKind::identity;
  std::vector<std::string> numbers = {}; ///< of the right side
  Int128 slack = 0;
};

/// A finding of one rule with one sum of one equation.
Finding finding_of(const SumSpec& spec) {
  Sum sum;
  sum.kind = spec.kind;
  sum.row = spec.row;
  sum.delta = {spec.delta, 1, 0};
  sum.suspects = spec.suspects;
  sum.left.resize(1);
  sum.left[0].label = "AP1";
  sum.right.resize(spec.member_count - 1);
  for (std::size_t i = 0; i < spec.numbers.size(); ++i) sum.right.at(i).number = spec.numbers[i];
  sum.slack = {spec.slack, 1, 0};
  Finding finding;
  finding.rule = "AA1";
  finding.fingerprint = spec.fingerprint;
  finding.sums = {sum};
  return finding;
}

std::vector<std::string> causes_of(const std::vector<SumSpec>& specs) {
  std::vector<Finding> findings;
  for (const SumSpec& spec : specs) findings.push_back(finding_of(spec));
  tie_causes(findings);
  std::vector<std::string> causes;
  for (const Finding& finding : findings) causes.push_back(finding.caused_by);
  return causes;
}

using Causes = std::vector<std::string>;

} // namespace

TEST_CASE("of findings that suspect one number the smallest is the cause") {
  CHECK(causes_of({{"a", "value", 1, {"c4", "c1"}, 9},
                   {"b", "total", 1, {"c4", "c2"}, 3},
                   {"c", "", 1, {"c4"}, 5}}) == Causes{"b", "", "b"});
  CHECK(causes_of({{"a", "value", 1, {"c4", "c1"}}, {"b", "total", 1, {"c1", "c4"}}}) == Causes{"", ""});
}

TEST_CASE("a sum that misses by what a smaller one misses is its consequence") {
  const auto large = [](Int128 delta, const std::string& shared) {
    return SumSpec{"b", "total", delta, {"c9"}, 9, RelationKind::identity, {"c5", shared}, 15};
  };
  const SumSpec small = {"a", "value", 425, {"c1"}, 3, RelationKind::identity, {"c2"}, 1};
  CHECK(causes_of({large(424, "c2"), small}) == Causes{"a", ""});
  CHECK(causes_of({large(-424, "c2"), small}) == Causes{"a", ""}); // whichever side the number stands on
  CHECK(causes_of({large(600, "c2"), small}) == Causes{"", ""});
  CHECK(causes_of({large(424, "c3"), small}) == Causes{"", ""});
}

TEST_CASE("claims suspect no number so they explain nothing") {
  CHECK(causes_of({{"a", "value", 1, {"c4"}, 3, RelationKind::claim},
                   {"b", "total", 1, {"c4"}, 3, RelationKind::claim}}) == Causes{"", ""});
}

TEST_CASE("what follows from something else is no cause of it") {
  // The balance has fewer members, but it is the receipts that explain it.
  CHECK(causes_of({{"a", "receipts", 5, {"c4"}, 4}, {"b", "balance", 5, {"c4"}, 3}}) == Causes{"", "a"});
}

TEST_CASE("causes never run in a circle") {
  const MadeReport made =
      plan({"35.00", "8.00", "27.00"}, {"9.00", "4.00", "6.00"}, {"20.00", "4.00", "17.00"});
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(parts)).with("core/BB1_x.lua", rule_text(balance));
  const auto findings = bench.run(made).findings;
  REQUIRE_FALSE(findings.empty());
  for (const Finding& start : findings) {
    std::string next = start.caused_by;
    for (std::size_t steps = 0; !next.empty(); ++steps) {
      REQUIRE(steps <= findings.size());
      std::string after;
      for (const Finding& finding : findings)
        if (finding.fingerprint == next) after = finding.caused_by;
      next = after;
    }
  }
}

} // namespace toets
