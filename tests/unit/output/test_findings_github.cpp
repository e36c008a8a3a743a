#include "support/catch.hpp"
#include "support/made_audit.hpp"

#include <sstream>

namespace toets {

using toets::test::MadeAudit;

TEST_CASE("a finding is an annotation at its place") {
  CHECK(MadeAudit().written("github") ==
        "::error file=map/verslag 1.txt,line=6,endLine=6,col=1,endColumn=8,title=FOUT AA1 0123456789ab::"
        "AP1 Werk: 1.001,00%0Aexploitatie, saldo, actual 2023: vermeld 1.001,00; nagerekend 1.000,00 - 0 = "
        "1.000,00; verschil 1,00 hoger\n");
}

TEST_CASE("each place of a finding is an annotation of its own") {
  MadeAudit made;
  made.split();
  const std::string text = made.written("github");
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK_THAT(text, Catch::Contains("::een%0A"));
  CHECK_THAT(text, Catch::Contains("::twee%0A"));
}

TEST_CASE("each finding shows its first place before another shows its second, the accepted ones last") {
  MadeAudit made;
  made.split();
  Finding other = made.finding();
  other.rule = "BB2";
  other.occurrences.clear();
  Finding accepted = other;
  accepted.rule = "CC3";
  accepted.waived = Waiver{};
  made.audit.findings.insert(made.audit.findings.begin(), accepted);
  made.audit.findings.push_back(other);
  std::istringstream lines(made.written("github"));
  std::vector<std::string> rules;
  for (std::string line; std::getline(lines, line);)
    for (const char* rule : {"AA1", "BB2", "CC3"})
      if (line.find(rule) != std::string::npos) rules.emplace_back(rule);
  CHECK(rules == std::vector<std::string>{"AA1", "BB2", "AA1", "CC3"});
}

TEST_CASE("what a report says cannot begin or end a workflow command") {
  MadeAudit made;
  made.finding().sums.clear();
  made.finding().message.nl = "100%0A\n::error::x\r%25";
  made.document().path = "a,line=1:b%2C.txt";
  CHECK(made.written("github") ==
        "::error file=a%2Cline=1%3Ab%252C.txt,line=6,endLine=6,col=1,endColumn=8,title=FOUT AA1 "
        "0123456789ab::"
        "100%250A ::error::x%2525\n");
}

TEST_CASE("a waived finding is a notice that says why") {
  MadeAudit made;
  made.waive();
  const std::string text = made.written("github", Language::en);
  CHECK(text.starts_with("::notice "));
  CHECK_THAT(text, Catch::Contains("title=ERROR AA1 0123456789ab (waived)::"));
  CHECK_THAT(text, Catch::Contains("%0AWaived by A. Peeters"));
}

TEST_CASE("a document that was not read is an annotation without a line") {
  MadeAudit made;
  made.audit.findings.clear();
  made.audit.has_failed_input = true;
  made.document().report.reset();
  made.document().problem = same_in_both("geen tekst");
  CHECK(made.written("github") == "::error file=map/verslag 1.txt,title=NIET GELEZEN::geen tekst\n");
}

} // namespace toets
