#include "model/vocabulary.hpp"
#include "support/catch.hpp"
#include "wording/terms.hpp"

namespace toets {

namespace {

constexpr Language nl = Language::nl, en = Language::en;

} // namespace

TEST_CASE("amounts are written as people of each language do") {
  CHECK(amount_text("-1640747.11", nl) == "-1.640.747,11");
  CHECK(amount_text("-1640747.11", en) == "-1,640,747.11");
  CHECK(amount_text("0.00", nl) == "0,00");
  CHECK(amount_text("999", nl) == "999");
  CHECK(amount_text("1000", nl) == "1.000");
  CHECK(amount_text("100000", en) == "100,000");
  CHECK(amount_text("12.345678", nl) == "12,345678");
}

TEST_CASE("what is no plain decimal stays as it is") {
  for (const std::string text : {"91/3", "", "-", "nvt", "1e5"}) {
    INFO(text);
    CHECK(amount_text(text, nl) == text);
  }
}

TEST_CASE("days are written as people of each language do") {
  CHECK(date_text("2022-12-31", nl) == "31-12-2022");
  CHECK(date_text("2022-12-31", en) == "2022-12-31");
  CHECK(date_text("2022", nl) == "2022");
  CHECK(date_text("", nl).empty());
}

TEST_CASE("an argument is written by its type") {
  CHECK(argument_text({"amount", "1234.50", "EUR"}, nl) == "1.234,50");
  CHECK(argument_text({"percentage", "12.5", "%"}, nl) == "12,5%");
  CHECK(argument_text({"date", "2022-12-31", ""}, nl) == "31-12-2022");
  CHECK(argument_text({"term", "completed", ""}, nl) == "afgerond");
  CHECK(argument_text({"term", "completed", ""}, en) == "completed");
  CHECK(argument_text({"count", "1234", ""}, nl) == "1234");
  CHECK(argument_text({"text", "1234.50", ""}, nl) == "1234.50");
  CHECK(argument_text({"node", "AP1 Werk", ""}, nl) == "AP1 Werk");
}

TEST_CASE("a message is filled with its arguments") {
  const Arguments arguments = {{"amount", {"amount", "1000.00", "EUR"}}, {"who", {"text", "{amount}", ""}}};
  CHECK(fill("{who}: {amount}.", arguments, nl) == "{amount}: 1.000,00.");
  CHECK(fill("niets", arguments, nl) == "niets");
  CHECK(fill("", arguments, nl).empty());
  CHECK(fill("open { haak", arguments, nl) == "open { haak");
  CHECK(fill(Bilingual{"{amount}", "{amount}"}, arguments).en == "1,000.00");
}

TEST_CASE("a message that asks for an argument that is not there names it") {
  CHECK_THROWS_WITH(fill("{absent}", {}, nl), Catch::Contains("{absent}"));
  CHECK_THROWS_WITH(fill("{}", {}, nl), Catch::Contains("{}"));
}

TEST_CASE("a message that speaks of what is not there is told what there is") {
  const Arguments arguments = {{"node", {"node", "A1", ""}}, {"section", {"term", "operating", ""}}};
  CHECK_THROWS_WITH(
      fill("{nodes} x", arguments, nl),
      "the message speaks of {nodes}, which evaluate did not give; there are: node, section; did you "
      "mean 'node'?");
}

TEST_CASE("every word of the model that a reader can meet has words of its own") {
  const auto are_worded = [](const auto& terms) {
    for (const std::string_view term : terms) {
      INFO(term);
      CHECK(own_word(term, nl));
      CHECK(own_word(term, en));
    }
  };
  are_worded(vocabulary::node_kinds);
  are_worded(vocabulary::parts);
  are_worded(vocabulary::report_kinds);
  are_worded(vocabulary::sections);
  are_worded(vocabulary::rows);
  are_worded(vocabulary::measures);
  are_worded(vocabulary::versions);
  are_worded(vocabulary::absences);
  are_worded(vocabulary::statuses);
  are_worded(vocabulary::text_names);
  are_worded(vocabulary::node_fields);
  are_worded(vocabulary::report_fields);
}

TEST_CASE("the words for sections and rows and states are Dutch") {
  CHECK(word("operating", nl) == "exploitatie");
  CHECK(word("investment", nl) == "investeringen");
  CHECK(word("financing", nl) == "financiering");
  CHECK(word("receipts", nl) == "ontvangsten");
  CHECK(word("expenditure", nl) == "uitgaven");
  CHECK(word("balance", nl) == "saldo");
  CHECK(word("total", nl) == "totaal");
  CHECK(word("actual", nl) == "rekening");
  CHECK(word("near_end", nl) == "nadert einde");
  CHECK(word("action", nl) == "actie");
  CHECK(word("value", nl) == "waarde");
  CHECK(word("as_of", nl) == "toestand op");
}

TEST_CASE("a word that has none is shown as it is") {
  CHECK_FALSE(own_word("zebra", nl));
  CHECK(word("zebra", nl) == "zebra");
}

} // namespace toets

namespace toets {

TEST_CASE("an argument that is empty leaves no gap in a message and a node without a name is called so") {
  const Arguments arguments = {
      {"node", {"node", "", ""}}, {"row", {"text", "saldo", ""}}, {"section", {"term", "", ""}}};
  CHECK(fill("{section} {row} wijkt af.", arguments, Language::nl) == "saldo wijkt af.");
  CHECK(fill("rij {row}, {section}, boekjaar", arguments, Language::nl) == "rij saldo, boekjaar");
  CHECK(fill("rij {section} {row}", arguments, Language::nl) == "rij saldo");
  CHECK(fill("van {row} {section}.", arguments, Language::nl) == "van saldo.");
  CHECK(fill("{node}: af", arguments, Language::en) == "(part without a name): af");
}

} // namespace toets
