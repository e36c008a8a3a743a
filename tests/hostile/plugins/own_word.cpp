// Ignores a line for a reason that the model does not have.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink& sink) {
    sink.ignored(1, "dull");
  }
};

} // namespace

HOSTILE_CLASS(Layout)
