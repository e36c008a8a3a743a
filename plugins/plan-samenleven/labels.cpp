#include "plan-samenleven/labels.hpp"

#include "common/dates.hpp"

#include <algorithm>
#include <iterator>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_heading = 160;
constexpr std::size_t most_code_digits = 3;
constexpr std::size_t most_label_words = 5;

constexpr std::string_view action_words[] = {"actie", "prioriteit", "project", "speerpunt"};
constexpr std::string_view state_words[] = {"stand van zaken", "svz", "realisaties", "voortgang",
                                            "uitvoering"};
constexpr std::string_view cover_words[] = {
    "plan samenleven",   "stand van zaken", "projectjaar",  "werkingsjaar", "voortgang",
    "voortgangsrapport", "evaluatie",       "rapport",      "rapportering", "presentatie",
    "opvolging",         "toelichting",     "gemeenteraad", "ocmw-raad",    "commissie"};

std::size_t digits_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// "1", "12", "1.2", "2b": where it ends, or `at`.
std::size_t code_end(std::string_view text, std::size_t at) noexcept {
  std::size_t end = digits_end(text, at);
  if (end == at || end - at > most_code_digits) return at;
  while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1]))
    end = digits_end(text, end + 1);
  if (end < text.size() && is_lower(text[end]) && letter_size(text, end + 1) == 0) ++end;
  return letter_size(text, end) == 0 ? end : at;
}

bool is_within(std::string_view text, std::size_t limit) { return split_words(text).size() <= limit; }

// "op 30/09/2023", "(september 2023)", "d.d. 1/10": a moment, and few words else.
bool is_moment(std::string_view words) {
  return words.empty() || (has_digit(words) && is_within(words, most_label_words) &&
                           words.find('=') == std::string_view::npos);
}

Range behind_colon(std::string_view text, std::size_t colon) {
  return trim(text, Range{colon + 1, text.size()});
}

// The words up to a colon or the end.
Range up_to_colon(std::string_view text, std::size_t from) {
  const std::size_t colon = text.find(':', from);
  return trim(text, Range{from, std::min(colon, text.size())});
}

std::optional<BlockLabel> read_state(std::string_view text) {
  for (const std::string_view words : state_words) {
    const auto end = match_words(text, 0, words);
    if (!end) continue;
    BlockLabel label{Block::state, up_to_colon(text, *end), {text.size(), text.size()}};
    if (!is_moment(text.substr(label.moment.begin, label.moment.size()))) return std::nullopt;
    if (const std::size_t colon = text.find(':', *end); colon != std::string_view::npos)
      label.rest = behind_colon(text, colon);
    return label;
  }
  return std::nullopt;
}

// "Volgens (het) subsidiedossier", "Voorzien in de aanvraag", "Subsidiedossier".
std::optional<BlockLabel> read_description(std::string_view text) {
  const Range words = up_to_colon(text, 0);
  // The first letter tells most lines apart; a no-break space may stand before it.
  constexpr std::string_view first_bytes = "vcspVCSP\xC2";
  if (words.empty() || first_bytes.find(text[words.begin]) == std::string_view::npos) return std::nullopt;
  const std::string folded = fold(text.substr(words.begin, words.size()));
  const bool is_short = is_within(folded, most_label_words);
  const bool opens = folded.starts_with("volgens ") || folded.starts_with("conform ") ||
                     folded.starts_with("voorzien in ") || folded.starts_with("voorzien volgens ");
  const bool names_file =
      folded.ends_with("dossier") || folded.ends_with("aanvraag") || folded.ends_with("dossier (abb)");
  const bool is_alone =
      folded == "subsidiedossier" || folded == "subsidieaanvraag" || folded == "projectaanvraag";
  if (!is_short || !((opens && names_file) || is_alone)) return std::nullopt;
  BlockLabel label{Block::description, {words.end, words.end}, {text.size(), text.size()}};
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos)
    label.rest = behind_colon(text, colon);
  return label;
}

} // namespace

bool is_quotation(std::string_view text) {
  const auto has = [&](std::size_t at, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.substr(at, mark.size()) == mark; });
  };
  if (text.size() < 8) return false;
  const bool opens = has(0, {"\"", "\xE2\x80\x9C", "\xE2\x80\x9E", "\xE2\x80\x98", "'"});
  const bool ends = has(text.size() - 1, {"\"", "'"}) ||
                    has(text.size() - 3, {"\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\x9C"});
  return opens && ends;
}

std::size_t dash_size(std::string_view text, std::size_t at) noexcept {
  if (text.substr(at, 1) == "-") return 1;
  const std::string_view three = text.substr(std::min(at, text.size()), 3);
  return three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x88\x92" ||
                 three == "\xE2\x80\x91"
             ? 3
             : 0;
}

bool has_word(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    const bool begins = letter_before(folded, at) == at;
    const std::size_t end = at + word.size();
    if (begins && letter_size(folded, end) == 0) return true;
  }
  return false;
}

std::optional<ActionHeading> read_action_heading(std::string_view text) {
  if (text.size() > longest_heading) return std::nullopt;
  for (const std::string_view word : action_words) {
    const auto end = match_words(text, 0, word);
    if (!end) continue;
    std::size_t at = skip_spaces(text, *end);
    if (const auto number = match_words(text, at, "nr."); number) at = skip_spaces(text, *number);
    ActionHeading heading;
    heading.code = {at, code_end(text, at)};
    if (heading.code.empty()) return std::nullopt;
    at = skip_spaces(text, heading.code.end);
    if (at == text.size()) {
      heading.title = {at, at};
      return heading;
    }
    const std::size_t dash = dash_size(text, at);
    const bool has_point = text[at] == '.' || text[at] == ':';
    if (dash == 0 && !has_point && text[at] != '|') return std::nullopt;
    heading.title = without_colon(text, trim(text, Range{at + std::max<std::size_t>(dash, 1), text.size()}));
    if (!heading.title.empty() && letter_size(text, heading.title.begin) == 0 &&
        !is_digit(text[heading.title.begin]) && text[heading.title.begin] != '\'')
      return std::nullopt;
    const bool is_sentence = text.back() == '.' || text.back() == ';' || text.back() == ',';
    return is_sentence ? std::nullopt : std::optional(heading);
  }
  return std::nullopt;
}

std::optional<BlockLabel> read_block_label(std::string_view text) {
  if (auto state = read_state(text)) return state;
  return read_description(text);
}

std::optional<Enumerated> read_enumerated(std::string_view text) {
  const std::size_t end = digits_end(text, 0);
  // A scan may put a blank before the stop.
  const std::size_t stop = end + (text.substr(std::min(end, text.size()), 3) == " . " ? 1 : 0);
  if (end == 0 || end > 2 || stop + 1 >= text.size() || (text[stop] != '.' && text[stop] != ')') ||
      !is_space(text[stop + 1]))
    return std::nullopt;
  const Range title = trim(text, Range{stop + 1, text.size()});
  if (title.empty()) return std::nullopt;
  return Enumerated{{0, end}, title};
}

ListKind read_list_kind(std::string_view title) {
  const std::string words = fold(title);
  if (has_word(words, "kpi") || has_word(words, "kpi's") || has_word(words, "indicatoren"))
    return ListKind::targets;
  for (const std::string_view word : {"streefcijfer", "streefcijfers", "streefwaarden", "streefdoelen"})
    if (has_word(words, word)) return ListKind::targets;
  for (const std::string_view word : {"doelstelling", "doelstellingen", "doelen"})
    if (has_word(words, word)) return ListKind::goals;
  for (const std::string_view word : {"prioriteit", "prioriteiten", "actie", "acties", "speerpunten"})
    if (has_word(words, word)) return ListKind::actions;
  return ListKind::none;
}

bool names_programme(std::string_view text) { return has_word(fold(text), "plan samenleven"); }

bool is_cover_phrase(std::string_view text) {
  const std::string folded = fold(text);
  return std::any_of(std::begin(cover_words), std::end(cover_words),
                     [&](std::string_view word) { return has_word(folded, word); });
}

} // namespace toets::plan_samenleven
