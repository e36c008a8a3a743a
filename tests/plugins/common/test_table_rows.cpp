#include "common/table_rows.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace toets::layout;

namespace {

std::vector<std::string> labels(const TableHead& head) {
  std::vector<std::string> all;
  for (const ColumnHead& column : head.columns) all.push_back(column.label);
  return all;
}

// The columns of the numbers of a row; -1 for a number that belongs to none.
std::vector<int> columns(const std::string& head_text, const std::string& row_text, std::size_t label_end,
                         const std::vector<std::string>& earlier = {}) {
  const VisibleLine head_line(head_text, 1, 0);
  const auto head = read_table_head(head_line);
  REQUIRE(head);
  ColumnFinder finder(*head);
  for (const std::string& text : earlier) {
    const VisibleLine line(text, 2, 0);
    auto numbers = read_row_numbers(line, label_end);
    REQUIRE(numbers);
    finder.assign(line, *numbers);
  }
  const VisibleLine line(row_text, 3, 0);
  auto row = read_row_numbers(line, label_end);
  REQUIRE(row);
  finder.assign(line, *row);
  std::vector<int> found;
  for (const Slot& slot : row->slots) found.push_back(slot.column);
  return found;
}

} // namespace

TEST_CASE("a heading is read between tabs with single spaces and in aligned columns") {
  for (const std::string text : {"\tRekening 2023\tBudget 2023", "   Rekening 2023 Budget 2023",
                                 "            Rekening 2023        Budget 2023"}) {
    INFO(text);
    const VisibleLine line(text, 1, 0);
    const auto head = read_table_head(line);
    REQUIRE(head);
    CHECK(labels(*head) == std::vector<std::string>{"Rekening 2023", "Budget 2023"});
    CHECK(head->columns[0].measure == "actual");
    CHECK(head->columns[1].measure == "budget");
    CHECK(head->columns[1].year == 2023);
  }
}

TEST_CASE("the words of a column tell its measure and version") {
  struct Row {
    std::string text, measure, version;
    std::uint32_t year;
  };
  const Row rows[] = {{"Jaarrekening 2023", "actual", "", 2023},
                      {"JR 2020", "actual", "", 2020},
                      {"Rek 2020", "actual", "", 2020},
                      {"Geboekt 2021", "booked", "", 2021},
                      {"Budget 2021 (BEO)", "budget", "", 2021},
                      {"Budget 2021 (initieel)", "budget", "initial", 2021},
                      {"Eindbudget 2023", "budget", "final", 2023},
                      {"MJP 2024", "plan", "", 2024},
                      {"AMJP 2024", "plan", "adapted", 2024},
                      {"Meerjarenplan 2025", "plan", "", 2025},
                      {"Krediet 2022", "plan", "", 2022},
                      {"Initieel budget 2023", "budget", "initial", 2023}};
  for (const Row& row : rows) {
    INFO(row.text);
    const std::string source = "\t" + row.text;
    const VisibleLine line(source, 1, 0);
    const auto head = read_table_head(line);
    REQUIRE(head);
    REQUIRE(head->columns.size() == 1);
    CHECK(head->columns[0].label == row.text);
    CHECK(head->columns[0].measure == row.measure);
    CHECK(head->columns[0].version == row.version);
    CHECK(head->columns[0].year == row.year);
  }
}

TEST_CASE("six columns are six columns") {
  const VisibleLine line("Rekening 2020 Rekening 2021 Rekening 2022 Rekening 2023 Budget 2024 Budget 2025", 1,
                         0);
  const auto head = read_table_head(line);
  REQUIRE(head);
  CHECK(head->columns.size() == 6);
}

TEST_CASE("labels over two lines are joined and placed where their year stands") {
  const VisibleLine words("          Rekening     Budget", 1, 0);
  const VisibleLine years("              2023       2024", 2, 0);
  const auto head = read_table_head(words, &years);
  REQUIRE(head);
  CHECK(head->line_count == 2);
  CHECK(labels(*head) == std::vector<std::string>{"Rekening 2023", "Budget 2024"});
  CHECK(head->columns[1].span.line == 2);
  const auto turned = read_table_head(years, &words);
  REQUIRE(turned);
  CHECK(turned->columns[0].year == 2023);
}

TEST_CASE("behind the years of a second line stands what is reckoned from them") {
  for (const auto& [above, below] : {std::pair<std::string, std::string>{
                                         "      Rekening    Budget", "          2023      2023     Verschil"},
                                     {"\tRekening\tBudget\t", "\t2023\t2023\tVerschil (%)"}}) {
    INFO(below);
    const VisibleLine words(above, 1, 0);
    const VisibleLine years(below, 2, 0);
    const auto head = read_table_head(words, &years);
    REQUIRE(head);
    CHECK(head->line_count == 2);
    REQUIRE(head->columns.size() == 3);
    CHECK(head->columns[1].year == 2023);
    CHECK(head->columns[2].measure.empty());
    CHECK(head->columns[2].span.line == 2);
  }
  const VisibleLine words("      Rekening    Budget", 1, 0);
  const VisibleLine wrong("          2023      2023     Toelichting", 2, 0);
  CHECK_FALSE(read_table_head(words, &wrong));
}

TEST_CASE("a sentence is no heading") {
  for (const std::string text :
       {"Budget 2023 is goedgekeurd", "De rekening 2023", "Rekening", "2023", "Budget 2023, Rekening 2023"}) {
    INFO(text);
    const VisibleLine line(text, 1, 0);
    const VisibleLine next("volgt later", 2, 0);
    CHECK_FALSE(read_table_head(line, &next));
  }
}

TEST_CASE("a heading of years has a label before them") {
  for (const std::string text :
       {"Gemeente\t2017\t2018", "Gemeente 2017 2018", "Gemeente    2017    2018", "\t2017\t2018"}) {
    INFO(text);
    const VisibleLine line(text, 1, 0);
    const auto head = read_year_head(line);
    REQUIRE(head);
    CHECK(labels(*head) == std::vector<std::string>{"2017", "2018"});
  }
  const VisibleLine prose("In de jaren 2017 2018 en later", 1, 0);
  CHECK_FALSE(read_year_head(prose));
}

TEST_CASE("between tabs the field decides and a blank field is a blank") {
  const std::string head = "\tRekening 2023\tBudget 2023";
  CHECK(columns(head, "Uitgaven\t1,00\t2,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven\t\t2,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven\t1,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven\t1,00\t2,00\t3,00", 8) == std::vector<int>{0, 1, -1});
  CHECK(columns("Rekening 2023\tBudget 2023", "Uitgaven\t1,00\t2,00", 8) == std::vector<int>{0, 1});

  const VisibleLine line("Uitgaven\t\t2,00", 1, 0);
  const auto row = read_row_numbers(line, 8);
  REQUIRE(row);
  CHECK(row->slots[0].absent == "blank");
  CHECK(row->slots[0].range.empty());
}

TEST_CASE("where a tab was lost the count of the numbers decides") {
  const std::string head = "\tRekening 2023\tBudget 2023";
  CHECK(columns(head, "Uitgaven 1,00\t2,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven 1,00\t", 8) == std::vector<int>{-1});
  CHECK(columns(head, "Uitgaven (netto)\t1,00\t2,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven zie 12\t1,00\t2,00", 8) == std::vector<int>{-1, 0, 1});
}

TEST_CASE("with single spaces a short row has no columns") {
  const std::string head = "   Rekening 2023 Budget 2023";
  CHECK(columns(head, "Uitgaven 1,00 2,00", 8) == std::vector<int>{0, 1});
  CHECK(columns(head, "Uitgaven 1,00", 8) == std::vector<int>{-1});
  CHECK(columns(head, "Uitgaven 1,00 2,00 3,00", 8) == std::vector<int>{0, 1, -1});
}

TEST_CASE("in aligned columns the edge decides when it is clear") {
  const std::string head = "                 Rekening 2023       Budget 2023";
  CHECK(columns(head, "Uitgaven                               2.000,00", 8) == std::vector<int>{1});
  CHECK(columns(head, "Uitgaven                 1,00", 8) == std::vector<int>{0});
  CHECK(columns(head, "Uitgaven                        1,00", 8) == std::vector<int>{-1});
}

TEST_CASE("full rows teach the edges of a column") {
  const std::string head = "            Rekening 2023       Budget 2023";
  const std::vector<std::string> full{"Ontvangsten                  1,00               2,00"};
  CHECK(columns(head, "Uitgaven                     3,00", 11, full) == std::vector<int>{0});
  CHECK(columns(head, "Uitgaven                                        3,00", 11, full) ==
        std::vector<int>{1});
}

TEST_CASE("an unreadable number keeps its place in the row") {
  const VisibleLine line("Uitgaven 1.198.230,8l 2,00", 1, 0);
  const auto row = read_row_numbers(line, 8);
  REQUIRE(row);
  REQUIRE(row->slots.size() == 2);
  CHECK(row->slots[0].absent == "unreadable");
  CHECK(row->slots[0].number.invalid == "a letter stands among the digits");
  CHECK(row->slots[1].number.value == "2.00");
}

TEST_CASE("a line with other words is no row") {
  const VisibleLine line("Uitgaven in 2023 waren hoog", 1, 0);
  CHECK_FALSE(read_row_numbers(line, 8));
}

TEST_CASE("a column that is reckoned from the others has no measure") {
  for (const std::string text :
       {"\tRekening 2023\tBudget 2023\tVerschil", "   Rekening 2023   Budget 2023   %",
        "   Rekening 2023 Budget 2023 Verschil (%)"}) {
    INFO(text);
    const VisibleLine line(text, 1, 0);
    const auto head = read_table_head(line);
    REQUIRE(head);
    REQUIRE(head->columns.size() == 3);
    CHECK(head->columns[2].measure.empty());
    CHECK(head->columns[2].year == 0);
  }
  CHECK_FALSE(read_table_head(VisibleLine("Verschil", 1, 0)));
}

TEST_CASE("a day in a column label tells its year and a section may stand before the labels") {
  const VisibleLine day("\tGeboekt 30/06/2021\tRealisatie 2020", 1, 0);
  const auto head = read_table_head(day);
  REQUIRE(head);
  CHECK(head->columns[0].measure == "booked");
  CHECK(head->columns[0].year == 2021);
  CHECK(head->columns[1].measure == "actual");
  const VisibleLine section("| Exploitatie | Rekening 2023 | Budget 2023 |", 1, 0);
  const auto with_section = read_table_head(section);
  REQUIRE(with_section);
  CHECK(with_section->columns.size() == 2);
  CHECK(section.text().substr(with_section->first_cell.begin, with_section->first_cell.size()) ==
        "Exploitatie");
}

TEST_CASE("a field with a digit is never mere text") {
  const VisibleLine line("Uitgaven\tca. 12\tnvt", 1, 0);
  const auto row = read_row_numbers(line, 8);
  REQUIRE(row);
  REQUIRE(row->slots.size() == 2);
  CHECK(row->slots[0].absent == "unreadable");
  CHECK(row->slots[1].absent == "text");
}

TEST_CASE("a currency mark between two numbers with single spaces belongs to the one that the row tells") {
  struct Row {
    std::string text;
    std::vector<std::string> values;
  };
  const std::vector<Row> rows{
      {"Uitgaven € 1.250,00 € 80,50 € 0,00", {"1250.00", "80.50", "0.00"}},
      {"Uitgaven 1.250,00 € 80,50 € 0,00 €", {"1250.00", "80.50", "0.00"}},
      {"Uitgaven -€ 1.250,00 € 80,50 -€ 3,00", {"-1250.00", "80.50", "-3.00"}},
      {"Uitgaven - € 1.250,00 € 80,50", {"-1250.00", "80.50"}},
      {"Uitgaven EUR 1.250,00 EUR 80,50", {"1250.00", "80.50"}},
      {"Uitgaven € -1.250,00 € 80,50", {"-1250.00", "80.50"}},
      {"Uitgaven -1.250,00 € -80,50 €", {"-1250.00", "-80.50"}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const VisibleLine line(row.text, 1, 0);
    const auto numbers = read_row_numbers(line, 8);
    REQUIRE(numbers);
    std::vector<std::string> values;
    for (const Slot& slot : numbers->slots) values.push_back(slot.number.value);
    CHECK(values == row.values);
  }
}

TEST_CASE("single blanks before cents group thousands in a row of single blanks") {
  const VisibleLine line("Uitgaven 530 538,60 -1 324 787,60 \xE2\x82\xAC 12 480,00", 1, 0);
  const auto row = read_row_numbers(line, 8);
  REQUIRE(row);
  REQUIRE(row->slots.size() == 3);
  CHECK(row->slots[0].number.value == "530538.60");
  CHECK(row->slots[1].number.value == "-1324787.60");
  CHECK(row->slots[2].number.value == "12480.00");
  for (const std::string undecided :
       {"Uitgaven 530 538", "Uitgaven 0 538,60", "Uitgaven 1530 538,60", "Uitgaven 12 34,50"}) {
    INFO(undecided);
    CHECK(read_row_numbers(VisibleLine(undecided, 1, 0), 8)->slots.size() == 2);
  }
}

TEST_CASE("single blanks group thousands where the wide gaps leave as many numbers as columns") {
  const VisibleLine line("Uitgaven    530 538    1 324 787", 1, 0);
  const auto row = read_row_numbers(line, 8, {.columns = 2});
  REQUIRE(row);
  REQUIRE(row->slots.size() == 2);
  CHECK(row->slots[1].number.value == "1324787");
  CHECK(read_row_numbers(line, 8, {.columns = 5})->slots.size() == 5);
  CHECK(read_row_numbers(line, 8)->slots.size() == 5);
}

TEST_CASE("a star behind a number is the mark of a footnote") {
  const VisibleLine line("Uitgaven\t104.340,00*\t5,00", 1, 0);
  const auto row = read_row_numbers(line, 8);
  REQUIRE(row);
  CHECK(row->slots[0].number.value == "104340.00");
  CHECK(row->slots[0].mark == "*");
  CHECK(row->slots[1].mark.empty());
}

TEST_CASE("a colon behind the label of a row is no part of it; one number behind it may be a sentence") {
  for (const std::string text :
       {"Uitgaven:\t5,00\t6,00", "Uitgaven:    5,00    6,00", "Uitgaven: 5,00 6,00"}) {
    INFO(text);
    const auto row = read_row_numbers(VisibleLine(text, 1, 0), 8);
    REQUIRE(row);
    CHECK(row->slots.size() == 2);
  }
  CHECK_FALSE(read_row_numbers(VisibleLine("Uitgaven: 5,00", 1, 0), 8));
  CHECK_FALSE(read_row_numbers(VisibleLine("Uitgaven: 5,00 voor sport", 1, 0), 8));
}

TEST_CASE(
    "colons behind the labels of columns are no part of them; one label with a colon announces a text") {
  const auto head = read_table_head(VisibleLine("   Geboekt 2021: Budget 2021 (BEO):", 1, 0));
  REQUIRE(head);
  CHECK(labels(*head) == std::vector<std::string>{"Geboekt 2021", "Budget 2021 (BEO)"});
  CHECK(read_table_head(VisibleLine("\tRekening 2023:\tBudget 2023:", 1, 0)));
  CHECK_FALSE(read_table_head(VisibleLine("Budget 2023:", 1, 0)));
}

TEST_CASE("a letter for a digit in a year is read where the other years are whole") {
  const auto years = read_year_head(VisibleLine("Gemeente\t2O17\t2018\t2019", 1, 0));
  REQUIRE(years);
  CHECK(years->columns[0].year == 2017);
  CHECK(years->columns[0].label == "2O17");
  CHECK(years->columns[0].read == "2017");
  CHECK(read_year_head(VisibleLine("Gemeente\t2018\t2019\t202O", 1, 0)));
  CHECK_FALSE(read_year_head(VisibleLine("Gemeente\t2O17\t2O18", 1, 0)));
}
