#include "judgement/tally.hpp"

namespace toets {

std::string unchecked_reason(const Document& document, NumberId number) {
  const Network& network = *document.network;
  if (network.is_cell(number)) {
    const Cell& cell = document.records().cells[number];
    if (!cell.value) return "unreadable";
    if (cell.assigned == "no") return "not_assigned";
  } else if (network.is_mention(number) &&
             !document.records().mentions[network.mention_index(number)].number) {
    return "unreadable";
  }
  const Network::Standing& standing = network.standing(number);
  if (standing.used > 0) return "inferred";
  if (standing.trivial > 0) return "only_zero";
  if (standing.claimed > 0) return "only_claimed";
  if (standing.one_sided > 0) return "only_bounded";
  return "no_relation";
}

namespace {

void count(const Document& document, NumberId number, NumberTally& tally) {
  ++tally.total;
  switch (document.network->standing(number).verdict) {
    case Verdict::proven:
      ++tally.proven;
      return;
    case Verdict::contradicted:
      ++tally.contradicted;
      return;
    case Verdict::unchecked:
      break;
  }
  ++tally.unchecked;
  const std::string reason = unchecked_reason(document, number);
  ++tally.unchecked_reasons[reason];
  if (reason == "unreadable") ++tally.unreadable;
}

} // namespace

void tally_numbers(Document& document) {
  const Report& report = *document.report;
  for (Index i = 0; i < report.cells.size(); ++i)
    if (report.cells[i].is_number()) count(document, document.network->cell(i), document.table_numbers);
  for (Index i = 0; i < report.mentions.size(); ++i)
    if (report.mentions[i].is_number()) count(document, document.network->mention(i), document.text_numbers);
}

} // namespace toets
