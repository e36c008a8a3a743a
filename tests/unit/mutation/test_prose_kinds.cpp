#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

test::MadeReport prose() {
  test::ReportMaker make;
  make.text(make.node({.code = "A1"}), "state",
            {"Er zijn twaalf en 45 plaatsen,", "vanaf 1/06/2023 en in 2024: 9."});
  make.mention({.kind = "count", .raw = "twaalf", .value = "12", .unit = "", .invalid = ""});
  make.mention({.kind = "count", .raw = "45", .value = "45", .unit = "plaatsen", .invalid = ""});
  make.mention({.kind = "date", .raw = "1/06/2023", .value = "2023-06-01", .unit = "", .invalid = ""});
  make.mention({.kind = "year", .raw = "2024", .value = "2024", .unit = "", .invalid = ""});
  make.mention({.kind = "count", .raw = "9", .value = "9", .unit = "", .invalid = ""});
  return make.finish();
}

} // namespace

TEST_CASE("a digit of a number changes in the prose, in the mention, and nowhere else") {
  const auto made = prose();
  const auto found = mutations("number-in-text", *made.report);
  REQUIRE(found.size() == 2);
  CHECK(found[0].before == "45");
  const Report report = mutated(*made.report, found[0]);
  const Mention& changed = report.mentions[1];
  CHECK(changed.place.raw == "48");
  CHECK(changed.number->text() == "48");
  CHECK(changed.value == "48");
  CHECK(report.texts[0].value == "Er zijn twaalf en 48 plaatsen,\nvanaf 1/06/2023 en in 2024: 9.");
  CHECK(made.report->texts[0].value.find("45") != std::string_view::npos);
}

TEST_CASE("mentions of the changed line still stand in it") {
  const auto made = prose();
  const Report report = mutated(*made.report, mutations("year-in-text", *made.report)[0]);
  const std::string_view line = report.texts[0].segments[1].place.raw;
  CHECK(line == "vanaf 1/06/2024 en in 2024: 9.");
  for (const Index mention : {2U, 3U, 4U}) {
    const std::string_view raw = report.mentions[mention].place.raw;
    CHECK(line.substr(static_cast<std::size_t>(raw.data() - line.data()), raw.size()) == raw);
  }
}

TEST_CASE("a year in the text and the year of a day become the next") {
  const auto made = prose();
  const auto found = mutations("year-in-text", *made.report);
  REQUIRE(found.size() == 2);
  CHECK(found[0].after == "1/06/2024");
  CHECK(mutated(*made.report, found[0]).mentions[2].value == "2024-06-01");
  CHECK(found[1].after == "2025");
  CHECK(mutated(*made.report, found[1]).mentions[3].value == "2025");
}

TEST_CASE("a text is left out with what it mentions") {
  const auto made = prose();
  const auto found = mutations("text-lost", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.texts[0].value.empty());
  CHECK(report.texts[0].segments.empty());
  CHECK(report.mentions.empty());
  CHECK(report.texts[0].place.line == made.report->texts[0].place.line);
}

TEST_CASE("a text becomes that of the node before it, with its mentions") {
  test::ReportMaker make;
  const auto mention = [&](const std::string& count) {
    make.mention({.kind = "count", .raw = count, .value = count, .unit = "", .invalid = ""});
  };
  make.text(make.node({.code = "A1"}), "state", {"Er zijn 3 loketten."});
  mention("3");
  make.text(make.node({.code = "A2"}), "state", {"Er zijn 45 plaatsen."});
  mention("45");
  make.text(make.node({.code = "A3"}), "state", {"Er zijn 45 plaatsen."});
  const auto made = make.finish();
  const auto found = mutations("text-copied", *made.report);
  REQUIRE(found.size() == 1); // the third is the same as the second
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.texts[1].value == "Er zijn 3 loketten.");
  REQUIRE(report.texts[1].mentions.size() == 1);
  const Mention& copied = report.mentions[report.texts[1].mentions[0]];
  CHECK(copied.value == "3");
  CHECK(copied.node == 1);
  CHECK(copied.text == 1);
  CHECK(report.mentions.size() == 2);
}

} // namespace toets
