#include "w13/labels.hpp"

#include "w13/codes.hpp"

#include <array>
#include <utility>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_heading = 300;
constexpr std::size_t most_title_words = 14; // of a heading that only its words make one

constexpr std::array<std::pair<std::string_view, HeadingKind>, 8> keywords{{
    {"strategische beleidsdoelstelling", HeadingKind::goal},
    {"strategische doelstelling", HeadingKind::goal},
    {"operationele doelstelling", HeadingKind::objective},
    {"beleidsdoelstelling", HeadingKind::objective},
    {"doelstelling", HeadingKind::objective},
    {"actieplan", HeadingKind::plan},
    {"actie", HeadingKind::action},
    {"indicator", HeadingKind::indicator},
}};

// The priority that ends a heading: "(Prioritair)", "(niet-prioritair)", also cut off. Where it begins.
struct Priority {
  std::size_t begin = 0;
  sdk::Said said = sdk::Said::unsaid;
};
std::optional<Priority> read_priority(std::string_view text) {
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos) return std::nullopt;
  std::string words = fold(text.substr(open + 1));
  while (!words.empty() && letter_size(words, words.size() - 1) == 0) words.pop_back();
  const bool is_denied = words.compare(0, 4, "niet") == 0;
  if (is_denied) words.erase(0, words.find_first_not_of(" -", 4));
  if (words.compare(0, 5, "prior") != 0 || words.find(' ') != std::string::npos || words.size() > 14)
    return std::nullopt;
  return Priority{open, is_denied ? sdk::Said::no : sdk::Said::yes};
}

std::size_t skip_marks(std::string_view text, std::size_t at) {
  for (at = skip_spaces(text, at); at < text.size(); at = skip_spaces(text, at)) {
    if (text[at] == ':' || text[at] == '-')
      ++at;
    else if (text.substr(at, 3) == "\xE2\x80\x93" || text.substr(at, 3) == "\xE2\x80\x94")
      at += 3;
    else
      break;
  }
  return at;
}

bool ends_like_prose(std::string_view text) {
  return !text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ';');
}

} // namespace

std::optional<Heading> read_heading(const VisibleLine& line) {
  const std::string_view text = line.text();
  if (text.size() > longest_heading || line.is_blank()) return std::nullopt;
  const Range content = line.content();
  Heading heading;
  std::size_t at = text.size();
  for (const auto& [words, kind] : keywords) {
    const auto end = match_words(text, content.begin, words);
    if (!end) continue;
    heading.kind = kind;
    at = *end;
    break;
  }
  if (at == text.size() && read_priority(text)) {
    // Behind a line that ends with a priority stands no prose: one wrong letter in its first word may pass.
    static constexpr std::array<std::string_view, 4> words{"actie", "actieplan", "beleidsdoelstelling",
                                                           "indicator"};
    std::size_t end = content.begin;
    while (end < content.end && !is_space(text[end]) && text[end] != ':') ++end;
    const std::string_view meant = repair_word(fold(text.substr(content.begin, end - content.begin)), words);
    for (const auto& [word, kind] : keywords)
      if (!meant.empty() && word == meant) {
        heading.kind = kind;
        at = end;
      }
  }
  if (at == text.size()) return std::nullopt;
  const std::size_t colon = skip_spaces(text, at);
  const bool has_colon = colon < text.size() && text[colon] == ':';
  at = skip_marks(text, at);

  std::size_t end = content.end;
  if (const auto priority = read_priority(text)) {
    if (priority->begin < at) at = priority->begin;
    heading.priority = priority->said;
    end = priority->begin;
  }
  const Range code = read_heading_code(text.substr(0, end), at);
  bool has_colon_behind_code = false;
  if (!code.empty()) {
    heading.code = code;
    const std::size_t behind = skip_spaces(text, code.end);
    has_colon_behind_code = behind < end && text[behind] == ':';
    at = skip_marks(text, code.end);
  }
  heading.title = at < end ? trim(text, Range{at, end}) : Range{};
  const std::string_view title = text.substr(heading.title.begin, heading.title.size());

  const bool has_priority = heading.priority != sdk::Said::unsaid;
  heading.may_wrap = !has_priority;
  heading.is_sure = has_priority || line.heading() > 0 || line.starts_bold();
  if (heading.is_sure)
    return heading.code.empty() && heading.title.empty() ? std::nullopt : std::optional(heading);
  const bool is_named = heading.kind == HeadingKind::goal || heading.kind == HeadingKind::objective ||
                        heading.kind == HeadingKind::indicator;
  if (is_named && has_colon && !(heading.code.empty() && heading.title.empty())) {
    heading.is_sure = true;
    return heading;
  }
  if (heading.code.empty()) return std::nullopt;
  const bool has_short_name = has_colon || has_colon_behind_code || title.find(':') != std::string_view::npos;
  if (!has_short_name && (ends_like_prose(title) || split_words(title).size() > most_title_words))
    return std::nullopt;
  return heading;
}

std::optional<TitleEnd> read_title_end(const VisibleLine& line) {
  if (line.text().size() > longest_heading) return std::nullopt;
  const auto priority = read_priority(line.text());
  if (!priority) return std::nullopt;
  return TitleEnd{trim(line.text(), Range{0, priority->begin}), priority->said};
}

PartHeading read_part_heading(const VisibleLine& line) {
  constexpr std::size_t longest = 60;
  std::string words = fold(line.text());
  if (words.empty() || words.size() > longest) return PartHeading::none;
  // "1. Eigen Synthese", "II. Strategische nota": the number of the part is no part of its name.
  const std::size_t dot = words.find(". ");
  if (dot <= 4) words.erase(0, dot + 2);
  if (words.back() == '.' || words.back() == ',' || split_words(words).size() > 5) return PartHeading::none;
  const auto ends_with = [&](std::string_view word) {
    return words.size() >= word.size() && words.compare(words.size() - word.size(), word.size(), word) == 0;
  };
  if (ends_with("synthese")) return PartHeading::synthesis;
  if (ends_with("strategische nota") || ends_with("doelstellingennota") || ends_with("beleidsnota"))
    return PartHeading::note;
  return PartHeading::none;
}

bool is_period_heading(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return false;
  std::size_t years = 0;
  std::size_t words = 0;
  for (const Range& word : split_words(text)) {
    const std::string_view printed = text.substr(word.begin, word.size());
    if (printed.size() == 4 && is_plausible_year(small_number(printed)))
      ++years;
    else if (printed.size() == 9 && is_plausible_year(small_number(printed.substr(0, 4))) &&
             printed[4] == '-' && is_plausible_year(small_number(printed.substr(5))))
      years += 2;
    else if (has_digit(printed) || years == 2 || (letter_size(printed, 0) > 0 && (years > 0 || ++words > 2)))
      return false;
  }
  return years == 2;
}

std::optional<std::size_t> read_description_label(const VisibleLine& line) {
  const std::string_view text = line.text();
  for (const std::string_view words : {"beschrijving", "omschrijving"}) {
    const auto end = match_words(text, line.content().begin, words);
    if (!end) continue;
    const std::size_t colon = skip_spaces(text, *end);
    if (colon >= text.size()) return colon;
    if (text[colon] == ':') return skip_spaces(text, colon + 1);
  }
  return std::nullopt;
}

bool is_measurement_label(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return false;
  const std::string folded = fold(text);
  std::size_t labels = 0;
  for (std::size_t at = 0; at < folded.size(); at = skip_spaces(folded, at)) {
    std::size_t end = at;
    for (const std::string_view words :
         {"datum meting", "waarde meting", "streefwaarde", "metingen", "meting", "datum", "waarde"})
      if (const auto matched = match_words(folded, at, words); matched && end == at) end = *matched;
    if (end == at) return false;
    if (end < folded.size() && folded[end] == ':') ++end;
    at = end;
    ++labels;
  }
  return labels > 0;
}

bool says_no_money(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::string folded = fold(text);
  if (folded.size() > longest || folded.compare(0, 12, "geen financi") != 0) return false;
  const std::size_t word = folded.find(' ', 12);
  return word <= 12 + 6 && folded.compare(word, 9, " gegevens") == 0;
}

} // namespace toets::w13
