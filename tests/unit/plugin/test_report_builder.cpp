#include "plugin/report_builder.hpp"

#include "support/catch.hpp"

#include <toets/plugin.hpp>

namespace toets {

using Catch::Contains;

namespace {

/// A source, a builder over it, and the SDK's side of the boundary.
struct Desk {
  explicit Desk(std::string text)
      : source(Source::from_text(std::move(text))), builder(source), sink(builder.host()) {}

  Report finish() { return std::move(builder).finish("plugin", "layout"); }

  sdk::Id node(std::uint32_t line = 1) { return sink.node({.kind = "action", .place = {line, 0, 0}}); }

  Source source;
  ReportBuilder builder;
  sdk::Sink sink;
};

/// The reason for which what `push` does with a desk is refused; empty when it is not.
template <class Push>
std::string refusal(Push&& push) {
  Desk desk("één 12\nregel 2\n");
  desk.node();
  const sdk::Column column{.label = "2023", .measure = "actual", .year = 2023, .span = {2, 6, 7}};
  desk.sink.table({.node = 1, .place = {2, 0, 5}, .columns = {&column, 1}});
  std::string reason;
  try {
    push(desk.sink);
  } catch (const sdk::Refused& refused) { reason = refused.what(); }
  CHECK(desk.builder.refusal() == reason);
  return reason;
}

sdk::Cell cell(std::string_view value, std::string_view absent = {}) {
  return {.table = 1, .row = "value", .column = 0, .value = value, .absent = absent, .span = {1, 6, 8}};
}

} // namespace

// ---- refusals --------------------------------------------------------------------------------

TEST_CASE("records that are in order are not refused") {
  CHECK(refusal([](sdk::Sink& sink) {
          sink.node({.parent = 1, .kind = "action", .place = {1, 0, 5}});
          sink.cell(cell("12"));
          sink.text({.node = 1, .name = "state", .place = {1, 0, 5}});
          sink.reference({.node = 1, .kind = "code", .target = "A1", .span = {1, 0, 5}});
        }).empty());
}

TEST_CASE("a parent that was never given out is refused") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.parent = 2, .kind = "action", .place = {1, 0, 0}});
             }),
             Contains("parent 2 was never given out"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.text({.node = 9, .name = "state", .place = {1, 0, 0}});
             }),
             Contains("text: node 9"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 9, .name = "status"}); }),
             Contains("field: node 9"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.table({.node = 0, .place = {1, 0, 0}});
             }),
             Contains("table: node 0"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.mention({.node = 1, .text = 1, .kind = "name", .value = "x", .span = {1, 0, 5}});
             }),
             Contains("mention: text 1"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.reference({.node = 5, .kind = "code", .target = "A", .span = {1, 0, 5}});
             }),
             Contains("reference: node 5"));
}

TEST_CASE("a place outside the source or inside a character is refused") {
  const auto place = [](sdk::Span span) {
    return refusal([span](sdk::Sink& s) { s.node({.kind = "action", .place = span}); });
  };
  CHECK_THAT(place({3, 0, 0}), Contains("no such place: line 3"));
  CHECK_THAT(place({1, 0, 99}), Contains("bytes 0 to 99"));
  CHECK_THAT(place({1, 5, 4}), Contains("no such place"));
  CHECK_THAT(place({1, 1, 5}), Contains("no such place"));
  CHECK_THAT(place({1, 0, 3}), Contains("no such place"));
  CHECK_THAT(place({0, 0, 0}), Contains("its span has line 0"));
}

TEST_CASE("a word that the model does not have is refused") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.kind = "project", .place = {1, 0, 0}});
             }),
             Contains("node: kind") && Contains("'project'"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.kind = "action", .part = "cover", .place = {1, 0, 0}});
             }),
             Contains("node: part") && Contains("'cover'"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "status", .value = "almost"}); }),
             Contains("'almost'"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "x", .type = "money"}); }),
             Contains("'money'"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               const sdk::Column column{.label = "x", .measure = "forecast", .span = {1, 0, 5}};
               s.table({.node = 1, .place = {1, 0, 0}, .columns = {&column, 1}});
             }),
             Contains("column: measure") && Contains("'forecast'"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               const sdk::Column column{.label = "x", .version = "late", .span = {1, 0, 5}};
               s.table({.node = 1, .place = {1, 0, 0}, .columns = {&column, 1}});
             }),
             Contains("column: version") && Contains("'late'"));
  const auto changed = [](auto&& change) {
    return refusal([&](sdk::Sink& s) {
      sdk::Cell record = cell("12");
      change(record);
      s.cell(record);
    });
  };
  CHECK_THAT(changed([](sdk::Cell& c) { c.section = "other"; }), Contains("cell: section"));
  CHECK_THAT(changed([](sdk::Cell& c) { c.row = "sum"; }), Contains("cell: row"));
  CHECK_THAT(changed([](sdk::Cell& c) { c.assigned = "maybe"; }), Contains("cell: assigned"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.cell(cell("", "gone")); }), Contains("cell: absent"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.mention({.node = 1, .kind = "sum", .value = "1", .span = {1, 0, 5}});
             }),
             Contains("mention: kind"));
}

TEST_CASE("what a record cannot do without is asked for") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.place = {1, 0, 0}});
             }),
             Contains("kind and part are required"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1}); }), Contains("name is required"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.text({.node = 1, .place = {1, 0, 0}});
             }),
             Contains("name is required"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.mention({.node = 1, .value = "1", .span = {1, 0, 5}});
             }),
             Contains("kind is required"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell record = cell("12");
               record.row = {};
               s.cell(record);
             }),
             Contains("row is required"));
}

TEST_CASE("what is not a canonical decimal is refused") {
  for (const std::string value : {"1.234,50", "12,5", "+5", "5.", "1e3", " 5", "12O"}) {
    INFO(value);
    CHECK_THAT(refusal([&](sdk::Sink& s) { s.cell(cell(value)); }), Contains("not a canonical decimal"));
    CHECK_THAT(refusal([&](sdk::Sink& s) {
                 s.mention({.node = 1, .kind = "amount", .value = value, .span = {1, 0, 5}});
               }),
               Contains("not a canonical decimal"));
    CHECK_THAT(
        refusal([&](sdk::Sink& s) { s.field({.node = 1, .name = "x", .type = "number", .value = value}); }),
        Contains("not a canonical decimal"));
  }
}

TEST_CASE("a cell has a value or says why there is none and never both") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.cell(cell("12", "blank")); }), Contains("either a value"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.cell(cell("")); }), Contains("either a value"));
}

TEST_CASE("a mention has a value or says why it is not valid and never both") {
  const auto mention = [](std::string_view value, std::string_view invalid) {
    return refusal([=](sdk::Sink& s) {
      s.mention({.node = 1, .kind = "date", .value = value, .invalid = invalid, .span = {1, 0, 5}});
    });
  };
  CHECK_THAT(mention("", ""), Contains("either a value"));
  CHECK_THAT(mention("2023-01-01", "no such day"), Contains("either a value"));
  CHECK(mention("", "no such day").empty());
}

TEST_CASE("cells of a table that is not the last one are refused") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.table({.node = 1, .place = {1, 0, 0}});
               s.cell(cell("12"));
             }),
             Contains("not the last one"));
}

TEST_CASE("a column that the table does not have is refused") {
  for (const int column : {1, 7, -2}) {
    INFO(column);
    CHECK_THAT(refusal([=](sdk::Sink& s) {
                 sdk::Cell record = cell("12");
                 record.column = column;
                 s.cell(record);
               }),
               Contains("has no column"));
  }
}

TEST_CASE("a cell without a column says that it is not assigned and one with a column does not") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell record = cell("12");
               record.column = -1;
               s.cell(record);
             }),
             Contains("assigned"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell record = cell("12");
               record.assigned = "no";
               s.cell(record);
             }),
             Contains("assigned"));
}

TEST_CASE("a number or day that is written otherwise is told how the model writes it") {
  const auto of_cell = [](const std::string& value) {
    return refusal([&](sdk::Sink& s) { s.cell(cell(value)); });
  };
  CHECK_THAT(of_cell("100,00"), Contains("'100,00' is not a canonical decimal; write \"100.00\""));
  CHECK_THAT(of_cell("1.234,50"), Contains("write \"1234.50\""));
  CHECK_THAT(of_cell("-1 234,50"), Contains("write \"-1234.50\""));
  CHECK_THAT(of_cell("1,234.50"), Contains("write \"1234.50\""));
  CHECK_THAT(of_cell("1.234.567"), Contains("write \"1234567\""));
  CHECK_THAT(of_cell("12O"), Contains("such as \"-1234.50\""));
  const auto of_day = [](const std::string& value) {
    return refusal(
        [&](sdk::Sink& s) { s.field({.node = 1, .name = "end", .type = "date", .value = value}); });
  };
  CHECK_THAT(of_day("31-12-2024"), Contains("field end: '31-12-2024' is no day; write 2024-12-31"));
  CHECK_THAT(of_day("1/2/2024"), Contains("write 2024-02-01"));
  for (const std::string no : {"31-09-2024", "31-12-24", "2024-12", "-31-12-2024", "31-12-2024-", "mei"}) {
    INFO(no);
    CHECK_THAT(of_day(no), Contains("is no day; write a day as 2024-12-31"));
  }
}

TEST_CASE("a word that the model does not have is told with those it has") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "status", .value = "complete"}); }),
             Contains("the model has no word 'complete'; those are not_started") &&
                 Contains("did you mean 'completed'?"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell record = cell("12");
               record.section = "exploitatie";
               s.cell(record);
             }),
             Contains("the model has no word 'exploitatie'; those are operating, investment, financing"));
}

TEST_CASE("a date field holds a day that exists or no value") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.field({.node = 1, .name = "end", .type = "date", .value = "2023-09-31"});
             }),
             Contains("'2023-09-31' is no day"));
}

TEST_CASE("a number has the digits that stand at its place") {
  const auto at = [](const std::string& printed, std::string_view value) {
    Desk desk(printed + "\n");
    desk.node();
    const sdk::Span span{1, 0, static_cast<std::uint32_t>(printed.size())};
    try {
      desk.sink.mention({.node = 1, .kind = "amount", .value = value, .span = span});
    } catch (const sdk::Refused& refused) { return std::string(refused.what()); }
    return std::string();
  };
  CHECK(at("1.234,50", "1234.50").empty());
  CHECK(at("-1.234,50", "-1234.50").empty());
  CHECK(at("0,50", "0.50").empty());
  CHECK(at("1,2 miljoen", "1200000").empty());
  CHECK(at("drie", "3").empty());
  CHECK_THAT(at("1.234,50", "1234.51"), Contains("1234.51 is not the number that stands there, '1.234,50'"));
  CHECK_THAT(at("1.234,50", "234.50"), Contains("is not the number"));
  CHECK_THAT(at("12", "120.5"), Contains("is not the number"));
}

TEST_CASE("a year has four digits") {
  for (const std::string value : {"0", "23", "20230", "2023.5", "-2023"}) {
    INFO(value);
    CHECK_THAT(
        refusal([&](sdk::Sink& s) { s.field({.name = "fiscal_year", .type = "number", .value = value}); }),
        Contains("no year of four digits"));
  }
  CHECK_THAT(refusal([](sdk::Sink& s) {
               const sdk::Column column{.label = "x", .year = 20231, .span = {1, 0, 5}};
               s.table({.node = 1, .place = {1, 0, 0}, .columns = {&column, 1}});
             }),
             Contains("column: '20231' is no year of four digits"));
}

TEST_CASE("a field has a value or says why it has none and never both") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.name = "delivery", .value = "a", .invalid = "b"}); }),
             Contains("either a value"));
}

TEST_CASE("columns of another header are walked by the size they state") {
  struct LongColumn {
    toets_column column;
    std::uint64_t later = 0;
  };
  Desk desk("2022 2023\n");
  desk.node();
  LongColumn columns[2] = {};
  for (std::uint32_t i = 0; i < 2; ++i) {
    columns[i].column.size = sizeof(LongColumn);
    columns[i].column.year = 2022 + i;
    columns[i].column.span = {1, 5 * i, 5 * i + 4};
  }
  toets_table table{};
  table.size = sizeof table;
  table.node = 1;
  table.place = {1, 0, 9};
  table.columns = &columns[0].column;
  table.column_count = 2;
  REQUIRE(desk.builder.host().table(desk.builder.host().self, &table) == 1);
  CHECK(desk.finish().tables[0].columns[1].year == 2023);
}

TEST_CASE("a line that the source does not have cannot be understood") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.understood(3); }), Contains("no line 3"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(0, "blank"); }), Contains("no line 0"));
}

TEST_CASE("a line that holds something is not blank") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(1, "blank"); }),
             Contains("line 1: ignored as blank, but it holds 'één 12'"));
  Desk desk(" \t\u00A0\n");
  desk.sink.ignored(1, "blank");
  CHECK(desk.finish().lines.ignored.at("blank") == 1);
}

TEST_CASE("ignored lines that hold digits are counted") {
  Desk desk("pagina 1\n----\n");
  desk.sink.ignored(1, "page_footer");
  desk.sink.ignored(2, "separator");
  CHECK(desk.finish().lines.ignored_with_digits == 1);
}

TEST_CASE("two words about one line are refused and the same word twice is not") {
  const auto after = [](auto&& first) {
    return refusal([&](sdk::Sink& s) {
      first(s);
      s.ignored(1, "separator");
    });
  };
  CHECK_THAT(after([](sdk::Sink& s) { s.understood(1); }),
             Contains("line 1: said twice, understood and separator"));
  CHECK_THAT(after([](sdk::Sink& s) { s.ignored(1, "marker"); }),
             Contains("line 1: said twice, marker and separator"));
  CHECK(after([](sdk::Sink& s) { s.ignored(1, "separator"); }).empty());
}

TEST_CASE("a record on an ignored line is refused whichever of the two comes first") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.ignored(2, "page_footer"); }),
             Contains("line 2: ignored as page_footer, but a record stands on it"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.ignored(1, "page_footer");
               s.mention({.node = 1, .kind = "name", .value = "12", .span = {1, 6, 8}});
             }),
             Contains("mention: it stands on line 1, which is ignored as page_footer"));
}

TEST_CASE("a number field is a number that stands at its place") {
  const auto field = [](std::string_view value, sdk::Span span) {
    return refusal([&](sdk::Sink& s) {
      s.field({.name = "fiscal_year", .type = "number", .value = value, .spans = {&span, 1}});
    });
  };
  CHECK_THAT(field("2023", {2, 0, 7}),
             Contains("field fiscal_year: 2023 is not the number that stands there, 'regel 2'"));
  Desk desk("Rekening 2023 (4)\n");
  const sdk::Span label{1, 0, 17};
  desk.sink.field({.name = "fiscal_year", .type = "number", .value = "2023", .spans = {&label, 1}});
  CHECK(desk.finish().fiscal_year == 2023);
}

TEST_CASE("a refusal names the line and the column of the record") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.cell(cell("13")); }), Contains("'12' (line 1, column 5)"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.kind = "actie", .place = {2, 0, 5}});
             }),
             Contains("'actie'; those are strategic_goal, ") && Contains(" item (line 2, column 1)"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               const sdk::Span nowhere{};
               s.field({.node = 1, .name = "status", .spans = {&nowhere, 1}});
             }),
             Contains("field status: its span has line 0"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               const sdk::Column column{.label = "x", .measure = "forecast", .span = {1, 6, 8}};
               s.table({.node = 1, .place = {2, 0, 5}, .columns = {&column, 1}});
             }),
             Contains("(line 1, column 5)"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.node({.kind = "action", .place = {1, 0, 3}});
             }),
             Contains("spans count bytes"));
}

TEST_CASE("the first refusal is the one that is told") {
  Desk desk("a\n");
  CHECK_THROWS_AS(desk.sink.node({.kind = "project", .place = {1, 0, 0}}), sdk::Refused);
  CHECK_THROWS_AS(desk.sink.node({.kind = "scheme", .place = {1, 0, 0}}), sdk::Refused);
  CHECK_THAT(desk.builder.refusal(), Contains("'project'"));
}

TEST_CASE("a record of an older header is read as far as it goes") {
  Desk desk("a\n");
  toets_node record{};
  record.size = offsetof(toets_node, priority);
  record.kind = sdk::str("action");
  record.part = sdk::str("body");
  record.place = {1, 0, 1};
  record.priority = TOETS_YES; // beyond its size: not given
  record.implied = 1;
  CHECK(desk.builder.host().node(desk.builder.host().self, &record) == 1);
  const Report report = desk.finish();
  CHECK_FALSE(report.nodes[0].priority);
  CHECK_FALSE(report.nodes[0].implied);
}

// ---- places ----------------------------------------------------------------------------------

TEST_CASE("bytes become code points in whatever order the records come") {
  Desk desk("éé ab é\n");
  const auto at = [&](std::uint32_t begin, std::uint32_t end) {
    const sdk::Id id = desk.sink.node({.kind = "action", .place = {1, begin, end}});
    return id - 1;
  };
  const auto first = at(0, 2), middle = at(5, 7), back = at(2, 4), last = at(8, 10);
  const Report report = desk.finish();
  CHECK(report.nodes[first].place.from == 1);
  CHECK(report.nodes[first].place.to == 2);
  CHECK(report.nodes[middle].place.from == 4);
  CHECK(report.nodes[middle].place.raw == "ab");
  CHECK(report.nodes[back].place.from == 2);
  CHECK(report.nodes[last].place.from == 7);
  CHECK(report.nodes[last].place.raw == "é");
}

TEST_CASE("a wrapped title has a place on each of its lines") {
  Desk desk("een lange\n  titel\n");
  const sdk::Span spans[] = {{1, 0, 9}, {2, 2, 7}};
  desk.sink.node({.kind = "action", .title = "een lange titel", .title_spans = spans, .place = {1, 0, 9}});
  const Report report = desk.finish();
  REQUIRE(report.nodes[0].title_places.size() == 2);
  CHECK(report.nodes[0].title_places[1].line == 2);
  CHECK(report.nodes[0].title_places[1].from == 3);
  CHECK(report.nodes[0].title_places[1].raw == "titel");
}

TEST_CASE("a field that is there but empty keeps its place") {
  Desk desk("Status: \n");
  desk.node();
  const sdk::Span span{1, 8, 8};
  desk.sink.field({.node = 1, .name = "status", .spans = {&span, 1}});
  const Report report = desk.finish();
  CHECK(report.fields[0].value.empty());
  CHECK(report.fields[0].place().from == 9);
  CHECK(report.fields[0].printed().empty());
}

TEST_CASE("paragraphs of a text are told from its wrapped lines") {
  Desk desk("kop\na\nb\n\nc\n");
  desk.node();
  const sdk::Span spans[] = {{2, 0, 1}, {3, 0, 1}, {5, 0, 1}};
  desk.sink.text({.node = 1, .name = "state", .place = {1, 0, 3}, .spans = spans});
  CHECK(desk.finish().texts[0].value == "a\nb\n\nc");
}

TEST_CASE("texts of one name are numbered within their node") {
  Desk desk("a\nb\n");
  desk.node();
  desk.node();
  for (const sdk::Id node : {1U, 1U, 2U}) desk.sink.text({.node = node, .name = "state", .place = {1, 0, 1}});
  desk.sink.text({.node = 1, .name = "time", .place = {1, 0, 1}});
  const Report report = desk.finish();
  CHECK(report.texts[0].ordinal == 1);
  CHECK(report.texts[1].ordinal == 2);
  CHECK(report.texts[2].ordinal == 1);
  CHECK(report.texts[3].ordinal == 1);
}

// ---- the line census ------------------------------------------------------------------------

namespace {

LineCensus census_of(const std::string& text, const std::function<void(Desk&)>& push) {
  Desk desk(text);
  push(desk);
  return desk.finish().lines;
}

} // namespace

TEST_CASE("a line of which nothing is said is not understood") {
  const LineCensus census = census_of("a\nb\n", [](Desk& desk) { desk.sink.understood(1); });
  CHECK(census.total == 2);
  CHECK(census.understood == 1);
  REQUIRE(census.not_understood.size() == 1);
  CHECK(census.not_understood[0].line == 2);
}

TEST_CASE("a digit that no record covers makes its line not understood") {
  const auto lost = [](const std::function<void(Desk&)>& push) {
    return census_of("1 a 22 b 3\n",
                     [&](Desk& desk) {
                       desk.node();
                       push(desk);
                       desk.sink.understood(1);
                     })
        .not_understood.size();
  };
  const auto mention = [](Desk& desk, std::uint32_t begin, std::uint32_t end) {
    desk.sink.mention({.node = 1, .kind = "name", .value = "x", .span = {1, begin, end}});
  };
  CHECK(lost([](Desk&) {}) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 0, 1);
          mention(d, 4, 6);
        }) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 0, 1);
          mention(d, 4, 5);
          mention(d, 9, 10);
        }) == 1);
  CHECK(lost([&](Desk& d) {
          mention(d, 9, 10);
          mention(d, 4, 6);
          mention(d, 0, 1);
        }) == 0);
  CHECK(lost([&](Desk& d) { mention(d, 0, 10); }) == 0);
  CHECK(lost([&](Desk& d) { // overlapping records
          mention(d, 0, 8);
          mention(d, 2, 3);
          mention(d, 8, 10);
        }) == 0);
}

TEST_CASE("digits in markup need no record") {
  const sdk::Span markup{1, 0, 4};
  CHECK(census_of("<h1>kop\n", [&](Desk& d) { d.sink.understood(1, {&markup, 1}); }).understood == 1);
  CHECK(census_of("<h1>kop 2\n", [&](Desk& d) { d.sink.understood(1, {&markup, 1}); }).understood == 0);
}

TEST_CASE("a text covers no digits of its lines") {
  const LineCensus census = census_of("kop\nin 2023\n", [](Desk& desk) {
    desk.node();
    const sdk::Span span{2, 0, 7};
    desk.sink.text({.node = 1, .name = "state", .place = {1, 0, 3}, .spans = {&span, 1}});
    desk.sink.understood(1);
    desk.sink.understood(2);
  });
  REQUIRE(census.not_understood.size() == 1);
  CHECK(census.not_understood[0].line == 2);
  CHECK(census.not_understood[0].reason == "a number became no record");
}

TEST_CASE("ignored lines are counted by reason and blank ones need no word") {
  const LineCensus census = census_of("kop 1\n\n \t\u00A0\nkop 2\nvoet\n", [](Desk& desk) {
    desk.sink.ignored(1, "page_header");
    desk.sink.ignored(4, "page_header");
    desk.sink.ignored(5, "page_footer");
  });
  CHECK(census.ignored.at("page_header") == 2);
  CHECK(census.ignored.at("page_footer") == 1);
  CHECK(census.ignored.at("blank") == 2);
  CHECK(census.understood == 0);
  CHECK(census.not_understood.empty());
  CHECK(census.total == census.understood + census.ignored_count());
}

// ---- what follows from the records ---------------------------------------------------------

namespace {

Report report_with(const std::vector<std::pair<std::string, std::string>>& fields) {
  Desk desk("x\n");
  const sdk::Span span{1, 0, 1};
  for (const auto& [name, value] : fields)
    desk.sink.field(
        {.name = name, .value = value, .invalid = value.empty() ? "no such day" : "", .spans = {&span, 1}});
  return desk.finish();
}

std::string as_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  const Report report = report_with(fields);
  return report.as_of ? report.as_of->text() + " " + std::string(report.as_of_basis) : "none";
}

} // namespace

TEST_CASE("the kind of a report implies the day it speaks of") {
  CHECK(as_of({{"kind", "annual_account"}, {"fiscal_year", "2023"}}) == "2023-12-31 kind");
  CHECK(as_of({{"kind", "policy_evaluation"}, {"fiscal_year", "2024"}}) == "2024-12-31 kind");
  CHECK(as_of({{"kind", "half_year_report"}, {"fiscal_year", "2021"}}) == "2021-06-30 kind");
  CHECK(as_of({{"kind", "multi_year_plan"}, {"fiscal_year", "2021"}}) == "none");
  CHECK(as_of({{"kind", "annual_account"}}) == "none");
  CHECK(as_of({{"fiscal_year", "2021"}}) == "none");
}

TEST_CASE("a printed day goes before the implied one") {
  CHECK(as_of({{"kind", "annual_account"}, {"fiscal_year", "2023"}, {"as_of", "2024-03-15"}}) ==
        "2024-03-15 printed");
}

TEST_CASE("a report that states an impossible day speaks of none") {
  CHECK(as_of({{"kind", "annual_account"}, {"fiscal_year", "2023"}, {"as_of", ""}}) == "none");
}

TEST_CASE("kind and fiscal year come from the report's own fields") {
  const Report report = report_with({{"kind", "annual_account"}, {"fiscal_year", "2023"}});
  CHECK(report.kind == "annual_account");
  CHECK(report.fiscal_year == 2023);
  CHECK(report.format == "plugin");
  CHECK(report.layout == "layout");
}

TEST_CASE("a printed date of a node is also a mention that knows its field") {
  Desk desk("31/09/2023 x 01/10/2023\n");
  desk.node();
  const sdk::Span wrong{1, 0, 10}, right{1, 13, 23}, empty{1, 11, 11};
  desk.sink.field(
      {.node = 1, .name = "start", .type = "date", .invalid = "no such day", .spans = {&wrong, 1}});
  desk.sink.field({.node = 1, .name = "end", .type = "date", .value = "2023-10-01", .spans = {&right, 1}});
  desk.sink.field({.node = 1, .name = "end", .type = "date", .spans = {&empty, 1}});
  desk.sink.field({.node = 1, .name = "status", .value = "completed", .spans = {&right, 1}});
  desk.sink.field({.name = "as_of", .type = "date", .value = "2023-10-01", .spans = {&right, 1}});
  const Report report = desk.finish();
  REQUIRE(report.mentions.size() == 2);
  CHECK(report.mentions[0].kind == "date");
  CHECK(report.mentions[0].value.empty());
  CHECK(report.mentions[0].invalid == "no such day");
  CHECK(report.mentions[0].place.raw == "31/09/2023");
  CHECK(report.fields[report.mentions[0].field].name == "start");
  CHECK(report.mentions[1].value == "2023-10-01");
  CHECK(report.fields[report.mentions[1].field].name == "end");
  CHECK(report.date(report.nodes[0], "end")->text() == "2023-10-01");
  CHECK_FALSE(report.date(report.nodes[0], "start"));
}

TEST_CASE("nodes of one kind and code in different parts are the same thing") {
  Desk desk("x\n");
  const auto node = [&](std::string_view kind, std::string_view part, std::string_view code) {
    return desk.sink.node({.kind = kind, .part = part, .code = code, .place = {1, 0, 1}}) - 1;
  };
  const auto body = node("action", "body", "A1"), note = node("action", "note", "A1");
  const auto twin = node("action", "body", "A1"), plan = node("action_plan", "note", "A1");
  const auto other = node("action", "note", "A2"), nameless = node("action", "body", ""),
             nobody = node("action", "note", "");
  const Report report = desk.finish();
  CHECK(report.nodes[body].same_as == std::vector<Index>{note});
  CHECK(report.nodes[note].same_as == std::vector<Index>{body, twin});
  for (const Index alone : {plan, other, nameless, nobody}) CHECK(report.nodes[alone].same_as.empty());
}

TEST_CASE("a code that is repeated without end ties a bounded number of nodes") {
  Desk desk("x\n");
  for (int i = 0; i < 2'000; ++i)
    desk.sink.node(
        {.kind = "action", .part = i % 2 == 0 ? "body" : "note", .code = "A1", .place = {1, 0, 1}});
  const Report report = desk.finish();
  std::size_t ties = 0;
  for (const Node& node : report.nodes) ties += node.same_as.size();
  CHECK(ties > 0);
  CHECK(ties < 1'000);
}

TEST_CASE("references find their node by code or title") {
  Desk desk("x\n");
  desk.sink.node({.kind = "action", .code = "A1", .title = "Werk", .place = {1, 0, 1}});
  for (const auto& [kind, target] :
       {std::pair("code", "A1"), std::pair("title", "Werk"), std::pair("code", "A9")})
    desk.sink.reference({.node = 1, .kind = kind, .target = target, .span = {1, 0, 1}});
  const Report report = desk.finish();
  CHECK(report.references[0].to == 0);
  CHECK(report.references[1].to == 0);
  CHECK(report.references[2].to == none);
}

TEST_CASE("a reference means the node of its own part before that of another") {
  Desk desk("x\n");
  for (const char* part : {"synthesis", "note"})
    desk.sink.node({.kind = "action", .part = part, .code = "A1", .place = {1, 0, 1}});
  const auto refers = desk.sink.node({.kind = "action", .part = "note", .code = "A2", .place = {1, 0, 1}});
  const auto elsewhere =
      desk.sink.node({.kind = "action", .part = "evaluation", .code = "A2", .place = {1, 0, 1}});
  for (const auto node : {refers, elsewhere})
    desk.sink.reference({.node = node, .kind = "code", .target = "A1", .span = {1, 0, 1}});
  const Report report = desk.finish();
  CHECK(report.nodes[report.references[0].to].part == "note");
  CHECK(report.nodes[report.references[1].to].part == "synthesis");
}

TEST_CASE("what was read of a damaged print stands beside what is printed") {
  Desk desk("JR 2O24 41,941\n");
  const auto node = desk.node();
  const sdk::Column column{
      .label = "JR 2O24", .measure = "actual", .year = 2024, .span = {1, 0, 7}, .read = "JR 2024"};
  const auto table = desk.sink.table({.node = node, .place = {1, 0, 7}, .columns = {&column, 1}});
  desk.sink.cell({.table = table,
                  .row = "receipts",
                  .column = 0,
                  .value = "41941",
                  .span = {1, 8, 14},
                  .read = "41.941",
                  .label_read = "O"});
  const Report report = desk.finish();
  CHECK(report.tables[0].columns[0].read == "JR 2024");
  CHECK(report.cells[0].place.raw == "41,941");
  CHECK(report.cells[0].read == "41.941");
  CHECK(report.cells[0].label_read == "O");
}

TEST_CASE("a footnote mark of a cell points at the text that explains it") {
  Desk desk("5.000* samen met een andere actie\n");
  const auto node = desk.node();
  const toets_span sentence{1, 7, 33};
  const sdk::Id text =
      desk.sink.text({.node = node, .name = "notes", .place = sentence, .spans = {&sentence, 1}});
  const auto table = desk.sink.table({.node = node, .place = {1, 0, 5}});
  sdk::Cell cell{.table = table, .row = "value", .value = "5000", .assigned = "no", .span = {1, 0, 5}};
  const toets_str marks[] = {sdk::str("*"), sdk::str("**")};
  const sdk::Id texts[] = {text, 0};
  cell.footnotes = marks;
  cell.footnote_texts = texts;
  desk.sink.cell(cell);
  const Report report = desk.finish();
  REQUIRE(report.cells[0].footnotes.size() == 2);
  CHECK(report.cells[0].footnotes[0].mark == "*");
  CHECK(report.texts[report.cells[0].footnotes[0].text].value == "samen met een andere actie");
  CHECK(report.cells[0].footnotes[1].text == none);
}

TEST_CASE("a footnote cannot point at a text that was not pushed") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell marked = cell("12");
               const toets_str mark = sdk::str("*");
               const sdk::Id text = 7;
               marked.footnotes = {&mark, 1};
               marked.footnote_texts = {&text, 1};
               s.cell(marked);
             }),
             Contains("cell: text of a footnote"));
}

TEST_CASE("what was read needs a value") {
  CHECK_THAT(refusal([](sdk::Sink& s) {
               sdk::Cell blank = cell({}, "blank");
               blank.read = "0";
               s.cell(blank);
             }),
             Contains("it was read, but has no value"));
}

TEST_CASE("texts of records outlive the strings that were pushed") {
  Desk desk("x\n");
  {
    std::string code = "een code die niet in de bron staat";
    desk.sink.node({.kind = "action", .code = code, .place = {1, 0, 1}});
    code.assign(code.size(), '#');
  }
  CHECK(desk.finish().nodes[0].code == "een code die niet in de bron staat");
}

} // namespace toets
