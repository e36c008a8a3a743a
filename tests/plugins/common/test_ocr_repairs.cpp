#include "common/ocr_repairs.hpp"

#include "common/table_header.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace toets::layout;

TEST_CASE("a comma for a point is repaired in whole units alone") {
  CHECK(repair_amount("41,941", true) == "41.941");
  CHECK(repair_amount("-1,148,284", true) == "-1.148.284");
  CHECK(repair_amount("41,941", false).empty());
  CHECK(repair_amount("41,94", true).empty());
  CHECK(repair_amount("0,941", true).empty());
  CHECK(repair_amount("1.041,941", true).empty());
  CHECK(repair_amount("1234,567", true).empty());
}

TEST_CASE("a speck beside a zero or beside whole groups is no digit") {
  CHECK(repair_amount("0]", true) == "0");
  CHECK(repair_amount("O", true) == "0");
  CHECK(repair_amount("77.271|", true) == "77.271");
  CHECK(repair_amount("|177.271", true) == "177.271");
}

TEST_CASE("a speck that may be a lost digit is not repaired") {
  CHECK(repair_amount("12]", true).empty());
  CHECK(repair_amount("|77.271", true).empty());
  CHECK(repair_amount("]", true).empty());
  CHECK(repair_amount("-0]", true).empty());
}

TEST_CASE("a readable amount is never repaired") {
  for (const std::string amount : {"0", "12", "-178", "1.148.284", "177.271", "12,50", "1.234,56"}) {
    INFO(amount);
    CHECK(repair_amount(amount, true).empty());
  }
}

TEST_CASE("a word of a column label with one wrong letter is read where only one is meant") {
  CHECK(repair_measure("mijp") == "mjp");
  CHECK(repair_measure("budqet") == "budget");
  CHECK(repair_measure("jr").empty());
  CHECK(repair_measure("mp").empty());
  CHECK(repair_measure("saldo").empty());
}

TEST_CASE("two texts are within as many changes as lead from one to the other") {
  // The plain way: every first part of one against every first part of the other.
  const auto changes = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0)
          least[i][j] = i + j;
        else
          least[i][j] = std::min({least[i - 1][j] + 1, least[i][j - 1] + 1,
                                  least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      }
    return least[a.size()][b.size()];
  };
  std::vector<std::string> texts{"", "kerk", "kerkstraat", "straatkerk", "krekstraat 12", "karkstraat 21"};
  for (unsigned bits = 0; bits < 64; ++bits) { // all of six letters that are a or b
    std::string text;
    for (unsigned i = 0; i < 6; ++i) text += (bits >> i & 1U) != 0 ? 'b' : 'a';
    texts.push_back(text.substr(bits % 3));
  }
  for (const std::string& a : texts)
    for (const std::string& b : texts)
      for (std::size_t most = 0; most < 8; ++most)
        if (is_within(a, b, most) != (changes(a, b) <= most)) FAIL_CHECK(a << " and " << b << ", " << most);
}

TEST_CASE("a damaged label passes beside a whole one only") {
  const VisibleLine mixed("Rek 2024 Mijp 2024", 1, 0);
  const auto head = read_table_head(mixed, true);
  REQUIRE(head);
  CHECK(head->columns[1].label == "Mijp 2024");
  CHECK(head->columns[1].read == "Mjp 2024");
  CHECK(head->columns[0].read.empty());
  CHECK_FALSE(read_table_head(mixed));
  const VisibleLine letter("Rek 2O23 Rek 2024", 1, 0);
  const auto dated = read_table_head(letter, true);
  REQUIRE(dated);
  CHECK(dated->columns[0].label == "Rek 2O23");
  CHECK(dated->columns[0].read == "Rek 2023");
  CHECK(dated->columns[0].year == 2023);
  CHECK(read_table_head(letter, false)->columns[0].read == "Rek 2023");
  CHECK_FALSE(read_table_head(VisibleLine("Rek 2O23", 1, 0), true));
  const VisibleLine lone("Mijp 2024", 1, 0);
  CHECK_FALSE(read_table_head(lone, true));
}

TEST_CASE("codes are repaired by the form of whole ones") {
  CodeShapes shapes;
  shapes.learn(read_letter_code("A0101"));
  shapes.learn(read_letter_code("AP01"));
  CHECK(shapes.normalised(read_letter_code("AO501")) == "A0501");
  CHECK(shapes.normalised(read_letter_code("AQ0704")) == "A0704");
  CHECK(shapes.normalised(read_letter_code("AO0705")) == "A0705");
  CHECK(shapes.normalised(read_letter_code("APO5")) == "AP05");
  CHECK(shapes.normalised(read_letter_code("a05O6")) == "A0506");
  CHECK(shapes.normalised(read_letter_code("OD2")) == "OD2");
  CHECK(shapes.knows("A0999"));
  CHECK_FALSE(shapes.knows("W13"));
}

TEST_CASE("letters that end in an O stay where no whole code tells otherwise") {
  CodeShapes shapes;
  shapes.learn(read_letter_code("PR01"));
  CHECK(shapes.normalised(read_letter_code("ZO12")) == "ZO12");
  CHECK(shapes.normalised(read_letter_code("PRO123")) == "PRO123");
  CHECK(read_letter_code("welzijn13").empty());
  CHECK(read_letter_code("A").empty());
}
