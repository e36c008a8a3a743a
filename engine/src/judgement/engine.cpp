#include "toets/engine/audit.hpp"

#include "judgement/baseline.hpp"
#include "judgement/document_run.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/profile_rules.hpp"
#include "judgement/rule_summaries.hpp"
#include "judgement/verdict.hpp"
#include "judgement/waivers.hpp"
#include "messages/plugins.hpp"
#include "messages/settings.hpp"
#include "plugin/under_way.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace toets {

const char* name(DocumentStatus status) {
  switch (status) {
    case DocumentStatus::read:
      return "read";
    case DocumentStatus::unrecognised:
      return "unrecognised";
    case DocumentStatus::crashed:
      return "crashed";
    case DocumentStatus::limited:
      return "limited";
    case DocumentStatus::unreadable:
      break;
  }
  return "unreadable";
}

Result<std::vector<LoadedRule>> load_rules(LuaState& state, const Engine::Internals& internals) {
  return with_profile(load_rules(state, internals.catalogue), internals.profile);
}

const Engine::Internals& internals_of(const Engine& engine) { return *engine.internals_; }

Engine::Engine(std::unique_ptr<Internals> internals) : internals_(std::move(internals)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::create(EngineOptions options) {
  auto registry = Registry::read(options.plugin_folders);
  if (!registry) return tl::unexpected(registry.error());
  if (options.rule_folders.empty()) return failure(message::no_rules_folder());
  auto catalogue = read_catalogue({options.rule_folders});
  if (!catalogue) return tl::unexpected(catalogue.error());
  auto profile = read_profile(
      {catalogue->packs.front().root / profiles_folder, options.profile, options.config, options.fail_on});
  if (!profile) return tl::unexpected(profile.error());
  if (!profile->packs.empty()) {
    std::vector<std::filesystem::path> roots = options.rule_folders;
    roots.insert(roots.end(), profile->packs.begin(), profile->packs.end());
    catalogue = read_catalogue({std::move(roots)});
    if (!catalogue) return failure(message::in_packs(profile->place_of("packs"), catalogue.error().message));
  }
  RuleFolders folders = catalogue->folders();
  return Engine(
      std::make_unique<Internals>(Internals{std::move(options), std::move(folders), std::move(*catalogue),
                                            std::move(*registry), std::move(*profile)}));
}

Document Engine::read(const Input& input, const AuditOptions& options) const {
  Document document;
  document.path = input.name;
  note(under_way.path, input.name);
  auto source = read_file(input.path);
  if (!source) {
    document.status = source.error().is_limited ? DocumentStatus::limited : DocumentStatus::unreadable;
    document.problem = source.error().problem;
    return document;
  }
  document.source = std::make_unique<Source>(std::move(*source));
  const Selection selection = internals_->registry.select(*document.source);
  document.failed_plugins = selection.failures;
  if (selection.plugin == nullptr) {
    document.status = !selection.failures.empty() ? DocumentStatus::crashed : DocumentStatus::unrecognised;
    const bool is_unrecognised = document.status == DocumentStatus::unrecognised;
    document.problem = is_unrecognised ? message::detect_says_more(selection.problem) : selection.problem;
    return document;
  }
  auto report = selection.plugin->parse(*document.source, selection.layout);
  if (!report) {
    document.status = DocumentStatus::crashed;
    document.problem = report.error().message;
    return document;
  }
  document.report = std::make_unique<Report>(std::move(*report));
  if (options.as_of) {
    document.report->as_of = options.as_of;
    document.report->as_of_basis = "option";
  }
  document.status = DocumentStatus::read;
  return document;
}

namespace {

/// What the audit rests on: the profile, the packs of rules and the plugins, each with the hash of its files.
void add_evidence(Audit& audit, const Engine::Internals& internals) {
  const Profile& profile = internals.profile;
  audit.profile_name = profile.name;
  audit.profile_title = profile.title;
  audit.profile_sha256 = profile.sha256;
  audit.rejects_from = profile.reject.from;
  audit.fails_from = profile.fail_on;
  for (const ProfileLayer& layer : profile.layers)
    if (!layer.file.empty()) audit.profile_layers.push_back({layer.kind, layer.name, layer.sha256});
  for (const Pack& pack : internals.catalogue.packs) audit.packs[pack.name] = {pack.version, pack.sha256};
  for (const auto& plugin : internals.registry.plugins()) {
    const std::string& id = plugin->manifest().id;
    const bool has_read = std::any_of(
        audit.documents.begin(), audit.documents.end(),
        [&](const Document& document) { return document.report && document.report->format == id; });
    if (has_read) audit.plugins[id] = {plugin->manifest().version, plugin->hash().value_or("")};
  }
}

} // namespace

Result<Document> Engine::inspect(const Input& input, const AuditOptions& options) const {
  Document document = read(input, options);
  if (!has_short_rows(document)) return document;
  RuleTeam team(internals_->catalogue, std::max(options.jobs, 1U));
  const auto rules = with_profile(team.load([] {}), internals_->profile);
  if (!rules) return tl::unexpected(rules.error());
  document.network = complete_short_rows(document, team, *rules);
  return document;
}

Result<Audit> Engine::audit(const std::vector<Input>& inputs, const AuditOptions& options) const {
  // Before the work: a file that is refused is told at once.
  const auto waivers = read_waiver_files(inputs, options);
  if (!waivers) return tl::unexpected(waivers.error());
  std::optional<Baseline> baseline;
  if (options.baseline) {
    auto read = read_baseline(*options.baseline);
    if (!read) return tl::unexpected(read.error());
    baseline = std::move(*read);
  }
  auto run = run_documents(*this, inputs, options, *waivers);
  if (!run) return tl::unexpected(run.error());

  Audit audit;
  audit.documents = std::move(run->documents);
  audit.rules = summaries_of(run->rules, run->judgements);
  audit.has_failed_input = run->has_unused_earlier;
  audit.today = options.today;
  for (const WaiverFile& file : *waivers) audit.waivers.push_back(file.evidence);
  add_evidence(audit, *internals_);

  std::vector<std::vector<Finding>> findings;
  for (Judgement& judgement : run->judgements) findings.push_back(std::move(judgement.findings));
  const auto looked_for = [&](const std::string& rule) { return was_looked_for(audit, rule); };
  if (const auto waived = apply_waivers(*waivers, {audit.documents, findings, options.today, looked_for});
      !waived)
    return tl::unexpected(waived.error());
  give_verdict(audit, std::move(findings), internals_->profile, options.ignore_unrecognised);
  if (baseline) compare_with(*baseline, audit, looked_for);
  return audit;
}

} // namespace toets
