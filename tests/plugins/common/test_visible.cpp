#include "common/visible.hpp"

#include "support/catch.hpp"

#include <string>

using toets::layout::VisibleLine;

namespace {

// The source bytes behind a visible piece.
std::string source_of(const std::string& source, std::string_view visible) {
  const VisibleLine line(source, 1, 0);
  const std::size_t at = line.text().find(visible);
  REQUIRE(at != std::string_view::npos);
  const auto span = line.span(at, at + visible.size());
  return source.substr(span.begin, span.end - span.begin);
}

std::string seen(const std::string& source) { return std::string(VisibleLine(source, 1, 0).text()); }

} // namespace

TEST_CASE("markup is not seen and the place behind it is exact") {
  CHECK(seen("<b>-342.179,81</b>") == "-342.179,81");
  CHECK(source_of("<b>-342.179,81</b>", "-342.179,81") == "-342.179,81");
  CHECK(source_of("<b>Saldo Exploitatie</b>\t<b>-1,00</b>\t<b>2,00</b>", "-1,00") == "-1,00");
  CHECK(seen("\t<b>-1,00</b>\t<b>2,00</b>") == "\t-1,00\t2,00");
  CHECK(source_of("Welzijn &amp; zorg 12", "&") == "&amp;");
  CHECK(source_of("Welzijn &amp; zorg 12", "12") == "12");
  CHECK(seen("a<br>b") == "a b");
}

TEST_CASE("emphasis goes and stars that mean something stay") {
  CHECK(seen("**Tijd (status)****Tijd (toelichting)**") == "Tijd (status)Tijd (toelichting)");
  CHECK(seen("*Bron: Kind & Gezin*") == "Bron: Kind & Gezin");
  CHECK(seen("### **Status**") == "Status");
  CHECK(seen("1.234*") == "1.234*");
  CHECK(seen("2*3*4") == "2*3*4");
  CHECK(seen("a * b") == "a * b");
  CHECK(seen("snake_case_naam") == "snake_case_naam");
  CHECK(seen("__vet__ en _schuin_") == "vet en schuin");
  CHECK(seen("**Een titel die") == "Een titel die");
}

TEST_CASE("headings and bullets are told and taken off") {
  CHECK(VisibleLine("## Startdatum", 1, 0).heading() == 2);
  CHECK(seen("#hashtag") == "#hashtag");
  for (const std::string bullet :
       {"- ", "* ", "+ ", "\xE2\x80\xA2 ", "\xEF\x82\xB7 ", "   \xE2\x80\xA2  ", "\t- ", "- \xE2\x80\xA2 "}) {
    INFO(bullet);
    const VisibleLine line(bullet + "01/11/SAP/01/01 Werk", 1, 0);
    CHECK(line.text() == "01/11/SAP/01/01 Werk");
    CHECK(line.is_list_item());
  }
  CHECK(seen("-553 fietsen") == "-553 fietsen");
  CHECK(seen("1. Basisonderwijs") == "1. Basisonderwijs");
  CHECK(seen("\\*infomeel - 4 momenten") == "infomeel - 4 momenten");
  CHECK(VisibleLine("<h2>Status</h2>", 1, 0).heading() == 2);
  CHECK(VisibleLine("---", 1, 0).is_separator());
}

TEST_CASE("odd spaces are plain except where they group the digits of one number") {
  CHECK(seen("Saldo\xC2\xA0"
             "Exploitatie") == "Saldo Exploitatie");
  CHECK(seen("1\xE2\x80\xAF"
             "234") ==
        "1\xC2\xA0"
        "234");
  CHECK(source_of("x 1\xE2\x80\xAF"
                  "234 y",
                  "1\xC2\xA0"
                  "234") ==
        "1\xE2\x80\xAF"
        "234");
  CHECK(seen("1&nbsp;234") ==
        "1\xC2\xA0"
        "234");
  CHECK(VisibleLine("\xC2\xA0", 1, 0).is_blank());
  CHECK(VisibleLine("<b></b>", 1, 0).is_blank());
}

TEST_CASE("control characters are not seen and a form feed ends a page") {
  const VisibleLine line("\fTijd\x01", 1, 0);
  CHECK(line.text() == "Tijd");
  CHECK(line.breaks_page());
  CHECK(seen("Ge\xC2\xADld") == "Geld");
}

TEST_CASE("rows of Markdown and HTML tables become fields between tabs") {
  CHECK(seen("| Uitgaven | 1,00 | 2,00 |") == "Uitgaven \t 1,00 \t 2,00");
  CHECK(VisibleLine("|---|---:|---|", 1, 0).is_separator());
  CHECK(seen("<tr><td>Uitgaven</td><td>1,00</td></tr>") == "Uitgaven\t1,00");
}

TEST_CASE("a letter o before words is a round bullet") {
  CHECK(seen("o 4 groepen") == "4 groepen");
  CHECK(VisibleLine("  o via de school: 45", 1, 0).is_list_item());
  CHECK(seen("op school") == "op school");
  CHECK(seen("o.a. taal") == "o.a. taal");
}

TEST_CASE("the digits in a tag that parts two cells are markup") {
  const VisibleLine line("<tr><td>Zorg</td><td colspan=\"6\">MJP: AC000001</td></tr>", 1, 0);
  REQUIRE(line.markup_with_digits().size() == 1);
  CHECK(line.source().substr(line.markup_with_digits()[0].begin, 16) == "<td colspan=\"6\">");
}

TEST_CASE("a lone dash in the first of several fields is neither a bullet nor a rule") {
  CHECK(seen("\t-\t3 000 EUR\t-") == "\t-\t3 000 EUR\t-");
  CHECK(seen("\t-\t-\t-") == "\t-\t-\t-");
  CHECK_FALSE(VisibleLine("\t-\t-\t-", 1, 0).is_separator());
  CHECK(seen("      -          -           3.000") == "-          -           3.000");
  CHECK_FALSE(VisibleLine("| | - | - | - |", 1, 0).is_separator());
  CHECK(VisibleLine("| - | - | - |", 1, 0).is_separator());
  CHECK(VisibleLine("- - -", 1, 0).is_separator());
  CHECK(VisibleLine("-\tOpvang\t3", 1, 0).is_list_item());
}

TEST_CASE("the column of a character counts the source before it") {
  const VisibleLine line("  \xC3\xABn  12", 1, 0);
  CHECK(line.column(line.text().find("12")) == 6);
}
