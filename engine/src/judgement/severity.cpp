#include "toets/engine/finding.hpp"

namespace toets {

const char* name(SinceBaseline since) {
  switch (since) {
    case SinceBaseline::added:
      return "new";
    case SinceBaseline::unchanged:
      return "unchanged";
    case SinceBaseline::changed:
      return "changed";
    case SinceBaseline::not_compared:
      break;
  }
  return "";
}

const char* name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::optional<Severity> severity_of(const std::string& name) {
  if (name == "error") return Severity::error;
  if (name == "warning") return Severity::warning;
  if (name == "note") return Severity::note;
  return std::nullopt;
}

std::vector<std::string> severity_names() {
  return {name(Severity::error), name(Severity::warning), name(Severity::note)};
}

} // namespace toets
