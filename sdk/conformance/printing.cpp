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

std::size_t failed_count(const std::vector<Outcome>& results) {
  return static_cast<std::size_t>(std::count_if(results.begin(), results.end(),
                                                [](const Outcome& result) { return !result.has_passed(); }));
}

} // namespace

void write_text(std::ostream& out, const Material& material, const std::vector<Outcome>& results) {
  TextLines lines(out, terminal_style());
  lines.line(
      fmt::format("{} {}", lines.coloured(material.manifest.id, Colour::bold), material.manifest.version));
  const std::string* sample = nullptr;
  for (const Outcome& result : results) {
    if (sample == nullptr || *sample != result.check->sample) {
      sample = &result.check->sample;
      if (!sample->empty()) lines.line(printable(*sample));
    }
    std::string seen = result.note;
    if (result.check->is_same_everywhere) seen.clear(); // a digest says nothing to people
    if (result.check->steps > 1 && result.check->describe)
      seen = fmt::format("{} texts", result.check->steps);
    const bool passed = result.has_passed();
    lines.line(
        fmt::format("  {} {}{}", TextLines::padded(result.check->name, 14),
                    passed ? lines.coloured("passed", Colour::green) : lines.coloured("FAILED", Colour::red),
                    passed && !seen.empty() ? "  " + printable(seen) : ""));
    for (const Failure& failure : result.failures) {
      const std::string place = place_of(result, failure);
      lines.paragraph(printable(fmt::format("{}{}{}: {}", name(failure.kind), place.empty() ? "" : ", ",
                                            place, failure.problem)),
                      6);
    }
    if (result.is_cut_short) lines.line("      what comes after these is left out");
  }
  const std::size_t failed = failed_count(results);
  lines.line(fmt::format("{} checks passed, {} failed", results.size() - failed, failed));
}

void write_json(std::ostream& out, const Material& material, const std::vector<Outcome>& results) {
  const std::size_t failed = failed_count(results);
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
                  {"cut_short", result.is_cut_short}};
    for (const Failure& failure : result.failures)
      check["failures"].push_back({{"kind", name(failure.kind)},
                                   {"step", failure.step},
                                   {"at", place_of(result, failure)},
                                   {"problem", failure.problem}});
    json["checks"].push_back(std::move(check));
  }
  json["verdict"] = {{"conforms", failed == 0}, {"passed", results.size() - failed}, {"failed", failed}};
  out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace toets::conform
