#include "common/money_rows.hpp"
#include "w13/landmarks.hpp"
#include "w13/layout.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Enough for several plans; a longer look adds nothing.
constexpr std::size_t most_lines = 4000;
constexpr unsigned certain = 98;

struct Evidence {
  std::size_t headings = 0; // with a code of letters and digits
  std::size_t items = 0;    // of a synthesis, with receipts and expenditure below
  std::size_t heads = 0;    // column labels of accounts and plans
  std::size_t rows = 0;
  std::size_t labels = 0; // "Geen financiële gegevens", "Datum meting"
};

Evidence collect(const sdk::Source& source) {
  Evidence seen;
  const Document document = read_document(source, Stars::emphasis, most_lines);
  const Landmarks landmarks(document);
  for (std::size_t i = 0; i < landmarks.size(); ++i) {
    switch (landmarks[i]) {
      case Landmark::heading: {
        const Range code = landmarks.heading(i).code;
        const std::string_view printed = document[i].text().substr(code.begin, code.size());
        if (!code.empty() && is_ascii_letter(printed[0])) ++seen.headings;
        break;
      }
      case Landmark::head:
        ++seen.heads;
        break;
      case Landmark::row:
        ++seen.rows;
        break;
      case Landmark::flow: {
        const std::size_t below = landmarks.next(i);
        if (read_flow_label(document[i])->row == "receipts" && below < landmarks.size() &&
            landmarks[below] == Landmark::flow)
          ++seen.items;
        break;
      }
      case Landmark::no_money:
      case Landmark::measurement:
        ++seen.labels;
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
  const std::size_t frame =
      std::min<std::size_t>(seen.heads, 3) + std::min<std::size_t>(seen.labels, 3) + (seen.rows > 0 ? 1 : 0);
  const bool has_note = seen.headings > 0 && (frame > 0 || seen.headings > 2);
  const bool has_synthesis = seen.items > 0 && seen.heads > 0;
  if (!has_note && !has_synthesis)
    return {
        0,
        {},
        "No goal, plan or action with a code of letters and digits stands beside a table, and no synthesis.",
        "Geen doel, plan of actie met een code van letters en cijfers staat bij een tabel, en er is geen "
        "synthese."};
  sdk::Confidence out;
  out.layout = "beleidsevaluatie";
  out.percent = static_cast<unsigned>(std::min<std::size_t>(
      certain, 55 + 4 * std::min<std::size_t>(seen.headings + seen.items, 6) + 4 * frame));
  const std::string headings = std::to_string(seen.headings), items = std::to_string(seen.items),
                    heads = std::to_string(seen.heads);
  out.reason = "It has " + headings + " goals, plans and actions with a code, " + items +
               " lines of a synthesis and " + heads +
               " lines of column labels, as the policy evaluation of a welfare association.";
  out.reason_nl = "Het heeft " + headings + " doelen, plannen en acties met een code, " + items +
                  " lijnen van een synthese en " + heads +
                  " regels met kolomtitels, zoals de beleidsevaluatie van een welzijnsvereniging.";
  return out;
}

} // namespace toets::w13
