#include "judgement/findings.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::rule_text;
using toets::test::RuleBench;
using toets::test::RuleFields;
using toets::test::RuleRun;

namespace {

/// Two plans with a section each; values are receipts, expenditure, balance.
MadeReport plans(const std::vector<std::vector<std::string>>& plans, int blank_lines = 0) {
  ReportMaker make;
  for (int i = 0; i < blank_lines; ++i) make.lost_line("");
  make.report_field("nis_code", "12021");
  for (std::size_t i = 0; i < plans.size(); ++i) {
    make.table(make.node({.kind = "action_plan", .code = "AP" + std::to_string(i + 1), .title = "Werk"}),
               {{"actual", 2023}});
    make.row("operating", "receipts", {plans[i][0]});
    make.row("operating", "expenditure", {plans[i][1]});
    make.row("operating", "balance", {plans[i][2]});
  }
  return make.finish();
}

/// The balance is receipts minus expenditure.
const RuleFields balance = {
    {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
    {"message",
     "{ nl = \"{node}: {actual} en niet {expected}\", en = \"{node}: {actual}, not {expected}\" }"},
    {"evaluate",
     "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
     "b:sibling({ row = \"expenditure\" }) } end"}};

RuleFields with(RuleFields fields, const RuleFields& more) {
  for (const auto& [field, expression] : more) fields[field] = expression;
  return fields;
}

std::vector<Finding> findings_of(const MadeReport& made, const RuleFields& rule) {
  return RuleBench().with(rule).run(made).findings;
}

/// A predicate about each action plan.
RuleFields each_plan(const std::string& spec, const RuleFields& more = {}) {
  return with({{"subjects", "{ kind = \"node\", of = \"action_plan\" }"},
               {"evaluate", "function(plan) return finding { at = plan" + spec + " } end"}},
              more);
}

const std::vector<std::vector<std::string>> two_wrong = {{"10.00", "4.00", "7.00"},
                                                         {"20.00", "5.00", "11.00"}};

} // namespace

// ---- one finding -----------------------------------------------------------------------------

TEST_CASE("a sum that does not hold is a finding with all its members") {
  const MadeReport made = plans({{"10.00", "4.00", "7.00"}});
  const auto findings = findings_of(made, balance);
  REQUIRE(findings.size() == 1);
  const Finding& finding = findings[0];
  CHECK(finding.rule == "AA1");
  CHECK(finding.severity == Severity::error);
  CHECK(finding.location.place.raw == "7.00");
  CHECK(finding.location.node == "AP1");
  CHECK(finding.amount->text() == "1.00");
  CHECK(finding.occurrences.empty());
  REQUIRE(finding.sums.size() == 1);
  const Sum& sum = finding.sums[0];
  CHECK(sum.actual.text() == "7.00");
  CHECK(sum.expected.text() == "6.00");
  CHECK(sum.delta.text() == "1.00");
  CHECK(sum.section == "operating");
  CHECK(sum.row == "balance");
  CHECK(sum.measure == "actual");
  CHECK(sum.year == 2023);
  CHECK(sum.column == "actual 2023");
  CHECK(sum.unit == "EUR");
  REQUIRE(sum.right.size() == 2);
  CHECK(sum.right[0].number == "c1");
  CHECK(sum.right[0].coefficient == "1");
  CHECK(sum.right[0].value == "10.00");
  CHECK(sum.right[1].coefficient == "-1");
  CHECK(sum.right[1].location.place.raw == "4.00");
  CHECK(sum.right[1].label == "AP1 Werk");
}

TEST_CASE("a message is filled in both languages") {
  const MadeReport made = plans({{"1000.00", "0.00", "7.00"}});
  const Finding finding = findings_of(made, balance).at(0);
  CHECK(finding.message.nl == "AP1 Werk: 7,00 en niet 1.000,00");
  CHECK(finding.message.en == "AP1 Werk: 7.00, not 1,000.00");
  CHECK(finding.arguments.at("abs_delta").value == "993.00");
  CHECK(finding.arguments.at("delta").value == "-993.00");
  CHECK(finding.arguments.at("section").value == "operating");
}

TEST_CASE("a relation that holds or cannot be evaluated is no finding") {
  CHECK(findings_of(plans({{"10.00", "4.00", "6.00"}}), balance).empty());
  CHECK(findings_of(plans({{"10.00", "?", "6.00"}}), balance).empty());
}

TEST_CASE("a coefficient in a sum is that of the printed value") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1"}), {{"actual", 2023}}, {.expenditure_sign = -1});
  make.row("operating", "receipts", {"10.00"});
  make.row("operating", "expenditure", {"-4.00"});
  make.row("operating", "balance", {"7.00"});
  const MadeReport made = make.finish();
  const Finding finding = findings_of(made, balance).at(0);
  const auto& right = finding.sums[0].right;
  CHECK(right[1].number == "c2");
  CHECK(right[1].value == "-4.00");
  CHECK(right[1].coefficient == "1");
  CHECK(finding.sums[0].expected.text() == "6.00");
}

TEST_CASE("a row that the table leaves out is a member without a number") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1"}), {{"actual", 2023}});
  make.row("operating", "receipts", {"10.00"});
  make.row("operating", "balance", {"7.00"});
  const MadeReport made = make.finish();
  const auto findings = findings_of(made, balance);
  const SumTerm& omitted = findings.at(0).sums[0].right[1];
  CHECK(omitted.is_implied);
  CHECK(omitted.number.empty());
  CHECK(omitted.value == "0");
  CHECK(omitted.location.place.line == 2);
  CHECK(findings[0].sums[0].suspects == std::vector<std::string>{"c2", "c1"});
}

TEST_CASE("a near miss is a note whatever the severity of its rule") {
  ReportMaker make;
  const auto node = make.node({.kind = "action_plan", .code = "AP1"});
  make.table(node, {{"actual", 2023}});
  for (const std::string value : {"33", "5", "5", "5", "5", "5", "5"})
    make.row("operating", "value", {value});
  const MadeReport made = make.finish();
  const RuleFields total = {{"subjects", "{ kind = \"node\" }"},
                            {"evaluate",
                             "function(n) local f = n:figures() local parts = {}\n"
                             "for i = 2, #f do parts[i - 1] = f[i] end\n"
                             "return relation.identity { f[1], \"=\", sum(parts) } end"}};
  const auto findings = findings_of(made, total);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].sums[0].slack.text() == "3");
}

TEST_CASE("a predicate may grade itself") {
  const MadeReport made = plans({two_wrong[0]});
  CHECK(findings_of(made, each_plan(", severity = \"note\"")).at(0).severity == Severity::note);
  CHECK(findings_of(made, each_plan("")).at(0).severity == Severity::error);
}

TEST_CASE("arguments of a rule are typed and do not give way to those of the engine") {
  const MadeReport made = plans({two_wrong[0]});
  const Finding finding =
      findings_of(made, each_plan(", args = { section = \"eigen\", many = 3, day = date(\"2023-05-01\"), "
                                  "word = term(\"started\"),"
                                  "  amount = decimal(\"5.50\"), figure = plan:figures()[1] }"))
          .at(0);
  CHECK(finding.arguments.at("section") == Argument{"text", "eigen", ""});
  CHECK(finding.arguments.at("many") == Argument{"count", "3", ""});
  CHECK(finding.arguments.at("day") == Argument{"date", "2023-05-01", ""});
  CHECK(finding.arguments.at("word") == Argument{"term", "started", ""});
  CHECK(finding.arguments.at("amount") == Argument{"amount", "5.50", "EUR"});
  CHECK(finding.arguments.at("figure") == Argument{"amount", "10.00", "EUR"});
  CHECK(finding.arguments.at("node") == Argument{"node", "AP1 Werk", ""});
}

TEST_CASE("related places come along with their nodes") {
  const MadeReport made = plans({two_wrong[0]});
  const Finding finding = findings_of(made, each_plan(", related = { plan:figures()[2] }")).at(0);
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].place.raw == "4.00");
  CHECK(finding.related[0].node == "AP1");
}

TEST_CASE("a message with an argument that is not there is an error of its rule") {
  const MadeReport made = plans({two_wrong[0]});
  const RuleRun run =
      RuleBench().with(each_plan("", {{"message", "{ nl = \"{wie}\", en = \"{wie}\" }"}})).run(made);
  CHECK(run.findings.empty());
  CHECK(run.receipt().errors == 1);
  CHECK_THAT(run.receipt().troubles.at(0).message, Contains("{wie}"));
}

TEST_CASE("findings stand in the order of the document") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(balance));
  bench.with("core/BB1_x.lua", rule_text(with(each_plan(""), {{"id", "\"BB1\""}})));
  const MadeReport made = plans(two_wrong);
  std::vector<std::string> order;
  for (const Finding& finding : bench.run(made).findings)
    order.push_back(finding.rule + finding.location.node);
  CHECK(order == std::vector<std::string>{"BB1AP1", "AA1AP1", "BB1AP2", "AA1AP2"});
}

// ---- groups ----------------------------------------------------------------------------------

TEST_CASE("things that are one matter are one finding with occurrences") {
  const MadeReport made = plans(two_wrong);
  const auto findings = findings_of(
      made, with(balance, {{"group_by", "\"report\""},
                           {"summary", "{ nl = \"{count} saldi\", en = \"{count} balances\" }"}}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].occurrences.size() == 2);
  CHECK(findings[0].sums.size() == 2);
  CHECK(findings[0].amount->text() == "4.00");
  CHECK(findings[0].message.nl == "2 saldi");
  CHECK(findings[0].occurrences[1].message.en == "AP2 Werk: 11.00, not 15.00");
  CHECK(findings[0].occurrences[0].fingerprint != findings[0].occurrences[1].fingerprint);
  CHECK(findings[0].location.node == "AP1");
}

TEST_CASE("a group of one is a plain finding") {
  const MadeReport made = plans({two_wrong[0]});
  const auto findings = findings_of(made, with(balance, {{"group_by", "\"report\""}}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].occurrences.empty());
}

TEST_CASE("a rule without groups gives a finding for each") {
  CHECK(findings_of(plans(two_wrong), balance).size() == 2);
}

TEST_CASE("what is grouped has in common what the rule names") {
  ReportMaker make;
  const auto goal = make.node({.kind = "policy_objective", .code = "BD1"});
  for (const std::string code : {"AP1", "AP2"}) {
    make.table(make.node({.parent = goal, .kind = "action_plan", .code = code}),
               {{"actual", 2023}, {"budget", 2024}});
    make.row("operating", "receipts", {"1.00", "2.00"});
    make.row("operating", "balance", {"1.00", "2.00"});
    make.row("financing", "receipts", {"1.00", "2.00"});
  }
  const MadeReport made = make.finish();
  const auto count = [&](const std::string& keys) {
    return findings_of(made, {{"subjects", "{ kind = \"figure\" }"},
                              {"group_by", keys},
                              {"evaluate",
                               "function(f) return finding { at = f, args = { half = f.line % 2 } } end"}})
        .size();
  };
  CHECK(count("{}") == 12);
  CHECK(count("{ \"report\" }") == 1);
  CHECK(count("{ \"parent\" }") == 1);
  CHECK(count("{ \"node\" }") == 2);
  CHECK(count("{ \"section\" }") == 2);
  CHECK(count("{ \"row\" }") == 2);
  CHECK(count("{ \"column\" }") == 2);
  CHECK(count("{ \"section\", \"row\" }") == 3);
  CHECK(count("{ \"args.half\" }") == 2);
}

TEST_CASE("a rule that groups by what its findings do not carry is in error, and nothing is folded") {
  const MadeReport made = plans(two_wrong);
  const RuleRun run = RuleBench()
                          .with({{"group_by", "{ \"args.absent\" }"},
                                 {"evaluate", "function(r) return finding { at = r } end"}})
                          .run(made);
  CHECK(run.findings.empty());
  REQUIRE(run.receipt().errors == 1);
  CHECK_THAT(run.receipt().troubles.front().message,
             Contains("group_by names args.absent, which this finding does not carry"));
}

TEST_CASE("severities are not mixed in a group") {
  const MadeReport made = plans(two_wrong);
  const auto findings = findings_of(
      made, each_plan(", severity = plan.code == \"AP1\" and \"note\" or nil", {{"group_by", "\"report\""}}));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[1].severity == Severity::error);
  CHECK(findings[0].fingerprint != findings[1].fingerprint);
}

TEST_CASE("the gravest of two groups keeps its name wherever it stands") {
  const MadeReport made = plans(two_wrong);
  const auto grave = [&](const std::string& code) {
    const auto findings =
        findings_of(made, each_plan(", severity = plan.code == \"" + code + "\" and \"note\" or nil",
                                    {{"group_by", "\"report\""}}));
    REQUIRE(findings.size() == 2);
    return findings[findings[0].severity == Severity::error ? 0 : 1].fingerprint;
  };
  CHECK(grave("AP1") == grave("AP2"));
}

// ---- fingerprints and hashes -------------------------------------------------------------------

namespace {

std::string fingerprint_of(const MadeReport& made, const RuleFields& rule, std::size_t index = 0) {
  return findings_of(made, rule).at(index).fingerprint;
}

} // namespace

TEST_CASE("a fingerprint survives another amount and another line and another message") {
  const std::string before = fingerprint_of(plans({{"10.00", "4.00", "7.00"}}), balance);
  CHECK(before.size() == 32);
  CHECK(fingerprint_of(plans({{"90.00", "4.00", "7.00"}}), balance) == before);
  CHECK(fingerprint_of(plans({{"10.00", "4.00", "7.00"}}, 5), balance) == before);
  CHECK(fingerprint_of(plans({{"10.00", "4.00", "7.00"}}),
                       with(balance, {{"message", "{ nl = \"iets\", en = \"other\" }"},
                                      {"severity", "\"note\""}})) == before);
  CHECK(fingerprint_of(plans({{"10.00", "4.00", "6.00"}, {"1.00", "1.00", "1.00"}}), balance) != before);
}

TEST_CASE("a group keeps its fingerprint when one of its members is mended") {
  const RuleFields grouped = with(balance, {{"group_by", "\"report\""}});
  CHECK(fingerprint_of(plans(two_wrong), grouped) ==
        fingerprint_of(plans({two_wrong[0], {"20.00", "5.00", "15.00"}}), grouped));
}

TEST_CASE("a content hash changes with an amount and not with a line") {
  const auto hash_of = [](const MadeReport& made) { return findings_of(made, balance).at(0).content_hash; };
  const std::string before = hash_of(plans({{"10.00", "4.00", "7.00"}}));
  CHECK(hash_of(plans({{"10.00", "4.00", "7.00"}}, 5)) == before);
  CHECK(hash_of(plans({{"10.00", "4.00", "7.01"}})) != before);
  CHECK(hash_of(plans({{"11.00", "5.00", "7.00"}})) != before); // the same difference of other members
}

TEST_CASE("a key tells findings about one subject apart") {
  const MadeReport made = plans({two_wrong[0]});
  const RuleFields rule = each_plan("", {{"evaluate",
                                          "function(plan) return { finding { at = plan, key = \"a\" }, "
                                          "finding { at = plan, key = \"b\" } } end"}});
  const auto findings = findings_of(made, rule);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].fingerprint != findings[1].fingerprint);
  const RuleFields second = each_plan(", key = \"b\"");
  const std::string alone = fingerprint_of(made, second);
  CHECK((findings[0].fingerprint == alone || findings[1].fingerprint == alone));
}

} // namespace toets
