#include "common/page_marks.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::layout;

namespace {

std::vector<std::size_t> marked(const std::string& text, PageMark kind) {
  const toets::test::Report report(text);
  const Document document = read_document(toets::sdk::Source(report.source()));
  const auto marks =
      find_page_marks(document, {[](const VisibleLine& line) { return line.content_text() == "Tijd"; }});
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i] == kind) lines.push_back(i + 1);
  return lines;
}

} // namespace

TEST_CASE("what recurs at the ends of pages is a running head or foot") {
  const std::string text =
      "Stad X verslag\na1\nb\nc\nd\ne\nf\n3\n\fStad X verslag\ng\nh\ni\nj\nk\nl\n4\n\fStad X "
      "verslag\nm\nn\no\np\nq\nr\n5";
  CHECK(marked(text, PageMark::header) == std::vector<std::size_t>{1, 9, 17});
  CHECK(marked(text, PageMark::footer) == std::vector<std::size_t>{8, 16, 24});
}

TEST_CASE("a running foot may end in the number of its page and the count of pages") {
  const auto text = [](const std::string& second, const std::string& third) {
    return "a1\nb\nc\nd\ne\n\nVerslag      1 / 3\n\fg\nh\ni\nj\nk\n\nVerslag      " + second +
           "\n\fm\nn\no\np\nq\n\nVerslag      " + third;
  };
  CHECK(marked(text("2 / 3", "3 / 3"), PageMark::footer) == std::vector<std::size_t>{7, 14, 21});
  CHECK(marked(text("7 / 3", "2 / 3"), PageMark::footer).empty());
}

TEST_CASE("a line that the layout needs is no running head though it recurs") {
  CHECK(marked("Tijd\na\nb\nc\nd\ne\n\fTijd\nf\ng\nh\ni\nj", PageMark::header).empty());
}

TEST_CASE("a page number tells a running head where the page ends are lost") {
  CHECK(marked("Tekst\nStad en OCMW Lier   Jaarrekening 2023   pagina 12/80\nmeer", PageMark::header) ==
        std::vector<std::size_t>{2});
  CHECK(marked("Stad en OCMW Lier Jaarrekening 2023 pagina 12/80", PageMark::header).size() == 1);
  CHECK(marked("Verslag      blz. 3", PageMark::header).size() == 1);
  CHECK(marked("Meer staat op pagina 12", PageMark::header).empty());
  CHECK(marked("Aantal 12/80", PageMark::header).empty());
}

TEST_CASE("a page number has a word or a total") {
  CHECK(is_page_number("pagina 12/80"));
  CHECK(is_page_number("Pagina 12 van 80"));
  CHECK(is_page_number("12 / 80"));
  CHECK(is_page_number("blz. 3"));
  CHECK_FALSE(is_page_number("12"));
  CHECK_FALSE(is_page_number("pagina 12 en 13"));
}

TEST_CASE("a sentence or a paragraph's end that recurs at page ends is no running foot") {
  CHECK(marked("a\n\nOp schema.\n\fb\n\nOp schema.\n\fc\n\nOp schema.", PageMark::footer).empty());
  CHECK(marked("a\nb c\nOp schema\n\fd\ne f\nOp schema\n\fg\nh i\nOp schema", PageMark::footer).empty());
  CHECK(marked("Kop\n\na\n\fKop\n\nb", PageMark::header).empty());
}

TEST_CASE("digits that differ part lines, unless they number the page") {
  CHECK(marked("Actie nummer 71 x\n\na\n\fActie nummer 12 x\n\nb\n\fActie nummer 38 x\n\nc", PageMark::header)
            .empty());
  CHECK(marked("Verslag 7\n\na\n\fVerslag 8\n\nb\n\fVerslag 9\n\nc", PageMark::header) ==
        std::vector<std::size_t>{1, 4, 7});
}

TEST_CASE("a bare number at a page's end numbers the page") {
  for (const std::string number : {"3", "3 / 11", "- 3 -", "Pagina 3"}) {
    INFO(number);
    CHECK(is_bare_page_number(number));
    CHECK(marked("tekst\n\n" + number + "\n\fmeer tekst", PageMark::footer) == std::vector<std::size_t>{3});
  }
  for (const std::string other : {"2023", "1.000", "12 13", "3 kinderen", "012"}) {
    INFO(other);
    CHECK_FALSE(is_bare_page_number(other));
  }
}

TEST_CASE("a number alone numbers a page where a known running head follows") {
  CHECK(marked("a\n\n3\n\nVerslag      blz. 4\n\nb", PageMark::footer) == std::vector<std::size_t>{3});
  CHECK(marked("a\n\n3\n\nStad X\n\nb\n\n4\n\nStad X\n\nc\n\n5\n\nStad X\n\nd", PageMark::footer) ==
        std::vector<std::size_t>{3, 9, 15});
  CHECK(marked("a\n\n3\n\nb", PageMark::footer).empty());
}

TEST_CASE("words that recur before a dash and a page's number are the page's, also without page ends") {
  const auto text = [](const std::string& words, const std::string& others) {
    return "a\n\n" + words + " - pagina 1\n\nb\n" + others + " - pagina 2\n\nc\n" + others + " - pagina 3\n";
  };
  CHECK(marked(text("Stad X", "Stad X"), PageMark::header) == std::vector<std::size_t>{3, 6, 9});
  CHECK(marked("Doel 1 - pagina 3\nDoel 2 - pagina 4\nDoel 3 - pagina 5\n", PageMark::header).empty());
}
