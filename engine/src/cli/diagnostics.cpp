#include "cli/diagnostics.hpp"

#include "cli/exit_codes.hpp"
#include "output/terminal.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <csignal>
#include <cstdio>

namespace toets {

std::string complaint(std::string_view message) {
  std::string shown;
  for (std::size_t at = 0; at <= message.size();) {
    const std::size_t end = std::min(message.find('\n', at), message.size());
    const std::string line = printable(message.substr(at, end - at));
    if (at > 0) shown += line.starts_with("  ") ? "\n" : "\n  ";
    shown += line;
    at = end + 1;
  }
  return shown;
}

void write_error(std::string_view text) {
  const auto before = std::signal(SIGPIPE, SIG_IGN); // it would end the program
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
  std::signal(SIGPIPE, before);
}

void complain(const Bilingual& message, Language language) {
  write_error(fmt::format("toets: {}\n", complaint(in(message, language))));
}

void tell(const Document& document, const Bilingual& problem, Language language) {
  write_error(fmt::format("toets: {}: {}\n", printable(document.path), printable(in(problem, language))));
}

int report_usage_error(const Bilingual& message, Language language) {
  complain(message, language);
  return exit_usage;
}

} // namespace toets
