// The page of a rule: what Markdown would take for markup is escaped.
#include "output/rule_page.hpp"

#include "support/catch.hpp"

#include <sstream>

namespace toets {
namespace {

RulePage page_of(const std::string& text) {
  RulePage page;
  page.rule.id = "AA1";
  page.rule.name = "a-name";
  page.rule.pack = "core";
  page.rule.file = "core/AA1_x.lua";
  page.rule.status = "stable";
  page.rule.since = "0.1.0";
  page.rule.basis = {text, text};
  page.rule.subjects.kind = "node";
  page.rule.title = page.rule.message = page.rule.why = page.rule.fix = {text, text};
  page.rule.reasons["no_date"] = {text, text};
  page.outcomes = {"fired"};
  page.cases = {text};
  page.example = RulePage::Example{"n", {text + "\n", text + "\n"}, {{text, text}}};
  return page;
}

std::string markdown_of(const RulePage& page) {
  std::ostringstream out;
  write_rule_markdown(out, page, Language::en);
  return out.str();
}

} // namespace

TEST_CASE("text is read in Markdown as it is written") {
  CHECK(markdown_text("a plain sentence, with 10.00 % (x) - and so on: e.g. 1.") ==
        "a plain sentence, with 10.00 % (x) - and so on: e.g. 1.");
  CHECK(markdown_text("*a* _b_ `c` [d](e) <f> g|h ~i~ &amp; #j \\") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> g\\|h \\~i\\~ \\&amp; \\#j \\\\");
  CHECK(markdown_text("- a list") == "\\- a list");
  CHECK(markdown_text("12. a list") == "12\\. a list");
  CHECK(markdown_text("12) a list") == "12\\) a list");
  CHECK(markdown_text("12.5 is a number") == "12\\.5 is a number");
  CHECK(markdown_text("2023 is a year") == "2023 is a year");
  CHECK(markdown_text("two\nlines").find('\n') == std::string::npos);
}

TEST_CASE("code holds its own quotes") {
  CHECK(markdown_code("a_b") == "`a_b`");
  CHECK(markdown_code("a`b") == "``a`b``");
  CHECK(markdown_code("`") == "`` ` ``");
}

TEST_CASE("a drawing cannot end its own block") {
  CHECK_THAT(markdown_of(page_of("```")), Catch::Contains("````text\n```\n````"));
}

TEST_CASE("what a rule says cannot add headings or tables to its page") {
  const std::string page = markdown_of(page_of("# x\n## y | <b>z</b>"));
  const std::size_t example = page.find("## Example");
  CHECK(page.substr(0, example).find("\n## y") == std::string::npos);
  CHECK(page.substr(0, example).find("<b>") == std::string::npos);
}

TEST_CASE("every part of a rule is on its page in both languages") {
  const RulePage page = page_of("Zin.");
  for (const Language language : {Language::nl, Language::en}) {
    std::size_t count = 0;
    for (const PageSection& section : sections_of(page, language)) {
      INFO(section.heading);
      CHECK(section.paragraphs.size() + section.items.size() + section.quotes.size() > 0);
      ++count;
    }
    CHECK(count == 9);
  }
}

TEST_CASE("the list leads to each page") {
  std::ostringstream out;
  write_list_markdown(out, {page_of("a | b").rule}, Language::en);
  CHECK_THAT(out.str(),
             Catch::Contains("| [AA1](AA1_x.md) | note | a \\| b | stable | `node` | core |") ||
                 Catch::Contains("| [AA1](AA1_x.md) | error | a \\| b | stable | `node` | core |"));
}

} // namespace toets
