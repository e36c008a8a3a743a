#include "common/prose.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using toets::layout::Mention;
using toets::layout::scan;

namespace {

struct Row {
  std::string text, raw, kind, value, unit;
};

// The only mention, or the one whose text is `raw`.
Mention find(const std::string& text, const std::string& raw) {
  for (const Mention& mention : scan(text))
    if (text.substr(mention.range.begin, mention.range.size()) == raw) return mention;
  FAIL("no mention '" << raw << "' in: " << text);
  return {};
}

} // namespace

TEST_CASE("each form of number in prose has its kind and value") {
  const Row rows[] = {
      {"222 kinderen en jongeren", "222", "count", "222", "kinderen"},
      {"met 137 unieke deelnemers", "137", "count", "137", "deelnemers"},
      {"7 OCMW\ncli\xC3\xABnten", "7", "count", "7", "cli\xC3\xABnten"},
      {"gemiddeld 22.5 trajecten", "22.5", "count", "22.5", "trajecten"},
      {"gemiddeld 25,3 trajecten", "25,3", "count", "25.3", "trajecten"},
      {"een bijdrage van 0,87\xE2\x82\xAC/kind", "0,87", "amount", "0.87", "EUR"},
      {"in totaal 59.007,59\xE2\x82\xAC", "59.007,59", "amount", "59007.59", "EUR"},
      {"229.841,47 euro steun", "229.841,47", "amount", "229841.47", "EUR"},
      {"\xE2\x82\xAC 100 per jaar", "100", "amount", "100", "EUR"},
      {"180 k&j bereikt", "180", "count", "180", "k&j"},
      {"EUR 100", "100", "amount", "100", "EUR"},
      {"1,5 miljoen euro", "1,5", "amount", "1500000", "EUR"},
      {"25 kEUR per jaar", "25", "amount", "25000", "EUR"},
      {"25 k€ per jaar", "25", "amount", "25000", "EUR"},
      {"2 mln. euro", "2", "amount", "2000000", "EUR"},
      {"in totaal 59,5 k\xE2\x82\xAC", "59,5", "amount", "59500", "EUR"},
      {"in totaal 59.007,59k\xE2\x82\xAC", "59.007,59", "amount", "59007590", "EUR"},
      {"een pot van 1,2 M\xE2\x82\xAC", "1,2", "amount", "1200000", "EUR"},
      {"\xE2\x82\xAC 59k voor sport", "59", "amount", "59000", "EUR"},
      {"in totaal 59 kEUR", "59", "amount", "59000", "EUR"},
      {"er ging 59 007,59\xE2\x82\xAC naar", "59 007,59", "amount", "59007.59", "EUR"},
      {"er ging 1 959 600 \xE2\x82\xAC naar", "1 959 600", "amount", "1959600", "EUR"},
      {"en 59 007,59 in totaal", "59 007,59", "amount", "59007.59", "EUR"},
      {"over 12 345,5 uren", "12 345,5", "count", "12345.5", "uren"},
      {"voor fase 3 500,00 euro", "500,00", "amount", "500.00", "EUR"},
      {"in bijlage 3 500,00 staat", "500,00", "count", "500.00", "staat"},
      {"zijn 9,5VTE ingeschakeld", "9,5", "count", "9.5", "VTE"},
      {"deze vindt 2x/week plaats", "2", "count", "2", "x/week"},
      {"van de 1.152 aanmeldingen", "1.152", "count", "1152", "aanmeldingen"},
      {"kreeg 80% de keuze", "80%", "percentage", "80", "%"},
      {"80 procent", "80", "percentage", "80", "%"},
      {"daling van -3,5% per jaar", "-3,5%", "percentage", "-3.5", "%"},
      {"-553 herstellingen", "553", "count", "553", "herstellingen"},
      {"op 24 januari 2023 was er", "24 januari 2023", "date", "2023-01-24", ""},
      {"tegen 31/12/2025 een halvering", "31/12/2025", "date", "2025-12-31", ""},
      {"In juni 2023 is", "juni 2023", "period", "2023-06-01/2023-06-30", ""},
      {"In 2023 zijn", "2023", "year", "2023", ""},
      {"sinds 1975 bestaat", "1975", "year", "1975", ""},
      {"de periode 2021-2022 loopt", "2021-2022", "period", "2021-01-01/2022-12-31", ""},
      {"schooljaar 2022 - 2023 zijn", "2022 - 2023", "period", "2022-01-01/2023-12-31", ""},
      {"schooljaar 2022-23 was", "2022-23", "period", "2022-01-01/2023-12-31", ""},
      {"10/2022 \xE2\x80\x93 9/2023", "10/2022 \xE2\x80\x93 9/2023", "period", "2022-10-01/2023-09-30", ""},
      {"zie 01/11/SAP/01/02 hierboven", "01/11/SAP/01/02", "code", "01/11/SAP/01/02", ""},
      {"actie AC000123 loopt", "AC000123", "code", "AC000123", ""},
      {"vanaf het 1e kwartaal", "1e", "ordinal", "1", ""},
      {"Kwartaal 2 - 2022:", "2", "ordinal", "2", ""},
      {"in Q3 is", "Q3", "ordinal", "3", ""},
      {"1. Basisonderwijs", "1", "ordinal", "1", ""},
      {"categorie: (2) op basis van", "2", "ordinal", "2", ""},
      {"statuut art. 60/61 toe", "60/61", "name", "60/61", ""},
      {"statuut art.60/61 toe", "60/61", "name", "60/61", ""},
      {"aantal 65+'ers daalt", "65+'ers", "name", "65+'ers", ""},
      {"in jaar x-1 en", "x-1", "name", "x-1", ""},
      {"wachtlijst van 1A telkens", "1A", "name", "1A", ""},
      {"een 2-sporenbeleid", "2-sporenbeleid", "name", "2-sporenbeleid", ""},
      {"toegeleid naar T3.", "T3", "name", "T3", ""},
      {"gelijkaardig aan groep 1 - doelen", "1", "name", "1", ""},
      {"zonder werk (15-64 jaar)", "15-64", "name", "15-64", "jaar"},
      {"de COVID-19 crisis", "COVID-19", "name", "COVID-19", ""},
      {"Op 28/6 heeft het college", "28/6", "name", "28/6", ""},
      {"wet van 27 februari 1987", "27 februari 1987", "date", "1987-02-27", ""},
      {"op https://lier.be/2023/plan staat", "https://lier.be/2023/plan", "name", "https://lier.be/2023/plan",
       ""}};
  for (const Row& row : rows) {
    INFO(row.text);
    const Mention mention = find(row.text, row.raw);
    CHECK(mention.kind == row.kind);
    CHECK(mention.value == row.value);
    CHECK(mention.unit == row.unit);
    CHECK(mention.invalid.empty());
  }
}

TEST_CASE("a year with a digit too many or too few is kept where a time is spoken of") {
  for (const auto& [text, raw] :
       {std::pair<std::string, std::string>{"In de eerste helft van 20201 is", "20201"},
        {"In 202 hadden 12 mensen een pas", "202"},
        {"actief sinds 201", "201"},
        {"In de eerste helft van\n20201 is", "20201"},
        {"in maart 20223 gestart", "20223"}}) {
    INFO(text);
    const Mention mention = find(text, raw);
    CHECK(mention.kind == "year");
    CHECK(mention.value.empty());
    CHECK(mention.invalid == "a year has four digits");
  }
}

TEST_CASE("a number that counts is no misprinted year") {
  for (const auto& [text, raw] : {std::pair<std::string, std::string>{"In 200 gezinnen", "200"},
                                  {"sinds 200 jaar", "200"},
                                  {"van 199 naar 205.", "205"},
                                  {"opvang per jaar 200.", "200"},
                                  {"met 5 % per jaar van 200 naar 250.", "200"},
                                  {"per 1000 21+'ers", "1000"},
                                  {"van 50 naar 105.", "105"}}) {
    INFO(text);
    const Mention mention = find(text, raw);
    CHECK(mention.kind == "count");
    CHECK(mention.invalid.empty());
  }
}

TEST_CASE("four digits are a year unless an obvious noun is counted") {
  CHECK(find("ongeveer 2000 inwoners", "2000").kind == "count");
  CHECK(find("ongeveer 2000 euro", "2000").kind == "amount");
  CHECK(find("in 2020 gezinnen bereikt", "2020").kind == "year");
  CHECK(find("2157 'uit'", "2157").kind == "count");
}

TEST_CASE("a blank groups the thousands of what is counted") {
  const Row rows[] = {
      {"telt 16 800 gezinnen, waarvan 900", "16 800", "count", "16800", "gezinnen"},
      {"1 250 inwoners een UiTPAS", "1 250", "count", "1250", "inwoners"},
      {"In 2025 telde 16 800\ngezinnen", "16 800", "count", "16800", "gezinnen"},
      {"In 2023 16 800 gezinnen", "16 800", "count", "16800", "gezinnen"},
      {"wel 1 016 800 unieke bezoekers", "1 016 800", "count", "1016800", "bezoekers"},
      {"steeg van 16 500 naar 16 800.", "16 500", "count", "16500", ""},
      {"steeg van 16 500 naar 16 800.", "16 800", "count", "16800", ""},
      {"van de 16 800 zijn er 900", "16 800", "count", "16800", ""},
      {"alle gezinnen (16 800) samen", "16 800", "count", "16800", ""},
      {"16 000 tot 17 200 gezinnen", "16 000", "count", "16000", ""},
      {"16 000-17 200 gezinnen", "17 200", "count", "17200", "gezinnen"},
      {"een 2 000-tal gezinnen", "2 000-tal", "name", "2 000-tal", ""},
      {"per jaar 16 800 maaltijden", "16 800", "count", "16800", "maaltijden"},
      {"het eerste jaar 1 200 maaltijden", "1 200", "count", "1200", "maaltijden"},
      // something says that they are two
      {"in 2023 800 gezinnen", "800", "count", "800", "gezinnen"},
      {"in fase 3 500 gezinnen", "500", "count", "500", "gezinnen"},
      {"in wijk 3 120 gezinnen", "120", "count", "120", "gezinnen"},
      {"in jaar 2 291 gezinnen", "291", "count", "291", "gezinnen"},
      {"bijlage 16 800 gezinnen", "800", "count", "800", "gezinnen"},
      {"Wonen 120 130", "130", "count", "130", ""},
      {"Wonen 12 120 1 430 gezinnen", "12", "count", "12", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Mention mention = find(row.text, row.raw);
    CHECK(std::string(mention.kind) == row.kind);
    CHECK(mention.value == row.value);
    CHECK(mention.unit == row.unit);
  }
}

TEST_CASE("an impossible date stays with its reason") {
  CHECK(find("tot 31/09/2023 open", "31/09/2023").invalid == "no such day");
  CHECK(find("op 31 september 2023", "31 september 2023").invalid == "no such day");
  CHECK(find("op 31/9 beslist", "31/9").invalid == "no such day");
  CHECK(find("schooljaar 2023-2022", "2023-2022").invalid == "it ends before it begins");
  CHECK(find("schooljaar 2022-20233", "2022-20233").invalid == "a year has four digits");
  CHECK(find("wet van 31 februari 1987", "31 februari 1987").invalid == "the year is not from 1990 to 2060");
}

TEST_CASE("a misread amount stays with its reason") {
  CHECK(find("voor 1.198.230,8l gewone", "1.198.230,8l").invalid == "a letter stands among the digits");
  CHECK(find("voor 12.34,5 euro", "12.34,5").invalid == "thousands are not in groups of three digits");
}

TEST_CASE("the words before a colon or a leading dash are the label of a number") {
  CHECK(find("Januari: 19", "19").label == "Januari");
  CHECK(find("Taalondersteuning op de werkvloer: 5 mensen", "5").label ==
        "Taalondersteuning op de werkvloer");
  CHECK(find("infomeel - 4 momenten", "4").label == "infomeel");
  CHECK(find("Taalbad: € 500", "500").label == "Taalbad");
  CHECK(find("551 speelgoed (gem. 4)", "4").label == "gem");
  CHECK(find("In 2020, toen - voor het ganse jaar - 20 mensen", "20").label.empty());
}

TEST_CASE("each digit of any text is in exactly one mention") {
  const std::string text =
      "a1b2 3.4.5 6,,7 8//9 10--11 12.13.14,15 0x1F 1e2 '90 +32 3 800 05 00 14u30 3,5/5 1.2345 "
      "12345678901234567890 \xC2\xB2"
      "3 4\xE2\x82\xAC"
      "5 "
      "1/2/3/4 2021-2022-2023 (6)7 8% 9%10 11-\n12 13\v14 31\ndecember 2023 x2x 2x2 Q5 AB12CD 01/11/ "
      "01/11/SAP/ 01/11/SAP/1a";
  std::vector<int> owners(text.size(), 0);
  for (const Mention& mention : scan(text)) {
    REQUIRE(mention.range.begin < mention.range.end);
    CHECK((mention.value.empty() != mention.invalid.empty()));
    for (std::size_t i = mention.range.begin; i < mention.range.end; ++i) ++owners[i];
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    INFO(i << ": " << text.substr(i, 20));
    CHECK(owners[i] <= 1);
    if (text[i] >= '0' && text[i] <= '9') CHECK(owners[i] == 1);
  }
}

TEST_CASE("a date that wraps keeps its whole value on the first line") {
  const auto found = scan("afgelopen op 31\ndecember 2023.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == "2023-12-31");
  CHECK(found[0].range.end == 15);
  // The digits below are told, and mean nothing of their own.
  CHECK(found[1].kind == "name");
  CHECK(found[1].value == "2023");
}

TEST_CASE("a month and a period that wrap are read across the line end") {
  CHECK(find("verlengd tot juni\n2024.", "2024").value == "2024-06-01/2024-06-30");
  const auto found = scan("in de jaren 2023 -\n2024 telkens");
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == "2023-01-01/2024-12-31");
  CHECK(found[0].range.end == 18);
  CHECK(found[1].kind == "name");
}

TEST_CASE("a noun with a capital goes on behind a full line alone") {
  const std::string wide = "De ploeg die deze werking draagt telt sinds de lente";
  CHECK(
      find(wide + " en\nin de zomer en in de herfst van dat jaar tot nu toe 9\nVriendenkringen.", "9").unit ==
      "Vriendenkringen");
  CHECK(find("Aantal: 9\nVolgende keer gaat de ploeg die deze werking draagt\nnaar zee.", "9").unit.empty());
  CHECK(find("in totaal 2\nVTE", "2").unit == "VTE");
}

TEST_CASE("a label and a currency are found above a line end too") {
  CHECK(find("Bekend is dit. Aantal deelnemers:\n29", "29").label == "Aantal deelnemers");
  CHECK(find("Dat was het.\nAantal deelnemers: 29", "29").label == "Aantal deelnemers");
  CHECK(find("voor \xE2\x82\xAC\n20 000, deze", "20 000").value == "20000");
}

TEST_CASE("a noun or a date is not sought in another paragraph") {
  CHECK(find("juli: 29\vaugustus: 30", "29").kind == "count");
  CHECK(find("in totaal 29\vkinderen", "29").unit.empty());
}

TEST_CASE("a currency sign at the end of an item is not that of the next one") {
  const std::string text = "toelage = 326.600 \xE2\x82\xAC\v10/2023: rest";
  CHECK(find(text, "326.600").kind == "amount");
}

TEST_CASE("a number in brackets counts, unless it numbers the words behind it") {
  for (const auto& [text, raw] :
       {std::pair<std::string, std::string>{"dat zijn er 40 meer dan in 2023 (80).", "80"},
        {"dat zijn er 40 meer dan in 2023 (80)", "80"},
        {"meer dan in 2023 (8), en minder dan in 2022", "8"},
        {"meer gezinnen dan vorig jaar\n(98) en", "98"},
        {"het aantal huurders (12) daalde", "12"},
        {"mannen (24) en vrouwen (25) namen deel", "24"},
        {"mannen (24) en vrouwen (25) namen deel", "25"},
        {"de werkgroep (2) en de stuurgroep (5)", "2"}}) {
    INFO(text + " " + raw);
    CHECK(find(text, raw).kind == "count");
    CHECK(find(text, raw).value == raw);
  }
  for (const auto& [text, raw] : {std::pair<std::string, std::string>{"(1) wonen", "1"},
                                  {"\v(2) werk", "2"},
                                  {"\v- (3) zorg", "3"},
                                  {"drie doelen: (1) wonen, (2) werk en (3) zorg", "1"},
                                  {"drie doelen: (1) wonen, (2) werk en (3) zorg", "2"},
                                  {"drie doelen: (1) wonen, (2) werk en (3) zorg", "3"},
                                  {"zet in op (1) wonen en (2) werk", "1"},
                                  {"zet in op (1) wonen en (2) werk", "2"},
                                  {"Wonen gaat goed. (2) Werk volgt.", "2"},
                                  {"kiest voor wonen;\n(2) voor werk", "2"},
                                  {"stap (1)\nwonen en stap\n(2) werk", "2"}}) {
    INFO(text + " " + raw);
    CHECK(find(text, raw).kind == "ordinal");
  }
}
