#include "aalst/landmarks.hpp"
#include "aalst/layout.hpp"

#include "aalst/fields.hpp"

#include <algorithm>
#include <string>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Enough for several ambitions; a longer look adds nothing.
constexpr std::size_t most_lines = 4000;
constexpr unsigned certain = 98;

struct Evidence {
  std::size_t headings = 0; // ambitions and objectives with a number
  std::size_t titles = 0;   // of actions
  std::size_t roles = 0;    // who does the work
  std::size_t codes = 0;    // labels of a budget code
  std::size_t years = 0;    // lines of years
};

Evidence collect(const sdk::Source& source) {
  Evidence seen;
  const Document document = read_document(source, Stars::footnotes, most_lines);
  const Landmarks landmarks(document);
  for (std::size_t i = 0; i < landmarks.size(); ++i) {
    if (landmarks[i] == Landmark::title) ++seen.titles;
    if (landmarks[i] == Landmark::heading && landmarks.heading(i).kind != HeadingKind::chapter &&
        !landmarks.heading(i).code.empty() && landmarks.heading(i).kind != HeadingKind::section)
      ++seen.headings;
    if (landmarks[i] != Landmark::table) continue;
    const std::string_view text = document[i].text();
    bool has_role = false;
    bool has_code = false;
    for (const Field& field : fields_of(document[i])) {
      const auto role = read_role(text, field.range.begin, field.range.end);
      has_role = has_role || (role && role->leads);
      has_code = has_code || read_budget_label(text, field.range.begin, field.range.end);
    }
    seen.roles += has_role ? 1 : 0;
    seen.codes += has_code ? 1 : 0;
    seen.years += !has_role && !has_code ? 1 : 0;
  }
  return seen;
}

} // namespace

sdk::Confidence Layout::sniff(const sdk::Source& source) {
  const Evidence seen = collect(source);
  const std::size_t tables = std::min(seen.roles, std::max(seen.codes, seen.years));
  if (seen.headings == 0 || (tables == 0 && seen.headings < 3) || (seen.roles == 0 && seen.codes == 0))
    return {0,
            {},
            "No ambition or objective with a number stands beside an action with a role and a budget.",
            "Geen ambitie of doelstelling met een nummer staat bij een actie met een rol en een budget."};
  sdk::Confidence out;
  out.layout = "sociaal-beleidsplan";
  out.percent = static_cast<unsigned>(
      std::min<std::size_t>(certain, 55 + 3 * std::min<std::size_t>(seen.headings, 6) +
                                         3 * std::min<std::size_t>(tables, 6) + (seen.titles > 0 ? 7 : 0)));
  const std::string headings = std::to_string(seen.headings), roles = std::to_string(seen.roles),
                    codes = std::to_string(seen.codes);
  out.reason = "It has " + headings + " ambitions and objectives with a number, " + roles +
               " actions with a role and " + codes + " budget codes, as a local social policy plan.";
  out.reason_nl = "Het heeft " + headings + " ambities en doelstellingen met een nummer, " + roles +
                  " acties met een rol en " + codes + " budgetcodes, zoals een lokaal sociaal beleidsplan.";
  return out;
}

} // namespace toets::aalst
