#include "places.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace toets::conform {
namespace {

/// Fields of type text whose value is the printed text. Of the others a normalised value is given.
constexpr std::array<std::string_view, 7> printed_fields = {"entity_name", "address",   "officer", "delivery",
                                                            "party",       "frequency", "source"};

/// Soft hyphen, zero-width space and joiners, word joiner.
constexpr std::array<std::string_view, 5> hidden = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060"};

/// The text without white space: a wrapped or widely set one is the same text.
std::string without_space(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = utf8::space_size(text, at);
    if (space == 0) kept.push_back(text[at]);
    at += std::max<std::size_t>(space, 1);
  }
  return kept;
}

/// Marks that a reader does not see as they stand: HTML, Markdown, hyphens and blanks without width. What text
/// they leave is the plugin's to say.
bool may_be_marked_up(std::string_view printed) {
  if (printed.find_first_of("<&*_`\\#|[") != std::string_view::npos) return true;
  return std::any_of(hidden.begin(), hidden.end(),
                     [&](std::string_view mark) { return printed.find(mark) != std::string_view::npos; });
}

bool is_printed(std::string_view said, std::string_view printed) {
  return may_be_marked_up(printed) || without_space(said) == without_space(printed);
}

/// Whether the text has four digits on their own, and not these.
bool names_another_year(std::string_view label, int year) {
  const std::string wanted = std::to_string(year);
  bool has_four = false;
  for (std::size_t at = 0; at < label.size(); ++at) {
    const std::size_t begin = at;
    while (at < label.size() && label[at] >= '0' && label[at] <= '9') ++at;
    if (at - begin != wanted.size()) continue;
    if (label.substr(begin, at - begin) == wanted) return false;
    has_four = true;
  }
  return has_four;
}

} // namespace

bool begins_or_ends_with_space(std::string_view text) {
  if (text.empty()) return false;
  std::size_t last = text.size() - 1;
  while (last > 0 && utf8::is_continuation(text[last])) --last;
  return utf8::space_size(text, 0) > 0 || utf8::space_size(text, last) > 0;
}

std::string untrue_text(const Report& report) {
  for (const Node& node : report.nodes) {
    std::string printed;
    for (const Place& place : node.title_places) printed += place.raw;
    if (!node.title_places.empty() && !is_printed(node.title, printed))
      return fmt::format("line {}: the title '{}' is not what stands there, '{}'",
                         node.title_places.front().line, node.title, printed);
  }
  for (const Field& field : report.fields) {
    const bool says_text =
        std::find(printed_fields.begin(), printed_fields.end(), field.name) != printed_fields.end();
    if (says_text && !field.value.empty() && !field.spans.empty() &&
        !is_printed(field.value, field.printed()))
      return fmt::format("line {}: the field {} says '{}', and '{}' stands there", field.place().line,
                         field.name, field.value, field.printed());
  }
  for (const Table& table : report.tables)
    for (const Column& column : table.columns)
      if (column.year != 0 && names_another_year(column.label, column.year))
        return fmt::format("line {}: the column '{}' is said to be of the year {}", column.place.line,
                           column.label, column.year);
  return {};
}

} // namespace toets::conform
