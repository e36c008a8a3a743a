// A table as CSV (RFC 4180) and as the Frictionless Table Schema that describes it, both from one list of columns.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

enum class CsvType { text, integer, number, boolean, date };

/// A column, and what it shows of a row. An empty text is a value that is not there.
template <class Row>
struct CsvColumn {
  std::string_view name;
  CsvType type = CsvType::text;
  bool is_required = false;
  std::string_view meaning; ///< one sentence
  std::string (*value)(const Row& row);
  std::vector<std::string_view> words; ///< all that it can say; empty: anything
};

/// A field between its commas. Text is shown as `visible_text`, so that a record is one line; where a spreadsheet would
/// take it for a formula, an apostrophe stands before it. Values of the other types go as they are.
std::string csv_field(std::string_view value, CsvType type);

namespace csv_detail {
struct SchemaField {
  std::string_view name;
  CsvType type;
  bool is_required;
  std::string_view meaning;
  const std::vector<std::string_view>& words;
};
void write_schema(std::ostream& out, std::string_view title, const std::vector<SchemaField>& fields,
                  std::string_view primary_key);
} // namespace csv_detail

template <class Row>
void write_csv_header(std::ostream& out, const std::vector<CsvColumn<Row>>& columns) {
  for (const CsvColumn<Row>& column : columns) out << (&column == columns.data() ? "" : ",") << column.name;
  out << "\r\n";
}

template <class Row>
void write_csv_row(std::ostream& out, const std::vector<CsvColumn<Row>>& columns, const Row& row) {
  for (const CsvColumn<Row>& column : columns)
    out << (&column == columns.data() ? "" : ",") << csv_field(column.value(row), column.type);
  out << "\r\n";
}

/// As `docs/schema` holds it.
template <class Row>
void write_table_schema(std::ostream& out, std::string_view title, const std::vector<CsvColumn<Row>>& columns,
                        std::string_view primary_key = {}) {
  std::vector<csv_detail::SchemaField> fields;
  for (const CsvColumn<Row>& column : columns)
    fields.push_back({column.name, column.type, column.is_required, column.meaning, column.words});
  csv_detail::write_schema(out, title, fields, primary_key);
}

} // namespace toets
