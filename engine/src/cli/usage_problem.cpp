#include "cli/command_line.hpp"
#include "messages/usage.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace toets::command_line {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return fmt::to_string(fmt::join(names, ", "));
}

/// A word that begins like an option and is none of the command where it stands, or one in the place of a command.
Bilingual unknown_word(const CLI::App& app, int argc, char** argv) {
  const CLI::App* at = &app;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto commands = commands_of(*at);
    if (word.starts_with("-") && word != "-") {
      const std::string name = word.substr(0, word.find('='));
      const CLI::Option* option = at->get_option_no_throw(name);
      if (option == nullptr) return message::no_option(name);
      if (commands.empty()) break; // what follows may be its value
      if (option->get_items_expected_max() > 0 && name == word) ++i;
      continue;
    }
    const auto known = std::find_if(commands.begin(), commands.end(),
                                    [&](const CLI::App* command) { return command->get_name() == word; });
    if (known == commands.end()) {
      if (commands.empty() || at->get_require_subcommand_min() == 0) break;
      return message::no_command(word, names_of(commands));
    }
    at = *known;
  }
  return {};
}

/// The command that was asked for.
const CLI::App& command_of(const CLI::App& app) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return *at;
}

Bilingual missing_in(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options())
    if (option->get_required() && option->count() == 0) return message::is_required(option->get_name());
  return message::command_missing(names_of(commands_of(command)));
}

Bilingual excluded_in(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options())
    for (const CLI::Option* other : option->get_excludes())
      if (option->count() > 0 && other->count() > 0)
        return message::excludes(option->get_name(), other->get_name());
  return {};
}

/// A value that is missing, one too many, or one of an option that takes none.
Bilingual misvalued_in(const CLI::App& command, std::string_view told) {
  for (const CLI::Option* option : command.get_options()) {
    const std::string name = option->get_name();
    if (told.find(name) == std::string_view::npos) continue;
    const int most = option->get_items_expected_max();
    if (most == 0) return message::takes_no_value(name);
    return option->count() > static_cast<std::size_t>(most) ? message::given_twice(name)
                                                            : message::value_missing(name);
  }
  return {};
}

Bilingual unexpected(const std::vector<std::string>& words) {
  for (const std::string& word : words)
    if (word.starts_with("-") && word != "-") return message::no_option(word.substr(0, word.find('=')));
  return message::not_expected(fmt::to_string(fmt::join(words, " ")));
}

} // namespace

Bilingual usage_problem(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  Bilingual problem = unknown_word(app, argc, argv);
  if (!problem.empty()) return problem;
  const CLI::App& command = command_of(app);
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError:
      problem = missing_in(command);
      break;
    case CLI::ExitCodes::ExcludesError:
      problem = excluded_in(command);
      break;
    case CLI::ExitCodes::ArgumentMismatch:
    case CLI::ExitCodes::ConversionError:
    case CLI::ExitCodes::InvalidError:
      problem = misvalued_in(command, error.what());
      break;
    case CLI::ExitCodes::ExtrasError:
      problem = unexpected(app.remaining(true));
      break;
    default:
      break;
  }
  // What a check of our own refused is told in the language of the reader already.
  return problem.empty() ? same_in_both(error.what()) : problem;
}

} // namespace toets::command_line
