#include "inference/column_inference.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

#include <map>
#include <string>
#include <vector>

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

using Values = std::vector<std::string>;

/// A report with one table a node over the years from 2020 on. A row with fewer values than years has no columns.
class Tables {
 public:
  explicit Tables(std::size_t years) {
    for (std::size_t i = 0; i < years; ++i) columns_.push_back({"actual", 2020 + static_cast<unsigned>(i)});
  }

  Tables& table(const std::string& code) {
    make_.table(make_.node({.code = code}), columns_, {.omitted_row_is_zero = false});
    return *this;
  }
  Tables& row(const std::string& name, const Values& values) {
    if (values.size() == columns_.size()) {
      make_.row("operating", name, values);
    } else {
      make_.loose_row("operating", name, values);
    }
    return *this;
  }
  MadeReport finish() const { return make_.finish(); }

 private:
  ReportMaker make_;
  std::vector<test::ColumnSpec> columns_;
};

/// The number at a coordinate, printed or not.
NumberId at(const MadeReport& made, Network& network, Index table, const char* row, std::int32_t column) {
  const Table& of = made.report->tables[table];
  for (Index i = of.first_cell; i < of.first_cell + of.cell_count; ++i) {
    const Cell& cell = made.report->cells[i];
    if (cell.column == column && cell.row == row) return network.cell(i);
  }
  return network.omitted({table, "operating", row, column});
}

/// balance = receipts - expenditure in each column of a table.
void state_balances(const MadeReport& made, Network& network, Index table) {
  const auto columns = static_cast<std::int32_t>(made.report->tables[table].columns.size());
  for (std::int32_t column = 0; column < columns; ++column) {
    Relation relation;
    relation.left = {{1, 1, at(made, network, table, "balance", column)}};
    relation.right = {{1, 1, at(made, network, table, "receipts", column)},
                      {-1, 1, at(made, network, table, "expenditure", column)}};
    network.add(relation);
  }
}

/// A row of the first table is the sum of that row of the others, in each column.
void state_totals(const MadeReport& made, Network& network, const char* row) {
  const auto columns = static_cast<std::int32_t>(made.report->tables[0].columns.size());
  for (std::int32_t column = 0; column < columns; ++column) {
    Relation relation;
    relation.left = {{1, 1, at(made, network, 0, row, column)}};
    for (Index table = 1; table < made.report->tables.size(); ++table)
      relation.right.push_back({1, 1, at(made, network, table, row, column)});
    network.add(relation);
  }
}

/// printed number -> column, of the numbers that were inferred.
using Columns = std::map<std::string, std::int32_t>;
Columns columns_of(const MadeReport& made, const ColumnInference& inference) {
  Columns columns;
  for (const auto& [cell, column] : inference.cells)
    columns[std::string(made.report->cells[cell].place.raw)] = column;
  return columns;
}

ColumnInference from_balances(const MadeReport& made) {
  Network network(*made.report);
  for (Index table = 0; table < made.report->tables.size(); ++table) state_balances(made, network, table);
  return infer_columns(*made.report, {&network});
}

ColumnInference from_totals(const MadeReport& made) {
  Network network(*made.report);
  state_totals(made, network, "receipts");
  return infer_columns(*made.report, {&network});
}

} // namespace

TEST_CASE("numbers of a short row get the columns that the balance of each year leaves them") {
  const MadeReport made = Tables(4)
                              .table("A1")
                              .row("receipts", {"0", "120", "340", "0"})
                              .row("expenditure", {"100", "310"})
                              .row("balance", {"0", "20", "30", "0"})
                              .finish();
  CHECK(columns_of(made, from_balances(made)) == Columns{{"100", 1}, {"310", 2}});
}

TEST_CASE("an identity with more digits than can be held exactly tells nothing, and the others do") {
  const MadeReport made = Tables(4)
                              .table("A1")
                              .row("receipts", {"0", "120", "340", "0"})
                              .row("expenditure", {"100", "310"})
                              .row("balance", {"0", "20", "30", "0"})
                              .finish();
  Network network(*made.report);
  state_balances(made, network, 0);
  constexpr std::int64_t large = 9'000'000'000'000'000'000;
  for (std::int32_t column = 0; column < 4; ++column) {
    const NumberId number = at(made, network, 0, "expenditure", column);
    Relation coefficients; // 9e18 * 310 in units of 1e-24
    coefficients.left = {{large, 1, number}};
    coefficients.right = {{1, 1, number}};
    coefficients.tolerance = Decimal(1, 24);
    network.add(coefficients);
    Relation denominators; // their common multiple
    denominators.left = {{1, large, number}, {1, large - 1, number}, {1, large - 3, number}};
    denominators.right = {{1, 1, number}};
    network.add(denominators);
  }
  CHECK(columns_of(made, infer_columns(*made.report, {&network})) == Columns{{"100", 1}, {"310", 2}});
}

TEST_CASE("rows that are short together are told by the total above them") {
  const MadeReport made = Tables(6)
                              .table("AP1")
                              .row("receipts", {"231958", "271205", "270698", "290590", "368608", "350704"})
                              .table("A1")
                              .row("receipts", {"168705", "191924", "200365", "198455", "236181", "220060"})
                              .table("A2")
                              .row("receipts", {"63253", "79281", "70333"})
                              .table("A3")
                              .row("receipts", {"92135", "132427", "130644"})
                              .finish();
  CHECK(columns_of(made, from_totals(made)) ==
        Columns{{"63253", 0}, {"79281", 1}, {"70333", 2}, {"92135", 3}, {"132427", 4}, {"130644", 5}});
}

TEST_CASE("a number that fits two columns alike is not inferred, its neighbours are") {
  const MadeReport made = Tables(4)
                              .table("AP1")
                              .row("receipts", {"0", "0", "75", "80"})
                              .table("A1")
                              .row("receipts", {"0", "75", "80"})
                              .finish();
  const ColumnInference found = from_totals(made);
  CHECK(columns_of(made, found) == Columns{{"75", 2}, {"80", 3}});
  // Whichever of the two places the zero stands in, both are zero.
  REQUIRE(found.zeros.size() == 2);
  CHECK(found.zeros[0].column == 0);
  CHECK(found.zeros[1].column == 1);
}

TEST_CASE("numbers that nothing is said about stay without a column") {
  const MadeReport made = Tables(3)
                              .table("AP1")
                              .row("receipts", {"7", "8", "9"})
                              .table("A1")
                              .row("receipts", {"7", "8"})
                              .finish();
  Network network(*made.report);
  CHECK(infer_columns(*made.report, {&network}).empty());
}

TEST_CASE("equal numbers in neighbouring years stay without a column where both fit") {
  const MadeReport made = Tables(3)
                              .table("AP1")
                              .row("receipts", {"50", "50", "50"})
                              .table("A1")
                              .row("receipts", {"50", "50"})
                              .finish();
  // One of the three totals is contradicted wherever they stand.
  CHECK(from_totals(made).cells.empty());
}

TEST_CASE("a wrong total elsewhere does not hide the columns, and is not made right by them") {
  const MadeReport made = Tables(4)
                              .table("AP1")
                              .row("receipts", {"100", "2999", "300", "0"}) // the second should be 200
                              .table("A1")
                              .row("receipts", {"100", "200", "300"})
                              .finish();
  CHECK(columns_of(made, from_totals(made)) == Columns{{"100", 0}, {"200", 1}, {"300", 2}});
}

TEST_CASE("a wrong number at odds with all that is stated of it stands where the others leave room") {
  const MadeReport made = Tables(4)
                              .table("AP1")
                              .row("receipts", {"0", "70", "80", "90"})
                              .row("expenditure", {"0", "71", "85", "90"})
                              .row("balance", {"0", "-1", "-5", "0"})
                              .table("A1")
                              .row("receipts", {"78", "80", "90"}) // the first should be 70
                              .row("expenditure", {"71", "85", "90"})
                              .row("balance", {"0", "-1", "-5", "0"})
                              .finish();
  Network network(*made.report);
  for (const char* row : {"receipts", "expenditure"}) state_totals(made, network, row);
  for (int times = 0; times < 2; ++times) state_balances(made, network, 1);
  const ColumnInference found = infer_columns(*made.report, {&network});
  CHECK(columns_of(made, found) == Columns{{"78", 1}, {"80", 2}, {"90", 3}, {"71", 1}, {"85", 2}});
}

TEST_CASE("a number that fits no year stays, and the others are told all the same") {
  const MadeReport made = Tables(4)
                              .table("total")
                              .row("receipts", {"68", "52", "0", "0"})
                              .table("financing")
                              .row("receipts", {"68", "52", "34"})
                              .finish();
  CHECK(columns_of(made, from_totals(made)) == Columns{{"68", 0}, {"52", 1}});
}

TEST_CASE("whole euros may differ by what rounding allows") {
  const MadeReport made = Tables(3)
                              .table("AP1")
                              .row("receipts", {"0", "301", "0"})
                              .table("A1")
                              .row("receipts", {"100"})
                              .table("A2")
                              .row("receipts", {"0", "200", "0"})
                              .finish();
  CHECK(columns_of(made, from_totals(made)) == Columns{{"100", 1}});
}

TEST_CASE("a blank is no zero where a total says that something is missing") {
  const MadeReport made = Tables(3)
                              .table("AP1")
                              .row("receipts", {"10", "20", "30"})
                              .table("A1")
                              .row("receipts", {"10", "30"})
                              .finish();
  const ColumnInference found = from_totals(made);
  CHECK(columns_of(made, found) == Columns{{"10", 0}, {"30", 2}});
  CHECK(found.zeros.empty());
}

TEST_CASE("a row with an unreadable number is left as it is") {
  const MadeReport made = Tables(3)
                              .table("AP1")
                              .row("receipts", {"10", "0", "30"})
                              .table("A1")
                              .row("receipts", {"10", "?"})
                              .finish();
  CHECK(from_totals(made).empty());
}

TEST_CASE("an inferred number is marked, and what its column was inferred from proves it not") {
  MadeReport made = Tables(4)
                        .table("A1")
                        .row("receipts", {"0", "120", "340", "0"})
                        .row("expenditure", {"100", "310"})
                        .row("balance", {"0", "20", "30", "0"})
                        .finish();
  apply(from_balances(made), *made.report);
  Network network(*made.report);
  state_balances(made, network, 0);
  network.judge();
  for (Index i = 0; i < made.report->cells.size(); ++i) {
    const Cell& cell = made.report->cells[i];
    if (cell.row != "expenditure") continue;
    CHECK(cell.assigned == "inferred");
    CHECK(network.standing(network.cell(i)).verdict == Verdict::unchecked);
    CHECK(network.standing(network.cell(i)).used == 1);
  }
  CHECK(network.standing(network.cell(1)).verdict == Verdict::proven);
  // The years in which nothing stands count as zero, so that their balances can be worked out.
  CHECK(network.outcome(0).is_evaluable);
}

TEST_CASE("many rows that could be laid in many ways take bounded work") {
  Tables tables(14);
  tables.table("AP1").row("receipts", Values(14, "0"));
  for (int i = 0; i < 60; ++i)
    tables.table("A" + std::to_string(i)).row("receipts", Values(7, std::to_string(i + 1)));
  const MadeReport made = tables.finish();
  CHECK(from_totals(made).empty());
}

} // namespace toets
