#include "plan-samenleven/kpi.hpp"

#include "common/dates.hpp"
#include "common/numbers.hpp"
#include "common/prose.hpp"
#include "common/prose_context.hpp"
#include "common/words.hpp"
#include "plan-samenleven/labels.hpp"

#include <algorithm>
#include <iterator>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::size_t longest_line = 400;   // a statement is short
constexpr std::size_t most_name_words = 5;  // of a result or target
constexpr std::size_t most_part_words = 12; // of what a part came by
constexpr std::size_t most_value_words = 2; // between the sign and the number: "meer dan"
constexpr std::size_t most_behind_part = 2; // words behind a part's number: its unit

std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t first_digit(std::string_view text, Range range) noexcept {
  while (range.begin < range.end && !is_digit(text[range.begin])) ++range.begin;
  return range.begin;
}

// Digits with their separators: a point, a comma, or a space before each three digits.
std::size_t number_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t first = run_end(text, at);
  std::size_t end = first;
  const auto is_group = [&](std::size_t begin) { return run_end(text, begin) == begin + 3; };
  while (end < text.size()) {
    const bool joins = text.substr(end, no_break_space.size()) == no_break_space;
    const std::size_t size = joins ? no_break_space.size() : 1;
    const bool is_mark = text[end] == '.' || text[end] == ',';
    const bool is_spaced =
        (text[end] == ' ' || joins) && first - at <= 3 && text[at] != '0' && is_group(end + size);
    if (!(is_mark && end + 1 < text.size() && is_digit(text[end + 1])) && !is_spaced) break;
    end = run_end(text, end + size);
  }
  return end;
}

bool names_currency_before(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return (at >= euro_sign.size() && text.substr(at - euro_sign.size(), euro_sign.size()) == euro_sign) ||
         (at >= 3 && fold(text.substr(at - 3, 3)) == "eur");
}

// The sign of a number right behind a colon or an equals sign: "via sport: -91". Elsewhere a dash parts words.
std::size_t minus_before(std::string_view text, std::size_t at) {
  const std::size_t size = at > 0 && text[at - 1] == '-'             ? 1
                           : at > 2 && minus_size(text, at - 3) == 3 ? 3
                                                                     : 0;
  std::size_t before = at - size;
  while (before > 0 && text[before - 1] == ' ') --before;
  return before > 0 && (text[before - 1] == ':' || text[before - 1] == '=') ? size : 0;
}

struct Read {
  Figure figure;
  std::size_t end = 0; // behind the unit
};

// The number whose first digit stands at `at`, with the unit behind it.
Read read_figure(std::string_view text, std::size_t at) {
  Read out;
  const std::size_t end = number_end(text, at);
  const Core core =
      read_core(text.substr(at, end - at), {.plain_space_groups = true, .point_decimals = true});
  const std::size_t minus = minus_before(text, at);
  out.figure.number = {at - minus, end};
  out.figure.value = minus > 0 && !core.value.empty() ? "-" + core.value : core.value;
  out.figure.invalid = core.invalid;
  out.end = end;
  // "9l": a letter grown onto the digits stands for one.
  std::size_t grown = end;
  while (grown < text.size() &&
         std::string_view("OoIlSB0123456789").find(text[grown]) != std::string_view::npos)
    ++grown;
  if (grown > end && letter_size(text, grown) == 0) {
    out.figure.number.end = out.end = grown;
    out.figure.value.clear();
    out.figure.invalid = "a letter stands among the digits";
    return out;
  }
  const std::size_t next = skip_spaces(text, end);
  if (text.substr(next, 1) == "%") {
    out.figure.kind = "percentage";
    out.figure.unit = "%";
    out.figure.number.end = next == end ? end + 1 : end;
    out.end = next + 1;
    return out;
  }
  const auto euro = match_words(text, next, "euro");
  const auto eur = match_words(text, next, "eur");
  const bool is_sign = text.substr(next, euro_sign.size()) == euro_sign;
  if (is_sign || euro || eur || names_currency_before(text, at)) {
    out.figure.kind = "amount";
    out.figure.unit = "EUR";
    out.end = is_sign ? next + euro_sign.size() : euro ? *euro : eur ? *eur : end;
    return out;
  }
  if (next == end || next >= text.size() || letter_size(text, next) == 0) return out;
  const std::vector<Mention> none;
  const Context context(text, at, 0, none);
  out.figure.unit = context.noun_after(end);
  if (!out.figure.unit.empty())
    out.end = std::min(text.size(), text.find(out.figure.unit, next) + out.figure.unit.size());
  return out;
}

// ---- results and targets -------------------------------------------------------------------------

enum class Name : char { none, result, target };

Name name_of(std::string_view words) {
  const std::string folded = fold(words);
  if (split_words(folded).size() > most_name_words) return Name::none;
  for (const std::string_view word : {"behaald", "behaalde", "bereikt", "bereikte", "gerealiseerd",
                                      "gerealiseerde", "resultaat", "realisatie"})
    if (has_word(folded, word)) return Name::result;
  for (const std::string_view word :
       {"kpi", "doel", "doelstelling", "target", "streefcijfer", "streefwaarde", "streefdoel", "doelwaarde",
        "norm", "beoogd", "te behalen", "vooropgesteld"})
    if (has_word(folded, word)) return Name::target;
  return Name::none;
}

// "Behaalde KPI" alone is a label; "Alle KPI's zijn behaald" says something, and labels nothing.
bool is_bare_label(std::string_view words) {
  static constexpr std::string_view known[] = {
      "behaald",       "behaalde",         "bereikt",    "bereikte",   "gerealiseerd",
      "gerealiseerde", "resultaat",        "resultaten", "realisatie", "kpi",
      "kpi's",         "kpi\xE2\x80\x99s", "de",         "het"};
  const std::string folded = fold(words);
  for (const Range& range : split_words(folded))
    if (std::find(std::begin(known), std::end(known),
                  std::string_view(folded).substr(range.begin, range.size())) == std::end(known))
      return false;
  return true;
}

// "op 30/09/2024", "in het tweede projectjaar": of what moment a number is, and nothing else.
bool is_moment(std::string_view words) {
  static constexpr std::string_view known[] = {
      "op",     "in",       "het",      "de",       "tot",         "en",       "met",         "eind",
      "einde",  "begin",    "per",      "over",     "van",         "voor",     "na",          "tijdens",
      "sinds",  "t.e.m.",   "tem",      "dd.",      "d.d.",        "eerste",   "tweede",      "derde",
      "vierde", "vijfde",   "jaar",     "helft",    "projectjaar", "werkjaar", "schooljaar",  "werkingsjaar",
      "maand",  "halfjaar", "semester", "kwartaal", "trimester",   "-",        "\xE2\x80\x93"};
  for (const Mention& mention : scan(words))
    if (mention.kind != "date" && mention.kind != "period" && mention.kind != "year" &&
        mention.kind != "ordinal")
      return false;
  const std::string folded = fold(words);
  const std::vector<Range> all = split_words(folded);
  return all.size() > 1 && std::all_of(all.begin(), all.end(), [&](Range range) {
           const std::string_view word = std::string_view(folded).substr(range.begin, range.size());
           return has_digit(word) || read_month(word, 0).end == word.size() ||
                  std::find(std::begin(known), std::end(known), word) != std::end(known);
         });
}

// The line with blanks for the moments that stand between a name and its sign: "Behaalde KPI op 30/09/2024 = 291".
std::string without_moments(std::string_view text) {
  std::string masked(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::string_view("(|;").find(text[at]) != std::string_view::npos &&
        name_of(text.substr(begin, at - begin)) == Name::none)
      begin = at + 1;
    if (text[at] != '=' && text[at] != ':') continue;
    const std::string_view words = text.substr(begin, at - begin);
    for (const Range& word : split_words(words)) {
      if (word.begin == 0 || name_of(words.substr(0, word.begin)) == Name::none) continue;
      std::string_view moment = trim(words.substr(word.begin));
      if (moment.size() > 2 && moment.front() == '(' && moment.back() == ')')
        moment = moment.substr(1, moment.size() - 2);
      const std::string in_words = "op " + std::string(moment); // in parentheses a day needs no preposition
      if (!is_moment(moment) && !(moment.size() < words.size() - word.begin && is_moment(in_words))) continue;
      std::fill(masked.begin() + static_cast<std::ptrdiff_t>(begin + word.begin),
                masked.begin() + static_cast<std::ptrdiff_t>(at), ' ');
      break;
    }
    begin = at + 1;
  }
  return masked;
}

// Pieces between parentheses, bars, slashes, loose dashes, semicolons and commas that stand in no number.
std::vector<Range> split_pieces(std::string_view text) {
  std::vector<Range> pieces;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t at, std::size_t next) {
    if (const Range piece = trim(text, Range{begin, at}); !piece.empty()) pieces.push_back(piece);
    begin = next;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t dash = at > 0 && text[at - 1] == ' ' ? dash_size(text, at) : 0;
    const bool is_loose_dash = dash > 0 && at + dash < text.size() && text[at + dash] == ' ';
    const bool is_mark = std::string_view("()[]|/;").find(text[at]) != std::string_view::npos;
    const bool is_comma = text[at] == ',' && at + 1 < text.size() && is_space(text[at + 1]);
    const std::size_t size = is_loose_dash ? dash : 1;
    if (is_loose_dash || is_mark || is_comma) cut(at, at + size);
    at += size;
  }
  cut(text.size(), text.size());
  return pieces;
}

// "op 300", "van de 300": the target behind a result.
std::size_t behind_of(std::string_view text, std::size_t at, std::size_t end) {
  at = skip_spaces(text, at);
  for (const std::string_view words : {"op de", "op", "van de", "van", "t.o.v.", "t.o.v. de", "tegenover"})
    if (const auto next = match_words(text, at, words))
      if (const std::size_t digit = skip_spaces(text, *next); digit < end && is_digit(text[digit]))
        return digit;
  return 0;
}

bool stands_behind_slash(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && (text[at - 1] == '/' || text[at - 1] == '|');
}

struct Piece {
  Range name{};
  std::size_t value = 0; // where the value begins
  std::size_t digit = 0; // its first digit; the end of the piece when it has none
};

Piece open_piece(std::string_view text, Range range) {
  Piece piece;
  const std::string_view words = text.substr(range.begin, range.size());
  const std::size_t sign = words.find_first_of("=:");
  const std::size_t digit = first_digit(text, range);
  if (sign != std::string_view::npos && range.begin + sign < digit) {
    piece.name = trim(text, Range{range.begin, range.begin + sign});
    piece.value = range.begin + sign + 1;
  } else {
    piece.name = trim(text, Range{range.begin, digit});
    piece.value = digit;
  }
  piece.digit = first_digit(text, {std::max(piece.value, range.begin), range.end});
  return piece;
}

// "54 (gestopt op 1/10)": the line up to a last remark in parentheses that holds more than a number.
std::string_view without_remark(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.back() != ')') return text;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return text;
  bool has_word = false;
  for (std::size_t at = open; at < text.size(); ++at) has_word = has_word || letter_size(text, at) > 0;
  return has_word && has_digit(text.substr(0, open)) ? trim(text.substr(0, open)) : text;
}

} // namespace

std::optional<KpiLine> read_kpi_line(std::string_view printed, bool in_results) {
  if (printed.size() > longest_line) return std::nullopt;
  const std::string masked = without_moments(printed);
  const std::string_view text = masked;
  // The heading of a table: "Actie	KPI	Resultaat".
  if (text.find('\t') != std::string_view::npos && !has_digit(text)) return std::nullopt;
  KpiLine line;
  bool names_kpi = false;
  bool opens_with_result = false;
  bool has_target = false;
  const auto add = [&](Figure figure, bool is_target) {
    has_target = has_target || is_target;
    line.entries.push_back({std::move(figure), is_target});
  };
  const std::vector<Range> pieces = split_pieces(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Range range = pieces[i];
    const Piece piece = open_piece(text, range);
    const std::string_view name = text.substr(piece.name.begin, piece.name.size());
    Name known = name_of(name);
    // "307 / 300", "307 (op 300)": the second number answers the first.
    const bool answers = name.empty() ? stands_behind_slash(text, range.begin)
                                      : name == "op" || name == "van" || name == "van de" || name == "op de";
    if (known == Name::none && answers && line.entries.size() == 1 && !has_target) known = Name::target;
    // "KPI: 291/280": of two numbers behind one name the first was reached.
    if (known == Name::none && answers && line.entries.size() == 1 && has_target && !line.has_result &&
        piece.digit < range.end && text[range.begin - 1] == '/') {
      line.entries[0].is_target = false;
      line.has_result = true;
      known = Name::target;
    }
    if (i == 0 && known == Name::none) return std::nullopt;
    if (known == Name::none) continue;
    const bool has_number = piece.digit < range.end;
    const bool has_sign =
        text.substr(range.begin, range.size()).find_first_of("=:") != std::string_view::npos;
    if (i == 0 && !has_number && !has_sign && !is_bare_label(text.substr(range.begin, range.size())))
      return std::nullopt;
    const std::size_t words =
        split_words(text.substr(0, std::min(piece.digit, range.end)), piece.value).size();
    if (i > 0 && (!has_number || words > most_value_words)) continue;
    names_kpi = names_kpi || has_word(fold(name), "kpi");
    opens_with_result = opens_with_result || (i == 0 && known == Name::result);
    line.has_result = line.has_result || known == Name::result;
    if (!has_number || words > most_value_words) {
      line.words = trim(text, Range{std::min(piece.value, range.end), range.end});
      continue;
    }
    Read read = read_figure(text, piece.digit);
    const std::size_t of = known == Name::result ? behind_of(text, read.end, range.end) : 0;
    add(std::move(read.figure), known == Name::target);
    if (of > 0) add(read_figure(text, of).figure, true);
  }
  if (line.entries.empty() && !line.has_result) return std::nullopt;
  const bool is_stated = names_kpi || (opens_with_result && has_target);
  return in_results || is_stated ? std::optional(line) : std::nullopt;
}

// ---- targets in a list -----------------------------------------------------------------------------

std::optional<Target> read_target(std::string_view text, std::size_t from, bool is_announced) {
  if (text.size() > longest_line || !has_digit(text.substr(from))) return std::nullopt;
  // The last "KPI" that a number follows; else the last sign before a number.
  std::size_t name = std::string_view::npos;
  for (std::size_t at = from; at < text.size(); ++at)
    if (letter_before(text, at) == at && match_words(text, at, "kpi") && has_digit(text.substr(at)))
      name = at;
  std::size_t value = 0;
  if (name != std::string_view::npos) {
    value = name;
  } else {
    if (!is_announced) return std::nullopt;
    for (std::size_t at = from; at < text.size(); ++at) {
      const std::size_t dash = at > from && text[at - 1] == ' ' ? dash_size(text, at) : 0;
      const bool is_sign =
          text[at] == ':' || text[at] == '=' || text[at] == '\t' || text[at] == '(' || dash > 0;
      if (is_sign && has_digit(text.substr(at))) value = name = at;
    }
    if (name == std::string_view::npos) return std::nullopt;
  }
  Target target;
  target.title = trim(text, Range{from, name});
  const auto is_joint = [&] {
    const char last = text[target.title.end - 1];
    return last == ':' || last == '(' || last == ',' || last == '-' || last == '=' || is_space(last);
  };
  for (bool moved = true; moved && !target.title.empty();) {
    moved = false;
    if (is_joint()) {
      --target.title.end;
      moved = true;
    } else if (target.title.size() > 3 && dash_size(text, target.title.end - 3) == 3) {
      target.title.end -= 3;
      moved = true;
    }
  }
  if (target.title.empty()) return std::nullopt;
  const std::size_t digit = first_digit(text, {value, text.size()});
  target.figure = read_figure(text, digit).figure;
  return target;
}

// ---- parts -----------------------------------------------------------------------------------------

bool counts_what_lacks(std::string_view text) {
  if (text.size() > longest_line) return false;
  const std::size_t sign = text.find_first_of(":=");
  if (sign == std::string_view::npos) return false;
  const std::string name = fold(text.substr(0, sign));
  for (const std::string_view word : {"nog", "niet", "geen", "in aanvraag", "in behandeling", "wachtlijst"})
    if (has_word(name, word)) return true;
  return false;
}

std::optional<Part> read_part(std::string_view text, bool in_results) {
  if (text.size() > longest_line) return std::nullopt;
  text = without_remark(text);
  std::size_t digit = first_digit(text, {0, text.size()});
  // "reeks 1 en 2: 20", "12 tot 18 jaar: 40": under a result the number behind the sign counts.
  bool has_sign = false;
  for (std::size_t at = digit; in_results && at + 2 < text.size(); ++at) {
    const std::size_t next = skip_spaces(text, at + 1);
    if ((text[at] != ':' && text[at] != '=') || next == at + 1 || next >= text.size() ||
        !is_digit(text[next]))
      continue;
    digit = next;
    has_sign = true;
  }
  if (digit == text.size()) return std::nullopt;
  // Behind it may stand its share and what it counts in: "176 (60,5%)", "176, waarvan 40 nieuw".
  const auto is_last_number = [&](std::size_t end) {
    const Range rest = trim(text, Range{std::min(end, text.size()), text.size()});
    const std::string_view words = text.substr(rest.begin, rest.size());
    if (words.size() > 2 && words.front() == '(' && words.back() == ')' && words[words.size() - 2] == '%')
      return true;
    const std::size_t first = words.empty() || std::string_view(",;").find(words[0]) == std::string_view::npos
                                  ? rest.begin
                                  : skip_spaces(text, rest.begin + 1);
    for (const std::string_view opens :
         {"waarvan", "van wie", "onder wie", "waaronder", "inclusief", "of", "dat is"})
      if (match_words(text, first, opens)) return true;
    return !has_digit(words);
  };
  // Only a unit and a remark in parentheses may stand behind the number.
  const auto closes = [&](const Read& read) {
    const Range rest = trim(text, Range{std::min(read.end, text.size()), text.size()});
    if (rest.empty()) return true;
    const std::string_view words = text.substr(rest.begin, rest.size());
    return words.front() == '(' || words.front() == ';' || words.front() == ',' ||
           match_words(words, 0, "waarvan") || match_words(words, 0, "waaronder") ||
           (split_words(words).size() <= most_behind_part && letter_size(words, 0) > 0);
  };
  if (digit == 0) {
    // "242 via de toeleiders", "176 gezinnen via de brugfiguren"
    constexpr std::size_t most_noun_words = 3;
    Part part;
    const std::size_t end = number_end(text, 0);
    const std::vector<Range> words = split_words(text, end);
    std::size_t way = 0;
    while (way < words.size() && way <= most_noun_words && !match_words(text, words[way].begin, "via")) ++way;
    if (way >= words.size() || way > most_noun_words || has_digit(text.substr(end)) ||
        words.size() - way > most_part_words)
      return std::nullopt;
    part.label = {words[way].begin, words.back().end};
    part.figure = read_figure(text, 0).figure;
    if (way == 0) part.figure.unit.clear();
    return part;
  }
  // The label ends at the last sign before its only number.
  std::size_t sign = digit - minus_before(text, digit);
  while (sign > 0 && text[sign - 1] == ' ') --sign;
  const std::size_t behind = sign;
  if (sign >= euro_sign.size() && text.substr(sign - euro_sign.size(), euro_sign.size()) == euro_sign) {
    sign -= euro_sign.size();
    while (sign > 0 && text[sign - 1] == ' ') --sign;
  }
  std::size_t label_end = sign;
  const bool is_sign = sign > 0 && (text[sign - 1] == ':' || text[sign - 1] == '\t' ||
                                    text[sign - 1] == '=' || text[sign - 1] == '(');
  if (is_sign || (sign > 1 && text[sign - 1] == '-' && text[sign - 2] == ' '))
    label_end = sign - 1;
  else if (sign > 3 && dash_size(text, sign - 3) == 3)
    label_end = sign - 3;
  else if (!(behind < digit && match_words(text, 0, "via")))
    return std::nullopt;
  Part part;
  part.label = trim(text, Range{0, label_end});
  const bool opens_with_number = has_sign && !part.label.empty() && is_digit(text[part.label.begin]);
  if (part.label.empty() || (letter_size(text, part.label.begin) == 0 && !opens_with_number))
    return std::nullopt;
  if (split_words(text.substr(0, part.label.end)).size() > most_part_words) return std::nullopt;
  Read read = read_figure(text, digit);
  if (!is_last_number(read.end)) return std::nullopt;
  if (text.substr(label_end, 1) == "(" && text.substr(read.end, 1) == ")") ++read.end;
  if (!closes(read)) return std::nullopt;
  part.figure = std::move(read.figure);
  return part;
}

} // namespace toets::plan_samenleven
