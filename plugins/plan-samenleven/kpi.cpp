#include "plan-samenleven/kpi.hpp"

#include "common/dates.hpp"
#include "common/prose.hpp"
#include "common/words.hpp"
#include "plan-samenleven/labels.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_name_words = 5;  // of a result or target
constexpr std::size_t most_value_words = 2; // between the sign and the number: "meer dan"

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

// Reads a line piece by piece: what opens it names a result or target, what follows may answer it.
class KpiLineReader {
 public:
  explicit KpiLineReader(std::string_view text) : text_(text) {}

  // False: the line states no KPI.
  bool open(Range range) {
    const Piece piece = open_piece(text_, range);
    const Name name = name_of(words_in(piece.name));
    if (name == Name::none) return false;
    const bool has_sign = words_in(range).find_first_of("=:") != std::string_view::npos;
    if (!has_number(piece, range) && !has_sign && !is_bare_label(words_in(range))) return false;
    opens_with_result_ = name == Name::result;
    take(piece, range, name);
    return true;
  }

  // What names nothing, or holds more than a number, adds nothing.
  void add(Range range) {
    const Piece piece = open_piece(text_, range);
    const Name name = name_behind(piece, range);
    if (name != Name::none && states_number(piece, range)) take(piece, range, name);
  }

  std::optional<KpiLine> finish(bool in_results) && {
    if (line_.entries.empty() && !line_.has_result) return std::nullopt;
    const bool is_stated = names_kpi_ || (opens_with_result_ && has_target_);
    return in_results || is_stated ? std::optional(std::move(line_)) : std::nullopt;
  }

 private:
  std::string_view words_in(Range range) const { return text_.substr(range.begin, range.size()); }

  static bool has_number(const Piece& piece, Range range) { return piece.digit < range.end; }

  bool states_number(const Piece& piece, Range range) const {
    const std::string_view ahead = text_.substr(0, std::min(piece.digit, range.end));
    return has_number(piece, range) && split_words(ahead, piece.value).size() <= most_value_words;
  }

  Name name_behind(const Piece& piece, Range range) {
    const std::string_view words = words_in(piece.name);
    const Name name = name_of(words);
    // "307 / 300", "307 (op 300)": the second number answers the first.
    const bool answers = words.empty()
                             ? stands_behind_slash(text_, range.begin)
                             : words == "op" || words == "van" || words == "van de" || words == "op de";
    if (name != Name::none || !answers || line_.entries.size() != 1) return name;
    if (!has_target_) return Name::target;
    // "KPI: 291/280": of two numbers behind one name the first was reached.
    if (line_.has_result || !has_number(piece, range) || text_[range.begin - 1] != '/') return Name::none;
    line_.entries[0].is_target = false;
    line_.has_result = true;
    return Name::target;
  }

  void take(const Piece& piece, Range range, Name name) {
    names_kpi_ = names_kpi_ || has_word(fold(words_in(piece.name)), "kpi");
    line_.has_result = line_.has_result || name == Name::result;
    if (!states_number(piece, range)) {
      line_.words = trim(text_, Range{std::min(piece.value, range.end), range.end});
      return;
    }
    PrintedFigure read = read_figure(text_, piece.digit);
    const std::size_t of = name == Name::result ? behind_of(text_, read.end, range.end) : 0;
    add_entry(std::move(read.figure), name == Name::target);
    if (of > 0) add_entry(read_figure(text_, of).figure, true);
  }

  void add_entry(Figure figure, bool is_target) {
    has_target_ = has_target_ || is_target;
    line_.entries.push_back({std::move(figure), is_target});
  }

  std::string_view text_;
  KpiLine line_;
  bool names_kpi_ = false;
  bool opens_with_result_ = false;
  bool has_target_ = false;
};

} // namespace

std::optional<KpiLine> read_kpi_line(std::string_view printed, bool in_results) {
  if (printed.size() > longest_statement) return std::nullopt;
  const std::string text = without_moments(printed);
  // The heading of a table: "Actie	KPI	Resultaat".
  if (text.find('\t') != std::string::npos && !has_digit(text)) return std::nullopt;
  const std::vector<Range> pieces = split_pieces(text);
  KpiLineReader reader(text);
  if (pieces.empty() || !reader.open(pieces.front())) return std::nullopt;
  for (std::size_t i = 1; i < pieces.size(); ++i) reader.add(pieces[i]);
  return std::move(reader).finish(in_results);
}

} // namespace toets::plan_samenleven
