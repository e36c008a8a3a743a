#include "lier/entity.hpp"

#include "common/dates.hpp"
#include "common/page_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_piece = 120;
constexpr std::size_t nis_digits = 5;
constexpr std::size_t enterprise_digits = 10;

constexpr std::array<std::string_view, 12> bodies{"stad en ocmw",
                                                  "gemeente en ocmw",
                                                  "lokaal bestuur",
                                                  "stad",
                                                  "gemeente",
                                                  "ocmw",
                                                  "district",
                                                  "autonoom gemeentebedrijf",
                                                  "agb",
                                                  "stadsbestuur",
                                                  "gemeentebestuur",
                                                  "provincie"};
constexpr std::array<std::string_view, 10> offices{"burgemeester",
                                                   "algemeen directeur",
                                                   "financieel directeur",
                                                   "adjunct",
                                                   "financieel beheerder",
                                                   "secretaris",
                                                   "voorzitter",
                                                   "ontvanger",
                                                   "schepen",
                                                   "directeur"};
constexpr std::array<std::string_view, 10> titles{
    "jaarrekening",         "beleidsevaluatie",         "opvolgingsrapportering",
    "opvolgingsrapport",    "doelstellingenrealisatie", "jaarverslag",
    "halfjaarrapportering", "halfjaarrapport",          "semesterrapportering",
    "semesterrapport"};
// What may stand behind the name of a report, besides its year: `over de eerste helft van 2024`, `1e semester`.
constexpr std::array<std::string_view, 24> title_words{"jaarrekening",
                                                       "beleidsevaluatie",
                                                       "boekjaar",
                                                       "bij",
                                                       "van",
                                                       "over",
                                                       "de",
                                                       "het",
                                                       "-",
                                                       "semester",
                                                       "halfjaar",
                                                       "helft",
                                                       "eerste",
                                                       "1e",
                                                       "1ste",
                                                       "tweede",
                                                       "2e",
                                                       "2de",
                                                       "s1",
                                                       "s2",
                                                       "h1",
                                                       "h2",
                                                       "januari",
                                                       "juni"};

bool is_name_word(std::string_view word) {
  return starts_upper(word) || word == "van" || word == "de" || word == "den" || word == "der" ||
         word == "en" || word == "ten" || word == "ter" || word == "d'" || word == "'t" || word == "el" ||
         word == "te" || word == "&";
}

bool is_person(std::string_view text) {
  const std::vector<Range> words = split_words(text);
  if (words.size() < 2 || words.size() > 6 || has_digit(text)) return false;
  for (const Range& word : words)
    if (!is_name_word(text.substr(word.begin, word.size()))) return false;
  return text.back() != '.' && text.find(',') == std::string_view::npos;
}

// Several words in lower case that no name has: a sentence behind the name of an office.
bool has_verb(std::string_view text) {
  const std::vector<Range> words = split_words(text);
  return words.size() > 2 && text.back() == '.' &&
         std::any_of(words.begin(), words.end(), [&](const Range& word) {
           const std::string_view printed = text.substr(word.begin, word.size());
           return starts_lower(printed) && !is_name_word(printed);
         });
}

bool starts_with_any(std::string_view folded, const auto& list) {
  for (const std::string_view words : list)
    if (folded.compare(0, words.size(), words) == 0 &&
        (folded.size() == words.size() || folded[words.size()] == ' ' || folded[words.size()] == ':'))
      return true;
  return false;
}

class PieceReader {
 public:
  PieceReader(const VisibleLine& line, Range piece, EntityZone zone)
      : text_(line.text()), piece_(piece), zone_(zone) {
    folded_ = fold(view(piece));
  }

  std::optional<std::vector<EntityFact>> read() {
    if (piece_.empty() || piece_.size() > longest_piece) return std::nullopt;
    if (read_code("nis-code", "nis_code", nis_digits) || read_code("nis code", "nis_code", nis_digits) ||
        read_code("niscode", "nis_code", nis_digits) || read_code("nis-nummer", "nis_code", nis_digits) ||
        read_code("kbo-nummer", "enterprise_number", enterprise_digits) ||
        read_code("ondernemingsnummer", "enterprise_number", enterprise_digits) || read_journal() ||
        read_as_of() || read_officer())
      return facts_;
    if (zone_ == EntityZone::block && (read_title() || read_name() || read_place() || read_page()))
      return facts_;
    return std::nullopt;
  }

 private:
  std::string_view view(Range range) const { return text_.substr(range.begin, range.size()); }

  void add(std::string_view field, Range value, std::string_view type = "text") {
    facts_.push_back({field, type, value, {}, {}, {}});
  }

  // A label, a colon or not, and digits (points and spaces among them are no part of the number).
  bool read_code(std::string_view label, std::string_view field, std::size_t wanted) {
    const auto end = match_words(text_, piece_.begin, label);
    if (!end) return false;
    Range value{skip_spaces(text_, *end), piece_.end};
    if (!value.empty() && text_[value.begin] == ':') value.begin = skip_spaces(text_, value.begin + 1);
    add(field, value);
    EntityFact& fact = facts_.back();
    bool is_clean = true;
    for (const char c : view(value)) {
      if (is_digit(c))
        fact.normalised += c;
      else if (c != '.' && c != ' ')
        is_clean = false;
    }
    if (!is_clean || fact.normalised.size() != wanted) {
      fact.invalid =
          wanted == nis_digits ? "a NIS code has five digits" : "an enterprise number has ten digits";
      if (value.empty()) fact.invalid = {};
      fact.normalised.clear();
    }
    return true;
  }

  bool read_journal() {
    if (folded_.compare(0, 10, "volgnummer") != 0 || folded_.find("journaal") == std::string::npos)
      return false;
    const std::size_t colon = view(piece_).find(':');
    std::size_t begin =
        colon == std::string_view::npos ? view(piece_).find_first_of("0123456789") : colon + 1;
    if (begin == std::string_view::npos) begin = piece_.size();
    const Range value = trim(text_, Range{piece_.begin + begin, piece_.end});
    add("journal_number", value);
    bool is_number = !value.empty();
    for (const char c : view(value)) is_number = is_number && is_digit(c);
    if (is_number)
      facts_.back().normalised = view(value);
    else if (!value.empty())
      facts_.back().invalid = "a journal number has digits only";
    return true;
  }

  bool read_as_of() {
    for (const std::string_view words :
         {"toestand op", "toestand per", "stand op", "situatie op", "afgesloten op"}) {
      const auto end = match_words(text_, piece_.begin, words);
      if (!end) continue;
      const Date date = read_date_field(text_, Range{*end, piece_.end});
      if (date.value.empty()) return false;
      add("as_of", date.range, "date");
      facts_.back().normalised = date.value;
      return true;
    }
    return false;
  }

  bool read_officer() {
    const std::size_t colon = view(piece_).find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const Range role = trim(text_, Range{piece_.begin, piece_.begin + colon});
    const Range value = trim(text_, Range{piece_.begin + colon + 1, piece_.end});
    const bool is_office =
        starts_with_any(folded_, offices) && !has_digit(view(role)) && split_words(view(role)).size() <= 4;
    const bool is_other = zone_ == EntityZone::block && starts_upper(view(role)) && !has_digit(view(role)) &&
                          split_words(view(role)).size() <= 4 && is_person(view(value));
    if (!is_office && !is_other) return false;
    if (is_office && !value.empty() && !is_person(view(value)) &&
        (split_words(view(value)).size() > 5 || has_verb(view(value))))
      return false;
    add("officer", value);
    facts_.back().role = role;
    return true;
  }

  bool read_title() {
    if (!is_report_title(view(piece_))) return false;
    // `1e semester 2024`: the number of the half stands with its year.
    std::vector<Range> years;
    Range numbers{piece_.end, piece_.begin};
    for (const Range& word : split_words(text_.substr(0, piece_.end), piece_.begin)) {
      const std::string_view digits = view(word);
      if (digits.size() == 4 && is_plausible_year(small_number(digits))) years.push_back(word);
      if (has_digit(digits)) numbers = {std::min(numbers.begin, word.begin), word.end};
    }
    for (const Range& year : years) {
      add("fiscal_year", years.size() == 1 ? numbers : year, "number");
      facts_.back().normalised = view(year);
    }
    return true;
  }

  bool read_name() {
    if (!starts_with_any(folded_, bodies) || has_digit(view(piece_)) || view(piece_).back() == '.')
      return false;
    const std::vector<Range> words = split_words(view(piece_));
    if (words.size() < 2 || words.size() > 7) return false;
    const Range last = words.back();
    if (!starts_upper(view(piece_).substr(last.begin, last.size()))) return false;
    // Two names in one line of running text, or a verb between: only capitals and small joining words.
    for (const Range& word : words) {
      const std::string_view printed = view(piece_).substr(word.begin, word.size());
      if (!is_name_word(printed) && printed != "gemeente" && printed != "stad") return false;
    }
    add("entity_name", piece_);
    return true;
  }

  // Street and number, bus, postcode and town, in one piece or several with commas.
  bool read_place() {
    Range rest = piece_;
    bool is_first = true;
    bool has_number = false;
    while (!rest.empty()) {
      const std::size_t comma = std::min(view(rest).find(','), rest.size());
      const Range part = trim(text_, Range{rest.begin, rest.begin + comma});
      if (!is_street(part) && !is_town(part) && !(is_bus(part) && !is_first)) return false;
      has_number = has_number || has_digit(view(part));
      is_first = false;
      rest.begin = std::min(rest.begin + comma + 1, rest.end);
    }
    if (!has_number) return false;
    add("address", piece_);
    return true;
  }

  bool is_street(Range part) const {
    const std::vector<Range> words = split_words(text_.substr(0, part.end), part.begin);
    if (words.size() < 2 || words.size() > 8 || !starts_upper(view(words[0]))) return false;
    std::size_t number = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = view(words[i]);
      if (has_digit(word)) {
        const bool is_bus_number = number > 0 && fold(view(words[i - 1])) == "bus";
        // `Cijfers van 2023` ends in a year.
        const bool is_year = word.size() == 4 && is_plausible_year(small_number(word));
        if (!is_digit(word[0]) || word.size() > 7 || is_year || i == 0 || (number > 0 && !is_bus_number))
          return false;
        if (number == 0) number = i;
      } else if (number > 0 && fold(word) != "bus") {
        return false;
      }
    }
    return number > 0 && words.size() - number <= 3;
  }

  bool is_town(Range part) const {
    std::string_view text = view(part);
    if (text.substr(0, 2) == "B-") text.remove_prefix(2);
    if (text.size() < 6 || text[4] != ' ') return false;
    const std::uint32_t postcode = small_number(text.substr(0, 4));
    const std::string_view town = trim(text.substr(4));
    return postcode >= 1000 && !has_digit(town) && starts_upper(town) && split_words(town).size() <= 4 &&
           town.back() != '.' && town.back() != ':';
  }

  bool is_bus(Range part) const {
    const auto end = match_words(text_, part.begin, "bus");
    return end && skip_spaces(text_, *end) < part.end;
  }

  bool read_page() { return is_page_number(view(piece_)); }

  std::string_view text_;
  Range piece_;
  EntityZone zone_;
  std::string folded_;
  std::vector<EntityFact> facts_;
};

// A label whose value a wide gap parts from it: `NIS-code      12021`, `Burgemeester:   A. Naam`.
bool awaits_value(std::string_view text, Range label, Range next) {
  const char last = text[label.end - 1];
  const char first = text[next.begin];
  return last == ':' || first == ':' ||
         (is_digit(first) && fold(text.substr(label.begin, label.size())).substr(0, 3) == "nis");
}

} // namespace

std::vector<EntityFact> read_entity_line(const VisibleLine& line, EntityZone zone) {
  std::vector<EntityFact> all;
  if (line.is_list_item() || line.text().size() > 4 * longest_piece) return all;
  std::vector<Range> pieces;
  for (const Range& piece : split_wide(line.text())) {
    if (!pieces.empty() && awaits_value(line.text(), pieces.back(), piece))
      pieces.back().end = piece.end;
    else
      pieces.push_back(piece);
  }
  for (const Range& piece : pieces) {
    auto facts = PieceReader(line, piece, zone).read();
    if (!facts) return {};
    all.insert(all.end(), facts->begin(), facts->end());
  }
  return all;
}

bool is_report_title(std::string_view text) {
  const std::string folded = fold(text);
  if (!starts_with_any(folded, titles)) return false;
  const std::vector<Range> words = split_words(folded);
  if (words.size() > 7) return false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = std::string_view(folded).substr(words[i].begin, words[i].size());
    const bool is_year = word.size() == 4 && is_plausible_year(small_number(word));
    if (!is_year && std::find(title_words.begin(), title_words.end(), word) == title_words.end())
      return false;
  }
  return true;
}

} // namespace toets::lier
