#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::RuleBench;

namespace {

/// A report with what was spent in its year and the year before.
MadeReport report_of(int year, const std::string& before, const std::string& spent,
                     const std::string& title = "Fietspunt") {
  ReportMaker make;
  make.report_field("nis_code", "12021");
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", std::to_string(year));
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  const auto action = make.node({.parent = plan, .code = "A1", .title = title});
  const auto this_year = static_cast<unsigned>(year);
  make.table(action, {{"actual", this_year - 1}, {"actual", this_year}});
  make.row("operating", "expenditure", {before, spent});
  make.text(action, "state", {"Er zijn veel fietsen."});
  return make.finish();
}

struct Compared {
  MadeReport now, before;
  std::vector<LoadedRule> rules;
  std::unique_ptr<Network> network;
  History history;
  RuleResults results;
  std::vector<Finding> findings;
};

/// What a rule about counterparts says of 2023 against 2022.
Compared compare(const std::string& body, const std::string& where = {},
                 const std::string& title_before = "Fietspunt") {
  RuleBench bench;
  bench.with({{"subjects", "{ kind = \"counterpart\", of = \"action\"" + where + " }"},
              {"evaluate", "function(counterpart)\n" + body + "\nend"}});
  Compared compared;
  compared.now = report_of(2023, "21.00", "5.00");
  compared.before = report_of(2022, "9.00", "20.00", title_before);
  compared.rules = bench.load().value();
  compared.history.earlier = {{compared.before.source.get(), compared.before.report.get()}};
  compared.results = run_rules(bench.state(), compared.rules, *compared.now.source, *compared.now.report,
                               compared.network, &compared.history);
  compared.findings =
      build_findings({0, compared.rules, *compared.history.joint, *compared.network, {7}}, compared.results);
  return compared;
}

std::string trouble_of(const Compared& compared) {
  const auto& troubles = compared.results.receipts.front().troubles;
  return troubles.empty() ? "" : troubles.front().message;
}

} // namespace

TEST_CASE("a relation over both reports has members in each, with the ids of their own document") {
  const Compared compared = compare(R"(
    local stated = {}
    for _, pair in ipairs(counterpart:figures { measure = "actual" }) do
      stated[#stated + 1] = relation.plausibility { pair.figure, "=", pair.earlier, key = pair.figure.column.label }
    end
    return stated)");
  CHECK(trouble_of(compared).empty());
  REQUIRE(compared.findings.size() == 1);
  const Sum& sum = compared.findings.front().sums.front();
  CHECK(sum.left.front().location.document == 0);
  CHECK(sum.right.front().location.document == 7);
  CHECK(sum.left.front().number == "c1");
  CHECK(sum.right.front().number == "c2");
  CHECK(sum.suspects == std::vector<std::string>{"c1"});
  CHECK(sum.delta.text() == "1.00");
  CHECK(compared.findings.front().location.document == 0);
}

TEST_CASE("a finding names places of the earlier report beside its own") {
  const Compared compared = compare(R"(
    local text = counterpart.earlier:texts("state")[1]
    return finding { at = counterpart.node, related = { counterpart.earlier, text:at(1, 2), counterpart.earlier_report } })");
  CHECK(trouble_of(compared).empty());
  REQUIRE(compared.findings.size() == 1);
  for (const Location& related : compared.findings.front().related) CHECK(related.document == 7);
  CHECK(compared.findings.front().related[1].place.raw == "Er");
}

TEST_CASE("a place of the earlier report is no main place") {
  CHECK_THAT(trouble_of(compare("return finding { at = counterpart.earlier }")),
             Catch::Contains("at: a node of the earlier report goes into `related`"));
}

TEST_CASE("each thing knows the report it stands in") {
  const Compared compared = compare(R"(
    assert(counterpart.report.fiscal_year == 2023 and counterpart.earlier_report.fiscal_year == 2022)
    assert(counterpart.node.report == counterpart.report)
    assert(counterpart.earlier.report == counterpart.earlier_report)
    assert(counterpart.earlier:figures()[1].report.fiscal_year == 2022)
    assert(#counterpart.report:nodes() == 2 and #counterpart.earlier_report:nodes("action") == 1)
    assert(counterpart.earlier_report:nodes("action")[1] == counterpart.earlier)
    assert(counterpart.earlier_report:fields("nis_code")[1].value == "12021")
    assert(counterpart.earlier_report.nis_code == "12021" and #counterpart.report:references() == 0)
    assert(counterpart.parent.node.code == "AP1" and counterpart.parent.earlier == counterpart.earlier.parent)
    assert(counterpart.fate == "same" and counterpart.line == counterpart.node.line)
    return nil)");
  CHECK(trouble_of(compared).empty());
  CHECK(compared.results.receipts.front().evaluated == 1);
}

TEST_CASE("subjects can be chosen by what became of the node") {
  CHECK(compare("return nil", ", where = { fate = { \"renamed\", \"moved\" } }")
            .results.receipts.front()
            .evaluated == 0);
  CHECK(compare("return nil", ", where = { fate = \"renamed\" }", "Fietspunt station")
            .results.receipts.front()
            .evaluated == 1);
  RuleBench bench;
  bench.with({{"subjects", "{ kind = \"counterpart\", where = { fate = \"renaamd\" } }"}});
  CHECK_THAT(bench.refusal(), Catch::Contains("did you mean 'renamed'?"));
}

TEST_CASE("without an earlier report a rule about counterparts has nothing to look at") {
  RuleBench bench;
  bench.with({{"subjects", "{ kind = \"counterpart\" }"}, {"evaluate", "function() error(\"called\") end"}});
  const auto ran = bench.run(report_of(2023, "1.00", "1.00"));
  CHECK(ran.receipt().errors == 0);
  CHECK(ran.receipt().evaluated + ran.receipt().not_evaluable + ran.receipt().not_applicable == 0);
}

TEST_CASE("what is held against two earlier reports has two fingerprints") {
  RuleBench bench;
  bench.with({{"subjects", "{ kind = \"counterpart\", of = \"action\" }"},
              {"evaluate", "function(counterpart) return finding { at = counterpart } end"}});
  const MadeReport now = report_of(2023, "1.00", "1.00"), before = report_of(2022, "1.00", "1.00"),
                   older = report_of(2021, "1.00", "1.00");
  const auto rules = bench.load().value();
  const auto fingerprints = [&](const std::vector<const MadeReport*>& earlier) {
    History history;
    std::vector<std::size_t> documents;
    for (const MadeReport* one : earlier) {
      history.earlier.push_back({one->source.get(), one->report.get()});
      documents.push_back(documents.size() + 1);
    }
    std::unique_ptr<Network> network;
    auto results = run_rules(bench.state(), rules, *now.source, *now.report, network, &history);
    std::vector<std::string> found;
    for (const Finding& finding : build_findings({0, rules, *history.joint, *network, documents}, results))
      found.push_back(finding.fingerprint);
    return found;
  };
  const auto both = fingerprints({&older, &before});
  REQUIRE(both.size() == 2);
  CHECK(both[0] != both[1]);
  const auto alone = fingerprints({&before});
  REQUIRE(alone.size() == 1);
  CHECK(std::count(both.begin(), both.end(), alone[0]) == 1);
}

} // namespace toets
