#include "output/csv/facts_csv.hpp"

#include "output/csv/csv_table.hpp"
#include "output/number_facts.hpp"

namespace toets {
namespace {

struct Row {
  const Document& document;
  const NumberFact& fact;
};

std::string number_or_empty(std::uint32_t number) { return number == 0 ? "" : std::to_string(number); }

template <class Member>
std::string of_node(const Row& row, Member member) {
  return row.fact.node == nullptr ? std::string() : std::string(row.fact.node->*member);
}

template <class Member>
std::string of_column(const Row& row, Member member) {
  return row.fact.column == nullptr ? std::string() : std::string(row.fact.column->*member);
}

const std::vector<CsvColumn<Row>>& columns() {
  static const std::vector<CsvColumn<Row>> all = {
      {"id", CsvType::text, true, "Id of the fact: c1 is a cell, m1 a mention in prose or a field.",
       [](const Row& row) { return row.fact.id; }},
      {"document", CsvType::text, true, "The report, as the command line names it.",
       [](const Row& row) { return row.document.path; }},
      {"node_kind", CsvType::text, false, "What the part of the plan is: policy_objective, action_plan, ...",
       [](const Row& row) { return of_node(row, &Node::kind); }},
      {"node_code", CsvType::text, false, "Its code.",
       [](const Row& row) { return of_node(row, &Node::code); }},
      {"node_title", CsvType::text, false, "Its title.",
       [](const Row& row) { return of_node(row, &Node::title); }},
      {"part", CsvType::text, false, "Where in the report it stands: body, synthesis, note, ...",
       [](const Row& row) { return of_node(row, &Node::part); }},
      {"section", CsvType::text, false, "operating, investment or financing.",
       [](const Row& row) { return std::string(row.fact.section); }},
      {"row", CsvType::text, false, "receipts, expenditure, balance, total or value.",
       [](const Row& row) { return std::string(row.fact.row); }},
      {"label", CsvType::text, false, "The name of the row, or the words that the number belongs to.",
       [](const Row& row) { return std::string(row.fact.label); }},
      {"column", CsvType::text, false, "Heading of the column.",
       [](const Row& row) { return of_column(row, &Column::label); }},
      {"measure", CsvType::text, false, "actual, budget, plan, booked or measured.",
       [](const Row& row) { return of_column(row, &Column::measure); }},
      {"year", CsvType::integer, false, "Year of the column.",
       [](const Row& row) {
         return row.fact.column == nullptr || row.fact.column->year == 0
                    ? std::string()
                    : std::to_string(row.fact.column->year);
       }},
      {"version", CsvType::text, false, "initial, adapted or final.",
       [](const Row& row) { return of_column(row, &Column::version); }},
      {"kind", CsvType::text, false, "Of a mention: amount, count or percentage.",
       [](const Row& row) { return std::string(row.fact.kind); }},
      {"value", CsvType::number, false, "The number, with the sign and the decimals that are printed.",
       [](const Row& row) { return row.fact.value ? row.fact.value->text() : std::string(); }},
      {"unit", CsvType::text, false, "EUR, % or what is counted.",
       [](const Row& row) { return std::string(row.fact.unit); }},
      {"absent", CsvType::text, false, "Why there is no value: blank, slash, asterisk, text or unreadable.",
       [](const Row& row) { return std::string(row.fact.absent); }},
      {"invalid", CsvType::text, false, "What is wrong with what is printed.",
       [](const Row& row) { return std::string(row.fact.invalid); }},
      {"raw", CsvType::text, false, "What is printed.",
       [](const Row& row) { return std::string(row.fact.place.raw); }},
      {"page", CsvType::integer, false, "Page, from 1; empty where the report has none.",
       [](const Row& row) { return number_or_empty(row.fact.place.page); }},
      {"line", CsvType::integer, true, "Line, from 1.",
       [](const Row& row) { return number_or_empty(row.fact.place.line); }},
      {"from", CsvType::integer, false, "First character on the line, from 1.",
       [](const Row& row) { return number_or_empty(row.fact.place.from); }},
      {"to", CsvType::integer, false, "The character after the last one.",
       [](const Row& row) { return number_or_empty(row.fact.place.to); }},
  };
  return all;
}

} // namespace

void write_facts_csv(std::ostream& out, const Document& document) {
  write_csv_header(out, columns());
  for (const NumberFact& fact : number_facts(document)) write_csv_row(out, columns(), {document, fact});
}

void write_facts_table_schema(std::ostream& out) {
  write_table_schema(out, "Numbers of a report, as toets read them", columns(), "id");
}

} // namespace toets
