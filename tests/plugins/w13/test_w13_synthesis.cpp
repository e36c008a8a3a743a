// The synthesis of a W13 report: items, closing lines, reserve.
#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

const std::string head = "JR 2020 JR 2021 AMJP 2022\n";

Recording synthesis(const std::string& lines) {
  return parse<toets::w13::Layout>(head + lines, "beleidsevaluatie");
}

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("an item of the synthesis is an action with balance, receipts and expenditure") {
  const auto read = synthesis(
      "A0103 samenaankopen 3.785 4.458 -45.760\nO 177.271 67.515 7.920\nU -173.486 -63.057 -53.680\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].kind == "action");
  CHECK(read.nodes[0].part == "synthesis");
  CHECK(read.nodes[0].place.raw == "A0103 samenaankopen");
  CHECK(read.values() ==
        Values{"3785", "4458", "-45760", "177271", "67515", "7920", "-173486", "-63057", "-53680"});
  CHECK(read.cells[0].row == "balance");
  CHECK(read.cells[3].row == "receipts");
  CHECK(read.cells[8].row == "expenditure");
  CHECK(read.cells[8].section == "operating");
  CHECK(read.cells[8].column == 2);
  CHECK(read.tables[0].columns[2].version == "adapted");
}

TEST_CASE("an item without a code is an action when its rows follow") {
  const auto read = synthesis("Rollend fonds 68 61 0\n0] 68 61 0\nU 0 0 0\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].kind == "action");
  CHECK(read.nodes[0].code.empty());
  CHECK(read.nodes[0].title == "Rollend fonds");
  CHECK(read.cells[3].row == "receipts");
  CHECK(read.cells[3].label == "0]");
}

TEST_CASE(
    "a zero between title and expenditure is the letter of the receipts when a number remains for each") {
  const auto label = synthesis("A0705 taal 0 0 0\n0 7.218 50.066 35.475\nU -7.218 -50.066 -35.475\n");
  check_all_read(label);
  CHECK(label.cells.size() == 9);
  CHECK(label.cells[3].label == "0");
  CHECK(label.cells[3].value == "7218");
  const auto lost = synthesis("A0705 taal 0 0 0\n0 50.066 35.475\nU 0 -50.066 -35.475\n");
  check_all_read(lost);
  REQUIRE(lost.cells.size() == 9);
  CHECK(lost.cells[3].row == "receipts");
  CHECK(lost.cells[3].label.empty());
  CHECK(lost.cells[3].value == "0");
}

TEST_CASE("damaged codes are read by the form of the whole ones") {
  const auto read = synthesis(
      "A0103 a 0 0 0\nO 0 0 0\nU 0 0 0\nAO501 b 0 0 0\nO 0 0 0\nU 0 0 0\nAQ0704 c 0 0 0\nO 0 0 0\nU 0 0 0\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 3);
  CHECK(read.nodes[1].code == "A0501");
  CHECK(read.nodes[2].code == "A0704");
  CHECK(read.nodes[2].printed_code == "AQ0704");
}

TEST_CASE("a title that ends in a number keeps it where the columns or its heading tell so") {
  const auto read = synthesis(
      "A0501 Plan 13 1 2 3\nO 1 2 3\nU 0 0 0\nA0502 Kort 14 5 6\nO 5 6\nU 0 0\nActieplan AP05: X "
      "(Prioritair)\nActie A0502 Kort 14: Kort en goed (Prioritair)\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 4);
  CHECK(read.nodes[0].title == "Plan 13");
  CHECK(read.nodes[1].title == "Kort 14");
  CHECK(read.cells.size() == 15);
}

TEST_CASE("a number that may end the title or open the row is neither, and its line is listed") {
  const auto read = synthesis("A0502 Kort 14 5 6\nO 5 6\nU 0 0\n");
  CHECK(read.not_understood == std::vector<std::uint32_t>{2});
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].title == "Kort");
  CHECK(read.cells.size() == 4);
}

TEST_CASE("an amount is never part of a title") {
  const auto left_out = synthesis("A0502 Kort 4.058 5 6\nO 5 6\nU 0 0\n");
  check_all_read(left_out);
  CHECK(left_out.nodes[0].title == "Kort");
  CHECK(left_out.values() == Values{"4058", "5", "6", "5", "6", "0", "0"});
  const auto gap = synthesis("A0903 krachtpunt 16.192  -35.590 -21.529\nO 0\n");
  CHECK(gap.values() == Values{"16192", "-35590", "-21529", "0"});
  const auto letter = synthesis("A1102 Solentra 4.200 O 0\nO 0\n");
  CHECK(letter.values() == Values{"4200", "0", "0", "0"});
  const auto joined = synthesis("A0708 HR werk 0 0 0 U -8.013 -23.021 0\nO 8.013 23.021 0\n");
  CHECK(joined.not_understood == std::vector<std::uint32_t>{2});
  CHECK(joined.nodes[0].title == "HR werk");
  CHECK(joined.cells.size() == 3);
}

TEST_CASE("rows of the synthesis whose title was lost are not those of the item above") {
  const auto read =
      synthesis("A0103 samen 1 2 3\nO 1 2 3\nU 0 0 0\nO 4 5 6\nU -4 -5 -6\nA0105 delen 0 0 0\nO 0 0 0\n");
  CHECK(read.not_understood == std::vector<std::uint32_t>{5, 6});
  CHECK(read.nodes.size() == 2);
  CHECK(read.cells.size() == 15);
}

TEST_CASE("a number alone among the items is listed, not a total") {
  const auto read = synthesis("A0103 samen 1 2 3\nO 1 2 3\nU 0 0\n0\nA0105 delen 0 0 0\n");
  CHECK(read.not_understood == std::vector<std::uint32_t>{5});
  CHECK(read.nodes.size() == 2);
}

TEST_CASE("closing lines are items and a line without words is a total") {
  const auto read = synthesis(
      "A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\nEindtotaal 1 2 3\nInvesteringen niet per actie -1 -2\nFinanciering "
      "-5 -6 -7\n-5 -6\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 5);
  CHECK(read.nodes[1].kind == "item");
  CHECK(read.nodes[1].aggregate);
  CHECK(read.cells[9].section == "operating");
  CHECK_FALSE(read.nodes[2].aggregate);
  CHECK(read.cells[12].section == "investment");
  CHECK(read.cells[12].column == -1);
  CHECK(read.cells[14].section == "financing");
  CHECK(read.cells[16].column == 2);
  CHECK(read.nodes[4].title.empty());
  CHECK(read.cells[17].section.empty());
  CHECK(read.cells[17].row == "total");
}

TEST_CASE("the reserve has a column of the year before when one number more is printed") {
  for (const std::string form : {"10 20 30 40\nReserve 31/12/2019 reserve 31/12/2022\n",
                                 "Reserve 31/12/2019 reserve 31/12/2022 10 20 30 40\n",
                                 "Reserve 31/12/2019 reserve 31/12/2022\n10 20 30 40\n"}) {
    INFO(form);
    const auto read = synthesis("A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\n" + form);
    check_all_read(read);
    REQUIRE(read.tables.size() == 2);
    REQUIRE(read.tables[1].columns.size() == 4);
    CHECK(read.tables[1].columns[0].label == "Reserve 31/12/2019");
    CHECK(read.tables[1].columns[0].year == 2019);
    CHECK(read.tables[1].columns[0].measure == "actual");
    REQUIRE(read.cells.size() == 13);
    CHECK(read.cells[9].value == "10");
    CHECK(read.cells[9].column == 0);
    CHECK(read.cells[9].row == "value");
    CHECK(read.nodes[1].title == "Reserve 31/12/2019 reserve 31/12/2022");
  }
}

TEST_CASE("the dates of the reserve stand in any notation") {
  for (const std::string dates :
       {"31-12-2019 reserve 31-12-2022", "31.12.2019 reserve 31.12.2022",
        "31/12/2019 reserve 31 december 2022", "op 31 december 2019 reserve op 31 december 2022"})
    for (const std::string& form :
         {"10 20 30 40\nReserve " + dates + "\n", "Reserve " + dates + " 10 20 30 40\n"}) {
      INFO(form);
      const auto read = synthesis("A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\n" + form);
      check_all_read(read);
      REQUIRE(read.cells.size() == 13);
      CHECK(read.nodes[1].title == "Reserve " + dates);
      CHECK(read.tables[1].columns[0].year == 2019);
      CHECK(read.cells[12].value == "40");
    }
}

TEST_CASE("the reserve of as many numbers as columns stands under them, of another count nowhere") {
  const auto equal = synthesis("A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\n10 20 30\nReserve 31/12/2022\n");
  REQUIRE(equal.cells.size() == 12);
  CHECK(equal.tables[1].columns.size() == 3);
  CHECK(equal.cells[9].column == 0);
  const auto other = synthesis("A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\n10 20\nReserve 31/12/2022\n");
  REQUIRE(other.cells.size() == 11);
  CHECK(other.cells[9].column == -1);
}

TEST_CASE("labels printed again on the next page open no other synthesis") {
  const auto read =
      synthesis("A0103 a 1 2 3\nO 1 2 3\nU 0 0 0\n" + head + "A0104 b 1 2 3\nO 1 2 3\nU 0 0 0\n");
  check_all_read(read);
  CHECK(read.ignored.at(5) == "page_header");
  CHECK(read.nodes.size() == 2);
  CHECK(read.cells.size() == 18);
}

TEST_CASE("a synthesis between tabs has its blanks") {
  const auto read = parse<toets::w13::Layout>(
      "\tJR 2020\tJR 2021\tAMJP 2022\nA0103 a\t1\t\t3\nO\t1\t\t3\nU\t0\t\t0\n", "beleidsevaluatie");
  check_all_read(read);
  REQUIRE(read.cells.size() == 9);
  CHECK(read.cells[1].absent == "blank");
  CHECK(read.cells[1].column == 1);
  CHECK(read.cells[2].value == "3");
  CHECK(read.cells[2].column == 2);
}

TEST_CASE("expenditure may stand above the receipts of an item") {
  const auto read = synthesis("A0103 a 1 2 3\nU -4 -5 -6\nO 5 7 9\nA0104 b 1 1 1\nU -1 -1 -1\nO 2 2 2\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 18);
  CHECK(read.cells[3].row == "expenditure");
  CHECK(read.cells[6].row == "receipts");
  CHECK(read.cells[6].table == read.tables[0].id);
  const auto lost = synthesis("A0103 a 1 2 3\nU -4 -5 -6\nO 5 7 9\nU -1 -1 -1\nO 2 2 2\n");
  CHECK(lost.not_understood == std::vector<std::uint32_t>{4, 5, 6});
}

TEST_CASE("dashes for nought keep the columns of the synthesis") {
  const auto read = synthesis(
      "A0112 corona - - -425\n0] 74 - -\nU -74 - -425\nA0404 loket - - -\nO - - -\nU - - -\n"
      "Eindtotaal - 3 -425\n3 - -425\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 4);
  CHECK(read.nodes[0].title == "corona");
  CHECK(read.nodes[1].title == "loket");
  REQUIRE(read.cells.size() == 24);
  CHECK(read.values() == Values{"", "", "-425", "74", "", "", "-74", "",  "-425", "",  "", "",
                                "", "", "",     "",   "", "", "",    "3", "-425", "3", "", "-425"});
  CHECK(read.cells[2].column == 2);
}
