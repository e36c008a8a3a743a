// Breaks nothing. Reads
//   <sound>                 a mark
//   year 2023               the report is the annual account of that year
//   # Werk                  an action plan, with a table that has one column
//   receipts 10.00          a row of it
// and leaves every other line to itself.
#include "parts.h"

#include <algorithm>

namespace {

using toets::sdk::Column;
using toets::sdk::Confidence;
using toets::sdk::Id;
using toets::sdk::Sink;
using toets::sdk::Source;
using toets::sdk::Span;
using toets::sdk::view;

// 2023, 10.00: no longer than a number may be.
bool is_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == text.size() ? "0" : text.substr(point + 1);
  return !whole.empty() && !decimals.empty() && whole.find_first_not_of(digits) == std::string_view::npos &&
         decimals.find_first_not_of(digits) == std::string_view::npos &&
         decimals.size() <= TOETS_MOST_DECIMALS && whole.size() + decimals.size() <= TOETS_MOST_DIGITS;
}

Span piece(const toets_line& line, std::size_t begin) {
  return {line.number, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line.text.size)};
}

struct Layout {
  static Confidence sniff(const Source& source) {
    for (std::size_t i = 0; i < source.size(); ++i)
      if (source.text(i) == "<sound>") return {95, "rows", "a line says so", "een regel zegt het"};
    return {10, "rows", "no line says so"};
  }

  static void parse(const Source& source, std::string_view, Sink& sink) {
    Id table = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
      const toets_line& line = source[i];
      const std::string_view text = view(line.text);
      const std::size_t space = text.find(' ');
      const std::string_view word = text.substr(0, space);
      const std::string_view rest = space == std::string_view::npos ? "" : text.substr(space + 1);
      const Span all = piece(line, 0), value = piece(line, space == std::string_view::npos ? 0 : space + 1);
      if (text == "<sound>") {
        sink.ignored(line.number, "marker");
      } else if (word == "year") {
        sink.field({.name = "kind", .value = "annual_account", .spans = {&value, 1}});
        const bool is_year = rest.size() == 4 && is_number(rest);
        sink.field({.name = "fiscal_year",
                    .type = "number",
                    .value = is_year ? rest : "",
                    .invalid = is_year ? "" : "no year",
                    .spans = {&value, 1}});
        sink.understood(line.number);
      } else if (word == "#") {
        const Id node =
            sink.node({.kind = "action_plan", .title = rest, .title_spans = {&value, 1}, .place = all});
        const Column column{.label = rest, .measure = "actual", .year = 2023, .span = value};
        table =
            sink.table({.node = node, .place = all, .columns = {&column, 1}, .omitted_row_is_zero = true});
        sink.understood(line.number);
      } else if (table != 0 && (word == "receipts" || word == "expenditure" || word == "balance")) {
        const bool is_amount = is_number(rest);
        sink.cell({.table = table,
                   .section = "operating",
                   .row = word,
                   .column = 0,
                   .value = is_amount ? rest : "",
                   .absent = is_amount ? "" : "unreadable",
                   .invalid = is_amount ? "" : "no amount such as 10.00",
                   .span = value});
        sink.understood(line.number);
      }
    }
  }
};

} // namespace

HOSTILE_CLASS(Layout)
