// Asks for more memory than any report needs.
#include "parts.h"

#include <memory>

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const std::unique_ptr<char[]> all(new char[std::size_t{16} << 30]);
    all[0] = source.text(0).empty() ? ' ' : source.text(0)[0];
    if (all[0] == '\n') sink.understood(1); // so that the memory is not optimised away
  }
};

} // namespace

HOSTILE_CLASS(Layout)
