#include "aalst/cover.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t most_lines = 60;

// `Stad Voorbeeld`, `Gemeente en OCMW Voorbeeld`.
bool is_entity(std::string_view text) {
  static constexpr std::array<std::string_view, 6> openings{
      "stad", "gemeente", "ocmw", "lokaal bestuur", "stads- en ocmw-bestuur", "welzijnsvereniging"};
  if (text.size() > longest_name || has_digit(text) || text.find('\t') != std::string_view::npos)
    return false;
  for (const std::string_view opening : openings)
    if (const auto end = match_words(text, 0, opening))
      return skip_spaces(text, *end) < text.size() && text.back() != '.' && text.back() != ':';
  return false;
}

std::vector<Range> years_in(std::string_view text, Range content) {
  std::vector<Range> years;
  for (std::size_t at = content.begin; at < content.end;) {
    std::size_t end = at;
    while (end < content.end && is_digit(text[end])) ++end;
    if (end - at == 4 && is_plausible_year(small_number(text.substr(at, 4)))) years.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return years;
}

// Years and the marks between them, and nothing else.
bool is_only_years(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || is_space(c) || !is_ascii_letter(c); });
}

} // namespace

void read_cover(const Document& document, const Landmarks& landmarks, sdk::Sink& sink, LineBook& book) {
  const std::size_t end = std::min(landmarks.cover_end(), most_lines);
  bool has_entity = false;
  std::vector<std::pair<std::size_t, Range>> years;
  for (std::size_t line = 0; line < end; ++line) {
    const VisibleLine& visible = document[line];
    if (visible.is_blank() || visible.is_separator() || landmarks[line] == Landmark::page_mark) continue;
    const std::string_view text = visible.content_text();
    const Range content = visible.content();
    const std::vector<Range> found = years_in(visible.text(), content);
    if (is_entity(text)) {
      if (has_entity) continue;
      const sdk::Span place = visible.span();
      sink.field({0, "entity_name", {}, "text", single_spaced(text), {}, std::span(&place, 1)});
      book.read(line);
      has_entity = true;
    } else if (!found.empty() && found.size() <= 2 && (is_only_years(text) || is_plan_title(text))) {
      for (const Range& year : found) {
        years.emplace_back(line, year);
        book.cover(line, year);
      }
      book.read(line);
    } else if (is_plan_title(text) && !has_digit(text)) {
      book.ignore(line, "marker");
    }
  }
  // One year alone is no period, nor are three.
  if (years.size() != 2) {
    for (const auto& [line, year] : years) book.spoil(line);
    return;
  }
  const auto push = [&](std::string_view name, const std::pair<std::size_t, Range>& at) {
    const VisibleLine& visible = document[at.first];
    const sdk::Span place = visible.span(at.second);
    sink.field({0,
                name,
                {},
                "number",
                visible.text().substr(at.second.begin, at.second.size()),
                {},
                std::span(&place, 1)});
  };
  push("period_from", years[0]);
  push("period_to", years[1]);
}

bool is_postal_line(std::string_view text) {
  if (text.size() < 6 || text.size() > longest_name) return false;
  for (std::size_t i = 0; i < 4; ++i)
    if (!is_digit(text[i])) return false;
  return text[0] != '0' && text[4] == ' ' && starts_upper(text.substr(5)) && !has_digit(text.substr(4));
}

bool is_street_line(std::string_view text) {
  if (text.size() > longest_name || !starts_upper(text)) return false;
  const std::vector<Range> words = split_words(text);
  return words.size() >= 2 && words.size() <= 6 && is_digit(text[words.back().begin]) &&
         !has_digit(text.substr(0, words.back().begin)) && words.back().size() <= 5;
}

} // namespace toets::aalst
