#include "cli/command_line.hpp"

namespace toets::command_line {

const char* const exit_codes =
    "\nExit codes: 0 accepted; 1 findings at or above --fail-on; 2 wrong usage or configuration;\n"
    "3 an input could not be read, recognised or compared, or a plugin or rule failed.";

CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description) {
  return app.add_option(name, values, description)->allow_extra_args(false);
}

CLI::Option* require_name(CLI::Option* option) {
  return option->check(CLI::Validator(
      [](const std::string& name) {
        return name.empty() ? std::string("is empty; name a file") : std::string();
      },
      ""));
}

void add_common(CLI::App& app, CommonOptions& common) {
  add_repeatable(app, "--plugins", common.plugin_folders, "Folder with more layout plugins (may be repeated)")
      ->type_name("DIR");
  add_repeatable(app, "--rules", common.rule_folders, "Folder of a pack of rules (may be repeated)")
      ->type_name("DIR");
  app.add_option(
         "--profile", common.profile,
         "Profile (rules, severities, parameters): a name of `profile list`, or a file that ends in .toml")
      ->check([](const std::string& name) {
        const bool is_name =
            !name.empty() &&
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
        return is_name || name.ends_with(".toml")
                   ? std::string()
                   : "'" + name +
                         "' is not the name of a profile (a-z, 0-9, - and _) and no file that ends in .toml";
      })
      ->type_name("NAME")
      ->default_str("default");
  require_name(
      app.add_option(
          "--config", common.config,
          "Settings that stand on the profile; default: toets.toml of the current folder, where there is "
          "one"))
      ->type_name("FILE");
  app.add_option_function<std::string>(
         "--lang",
         [&common](const std::string& name) { common.language = name == "en" ? Language::en : Language::nl; },
         "Language of what people read: nl or en")
      ->check(CLI::IsMember({"nl", "en"}))
      ->type_name("LANG")
      ->default_str("nl");
}

void add_output(CLI::App& app, CommonOptions& common) {
  require_name(app.add_option("--output", common.output, "Write the result to this file"))->type_name("FILE");
}

void add_format(CLI::App& app, std::string& format, const std::string& description,
                const std::vector<std::string>& formats) {
  app.add_option("--format", format, description)->check(CLI::IsMember(formats))->capture_default_str();
}

void add_as_of(CLI::App& app, std::string& as_of) {
  app.add_option("--as-of", as_of, "The day the reports speak of, instead of what they say")
      ->type_name("YYYY-MM-DD");
}

void add_against(CLI::App& app, std::vector<std::string>& against) {
  add_repeatable(app, "--against", against,
                 "An earlier report of the same entity, a file: compared with, not judged (may be repeated)")
      ->type_name("OLD");
}

void add_waivers(CLI::App& app, std::vector<std::string>& waivers) {
  require_name(
      add_repeatable(
          app, "--waivers", waivers,
          "File of waivers, in the place of the toets.waivers.toml beside each report (may be repeated)"))
      ->type_name("FILE");
}

void add_jobs(CLI::App& app, unsigned& jobs) {
  app.add_option("--jobs", jobs, "Threads that read reports and run rules; default: one a processor")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
}

} // namespace toets::command_line
