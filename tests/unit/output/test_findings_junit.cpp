#include "output/escape_xml.hpp"
#include "support/catch.hpp"
#include "support/made_audit.hpp"

namespace toets {

using toets::test::MadeAudit;

TEST_CASE("a document is a suite, and a rule that finds an error on it a failure with its sum") {
  CHECK(MadeAudit().written("junit") == R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="toets" tests="2" failures="1" errors="0">
  <testsuite name="map/verslag 1.txt" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="Het rapport is gelezen" classname="map/verslag 1.txt"/>
    <testcase name="AA1 Het saldo klopt" classname="map/verslag 1.txt">
      <failure type="error" message="AP1 Werk: 1.001,00">FOUT regel 6 0123456789ab
AP1 Werk: 1.001,00
    exploitatie, saldo, actual 2023: vermeld 1.001,00; nagerekend 1.000,00 - 0 = 1.000,00; verschil 1,00 hoger
</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("a waived finding and a note are no failures, and are told") {
  MadeAudit made;
  made.waive();
  made.add("IN4", Severity::note, "ter kennisgeving");
  const std::string text = made.written("junit");
  CHECK_THAT(text, Catch::Contains("failures=\"0\""));
  CHECK_THAT(text, Catch::Contains("<system-out>FOUT regel 6 0123456789ab (vrijgesteld)\n"));
  CHECK_THAT(text, Catch::Contains("Vrijgesteld door A. Peeters, geldig tot en met 31-12-2024"));
  CHECK_THAT(text, Catch::Contains("<testcase name=\"IN4\""));
}

TEST_CASE("a rule with an error and a warning fails with the graver one, and says how many more there are") {
  MadeAudit made;
  Finding& warning = made.add("AA1", Severity::warning, "minder erg");
  std::swap(warning, made.audit.findings[0]);
  CHECK_THAT(made.written("junit"), Catch::Contains("<failure type=\"error\" message=\"minder erg (+1)\">"));
}

TEST_CASE("a rule that says nothing of a document is skipped, with the reason of that document") {
  MadeAudit made;
  made.audit.findings.clear();
  RuleSummary& rule = made.audit.rules[0];
  const auto skipped = [&] { return made.written("junit"); };
  rule.courses[0] = {};
  CHECK_THAT(skipped(), Catch::Contains("<skipped message=\"dit rapport heeft niets waarover de controle"));
  rule.needs_earlier_report = true;
  CHECK_THAT(skipped(), Catch::Contains("<skipped message=\"de controle vergelijkt met een vroeger rapport"));
  rule.courses[0] = {.not_evaluable = 2, .reasons = {{"missing:status", 2}}};
  CHECK_THAT(
      skipped(),
      Catch::Contains("<skipped message=\"2 × kon niet worden nagegaan: een veld ontbreekt (status)\"/>"));
}

TEST_CASE("a document that was not read and a rule that failed are errors") {
  MadeAudit made;
  made.audit.has_failed_input = true;
  made.audit.findings.clear();
  made.audit.rules[0].courses[0].errors = 1;
  made.audit.rules[0].troubles.push_back({0, "nil", "AP1", {.line = 4}, false});
  Document unread;
  unread.path = "b.bin";
  unread.problem = {"geen tekst", "no text"};
  made.audit.documents.push_back(std::move(unread));
  const std::string text = made.written("junit");
  CHECK_THAT(text,
             Catch::Contains(
                 "<error type=\"error\" message=\"1 × de controle zelf liep vast; regel 4, AP1: nil\"/>"));
  CHECK_THAT(text, Catch::Contains("<error type=\"error\" message=\"geen tekst\"/>"));
  CHECK_THAT(text, Catch::Contains("tests=\"3\" failures=\"0\" errors=\"2\""));
}

TEST_CASE("a document that was forgiven is skipped") {
  MadeAudit made;
  Document unread;
  unread.path = "b.txt";
  unread.problem = same_in_both("onbekend");
  made.audit.documents.push_back(std::move(unread));
  CHECK_THAT(made.written("junit"), Catch::Contains("<skipped message=\"onbekend\"/>"));
}

TEST_CASE("text in XML keeps no markup and no character that XML cannot hold") {
  CHECK(xml_content("<a b=\"c\">&\n]]>") == "&lt;a b=&quot;c&quot;&gt;&amp;\n]]&gt;");
  CHECK(xml_attribute("a\n\tb") == "a&#10;&#9;b");
  CHECK(xml_content("\x1B[31m\x01\x7F") == "\uFFFD[31m\uFFFD\uFFFD");
  CHECK(xml_content("\xEF\xBF\xBF"
                    "é") == "\uFFFDé");
}

} // namespace toets
