// The commands of the program. Each returns its exit code; main only reads the command line.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <string>
#include <vector>

namespace toets {

/// 0 accepted, 1 findings, 2 wrong usage or configuration, 3 an input, plugin or rule failed.
enum ExitCode { exit_accepted = 0, exit_findings = 1, exit_usage = 2, exit_failed = 3 };

/// Options that every command takes.
struct CommonOptions {
  std::vector<std::string> plugin_folders, rule_folders; ///< added to those of the installation
  std::string profile = "default";
  Language language = Language::nl;
  std::string output; ///< file; empty: standard output
};

struct AuditCommand {
  std::vector<std::string> paths, against;
  std::string format = "text";
  std::string fail_on = "error";
  std::string as_of;
  bool numbers = false;
  bool ignore_unrecognised = false;
  unsigned jobs = 0; ///< 0: as many as there are processors
};
int run_audit(const CommonOptions& common, const AuditCommand& command);

struct InspectCommand {
  std::string path;
  std::string format = "text";
  std::string as_of;
};
int run_inspect(const CommonOptions& common, const InspectCommand& command);

int run_formats(const CommonOptions& common, const std::string& format);
int run_formats_detect(const CommonOptions& common, const std::vector<std::string>& paths);

int run_rules_list(const CommonOptions& common, const std::string& format);
int run_rules_show(const CommonOptions& common, const std::string& id);
int run_rules_editor(const CommonOptions& common);
int run_rules_test(const CommonOptions& common, const std::vector<std::string>& ids);

// ---- shared by the commands ------------------------------------------------------------------

/// The engine with the folders of the installation and those of the options.
Result<Engine> make_engine(const CommonOptions& common);

/// Why a document was not read, in the reader's language.
inline const std::string& problem_of(const Document& document, Language language) {
  return language == Language::nl ? document.problem_nl : document.problem;
}

/// Colour and width of the terminal; plain for a file of --output.
TextStyle style_of(const CommonOptions& common);

/// Prints an error of usage or configuration.
int fail_usage(const std::string& message);

/// Standard output or the file of --output; errors are usage errors. The file replaces an older one only
/// when everything is written.
class OutputFile {
 public:
  explicit OutputFile(const std::string& file);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return *stream_; }
  /// Writes what is left; an empty text when all is well.
  std::string finish();

 private:
  std::string file_, temporary_, problem_;
  std::unique_ptr<std::ostream> owned_;
  std::ostream* stream_;
};

} // namespace toets
