#include "plan-samenleven/cover.hpp"

#include <algorithm>
#include <string>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_lines = 12;
constexpr std::size_t longest_name = 60;
constexpr std::size_t most_name_words = 6;

bool is_body(std::string_view folded_word) {
  return folded_word == "gemeente" || folded_word == "stad" || folded_word == "gemeentebestuur" ||
         folded_word == "stadsbestuur" || folded_word == "ocmw" || folded_word == "lokaal bestuur";
}

// "Gemeente X", "Stad en OCMW X", "Lokaal bestuur X".
bool names_body(std::string_view text) {
  const std::string folded = fold(text);
  const std::size_t space = folded.find(' ');
  return space != std::string::npos &&
         (is_body(std::string_view(folded).substr(0, space)) || folded.starts_with("lokaal bestuur "));
}

// Behind the name of the programme: "Plan Samenleven - Voorbeeldem", "Plan Samenleven in Voorbeeldem".
Range behind_programme(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (letter_before(text, at) != at) continue;
    const auto end = match_words(text, at, "plan samenleven");
    if (!end) continue;
    Range rest = trim(text, Range{*end, text.size()});
    for (bool moved = true; moved && !rest.empty();) {
      moved = false;
      if (const std::size_t dash = dash_size(text, rest.begin); dash > 0) {
        rest = trim(text, Range{rest.begin + dash, rest.end});
        moved = true;
      } else if (text[rest.begin] == ':' || text[rest.begin] == '|' || text[rest.begin] == ',') {
        rest = trim(text, Range{rest.begin + 1, rest.end});
        moved = true;
      } else if (const auto in = match_words(text, rest.begin, "in"); in) {
        rest = trim(text, Range{*in, rest.end});
        moved = true;
      }
    }
    return rest;
  }
  return {text.size(), text.size()};
}

// Words with a capital in front and nothing that a name has not.
bool may_be_name(std::string_view text) {
  if (text.empty() || text.size() > longest_name || !starts_upper(text) || has_digit(text)) return false;
  if (text.find_first_of("?!:;=()\"") != std::string_view::npos || is_cover_phrase(text)) return false;
  return split_words(text).size() <= most_name_words;
}

} // namespace

Cover::Cover(const Document& document, const Landmarks& landmarks) : document_(document) {
  find_lines(landmarks);
  if (lines_.empty()) return;
  find_entity();
  find_period();
}

// Right below the title stand sentences: it is that of a slide.
bool Cover::heads_sentences(const Landmarks& landmarks, std::size_t line) const {
  for (++line; line < landmarks.size() && landmarks[line] == Landmark::text; ++line)
    if (document_[line].content_text().back() == '.') return true;
  return false;
}

// Up to the first slide with something on it, or the end of the first page.
void Cover::find_lines(const Landmarks& landmarks) {
  std::size_t line = 0;
  while (line < landmarks.size() && landmarks.is_passed(line)) ++line;
  const std::size_t first = line;
  bool has_phrase = false;
  bool ends_at_page = false;
  bool ends_at_slide = false;
  for (; line < landmarks.size() && lines_.size() <= most_lines; line = landmarks.next(line)) {
    ends_at_page = landmarks.has_pages() && landmarks.breaks_page(first, line);
    const std::string_view text = document_[line].content_text();
    const bool is_phrase = is_cover_phrase(text);
    const bool is_label = landmarks[line] == Landmark::label && is_phrase;
    const bool is_cover_line =
        landmarks[line] == Landmark::title || landmarks[line] == Landmark::text || is_label;
    if (ends_at_page || !is_cover_line) break;
    if (line != first && landmarks[line] == Landmark::title && !is_phrase &&
        heads_sentences(landmarks, line)) {
      ends_at_slide = true;
      break;
    }
    has_phrase = has_phrase || is_phrase;
    lines_.push_back(line);
  }
  const bool is_too_long = lines_.size() > most_lines;
  // The last title stands above the first list or text: it is that slide's own.
  if (!ends_at_page && !ends_at_slide && line < landmarks.size() && landmarks[line] != Landmark::action &&
      !lines_.empty())
    lines_.pop_back();
  if (is_too_long || !has_phrase) lines_.clear();
}

void Cover::find_entity() {
  std::vector<Part> candidates;
  for (const std::size_t line : lines_) {
    const VisibleLine& visible = document_[line];
    const Range behind = behind_programme(visible.text());
    const Range whole = names_programme(visible.text()) ? behind : visible.content();
    if (!may_be_name(visible.text().substr(whole.begin, whole.size()))) continue;
    candidates.push_back({line, whole});
    if (names_body(visible.text().substr(whole.begin, whole.size()))) {
      entity_ = candidates.back();
      return;
    }
  }
  if (candidates.empty()) return;
  if (candidates.size() == 1) {
    entity_ = candidates.front();
    return;
  }
  // Of several the one that the slides speak of.
  std::string rest;
  for (std::size_t line = lines_.back() + 1; line < document_.size(); ++line)
    rest += fold(document_[line].content_text()) + '\n';
  std::size_t most = 0;
  bool is_tie = false;
  for (const Part& part : candidates) {
    const std::string name = fold(document_[part.line].text().substr(part.range.begin, part.range.size()));
    std::size_t count = 0;
    for (std::size_t at = rest.find(name); at != std::string::npos; at = rest.find(name, at + name.size()))
      ++count;
    if (count > 0 && count == most) is_tie = true;
    if (count <= most) continue;
    most = count;
    is_tie = false;
    entity_ = part;
  }
  if (is_tie) entity_.reset();
}

void Cover::find_period() {
  for (const std::size_t line : lines_) {
    const VisibleLine& visible = document_[line];
    const std::string folded = fold(visible.text());
    const bool is_period =
        names_programme(visible.text()) || folded.starts_with("periode") || folded.starts_with("looptijd");
    if (!is_period) continue;
    for (const Mention& mention : scan(visible.text()))
      if (mention.kind == "period" && !mention.value.empty()) {
        period_ = Part{line, mention.range};
        return;
      }
  }
}

} // namespace toets::plan_samenleven
