#include "support/builder_desk.hpp"

namespace toets {

using Catch::Contains;
using test::cell;
using test::Desk;
using test::refusal;

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
