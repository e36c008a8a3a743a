// The commands of the program. Each returns its exit code; main only reads the command line.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// 0 accepted, 1 findings, 2 wrong usage or configuration, 3 an input, plugin or rule failed.
enum ExitCode { exit_accepted = 0, exit_findings = 1, exit_usage = 2, exit_failed = 3 };

/// Options that every command takes.
struct CommonOptions {
  std::vector<std::string> plugin_folders, rule_folders; ///< added to those of the installation
  std::string profile;                                   ///< a name or a file that ends in .toml
  std::string config; ///< a file; empty: toets.toml of the current folder, where there is one
  Language language = Language::nl;
  std::string output; ///< file; empty: standard output
};

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

// ---- shared by the commands ------------------------------------------------------------------

/// The program's own tree: <root>/bin/toets, <root>/lib/toets/plugins, <root>/share/toets.
std::filesystem::path installation_root();

/// The day that an option gives; nothing when it was left out. Errors: there is no such day.
Result<std::optional<Day>> day_of(const char* option, const std::string& text);

/// The file of settings: that of --config, else the usual one of the current folder; empty where there is none.
std::string config_of(const CommonOptions& common);

/// Threads for `--jobs`: 0 stands for as many as there are processors.
unsigned thread_count(unsigned jobs = 0);

/// The engine with the folders of the installation and those of the options.
Result<Engine> make_engine(const CommonOptions& common, const std::string& fail_on = {});

/// Colour and width of the terminal; plain for a file of --output.
TextStyle style_of(const std::string& output_file);

/// An error as it is printed: nothing in it acts. A line below the first is set in, so that none passes for one of ours.
std::string complaint(std::string_view message);

/// Writes to standard error. That nobody can read it (a full disk, a reader that is gone) changes nothing else: the exit code
/// tells what became of the command.
void write_error(std::string_view text);

/// Prints a line of the program's own to standard error.
void complain(const Bilingual& message, Language language);

/// Prints what became of a document to standard error.
void tell(const Document& document, const Bilingual& problem, Language language);

/// Prints an error of usage or configuration.
int fail_usage(const Bilingual& message, Language language);

/// Standard output or the file of --output; errors are usage errors. The file replaces an older one only
/// when everything is written, and never what the command is made from.
class OutputFile {
 public:
  /// @param read all that the command reads: a file among them is left as it is, and finish() says so
  OutputFile(const std::string& file, const std::vector<Input>& read);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return *stream_; }
  /// Writes what is left.
  Result<void> finish();

 private:
  std::string file_, temporary_;
  Bilingual refusal_; ///< a sentence of its own: nothing was opened
  Bilingual problem_; ///< why it could not be opened
  std::unique_ptr<std::ostream> owned_;
  std::ostream* stream_;
};

} // namespace toets
