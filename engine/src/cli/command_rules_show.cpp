#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/output_file.hpp"
#include "cli/rule_pages.hpp"
#include "judgement/engine_check.hpp"
#include "messages/files.hpp"
#include "messages/rules.hpp"
#include "messages/system.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <filesystem>

namespace toets {
namespace {

namespace fs = std::filesystem;

/// Writes a file whole or not at all.
template <class Write>
Result<void> write_file(const fs::path& file, const std::vector<Input>& read, Write&& write) {
  OutputFile output(file.string(), read);
  write(output.stream());
  return output.finish();
}

/// The engine's own checks have no file and no tests: what they say is what there is to show.
void write_engine_check(std::ostream& out, const std::vector<EngineCheck>& says, const std::string& format,
                        const CommonOptions& common) {
  const EngineCheck& check = says.front();
  if (format == "json") {
    auto messages = nlohmann::ordered_json::array();
    for (const EngineCheck& one : says) messages.push_back({{"nl", one.message.nl}, {"en", one.message.en}});
    const nlohmann::ordered_json json = {{"id", check.id},
                                         {"name", check.name},
                                         {"pack", nullptr},
                                         {"severity", name(check.severity)},
                                         {"messages", std::move(messages)}};
    out << json.dump(1) << '\n';
    return;
  }
  const bool is_markdown = format == "markdown";
  TextLines lines(out, style_of(common.output));
  const std::string id = is_markdown ? std::string("# ") + check.id : lines.coloured(check.id, Colour::bold);
  lines.line(fmt::format("{}  {}; {}", id, check.name, severity_word(check.severity, common.language)));
  lines.paragraph(in(message::of_the_engine(), common.language), 0);
  lines.blank();
  for (const EngineCheck& one : says) {
    const std::string& words = in(one.message, common.language);
    lines.paragraph("- " + (is_markdown ? markdown_text(words) : words), is_markdown ? 0 : 2);
  }
}

} // namespace

int run_rules_show(const CommonOptions& common, const std::string& id, const std::string& format) {
  const auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  std::vector<EngineCheck> own;
  for (EngineCheck& check : engine_checks())
    if (check.id == id) own.push_back(std::move(check));
  if (!own.empty()) {
    OutputFile output(common.output, files_read(*engine));
    write_engine_check(output.stream(), own, format, common);
    const auto written = output.finish();
    return written ? exit_accepted : report_usage_error(written.error().message, common.language);
  }
  const auto pages = rule_pages(*engine, {id});
  if (!pages) return report_usage_error(pages.error().message, common.language);
  const RulePage& page = pages->front();
  OutputFile output(common.output, files_read(*engine));
  if (format == "json") {
    write_rule_json(output.stream(), page);
  } else if (format == "markdown") {
    write_rule_markdown(output.stream(), page, common.language);
  } else {
    TextLines lines(output.stream(), style_of(common.output));
    write_rule_text(lines, page, common.language);
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

int run_rules_docs(const CommonOptions& common, const std::string& folder) {
  const auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  const auto pages = rule_pages(*engine, {});
  if (!pages) return report_usage_error(pages.error().message, common.language);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return report_usage_error(message::cannot_make_folder(folder, system_words(error)), common.language);
  const std::vector<Input> read = files_read(*engine);
  std::vector<RuleDescription> rules;
  for (const RulePage& page : *pages) rules.push_back(page.rule);
  Result<void> written = write_file(fs::path(folder) / "README.md", read, [&](std::ostream& out) {
    write_index_markdown(out, rules, common.language);
  });
  for (const RulePage& page : *pages)
    if (written)
      written = write_file(fs::path(folder) / page_file(page.rule), read,
                           [&](std::ostream& out) { write_rule_markdown(out, page, common.language); });
  if (!written) return report_usage_error(written.error().message, common.language);
  fmt::print("{}\n", in(message::pages_written(pages->size() + 1, folder), common.language));
  return exit_accepted;
}

} // namespace toets
