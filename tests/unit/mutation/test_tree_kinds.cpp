#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

/// A plan with two actions, each with a table, a text, a field and a mention, and a plan after it.
test::MadeReport tree() {
  test::ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  for (const std::string code : {"A1", "A2"}) {
    const auto action = make.node({.parent = plan, .code = code});
    make.field(action, "status", "completed");
    make.table(action, {{"actual", 2023}});
    make.row("operating", "receipts", {code == "A1" ? "1.00" : "2.00"});
    make.text(action, "state", {"In 2023 " + code});
    make.mention({.kind = "year", .raw = "2023", .value = "2023", .unit = "", .invalid = ""});
    make.loose_mention(action, {.kind = "count", .raw = "65", .value = "65", .unit = "", .invalid = ""});
  }
  make.node({.kind = "action_plan", .code = "AP2"});
  return make.finish();
}

std::string codes(const Report& report) {
  std::string all;
  for (const Node& node : report.nodes) all += std::string(node.code) + " ";
  return all;
}

/// Every index of the report leads to a record that leads back.
void check_links(const Report& report) {
  for (Index i = 0; i < report.nodes.size(); ++i) {
    const Node& node = report.nodes[i];
    for (const Index child : node.children) CHECK(report.nodes[child].parent == i);
    for (const Index field : node.fields) CHECK(report.fields[field].node == i);
    for (const Index table : node.tables) {
      CHECK(report.tables[table].node == i);
      for (Index c = 0; c < report.tables[table].cell_count; ++c)
        CHECK(report.cells[report.tables[table].first_cell + c].table == table);
    }
    for (const Index mention : node.mentions) CHECK(report.mentions[mention].node == i);
    for (const Index text : node.texts) {
      CHECK(report.texts[text].node == i);
      for (const Index mention : report.texts[text].mentions) {
        CHECK(report.mentions[mention].text == text);
        CHECK(report.mentions[mention].node == i);
      }
    }
  }
}

} // namespace

TEST_CASE("an action is left out with all that is its own") {
  const auto made = tree();
  const auto found = mutations("action-lost", *made.report);
  REQUIRE(found.size() == 2);
  const Report report = mutated(*made.report, found[0]);
  CHECK(codes(report) == "AP1 A2 AP2 ");
  check_links(report);
  REQUIRE(report.cells.size() == 1);
  CHECK(report.cells[0].value->text() == "2.00");
  CHECK(report.fields.size() == 1);
  CHECK(report.mentions.size() == 2);
  CHECK(report.nodes[0].children == std::vector<Index>{1});
}

TEST_CASE("an action stands a second time behind itself") {
  const auto made = tree();
  const Report report = mutated(*made.report, mutations("action-doubled", *made.report)[0]);
  CHECK(codes(report) == "AP1 A1 A1 A2 AP2 ");
  check_links(report);
  CHECK(report.nodes[0].children == std::vector<Index>{1, 2, 3});
  REQUIRE(report.cells.size() == 3);
  CHECK(report.cells[1].value->text() == "1.00");
  CHECK(report.mentions.size() == 6);
}

TEST_CASE("a plan is left out or stands twice with its actions") {
  const auto made = tree();
  const Report lost = mutated(*made.report, mutations("plan-lost", *made.report)[0]);
  CHECK(codes(lost) == "AP2 ");
  check_links(lost);
  const Report twice = mutated(*made.report, mutations("plan-doubled", *made.report)[0]);
  CHECK(codes(twice) == "AP1 A1 A2 AP1 A1 A2 AP2 ");
  check_links(twice);
  CHECK(twice.nodes[3].children == std::vector<Index>{4, 5});
  CHECK(twice.nodes[0].children == std::vector<Index>{1, 2});
  CHECK(twice.cells.size() == 4);
}

TEST_CASE("what is left out of one part is no longer tied to it") {
  test::ReportMaker make;
  make.node({.code = "A1", .part = "body"});
  make.node({.code = "A1", .part = "note"});
  const auto made = make.finish();
  const Report report = mutated(*made.report, mutations("action-lost", *made.report)[0]);
  REQUIRE(report.nodes.size() == 1);
  CHECK(report.nodes[0].same_as.empty());
}

} // namespace toets
