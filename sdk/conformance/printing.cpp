#include "printing.hpp"

#include "output/text_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <algorithm>

namespace toets::conform {
namespace {

using Json = nlohmann::ordered_json;

const char* name(Failure::Kind kind) {
  switch (kind) {
    case Failure::Kind::wrong:
      return "failed";
    case Failure::Kind::crashed:
      return "crashed";
    default:
      return "hung";
  }
}

std::string place_of(const Outcome& result, const Failure& failure) {
  return result.check->describe ? result.check->describe(failure.step) : "";
}

std::size_t count(const std::vector<Outcome>& results, bool (*is_one)(const Outcome&)) {
  return static_cast<std::size_t>(std::count_if(results.begin(), results.end(), is_one));
}

bool has_passed(const Outcome& result) { return result.has_passed(); }
bool was_not_run(const Outcome& result) { return !result.not_run.empty(); }

} // namespace

TextReport::TextReport(std::ostream& out, const Material& material) : out_(out) {
  TextLines lines(out_, terminal_style());
  lines.line(
      fmt::format("{} {}", lines.coloured(material.manifest.id, Colour::bold), material.manifest.version));
}

void TextReport::add(const std::vector<Outcome>& results) {
  for (const Outcome& result : results) add(result);
  out_.flush();
}

void TextReport::add(const Outcome& result) {
  TextLines lines(out_, terminal_style());
  if (sample_ != result.check->sample) {
    sample_ = result.check->sample;
    lines.line(printable(sample_));
  }
  const std::string name_of_check = TextLines::padded(result.check->name, 14);
  if (was_not_run(result)) {
    lines.line(fmt::format("  {} not run: {}", name_of_check, result.not_run));
    return;
  }
  std::string seen = result.note;
  if (result.check->is_same_everywhere) seen.clear(); // a digest says nothing to people
  if (result.check->steps > 1 && result.check->describe) seen = fmt::format("{} texts", result.check->steps);
  const bool passed = result.has_passed();
  lines.line(
      fmt::format("  {} {}{}", name_of_check,
                  passed ? lines.coloured("passed", Colour::green) : lines.coloured("FAILED", Colour::red),
                  passed && !seen.empty() ? "  " + printable(seen) : ""));
  for (const Failure& failure : result.failures) {
    const std::string place = place_of(result, failure);
    lines.paragraph(printable(fmt::format("{}{}{}: {}", name(failure.kind), place.empty() ? "" : ", ", place,
                                          failure.problem)),
                    6);
  }
  if (result.is_cut_short) lines.line("      what comes after these is left out");
}

void TextReport::finish(const std::vector<Outcome>& all) {
  const std::size_t passed = count(all, has_passed), left_out = count(all, was_not_run);
  TextLines lines(out_, terminal_style());
  lines.line(fmt::format("{} checks passed, {} failed{}", passed, all.size() - passed - left_out,
                         left_out == 0 ? "" : fmt::format(", {} not run", left_out)));
}

void write_json(std::ostream& out, const Material& material, const std::vector<Outcome>& results) {
  const std::size_t passed = count(results, has_passed), left_out = count(results, was_not_run);
  Json json = {{"schema", "toets.conformance/1"},
               {"plugin", {{"id", material.manifest.id}, {"version", material.manifest.version}}},
               {"seed", material.seed},
               {"checks", Json::array()}};
  for (const Outcome& result : results) {
    Json check = {{"check", result.check->name},
                  {"sample", result.check->sample.empty() ? Json(nullptr) : Json(result.check->sample)},
                  {"passed", result.has_passed()},
                  {"steps", result.check->steps},
                  {"note", result.note},
                  {"failures", Json::array()},
                  {"cut_short", result.is_cut_short},
                  {"not_run", was_not_run(result) ? Json(result.not_run) : Json(nullptr)}};
    for (const Failure& failure : result.failures)
      check["failures"].push_back({{"kind", name(failure.kind)},
                                   {"step", failure.step},
                                   {"at", place_of(result, failure)},
                                   {"problem", failure.problem}});
    json["checks"].push_back(std::move(check));
  }
  json["verdict"] = {{"conforms", passed == results.size()},
                     {"passed", passed},
                     {"failed", results.size() - passed - left_out},
                     {"not_run", left_out}};
  out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace toets::conform
