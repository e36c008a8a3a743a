#include "plan-samenleven/kpi.hpp"
#include "plan-samenleven/landmarks.hpp"
#include "plan-samenleven/layout.hpp"
#include "plan-samenleven/target.hpp"

#include <algorithm>
#include <string>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Enough for several actions; a longer look adds nothing.
constexpr std::size_t most_lines = 2000;
constexpr unsigned certain = 98;

struct Evidence {
  std::size_t actions = 0;
  std::size_t files = 0;   // "Volgens subsidiedossier"
  std::size_t states = 0;  // "Stand van zaken op 30/09/2023"
  std::size_t results = 0; // "Behaalde KPI = 307 (KPI = 300)"
  std::size_t targets = 0; // "1. Titel: KPI = 300 gezinnen"
  bool has_name = false;   // the programme's, in a title
};

Evidence collect(const sdk::Source& source) {
  Evidence seen;
  const Document document = read_document(source, Stars::emphasis, most_lines);
  const Landmarks landmarks(document);
  for (std::size_t line = 0; line < landmarks.size(); ++line) {
    const std::string_view text = document[line].content_text();
    switch (landmarks[line]) {
      case Landmark::action:
        ++seen.actions;
        break;
      case Landmark::label:
        if (read_block_label(text)->block == Block::description) ++seen.files;
        // Without a moment the words are those of many a report.
        if (!read_block_label(text)->moment.empty()) ++seen.states;
        break;
      case Landmark::result:
        ++seen.results;
        break;
      case Landmark::enumerated:
        if (read_target(text, plan_samenleven::read_enumerated(text)->title.begin, false)) ++seen.targets;
        break;
      case Landmark::title:
        seen.has_name = seen.has_name || names_programme(text);
        break;
      default:
        break;
    }
  }
  return seen;
}

} // namespace

sdk::Confidence Layout::sniff(const sdk::Source& source) {
  const Evidence seen = collect(source);
  const std::size_t kpis = seen.results + seen.targets;
  const std::size_t kinds = (seen.files > 0 ? 1U : 0U) + (seen.states > 0 ? 1U : 0U) + (kpis > 0 ? 1U : 0U);
  const bool has_actions = seen.actions > 0 && kinds > 0 && (kpis > 0 || seen.files > 0);
  const bool has_programme = seen.has_name && kinds + (seen.actions > 0 ? 1U : 0U) > 0;
  if (!has_actions && !has_programme && seen.targets < 2)
    return {0,
            {},
            "No numbered action stands beside a subsidy file, a state on a day or a KPI that was reached.",
            "Geen genummerde actie staat bij een subsidiedossier, een stand op een dag of een behaalde KPI."};
  sdk::Confidence out;
  out.layout = "voortgang";
  out.percent = static_cast<unsigned>(std::min<std::size_t>(
      certain, 55 + 5 * std::min<std::size_t>(seen.actions, 3) + 7 * kinds + (seen.has_name ? 10U : 0U)));
  const std::string actions = std::to_string(seen.actions), blocks = std::to_string(seen.files + seen.states),
                    indicators = std::to_string(kpis);
  out.reason = "It has " + actions + " numbered actions, " + blocks +
               " blocks of a subsidy file or a state, and " + indicators +
               " KPIs, as the progress slides on the Plan Samenleven.";
  out.reason_nl = "Het heeft " + actions + " genummerde acties, " + blocks +
                  " blokken van een subsidiedossier of een stand, en " + indicators +
                  " KPI's, zoals de voortgangsslides over het Plan Samenleven.";
  return out;
}

} // namespace toets::plan_samenleven
