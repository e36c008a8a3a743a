// The audit of a run: documents in, verdicts and findings out. This is what programs embed.
//
//   auto engine = toets::Engine::create(options);       // reads manifests and rules, loads no plugin
//   if (!engine) return engine.error().message.en;
//   auto audit = engine->audit({{"account.txt", "account.txt"}}, {});
//   for (const toets::Finding& finding : audit->findings) ...
#pragma once

#include "toets/engine/finding.hpp"
#include "toets/engine/relation.hpp"
#include "toets/engine/report.hpp"
#include "toets/engine/result.hpp"
#include "toets/engine/source.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace toets {

struct EngineOptions {
  std::vector<std::filesystem::path> plugin_folders; ///< earlier ones win
  std::vector<std::filesystem::path> rule_folders; ///< packs; the first is the program's own, with profiles/
  std::string profile; ///< a name or a file that ends in .toml; empty: what `config` extends, or "default"
  std::filesystem::path config; ///< a file whose settings stand on the profile; empty: none
  std::string
      fail_on; ///< "error", "warning", "note" or "never" in the place of what the profile says; empty: as that says
};

/// A file to read, and the name that results call it by: never an absolute path, so that the same input
/// gives the same bytes on every machine.
struct Input {
  std::string path; ///< "-" for standard input
  std::string name;
};

struct AuditOptions {
  std::optional<Day> as_of;         ///< replaces the day that the reports speak of
  bool ignore_unrecognised = false; ///< a file that no layout reads is listed, but spoils nothing
  unsigned jobs = 1;                ///< threads, which share the documents and the rules of each
  std::vector<Input> against;       ///< earlier reports of the same entities: compared with, not judged
  /// Files of waivers, for all documents; nothing: each document has those of its own folder.
  std::optional<std::vector<Input>> waivers;
  std::optional<Day> today; ///< the day that waivers are held against; nothing: the one each report speaks of
  std::optional<Input> baseline; ///< the result of an earlier audit, as JSON
  std::function<void(std::size_t done, std::size_t all)> on_progress; ///< called from one thread at a time
};

enum class DocumentStatus { read, unrecognised, unreadable, crashed, limited };
const char* name(DocumentStatus status);

/// Counts of numbers by verdict: proven + contradicted + unchecked = total.
struct NumberTally {
  std::uint32_t total = 0, proven = 0, contradicted = 0, unchecked = 0;
  std::uint32_t unreadable = 0; ///< of the unchecked ones
  std::map<std::string, std::uint32_t> unchecked_reasons;
};

/// What became of the nodes of an earlier report, and which are new.
struct ComparedWith {
  std::size_t document = 0;                   ///< the earlier one
  std::map<std::string, std::uint32_t> nodes; ///< by what became of them: "same", "renamed", ...
};

/// One document of a run, with everything that was read from it.
struct Document {
  std::string path; ///< the input's name
  bool is_against = false;
  DocumentStatus status = DocumentStatus::unreadable;
  Bilingual problem; ///< why it was not read, or compared with nothing; else empty
  /// Plugins that were asked whether they read it and failed, also when another one reads it.
  std::vector<Bilingual> failed_plugins;
  std::unique_ptr<Source> source;
  std::unique_ptr<Report> report; ///< null when it was not read
  std::vector<ComparedWith>
      compared_with;                ///< earlier documents, the one that speaks of the earliest day first
  std::unique_ptr<Report> joint;    ///< with the records of those, which the network speaks of too; else null
  std::unique_ptr<Network> network; ///< null when it was not read or not judged
  std::vector<std::string> relation_rules; ///< the rule that stated each relation of the network
  NumberTally table_numbers, text_numbers;
  bool is_accepted = false;
  bool has_failed_rule = false; ///< what a rule that failed would have said is not known: it is not accepted
  /// Why it is not accepted: the rules of the findings that the profile rejects, by their severity.
  std::map<Severity, std::set<std::string>> rejected_for;

  /// What the network speaks of. @pre it was read
  const Report& records() const { return joint ? *joint : *report; }
};

struct RuleSummary {
  /// What became of a rule in one document.
  struct Course {
    std::uint32_t evaluated = 0, not_evaluable = 0, errors = 0;
    std::map<std::string, std::uint32_t> reasons; ///< of "not evaluable"
  };

  struct Trouble {
    std::size_t document;
    std::string message;
    std::string
        subject; ///< what the rule looked at, for people: "AP01 Plan, operating receipts, Rekening 2023"
    Place at;
    bool is_over_budget;
  };

  std::string id, name;
  Bilingual title, why, fix;
  Bilingual basis; ///< law or source
  std::string sha256;
  Severity severity = Severity::error;
  bool needs_earlier_report = false; ///< it counts nothing where there is none
  std::uint32_t evaluated = 0, failed = 0, not_evaluable = 0, not_applicable = 0, errors = 0, trivial = 0;
  std::map<std::string, std::uint32_t> reasons; ///< of "not evaluable"
  std::map<std::string, Bilingual> reason_texts;
  std::vector<Trouble> troubles;
  std::map<std::size_t, Course> courses; ///< by document, of those that were judged
};

struct PluginEvidence {
  std::string version, sha256;
};

struct PackEvidence {
  std::string version, sha256;
};

/// A file that the settings of a run come from.
struct LayerEvidence {
  std::string kind; ///< "profile" or "config"
  std::string name, sha256;
};

/// A finding of the baseline that this audit does not make any more.
struct ResolvedFinding {
  std::string rule, fingerprint, path;
  Severity severity = Severity::error;
  Bilingual message;
  std::optional<std::string> amount; ///< as a decimal
};

struct FileEvidence {
  std::string name, sha256;
};

struct Audit {
  std::vector<Document> documents;
  std::vector<Finding> findings;                 ///< by document, line, column, rule, fingerprint
  std::vector<RuleSummary> rules;                ///< by id
  std::map<std::string, PluginEvidence> plugins; ///< those that read a document
  std::map<std::string, PackEvidence> packs;     ///< those whose rules were loaded
  std::string profile_name, profile_sha256;
  Bilingual profile_title;                   ///< for what the profile is; may be empty
  std::optional<Severity> rejects_from;      ///< from which severity the profile accepts no findings
  std::vector<LayerEvidence> profile_layers; ///< the lowest first
  std::vector<FileEvidence> waivers;         ///< the files that were read
  std::optional<Day> today;                  ///< the day of the options
  std::optional<FileEvidence> baseline;
  std::vector<ResolvedFinding> resolved; ///< in the order of the baseline
  std::uint32_t not_looked_for = 0; ///< findings of the baseline whose document was not read or rule not run
  std::string materiality;          ///< amount as a decimal; empty: the profile names none
  std::uint32_t errors = 0, warnings = 0, notes = 0; ///< findings that are not waived
  std::uint32_t waived = 0;
  bool is_accepted = false;
  std::optional<Severity> fails_from; ///< from which severity findings fail the run; none: they never do
  /// An input was not read or recognised, or a plugin or rule failed. Unrecognised ones may be forgiven, not all of them.
  bool has_failed_input = false;

  /// No document was read that could be judged.
  bool has_examined_nothing() const;
};

/// Why a number has no verdict: "unreadable", "not_assigned", "inferred", "only_zero", "only_claimed", "only_bounded",
/// "no_relation". @pre the document was judged, and the number is one of its network with the verdict unchecked
std::string unchecked_reason(const Document& document, NumberId number);

class Engine {
 public:
  /// Errors: a folder, manifest, rule or profile that cannot be used.
  static Result<Engine> create(EngineOptions options);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Audits files. What befalls one input is its status, and costs the others nothing. Errors are of what all of them share: a
  /// rule that is refused, a profile that does not fit the rules, waivers or a baseline that cannot be used.
  /// An engine is not changed by it: several threads may audit at once. The same arguments give the same audit, whatever `jobs` is.
  Result<Audit> audit(const std::vector<Input>& inputs, const AuditOptions& options) const;

  /// Reads one file. Where its rows print fewer numbers than their tables have columns, the sums that the rules
  /// know tell what can be told of their columns. Errors: those of the rules.
  Result<Document> inspect(const Input& input, const AuditOptions& options) const;

  /// Reads one file as it is printed, without any rule.
  Document read(const Input& input, const AuditOptions& options) const;

  struct Internals; ///< known to the sources of the engine alone

 private:
  friend const Internals& internals_of(const Engine& engine);
  explicit Engine(std::unique_ptr<Internals> internals);
  std::unique_ptr<Internals> internals_;
};

} // namespace toets
