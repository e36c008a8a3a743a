#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

TEST_CASE("a piece of a text is placed on the line where it starts") {
  ReportMaker make;
  make.text(make.node({.code = "A1"}), "state", {"één twee", "drie"}); // line 2 is the heading
  const MadeReport made = make.finish();
  const Text& text = made.report->texts[0];
  REQUIRE(text.value == "één twee\ndrie");

  const Place two = text.at(*made.source, 6, 10);
  CHECK(two.line == 3);
  CHECK(two.from == 5);
  CHECK(two.raw == "twee");
  const Place three = text.at(*made.source, 11, 15);
  CHECK(three.line == 4);
  CHECK(three.raw == "drie");
  CHECK(text.at(*made.source, 6, 15).raw == "twee");
}

TEST_CASE("a piece that cuts a character in two is placed at its whole line") {
  ReportMaker make;
  make.text(make.node({.code = "A1"}), "state", {"één"});
  const MadeReport made = make.finish();
  CHECK(made.report->texts[0].at(*made.source, 0, 1).raw == "één");
}

TEST_CASE("a place in an empty text is its heading") {
  ReportMaker make;
  make.text(make.node({.code = "A1"}), "state", {});
  const MadeReport made = make.finish();
  CHECK(made.report->texts[0].at(*made.source, 0, 0).raw == "state");
}

TEST_CASE("a node is called by its code and its title or by what it has of them") {
  Node node;
  CHECK(node.label().empty());
  node.title = "Werk";
  CHECK(node.label() == "Werk");
  node.code = "AP1";
  CHECK(node.label() == "AP1 Werk");
  node.title = {};
  CHECK(node.label() == "AP1");
}

TEST_CASE("the entity is its NIS code where the report has one") {
  ReportMaker make;
  make.report_field("entity_name", "Stad");
  CHECK(make.finish().report->entity() == "Stad");
  make.report_field("nis_code", "12021");
  CHECK(make.finish().report->entity() == "12021");
  CHECK(ReportMaker().finish().report->entity().empty());
}

TEST_CASE("kept texts stay where they are however many follow") {
  TextStore store;
  const std::string_view first = store.keep("eerste");
  const std::string_view large = store.keep(std::string(100'000, 'x'));
  for (int i = 0; i < 10'000; ++i) store.keep("nog een tekst");
  CHECK(first == "eerste");
  CHECK(large == std::string(100'000, 'x'));
  CHECK(store.keep("").empty());
}

TEST_CASE("ignored lines are counted over all reasons") {
  LineCensus census;
  census.ignored = {{"blank", 3}, {"page_header", 2}};
  CHECK(census.ignored_count() == 5);
}

} // namespace toets
