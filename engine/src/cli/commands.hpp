// The commands of the program. Each returns its exit code; main only reads the command line.
#pragma once

#include "cli/common_options.hpp"

#include <string>
#include <vector>

namespace toets {

/// A form to write the result in, and where to.
struct OutputRequest {
  std::string format;
  std::string file;      ///< empty: standard output
  bool is_named = false; ///< by --format; else it is the usual one
};

struct AuditCommand {
  std::vector<std::string> paths, against;
  std::vector<OutputRequest> outputs; ///< at least one
  std::string fail_on;                ///< empty: as the profile says
  std::string as_of, today;
  std::vector<std::string> waivers; ///< files; none: those beside the reports
  std::string baseline;             ///< result of an earlier audit; empty: none
  std::string fail_on_new;          ///< empty: the exit code does not look at the baseline
  bool numbers = false;
  bool ignore_unrecognised = false;
  unsigned jobs = 0; ///< 0: as many as there are processors
};
int run_audit(const CommonOptions& common, const AuditCommand& command);

struct WaiveCommand {
  std::vector<std::string> words;   ///< fingerprints, and at most one report
  std::vector<std::string> against; ///< earlier reports that this one is compared with
  std::string as_of;
  std::string owner, reason, basis, expires, at_most;
  std::string rule;    ///< for when no report is at hand
  std::string waivers; ///< the file; empty: toets.waivers.toml beside the report, else in the current folder
};
/// Writes waivers at the end of their file.
int run_waive(const CommonOptions& common, const WaiveCommand& command);

struct ExplainCommand {
  std::string fingerprint;                 ///< or its first characters
  std::vector<std::string> paths, against; ///< no path: the files of the current folder
  std::vector<std::string> waivers;
  std::string as_of;
};
int run_explain(const CommonOptions& common, const ExplainCommand& command);

struct InspectCommand {
  std::string path;
  std::string format = "text";
  std::string as_of;
};
int run_inspect(const CommonOptions& common, const InspectCommand& command);

int run_formats(const CommonOptions& common, const std::string& format);
int run_formats_detect(const CommonOptions& common, const std::vector<std::string>& paths);
/// Makes FOLDER/NAME with a plugin to begin with.
int run_formats_new(const CommonOptions& common, const std::string& name, const std::string& folder);

int run_rules_list(const CommonOptions& common, const std::string& format);
int run_rules_show(const CommonOptions& common, const std::string& id, const std::string& format);
/// Writes the page of every rule, and one that leads to them, to a folder.
int run_rules_docs(const CommonOptions& common, const std::string& folder);

/// Prints what an editor needs to complete and check rules.
int run_rules_editor(const CommonOptions& common);

struct RulesTestCommand {
  std::vector<std::string> ids; ///< none: all
  std::string format = "text";
  bool watch = false;
  bool coverage = false;
  std::vector<std::string> require; ///< "outcomes", "branches": what has to be covered in full
};
int run_rules_test(const CommonOptions& common, const RulesTestCommand& command);

struct RulesMutateCommand {
  std::vector<std::string> paths;
  std::vector<std::string> kinds; ///< none: all
  std::string format = "text";
  std::string as_of;
  std::string limit = "10"; ///< of a kind and report, or "all"
  unsigned min_caught = 0;  ///< percent of the changes; below it the exit code is 1
  unsigned jobs = 0;        ///< 0: as many as there are processors
};
int run_rules_mutate(const CommonOptions& common, const RulesMutateCommand& command);
/// What --kind may be.
std::vector<std::string> mutation_kind_ids();

struct RulesNewCommand {
  std::string name;          ///< "plan-outlasts-its-actions"
  std::string id;            ///< empty: the next free one of the group
  std::string group = "OWN"; ///< letters of the id
  std::string pack = ".";    ///< the folder that the files go to
};
int run_rules_new(const CommonOptions& common, const RulesNewCommand& command);

int run_profile_show(const CommonOptions& common, const std::string& format);
int run_profile_list(const CommonOptions& common, const std::string& format);

} // namespace toets
