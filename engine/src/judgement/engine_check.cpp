#include "judgement/engine_check.hpp"

#include "judgement/fingerprint_text.hpp"
#include "judgement/intake.hpp"
#include "judgement/waivers.hpp"
#include "wording/terms.hpp"

#include <fmt/format.h>

namespace toets {

Finding finding_of(const EngineCheck& check, const Document& document, std::size_t index, Place place,
                   Arguments arguments, const std::string& key, const Arguments& whereabouts) {
  Finding finding;
  finding.rule = check.id;
  finding.rule_name = check.name;
  finding.severity = check.severity;
  finding.location = {index, place, {}};
  const std::string about = key.empty() ? "" : "\n" + key;
  finding.fingerprint = fingerprint_of(fmt::format("{}\n{}{}", check.id, document.report->entity(), about));
  std::string content;
  for (const auto& [name, argument] : arguments) content += fmt::format("{}={}\n", name, argument.value);
  finding.content_hash = fingerprint_of(content);
  arguments.insert(whereabouts.begin(), whereabouts.end());
  finding.message = fill(check.message, arguments);
  finding.arguments = std::move(arguments);
  return finding;
}

Place line_start(const Source& source, std::uint32_t line) {
  return line == 0 || line > source.lines().size() ? Place{1, 1, 1, 0, {}} : source.place(line, 0, 0);
}

std::vector<EngineCheck> engine_checks() {
  std::vector<EngineCheck> checks = intake_checks();
  for (EngineCheck& check : waiver_checks()) checks.push_back(std::move(check));
  return checks;
}

std::vector<std::string> engine_check_ids() {
  std::vector<std::string> ids = intake_ids();
  for (std::string& id : waiver_check_ids()) ids.push_back(std::move(id));
  return ids;
}

} // namespace toets
