#include "cli/command_line.hpp"
#include "cli/help_texts.hpp"
#include "judgement/profile.hpp"
#include "messages/usage.hpp"
#include "output/renderer.hpp"

#include <memory>

namespace toets::command_line {
namespace {

/// --format and --output of a command that writes several forms at once: a file goes with the form before it, or with
/// the first one when it stands before all.
class OutputOptions {
 public:
  OutputOptions(CLI::App& app, const CommandLine& line) : app_(app), line_(line) {
    std::vector<std::string> names;
    std::string meanings;
    for (const Renderer& renderer : renderers()) {
      names.emplace_back(renderer.format);
      meanings += "\n  " + std::string(renderer.format) + ": " + in(renderer.meaning, line.common.language);
    }
    format_ = add_repeatable(app, "--format", formats_, line.say(help::audit_format) + meanings)
                  ->check(one_of(names, line))
                  ->type_name(line.say(help::a_form))
                  ->default_str(names.front());
    file_ =
        add_repeatable(app, "--output", files_, line.say(help::output))->type_name(line.say(help::a_file));
  }

  /// @throws CLI::ValidationError for a file too many
  std::vector<OutputRequest> requests() const {
    std::vector<OutputRequest> requests;
    std::vector<std::string> early;
    std::size_t format = 0, file = 0;
    for (const CLI::Option* option : app_.parse_order()) {
      if (option == format_) {
        requests.push_back({formats_[format++], "", true});
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
        throw CLI::ValidationError(line_.say(message::more_files_than_forms, "--output " + name),
                                   CLI::ExitCodes::ValidationError);
      requests.front().file = name;
    }
    return requests;
  }

 private:
  CLI::App& app_;
  const CommandLine& line_;
  std::vector<std::string> formats_, files_;
  CLI::Option *format_ = nullptr, *file_ = nullptr;
};

} // namespace

void add_audit_command(CommandLine& line) {
  const auto audit = std::make_shared<AuditCommand>();
  CLI::App* audit_app = line.app.add_subcommand("audit", line.say(help::audit));
  audit_app->add_option(line.say(help::called_paths), audit->paths, line.say(help::audit_paths))
      ->required()
      ->type_name(line.say(help::paths));
  const auto outputs = std::make_shared<const OutputOptions>(*audit_app, line);
  audit_app->add_option("--fail-on", audit->fail_on, line.say(help::fail_on))
      ->check(one_of(threshold_names(), line))
      ->type_name(line.say(help::a_severity));
  add_as_of(*audit_app, audit->as_of, line);
  add_against(*audit_app, audit->against, line);
  add_waivers(*audit_app, audit->waivers, line);
  audit_app->add_option("--today", audit->today, line.say(help::today))->type_name(line.say(help::a_day));
  audit_app->add_option("--baseline", audit->baseline, line.say(help::baseline))
      ->type_name(line.say(help::a_file));
  audit_app->add_option("--fail-on-new", audit->fail_on_new, line.say(help::fail_on_new))
      ->check(one_of(threshold_names(), line))
      ->type_name(line.say(help::a_severity));
  audit_app->add_flag("--numbers", audit->numbers, line.say(help::numbers));
  audit_app->add_flag("--ignore-unrecognised", audit->ignore_unrecognised,
                      line.say(help::ignore_unrecognised));
  add_jobs(*audit_app, audit->jobs, line);
  add_common(*audit_app, line);
  audit_app->footer(line.say(help::exit_codes));
  audit_app->callback([=, &line] {
    audit->outputs = outputs->requests();
    line.code = run_audit(line.common, *audit);
  });
}

} // namespace toets::command_line
