#include "cli/found_findings.hpp"

#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "judgement/fingerprint_text.hpp"
#include "messages/usage.hpp"
#include "output/terminal.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace toets {
namespace fs = std::filesystem;

bool looks_like_fingerprint(const std::string& word) {
  return begins_fingerprint(word, shortest_fingerprint);
}

Result<std::vector<FoundFinding>> found_findings(const Audit& audit, const std::string& beginning) {
  std::map<std::string, std::vector<FoundFinding>> named; // by whole fingerprint
  for (const Finding& finding : audit.findings) {
    const auto look_at = [&](const std::string& fingerprint, const Occurrence* occurrence) {
      if (!fingerprint.empty() && fingerprint.starts_with(beginning))
        named[fingerprint].push_back({&finding, occurrence, fingerprint});
    };
    look_at(finding.fingerprint, nullptr);
    look_at(finding.member_fingerprint, nullptr);
    for (const Occurrence& occurrence : finding.occurrences) look_at(occurrence.fingerprint, &occurrence);
  }
  if (named.size() == 1) return named.begin()->second;
  std::size_t read = 0;
  for (const Document& document : audit.documents) read += document.report ? 1 : 0;
  if (named.empty())
    return failure(
        message::no_finding(read == 1 ? message::one_report_read() : message::reports_read(read), beginning));
  Bilingual list;
  for (const auto& [fingerprint, findings] : named) {
    const Bilingual& told = findings.front().told().message;
    for (std::string Bilingual::*each : {&Bilingual::nl, &Bilingual::en})
      list.*each +=
          fmt::format("\n  {}  {}  {}", fingerprint, findings.front().finding->rule, printable(told.*each));
  }
  return failure(message::several_findings(named.size(), beginning, list));
}

std::vector<Input> reports_in(const fs::path& folder) {
  std::vector<Input> inputs;
  std::error_code error;
  const fs::path walked = folder.empty() ? fs::path(".") : folder;
  for (fs::directory_iterator at(walked, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code ignored;
    if (name.starts_with('.') || name == waivers_name || at->is_symlink(ignored)) continue;
    if (fs::is_regular_file(at->path(), ignored))
      inputs.push_back({(folder / name).string(), file_of(name).name});
  }
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
  return inputs;
}

Result<Audit> audit_quietly(const Engine& engine, const std::vector<Input>& inputs, AuditOptions options,
                            bool are_named, Language language) {
  options.ignore_unrecognised = true;
  options.jobs = thread_count();
  Progress progress;
  options.on_progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  auto audit = engine.audit(inputs, options);
  if (!audit || !are_named) return audit;
  for (const Document& document : audit->documents)
    if (document.status != DocumentStatus::read) tell(document, document.problem, language);
  return audit;
}

} // namespace toets
