#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "toets/engine/relation.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

using Row = std::vector<std::string>;

/// A report with one table of one column: the cells are numbered in the order of the values.
MadeReport figures(const Row& values, const std::string& unit = "EUR", const test::TableSpec& spec = {}) {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1"}), {{"actual", 2023}}, spec);
  for (const std::string& value : values) make.row("operating", "value", {value}, unit);
  return make.finish();
}

/// A report with one mention of an amount for each value.
MadeReport mentions(const Row& values, const std::string& kind = "amount") {
  ReportMaker make;
  const auto node = make.node({.code = "A1"});
  for (const std::string& value : values) {
    make.text(node, "money", {value});
    make.mention({.kind = kind, .raw = value, .value = value});
  }
  return make.finish();
}

LinearForm sum_of(const std::vector<NumberId>& numbers) {
  LinearForm form;
  for (const NumberId number : numbers) form.push_back({1, 1, number});
  return form;
}

/// Cell 0 is stated to be the sum of all others.
Relation total_of(const MadeReport& made, Comparison comparison = Comparison::equal) {
  Relation relation;
  relation.comparison = comparison;
  relation.left = sum_of({0});
  for (NumberId i = 1; i < made.report->cells.size(); ++i) relation.right.push_back({1, 1, i});
  return relation;
}

Outcome outcome_of(const MadeReport& made, const Relation& relation) {
  Network network(*made.report);
  return network.outcome(network.add(relation));
}

Outcome total_outcome(const Row& values, Comparison comparison = Comparison::equal) {
  const MadeReport made = figures(values);
  return outcome_of(made, total_of(made, comparison));
}

/// The first number against the others, by a kind of its own.
Outcome special_outcome(Evaluation evaluation, const Row& values) {
  const MadeReport made = mentions(values);
  Network network(*made.report);
  Relation relation;
  relation.kind = RelationKind::claim;
  relation.evaluation = evaluation;
  relation.left = sum_of({network.mention(0)});
  for (Index i = 1; i < values.size(); ++i) relation.right.push_back({1, 1, network.mention(i)});
  return network.outcome(network.add(relation));
}

} // namespace

// ---- linear ----------------------------------------------------------------------------------

TEST_CASE("a network takes over another one behind its own") {
  const MadeReport made = figures({"6.00", "4.00", "2.00"});
  const OmittedNumber a{.table = 0, .section = "operating", .row = "receipts", .column = 0},
      b{.table = 0, .section = "operating", .row = "balance", .column = 0};
  Network network(*made.report), other(*made.report);
  Relation first = total_of(made), second = total_of(made);
  first.right.push_back({1, 1, network.omitted(a)});
  network.add(first);
  const NumberId unused = other.omitted(b);
  second.right.push_back({1, 1, other.omitted(a)});
  second.left.front().number = 1;
  other.add(second);
  REQUIRE(unused == network.omitted(a)); // each counts for itself
  const std::size_t first_taken = network.take(std::move(other));
  CHECK(first_taken == 1);
  REQUIRE(network.relation_count() == 2);
  CHECK(network.outcome(0).holds);
  CHECK_FALSE(network.outcome(1).holds);
  CHECK(network.relation(1).left.front().number == 1);
  CHECK(network.relation(1).right.back().number == network.omitted(a));
  CHECK(network.omitted(a) + 1 == network.omitted(b));
  CHECK(network.number_count() == 5);
}

TEST_CASE("a sum with decimals holds to the cent or fails") {
  const Outcome right = total_outcome({"0.30", "0.10", "0.20"});
  CHECK(right.is_evaluable);
  CHECK(right.holds);
  CHECK(right.delta.is_zero());
  CHECK(right.slack.is_zero());

  const Outcome wrong = total_outcome({"0.31", "0.10", "0.20"});
  CHECK_FALSE(wrong.holds);
  CHECK(wrong.actual.text() == "0.31");
  CHECK(wrong.expected.text() == "0.30");
  CHECK(wrong.delta.text() == "0.01");
}

TEST_CASE("delta is what is stated minus what is computed") {
  CHECK(total_outcome({"1.00", "3.50"}).delta.text() == "-2.50");
  CHECK(total_outcome({"3.50", "1.00"}).delta.text() == "2.50");
}

TEST_CASE("coefficients are exact fractions") {
  const MadeReport made = figures({"1.00", "3.00"});
  Relation third;
  third.left = sum_of({0});
  third.right = {{1, 3, 1}};
  CHECK(outcome_of(made, third).holds);
  third.right = {{1, 7, 1}};
  const Outcome seventh = outcome_of(made, third);
  CHECK_FALSE(seventh.holds);
  CHECK(seventh.expected.text() == "3/7");
  CHECK(seventh.delta.text() == "4/7");
}

TEST_CASE("whole euro leave half a unit for every rounded term and the total with them") {
  CHECK(total_outcome({"10", "5", "5"}).slack.text() == "1"); // three halves, rounded down
  CHECK(total_outcome({"10", "3", "3", "4"}).slack.text() == "2");
  CHECK(total_outcome({"10", "10"}).slack.text() == "1");
  CHECK(total_outcome({"11", "5", "5"}).holds);
  CHECK_FALSE(total_outcome({"12", "5", "5"}).holds);
}

TEST_CASE("a single rounded term leaves nothing when the others have decimals") {
  const Outcome outcome = total_outcome({"10", "4.50", "5.50"});
  CHECK(outcome.slack.is_zero());
  CHECK(outcome.holds);
  CHECK_FALSE(total_outcome({"10", "4.50", "5.51"}).holds);
}

TEST_CASE("a coefficient counts in the slack as often as its term is rounded") {
  const MadeReport made = figures({"10", "5"});
  Relation twice;
  twice.left = sum_of({0});
  twice.right = {{-2, 1, 1}};
  CHECK(outcome_of(made, twice).slack.text() == "1"); // (1 + 2) / 2
  twice.right = {{1, 2, 1}};
  CHECK(outcome_of(made, twice).slack.text() == "0"); // (1 + 1/2) / 2
}

TEST_CASE("only amounts in euro are taken for rounded") {
  const MadeReport made = figures({"10", "5", "4"}, "count");
  const Outcome outcome = outcome_of(made, total_of(made));
  CHECK(outcome.slack.is_zero());
  CHECK_FALSE(outcome.holds);
}

TEST_CASE("a difference above two that rounding allows is a near miss") {
  const Row six = {"33", "5", "5", "5", "5", "5", "5"}; // slack 3
  const Outcome near = total_outcome(six);
  CHECK(near.delta.text() == "3");
  CHECK(near.holds);
  CHECK(near.is_near_miss);
  const Outcome silent = total_outcome({"32", "5", "5", "5", "5", "5", "5"});
  CHECK(silent.holds);
  CHECK_FALSE(silent.is_near_miss);
  CHECK_FALSE(total_outcome({"34", "5", "5", "5", "5", "5", "5"}).is_near_miss);
}

TEST_CASE("a tolerance of the rule replaces the slack") {
  const MadeReport made = figures({"11", "5", "5"});
  Relation relation = total_of(made);
  relation.tolerance = Decimal(0, 0);
  CHECK_FALSE(outcome_of(made, relation).holds);
  relation.tolerance = Decimal::parse("-1.5");
  const Outcome wide = outcome_of(made, relation);
  CHECK(wide.holds);
  CHECK(wide.slack.text() == "1.5");
}

TEST_CASE("bounds hold on their side and within the slack beyond it") {
  CHECK(total_outcome({"4.00", "5.00"}, Comparison::at_most).holds);
  CHECK(total_outcome({"5.00", "5.00"}, Comparison::at_most).holds);
  CHECK_FALSE(total_outcome({"5.01", "5.00"}, Comparison::at_most).holds);
  CHECK(total_outcome({"6", "5"}, Comparison::at_most).holds);
  CHECK_FALSE(total_outcome({"7", "5"}, Comparison::at_most).holds);
  CHECK(total_outcome({"6.00", "5.00"}, Comparison::at_least).holds);
  CHECK_FALSE(total_outcome({"4.99", "5.00"}, Comparison::at_least).holds);
  CHECK(total_outcome({"4", "5"}, Comparison::at_least).holds);
}

TEST_CASE("a relation over a number without value is not evaluable") {
  for (const std::string absent : {"", "/", "?"}) {
    INFO(absent);
    CHECK_FALSE(total_outcome({"5.00", absent}).is_evaluable);
  }
}

TEST_CASE("a number that belongs to no column has no value to build on") {
  ReportMaker make;
  make.table(make.node({.code = "A1"}), {{"actual", 2023}});
  make.row("operating", "value", {"5.00", "5.00"});
  const MadeReport made = make.finish();
  const Network network(*made.report);
  CHECK(network.value(0));
  CHECK_FALSE(network.value(1));
}

TEST_CASE("numbers that are too large to add are refused and never wrapped") {
  const std::string large = std::string(30, '9');
  const MadeReport made = figures({large, large});
  Network network(*made.report);
  Relation relation;
  relation.left = {{9'000'000'000'000'000'000, 1, 0}};
  relation.right = sum_of({1});
  CHECK_THROWS_AS(network.add(relation), DecimalOverflow);
  CHECK(network.relation_count() == 0);
}

// ---- signs and omitted rows ------------------------------------------------------------------

TEST_CASE("expenditure that a table prints negative counts positive") {
  ReportMaker make;
  make.table(make.node({.code = "A1"}), {{"actual", 2023}}, {.expenditure_sign = -1});
  make.row("operating", "receipts", {"10.00"});
  make.row("operating", "expenditure", {"-4.00"});
  make.row("operating", "balance", {"6.00"});
  const MadeReport made = make.finish();
  Network network(*made.report);
  CHECK(network.value(1)->text() == "4.00");
  CHECK(network.printed_sign(1) == -1);
  CHECK(network.printed_sign(0) == 1);
  CHECK(network.printed_sign(2) == 1);
  Relation balance;
  balance.left = sum_of({2});
  balance.right = {{1, 1, 0}, {-1, 1, 1}};
  CHECK(network.outcome(network.add(balance)).holds);
}

TEST_CASE("receipts that a table prints negative count positive") {
  ReportMaker make;
  make.table(make.node({.code = "A1"}), {{"actual", 2023}}, {.receipts_sign = -1});
  make.row("operating", "receipts", {"-10.00"});
  const MadeReport made = make.finish();
  CHECK(Network(*made.report).value(0)->text() == "10.00");
}

TEST_CASE("a row that the table leaves out is zero where the layout says so") {
  const MadeReport made = figures({"5.00"});
  Network network(*made.report);
  const NumberId omitted = network.omitted({0, "operating", "receipts", 0});
  CHECK(network.is_omitted(omitted));
  REQUIRE(network.value(omitted));
  CHECK(network.value(omitted)->is_zero());
  CHECK_FALSE(network.value(network.omitted({0, "operating", "receipts", -1})));
}

TEST_CASE("a row that the table leaves out is unknown where the layout does not say so") {
  const MadeReport made = figures({"5.00"}, "EUR", {.omitted_row_is_zero = false});
  Network network(*made.report);
  CHECK_FALSE(network.value(network.omitted({0, "operating", "receipts", 0})));
}

TEST_CASE("one coordinate is one omitted number") {
  const MadeReport made = figures({"5.00"});
  Network network(*made.report);
  const NumberId first = network.omitted({0, "operating", "receipts", 0});
  CHECK(network.omitted({0, "operating", "receipts", 0}) == first);
  CHECK(network.omitted({0, "operating", "balance", 0}) != first);
  CHECK(network.number_count() == 3);
}

// ---- mean, ratio, product --------------------------------------------------------------------

TEST_CASE("a mean holds to half a unit of its last printed digit") {
  CHECK(special_outcome(Evaluation::mean, {"2", "1", "3"}).holds);
  CHECK(special_outcome(Evaluation::mean, {"2.5", "2", "3"}).holds);
  CHECK(special_outcome(Evaluation::mean, {"3", "2", "3"}).holds);
  CHECK(special_outcome(Evaluation::mean, {"1.33", "1", "1", "2"}).holds);
  const Outcome wrong = special_outcome(Evaluation::mean, {"1.34", "1", "1", "2"});
  CHECK_FALSE(wrong.holds);
  CHECK(wrong.expected.text() == "4/3");
  CHECK(wrong.slack.text() == "0.005");
}

TEST_CASE("a ratio is a percentage of the whole") {
  CHECK(special_outcome(Evaluation::ratio, {"25", "1", "4"}).holds);
  CHECK(special_outcome(Evaluation::ratio, {"33.3", "1", "3"}).holds);
  CHECK_FALSE(special_outcome(Evaluation::ratio, {"33.4", "1", "3"}).holds);
  CHECK(special_outcome(Evaluation::ratio, {"33.3", "1", "3"}).expected.text() == "100/3");
  CHECK(special_outcome(Evaluation::ratio, {"-50", "1", "-2"}).holds);
}

TEST_CASE("a ratio of nothing is not evaluable") {
  CHECK_FALSE(special_outcome(Evaluation::ratio, {"25", "1", "0.00"}).is_evaluable);
}

TEST_CASE("a product is exact where its decimals are printed and to half a unit where not") {
  CHECK(special_outcome(Evaluation::product, {"7.50", "3", "2.50"}).holds);
  CHECK_FALSE(special_outcome(Evaluation::product, {"7.51", "3", "2.50"}).holds);
  CHECK(special_outcome(Evaluation::product, {"7.50", "3", "2.50"}).slack.is_zero());
  CHECK(special_outcome(Evaluation::product, {"8", "3", "2.50"}).holds);
  CHECK_FALSE(special_outcome(Evaluation::product, {"9", "3", "2.50"}).holds);
}

// ---- verdicts --------------------------------------------------------------------------------

namespace {

Verdict verdict_after(const Row& values, Relation relation, NumberId number) {
  const MadeReport made = figures(values);
  Network network(*made.report);
  network.add(std::move(relation));
  network.judge();
  return network.standing(number).verdict;
}

Relation relation_of(const LinearForm& left, const LinearForm& right,
                     RelationKind kind = RelationKind::identity, Comparison comparison = Comparison::equal) {
  Relation relation;
  relation.kind = kind;
  relation.comparison = comparison;
  relation.left = left;
  relation.right = right;
  return relation;
}

} // namespace

TEST_CASE("an identity that holds proves its numbers and one that fails contradicts them") {
  CHECK(verdict_after({"3.00", "3.00"}, relation_of(sum_of({0}), sum_of({1})), 1) == Verdict::proven);
  CHECK(verdict_after({"3.00", "4.00"}, relation_of(sum_of({0}), sum_of({1})), 1) == Verdict::contradicted);
  CHECK(verdict_after({"3.00", "3.00", "9.00"}, relation_of(sum_of({0}), sum_of({1})), 2) ==
        Verdict::unchecked);
}

TEST_CASE("one failing identity outweighs all that hold") {
  const MadeReport made = figures({"3.00", "3.00", "4.00"});
  Network network(*made.report);
  network.add(relation_of(sum_of({0}), sum_of({1})));
  network.add(relation_of(sum_of({0}), sum_of({2})));
  network.judge();
  CHECK(network.standing(0).verdict == Verdict::contradicted);
  CHECK(network.standing(0).holding == 1);
  CHECK(network.standing(0).failing == 1);
  CHECK(network.standing(1).verdict == Verdict::proven);
}

TEST_CASE("claims and plausibilities change no verdict") {
  for (const RelationKind kind : {RelationKind::claim, RelationKind::plausibility}) {
    CHECK(verdict_after({"3.00", "3.00"}, relation_of(sum_of({0}), sum_of({1}), kind), 0) ==
          Verdict::unchecked);
    CHECK(verdict_after({"3.00", "4.00"}, relation_of(sum_of({0}), sum_of({1}), kind), 0) ==
          Verdict::unchecked);
  }
}

TEST_CASE("a bound proves nothing but contradicts when it fails") {
  const auto bound = [](Comparison comparison) {
    return relation_of(sum_of({0}), sum_of({1}), RelationKind::identity, comparison);
  };
  CHECK(verdict_after({"3.00", "4.00"}, bound(Comparison::at_most), 0) == Verdict::unchecked);
  CHECK(verdict_after({"3.00", "4.00"}, bound(Comparison::at_least), 0) == Verdict::contradicted);
}

TEST_CASE("a number compared with itself alone proves nothing") {
  CHECK(verdict_after({"3.00"}, relation_of(sum_of({0}), sum_of({0})), 0) == Verdict::unchecked);
}

TEST_CASE("an omitted row is no second number") {
  const MadeReport made = figures({"0.00", "3.00"});
  Network network(*made.report);
  const NumberId omitted = network.omitted({0, "operating", "receipts", 0});
  network.add(relation_of(sum_of({0}), sum_of({omitted})));
  network.add(relation_of({{1, 1, 1}, {-1, 1, 1}}, sum_of({omitted})));
  network.judge();
  CHECK(network.standing(0).verdict == Verdict::unchecked);
  CHECK(network.standing(1).verdict == Verdict::unchecked);
}

TEST_CASE("an identity over zeros alone is trivial and proves nothing") {
  const MadeReport made = figures({"0.00", "0.00"});
  Network network(*made.report);
  CHECK(network.outcome(network.add(relation_of(sum_of({0}), sum_of({1})))).is_trivial);
  network.judge();
  CHECK(network.standing(0).verdict == Verdict::unchecked);
  CHECK(network.standing(0).trivial == 1);
}

TEST_CASE("a relation that could not be evaluated leaves no trace on a verdict") {
  CHECK(verdict_after({"3.00", "?"}, relation_of(sum_of({0}), sum_of({1})), 0) == Verdict::unchecked);
}

TEST_CASE("members are ordered by what backs them with the least backed first") {
  const MadeReport made = figures({"9.00", "5.00", "3.00", "5.00"});
  Network network(*made.report);
  const NumberId omitted = network.omitted({0, "operating", "receipts", 0});
  const std::size_t failing = network.add(relation_of(sum_of({omitted, 0, 1}), sum_of({2})));
  network.add(relation_of(sum_of({1}), sum_of({3}))); // backs 1
  network.add(relation_of(sum_of({2}), sum_of({3}))); // a second failure of 2
  network.judge();
  CHECK(network.by_support(failing) == std::vector<NumberId>{2, 0, 1, omitted});
}

} // namespace toets
