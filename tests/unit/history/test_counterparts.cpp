#include "history/counterparts.hpp"

#include "history/joint_report.hpp"
#include "support/catch.hpp"
#include "support/made_report.hpp"

#include <fmt/format.h>

namespace toets {

using toets::test::MadeReport;
using toets::test::NodeSpec;
using toets::test::ReportMaker;

namespace {

struct Entry {
  std::string code, title, plan = "AP1", description = {}, kind = "action", part = "body";
};

/// Actions below plans, which come as they are named.
MadeReport report_of(const std::vector<Entry>& entries) {
  ReportMaker make;
  std::map<std::string, sdk::Id> plans;
  for (const Entry& entry : entries)
    if (!plans.contains(entry.plan))
      plans[entry.plan] = make.node(
          {.kind = "action_plan", .code = entry.plan, .title = "Plan " + entry.plan, .part = entry.part});
  for (const Entry& entry : entries) {
    const auto node = make.node({.parent = plans[entry.plan],
                                 .kind = entry.kind,
                                 .code = entry.code,
                                 .title = entry.title,
                                 .part = entry.part});
    if (!entry.description.empty()) make.text(node, "description", {entry.description});
  }
  return make.finish();
}

/// "renamed A1 Bouw < A1 Bouw huis" for each action, in order.
std::vector<std::string> fates(const std::vector<Entry>& now, const std::vector<Entry>& before) {
  const MadeReport mine = report_of(now), its = report_of(before);
  const Report joint =
      joint_report({mine.source.get(), mine.report.get()}, {{its.source.get(), its.report.get()}});
  std::vector<std::string> said;
  for (const Counterpart& one : counterparts(joint)) {
    const auto label = [&](Index node) { return node == none ? "-" : joint.nodes[node].label(); };
    if (joint.nodes[one.node != none ? one.node : one.earlier].kind != "action_plan")
      said.push_back(fmt::format("{} {} < {}", name(one.fate), label(one.node), label(one.earlier)));
  }
  return said;
}

using Said = std::vector<std::string>;

} // namespace

TEST_CASE("code and title say what is the same, whatever the letters") {
  CHECK(fates({{"A1", "Bouw Huis"}}, {{"A1", "BOUW  huis."}}) == Said{"same A1 Bouw Huis < A1 BOUW  huis."});
  CHECK(fates({{"A1", "Financiële steun aan gezinnen"}}, {{"A1", "Financi?le steun aan gezinnen"}}) ==
        Said{"same A1 Financiële steun aan gezinnen < A1 Financi?le steun aan gezinnen"});
}

TEST_CASE("another title of the same code is a new name, or something else") {
  CHECK(fates({{"A1", "Bouw site den Hof"}}, {{"A1", "Bouw huis van het kind"}}) ==
        Said{"renamed A1 Bouw site den Hof < A1 Bouw huis van het kind"});
  CHECK(fates({{"A1", "Wegen en riolen"}}, {{"A1", "Fietspunt"}}) ==
        Said{"replaced A1 Wegen en riolen < A1 Fietspunt"});
  const std::string text = "De stad kent een toelage toe voor het fietspunt aan het station.";
  CHECK(fates({{"A1", "Lokale diensten", "AP1", text}}, {{"A1", "Fietspunt", "AP1", text}}) ==
        Said{"renamed A1 Lokale diensten < A1 Fietspunt"});
}

TEST_CASE("a title with another code was moved, also where codes were exchanged") {
  CHECK(fates({{"A7", "Fietspunt"}}, {{"A1", "Fietspunt"}}) == Said{"moved A7 Fietspunt < A1 Fietspunt"});
  CHECK(fates({{"A1", "Sport"}, {"A2", "Jeugd"}}, {{"A1", "Jeugd"}, {"A2", "Sport"}}) ==
        Said{"moved A1 Sport < A2 Sport", "moved A2 Jeugd < A1 Jeugd"});
  CHECK(fates({{"A1", "Fietspunt", "AP2"}, {"A2", "Werk", "AP1"}},
              {{"A1", "Fietspunt", "AP1"}, {"A3", "Zorg", "AP2"}})[0] == "moved A1 Fietspunt < A1 Fietspunt");
}

TEST_CASE("a title that stands below several plans is the one of the same plan") {
  CHECK(fates({{"A5", "Overig beleid", "AP1"}, {"A6", "Overig beleid", "AP2"}},
              {{"A1", "Overig beleid", "AP1"}, {"A2", "Overig beleid", "AP2"}}) ==
        Said{"moved A5 Overig beleid < A1 Overig beleid", "moved A6 Overig beleid < A2 Overig beleid"});
}

TEST_CASE("a title of several things was split where each of them has a node, or joined") {
  const Said split = fates({{"A1", "Sport"}, {"A2", "Jeugd"}}, {{"A1", "Sport en jeugd"}});
  CHECK(split == Said{"split A1 Sport < A1 Sport en jeugd", "split A2 Jeugd < A1 Sport en jeugd"});
  const Said joined = fates({{"A1", "Sport en jeugd"}}, {{"A1", "Sport"}, {"A2", "Jeugd"}});
  CHECK(joined == Said{"joined A1 Sport en jeugd < A1 Sport", "joined A1 Sport en jeugd < A2 Jeugd"});
  CHECK(fates({{"A1", "Sport"}}, {{"A1", "Sport en jeugd"}}) == Said{"renamed A1 Sport < A1 Sport en jeugd"});
}

TEST_CASE("what only one of the reports has was added, or vanished below its plan") {
  CHECK(fates({{"A1", "Sport"}, {"A3", "Wegen"}}, {{"A1", "Sport"}, {"A2", "Zorgloket"}}) ==
        Said{"same A1 Sport < A1 Sport", "added A3 Wegen < -", "vanished - < A2 Zorgloket"});
  const MadeReport mine = report_of({{"A1", "Sport"}}),
                   its = report_of({{"A1", "Sport"}, {"A2", "Zorgloket"}});
  const Report joint =
      joint_report({mine.source.get(), mine.report.get()}, {{its.source.get(), its.report.get()}});
  const auto all = counterparts(joint);
  REQUIRE(all.back().fate == Fate::vanished);
  CHECK(joint.nodes[all[all.back().parent].node].code == "AP1");
}

TEST_CASE(
    "nodes without a code are found by their title below the same parent, also when it was changed a "
    "little") {
  const auto indicator = [](const std::string& title) { return Entry{"", title, "AP1", {}, "indicator"}; };
  CHECK(fates({indicator("Aantal bezoekers van het museum")},
              {indicator("Aantal bezoekers van het museum")})[0] ==
        "same Aantal bezoekers van het museum < Aantal bezoekers van het museum");
  CHECK(fates({indicator("Aantal bezoekers museum per jaar")},
              {indicator("Aantal bezoekers van het museum")})[0] ==
        "renamed Aantal bezoekers museum per jaar < Aantal bezoekers van het museum");
  CHECK(fates({indicator("Uitleningen")}, {indicator("Aantal bezoekers")}) ==
        Said{"added Uitleningen < -", "vanished - < Aantal bezoekers"});
}

TEST_CASE("a code that stands in another part of the other report is found there; contents are left out") {
  CHECK(fates({{"A1", "Sport", "AP1", {}, "action", "note"}}, {{"A1", "Sport"}})[0] ==
        "same A1 Sport < A1 Sport");
  CHECK(fates({{"A1", "Sport", "AP1", {}, "action", "contents"}}, {{"A1", "Sport"}}) ==
        Said{"vanished - < A1 Sport"});
}

TEST_CASE("codes that are repeated are tied in their order") {
  CHECK(fates({{"A1", "Sport"}, {"A1", "Sport"}}, {{"A1", "Sport"}}) ==
        Said{"same A1 Sport < A1 Sport", "added A1 Sport < -"});
}

TEST_CASE("each earlier report has counterparts of its own") {
  const MadeReport mine = report_of({{"A1", "Sport"}}), old = report_of({{"A1", "Jeugd"}}),
                   recent = report_of({{"A1", "Sport"}});
  const Report joint =
      joint_report({mine.source.get(), mine.report.get()},
                   {{old.source.get(), old.report.get()}, {recent.source.get(), recent.report.get()}});
  std::vector<std::string> said;
  for (const Counterpart& one : counterparts(joint))
    if (one.node == 1) said.push_back(fmt::format("{} {}", one.document, name(one.fate)));
  CHECK(said == Said{"1 replaced", "2 same"});
}

} // namespace toets
