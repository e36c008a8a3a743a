#include "mutation/mutation_run.hpp"

#include "base/together.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/findings.hpp"
#include "lua/shared_work.hpp"
#include "model/vocabulary.hpp"
#include "rules/run_rules.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <mutex>

namespace toets {
namespace {

/// One thread: a Lua state with all rules, which it uses for one report after the other.
class Worker {
 public:
  Worker(const Engine::Internals& internals, const std::shared_ptr<SharedWork>& shared) : state_({}, shared) {
    state_.defer_expressions();
    rules_ = load_rules(state_, internals);
  }

  const Result<std::vector<LoadedRule>>& rules() const { return rules_; }

  struct Judged {
    std::unique_ptr<Network> network;
    std::vector<Finding> findings;
    std::map<std::string, std::string> troubles; ///< by rule
    std::vector<bool> looks_at_figures;          ///< by rule
  };

  /// The report gets what is inferred of its columns.
  /// @param asked which rules are run; empty: all
  Judged judge(const Source& source, Report& report, const std::vector<bool>& asked = {}) {
    Judged judged;
    judged.looks_at_figures.resize(rules_->size());
    const auto run = [&](const RuleScope& scope, std::vector<RuleOutcome>& outcomes,
                         const std::vector<bool>& wanted) {
      for (std::size_t i = 0; i < rules_->size(); ++i) {
        if (!wanted[i] || (!asked.empty() && !asked[i])) continue;
        outcomes[i] = run_rule(state_, (*rules_)[i], scope);
        if (outcomes[i].looks_at_figures) judged.looks_at_figures[i] = true;
      }
    };
    RuleResults results = run_completing(*rules_, source, report, nullptr, run, judged.network);
    judged.findings = build_findings({0, *rules_, report, *judged.network}, results);
    for (std::size_t i = 0; i < results.receipts.size(); ++i)
      if (const auto& troubles = results.receipts[i].troubles; !troubles.empty())
        judged.troubles.emplace((*rules_)[i].description.id, troubles.front().message);
    return judged;
  }

 private:
  LuaState state_;
  Result<std::vector<LoadedRule>> rules_;
};

/// How closely the relations of a report look at each of its numbers.
std::vector<Watch> watches_of(const Network& network) {
  std::vector<Watch> watches(network.number_count(), Watch::nobody);
  for (std::size_t i = 0; i < network.relation_count(); ++i) {
    const Relation& relation = network.relation(i);
    if (!network.outcome(i).is_evaluable) continue;
    const bool is_sum =
        relation.comparison == Comparison::equal && relation.kind != RelationKind::plausibility;
    for (const auto* side : {&relation.left, &relation.right})
      for (const Term& term : *side)
        watches[term.number] = std::max(watches[term.number], is_sum ? Watch::sum : Watch::bound);
  }
  return watches;
}

/// Whether another part of the report says the same of a node: its title, or a field of this name.
Watch watch_of_name(const Report& report, const Node& node, std::string_view part) {
  for (const Index other : node.same_as) {
    const Node& namesake = report.nodes[other];
    if (part == "title" ? !namesake.title.empty() : report.field(namesake, part) != nullptr)
      return Watch::again;
  }
  return Watch::once;
}

/// @pre the report of the mutation is that of the network
Watch watch_of(const Mutation& mutation, const Report& report, const Network& network,
               const std::vector<Watch>& watches) {
  Watch watch = Watch::unknown;
  for (const Index cell : mutation.cells) watch = std::max(watch, watches[network.cell(cell)]);
  for (const Index mention : mutation.mentions)
    if (report.mentions[mention].number) watch = std::max(watch, watches[network.mention(mention)]);
  const bool is_said_of_node =
      mutation.part == "title" || vocabulary::has(vocabulary::node_fields, mutation.part);
  if (is_said_of_node && !mutation.nodes.empty())
    return watch_of_name(report, report.nodes[mutation.nodes.front()], mutation.part);
  return watch;
}

/// `count` places among `all`, evenly spread, the first one among them.
std::size_t spread(std::size_t i, std::size_t count, std::size_t all) { return i * all / count; }

/// The mutations of a report; those that are tried, and how many there are.
void find_mutants(const Report& report, std::size_t document, const MutationOptions& options,
                  MutationOutcome& outcome) {
  for (std::size_t kind = 0; kind < outcome.kinds.size(); ++kind) {
    std::vector<Mutation> found = outcome.kinds[kind].kind->find(report);
    outcome.kinds[kind].possible += found.size();
    const std::size_t count = std::min(found.size(), options.limit.value_or(found.size()));
    for (std::size_t i = 0; i < count; ++i) {
      Mutant mutant;
      mutant.document = document;
      mutant.kind = kind;
      mutant.mutation = std::move(found[spread(i, count, found.size())]);
      if (!mutant.mutation.nodes.empty()) mutant.node = report.nodes[mutant.mutation.nodes.front()].label();
      outcome.mutants.push_back(std::move(mutant));
    }
  }
}

void tally(MutationOutcome& outcome) {
  for (const Mutant& mutant : outcome.mutants) {
    KindOutcome& kind = outcome.kinds[mutant.kind];
    const Notice notice = mutant.noticed.notice;
    outcome.all.add(notice);
    kind.all.add(notice);
    if (mutant.watch != Watch::unknown) kind.by_watch[mutant.watch].add(notice);
    for (const std::string& rule : mutant.noticed.rules) {
      RuleOutcomes& of_rule = outcome.rules[rule];
      ++(notice == Notice::caught ? of_rule.caught : of_rule.elsewhere);
      if (notice == Notice::caught && mutant.noticed.rules.size() == 1) ++of_rule.alone;
    }
  }
}

/// What is known of a report before anything is changed.
struct Original {
  std::unique_ptr<Unchanged> unchanged;
  std::vector<bool> looks_at_figures; ///< by rule
};

class Run {
 public:
  Run(const Engine& engine, const MutationOptions& options)
      : internals_(internals_of(engine)), options_(options) {}

  Result<MutationOutcome> of(const Engine& engine, const std::vector<Input>& inputs) {
    find(engine, inputs);
    if (const auto loaded = load_workers(); !loaded) return tl::unexpected(loaded.error());
    for (std::size_t i = 0; i < outcome_.documents.size(); ++i) look_at_original(i);
    try_mutants();
    tally(outcome_);
    add_evidence();
    return std::move(outcome_);
  }

 private:
  void find(const Engine& engine, const std::vector<Input>& inputs) {
    const auto& asked = options_.kinds;
    for (const MutationKind& kind : mutation_kinds())
      if (asked.empty() || std::find(asked.begin(), asked.end(), kind.id) != asked.end())
        outcome_.kinds.push_back({&kind, 0, {}, {}});
    AuditOptions reading;
    reading.as_of = options_.as_of;
    for (const Input& input : inputs) {
      outcome_.documents.push_back(engine.read(input, reading));
      const std::size_t first = outcome_.mutants.size();
      if (const auto& report = outcome_.documents.back().report)
        find_mutants(*report, outcome_.documents.size() - 1, options_, outcome_);
      mutants_of_.emplace_back(first, outcome_.mutants.size());
    }
  }

  Result<void> load_workers() {
    const auto shared = std::make_shared<SharedWork>();
    const std::size_t most = std::max<std::size_t>(outcome_.mutants.size(), 1);
    workers_.resize(std::clamp<std::size_t>(options_.jobs, 1, most));
    together(workers_.size(),
             [&](std::size_t number) { workers_[number] = std::make_unique<Worker>(internals_, shared); });
    for (const auto& worker : workers_)
      if (!worker->rules()) return tl::unexpected(worker->rules().error());
    return {};
  }

  void look_at_original(std::size_t index) {
    originals_.emplace_back();
    const Document& document = outcome_.documents[index];
    if (!document.report) return;
    Report report = document.report->copy();
    Worker::Judged judged = workers_.front()->judge(*document.source, report);
    originals_.back() = {std::make_unique<Unchanged>(*document.report, judged.findings),
                         std::move(judged.looks_at_figures)};
    outcome_.troubles.insert(judged.troubles.begin(), judged.troubles.end());
    const std::vector<Watch> watches = watches_of(*judged.network);
    for (std::size_t i = mutants_of_[index].first; i < mutants_of_[index].second; ++i) {
      Mutant& mutant = outcome_.mutants[i];
      mutant.watch = watch_of(mutant.mutation, report, *judged.network, watches);
    }
  }

  /// Results stand in the places of their mutants, whoever made them.
  void try_mutants() {
    std::vector<std::map<std::string, std::string>> troubles(outcome_.mutants.size());
    std::atomic<std::size_t> next{0};
    std::mutex progress;
    std::size_t done = 0;
    together(workers_.size(), [&](std::size_t number) {
      for (std::size_t i = next++; i < outcome_.mutants.size(); i = next++) {
        troubles[i] = try_mutant(outcome_.mutants[i], *workers_[number]);
        const std::lock_guard lock(progress);
        ++done;
        if (options_.on_progress) options_.on_progress(done, outcome_.mutants.size());
      }
    });
    for (const auto& of_mutant : troubles) outcome_.troubles.insert(of_mutant.begin(), of_mutant.end());
  }

  /// Returns the troubles of rules.
  std::map<std::string, std::string> try_mutant(Mutant& mutant, Worker& worker) const {
    const Document& document = outcome_.documents[mutant.document];
    const Original& original = originals_[mutant.document];
    Report report = document.report->copy();
    mutant.mutation.apply(report);
    // Where only cells change, a rule that looked at no figure says the same again.
    const std::vector<bool> all;
    const auto& asked = mutant.mutation.is_in_cells_alone ? original.looks_at_figures : all;
    Worker::Judged judged = worker.judge(*document.source, report, asked);
    mutant.noticed = original.unchanged->compare(mutant.mutation, judged.findings);
    return std::move(judged.troubles);
  }

  void add_evidence() {
    for (const LoadedRule& rule : *workers_.front()->rules()) {
      outcome_.rules.try_emplace(rule.description.id);
      outcome_.sha256s[rule.description.id] = rule.description.sha256;
    }
    outcome_.profile_name = internals_.profile.name;
    outcome_.profile_sha256 = internals_.profile.sha256;
    for (const Pack& pack : internals_.catalogue.packs)
      outcome_.packs[pack.name] = {pack.version, pack.sha256};
  }

  const Engine::Internals& internals_;
  const MutationOptions& options_;
  MutationOutcome outcome_;
  std::vector<std::pair<std::size_t, std::size_t>> mutants_of_; ///< by document: from and to
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Original> originals_; ///< by document
};

} // namespace

void MutationTally::add(Notice notice) {
  ++made;
  ++(notice == Notice::caught ? caught : notice == Notice::elsewhere ? elsewhere : missed);
}

bool MutationOutcome::has_failed_input() const {
  return !troubles.empty() || std::any_of(documents.begin(), documents.end(), [](const Document& document) {
    return document.status != DocumentStatus::read || !document.failed_plugins.empty();
  });
}

Result<MutationOutcome> run_mutations(const Engine& engine, const std::vector<Input>& inputs,
                                      const MutationOptions& options) {
  return Run(engine, options).of(engine, inputs);
}

} // namespace toets
