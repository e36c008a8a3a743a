#include "cli/commands.hpp"
#include "cli/rule_pages.hpp"

#include <fmt/format.h>
#include <filesystem>

namespace toets {
namespace {

namespace fs = std::filesystem;

/// Writes a file whole or not at all; a problem, or an empty text.
template <class Write>
std::string write_file(const fs::path& file, Write&& write) {
  OutputFile output(file.string());
  write(output.stream());
  return output.finish();
}

} // namespace

int run_rules_show(const CommonOptions& common, const std::string& id, const std::string& format) {
  const auto pages = rule_pages(common, {id});
  if (!pages) return fail_usage(pages.error().message);
  const RulePage& page = pages->front();
  OutputFile output(common.output);
  if (format == "json") {
    write_rule_json(output.stream(), page);
  } else if (format == "markdown") {
    write_rule_markdown(output.stream(), page, common.language);
  } else {
    TextLines lines(output.stream(), style_of(common.output));
    write_rule_text(lines, page, common.language);
  }
  if (const std::string problem = output.finish(); !problem.empty()) return fail_usage(problem);
  return exit_accepted;
}

int run_rules_docs(const CommonOptions& common, const std::string& folder) {
  if (!common.output.empty())
    return fail_usage("rules docs writes a page for each rule to its folder; leave --output out");
  const auto pages = rule_pages(common, {});
  if (!pages) return fail_usage(pages.error().message);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail_usage(fmt::format("the folder {} cannot be made: {}", folder, error.message()));
  std::vector<RuleDescription> rules;
  for (const RulePage& page : *pages) rules.push_back(page.rule);
  std::string problem = write_file(fs::path(folder) / "README.md", [&](std::ostream& out) {
    write_index_markdown(out, rules, common.language);
  });
  for (const RulePage& page : *pages)
    if (problem.empty())
      problem = write_file(fs::path(folder) / page_file(page.rule),
                           [&](std::ostream& out) { write_rule_markdown(out, page, common.language); });
  if (!problem.empty()) return fail_usage(problem);
  fmt::print("{} pages written to {}\n", pages->size() + 1, folder);
  return exit_accepted;
}

} // namespace toets
