#include "toets/engine/audit.hpp"

#include "base/together.hpp"
#include "judgement/baseline.hpp"
#include "judgement/bound.hpp"
#include "judgement/earlier_documents.hpp"
#include "judgement/engine_check.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/findings.hpp"
#include "judgement/intake.hpp"
#include "judgement/profile_rules.hpp"
#include "judgement/tally.hpp"
#include "judgement/waivers.hpp"
#include "messages/plugins.hpp"
#include "messages/settings.hpp"
#include "model/short_rows.hpp"
#include "plugin/under_way.hpp"
#include "rules/rule_team.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <tuple>

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
    default:
      return "unreadable";
  }
}

namespace {

/// The rules of a catalogue as the profile wants them.
Result<std::vector<LoadedRule>> with_profile(Result<std::vector<LoadedRule>> rules, const Profile& profile) {
  if (!rules) return rules;
  if (const auto applied = apply(profile, *rules); !applied) return tl::unexpected(applied.error());
  return rules;
}

} // namespace

Result<std::vector<LoadedRule>> load_rules(LuaState& state, const Engine::Internals& internals) {
  return with_profile(load_rules(state, internals.catalogue), internals.profile);
}

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

Reading Engine::read(const Input& input, const AuditOptions& options) const {
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

/// What one document adds to the run.
struct Contribution {
  std::vector<Finding> findings;
  std::vector<RuleReceipt> receipts;
};

/// A team with the rules it has loaded, and the document that it has read and is to judge next.
struct Worker {
  std::unique_ptr<RuleTeam> team;
  std::vector<LoadedRule> rules;
  Document document;
  std::size_t next = 0; ///< its position among all
};

Contribution judge(Document& document, std::size_t index, const EarlierDocuments& earlier, Worker& worker,
                   const Profile& profile) {
  Contribution contribution;
  const std::vector<LoadedRule>& rules = worker.rules;
  History history;
  std::vector<std::size_t> documents;
  for (const EarlierDocuments::One& one : earlier.of(document)) {
    documents.push_back(one.document);
    history.earlier.push_back({one.source, one.report});
  }
  RuleResults results =
      worker.team->run(rules, *document.source, *document.report, document.network, &history);
  document.compared_with = tallied(documents, history.counterparts);
  document.joint = std::move(history.joint);
  document.relation_rules.resize(document.network->relation_count());
  std::size_t recomputed = 0; // sums of the form and of sentences; what is merely usual recomputes nothing
  for (const Statement& statement : results.statements) {
    if (!statement.is_relation) continue;
    document.relation_rules[statement.relation] = rules[statement.rule].description.id;
    const bool is_sum = document.network->relation(statement.relation).kind != RelationKind::plausibility;
    recomputed += is_sum && document.network->outcome(statement.relation).is_evaluable ? 1 : 0;
  }
  tally_numbers(document);
  const Evidence evidence{index, rules, document.records(), *document.network, std::move(documents)};
  contribution.findings = build_findings(evidence, results);
  for (Finding& finding : intake_findings(document, index, profile, recomputed))
    contribution.findings.push_back(std::move(finding));
  contribution.receipts = std::move(results.receipts);
  return contribution;
}

std::vector<RuleSummary> summaries_of(const std::vector<LoadedRule>& rules) {
  std::vector<RuleSummary> summaries;
  for (const LoadedRule& rule : rules) {
    RuleSummary summary;
    summary.id = rule.description.id;
    summary.name = rule.description.name;
    summary.title = rule.description.title;
    summary.why = rule.description.why;
    summary.fix = rule.description.fix;
    summary.basis = rule.description.basis;
    summary.sha256 = rule.description.sha256;
    summary.severity = rule.description.severity;
    summary.needs_earlier_report = rule.description.subjects.need_earlier_report();
    summary.reason_texts = rule.description.reasons;
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

void add(RuleSummary& summary, const RuleReceipt& receipt, std::size_t document) {
  summary.evaluated += receipt.evaluated;
  summary.failed += receipt.failed;
  summary.not_evaluable += receipt.not_evaluable;
  summary.not_applicable += receipt.not_applicable;
  summary.errors += receipt.errors;
  summary.trivial += receipt.trivial;
  for (const auto& [reason, times] : receipt.reasons) summary.reasons[reason] += times;
  for (const RuleReceipt::Trouble& trouble : receipt.troubles)
    summary.troubles.push_back(
        {document, trouble.message, trouble.subject, trouble.at, trouble.is_over_budget});
  summary.courses[document] = {receipt.evaluated, receipt.not_evaluable, receipt.errors, receipt.reasons};
}

/// What is wrong with a waiver of a rule, whatever the profile makes of that one.
std::optional<Error> refused_waiver(const std::vector<WaiverFile>& files,
                                    const std::vector<LoadedRule>& rules) {
  std::vector<std::string> ids;
  for (const LoadedRule& rule : rules) ids.push_back(rule.description.id);
  const auto checked = require_waivable(files, ids);
  return checked ? std::nullopt : std::optional(checked.error());
}

/// By place, rule and fingerprint.
void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.location.place.line, a.location.place.from, std::string_view(a.rule),
                      std::string_view(a.fingerprint)) <
           std::tuple(b.location.place.line, b.location.place.from, std::string_view(b.rule),
                      std::string_view(b.fingerprint));
  });
}

/// Whether a sum of the finding is off by so much money.
bool is_material(const Finding& finding, const Decimal& materiality) {
  return std::any_of(finding.sums.begin(), finding.sums.end(), [&](const Sum& sum) {
    return sum.unit == "EUR" && !is_below(sum.delta.magnitude(), materiality);
  });
}

/// Whether findings of a rule could be made: it ran without trouble, and had something to look at.
bool was_looked_for(const Audit& audit, const std::string& rule) {
  const auto own = engine_check_ids();
  if (std::find(own.begin(), own.end(), rule) != own.end()) return true;
  const bool has_compared =
      std::any_of(audit.documents.begin(), audit.documents.end(),
                  [](const Document& document) { return !document.compared_with.empty(); });
  return std::any_of(audit.rules.begin(), audit.rules.end(), [&](const RuleSummary& summary) {
    return summary.id == rule && summary.errors == 0 && (has_compared || !summary.needs_earlier_report);
  });
}

} // namespace

namespace {

/// Completes a document with the columns of its short rows, as far as the rules tell them.
void complete(Document& document, RuleTeam& team, const std::vector<LoadedRule>& rules) {
  if (document.status != DocumentStatus::read || !has_short_rows(*document.report)) return;
  std::unique_ptr<Network> network;
  team.run(rules, *document.source, *document.report, network);
}

} // namespace

Result<Reading> Engine::inspect(const Input& input, const AuditOptions& options) const {
  Reading reading = read(input, options);
  if (reading.status != DocumentStatus::read || !has_short_rows(*reading.report)) return reading;
  RuleTeam team(internals_->catalogue, std::max(options.jobs, 1U));
  const auto rules = with_profile(team.load([] {}), internals_->profile);
  if (!rules) return tl::unexpected(rules.error());
  team.run(*rules, *reading.source, *reading.report, reading.network);
  return reading;
}

Result<Audit> Engine::audit(const std::vector<Input>& inputs, const AuditOptions& options) const {
  Audit audit;
  // Before the work: a file that is refused is told at once.
  const auto waiver_files = read_waiver_files(inputs, options);
  if (!waiver_files) return tl::unexpected(waiver_files.error());
  std::optional<Baseline> baseline;
  if (options.baseline) {
    auto read = read_baseline(*options.baseline);
    if (!read) return tl::unexpected(read.error());
    baseline = std::move(*read);
  }
  std::vector<Input> all = inputs;
  all.insert(all.end(), options.against.begin(), options.against.end());
  audit.documents.resize(all.size());
  std::vector<Contribution> contributions(all.size());
  AuditOptions of_earlier = options;
  of_earlier.as_of.reset(); // the day of the option is that of the reports that are judged
  std::mutex progress;
  std::size_t done = 0;
  const auto put = [&](std::size_t index, Document document) {
    audit.documents[index] = std::move(document);
    const std::lock_guard lock(progress);
    ++done;
    if (options.on_progress) options.on_progress(done, all.size());
  };

  // Positions count the earlier reports first: they are read before anything is compared with them.
  std::atomic<std::size_t> next{0};
  const std::size_t earlier_count = options.against.size();
  const auto index_at = [&](std::size_t position) { return (position + inputs.size()) % all.size(); };
  const auto read_at = [&](std::size_t position) {
    Document document;
    if (position >= all.size()) return document;
    const bool is_against = position < earlier_count;
    document = read(all[index_at(position)], is_against ? of_earlier : options);
    document.is_against = is_against;
    return document;
  };

  // Each document has a team; what is left of the jobs makes the first teams larger. The results stand in the
  // order of the paths, whoever made them.
  const std::size_t jobs = std::max(options.jobs, 1U);
  const std::size_t team_count = std::clamp<std::size_t>(all.size(), 1, jobs);
  std::vector<std::optional<Error>> refusals(team_count);
  std::vector<Worker> workers(team_count);
  together(team_count, [&](std::size_t number) {
    Worker& worker = workers[number];
    worker.team = std::make_unique<RuleTeam>(internals_->catalogue,
                                             jobs / team_count + (number < jobs % team_count ? 1 : 0));
    worker.next = next++;
    auto rules = worker.team->load([&] { worker.document = read_at(worker.next); });
    if (rules && number == 0) refusals[number] = refused_waiver(*waiver_files, *rules);
    if (refusals[number]) return;
    rules = with_profile(std::move(rules), internals_->profile);
    if (!rules) {
      refusals[number] = rules.error();
      return;
    }
    worker.rules = std::move(*rules);
    while (worker.next < earlier_count) {
      complete(worker.document, *worker.team, worker.rules);
      put(index_at(worker.next), std::move(worker.document));
      worker.next = next++;
      worker.document = read_at(worker.next);
    }
  });
  // Rules that cannot be used are trouble of the run, not of a document: nothing else is told then.
  for (const auto& refusal : refusals)
    if (refusal) return tl::unexpected(*refusal);
  audit.rules = summaries_of(workers.front().rules);

  EarlierDocuments earlier(audit.documents, inputs.size());
  together(team_count, [&](std::size_t number) {
    Worker& worker = workers[number];
    while (worker.next < all.size()) {
      const std::size_t index = index_at(worker.next);
      if (worker.document.status == DocumentStatus::read)
        contributions[index] = judge(worker.document, index, earlier, worker, internals_->profile);
      put(index, std::move(worker.document));
      worker.next = next++;
      worker.document = read_at(worker.next);
    }
    worker.team.reset();
  });
  audit.has_failed_input = earlier.tell_unused(audit.documents);

  audit.profile_name = internals_->profile.name;
  audit.profile_sha256 = internals_->profile.sha256;
  audit.rejects_from = internals_->profile.reject.from;
  for (const ProfileLayer& layer : internals_->profile.layers)
    if (!layer.file.empty()) audit.profile_layers.push_back({layer.kind, layer.name, layer.sha256});
  for (const Pack& pack : internals_->catalogue.packs) audit.packs[pack.name] = {pack.version, pack.sha256};
  // Where nothing was examined, nothing is accepted.
  audit.is_accepted =
      std::any_of(audit.documents.begin(), audit.documents.end(), [](const Document& document) {
        return document.status == DocumentStatus::read && !document.is_against;
      });
  std::vector<std::vector<Finding>> findings(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t r = 0; r < contributions[i].receipts.size(); ++r)
      add(audit.rules[r], contributions[i].receipts[r], i);
    findings[i] = std::move(contributions[i].findings);
  }
  const auto looked_for = [&](const std::string& rule) { return was_looked_for(audit, rule); };
  for (const WaiverFile& file : *waiver_files) audit.waivers.push_back(file.evidence);
  audit.today = options.today;
  if (const auto waived =
          apply_waivers(*waiver_files, {audit.documents, findings, options.today, looked_for});
      !waived)
    return tl::unexpected(waived.error());
  if (internals_->profile.materiality) audit.materiality = internals_->profile.materiality->text();
  for (std::size_t i = 0; i < all.size(); ++i) {
    Document& document = audit.documents[i];
    sort(findings[i]);
    const bool is_judged = document.status == DocumentStatus::read && !document.is_against;
    for (const Finding& finding : findings[i])
      if (!finding.waived && rejects(internals_->profile, finding))
        document.rejected_for[finding.severity].insert(finding.rule);
    document.is_accepted = is_judged && document.rejected_for.empty();
    for (Finding& finding : findings[i]) audit.findings.push_back(std::move(finding));
    if (document.report) audit.plugins.try_emplace(document.report->format);
    const bool is_forgiven = document.status == DocumentStatus::unrecognised && options.ignore_unrecognised;
    if (document.status != DocumentStatus::read && !is_forgiven) audit.has_failed_input = true;
    if (!document.failed_plugins.empty()) audit.has_failed_input = true;
    if (!document.is_against && !is_forgiven && !document.is_accepted) audit.is_accepted = false;
  }
  for (auto& [id, evidence] : audit.plugins)
    for (const auto& plugin : internals_->registry.plugins())
      if (plugin->manifest().id == id) evidence = {plugin->manifest().version, plugin->hash().value_or("")};
  for (Finding& finding : audit.findings) {
    if (internals_->profile.materiality)
      finding.is_material = is_material(finding, *internals_->profile.materiality);
    if (finding.waived) {
      ++audit.waived;
      continue;
    }
    if (finding.severity == Severity::error) ++audit.errors;
    if (finding.severity == Severity::warning) ++audit.warnings;
    if (finding.severity == Severity::note) ++audit.notes;
  }
  for (const RuleSummary& rule : audit.rules) {
    if (rule.errors == 0) continue;
    audit.has_failed_input = true;
    audit.is_accepted = false;
  }
  if (baseline) compare_with(*baseline, audit, looked_for);
  return audit;
}

} // namespace toets
