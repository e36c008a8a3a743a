#include "common/asides.hpp"

#include "common/column.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace toets::layout {

namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr std::size_t long_line = 60; // characters

bool opens_with_dash(const VisibleLine& line) {
  const std::string_view source = trim(line.source());
  return source.starts_with("- ") || source.starts_with(std::string(en_dash) + " ");
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view stops = ".:;?!";
  return text.empty() || stops.find(text.back()) != std::string_view::npos;
}

bool has_dash(std::string_view text) {
  return text.find(" - ") != std::string_view::npos ||
         text.find(" " + std::string(en_dash) + " ") != std::string_view::npos;
}

std::size_t indent(const VisibleLine& line) { return line.column(line.content().begin); }

// `range` are lines without a blank one between them, with this one item among them.
bool is_aside(const Document& document, Range range, std::size_t item) {
  const std::string_view above = document[item - 1].content_text();
  if (ends_sentence(above)) return false;
  Column column;
  std::size_t longest = 0;
  for (std::size_t line = range.begin; line < range.end; ++line) {
    if (document[line].has_tab() || document[line].heading() > 0) return false;
    column.add(document[line].content_text(), indent(document[line]));
    longest = std::max(longest, count_characters(document[line].content_text()));
  }
  const bool is_full = column.is_full(above, "-", indent(document[item - 1]));
  if (!has_dash(above)) return is_full && starts_lower(document[item].content_text());
  // An aside that was opened above closes here, or the other way round.
  const std::size_t length = count_characters(above);
  return is_full || (length >= long_line && length == longest);
}

} // namespace

std::vector<std::size_t> find_asides(const Document& document) {
  std::vector<std::size_t> found;
  for (std::size_t first = 0; first < document.size();) {
    if (document[first].is_blank()) {
      ++first;
      continue;
    }
    std::size_t end = first;
    std::size_t items = 0;
    std::size_t item = first;
    for (; end < document.size() && !document[end].is_blank(); ++end) {
      if (!document[end].is_list_item()) continue;
      ++items;
      item = end;
    }
    // Two of them are a list.
    if (items == 1 && item > first && opens_with_dash(document[item]) &&
        is_aside(document, {first, end}, item))
      found.push_back(item);
    first = end;
  }
  return found;
}

} // namespace toets::layout
