// What each kind of record must hold, and how it enters the report.
#include "plugin/report_builder.hpp"

#include "base/ascii.hpp"
#include "model/vocabulary.hpp"
#include "plugin/canonical.hpp"
#include "plugin/given.hpp"
#include "plugin/printed_digits.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace toets {

using given::list;
using given::view;
using given::whole;

namespace {

bool is_year(std::uint32_t year) { return year >= 1000 && year <= 9999; }

bool is_year(std::string_view text) { return text.size() == 4 && text.front() != '0' && is_digits(text); }

} // namespace

template <std::size_t Count>
std::string_view ReportBuilder::word(toets_str text, const std::array<std::string_view, Count>& words,
                                     const char* what) {
  const std::string_view given = view(text);
  if (given.empty()) return {};
  const auto found = std::find(words.begin(), words.end(), given);
  if (found == words.end()) throw Refusal{vocabulary::strange_word(words, given, what)};
  return *found;
}

Index ReportBuilder::add(const toets_node& record) {
  Node node;
  if (record.parent != 0) node.parent = known(record.parent, report_.nodes.size(), "node: parent");
  node.kind = word(record.kind, vocabulary::node_kinds, "node: kind");
  node.part = word(record.part, vocabulary::parts, "node: part");
  if (node.kind.empty() || node.part.empty()) throw Refusal{"node: kind and part are required"};
  node.code = kept(record.code);
  node.code_place = place(record.code_span, "node: code");
  node.title = kept(record.title);
  node.title_places = places(record.title_spans, "node: title");
  node.place = required_place(record.place, "node");
  if (record.priority != TOETS_UNSAID) node.priority = record.priority == TOETS_YES;
  node.aggregate = record.aggregate != 0;
  node.implied = record.implied != 0;
  lines_.cover(record.code_span);
  for (const toets_span& span : list(record.title_spans, "node: title")) lines_.cover(span);

  const auto index = static_cast<Index>(report_.nodes.size());
  if (node.parent != none) report_.nodes[node.parent].children.push_back(index);
  report_.nodes.push_back(std::move(node));
  return index;
}

Index ReportBuilder::add(const toets_field& record) {
  Field field;
  if (record.node != 0) field.node = known(record.node, report_.nodes.size(), "field: node");
  field.name = field.node == none ? word(record.name, vocabulary::report_fields, "field of the report")
                                  : word(record.name, vocabulary::node_fields, "field of a node");
  if (field.name.empty()) throw Refusal{"field: a name is required"};
  field.role = kept(record.role);
  field.type = word(record.type, vocabulary::field_types, "field: type");
  if (field.type.empty()) field.type = "text";
  const bool is_of_year = vocabulary::has(vocabulary::year_fields, field.name);
  if (is_of_year) field.type = "number";
  if (vocabulary::has(vocabulary::day_fields, field.name)) field.type = "date";
  field.value = kept(record.value);
  field.invalid = kept(record.invalid);
  if (field.type == "date" && !field.value.empty() && !Day::parse(field.value))
    throw Refusal{fmt::format("field {}: {}", field.name, no_day(field.value))};
  if (field.type == "number" && !field.value.empty() && !Decimal::parse(field.value))
    throw Refusal{fmt::format("field {}: {}", field.name, no_decimal(field.value))};
  if (!field.value.empty() && !field.invalid.empty())
    throw Refusal{fmt::format("field {}: either a value, or why it is not valid", field.name)};
  if (is_of_year && !field.value.empty() && !is_year(field.value))
    throw Refusal{fmt::format("field {}: '{}' is no year of four digits", field.name, field.value)};
  if (field.name == "kind" && field.node == none && !field.value.empty() &&
      !vocabulary::has(vocabulary::report_kinds, field.value))
    throw Refusal{vocabulary::strange_word(vocabulary::report_kinds, field.value, "field kind")};
  if (field.name == "status" && !field.value.empty() && !vocabulary::has(vocabulary::statuses, field.value))
    throw Refusal{vocabulary::strange_word(vocabulary::statuses, field.value, "field status")};
  field.spans = places(record.spans, fmt::format("field {}", field.name));
  if (const std::string printed = field.printed(); field.type == "number" && !field.value.empty() &&
                                                   !printed.empty() &&
                                                   !holds_number(*Decimal::parse(field.value), printed))
    throw Refusal{fmt::format("field {}: {} is not the number that stands there, '{}'", field.name,
                              field.value, printed)};
  for (const toets_span& span : list(record.spans, "field")) lines_.cover(span);

  const auto index = static_cast<Index>(report_.fields.size());
  if (field.node == none) {
    report_.own_fields.push_back(index);
  } else {
    report_.nodes[field.node].fields.push_back(index);
  }
  // A printed date is evidence of its own, also when no calendar has it.
  if (field.type == "date" && field.node != none && !field.spans.empty() && !field.place().raw.empty()) {
    Mention mention;
    mention.node = field.node;
    mention.field = index;
    mention.kind = "date";
    mention.value = field.value;
    mention.invalid = field.invalid;
    mention.place = field.place();
    report_.mentions.push_back(mention);
  }
  report_.fields.push_back(std::move(field));
  return index;
}

Column ReportBuilder::column_of(const toets_column& given) {
  Column column;
  column.label = kept(given.label);
  column.measure = word(given.measure, vocabulary::measures, "column: measure");
  if (given.year != 0 && !is_year(given.year))
    throw Refusal{fmt::format("column: '{}' is no year of four digits", given.year)};
  column.year = static_cast<int>(given.year);
  column.version = word(given.version, vocabulary::versions, "column: version");
  column.place = required_place(given.span, "column");
  column.read = kept(given.read);
  return column;
}

Index ReportBuilder::add(const toets_table& record) {
  Table table;
  table.node = known(record.node, report_.nodes.size(), "table: node");
  table.title = kept(record.title);
  table.place = required_place(record.place, "table");
  const auto* at = reinterpret_cast<const unsigned char*>(
      list(record.columns, record.column_count, "table: columns").data());
  for (std::size_t i = 0; i < record.column_count; ++i) {
    const auto* next = reinterpret_cast<const toets_column*>(at);
    const toets_column given = whole(next);
    // Of a plugin with another header they are longer or shorter than here, but the next one is aligned.
    if (given.size % alignof(toets_column) != 0)
      throw Refusal{fmt::format("column: a record of {} bytes, which no list can hold", given.size)};
    at += given.size;
    Column column;
    try {
      column = column_of(given);
    } catch (const Refusal& refused) {
      throw Refusal{refused.says_where ? refused.reason : refused.reason + where(given.span), true};
    }
    lines_.cover(given.span);
    table.columns.push_back(column);
  }
  table.receipts_sign = record.receipts_sign < 0 ? -1 : 1;
  table.expenditure_sign = record.expenditure_sign < 0 ? -1 : 1;
  table.omitted_row_is_zero = record.omitted_row_is_zero != 0;

  const auto index = static_cast<Index>(report_.tables.size());
  report_.nodes[table.node].tables.push_back(index);
  report_.tables.push_back(std::move(table));
  return index;
}

Index ReportBuilder::add(const toets_cell& record) {
  Cell cell;
  cell.table = known(record.table, report_.tables.size(), "cell: table");
  // Cells of a table are kept together, so that a table is a range of cells.
  if (cell.table + 1 != report_.tables.size()) throw Refusal{"cell: its table is not the last one pushed"};
  Table& table = report_.tables[cell.table];
  cell.section = word(record.section, vocabulary::sections, "cell: section");
  cell.row = word(record.row, vocabulary::rows, "cell: row");
  if (cell.row.empty()) throw Refusal{"cell: a row is required"};
  cell.label = kept(record.label);
  cell.label_place = place(record.label_span, "cell: label");
  cell.column = record.column;
  if (cell.column < -1 || cell.column >= static_cast<std::int32_t>(table.columns.size()))
    throw Refusal{fmt::format("cell: the table has no column {}", cell.column)};
  cell.unit = kept(record.unit);
  cell.absent = word(record.absent, vocabulary::absences, "cell: absent");
  cell.invalid = kept(record.invalid);
  cell.assigned = word(record.assigned, vocabulary::assignments, "cell: assigned");
  if (cell.assigned.empty()) cell.assigned = "printed";
  if ((cell.assigned == "no") != (cell.column == -1))
    throw Refusal{"cell: 'assigned' is no exactly where there is no column"};
  if (const std::string_view value = view(record.value); !value.empty()) {
    cell.value = Decimal::parse(value);
    if (!cell.value) throw Refusal{fmt::format("cell: {}", no_decimal(value))};
  }
  if (cell.value.has_value() != cell.absent.empty())
    throw Refusal{"cell: either a value, or why there is none"};
  cell.place = required_place(record.span, "cell");
  if (cell.value && !is_number_at(*cell.value, cell.place.raw))
    throw Refusal{fmt::format("cell: {} is not the number that stands there, '{}'", cell.value->text(),
                              cell.place.raw)};
  for (const toets_pair& pair : list(record.dimensions, record.dimension_count, "cell: dimensions"))
    cell.dimensions.emplace_back(kept(pair.name), kept(pair.value));
  for (const toets_str& mark : list(record.footnotes, record.footnote_count, "cell: footnotes"))
    cell.footnotes.push_back({kept(mark), none});
  if (record.footnote_texts != nullptr)
    for (std::size_t i = 0; i < cell.footnotes.size(); ++i)
      if (const toets_id text = record.footnote_texts[i]; text != 0)
        cell.footnotes[i].text = known(text, report_.texts.size(), "cell: text of a footnote");
  cell.read = kept(record.read);
  cell.label_read = kept(record.label_read);
  if (!cell.read.empty() && !cell.value) throw Refusal{"cell: it was read, but has no value"};
  lines_.cover(record.label_span);
  lines_.cover(record.span);

  const auto index = static_cast<Index>(report_.cells.size());
  if (table.first_cell == none) table.first_cell = index;
  ++table.cell_count;
  report_.cells.push_back(std::move(cell));
  return index;
}

Index ReportBuilder::add(const toets_text& record) {
  Text text;
  text.node = known(record.node, report_.nodes.size(), "text: node");
  text.name = word(record.name, vocabulary::text_names, "text");
  if (text.name.empty()) throw Refusal{"text: a name is required"};
  text.place = required_place(record.place, "text");
  std::string value;
  const auto spans = list(record.spans, "text");
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const toets_span& span = spans[i];
    const Place segment = required_place(span, "text");
    if (i > 0) {
      const bool is_next_line = span.line <= spans[i - 1].line + 1;
      value.append(is_next_line ? "\n" : "\n\n");
    }
    text.segments.push_back({static_cast<std::uint32_t>(value.size()), span.begin, segment});
    value.append(segment.raw);
  }
  text.value = report_.store.keep(value);
  text.ordinal = ++text_ordinals_[fmt::format("{}/{}", text.node, text.name)];

  const auto index = static_cast<Index>(report_.texts.size());
  report_.nodes[text.node].texts.push_back(index);
  report_.texts.push_back(std::move(text));
  return index;
}

Index ReportBuilder::add(const toets_mention& record) {
  Mention mention;
  mention.node = known(record.node, report_.nodes.size(), "mention: node");
  if (record.text != 0) mention.text = known(record.text, report_.texts.size(), "mention: text");
  mention.kind = word(record.kind, vocabulary::mention_kinds, "mention: kind");
  if (mention.kind.empty()) throw Refusal{"mention: a kind is required"};
  mention.value = kept(record.value);
  mention.unit = kept(record.unit);
  mention.label = kept(record.label);
  mention.invalid = kept(record.invalid);
  if (mention.value.empty() == mention.invalid.empty())
    throw Refusal{fmt::format("mention of a {}: either a value, or why it is not valid", mention.kind)};
  const bool is_number = mention.is_number();
  if (is_number && !mention.value.empty()) {
    mention.number = Decimal::parse(mention.value);
    if (!mention.number) throw Refusal{fmt::format("mention: {}", no_decimal(mention.value))};
  }
  if (mention.kind == "date" && !mention.value.empty() && !Day::parse(mention.value))
    throw Refusal{fmt::format("mention: {}", no_day(mention.value))};
  mention.place = required_place(record.span, "mention");
  if (mention.place.raw.empty()) throw Refusal{"mention: it has no text"};
  if (mention.number && !is_number_at(*mention.number, mention.place.raw))
    throw Refusal{fmt::format("mention: {} is not the number that stands there, '{}'", mention.value,
                              mention.place.raw)};
  lines_.cover(record.span);

  const auto index = static_cast<Index>(report_.mentions.size());
  auto& owner =
      mention.text != none ? report_.texts[mention.text].mentions : report_.nodes[mention.node].mentions;
  owner.push_back(index);
  report_.mentions.push_back(std::move(mention));
  return index;
}

Index ReportBuilder::add(const toets_reference& record) {
  Reference reference;
  reference.node = known(record.node, report_.nodes.size(), "reference: node");
  reference.kind = word(record.kind, vocabulary::reference_kinds, "reference: kind");
  if (reference.kind.empty()) throw Refusal{"reference: a kind is required"};
  reference.target = kept(record.target);
  if (reference.target.empty()) throw Refusal{"reference: a target is required"};
  reference.place = required_place(record.span, "reference");
  lines_.cover(record.span);
  report_.references.push_back(reference);
  return static_cast<Index>(report_.references.size() - 1);
}

void ReportBuilder::add(const toets_line_use& record) {
  if (record.line == 0 || record.line > lines_.line_count())
    throw Refusal{
        fmt::format("line: the source has no line {}; it has {}", record.line, lines_.line_count())};
  const std::string what = fmt::format("line {}", record.line);
  const std::string_view reason = word(record.ignored, vocabulary::ignored_reasons, what.c_str());
  for (const toets_span& span : list(record.markup, "line: markup")) {
    if (span.line == 0) throw Refusal{fmt::format("{}: its markup has line 0; lines count from 1", what)};
    check_span(span, what + ": markup");
    lines_.cover(span);
  }
  lines_.say(record.line, reason);
}

} // namespace toets
