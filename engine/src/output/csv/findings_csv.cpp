#include "output/csv/findings_csv.hpp"

#include "output/csv/csv_table.hpp"
#include "output/finding_words.hpp"
#include "output/largest_sum.hpp"

namespace toets {
namespace {

struct Row {
  const Audit& audit;
  const FindingWords& words;
  const Finding& finding;
  const Occurrence& occurrence; ///< the finding itself, or one of its own
  const Sum* sum;               ///< the one that is off by most, or null

  const Document& document() const { return audit.documents[occurrence.location.document]; }
  const Place& place() const { return occurrence.location.place; }
  /// The subject of a finding is that of its sum, where there is one.
  const std::string& of_subject(std::string Sum::*of_sum, std::string Finding::*of_finding) const {
    return sum != nullptr ? sum->*of_sum : finding.*of_finding;
  }
};

std::string number_or_empty(std::uint32_t number) { return number == 0 ? "" : std::to_string(number); }
std::string truth(bool is_true) { return is_true ? "true" : "false"; }

template <class Member>
std::string of_sum(const Row& row, Member member) {
  return row.sum == nullptr ? "" : decimal_of(row.sum->*member);
}

template <class Member>
std::string of_waiver(const Row& row, Member member) {
  return row.finding.waived ? (*row.finding.waived).*member : "";
}

const std::vector<CsvColumn<Row>>& columns() {
  static const std::vector<CsvColumn<Row>> all = {
      {"finding", CsvType::text, true, "Fingerprint of the finding, which several rows may share.",
       [](const Row& row) { return row.finding.fingerprint; }},
      {"occurrence", CsvType::text, true,
       "Fingerprint of the occurrence; that of the finding where it has no others.",
       [](const Row& row) { return row.occurrence.fingerprint; }},
      {"content_hash", CsvType::text, true, "Changes when amounts or other particulars of the occurrence do.",
       [](const Row& row) { return row.occurrence.content_hash; }},
      {"rule", CsvType::text, true, "Id of the rule.", [](const Row& row) { return row.finding.rule; }},
      {"rule_name", CsvType::text, false, "Name of the rule.",
       [](const Row& row) { return row.finding.rule_name; }},
      {"severity",
       CsvType::text,
       true,
       "How grave the finding is.",
       [](const Row& row) { return std::string(name(row.finding.severity)); },
       {"error", "warning", "note"}},
      {"document", CsvType::text, true, "The report, as the command line names it.",
       [](const Row& row) { return row.document().path; }},
      {"page", CsvType::integer, false, "Page, from 1; empty where the report has none.",
       [](const Row& row) { return number_or_empty(row.place().page); }},
      {"line", CsvType::integer, false, "Line, from 1; empty for a finding about the report as a whole.",
       [](const Row& row) { return number_or_empty(row.place().line); }},
      {"from", CsvType::integer, false, "First character on the line, from 1.",
       [](const Row& row) { return number_or_empty(row.place().from); }},
      {"to", CsvType::integer, false, "The character after the last one.",
       [](const Row& row) { return number_or_empty(row.place().to); }},
      {"raw", CsvType::text, false, "The text at that place.",
       [](const Row& row) { return std::string(row.place().raw); }},
      {"node", CsvType::text, false, "Code of the part of the plan, else its title.",
       [](const Row& row) { return row.occurrence.location.node; }},
      {"section", CsvType::text, false, "operating, investment or financing.",
       [](const Row& row) { return row.of_subject(&Sum::section, &Finding::section); }},
      {"row", CsvType::text, false, "receipts, expenditure, balance, total or value.",
       [](const Row& row) { return row.of_subject(&Sum::row, &Finding::row); }},
      {"measure", CsvType::text, false, "actual, budget, plan, booked or measured.",
       [](const Row& row) { return row.of_subject(&Sum::measure, &Finding::measure); }},
      {"year", CsvType::integer, false, "Year of the figures.",
       [](const Row& row) {
         const int year = row.sum != nullptr ? row.sum->year : row.finding.year;
         return year == 0 ? std::string() : std::to_string(year);
       }},
      {"message", CsvType::text, true, "What was found, in the language that was asked for.",
       [](const Row& row) { return row.words.of(row.occurrence.message); }},
      {"amount", CsvType::number, false, "The largest difference of the occurrence, without its sign.",
       [](const Row& row) {
         return row.occurrence.amount ? decimal_of(*row.occurrence.amount) : std::string();
       }},
      {"unit", CsvType::text, false, "Unit of the amounts: EUR, % or what is counted.",
       [](const Row& row) { return row.sum == nullptr ? std::string() : row.sum->unit; }},
      {"stated", CsvType::number, false, "What the report states, of the sum that is off by most.",
       [](const Row& row) { return of_sum(row, &Sum::actual); }},
      {"expected", CsvType::number, false, "What that should be.",
       [](const Row& row) { return of_sum(row, &Sum::expected); }},
      {"difference", CsvType::number, false, "stated - expected.",
       [](const Row& row) { return of_sum(row, &Sum::delta); }},
      {"slack", CsvType::number, false, "The difference that rounding allows.",
       [](const Row& row) { return of_sum(row, &Sum::slack); }},
      {"sums", CsvType::integer, true, "How many sums of the occurrence do not hold.",
       [](const Row& row) { return std::to_string(row.occurrence.sums.size()); }},
      {"caused_by", CsvType::text, false, "Fingerprint of the finding that explains this one.",
       [](const Row& row) { return row.finding.caused_by; }},
      {"since_baseline",
       CsvType::text,
       false,
       "Against an earlier audit of the report; empty where there is none.",
       [](const Row& row) { return std::string(name(row.finding.since_baseline)); },
       {"new", "unchanged", "changed"}},
      {"material", CsvType::boolean, true, "Whether the amount reaches what the profile calls material.",
       [](const Row& row) { return truth(row.finding.is_material); }},
      {"waived", CsvType::boolean, true,
       "Whether the finding is known and accepted, and so out of the verdict.",
       [](const Row& row) { return truth(row.finding.waived.has_value()); }},
      {"waiver_owner", CsvType::text, false, "Who answers for that.",
       [](const Row& row) { return of_waiver(row, &Waiver::owner); }},
      {"waiver_reason", CsvType::text, false, "Why.",
       [](const Row& row) { return of_waiver(row, &Waiver::reason); }},
      {"waiver_basis", CsvType::text, false, "The law or decision that it rests on.",
       [](const Row& row) { return of_waiver(row, &Waiver::basis); }},
      {"waiver_expires", CsvType::date, false, "The last day on which it holds.",
       [](const Row& row) {
         return row.finding.waived && row.finding.waived->expires ? row.finding.waived->expires->text()
                                                                  : std::string();
       }},
  };
  return all;
}

} // namespace

void write_findings_csv(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  const FindingWords words(audit, options.language);
  write_csv_header(out, columns());
  const auto write = [&](const Finding& finding, const Occurrence& occurrence) {
    write_csv_row(out, columns(), {audit, words, finding, occurrence, largest_sum(occurrence)});
  };
  for (const Finding& finding : audit.findings) {
    if (finding.occurrences.empty()) write(finding, finding);
    for (const Occurrence& occurrence : finding.occurrences) write(finding, occurrence);
  }
}

void write_findings_table_schema(std::ostream& out, const Audit& /*audit*/,
                                 const RenderOptions& /*options*/) {
  write_table_schema(out, "Findings of toets: a row for each occurrence", columns());
}

} // namespace toets
