// Says that the report is of the year zero.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink& sink) {
    sink.field({.name = "fiscal_year", .type = "number", .value = "0"});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
