#include "judgement/intake.hpp"

#include "judgement/engine_check.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

const EngineCheck no_table_numbers = {
    "IN1",
    "report-has-table-numbers",
    Severity::error,
    {"In dit rapport is geen enkel getal in een tabel gevonden; zonder tabel is er geen oordeel over de "
     "cijfers.",
     "No table of this report holds a number; without a table there is no verdict on the figures."}};
const EngineCheck too_little_understood = {"IN2",
                                           "enough-lines-understood",
                                           Severity::error,
                                           {"Van de {lines} regels met inhoud zijn er {not_understood} niet "
                                            "begrepen; begrepen is {share}%, gevraagd {asked}%.",
                                            "Of the {lines} lines with content {not_understood} were not "
                                            "understood; {share}% was, {asked}% is asked."}};
const EngineCheck no_relation = {
    "IN3",
    "a-relation-was-evaluated",
    Severity::error,
    {"Geen enkele som kon worden nagerekend; zonder som is er geen oordeel over de cijfers.",
     "No sum could be recomputed; without one there is no verdict on the figures."}};
const EngineCheck damaged_text = {
    "IN4",
    "text-could-be-decoded",
    Severity::warning,
    {"Op {lines} regels staan tekens die niet te lezen zijn (beschadigde codering); de eerste is regel "
     "{first}.",
     "{lines} lines hold characters that cannot be read (damaged encoding); the first is line {first}."}};

Argument count_of(std::uint32_t value) { return {"count", std::to_string(value), ""}; }

} // namespace

std::vector<Finding> intake_findings(const Document& document, std::size_t index, const Profile& profile,
                                     std::size_t recomputed) {
  std::vector<Finding> findings;
  const LineCensus& lines = document.report->lines;
  const Place start = line_start(*document.source, 1);
  if (document.table_numbers.total == 0) {
    findings.push_back(finding_of(no_table_numbers, document, index, start, {}));
  } else if (recomputed == 0) {
    findings.push_back(finding_of(no_relation, document, index, start, {}));
  }
  const auto blank = lines.ignored.find("blank");
  const std::uint32_t content = lines.total - (blank == lines.ignored.end() ? 0 : blank->second);
  const auto lost = static_cast<std::uint32_t>(lines.not_understood.size());
  if (std::uint64_t{content - lost} * 100 < std::uint64_t{content} * profile.lines_understood_percent) {
    const std::uint64_t tenths = content == 0 ? 0 : std::uint64_t{content - lost} * 1000 / content;
    findings.push_back(
        finding_of(too_little_understood, document, index,
                   line_start(*document.source, lines.not_understood.front().line),
                   {{"lines", count_of(content)},
                    {"not_understood", count_of(lost)},
                    {"share", {"percentage", fmt::format("{}.{}", tenths / 10, tenths % 10), ""}},
                    {"asked", count_of(profile.lines_understood_percent)}}));
  }
  if (const auto& damaged = document.source->damaged_lines; !damaged.empty())
    findings.push_back(finding_of(damaged_text, document, index,
                                  line_start(*document.source, damaged.front()),
                                  {{"lines", count_of(static_cast<std::uint32_t>(damaged.size()))}}, {},
                                  {{"first", count_of(damaged.front())}}));
  return findings;
}

std::vector<EngineCheck> intake_checks() {
  return {no_table_numbers, too_little_understood, no_relation, damaged_text};
}

std::vector<std::string> intake_ids() {
  std::vector<std::string> ids = unwaivable_intake_ids();
  ids.emplace_back(damaged_text.id);
  return ids;
}

std::vector<std::string> unwaivable_intake_ids() {
  return {no_table_numbers.id, too_little_understood.id, no_relation.id};
}

} // namespace toets
