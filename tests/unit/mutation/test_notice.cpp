#include "mutation/notice.hpp"

#include "support/catch.hpp"
#include "support/mutations.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using test::MadeReport;
using test::ReportMaker;
using test::RuleBench;
using test::RuleFields;

namespace {

const RuleFields balance = {
    {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
    {"evaluate",
     "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
     "b:sibling({ row = \"expenditure\" }) } end"}};

/// Says of every action that it is there.
const RuleFields titled = {{"subjects", "{ kind = \"node\", of = \"action\" }"},
                           {"message", "{ nl = \"{node}\", en = \"{node}\" }"},
                           {"evaluate", "function(n) return finding { at = n } end"}};

MadeReport account(const std::string& receipts) {
  ReportMaker make;
  make.table(make.node({.code = "A1", .title = "Fietspunt"}), {{"actual", 2023}});
  make.row("operating", "receipts", {receipts});
  make.row("operating", "expenditure", {"4.00"});
  make.row("operating", "balance", {"6.00"});
  make.node({.code = "A2", .title = "Loket"});
  return make.finish();
}

Noticed noticed(const RuleFields& rule, const MadeReport& made, const Mutation& mutation) {
  RuleBench bench;
  bench.with(rule);
  const Unchanged unchanged(*made.report, bench.run(made).findings);
  MadeReport changed;
  changed.source = std::make_unique<Source>(Source::from_text("x\n"));
  changed.report = std::make_unique<Report>(test::mutated(*made.report, mutation));
  return unchanged.compare(mutation, bench.run(changed).findings);
}

} // namespace

TEST_CASE("a sum that begins to fail at the changed number catches the change") {
  const MadeReport made = account("10.00");
  const auto found = test::mutations("digit", *made.report);
  const Noticed caught = noticed(balance, made, found[0]);
  CHECK(caught.notice == Notice::caught);
  CHECK(caught.rules == std::vector<std::string>{"AA1"});
}

TEST_CASE("a sum that fails by another amount than before catches the change too") {
  const MadeReport made = account("11.00");
  CHECK(noticed(balance, made, test::mutations("digit", *made.report)[0]).notice == Notice::caught);
}

TEST_CASE("a change that no finding speaks of is missed") {
  const MadeReport made = account("10.00");
  CHECK(noticed(balance, made, test::mutations("title-letter", *made.report)[0]).notice == Notice::missed);
}

TEST_CASE("a finding that only repeats the changed title says nothing new") {
  const MadeReport made = account("10.00");
  const auto titles = test::mutations("title-letter", *made.report);
  CHECK(noticed(titled, made, titles[0]).notice == Notice::missed);
  CHECK(noticed(titled, made, test::mutations("code-digit", *made.report)[0]).notice == Notice::missed);
}

TEST_CASE("a new finding that names another place is noticed elsewhere") {
  const RuleFields second = {{"subjects", "{ kind = \"report\" }"},
                             {"evaluate",
                              "function(r) local n = r:nodes() if n[1].title ~= \"Fietspunt\" then return "
                              "finding { at = n[2] } end end"}};
  const MadeReport made = account("10.00");
  CHECK(noticed(second, made, test::mutations("title-letter", *made.report)[0]).notice == Notice::elsewhere);
}

} // namespace toets
