#include "judgement/document_run.hpp"

#include "base/together.hpp"
#include "judgement/engine_internals.hpp"
#include "judgement/profile_rules.hpp"
#include "judgement/waivers.hpp"
#include "messages/plugins.hpp"
#include "messages/reports.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace toets {
namespace {

/// What is wrong with a waiver of a rule, whatever the profile makes of that one.
std::optional<Error> refused_waiver(const std::vector<WaiverFile>& files,
                                    const std::vector<LoadedRule>& rules) {
  std::vector<std::string> ids;
  for (const LoadedRule& rule : rules) ids.push_back(rule.description.id);
  const auto checked = require_waivable(files, ids);
  return checked ? std::nullopt : std::optional(checked.error());
}

/// Does a part of the work on a document. What ends it (no memory, say) is trouble of that document: the others keep their
/// results.
template <class Work>
void for_one(Document& document, const Work& work) {
  const auto fail = [&](const Bilingual& why) {
    Document failed;
    failed.path = std::move(document.path);
    failed.is_against = document.is_against;
    failed.status = DocumentStatus::crashed;
    failed.problem = message::document_failed(why);
    document = std::move(failed);
  };
  try {
    work();
  } catch (const std::bad_alloc&) { fail(message::out_of_memory()); } catch (const std::exception& why) {
    fail(same_in_both(why.what()));
  }
}

/// The documents in the order in which they are read: earlier reports first, so that they are there before anything is
/// compared with them. What comes of them stands in the order of the inputs, whoever made it.
class Documents {
 public:
  Documents(const Engine& engine, const std::vector<Input>& inputs, const AuditOptions& options)
      : engine_(engine), options_(options), of_earlier_(options), input_count_(inputs.size()), all_(inputs) {
    all_.insert(all_.end(), options.against.begin(), options.against.end());
    of_earlier_.as_of.reset(); // the day of the option is that of the reports that are judged
  }

  std::size_t size() const { return all_.size(); }
  std::size_t earlier_count() const { return size() - input_count_; }
  std::size_t index_at(std::size_t position) const { return (position + input_count_) % size(); }

  /// Positions that nobody has taken; from size() on there are none left. Any thread may call it.
  std::size_t take() { return next_++; }

  /// An empty document where none is left.
  Document read(std::size_t position) const {
    Document document;
    if (position >= size()) return document;
    const Input& input = all_[index_at(position)];
    const bool is_against = position < earlier_count();
    document.path = input.name;
    for_one(document, [&] { document = engine_.read(input, is_against ? of_earlier_ : options_); });
    document.is_against = is_against;
    return document;
  }

 private:
  const Engine& engine_;
  const AuditOptions& options_;
  AuditOptions of_earlier_;
  std::size_t input_count_;
  std::vector<Input> all_;
  std::atomic<std::size_t> next_{0};
};

/// A team with the rules it has loaded, and the document that it has read and is to judge next.
struct Worker {
  std::unique_ptr<RuleTeam> team;
  std::vector<LoadedRule> rules;
  Document document;
  std::size_t next = 0; ///< its position among all

  void take_next(Documents& documents) {
    next = documents.take();
    document = documents.read(next);
  }
};

} // namespace

Result<DocumentRun> run_documents(const Engine& engine, const std::vector<Input>& inputs,
                                  const AuditOptions& options, const std::vector<WaiverFile>& waivers) {
  const Engine::Internals& internals = internals_of(engine);
  Documents documents(engine, inputs, options);
  DocumentRun run;
  run.documents.resize(documents.size());
  run.judgements.resize(documents.size());
  std::mutex progress;
  std::size_t done = 0;
  const auto put = [&](Worker& worker) {
    run.documents[documents.index_at(worker.next)] = std::move(worker.document);
    const std::lock_guard lock(progress);
    ++done;
    if (options.on_progress) options.on_progress(done, documents.size());
  };

  // Each document has a team; what is left of the jobs makes the first teams larger.
  const std::size_t jobs = std::max(options.jobs, 1U);
  const std::size_t team_count = std::clamp<std::size_t>(documents.size(), 1, jobs);
  std::vector<std::optional<Error>> refusals(team_count);
  std::vector<Worker> workers(team_count);
  together(team_count, [&](std::size_t number) {
    Worker& worker = workers[number];
    worker.team = std::make_unique<RuleTeam>(internals.catalogue,
                                             jobs / team_count + (number < jobs % team_count ? 1 : 0));
    auto rules = worker.team->load([&] { worker.take_next(documents); });
    if (rules && number == 0) refusals[number] = refused_waiver(waivers, *rules);
    if (refusals[number]) return;
    rules = with_profile(std::move(rules), internals.profile);
    if (!rules) {
      refusals[number] = rules.error();
      return;
    }
    worker.rules = std::move(*rules);
    while (worker.next < documents.earlier_count()) {
      for_one(worker.document, [&] {
        if (has_short_rows(worker.document)) complete_short_rows(worker.document, *worker.team, worker.rules);
      });
      put(worker);
      worker.take_next(documents);
    }
  });
  // Rules that cannot be used are trouble of the run, not of a document: nothing else is told then.
  for (const auto& refusal : refusals)
    if (refusal) return tl::unexpected(*refusal);

  const EarlierDocuments earlier(run.documents, inputs.size());
  together(team_count, [&](std::size_t number) {
    Worker& worker = workers[number];
    while (worker.next < documents.size()) {
      const std::size_t index = documents.index_at(worker.next);
      for_one(worker.document, [&] {
        if (worker.document.status == DocumentStatus::read)
          run.judgements[index] =
              judge(worker.document, index, earlier, *worker.team, worker.rules, internals.profile);
      });
      put(worker);
      worker.take_next(documents);
    }
    worker.team.reset();
  });
  run.has_unused_earlier = earlier.tell_unused(run.documents);
  run.rules = std::move(workers.front().rules);
  return run;
}

} // namespace toets
