#include "output/html/findings_html.hpp"

#include "base/sha256.hpp"
#include "output/html/markup.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

#include <sstream>

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::RuleBench;
using toets::test::RuleRun;

namespace {

/// A balance that is 1.234,50 off, a note below it, and a line that no layout reads.
MadeReport wrong_balance(const std::string& title = "Werk", const std::string& lost = "wat is dit") {
  ReportMaker make;
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", "2023");
  make.report_field("entity_name", "Stad");
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = title});
  make.table(plan, {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "receipts", {"5000.00", "5100.00"});
  make.row("operating", "expenditure", {"2000.00", "2100.00"});
  make.row("operating", "balance", {"4234.50", "3000.00"});
  make.text(plan, "state", {"Er kwamen 40 mensen."});
  make.mention({.kind = "count", .raw = "40", .value = "40"});
  make.table(make.node({.kind = "action_plan", .code = "AP2", .title = "Wonen"}),
             {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "expenditure", {"500.00", "400.00"});
  make.lost_line(lost);
  return make.finish();
}

const test::RuleFields balance_rule = {
    {"title", "{ nl = \"Het saldo klopt\", en = \"The balance is right\" }"},
    {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
    {"message", "{ nl = \"{node}: het saldo wijkt af.\", en = \"{node}: the balance differs.\" }"},
    {"evaluate",
     "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
     "b:sibling({ row = \"expenditure\" }) } end"}};

/// An audit of made reports with one rule.
struct Scenario {
  explicit Scenario(MadeReport made = wrong_balance(), const test::RuleFields& rule = balance_rule) {
    add(std::move(made), rule);
    RuleSummary summary;
    summary.id = "AA1";
    summary.title = {"Het saldo klopt", "The balance is right"};
    summary.why = {"Waarom dan", "For this"};
    summary.fix = {"Reken na", "Recompute"};
    summary.basis = {"a law", "a law"};
    audit.rules.push_back(summary);
    audit.errors = 1;
  }

  void add(MadeReport made, const test::RuleFields& rule = balance_rule) {
    RuleRun ran = RuleBench().with(rule).run(made);
    Document document;
    document.path = "verslag.txt";
    document.status = DocumentStatus::read;
    document.source = std::move(made.source);
    document.report = std::move(made.report);
    document.network = std::move(ran.network);
    document.relation_rules.assign(document.network->relation_count(), "AA1");
    document.table_numbers = {.total = 8, .proven = 3, .contradicted = 3, .unchecked = 2};
    for (Finding& finding : ran.findings) {
      finding.location.document = audit.documents.size();
      for (Sum& sum : finding.sums)
        for (auto* side : {&sum.left, &sum.right})
          for (SumTerm& term : *side) term.location.document = audit.documents.size();
      audit.findings.push_back(std::move(finding));
    }
    audit.documents.push_back(std::move(document));
  }

  std::string page(Language language = Language::nl) const {
    std::ostringstream out;
    write_findings_html(out, audit, {language, {}, false});
    return out.str();
  }

  Audit audit;
};

/// What stands between two marks; empty where they do not.
std::string between(const std::string& page, const std::string& before, const std::string& after) {
  const std::size_t from = page.find(before);
  if (from == std::string::npos) return {};
  return page.substr(from + before.size(), page.find(after, from + before.size()) - from - before.size());
}

std::size_t count(const std::string& page, const std::string& text) {
  std::size_t times = 0;
  for (std::size_t at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) ++times;
  return times;
}

} // namespace

using Catch::Contains;

TEST_CASE("the policy of the page names the very bytes of its style and its script, and nothing else") {
  const std::string page = Scenario().page();
  const std::string style = between(page, "<style>", "</style>");
  const std::string script = between(page, "<script>", "</script>");
  REQUIRE_FALSE(style.empty());
  REQUIRE_FALSE(script.empty());
  CHECK(between(page, "Content-Security-Policy\" content=\"", "\"") ==
        "default-src 'none'; style-src 'sha256-" + sha256_base64(style) + "'; script-src 'sha256-" +
            sha256_base64(script) + "'; base-uri 'none'; form-action 'none'");
  CHECK(count(page, "<script") == 2); // and the data, which nothing runs
  CHECK(count(page, " style=") == 0);
  CHECK(count(page, "http://") + count(page, "https://") == 0);
}

TEST_CASE("the page opens with the largest difference in words and amounts of its language") {
  const std::string dutch = Scenario().page();
  CHECK_THAT(dutch,
             Contains("<html lang=\"nl\">") && Contains("<title>Stad 2023, jaarrekening – toets</title>"));
  const std::string verdict = between(dutch, "<section class=\"verdict\"", "</section>");
  CHECK_THAT(verdict,
             Contains("NIET AANVAARD") && Contains("1.234,50") && Contains("AP1 Werk: het saldo wijkt af."));
  CHECK_THAT(verdict, Contains("vermeld <b>4.234,50</b>, nagerekend <b>3.000,00</b>"));
  CHECK_THAT(verdict, Contains("<strong>3</strong> bewezen <span class=\"percent\">37,5 %</span>"));
  CHECK_THAT(verdict,
             Contains("Grootste tegenspraak: AP1 Werk, exploitatie, saldo, actual 2023: vermeld 4.234,50, "
                      "dat is 1.234,50 euro hoger dan nagerekend."));
  const std::string english = Scenario().page(Language::en);
  CHECK_THAT(english, Contains("<html lang=\"en\">") &&
                          Contains("stated <b>4,234.50</b>, recomputed <b>3,000.00</b>"));
}

TEST_CASE("sentences that lead to the same sum are one difference of the first screen") {
  Scenario scenario;
  Finding again = scenario.audit.findings.at(0);
  again.location.place.line = 1;
  scenario.audit.findings.push_back(again);
  const std::string verdict = between(scenario.page(), "<section class=\"verdict\"", "</section>");
  CHECK(count(verdict, "class=\"gap\"") == 1);
  CHECK_THAT(verdict, Contains("regel 8") && Contains("regel 1<"));
}

TEST_CASE("a finding has its sum as a sum, with its members linked to their numbers in the text") {
  const Scenario scenario;
  const std::string page = scenario.page();
  const std::string& fingerprint = scenario.audit.findings.at(0).fingerprint;
  const std::string finding = between(page, "id=\"" + fingerprint + "\"", "</article>");
  CHECK_THAT(finding, Contains("data-severity=\"error\"") && Contains("data-rule=\"AA1\""));
  CHECK_THAT(finding, Contains("<b>vermeld</b> <a class=\"place\" href=\"#c5\">regel 8</a> AP1 Werk"));
  CHECK_THAT(finding, Contains("<td class=\"sign\">-</td><td><a class=\"place\" href=\"#c3\">"));
  CHECK_THAT(finding, Contains("<th scope=\"row\">nagerekend</th><td class=\"amount\">3.000,00</td>"));
  CHECK_THAT(finding, Contains("<th scope=\"row\">verschil (hoger)</th><td class=\"amount\">1.234,50</td>"));
  CHECK_THAT(finding, Contains("Waarom dan") && Contains("Reken na") && Contains("a law"));
  CHECK_THAT(page, Contains("<mark id=\"c5\" class=\"c\">4234.50</mark>"));
  CHECK_THAT(page, Contains("<mark id=\"c6\" class=\"p\">3000.00</mark>"));
  CHECK_THAT(page, Contains("<mark id=\"m1\" class=\"u\">40</mark>"));
  CHECK_THAT(page, Contains("<li id=\"L14\" class=\"lost\""));
}

TEST_CASE("account and budget of the fiscal year stand side by side for each plan") {
  const std::string plans = between(Scenario().page(), "<section class=\"plans\"", "</section>");
  CHECK_THAT(plans, Contains("Uitgaven van het boekjaar 2023, exploitatie"));
  CHECK_THAT(plans, Contains("AP1 Werk") && Contains("2.000,00") && Contains("2.100,00"));
  CHECK_THAT(plans, Contains("AP2 Wonen") && Contains("500,00") && Contains("400,00"));
  CHECK_THAT(plans, Contains("<rect class=\"planned\" y=\"1\" width=\"1000\""));
}

TEST_CASE("text of a report is text in every part of the page") {
  const std::string hostile = "<img src=x onerror=alert(1)>\"'&]]></script><!--\x1B[31m\xE2\x80\xAE\xC2\x85";
  Scenario scenario(wrong_balance(hostile, hostile));
  scenario.audit.documents[0].path = hostile;
  for (Finding& finding : scenario.audit.findings) {
    finding.message = {hostile, hostile};
    finding.related.push_back(finding.location);
    finding.related.back().place.raw = hostile;
  }
  const std::string page = scenario.page();
  CHECK(count(page, "<img") == 0);
  CHECK(count(page, "<!--") == 0);
  CHECK(count(page, "</script>") == 2);
  CHECK(count(page, "\x1B") == 0);
  CHECK(count(page, "\xE2\x80\xAE") == 0);
  CHECK(count(page, "\xC2\x85") == 0);
  CHECK_THAT(
      page,
      Contains("&lt;img src=x "
               "onerror=alert(1)&gt;&quot;&#39;&amp;]]&gt;&lt;/script&gt;&lt;!--␛[31m[U+202E][U+0085]"));
  CHECK_THAT(between(page, "id=\"data\">", "</script>"),
             Contains("\\u003cimg src=x") && Contains("␛[31m[U+202E]"));
}

TEST_CASE("what cannot be seen is shown, and bytes that are no text do no harm") {
  using namespace std::string_literals;
  CHECK(visible("a\0b\r\x7F"s) == "a␀b␍␡");
  CHECK(visible("\uFEFF\u200Bx\u2066\u2028") == "[U+FEFF][U+200B]x[U+2066][U+2028]");
  CHECK(visible("één\t€\n\u00AD") == "één\t€\n\u00AD");
  CHECK(visible("a\xC3") == "a\uFFFD");
  CHECK(Markup().text("<\"&'>").html() == "&lt;&quot;&amp;&#39;&gt;");
}

TEST_CASE("a waived finding stays visible, apart, and out of what is wrong") {
  Scenario scenario;
  Finding& finding = scenario.audit.findings.at(0);
  finding.waived =
      Waiver{.rule = "AA1", .owner = "An Peeters", .reason = "Is afgesproken", .file = "w.toml", .line = 3};
  finding.waived->expires = Day::parse("2025-06-30");
  finding.waived->at_most = Decimal::parse("1500.00");
  const std::string page = scenario.page();
  CHECK_THAT(page, Contains("VRIJGESTELD") && Contains("An Peeters") && Contains("Is afgesproken"));
  CHECK_THAT(page, Contains("30-06-2025") && Contains("1.500,00") && Contains("w.toml:3"));
  CHECK_THAT(page, Contains("data-state=\"waived\""));
  const std::string verdict = between(page, "<section class=\"verdict\"", "</section>");
  CHECK_THAT(verdict,
             Contains("0 fouten, 0 waarschuwingen, 0 opmerkingen · <a href=\"#waived\">1 vrijgesteld, "
                      "waaronder 1 fout (grootste 1.234,50 euro)</a>"));
  CHECK(count(verdict, "class=\"gap\"") == 0);
}

TEST_CASE("against a baseline the page says what is new, changed and resolved") {
  Scenario scenario;
  scenario.audit.baseline = FileEvidence{"vorige.json", ""};
  scenario.audit.findings.at(0).since_baseline = SinceBaseline::added;
  scenario.audit.findings.at(0).is_material = true;
  scenario.audit.resolved.push_back(
      {.rule = "BB2", .path = "verslag.txt", .message = {"Was fout.", "Was wrong."}});
  scenario.audit.resolved.push_back(
      {.rule = "BB3", .path = "ander.txt", .message = {"Elders.", "Elsewhere."}});
  const std::string page = scenario.page();
  CHECK_THAT(page, Contains("vorige.json: 1 nieuw, 0 gewijzigd, 2 niet meer gevonden"));
  CHECK_THAT(
      page, Contains("<span class=\"tag\">NIEUW</span>") && Contains("<span class=\"tag\">MATERIEEL</span>"));
  CHECK_THAT(page, Contains("<s>Was fout.</s>"));
  CHECK_THAT(page, Contains("<s>Elders.</s>")); // of a file that has another name now
  CHECK_THAT(page, Contains("<option value=\"new\">"));
}

TEST_CASE("of several documents each has its own part, and no name is given twice") {
  Scenario scenario;
  scenario.add(wrong_balance());
  scenario.audit.documents.emplace_back();
  scenario.audit.documents.back().path = "leeg.txt";
  scenario.audit.documents.back().problem.nl = "Het is leeg.";
  const std::string page = scenario.page();
  CHECK_THAT(page, Contains("<h1>3 rapporten</h1>") && Contains("Het is leeg.") && Contains("NIET GELEZEN"));
  CHECK_THAT(page, Contains("id=\"L8\"") && Contains("id=\"d2-L8\"") && Contains("id=\"d2-c5\""));
  const std::string& fingerprint = scenario.audit.findings.at(0).fingerprint;
  CHECK(count(page, "id=\"" + fingerprint + "\"") == 1);
  CHECK(count(page, "id=\"" + fingerprint + "-2\"") == 1);
}

TEST_CASE("numbers in one place share a mark and keep their names") {
  ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  make.text(plan, "state", {"Samen 12,50 % van 40."});
  make.mention({.kind = "percentage", .raw = "12,50 %", .value = "12.50", .unit = "%"});
  make.mention({.kind = "count", .raw = "50", .value = "50"});
  make.mention({.kind = "count", .raw = "40", .value = "40"});
  Scenario scenario(make.finish(), {});
  CHECK_THAT(scenario.page(),
             Contains("Samen <a id=\"m2\"></a><mark id=\"m1\" class=\"u\">12,50 %</mark> van "
                      "<mark id=\"m3\" class=\"u\">40</mark>.</li>"));
}

TEST_CASE("a finding leads to the one that it follows from, in its own document") {
  Scenario scenario;
  scenario.add(wrong_balance());
  for (const std::size_t cause : {std::size_t{0}, std::size_t{1}}) {
    Finding balance = scenario.audit.findings.at(cause);
    balance.caused_by = balance.fingerprint;
    balance.fingerprint = "f" + std::to_string(cause);
    scenario.audit.findings.push_back(balance);
  }
  scenario.audit.findings.at(1).caused_by = "gone";
  const std::string page = scenario.page();
  const std::string& fingerprint = scenario.audit.findings.at(0).fingerprint;
  CHECK_THAT(between(page, "id=\"f0\"", "</article>"),
             Contains("<a href=\"#" + fingerprint + "\">volgt uit"));
  CHECK_THAT(between(page, "id=\"f1\"", "</article>"),
             Contains("<a href=\"#" + fingerprint + "-2\">volgt uit"));
  CHECK_THAT(between(page, "id=\"" + fingerprint + "-2\"", "</article>"),
             Contains("<p class=\"cause\">volgt uit"));
}

TEST_CASE(
    "an account that is compared with an earlier report has its own title, and names the other below it") {
  Scenario scenario;
  scenario.add(wrong_balance());
  scenario.audit.documents.back().path = "vorig.txt";
  scenario.audit.documents.back().is_against = true;
  const std::string page = scenario.page();
  CHECK_THAT(page, Contains("<title>Stad 2023, jaarrekening – toets</title>"));
  CHECK_THAT(page,
             Contains("<h1>Stad 2023, jaarrekening</h1>\n<p class=\"identity\">Vergeleken met Stad 2023, "
                      "jaarrekening (vorig.txt)</p>"));
}

TEST_CASE("numbers of a text that only a sentence speaks of are no bar of what is unchecked") {
  Scenario scenario;
  scenario.audit.documents[0].text_numbers = {.total = 1460, .unchecked = 1460};
  scenario.audit.documents[0].text_numbers.unchecked_reasons = {{"no_relation", 1385}, {"only_claimed", 75}};
  const std::string shares = between(scenario.page(), "<dl class=\"tallies\">", "</dl>");
  CHECK_THAT(
      shares,
      Contains("<dt>Getallen in tekst: 1.460</dt>\n<dd>75 in een nagekeken zin, 1.385 niet nagegaan</dd>"));
  CHECK_THAT(
      shares,
      Contains(
          "3 getallen staan in 1 som die niet klopt: ze spreken elkaar tegen of er ontbreekt een deel."));
  CHECK(count(shares, "<svg") == 1);
}

TEST_CASE("the same audit gives the same page") { CHECK(Scenario().page() == Scenario().page()); }

} // namespace toets
