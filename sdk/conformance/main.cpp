// toets-conform: options in, checks run, an exit code out.
#include "cli/inputs.hpp"
#include "contract.hpp"
#include "printing.hpp"
#include "processes.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <algorithm>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <thread>

namespace toets::conform {
namespace {

namespace fs = std::filesystem;

enum ExitCode { exit_conforms = 0, exit_breaches = 1, exit_usage = 2, exit_failed = 3 };

struct Options {
  std::string plugin;
  std::vector<std::string> samples, foreign;
  std::string format = "text";
  std::uint64_t seed = 1;
  Limits limits{.jobs = 0};
};

int fail(ExitCode code, const std::string& message) {
  fmt::print(stderr, "toets-conform: {}\n", message);
  return code;
}

/// Reads the files; the first that cannot be read is the problem.
std::string read_into(std::vector<NamedText>& texts, const std::vector<std::string>& paths) {
  for (const Input& input : inputs_of(paths)) {
    auto source = read_file(input.path);
    if (!source) return fmt::format("{}: {}", input.path, source.error().problem.en);
    texts.push_back({input.name, std::string(source->text())});
  }
  return {};
}

int run(const Options& options) {
  fs::path manifest_file = options.plugin;
  if (fs::is_directory(manifest_file)) manifest_file /= "plugin.json";
  if (!fs::exists(manifest_file))
    return fail(exit_usage,
                fmt::format("{}: there is no plugin.json; give the folder that holds it and the library",
                            options.plugin));
  auto manifest = read_manifest(manifest_file);
  if (!manifest) return fail(exit_failed, manifest.error().message.en);
  if (!manifest->is_installed())
    return fail(exit_failed, fmt::format("{}: the library is not there; build the plugin first",
                                         manifest->library.string()));
  Material material{.manifest = std::move(*manifest), .seed = options.seed};
  if (const std::string problem = read_into(material.samples, options.samples); !problem.empty())
    return fail(exit_failed, problem);
  material.foreign = texts_of_nobody(material.manifest.hints, options.seed);
  if (const std::string problem = read_into(material.foreign, options.foreign); !problem.empty())
    return fail(exit_failed, problem);

  std::deque<std::vector<Check>> run; // results point to their checks
  std::vector<Outcome> results;
  std::optional<TextReport> text;
  if (options.format != "json") text.emplace(std::cout, material);
  const auto hold = [&](std::vector<Check> checks, const std::string& not_run = {}) {
    run.push_back(std::move(checks));
    std::vector<Outcome> outcomes;
    if (not_run.empty()) outcomes = run_checks(run.back(), options.limits);
    if (!not_run.empty())
      for (const Check& check : run.back()) outcomes.push_back({.check = &check, .not_run = not_run});
    if (text) text->add(outcomes);
    for (Outcome& outcome : outcomes) results.push_back(std::move(outcome));
    return results.back().has_passed();
  };
  const bool is_loaded = hold({loading_check(material)});
  if (is_loaded) hold({foreign_check(material)});
  for (const NamedText& sample : material.samples) {
    if (!is_loaded) break;
    const bool is_read = hold({reading_check(material, sample)});
    hold(sample_checks(material, sample), is_read ? "" : "the sample itself is not read");
  }
  if (text) {
    text->finish(results);
  } else {
    write_json(std::cout, material, results);
  }
  std::cout.flush();
  if (!std::cout) return fail(exit_usage, "standard output could not be written");
  if (!is_loaded) return exit_failed;
  return std::all_of(results.begin(), results.end(),
                     [](const Outcome& result) { return result.has_passed(); })
             ? exit_conforms
             : exit_breaches;
}

int main_of(int argc, char** argv) {
  CLI::App app{
      "toets-conform holds a layout plugin against the contract: with its sample reports, with damaged ones "
      "and\n"
      "with texts that are not its own. Each check runs in a process of its own, so that a crash is a "
      "result."};
  app.name("toets-conform");
  app.set_version_flag("--version", std::string("toets-conform ") + TOETS_VERSION);
  Options options;
  app.add_option("plugin", options.plugin, "Folder with the plugin.json and the library")
      ->required()
      ->type_name("PLUGIN");
  app.add_option("samples", options.samples, "Reports that the plugin reads: files, or folders")
      ->required()
      ->type_name("SAMPLE...");
  app.add_option("--foreign", options.foreign, "File or folder that is not the plugin's (may be repeated)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  app.add_option("--format", options.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  app.add_option("--seed", options.seed, "Draws the damaged lines of long samples, and noise")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--jobs", options.limits.jobs, "Processes at once; default: one a processor")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  app.add_option("--seconds", options.limits.seconds, "Most time for one text")
      ->check(CLI::Range(1, 3600))
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--megabytes", options.limits.megabytes, "Most memory of one process")
      ->check(CLI::Range(64, 1 << 20))
      ->type_name("N")
      ->capture_default_str();
  app.footer(
      "\nExit codes: 0 the plugin conforms; 1 it does not; 2 wrong usage; 3 the plugin cannot be loaded or "
      "a\n"
      "sample cannot be read.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return app.exit(e); // --help and --version
    fmt::print(stderr, "toets-conform: {}\ntoets-conform: `toets-conform --help` says more\n", e.what());
    return exit_usage;
  }
  if (options.limits.jobs == 0) options.limits.jobs = std::max(1U, std::thread::hardware_concurrency());
  try {
    return run(options);
  } catch (const std::exception& e) { return fail(exit_failed, e.what()); }
}

} // namespace
} // namespace toets::conform

int main(int argc, char** argv) { return toets::conform::main_of(argc, argv); }
