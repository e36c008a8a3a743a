#include "common/table_header.hpp"
#include "lier/anchors.hpp"
#include "lier/labels.hpp"
#include "lier/layout.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Enough for several actions; a longer look adds nothing.
constexpr std::size_t most_lines = 4000;
constexpr unsigned certain = 98;

struct Evidence {
  std::size_t codes = 0;        // plans and actions
  std::set<std::string> labels; // distinct, folded
  std::size_t totals = 0;
  std::size_t markers = 0;
  std::size_t heads = 0;
  std::size_t rows = 0;
  std::size_t account = 0;   // what only the account prints
  std::size_t follow_up = 0; // what only the follow-up report prints
};

void look_at_head(const TableHead& head, Evidence& seen) {
  ++seen.heads;
  for (const ColumnHead& column : head.columns) {
    if (column.measure == "actual") ++seen.account;
    if (column.measure == "booked") seen.follow_up += 2;
  }
}

void look_at_labels(const VisibleLine& line, const std::vector<Label>& labels, Evidence& seen) {
  for (const Label& label : labels) {
    const std::string words = fold(line.text().substr(label.range.begin, label.range.size()));
    switch (label.kind) {
      case LabelKind::priority:
        ++seen.markers;
        continue;
      case LabelKind::account_year:
        ++seen.account;
        break;
      case LabelKind::party:
        seen.follow_up += 2;
        break;
      case LabelKind::start:
        seen.follow_up += label.value.empty() ? 0 : 1;
        break;
      case LabelKind::text:
        if (words.find('(') != std::string::npos || words == "omschrijving")
          ++seen.account;
        else if (words == "stand van zaken" || words == "tijd")
          ++seen.follow_up;
        break;
      default:
        break;
    }
    seen.labels.insert(words);
  }
}

Evidence collect(const sdk::Source& source) {
  Evidence seen;
  const std::size_t count = std::min(source.size(), most_lines);
  for (std::size_t i = 0; i < count; ++i) {
    const VisibleLine line(source.text(i), source[i].number, source[i].page);
    if (line.is_blank()) continue;
    if (read_code_line(line).code.parts > 2)
      ++seen.codes;
    else if (const auto labels = read_labels(line); !labels.empty())
      look_at_labels(line, labels, seen);
    else if (read_total(line))
      ++seen.totals;
    else if (const auto head = read_table_head(line); head && !head->lacks_years)
      look_at_head(*head, seen);
    else if (read_row_label(line) || !section_named(line.content_text()).empty())
      ++seen.rows;
  }
  return seen;
}

} // namespace

sdk::Confidence Layout::sniff(const sdk::Source& source) {
  const Evidence seen = collect(source);
  // A code of this form is what all reports of the family share; a page of totals has none, but a title.
  const std::size_t frame =
      seen.labels.size() + seen.totals + seen.markers + std::min<std::size_t>(seen.heads, 2);
  if (seen.codes == 0 || frame == 0)
    return {
        0,
        {},
        "No plan or action code of the form nn/nn/XXX/nn stands beside a label or table of Lier.",
        "Geen code van een actieplan of actie, als nn/nn/XXX/nn, staat bij een opschrift of tabel van Lier."};
  sdk::Confidence out;
  out.percent = static_cast<unsigned>(std::min<std::size_t>(
      certain, 55 + 5 * std::min<std::size_t>(seen.codes, 4) + 4 * std::min<std::size_t>(frame, 6)));
  const bool is_follow_up = seen.follow_up > seen.account;
  out.layout = is_follow_up ? "opvolging" : "jaarrekening";
  const std::string codes = std::to_string(seen.codes), labels = std::to_string(seen.labels.size()),
                    tables = std::to_string(seen.heads);
  out.reason = "It has " + codes + " plan or action codes, " + labels + " known labels and " + tables +
               " money tables, as the " + (is_follow_up ? "half-year follow-up report" : "annual account") +
               " of Lier.";
  out.reason_nl = "Het heeft " + codes + " codes van actieplannen of acties, " + labels +
                  " bekende opschriften en " + tables + " tabellen met bedragen, zoals " +
                  (is_follow_up ? "het opvolgingsrapport" : "de jaarrekening") + " van Lier.";
  return out;
}

} // namespace toets::lier
