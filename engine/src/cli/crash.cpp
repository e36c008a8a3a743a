#include "cli/crash.hpp"

#include "cli/exit_codes.hpp"
#include "plugin/under_way.hpp"

#include <unistd.h>
#include <array>
#include <csignal>

namespace toets {
namespace {

constexpr std::array deadly = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

/// What stands around the name of the plugin and the number of the signal.
struct Words {
  const char *crashed, *advice;
};
constexpr Words in_dutch{" liep vast (signaal ", "); toets ze aan het contract met toets-conform"};
constexpr Words in_english{" crashed (signal ", "); hold it against the contract with toets-conform"};
const Words* words = &in_dutch; // chosen before a plugin runs

// A handler may call only what is async-signal-safe: no allocation, no formatting, no stream.

/// Control characters of a path must not reach the terminal.
void write_all(const char* text) {
  for (; *text != '\0'; ++text) {
    const auto byte = static_cast<unsigned char>(*text);
    const char shown = byte < ' ' || byte == 0x7F ? '?' : *text;
    if (write(STDERR_FILENO, &shown, 1) != 1) return;
  }
}

void on_crash(int signal) {
  if (under_way.plugin[0] == '\0') return; // the signal comes again, and does what it does by itself
  std::signal(SIGPIPE, SIG_IGN);           // nobody may be reading
  const char digits[] = {static_cast<char>('0' + signal / 10), static_cast<char>('0' + signal % 10), '\0'};
  write_all("toets: ");
  write_all(under_way.path);
  write_all(": plugin ");
  write_all(under_way.plugin);
  write_all(words->crashed);
  write_all(signal < 10 ? digits + 1 : digits);
  write_all(words->advice);
  const char end = '\n';
  if (write(STDERR_FILENO, &end, 1) != 1) _exit(exit_failed);
  _exit(exit_failed);
}

/// Of each thread that runs a plugin: where the stack itself is used up, the handler needs another.
void give_thread_a_stack() {
  constexpr std::size_t size = 1U << 16;
  thread_local std::array<char, size> room;
  thread_local bool is_given = false;
  if (is_given) return;
  is_given = true;
  stack_t before{};
  if (sigaltstack(nullptr, &before) == 0 && (before.ss_flags & SS_DISABLE) == 0) return; // it has one
  stack_t stack{};
  stack.ss_sp = room.data();
  stack.ss_size = room.size();
  sigaltstack(&stack, nullptr);
}

} // namespace

void tell_of_crashes(Language language) {
  words = language == Language::nl ? &in_dutch : &in_english;
  before_plugin = give_thread_a_stack;
  struct sigaction action = {};
  action.sa_handler = on_crash;
  // Once: a crash of the handler, or outside of a plugin, ends the process in the usual way.
  action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int signal : deadly) sigaction(signal, &action, nullptr);
}

} // namespace toets
