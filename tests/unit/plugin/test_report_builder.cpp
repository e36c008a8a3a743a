#include "support/builder_desk.hpp"

namespace toets {

using Catch::Contains;
using test::cell;
using test::Desk;
using test::refusal;

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

TEST_CASE("a piece of the source that is cut inside a character is refused") {
  const auto title = [](std::size_t at, std::size_t size) {
    Desk desk("één 12\n");
    const std::string_view piece = desk.source.text().substr(at, size);
    try {
      desk.sink.node({.kind = "action", .title = piece, .place = {1, 0, 0}});
    } catch (const sdk::Refused& refused) { return std::string(refused.what()); }
    return std::string();
  };
  CHECK(title(0, 5).empty());
  CHECK(title(0, 2).empty());
  CHECK_THAT(title(1, 4), Contains("inside a character"));
  CHECK_THAT(title(0, 3), Contains("inside a character"));
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
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "source", .type = "money"}); }),
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

TEST_CASE("a name of a field or a text that the model does not have is refused") {
  CHECK_THAT(
      refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "statut"}); }),
      Contains("field of a node: the model has no word 'statut'") && Contains("did you mean 'status'?"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.name = "entity"}); }),
             Contains("field of the report: the model has no word 'entity'"));
  CHECK_THAT(refusal([](sdk::Sink& s) {
               s.text({.node = 1, .name = "descripton", .place = {1, 0, 0}});
             }),
             Contains("text: the model has no word 'descripton'") && Contains("did you mean 'description'?"));
}

TEST_CASE("a field of the report is none of a node and the other way round") {
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.name = "status", .value = "started"}); }),
             Contains("field of the report: the model has no word 'status'"));
  CHECK_THAT(refusal([](sdk::Sink& s) { s.field({.node = 1, .name = "nis_code", .value = "12021"}); }),
             Contains("field of a node: the model has no word 'nis_code'"));
}

TEST_CASE("the names that a record has in the facts are no names of fields") {
  for (const std::string name : {"id", "type", "line", "at", "raw", "title"}) {
    INFO(name);
    CHECK_THAT(refusal([&](sdk::Sink& s) { s.field({.node = 1, .name = name, .value = "forged"}); }),
               Contains("the model has no word '" + name + "'"));
  }
}

TEST_CASE("a reference has a kind of the model and says what it refers to") {
  const auto reference = [](std::string_view kind, std::string_view target) {
    return refusal([=](sdk::Sink& s) {
      s.reference({.node = 1, .kind = kind, .target = target, .span = {1, 0, 5}});
    });
  };
  for (const std::string kind : {"code", "number", "title"}) CHECK(reference(kind, "A1").empty());
  CHECK_THAT(reference("bogus", "A1"), Contains("reference: kind: the model has no word 'bogus'"));
  CHECK_THAT(reference("", "A1"), Contains("reference: a kind is required"));
  CHECK_THAT(reference("code", ""), Contains("reference: a target is required"));
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
    CHECK_THAT(refusal([&](sdk::Sink& s) {
                 s.field({.node = 1, .name = "account_year", .type = "number", .value = value});
               }),
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

TEST_CASE("a year or a day is one whatever type the plugin gives") {
  for (const std::string type : {"", "text", "number", "date"}) {
    INFO(type);
    for (const std::string value : {"99999999999", "02023", "volgend jaar"})
      CHECK_FALSE(refusal([&](sdk::Sink& s) {
                    s.field({.name = "fiscal_year", .type = type, .value = value});
                  }).empty());
    CHECK_THAT(
        refusal([&](sdk::Sink& s) { s.field({.name = "as_of", .type = type, .value = "31-12-2024"}); }),
        Contains("field as_of: '31-12-2024' is no day"));
  }
  Desk desk("Stand op 1 mei 2023\n");
  desk.node();
  const sdk::Span year{1, 15, 19}, day{1, 9, 19};
  desk.sink.field({.name = "fiscal_year", .value = "2023", .spans = {&year, 1}});
  desk.sink.field({.node = 1, .name = "end", .value = "2023-05-01", .spans = {&day, 1}});
  const Report report = desk.finish();
  CHECK(report.fiscal_year == 2023);
  CHECK(report.mentions.size() == 1);
  CHECK(report.date(report.nodes[0], "end") == Day{2023, 5, 1});
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

TEST_CASE("columns whose size would lead beside the next one are refused") {
  Desk desk("2022 2023\n");
  desk.node();
  toets_column columns[2] = {};
  for (toets_column& column : columns) {
    column.size = sizeof column + 1;
    column.span = {1, 0, 4};
  }
  toets_table table{};
  table.size = sizeof table;
  table.node = 1;
  table.place = {1, 0, 9};
  table.columns = columns;
  table.column_count = 1;
  CHECK(desk.builder.host().table(desk.builder.host().self, &table) == 0);
  CHECK(desk.builder.refusal() == "column: a record of " + std::to_string(sizeof(toets_column) + 1) +
                                      " bytes, which no list can hold (line 1, column 1)");
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

} // namespace toets
