#include "cli/test_output.hpp"

#include "messages/rules.hpp"
#include "output/terminal.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <ostream>

namespace toets {
namespace {

std::string percent(const Share& share) {
  // Rounded down: only what is whole is 100 %.
  return share.all == 0 ? "" : fmt::format(" ({} %)", share.reached * 100 / share.all);
}

void write_coverage(TextLines& lines, const std::vector<Covered>& coverage, Language language) {
  const auto say = [&](const auto& message, const auto&... given) { return in(message(given...), language); };
  const std::string outcomes_word = say(message::outcomes), branches_word = say(message::branches);
  std::size_t width = 0;
  for (const Covered& one : coverage) width = std::max(width, one.subject.size());
  lines.line(lines.coloured(say(message::coverage), Colour::bold));
  for (const Covered& one : coverage) {
    const std::string outcomes =
        one.outcomes.empty()
            ? std::string(outcomes_word.size() + 9, ' ')
            : fmt::format("{} {:>3}/{:<3} ", outcomes_word, one.outcomes_reached(), one.outcomes.size());
    lines.line(fmt::format("  {:<{}}  {} {} {:>3}/{}", one.subject, width, outcomes, branches_word,
                           one.branches_reached(), one.branches.size()));
    for (const auto& outcome : one.outcomes)
      if (!outcome.is_reached) lines.paragraph(say(message::outcome_unreached, outcome.name), 6);
    for (const auto& branch : one.branches)
      if (!branch.is_reached)
        lines.paragraph(say(message::branch_unreached, one.file, branch.line, branch.what), 6);
  }
  const Share outcomes = outcome_share(coverage), branches = branch_share(coverage);
  const auto reached = [](const Share& share) {
    return message::reached_of(share.reached, share.all, percent(share));
  };
  lines.line(say(message::coverage_reached, reached(outcomes), reached(branches)));
}

nlohmann::ordered_json json_of(const Covered& one) {
  nlohmann::ordered_json json = {{"subject", one.subject},
                                 {"file", one.file},
                                 {"outcomes", nlohmann::ordered_json::array()},
                                 {"branches", nlohmann::ordered_json::array()}};
  for (const auto& outcome : one.outcomes)
    json["outcomes"].push_back({{"outcome", outcome.name}, {"reached", outcome.is_reached}});
  for (const auto& branch : one.branches)
    json["branches"].push_back(
        {{"line", branch.line}, {"branch", branch.what}, {"reached", branch.is_reached}});
  return json;
}

nlohmann::ordered_json json_of(const Share& share) {
  return {{"reached", share.reached}, {"all", share.all}};
}

} // namespace

std::size_t TestOutcome::failed() const {
  return static_cast<std::size_t>(
      std::count_if(cases.begin(), cases.end(), [](const auto& one) { return !one.problems.empty(); }));
}

Share outcome_share(const std::vector<Covered>& coverage) {
  Share share;
  for (const Covered& one : coverage) {
    share.reached += one.outcomes_reached();
    share.all += one.outcomes.size();
  }
  return share;
}

Share branch_share(const std::vector<Covered>& coverage) {
  Share share;
  for (const Covered& one : coverage) {
    share.reached += one.branches_reached();
    share.all += one.branches.size();
  }
  return share;
}

void write_test_text(TextLines& lines, const TestOutcome& outcome, Language language) {
  for (const TestCaseResult& result : outcome.cases) {
    if (result.problems.empty()) continue;
    lines.line(fmt::format("{} {}: {}", lines.coloured(in(message::test_failed(), language), Colour::red),
                           result.subject, printable(result.name)));
    for (const std::string& problem : result.problems) {
      const std::size_t indent = std::min(problem.find_first_not_of(' '), problem.size());
      lines.paragraph(printable(problem.substr(indent)), 4 + indent);
    }
  }
  if (outcome.coverage) write_coverage(lines, *outcome.coverage, language);
  lines.line(in(message::tests_run(outcome.cases.size() - outcome.failed(), outcome.failed()), language));
}

void write_test_json(std::ostream& out, const TestOutcome& outcome) {
  nlohmann::ordered_json json = {{"passed", outcome.cases.size() - outcome.failed()},
                                 {"failed", outcome.failed()},
                                 {"cases", nlohmann::ordered_json::array()}};
  for (const TestCaseResult& result : outcome.cases)
    json["cases"].push_back({{"subject", result.subject},
                             {"name", result.name},
                             {"passed", result.problems.empty()},
                             {"problems", result.problems}});
  if (outcome.coverage) {
    nlohmann::ordered_json& coverage = json["coverage"];
    coverage = {{"outcomes", json_of(outcome_share(*outcome.coverage))},
                {"branches", json_of(branch_share(*outcome.coverage))},
                {"subjects", nlohmann::ordered_json::array()}};
    for (const Covered& one : *outcome.coverage) coverage["subjects"].push_back(json_of(one));
  }
  out << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

} // namespace toets
