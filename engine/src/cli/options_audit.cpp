#include "cli/command_line.hpp"
#include "judgement/profile.hpp"
#include "output/renderer.hpp"

#include <memory>

namespace toets::command_line {
namespace {

/// --format and --output of a command that writes several forms at once: a file goes with the form before it, or with
/// the first one when it stands before all.
class OutputOptions {
 public:
  explicit OutputOptions(CLI::App& app) : app_(app) {
    std::vector<std::string> names;
    std::string meanings;
    for (const Renderer& renderer : renderers()) {
      names.emplace_back(renderer.format);
      meanings += "\n  " + std::string(renderer.format) + ": " + std::string(renderer.meaning);
    }
    format_ = add_repeatable(app, "--format", formats_,
                             "Form of the result (may be repeated, each with its --output):" + meanings)
                  ->check(CLI::IsMember(names))
                  ->type_name("FORMAT")
                  ->default_str(names.front());
    file_ = require_name(add_repeatable(app, "--output", files_, "Write the result to this file"))
                ->type_name("FILE");
  }

  /// @throws CLI::ValidationError for a file too many
  std::vector<OutputRequest> requests() const {
    std::vector<OutputRequest> requests;
    std::vector<std::string> early;
    std::size_t format = 0, file = 0;
    for (const CLI::Option* option : app_.parse_order()) {
      if (option == format_) {
        requests.push_back({formats_[format++], ""});
      } else if (option == file_) {
        const std::string& name = files_[file++];
        if (requests.empty()) {
          early.push_back(name);
        } else if (requests.back().file.empty()) {
          requests.back().file = name;
        } else {
          early.push_back(name);
        }
      }
    }
    if (requests.empty()) requests.push_back({std::string(renderers().front().format), ""});
    for (const std::string& name : early) {
      if (!requests.front().file.empty())
        throw CLI::ValidationError("--output " + name,
                                   "there are more files than forms; give each its --format");
      requests.front().file = name;
    }
    return requests;
  }

 private:
  CLI::App& app_;
  std::vector<std::string> formats_, files_;
  CLI::Option *format_ = nullptr, *file_ = nullptr;
};

} // namespace

void add_audit_command(CommandLine& line) {
  const auto audit = std::make_shared<AuditCommand>();
  CLI::App* audit_app =
      line.app.add_subcommand("audit", "Detect, read and check reports, and say what was found");
  audit_app
      ->add_option("paths", audit->paths,
                   "Files, folders (walked; hidden files and links skipped), or - for standard input")
      ->required()
      ->type_name("PATH...");
  const auto outputs = std::make_shared<const OutputOptions>(*audit_app);
  audit_app
      ->add_option("--fail-on", audit->fail_on,
                   "Lowest severity that gives exit code 1: error, warning, note or never; default: as the "
                   "profile says")
      ->check(CLI::IsMember(threshold_names()))
      ->type_name("SEVERITY");
  add_as_of(*audit_app, audit->as_of);
  add_against(*audit_app, audit->against);
  add_waivers(*audit_app, audit->waivers);
  audit_app
      ->add_option("--today", audit->today,
                   "The day that waivers are held against; default: the one each report speaks of")
      ->type_name("YYYY-MM-DD");
  require_name(
      audit_app->add_option(
          "--baseline", audit->baseline,
          "Result of an earlier audit (--format json), or - for standard input: say what is new, changed "
          "and resolved since"))
      ->type_name("FILE");
  audit_app
      ->add_option(
          "--fail-on-new", audit->fail_on_new,
          "With --baseline: lowest severity of a new or changed finding that gives exit code 1, in the "
          "place of what the profile says of all findings")
      ->check(CLI::IsMember(threshold_names()))
      ->type_name("SEVERITY");
  audit_app->add_flag("--numbers", audit->numbers, "Also the verdict of every number and every relation");
  audit_app->add_flag("--ignore-unrecognised", audit->ignore_unrecognised,
                      "List files that no layout reads, but do not fail on them");
  add_jobs(*audit_app, audit->jobs);
  add_common(*audit_app, line.common);
  audit_app->footer(exit_codes);
  audit_app->callback([=, &line] {
    audit->outputs = outputs->requests();
    line.code = run_audit(line.common, *audit);
  });
}

} // namespace toets::command_line
