#include "aalst/labels.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_role = 60;
constexpr std::size_t longest_remark = 1000;   // between brackets
constexpr std::size_t fewest_remark_words = 4; // between brackets: fewer explain a name

std::size_t digits_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && is_digit(text[at])) ++at;
  return at;
}

// Bytes of a colon or a dash at `at`, else 0.
std::size_t mark_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ':' || text[at] == '-') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x93" || three == "\xE2\x80\x94" ? 3 : 0;
}

// "9.1" or "9.1.": where its digits and points end.
std::size_t number_end(std::string_view text, std::size_t at, std::size_t end) {
  for (;;) {
    const std::size_t digits = digits_end(text, at, end);
    if (digits == at || digits - at > 3) return at;
    at = digits;
    if (at + 1 >= end || text[at] != '.' || !is_digit(text[at + 1])) return at;
    ++at;
  }
}

std::size_t roman_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && (text[at] == 'I' || text[at] == 'V' || text[at] == 'X')) ++at;
  return at;
}

// "II." and its title: the code ends before the stop.
std::optional<Heading> make_chapter(std::string_view text, Range range, std::size_t code_end,
                                    HeadingKind kind) {
  std::size_t at = code_end;
  if (at >= range.end || at == range.begin) return std::nullopt;
  const bool has_stop = text[at] == '.' || text[at] == ')';
  if (has_stop) ++at;
  if (at >= range.end || !is_space(text[at])) return std::nullopt;
  Heading heading;
  heading.kind = kind;
  heading.code = {range.begin, code_end};
  heading.value = text.substr(range.begin, code_end - range.begin);
  heading.title = trim(text, Range{at, range.end});
  if (heading.title.empty() || letter_size(text, heading.title.begin) == 0) return std::nullopt;
  return heading;
}

} // namespace

Range content_of(const VisibleLine& line) {
  static constexpr std::array<std::string_view, 4> arrows{"\xE2\x80\xBA", "\xE2\x86\x92", "\xE2\x9E\xA2",
                                                          "\xE2\x96\xBA"};
  Range content = line.content();
  for (const std::string_view arrow : arrows)
    if (line.text().substr(content.begin, arrow.size()) == arrow)
      return trim(line.text(), Range{content.begin + arrow.size(), content.end});
  return content;
}

std::optional<Heading> read_numbered(std::string_view text, Range range) {
  static constexpr std::array<std::pair<std::string_view, HeadingKind>, 3> words{
      {{"ambitie", HeadingKind::ambition},
       {"doelstelling", HeadingKind::objective},
       {"actie", HeadingKind::action}}};
  for (const auto& [word, kind] : words) {
    const auto after = match_words(text, range.begin, word);
    if (!after || *after >= range.end) continue;
    const std::size_t begin = skip_spaces(text, *after);
    const std::size_t end = number_end(text, begin, range.end);
    if (end == begin || begin == *after) return std::nullopt;
    Heading heading;
    heading.kind = kind;
    heading.code = {begin, end};
    heading.value = text.substr(begin, end - begin);
    std::size_t at = end;
    bool has_mark = false;
    if (at < range.end && text[at] == '.') {
      has_mark = true;
      ++at;
    }
    at = std::min(skip_spaces(text, at), range.end);
    if (const std::size_t size = mark_size(text, at); size > 0 && at < range.end) {
      has_mark = true;
      at += size;
    }
    heading.title = at < range.end ? trim(text, Range{at, range.end}) : Range{range.end, range.end};
    const std::string_view title = text.substr(heading.title.begin, heading.title.size());
    // "Doelstelling 9.1 wordt bijgestuurd" is a sentence.
    if (!has_mark && !title.empty() && !starts_upper(title)) return std::nullopt;
    const bool has_parts = heading.value.find('.') != std::string::npos;
    if (kind == HeadingKind::ambition && has_parts) return std::nullopt;
    if (kind == HeadingKind::action && !has_parts) return std::nullopt;
    return heading;
  }
  return std::nullopt;
}

std::optional<Heading> read_chapter(std::string_view text, Range range) {
  if (range.empty() || text.substr(range.begin, range.size()).find('\v') != std::string_view::npos)
    return std::nullopt;
  if (const std::size_t end = roman_end(text, range.begin, range.end);
      end > range.begin && end < range.end && text[end] == '.')
    return make_chapter(text, range, end, HeadingKind::chapter);
  if (is_upper(text[range.begin]) && range.begin + 1 < range.end &&
      (text[range.begin + 1] == '.' || text[range.begin + 1] == ')'))
    return make_chapter(text, range, range.begin + 1, HeadingKind::section);
  const std::size_t end = number_end(text, range.begin, range.end);
  if (end == range.begin) return std::nullopt;
  const bool has_parts = text.substr(range.begin, end - range.begin).find('.') != std::string_view::npos;
  return make_chapter(text, range, end, has_parts ? HeadingKind::section : HeadingKind::chapter);
}

bool is_capitals(std::string_view text, std::size_t fewest) {
  constexpr std::size_t longest = 100;
  if (text.size() > longest || has_digit(text) || text.find('\t') != std::string_view::npos) return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = letter_size(text, i);
    if (size > 0 && starts_lower(text.substr(i))) return false;
    letters += size > 0 ? 1 : 0;
    i += size > 0 ? size : character_size(text[i]);
  }
  return letters >= fewest && text.back() != ':';
}

bool is_plan_title(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.empty() || text.size() > longest || text.back() == '.') return false;
  const std::string words = fold(text);
  return words.find("beleidsplan") != std::string::npos || words == "lokaal" || words == "sociaal" ||
         words == "lokaal sociaal";
}

bool opens_contents(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return false;
  if (const auto chapter = read_chapter(text, trim(text, Range{0, text.size()})))
    text = text.substr(chapter->title.begin, chapter->title.size());
  const std::string words = fold(text);
  return words == "inhoudstafel" || words == "inhoudsopgave" || words == "inhoud";
}

std::optional<ContentsEntry> read_contents_entry(const VisibleLine& line) {
  const std::string_view text = line.text();
  const Range content = content_of(line);
  if (content.empty()) return std::nullopt;
  ContentsEntry entry;
  std::size_t end = content.end;
  std::size_t digits = end;
  while (digits > content.begin && is_digit(text[digits - 1])) --digits;
  if (end - digits >= 1 && end - digits <= 4 && digits > content.begin) {
    entry.page = {digits, end};
    end = digits;
  }
  const std::size_t before = end;
  while (end > content.begin && is_space(text[end - 1])) --end;
  const bool has_gap =
      before - end >= 2 || text.substr(end, before - end).find('\t') != std::string_view::npos;
  std::size_t dots = 0;
  std::size_t at = end;
  // A space parts the stop of a sentence from the dots that lead to the page.
  std::size_t words_end = end;
  bool has_space = false;
  while (at > content.begin && (text[at - 1] == '.' || is_space(text[at - 1]))) {
    --at;
    if (text[at] == '.') {
      ++dots;
      if (!has_space) words_end = at;
    } else if (dots >= 3) {
      has_space = true;
      words_end = at;
    }
  }
  if (text.substr(end > 3 ? end - 3 : 0, 3) == "\xE2\x80\xA6") { // a horizontal ellipsis
    dots = 3;
    words_end = end - 3;
  }
  entry.has_leader = dots >= 3;
  if (!entry.has_leader && (entry.page.empty() || !has_gap)) return std::nullopt;
  entry.words = trim(text, Range{content.begin, entry.has_leader ? words_end : end});
  return entry;
}

bool is_motivation(std::string_view text) {
  constexpr std::size_t longest = 24;
  if (text.size() > longest) return false;
  std::string words = fold(text);
  if (!words.empty() && words.back() == ':') words.pop_back();
  static constexpr std::array<std::string_view, 4> known{"motivatie", "motivering", "situering",
                                                         "omgevingsanalyse"};
  return std::find(known.begin(), known.end(), words) != known.end();
}

std::optional<ActionsHeading> read_actions_heading(std::string_view text) {
  constexpr std::size_t longest = 60;
  const Range content = trim(text, Range{0, text.size()});
  if (content.size() > longest) return std::nullopt;
  std::optional<std::size_t> at;
  for (const std::string_view words : {"doelstellingen en acties", "doelstellingen & acties", "acties"})
    if (!at) at = match_words(text, content.begin, words);
  if (!at) return std::nullopt;
  ActionsHeading heading;
  std::size_t next = skip_spaces(text, *at);
  const std::size_t from_end = digits_end(text, next, content.end);
  if (from_end - next == 4) {
    heading.period = {next, from_end};
    std::size_t to = skip_spaces(text, from_end);
    if (const std::size_t size = mark_size(text, to); size > 0) {
      to = skip_spaces(text, to + size);
      const std::size_t to_end = digits_end(text, to, content.end);
      if (to_end - to < 4) return std::nullopt;
      heading.period.end = to + 4; // a mark may be grown onto the year
      next = heading.period.end;
    } else {
      next = from_end;
    }
  }
  next = std::min(skip_spaces(text, next), content.end);
  const std::size_t mark_end = digits_end(text, next, content.end);
  if (mark_end > next && mark_end - next <= 3) {
    heading.mark = {next, mark_end};
    next = mark_end;
  }
  if (next < content.end && text[next] == ':') ++next;
  if (skip_spaces(text, next) < content.end) return std::nullopt;
  return heading;
}

std::optional<RoleLabel> read_role(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::pair<std::string_view, bool>, 9> stems{{{"trekker", true},
                                                                           {"verantwoordelijke", true},
                                                                           {"initiatiefnemer", true},
                                                                           {"samenwerking", false},
                                                                           {"in samenwerking", false},
                                                                           {"partner", false},
                                                                           {"betrokken", false},
                                                                           {"uitvoerder", false},
                                                                           {"met medewerking", false}}};
  if (at >= end || !starts_upper(text.substr(at))) return std::nullopt;
  std::size_t colon = at;
  while (colon < end && colon - at < longest_role && text[colon] != ':') {
    const char c = text[colon];
    if (is_digit(c) || c == '.' || c == ';' || c == '\t' || c == '*') return std::nullopt;
    ++colon;
  }
  if (colon >= end || text[colon] != ':') return std::nullopt;
  const std::string words = fold(text.substr(at, colon - at));
  constexpr std::ptrdiff_t most_words = 6;
  if (std::count(words.begin(), words.end(), ' ') >= most_words) return std::nullopt;
  for (const auto& [stem, leads] : stems)
    if (words.compare(0, stem.size(), stem) == 0)
      return RoleLabel{trim(text, Range{at, colon}), colon + 1, leads};
  return std::nullopt;
}

std::optional<BudgetLabel> read_budget_label(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::string_view, 7> labels{
      "mjp-code", "mjp code", "mjp", "meerjarenplan", "budgetcode", "beleidscode", "budgetsleutel"};
  for (const std::string_view label : labels) {
    const auto after = match_words(text, at, label);
    if (!after || *after > end) continue;
    const std::size_t colon = skip_spaces(text, *after);
    if (colon < end && text[colon] == ':') return BudgetLabel{{at, *after}, colon + 1};
  }
  return std::nullopt;
}

std::optional<RemarkStart> read_remark_start(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return std::nullopt;
  if (text[at] == '*') {
    std::size_t after = at;
    while (after < end && text[after] == '*') ++after;
    if (skip_spaces(text, after) >= end) return std::nullopt;
    return RemarkStart{std::string(text.substr(at, after - at)), 0};
  }
  for (const std::string_view word : {"opmerking", "opmerkingen", "opm.", "nota bene", "n.b.", "nb"})
    if (const auto after = match_words(text, at, word); after && *after < end && text[*after] == ':')
      return RemarkStart{};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs{
      {{"(", ")"}, {"[", "]"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\"", "\""}}};
  for (const auto& [open, close] : pairs) {
    if (text.substr(at, open.size()) != open) continue;
    const std::size_t last = std::min(end, at + longest_remark);
    const std::size_t closed = text.substr(0, last).find(close, at + open.size());
    const std::size_t words_end = std::min(closed, last);
    const std::size_t begin = at + open.size();
    if (words_end < begin || split_words(text.substr(begin, words_end - begin)).size() < fewest_remark_words)
      return std::nullopt;
    if (closed >= last) return RemarkStart{};
    // "(onder voorbehoud van goedkeuring) en de buurt": a part of the name.
    const std::size_t behind = skip_spaces(text, closed + close.size());
    if (behind < end && (match_words(text, behind, "en") || text[behind] == ',')) return std::nullopt;
    return RemarkStart{{}, closed + close.size()};
  }
  return std::nullopt;
}

bool is_raised(const VisibleLine& line, Range range) {
  if (range.empty()) return false;
  const std::size_t begin = line.span(range).begin;
  constexpr std::string_view tag = "<sup>";
  return begin >= tag.size() && line.source().substr(begin - tag.size(), tag.size()) == tag;
}

std::optional<Range> read_footnote_mark(const VisibleLine& line) {
  const std::string_view text = line.text();
  const Range content = line.content();
  const std::size_t end = digits_end(text, content.begin, content.end);
  const Range mark{content.begin, end};
  if (mark.empty() || mark.size() > 3 || !is_raised(line, mark)) return std::nullopt;
  return mark;
}

std::optional<Range> read_plain_mark(const VisibleLine& line) {
  const std::string_view text = line.text();
  const Range content = line.content();
  const std::size_t end = digits_end(text, content.begin, content.end);
  if (end == content.begin || end - content.begin > 3 || end >= content.end || text[end] != ' ')
    return std::nullopt;
  if (line.is_list_item() || letter_size(text, skip_spaces(text, end)) == 0) return std::nullopt;
  return Range{content.begin, end};
}

bool is_bold(const VisibleLine& line, Range range) {
  if (range.empty()) return false;
  const sdk::Span span = line.span(range);
  const std::string_view source = line.source();
  const std::string_view before = source.substr(0, span.begin);
  const std::string_view after = source.substr(span.end);
  const auto opens = [&](std::string_view tag) {
    return before.size() >= tag.size() && before.substr(before.size() - tag.size()) == tag;
  };
  const auto closes = [&](std::string_view tag) { return after.substr(0, tag.size()) == tag; };
  const std::string_view inner = source.substr(span.begin, span.end - span.begin);
  if (inner.find("**") != std::string_view::npos || inner.find("</b>") != std::string_view::npos ||
      inner.find("</strong>") != std::string_view::npos)
    return false;
  return (opens("**") && closes("**")) || (opens("__") && closes("__")) || (opens("<b>") && closes("</b>")) ||
         (opens("<strong>") && closes("</strong>"));
}

} // namespace toets::aalst
