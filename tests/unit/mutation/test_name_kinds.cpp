#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

test::MadeReport names() {
  test::ReportMaker make;
  make.node({.code = "A0102", .title = "Fietspunt aan het station", .part = "body"});
  make.node({.code = "A0102", .title = "Fietspunt", .part = "note"});
  make.node({.code = "", .title = "Overige", .part = "note"});
  return make.finish();
}

} // namespace

TEST_CASE("a code loses a digit, and with it what ties it to another part") {
  const auto made = names();
  REQUIRE(made.report->nodes[0].same_as == std::vector<Index>{1});
  const auto found = mutations("code-digit-lost", *made.report);
  REQUIRE(found.size() == 2);
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.nodes[0].code == "A102");
  CHECK(report.nodes[0].code_place.raw == "A102");
  CHECK(report.nodes[0].same_as.empty());
  CHECK(report.nodes[1].same_as.empty());
}

TEST_CASE("a digit of a code becomes another, or a letter that looks like it") {
  const auto made = names();
  CHECK(mutations("code-digit", *made.report)[0].after == "A3102");
  CHECK(mutations("code-digit", *made.report)[1].after == "A0105");
  CHECK(mutations("code-look-alike", *made.report)[0].after == "AO102");
  CHECK(mutations("code-look-alike", *made.report)[1].after == "A010Z");
}

TEST_CASE("a printed code that was repaired keeps its damage") {
  auto made = names();
  made.report->nodes[0].code_place.raw = "AO1O2";
  const Report report = mutated(*made.report, mutations("code-digit", *made.report)[1]);
  CHECK(report.nodes[1].code == "A0105");
  const Report damaged = mutated(*made.report, mutations("code-digit-lost", *made.report)[0]);
  CHECK(damaged.nodes[0].code == "A102");
  CHECK(damaged.nodes[0].code_place.raw == "A1O2");
}

TEST_CASE("a title loses its last word, or one of its letters is another") {
  const auto made = names();
  const auto words = mutations("title-word-lost", *made.report);
  REQUIRE(words.size() == 1);
  CHECK(mutated(*made.report, words[0]).nodes[0].title == "Fietspunt aan het");
  const auto letters = mutations("title-letter", *made.report);
  REQUIRE(letters.size() == 3);
  CHECK(letters[0].after == "Gietspunt aan het station");
  CHECK(letters[1].after == "Fieuspunt");
}

TEST_CASE("a reference names a code that no node has, in prose too") {
  test::ReportMaker make;
  const auto node = make.node({.code = "A1"});
  make.node({.code = "A2"});
  make.node({.code = "A5"});
  make.text(node, "state", {"Zie A2 verder."});
  make.mention({.kind = "code", .raw = "A2", .value = "A2", .unit = "", .invalid = ""});
  auto made = make.finish();
  Reference reference;
  reference.node = 0;
  reference.kind = "code";
  reference.target = "A2";
  reference.to = 1;
  reference.place = made.report->mentions[0].place;
  made.report->references.push_back(reference);
  CHECK(mutations("reference-dangling", *made.report).empty()); // A5 is there, and it has no other digit

  made.report->nodes[2].code = "A6";
  const auto found = mutations("reference-dangling", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.references[0].target == "A5");
  CHECK(report.references[0].to == none);
  CHECK(report.mentions[0].value == "A5");
  CHECK(report.texts[0].value == "Zie A5 verder.");
}

} // namespace toets
