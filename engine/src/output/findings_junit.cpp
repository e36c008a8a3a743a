#include "output/findings_junit.hpp"

#include "judgement/fingerprint_text.hpp"
#include "output/escape_xml.hpp"
#include "output/finding_marks.hpp"
#include "output/sum_sentence.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace toets {
namespace {

/// One test of a suite.
struct TestCase {
  std::string name;
  std::string error;        ///< why the rule itself failed; empty: it did not
  std::string skipped;      ///< why it says nothing of the document; empty: it does
  std::string failure_type; ///< "error", "warning"; empty: it holds
  std::string failure_message;
  std::string failure_text;
  std::string output;
};

struct TestSuite {
  std::string name, sha256;
  std::vector<TestCase> cases;

  std::size_t count(std::string TestCase::*what) const {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [&](const TestCase& one) { return !(one.*what).empty(); }));
  }
};

class JunitReport {
 public:
  JunitReport(const Audit& audit, Language language) : audit_(audit), words_(audit, language) {
    for (const Finding& finding : audit.findings)
      findings_[{finding.location.document, finding.rule}].push_back(&finding);
    for (const Finding& finding : audit.findings) own_checks_.insert(finding.rule);
    for (const RuleSummary& rule : audit.rules) own_checks_.erase(rule.id);
  }

  std::vector<TestSuite> suites() const {
    std::vector<TestSuite> suites;
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) suites.push_back(suite(i));
    return suites;
  }

 private:
  TestSuite suite(std::size_t index) const {
    const Document& document = audit_.documents[index];
    TestSuite suite{document.path, document.source ? document.source->sha256 : "", {reading(document)}};
    if (!document.report || document.is_against) return suite;
    for (const RuleSummary& rule : audit_.rules) suite.cases.push_back(test(rule, index));
    for (const std::string& id : own_checks_) { // of the engine: each document was held against them
      TestCase test;
      test.name = id;
      add_findings(test, index, id);
      suite.cases.push_back(std::move(test));
    }
    return suite;
  }

  TestCase reading(const Document& document) const {
    TestCase test;
    test.name = words_.say(Phrase::report_was_read);
    test.error = words_.problem(document);
    for (const Bilingual& failure : document.failed_plugins)
      test.error += (test.error.empty() ? "" : "; ") + words_.of(failure);
    const bool is_forgiven = !document.report && !audit_.has_failed_input;
    if (is_forgiven) test.skipped.swap(test.error);
    return test;
  }

  TestCase test(const RuleSummary& rule, std::size_t document) const {
    TestCase test;
    test.name = fmt::format("{} {}", rule.id, words_.of(rule.title));
    add_findings(test, document, rule.id);
    const auto found = rule.courses.find(document);
    const RuleSummary::Course course = found == rule.courses.end() ? RuleSummary::Course{} : found->second;
    if (course.errors > 0) test.error = trouble(rule, course, document);
    if (course.evaluated == 0 && course.errors == 0 && test.failure_type.empty())
      test.skipped = reason(rule, course, document);
    return test;
  }

  std::string trouble(const RuleSummary& rule, const RuleSummary::Course& course,
                      std::size_t document) const {
    std::string text = fmt::format("{} × {}", course.errors, words_.say(Phrase::rule_failed));
    for (const RuleSummary::Trouble& one : rule.troubles)
      if (one.document == document)
        text += fmt::format("; {} {}{}{}: {}", words_.say(Phrase::line), one.at.line,
                            one.subject.empty() ? "" : ", ", one.subject, one.message);
    return text;
  }

  /// Why a rule says nothing of a document.
  std::string reason(const RuleSummary& rule, const RuleSummary::Course& course, std::size_t document) const {
    std::string text;
    for (const auto& [reason, count] : course.reasons)
      text += fmt::format("{}{} × {}: {}", text.empty() ? "" : "; ", count,
                          words_.say(Phrase::rule_not_evaluable), words_.rule_reason(rule, reason));
    if (!text.empty()) return text;
    const bool lacks_earlier = rule.needs_earlier_report && audit_.documents[document].compared_with.empty();
    return std::string(words_.say(lacks_earlier ? Phrase::book_needs_earlier : Phrase::rule_had_nothing));
  }

  void add_findings(TestCase& test, std::size_t document, const std::string& rule) const {
    const auto found = findings_.find({document, rule});
    if (found == findings_.end()) return;
    std::size_t failures = 0;
    for (const Finding* finding : found->second) {
      const bool fails = !finding->waived && finding->severity != Severity::note;
      (fails ? test.failure_text : test.output) += block(*finding);
      if (!fails) continue;
      if (++failures == 1) test.failure_message = printable(words_.of(finding->message));
      if (test.failure_type != "error") test.failure_type = name(finding->severity);
    }
    if (failures > 1) test.failure_message += fmt::format(" (+{})", failures - 1);
  }

  /// A finding with its places and sums, a line each.
  std::string block(const Finding& finding) const {
    const std::string marks = finding_marks(words_, finding);
    std::string text =
        fmt::format("{} {} {}{}\n{}\n", words_.severity(finding.severity), place(finding.location, finding),
                    shown_fingerprint(finding.fingerprint), marks.empty() ? "" : " (" + marks + ")",
                    printable(words_.of(finding.message)));
    if (finding.waived) text += printable(words_.waived(*finding.waived)) + "\n";
    if (finding.occurrences.empty()) add_sums(text, finding, finding);
    for (const Occurrence& occurrence : finding.occurrences) {
      text += fmt::format("  {}: {}\n", place(occurrence.location, finding),
                          printable(words_.of(occurrence.message)));
      add_sums(text, occurrence, finding);
    }
    return text;
  }

  void add_sums(std::string& text, const Occurrence& occurrence, const Finding& finding) const {
    for (const Sum& sum : occurrence.sums) text += "    " + sum_sentence(words_, sum) + "\n";
    for (const Location& location : occurrence.related)
      text += fmt::format("    {} {}: {}\n", words_.say(Phrase::also_at), place(location, finding),
                          printable(location.place.raw));
  }

  std::string place(const Location& location, const Finding& finding) const {
    return printable(words_.place(location, finding.location.document));
  }

  const Audit& audit_;
  FindingWords words_;
  std::map<std::pair<std::size_t, std::string>, std::vector<const Finding*>> findings_;
  std::set<std::string> own_checks_; ///< ids that no rule of the audit has
};

std::string attribute(const char* name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, xml_attribute(printable(value)));
}

void write(std::ostream& out, const TestCase& test, const std::string& suite) {
  out << "    <testcase" << attribute("name", test.name) << attribute("classname", suite);
  if (test.error.empty() && test.skipped.empty() && test.failure_type.empty() && test.output.empty()) {
    out << "/>\n";
    return;
  }
  out << ">\n";
  if (!test.error.empty()) out << "      <error type=\"error\"" << attribute("message", test.error) << "/>\n";
  if (!test.skipped.empty()) out << "      <skipped" << attribute("message", test.skipped) << "/>\n";
  if (!test.failure_type.empty())
    out << "      <failure" << attribute("type", test.failure_type)
        << attribute("message", test.failure_message) << ">" << xml_content(test.failure_text)
        << "</failure>\n";
  if (!test.output.empty()) out << "      <system-out>" << xml_content(test.output) << "</system-out>\n";
  out << "    </testcase>\n";
}

std::string counts(std::size_t tests, std::size_t failures, std::size_t errors) {
  return fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"{}\"", tests, failures, errors);
}

} // namespace

void write_findings_junit(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  const std::vector<TestSuite> suites = JunitReport(audit, options.language).suites();
  std::size_t tests = 0, failures = 0, errors = 0;
  for (const TestSuite& suite : suites) {
    tests += suite.cases.size();
    failures += suite.count(&TestCase::failure_type);
    errors += suite.count(&TestCase::error);
  }
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      << "<testsuites name=\"toets\"" << counts(tests, failures, errors) << ">\n";
  for (const TestSuite& suite : suites) {
    out << "  <testsuite" << attribute("name", suite.name)
        << counts(suite.cases.size(), suite.count(&TestCase::failure_type), suite.count(&TestCase::error))
        << " skipped=\"" << suite.count(&TestCase::skipped) << "\">\n";
    if (!suite.sha256.empty())
      out << "    <properties><property name=\"sha256\"" << attribute("value", suite.sha256)
          << "/></properties>\n";
    for (const TestCase& test : suite.cases) write(out, test, suite.name);
    out << "  </testsuite>\n";
  }
  out << "</testsuites>\n";
}

} // namespace toets
