#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/output_file.hpp"
#include "cli/rule_pages.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <numeric>

namespace toets {
namespace {

nlohmann::ordered_json json_of(const RuleDescription& rule) {
  return {{"id", rule.id},
          {"name", rule.name},
          {"pack", rule.pack},
          {"severity", name(rule.severity)},
          {"status", rule.status},
          {"since", rule.since},
          {"basis", {{"nl", rule.basis.nl}, {"en", rule.basis.en}}},
          {"subjects", {{"kind", rule.subjects.kind}, {"of", rule.subjects.of}}},
          {"title", {{"nl", rule.title.nl}, {"en", rule.title.en}}},
          {"why", {{"nl", rule.why.nl}, {"en", rule.why.en}}},
          {"fix", {{"nl", rule.fix.nl}, {"en", rule.fix.en}}},
          {"sha256", rule.sha256}};
}

using Row = std::vector<std::string>;

constexpr std::size_t title_column = 2;
constexpr std::size_t least_title = 40; ///< columns; below it the last columns of the table go

Row row_of(const RuleDescription& rule, Language language) {
  return {rule.id,
          std::string(severity_word(rule.severity, language)),
          in(rule.title, language),
          std::string(word(rule.status, language)),
          subjects_of(rule),
          rule.pack};
}

/// On a terminal as wide as it is: long titles are cut, and where they would become too short the last columns are
/// left out. Anywhere else nothing is.
void write_table(TextLines& lines, const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), 2 * (widths.size() - 1)); };
  if (lines.is_terminal()) {
    const std::size_t title = widths[title_column], shortest = std::min(title, least_title);
    while (widths.size() > title_column + 1 && total() - title + shortest > lines.width()) widths.pop_back();
    const std::size_t others = total() - title;
    widths[title_column] = std::min(title, lines.width() - std::min(lines.width(), others));
  }
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string cell = TextLines::cut(row[i], widths[i]);
      line += i + 1 == widths.size() ? cell : TextLines::padded(cell, widths[i] + 2);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines.line(&row == &rows.front() ? lines.coloured(line, Colour::bold) : line);
  }
}

} // namespace

int run_rules_list(const CommonOptions& common, const std::string& format) {
  const auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const auto rules = described_rules(*engine);
  if (!rules) return report_usage_error(rules.error().message, common.language);
  OutputFile output(common.output, files_read(*engine));
  if (format == "json") {
    auto all = nlohmann::ordered_json::array();
    for (const RuleDescription& rule : *rules) all.push_back(json_of(rule));
    output.stream() << all.dump(1) << '\n';
  } else if (format == "markdown") {
    write_list_markdown(output.stream(), *rules, common.language);
  } else {
    std::vector<Row> rows = {rule_list_heading(common.language)};
    for (const RuleDescription& rule : *rules) rows.push_back(row_of(rule, common.language));
    TextLines lines(output.stream(), style_of(common.output));
    write_table(lines, rows);
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

} // namespace toets
