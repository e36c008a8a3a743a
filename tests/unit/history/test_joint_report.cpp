#include "history/joint_report.hpp"

#include "toets/engine/relation.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

MadeReport made_report(const std::string& value) {
  ReportMaker make;
  make.report_field("nis_code", "12021");
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  const auto action = make.node({.parent = plan, .code = "A1", .title = "Fietspunt"});
  make.field(action, "end", "2025-12-31", "date");
  make.table(action, {{"actual", 2023}});
  make.row("operating", "expenditure", {value});
  make.text(action, "state", {"Er zijn 12 fietsen."});
  make.mention({.kind = "count", .raw = "12", .value = "12", .unit = "", .invalid = {}});
  return make.finish();
}

} // namespace

TEST_CASE("records of an earlier report stand behind those of the report and refer to each other") {
  const MadeReport now = made_report("20.00"), before = made_report("10.00");
  const Report joint =
      joint_report({now.source.get(), now.report.get()}, {{before.source.get(), before.report.get()}});
  REQUIRE(joint.nodes.size() == 4);
  REQUIRE(joint.joined.size() == 2);
  CHECK(joint.joined[1].first_node == 2);
  CHECK(joint.joined[1].report == before.report.get());
  const Node& action = joint.nodes[3];
  CHECK(action.parent == 2);
  CHECK(joint.nodes[2].children == std::vector<Index>{3});
  CHECK(action.place.document == 1);
  CHECK(joint.nodes[1].place.document == 0);
  CHECK(joint.date(action, "end") == Day{2025, 12, 31});
  CHECK(joint.date(joint.nodes[1], "end") == Day{2025, 12, 31});
  const Table& table = joint.tables[action.tables.at(0)];
  CHECK(table.node == 3);
  CHECK(joint.cells[table.first_cell].value->text() == "10.00");
  CHECK(joint.cells[table.first_cell].table == 1);
  const Text& text = joint.texts[action.texts.at(0)];
  CHECK(joint.mentions[text.mentions.at(0)].text == 1);
  CHECK(text.at(*before.source, 8, 10).document == 1);
  CHECK(joint.entity() == "12021");
}

TEST_CASE("the network of a joint report takes over the relations of the report alone") {
  const MadeReport now = made_report("20.00"), before = made_report("10.00");
  const Report joint =
      joint_report({now.source.get(), now.report.get()}, {{before.source.get(), before.report.get()}});
  Network alone(*now.report);
  Relation relation;
  relation.left = {{1, 1, alone.cell(0)}};
  relation.right = {{1, 1, alone.mention(1)}}; // the first is the end date
  alone.add(relation);
  Network network(joint);
  network.take(std::move(alone));
  CHECK(network.is_cell(network.relation(0).left.front().number));
  const NumberId mention = network.relation(0).right.front().number;
  REQUIRE(network.is_mention(mention));
  CHECK(joint.mentions[network.mention_index(mention)].place.document == 0);
  CHECK(network.value(mention)->text() == "12");
}

} // namespace toets
