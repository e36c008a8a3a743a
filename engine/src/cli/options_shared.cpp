#include "cli/command_line.hpp"
#include "cli/common_options.hpp"
#include "cli/help_texts.hpp"
#include "messages/usage.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <charconv>

namespace toets::command_line {

CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description) {
  return app.add_option(name, values, description)->allow_extra_args(false);
}

void refuse_empty_values(CLI::App& app, const CommandLine& line) {
  const CLI::Validator is_given(
      [&line](const std::string& value) {
        return value.empty() ? line.say(message::empty_value) : std::string();
      },
      "");
  for (CLI::Option* option : app.get_options([](const CLI::Option*) { return true; }))
    if (!option->get_lnames().empty() && option->get_items_expected_max() > 0) option->check(is_given);
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; }))
    refuse_empty_values(*command, line);
}

Bilingual empty_value_in(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with("--") && word.find('=') == word.size() - 1)
      return message::of_option(word.substr(0, word.size() - 1), message::empty_value());
  }
  return {};
}

CLI::Validator one_of(std::vector<std::string> names, const CommandLine& line) {
  const std::string shown = fmt::format("{{{}}}", fmt::join(names, ","));
  return {[names = std::move(names), &line](const std::string& value) {
            const bool is_known = std::find(names.begin(), names.end(), value) != names.end();
            return is_known ? std::string() : in(none_of(value, names), line.common.language);
          },
          shown};
}

CLI::Validator whole_number(unsigned least, unsigned most, const CommandLine& line) {
  return {[=, &line](const std::string& value) {
            unsigned number = 0;
            const char* const end = value.data() + value.size();
            const auto [rest, error] = std::from_chars(value.data(), end, number);
            return error == std::errc() && rest == end && number >= least && number <= most
                       ? std::string()
                       : line.say(message::not_in_range, value, least, most);
          },
          fmt::format("{}-{}", least, most)};
}

void add_common(CLI::App& app, CommandLine& line) {
  CommonOptions& common = line.common;
  add_repeatable(app, "--plugins", common.plugin_folders, line.say(help::plugins))
      ->type_name(line.say(help::a_folder));
  add_repeatable(app, "--rules", common.rule_folders, line.say(help::rules_folder))
      ->type_name(line.say(help::a_folder));
  app.add_option("--profile", common.profile, line.say(help::profile))
      ->check([&line](const std::string& name) {
        const bool is_name =
            !name.empty() &&
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
        return is_name || name.ends_with(".toml") ? std::string() : line.say(message::no_profile_name, name);
      })
      ->type_name(line.say(help::a_name))
      ->default_str("default");
  app.add_option("--config", common.config, line.say(help::config))->type_name(line.say(help::a_file));
  add_language(app, line);
}

void add_language(CLI::App& app, CommandLine& line) {
  app.add_option_function<std::string>(
         "--lang",
         [&line](const std::string& name) {
           line.common.language = language_named(name).value_or(Language::nl);
         },
         line.say(help::language))
      ->check(one_of(language_names(), line))
      ->type_name(line.say(help::a_language))
      ->default_str(language_names().front());
}

void add_output(CLI::App& app, CommandLine& line) {
  app.add_option("--output", line.common.output, line.say(help::output))->type_name(line.say(help::a_file));
}

void add_format(CLI::App& app, std::string& format, const std::string& description,
                const std::vector<std::string>& formats, const CommandLine& line) {
  app.add_option("--format", format, description)
      ->check(one_of(formats, line))
      ->type_name(line.say(help::a_form))
      ->capture_default_str();
}

void add_as_of(CLI::App& app, std::string& as_of, const CommandLine& line) {
  app.add_option("--as-of", as_of, line.say(help::as_of))->type_name(line.say(help::a_day));
}

void add_against(CLI::App& app, std::vector<std::string>& against, const CommandLine& line) {
  add_repeatable(app, "--against", against, line.say(help::against))
      ->type_name(line.say(help::an_older_report));
}

void add_waivers(CLI::App& app, std::vector<std::string>& waivers, const CommandLine& line) {
  add_repeatable(app, "--waivers", waivers, line.say(help::waivers))->type_name(line.say(help::a_file));
}

void add_jobs(CLI::App& app, unsigned& jobs, const CommandLine& line) {
  app.add_option("--jobs", jobs, line.say(help::jobs))
      ->check(whole_number(1, 1024, line))
      ->type_name(line.say(help::a_number));
}

} // namespace toets::command_line
