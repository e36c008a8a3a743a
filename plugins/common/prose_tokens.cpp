#include "common/prose_tokens.hpp"

#include "common/dates.hpp"
#include "common/numbers.hpp"
#include "common/prose_years.hpp"
#include "common/words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace toets::layout {

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::size_t longest_scale = 7; // "miljoen"
constexpr std::string_view en_dash = "\xE2\x80\x93";

using Found = std::optional<Mention>;

std::string_view cut(const Context& c, Range range) { return c.text().substr(range.begin, range.size()); }

std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

Mention make(const Context& c, std::string_view kind, Range range, std::string value) {
  Mention mention;
  mention.kind = kind;
  mention.range = range;
  mention.value = std::move(value);
  mention.label = c.label_before(range.begin);
  return mention;
}

Mention name(const Context& c, Range range) { return make(c, "name", range, std::string(cut(c, range))); }

// The word that the digit stands in, letters and digits alike.
Range whole_word(const Context& c) {
  Range word{c.at(), run_end(c.text(), c.at())};
  while (word.begin > c.floor()) {
    const std::size_t before = letter_before(c.text(), word.begin);
    if (before < word.begin && before >= c.floor())
      word.begin = before;
    else
      break;
  }
  return word;
}

std::size_t word_end(std::string_view text, std::size_t at) noexcept {
  for (;;) {
    const std::size_t size = letter_size(text, at);
    if (size > 0)
      at += size;
    else if (at < text.size() && is_digit(text[at]))
      ++at;
    else
      return at;
  }
}

// ---- by form -------------------------------------------------------------------------------

Found read_address(const Context& c) {
  const std::string_view chunk = cut(c, c.chunk());
  const bool is_address = chunk.find("://") != std::string_view::npos ||
                          chunk.find("www.") != std::string_view::npos ||
                          chunk.find('@') != std::string_view::npos;
  if (!is_address || c.chunk().begin < c.floor()) return std::nullopt;
  return name(c, {c.chunk().begin, std::max(c.chunk().end, run_end(c.text(), c.at()))});
}

Found read_code(const Context& c) {
  const PlanCode code = read_plan_code(c.text(), c.at());
  if (code.parts < 3) return std::nullopt;
  return make(c, "code", {c.at(), code.end}, code.value);
}

// COVID-19, x-1, T3, A0501, Q3: letters stand before the digits.
Found read_after_letters(const Context& c) {
  const std::string_view text = c.text();
  const std::size_t digits = run_end(text, c.at());
  const Range word = whole_word(c);
  if (word.begin < c.at()) {
    const std::string_view letters = text.substr(word.begin, c.at() - word.begin);
    const std::string lower = fold(letters);
    if (lower == "eur") return std::nullopt;
    const Range all{word.begin, word_end(text, digits)};
    if (lower == "q" && all.end == c.at() + 1) {
      Mention quarter = make(c, "ordinal", all, std::string(text.substr(c.at(), 1)));
      quarter.label = "kwartaal";
      return quarter;
    }
    bool is_capitals = letters.size() <= 5;
    for (const char letter : letters) is_capitals = is_capitals && is_upper(letter);
    if (is_capitals && digits - c.at() >= 3 && all.end == digits)
      return make(c, "code", all, std::string(cut(c, all)));
    return name(c, all);
  }
  if (c.at() > c.floor() && text[c.at() - 1] == '\'' && digits - c.at() == 2 &&
      word_end(text, digits) == digits)
    return name(c, {c.at() - 1, digits}); // the '90s
  if (c.at() < c.floor() + 2) return std::nullopt;
  const char sign = text[c.at() - 1];
  const std::size_t letter = letter_before(text, c.at() - 1);
  if ((sign != '-' && sign != '+') || letter == c.at() - 1 || letter < c.floor()) return std::nullopt;
  std::size_t begin = letter;
  for (std::size_t before = letter_before(text, begin); before < begin && before >= c.floor();
       before = letter_before(text, begin))
    begin = before;
  return name(c, {begin, word_end(text, digits)});
}

Found read_calendar(const Context& c) {
  auto date = read_date(c.text(), c.at());
  if (!date) return std::nullopt;
  if (c.text().substr(date->range.begin, date->range.size()).find(Prose::gap) != std::string_view::npos)
    return std::nullopt;
  const std::string_view printed = cut(c, date->range);
  const bool is_written =
      printed.find('/') == std::string_view::npos && letter_size(printed, printed.size() - 1) > 0;
  if (!date->has_year && !is_written) {
    // 28/6 is a day only where a day is spoken of; else it is a fraction or a name.
    if (!announces_day(c.word_before(c.at())) || printed == "24/7") return std::nullopt;
    const std::size_t slash = printed.find('/');
    const std::string with_year =
        std::string(printed.substr(0, slash)) + "/" + std::string(printed.substr(slash + 1)) + "/2024";
    date->invalid = read_date_field(with_year, Range{0, with_year.size()}).invalid;
  }
  // A mention stays on its line: of a date that wraps, the part on the first one stands for all of it.
  const Range place = first_line(c.text(), date->range);
  if (!date->has_year && date->invalid.empty()) {
    Mention day = make(c, "name", place, fold(printed));
    day.rest = date->range.end;
    return day;
  }
  Mention mention = make(c, "date", place, date->value);
  mention.rest = date->range.end;
  mention.invalid = date->invalid;
  if (mention.value.empty() && names_law(c.word_before(c.at(), 1))) {
    // A law may be older than any report: its date is right whatever the year.
    if (auto old = read_old_date(c.text(), date->range)) {
      mention.value = *old;
      mention.invalid.clear();
    }
  }
  return mention;
}

// 60/61, 1/3, 2x/week: digits around a slash that are no date.
Found read_fraction(const Context& c) {
  const std::string_view text = c.text();
  std::size_t end = run_end(text, c.at());
  if (end + 1 >= text.size() || text[end] != '/' || !is_digit(text[end + 1])) return std::nullopt;
  while (end + 1 < text.size() && text[end] == '/' && is_digit(text[end + 1])) end = run_end(text, end + 1);
  return name(c, {c.at(), word_end(text, end)});
}

// 15-64 jaar: bounds that name a group.
Found read_range(const Context& c) {
  const std::string_view text = c.text();
  const std::size_t first = run_end(text, c.at());
  std::size_t second = first;
  if (text.substr(first, 1) == "-")
    second = first + 1;
  else if (text.substr(first, en_dash.size()) == en_dash)
    second = first + en_dash.size();
  if (second == first || second >= text.size() || !is_digit(text[second])) return std::nullopt;
  const std::size_t end = run_end(text, second);
  if (letter_size(text, end) > 0 || first - c.at() > 3 || end - second > 3) return std::nullopt;
  Mention mention = name(c, {c.at(), end});
  mention.unit = c.noun_after(end);
  return mention;
}

// "0.a." for o.a.: an abbreviation whose o a scan took for a zero.
Found read_abbreviation(const Context& c) {
  const std::string_view text = c.text();
  const std::size_t at = c.at();
  const bool is_form = text[at] == '0' && text.substr(at + 1, 1) == "." && letter_size(text, at + 2) == 1 &&
                       text.substr(at + 3, 1) == ".";
  if (!is_form || (at > 0 && !is_space(text[at - 1]) && text[at - 1] != '(')) return std::nullopt;
  return name(c, {at, at + 4});
}

// "(1)" with "(2)" behind it in its paragraph, "(2)" behind an ordinal one lower: they number a list, wherever they stand.
bool is_in_sequence(const Context& c, std::size_t end) {
  constexpr std::size_t farthest = 1000;
  const std::string_view text = c.text();
  const std::uint32_t number = small_number(text.substr(c.at(), end - c.at()));
  const std::size_t lowest = c.at() > farthest ? c.at() - farthest : 0;
  for (std::size_t i = c.before().size(); i-- > 0;) {
    const Mention& earlier = c.before()[i];
    if (earlier.range.begin < lowest) break;
    if (earlier.kind == "ordinal" && text.substr(earlier.range.end, 1) == ")")
      return small_number(earlier.value) + 1 == number;
  }
  const std::string next = "(" + std::to_string(number + 1) + ")";
  return number == 1 && text.substr(end, farthest).find(next) != std::string_view::npos;
}

// "(2)" opens an item, or stands behind what ends a clause and before the words that it numbers. Behind a noun or a year, or
// with nothing after it, it is the count: "meer dan in 2023 (80)".
bool numbers_words(const Context& c, std::size_t end) {
  const std::string_view text = c.text();
  std::size_t before = c.at() - 1;
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == Prose::wrap)) --before;
  const bool ends_clause =
      before == 0 || std::string_view(".:;,!?\v").find(text[before - 1]) != std::string_view::npos;
  std::size_t behind = end + 1;
  while (behind < text.size() && (text[behind] == ' ' || text[behind] == Prose::wrap)) ++behind;
  return ends_clause && behind > end + 1 && letter_size(text, behind) > 0;
}

Found read_enumerator(const Context& c) {
  const std::string_view text = c.text();
  const std::size_t end = run_end(text, c.at());
  if (end - c.at() > 2 || end >= text.size()) return std::nullopt;
  const bool in_parentheses = text[end] == ')' && c.at() > 0 && text[c.at() - 1] == '(';
  const bool has_mark =
      (text[end] == '.' || text[end] == ')') && (end + 1 == text.size() || is_space(text[end + 1]));
  if (in_parentheses && !c.opens_item() && !is_in_sequence(c, end) && !numbers_words(c, end))
    return std::nullopt;
  if (!in_parentheses && !(has_mark && c.opens_item() && (c.at() == 0 || text[c.at() - 1] != '-')))
    return std::nullopt;
  return make(c, "ordinal", {c.at(), end}, canonical(text.substr(c.at(), end - c.at()), {}, false));
}

Found read_ordinal_suffix(const Context& c, std::size_t end) {
  const std::size_t after = word_end(c.text(), end);
  const std::string suffix = fold(c.text().substr(end, after - end));
  if (suffix != "e" && suffix != "de" && suffix != "ste" && suffix != "ième") return std::nullopt;
  Mention mention =
      make(c, "ordinal", {c.at(), after}, canonical(c.text().substr(c.at(), end - c.at()), {}, false));
  const Range next = c.word_after(after);
  mention.label = std::string(cut(c, next));
  return mention;
}

// ---- a plain number and what it means ------------------------------------------------------------

// Digits with separators between digits: "1.198.230,81", "22.5".
std::size_t core_end(std::string_view text, std::size_t at) noexcept {
  for (;;) {
    at = run_end(text, at);
    std::size_t next = at;
    if (next < text.size() && (text[next] == '.' || text[next] == ','))
      next += 1;
    else if (text.substr(next, no_break_space.size()) == no_break_space)
      next += no_break_space.size();
    if (next == at || next >= text.size() || !is_digit(text[next])) return at;
    at = next;
  }
}

// The euro sign at `at` belongs to the number that ends at `end`: "Plan 13 € 20" has one right before another number.
bool is_sign_of(std::string_view text, std::size_t end, std::size_t at) {
  if (text.substr(at, euro_sign.size()) != euro_sign) return false;
  std::size_t behind = at + euro_sign.size();
  while (behind < text.size() && is_space(text[behind]) && text[behind] != Prose::gap) ++behind;
  return at == end || behind >= text.size() || !is_digit(text[behind]);
}

// "per jaar 16 800 gezinnen", "dit jaar", "het eerste jaar"; not "in jaar 2 291 gezinnen", where the 2 tells which.
bool is_one_of_years(std::string_view before) {
  static constexpr std::string_view words[] = {"per", "elk",  "ieder", "dit",  "dat",  "volgend",
                                               "een", "heel", "vorig", "half", "ander"};
  return before.ends_with("e") || std::find(std::begin(words), std::end(words), before) != std::end(words);
}

// "telt 16 800 gezinnen", "steeg naar 16 800.", "16 800 tot 17 200 gezinnen": what stands around groups of three tells
// that they are one number, and not the two of a row, "Wonen 120 130".
bool is_one_count(const Context& c, std::size_t end) {
  const std::string_view text = c.text();
  const std::string word = c.word_before(c.at());
  if (is_numbered_thing(word)) return false; // "wijk 3 120 gezinnen"
  if (std::string_view(word).ends_with("jaar") && !is_one_of_years(c.word_before(c.at(), 1))) return false;
  std::size_t before = c.at();
  while (before > 0 && text[before - 1] == ' ') --before;
  const bool is_in_row = before < c.at() && before > 0 && is_digit(text[before - 1]);
  if (is_in_row && !c.before().empty()) {
    const std::string_view kind = c.before().back().kind;
    if (kind != "year" && kind != "date" && kind != "period") return false;
  }
  if (end >= text.size()) return is_function_word(word) || is_verb_form(word);
  if (!c.noun_after(end).empty()) return true;
  // "16 800-17 200", "een 2 000-tal", "16 800 tot 17 200", "1 200 van de 16 800"
  const std::size_t dash = text[end] == '-'                              ? 1
                           : text.substr(end, en_dash.size()) == en_dash ? en_dash.size()
                                                                         : 0;
  if (dash > 0 && end + dash < text.size() &&
      (is_digit(text[end + dash]) || letter_size(text, end + dash) > 0))
    return true;
  if (std::string_view(".,;:)?!").find(text[end]) != std::string_view::npos) return true;
  const std::size_t next = skip_spaces(text, end);
  for (const std::string_view joiner : {"tot", "of", "en", "à", "van de", "van", "op de", "op", "naar"})
    if (const auto behind = match_words(text, next, joiner))
      if (const std::size_t digit = skip_spaces(text, *behind); digit < text.size() && is_digit(text[digit]))
        return true;
  return is_function_word(word) || is_verb_form(word);
}

// "€ 20 000", "20 000 euro", "20 000,50", "16 800 gezinnen": a plain space may group thousands. The end of all groups.
std::size_t grouped_end(const Context& c, std::size_t end) {
  const std::string_view text = c.text();
  std::size_t last = end;
  if (end - c.at() > 3 || text[c.at()] == '0') return end;
  while (last < text.size() && text[last] == ' ' && run_end(text, last + 1) == last + 4) last += 4;
  // "111 143,50 EUR"
  const std::size_t decimals = text.substr(last, 1) == "," ? run_end(text, last + 1) - last - 1 : 0;
  const bool has_decimals = last > end && (decimals == 1 || decimals == 2);
  if (has_decimals) last += decimals + 1;
  if (last == end || (last < text.size() && (text[last] == '.' || text[last] == ',') &&
                      last + 1 < text.size() && is_digit(text[last + 1])))
    return end;
  std::size_t before = c.at();
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == Prose::wrap)) --before;
  if (before >= euro_sign.size() && text.substr(before - euro_sign.size(), euro_sign.size()) == euro_sign)
    return last;
  // "bijlage 3 500,00 euro" has a name and an amount; behind other words decimals too tell that it is one number.
  const std::string word = c.word_before(c.at());
  if (names_number(word) || names_ordinal(word)) return end;
  const std::size_t next = skip_spaces(text, last);
  const bool is_money =
      match_words(text, next, "euro") || match_words(text, next, "eur") || is_sign_of(text, last, next);
  return is_money || has_decimals || is_one_count(c, last) ? last : end;
}

struct Unit {
  std::string_view kind;
  std::string unit;
  std::size_t end = 0;   // of the number with a percent sign or attached unit
  std::size_t scale = 0; // powers of ten that a word adds
};

bool follows(const Context& c, std::size_t at, std::string_view word) {
  return match_words(c.text(), at, word).has_value();
}

bool names_currency_before(const Context& c) {
  const std::string_view text = c.text();
  std::size_t before = c.at();
  while (before > 0 &&
         (text[before - 1] == ' ' || text[before - 1] == '-' || text[before - 1] == Prose::wrap))
    --before;
  return before >= 3 &&
         (text.substr(before - 3, 3) == euro_sign ||
          (match_words(text, before - 3, "eur") == before && letter_before(text, before - 3) == before - 3));
}

Unit read_unit(const Context& c, std::size_t end) {
  const std::string_view text = c.text();
  Unit out{"count", {}, end, 0};
  std::size_t next = end;
  while (next < text.size() && next - end < 4 && is_space(text[next]) && text[next] != Prose::gap) ++next;
  // "miljoen", "mln."; "k" and "M" where the currency follows or stands before: "59 k€", "25 kEUR", "€ 59k".
  std::size_t letters_end = next;
  while (letters_end < text.size() && is_ascii_letter(text[letters_end])) ++letters_end;
  std::string_view word = text.substr(next, letters_end - next);
  const std::string behind_first = word.size() > 1 ? fold(word.substr(1)) : std::string();
  const bool has_currency = behind_first == "eur" || behind_first == "euro";
  if (has_currency) word = word.substr(0, 1);
  const bool is_money = has_currency || names_currency_before(c) ||
                        text.substr(next + word.size(), euro_sign.size()) == euro_sign ||
                        text.substr(next + word.size(), 4) == " EUR";
  if (const std::size_t places = word.empty() || word.size() > longest_scale ? 0 : scale_of(word, is_money);
      places > 0) {
    out.scale = places;
    next += word.size();
    if (text.substr(next, 1) == "." && word.size() == 3) ++next;
    next = skip_spaces(text, next);
  }
  if (text.substr(next, 1) == "%") {
    out.kind = "percentage";
    out.unit = "%";
    out.end = out.scale == 0 && next == end ? next + 1 : end;
    return out;
  }
  if (follows(c, next, "procent") || follows(c, next, "pct")) return {"percentage", "%", end, 0};
  const bool is_euro = is_sign_of(text, end, next) || follows(c, next, "euro") || follows(c, next, "eur");
  if (is_euro || names_currency_before(c)) return {"amount", "EUR", end, out.scale};
  if (out.scale > 0) return out;
  // 9,5VTE, 385x, 2x/week
  const std::size_t letters = word_end(text, end);
  if (letters > end && is_attached_unit(fold(text.substr(end, letters - end)))) {
    std::size_t stop = letters;
    if (text.substr(stop, 1) == "/" && letter_size(text, stop + 1) > 0) stop = word_end(text, stop + 1);
    out.unit = text.substr(end, stop - end);
  }
  return out;
}

bool is_negative(const Context& c, const Unit& unit, std::size_t decimals) {
  const std::string_view text = c.text();
  if (c.at() == 0) return false;
  std::size_t sign = 0;
  if (text[c.at() - 1] == '-')
    sign = 1;
  else if (c.at() >= 3 && text.substr(c.at() - 3, 3) == "\xE2\x88\x92")
    sign = 3;
  if (sign == 0 || c.at() - sign < c.floor()) return false;
  const bool is_free = c.at() == sign || is_space(text[c.at() - sign - 1]) || text[c.at() - sign - 1] == '(';
  // "-553 fietsen" at the start of an item is a bullet, "-3,5%" is a number.
  const bool is_measured = unit.kind != "count" || decimals > 0 || sign == 3;
  return is_free && is_measured && !(c.opens_item() && unit.kind == "count");
}

Mention read_plain(const Context& c) {
  const std::string_view text = c.text();
  std::size_t end = core_end(text, c.at());
  const std::size_t last = run_end(text, c.at()) == end ? grouped_end(c, end) : end;
  const bool has_space_groups = last > end;
  end = last;
  const std::string_view printed = text.substr(c.at(), end - c.at());
  const bool is_integer = run_end(text, c.at()) == end;
  const std::size_t letters_end = word_end(text, end);

  if (is_integer) {
    if (auto ordinal = read_ordinal_suffix(c, end)) return *ordinal;
    // 65+'ers, 21+
    if (text.substr(end, 1) == "+" && !(end + 1 < text.size() && is_digit(text[end + 1])))
      return name(c, {c.at(), std::max(c.chunk().end, end + 1)});
  }
  const Unit unit = read_unit(c, end);
  const bool has_letters = letters_end > end;
  // "1.198.230,8l" is a misread cent, "1.500l" a volume.
  const bool has_both_marks =
      printed.find('.') != std::string_view::npos && printed.find(',') != std::string_view::npos;
  if (has_letters && unit.scale == 0 && (unit.unit.empty() || (has_both_marks && letters_end == end + 1))) {
    if (is_integer && is_year_with_letter(text.substr(c.at(), letters_end - c.at())) && is_temporal(c)) {
      Mention year = make(c, "year", {c.at(), letters_end}, {});
      year.invalid = "a letter stands among the digits";
      return year;
    }
    // A scan took a letter for a digit; other letters make a name: 1A, 3D.
    const bool is_misread =
        !is_integer && read_number(text, Range{c.at(), letters_end}).state == Number::State::unreadable;
    if (!is_misread) return name(c, {c.at(), letters_end});
    Mention mention = make(c, "amount", {c.at(), letters_end}, {});
    mention.invalid = "a letter stands among the digits";
    return mention;
  }
  // 2-sporenbeleid, 18-jarigen, 2 000-tal: the digit is part of a word.
  if ((is_integer || has_space_groups) && text.substr(end, 1) == "-" && letter_size(text, end + 1) > 0)
    return name(c, {c.at(), word_end(text, end + 1)});

  const Core core = read_core(printed, {.plain_space_groups = has_space_groups, .point_decimals = true});
  const bool has_point_groups =
      printed.find('.') != printed.rfind('.') && printed.find(',') == std::string_view::npos;
  if (!core.invalid.empty() && has_point_groups && unit.kind == "count")
    return name(c, {c.at(), end}); // 1.2.3

  const std::string before = c.word_before(c.at());
  if (is_integer && unit.kind == "count" && unit.unit.empty()) {
    if (auto year = read_year(c, end)) return *year;
    const bool continues_list =
        (before == "en" || before == "of") && !c.before().empty() && c.before().back().kind == "ordinal" &&
        names_ordinal(c.before().back().label) && c.at() - c.before().back().range.end <= 4;
    if (names_ordinal(before) || continues_list) {
      Mention mention =
          make(c, "ordinal", {c.at(), end}, core.invalid.empty() ? core.value : std::string(printed));
      mention.label = continues_list ? c.before().back().label : before;
      return mention;
    }
    const std::size_t dot = before.rfind('.');
    if (names_number(before) || (dot != std::string::npos && names_number(before.substr(0, dot)))) {
      Mention mention = name(c, {c.at(), end});
      mention.label = before;
      return mention;
    }
  }

  const bool reads_as_money =
      core.is_grouped && core.decimals == 2 && unit.kind == "count" && unit.unit.empty();
  Mention mention = make(c, reads_as_money ? "amount" : unit.kind, {c.at(), unit.end}, {});
  mention.invalid = core.invalid;
  mention.unit = reads_as_money ? "EUR" : unit.unit;
  if (mention.kind == "count" && mention.unit.empty()) mention.unit = c.noun_after(end);
  if (core.invalid.empty()) {
    mention.value = unit.scale > 0 ? scaled(core.value, unit.scale) : core.value;
    if (is_negative(c, unit, core.decimals)) {
      if (mention.value.find_first_not_of("0.") != std::string::npos) mention.value.insert(0, 1, '-');
      mention.range.begin -= text[c.at() - 1] == '-' ? 1 : 3;
    }
  }
  return mention;
}

} // namespace

Mention read_mention(const Context& context) {
  if (auto found = read_address(context)) return *found;
  if (auto found = read_code(context)) return *found;
  if (auto found = read_after_letters(context)) return *found;
  if (auto found = read_calendar(context)) return *found;
  if (auto found = read_period(context)) return *found;
  if (auto found = read_fraction(context)) return *found;
  if (auto found = read_abbreviation(context)) return *found;
  if (auto found = read_enumerator(context)) return *found;
  if (auto found = read_range(context)) return *found;
  return read_plain(context);
}

} // namespace toets::layout
