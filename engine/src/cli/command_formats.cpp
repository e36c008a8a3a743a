#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "judgement/engine_internals.hpp"
#include "messages/plugins.hpp"
#include "output/terminal.hpp"
#include "output/text_lines.hpp"
#include "plugin/under_way.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <cstdio>
#include <iostream>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Manifest& manifest) {
  Json json = {{"plugin", manifest.id},
               {"version", manifest.version},
               {"title", manifest.title},
               {"installed", manifest.is_installed()},
               {"abi", fmt::format("{}.{}", manifest.abi_major, manifest.abi_minor)},
               {"model", fmt::format("{}.{}", manifest.model_major, manifest.model_minor)},
               {"layouts", Json::array()}};
  for (const LayoutManifest& layout : manifest.layouts)
    json["layouts"].push_back({{"id", layout.id},
                               {"kind", layout.kind},
                               {"title", {{"nl", layout.title_nl}, {"en", layout.title_en}}}});
  return json;
}

} // namespace

int run_formats(const CommonOptions& common, const std::string& format) {
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  OutputFile output(common.output, files_read(*engine));
  TextLines lines(output.stream(), style_of(common.output));
  const std::string missing = fmt::format("  ({})", in(message::library_missing(), common.language));
  Json all = Json::array();
  for (const auto& plugin : internals_of(*engine).registry.plugins()) {
    const Manifest& manifest = plugin->manifest();
    if (format == "json") {
      all.push_back(json_of(manifest));
      continue;
    }
    lines.line(fmt::format("{} {}{}", lines.coloured(manifest.id, Colour::bold), manifest.version,
                           manifest.is_installed() ? "" : missing));
    for (const LayoutManifest& layout : manifest.layouts)
      lines.line(fmt::format("  {:<14} {}", layout.id,
                             common.language == Language::nl ? layout.title_nl : layout.title_en));
  }
  if (format == "json") output.stream() << all.dump(1) << '\n';
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return exit_accepted;
}

int run_formats_detect(const CommonOptions& common, const std::vector<std::string>& paths) {
  const std::vector<Input> inputs = inputs_of(paths);
  if (const Bilingual problem = reading_problem(inputs); !problem.empty())
    return report_usage_error(problem, common.language);
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  int code = exit_accepted;
  OutputFile output(common.output, files_read(*engine, inputs));
  TextLines lines(output.stream(), style_of(common.output));
  for (const Input& input : inputs) {
    lines.line(lines.coloured(printable(input.name), Colour::bold));
    note(under_way.path, input.name);
    auto source = read_file(input.path);
    if (!source) {
      lines.paragraph(printable(in(source.error().problem, common.language)), 2);
      code = exit_failed;
      continue;
    }
    const Selection selection = internals_of(*engine).registry.select(*source);
    if (selection.plugin != nullptr) {
      lines.line(fmt::format("  {} / {}", selection.plugin->manifest().id, selection.layout));
    } else {
      lines.paragraph(printable(in(selection.problem, common.language)), 2);
      code = exit_failed;
    }
    for (const Opinion& opinion : selection.opinions)
      lines.paragraph(fmt::format("{:>3} %  {}{}{}: {}", opinion.percent, opinion.plugin->manifest().id,
                                  opinion.layout.empty() ? "" : " / ", opinion.layout,
                                  printable(in(opinion.reason, common.language))),
                      4);
  }
  if (const auto written = output.finish(); !written)
    return report_usage_error(written.error().message, common.language);
  return code;
}

} // namespace toets
