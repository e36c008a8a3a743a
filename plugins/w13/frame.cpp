#include "w13/frame.hpp"

#include "common/ocr_repairs.hpp"
#include "common/page_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_line = 240;
constexpr std::size_t nis_digits = 5;
constexpr std::size_t enterprise_digits = 10;

constexpr std::array<std::string_view, 9> offices{
    "algemeen directeur", "financieel directeur", "directeur",    "voorzitter", "ondervoorzitter",
    "secretaris",         "financieel beheerder", "burgemeester", "coördinator"};
constexpr std::array<std::string_view, 6> titles{"beleidsevaluatie",  "jaarrekening", "jaarverslag",
                                                 "opvolgingsrapport", "jaarrapport",  "beleidsrapport"};

using Known = std::vector<std::string>;

bool is_name_word(std::string_view word) {
  return starts_upper(word) || word == "van" || word == "de" || word == "den" || word == "der" ||
         word == "en" || word == "ten" || word == "ter" || word == "te" || word == "voor" || word == "d'";
}

std::string_view view(std::string_view text, Range range) { return text.substr(range.begin, range.size()); }

// A mark alone that a scan left: "Budastraat 35 :".
bool is_stray(char c) { return std::string_view(":;.,|'`-_*").find(c) != std::string_view::npos; }

// Reads a line as facts side by side, from left to right.
class FactReader {
 public:
  FactReader(std::string_view text, const Known& names, const Known& addresses)
      : text_(text), names_(names), addresses_(addresses) {}

  /// None when other words stand on the line too.
  std::optional<std::vector<FrameFact>> read() {
    for (skip(); at_ < text_.size(); skip())
      if (!read_one()) return std::nullopt;
    if (facts_.empty()) return std::nullopt;
    return std::move(facts_);
  }

  /// Where the first fact stands that a label tells; the words before it may be a name.
  std::size_t first_labelled() {
    for (const Range& word : split_words(text_)) {
      at_ = word.begin;
      if (read_labelled()) return word.begin;
    }
    return text_.size();
  }

 private:
  void skip() {
    while (at_ < text_.size() && (is_space(text_[at_]) || is_stray(text_[at_]))) ++at_;
  }

  bool read_one() {
    return read_labelled() || read_known(names_, "entity_name") || read_known(addresses_, "address");
  }

  bool read_labelled() {
    return read_number("kbo", "enterprise_number", enterprise_digits) ||
           read_number("ondernemingsnummer", "enterprise_number", enterprise_digits) ||
           read_number("nis", "nis_code", nis_digits) || read_officer() || read_title() || read_page();
  }

  // "KBO: 0630835639", "NIS-code 34022", "KBO-nr. 0630.835.639".
  bool read_number(std::string_view label, std::string_view field, std::size_t wanted) {
    const auto end = match_words(text_, at_, label);
    if (!end) return false;
    std::size_t at = *end;
    for (const std::string_view more : {"-code", " code", "code", "-nummer", " nummer", "-nr", " nr"})
      if (const auto longer = match_words(text_, *end, more)) at = *longer;
    while (at < text_.size() && (text_[at] == ':' || text_[at] == '.' || is_space(text_[at]))) ++at;
    FrameFact fact{field, {at, at}, {}, {}, true};
    while (at < text_.size() && fact.normalised.size() < wanted) {
      const char c = text_[at];
      if (is_digit(c)) {
        fact.normalised += c;
      } else if (c == 'O' || c == 'o' || c == 'l' || c == 'I') {
        fact.normalised += c == 'O' || c == 'o' ? '0' : '1';
        fact.is_clean = false;
      } else if ((c != '.' && c != ' ') || at + 1 >= text_.size() || !is_digit(text_[at + 1])) {
        break;
      }
      fact.value.end = ++at;
    }
    if (fact.value.empty() || (at < text_.size() && (is_digit(text_[at]) || letter_size(text_, at) > 0)))
      return false;
    if (fact.normalised.size() != wanted) {
      fact.is_clean = false;
      fact.normalised.clear();
    }
    at_ = at;
    facts_.push_back(std::move(fact));
    return true;
  }

  std::optional<std::pair<Range, std::size_t>> office_at(std::size_t at) const {
    const std::size_t begin = at;
    for (const std::string_view article : {"de", "het"})
      if (const auto end = match_words(text_, at, article)) at = skip_spaces(text_, *end);
    for (const std::string_view office : offices)
      if (const auto end = match_words(text_, at, office)) {
        const std::size_t colon = skip_spaces(text_, *end);
        if (colon < text_.size() && text_[colon] == ':') return std::pair(Range{begin, *end}, colon + 1);
      }
    return std::nullopt;
  }

  bool read_officer() {
    const auto office = office_at(at_);
    if (!office) return false;
    FrameFact fact{"officer", {}, office->first, {}, true};
    std::size_t words = 0;
    std::size_t at = skip_spaces(text_, office->second);
    fact.value = {at, at};
    while (at < text_.size() && words < 6) {
      std::size_t end = at;
      while (end < text_.size() && !is_space(text_[end])) ++end;
      const std::string_view word = text_.substr(at, end - at);
      if (has_digit(word) || !is_name_word(word) || (words > 0 && opens_fact(at))) break;
      fact.value.end = end;
      ++words;
      at = skip_spaces(text_, end);
    }
    if (words == 0 && at < text_.size() && !opens_fact(at)) return false;
    at_ = at;
    facts_.push_back(std::move(fact));
    return true;
  }

  // Something else begins at `at`, so the name before it is over.
  bool opens_fact(std::size_t at) const {
    FactReader other(text_, names_, addresses_);
    other.at_ = at;
    return office_at(at) || match_words(text_, at, "kbo") || match_words(text_, at, "nis") ||
           other.read_title() || other.read_page() || other.read_known(names_, {}) ||
           other.read_known(addresses_, {});
  }

  // "Beleidsevaluatie 2024", "Beleidsevaluatie bij de jaarrekening 2024".
  bool read_title() {
    constexpr std::size_t most_words = 6;
    for (const std::string_view title : titles) {
      const auto end = match_words(text_, at_, title);
      if (!end) continue;
      std::size_t at = *end;
      for (std::size_t words = 0; words < most_words; ++words) {
        at = skip_spaces(text_, at);
        std::size_t stop = at;
        while (stop < text_.size() && !is_space(text_[stop])) ++stop;
        const std::string_view word = text_.substr(at, stop - at);
        if (word.size() == 4 && is_plausible_year(small_number(word))) {
          facts_.push_back({"fiscal_year", {at, stop}, {}, {}, true});
          at_ = stop;
          return true;
        }
        if (word.empty() || has_digit(word)) return false;
        at = stop;
      }
    }
    return false;
  }

  bool read_page() {
    for (const std::string_view word : {"pagina", "blz.", "pag.", "p."}) {
      if (text_.size() - at_ < word.size() || fold(text_.substr(at_, word.size())) != word) continue;
      std::size_t end = skip_spaces(text_, at_ + word.size());
      const std::size_t begin = end;
      while (end < text_.size() && is_digit(text_[end])) ++end;
      if (end == begin) continue;
      std::size_t more = skip_spaces(text_, end);
      if (const auto of = match_words(text_, more, "van"))
        more = skip_spaces(text_, *of);
      else if (more < text_.size() && text_[more] == '/')
        more = skip_spaces(text_, more + 1);
      else
        more = text_.size();
      while (more < text_.size() && is_digit(text_[more])) end = ++more;
      facts_.push_back({{}, {begin, end}, {}, {}, true});
      at_ = end;
      return true;
    }
    return false;
  }

  bool read_known(const Known& list, std::string_view field) {
    for (const std::string& known : list) {
      const auto end = match_words(text_, at_, known);
      if (!end) continue;
      facts_.push_back({field, {at_, *end}, {}, {}, true});
      at_ = *end;
      return true;
    }
    return false;
  }

  std::string_view text_;
  const Known& names_;
  const Known& addresses_;
  std::size_t at_ = 0;
  std::vector<FrameFact> facts_;
};

// "12", "12A", "35-37", "8500,": the number of a house or a postcode.
bool is_house_number(std::string_view word) {
  constexpr std::size_t most_digits = 4;
  if (!word.empty() && word.back() == ',') word.remove_suffix(1);
  std::size_t at = 0;
  while (at < word.size() && is_digit(word[at])) ++at;
  if (at == 0 || at > most_digits || word[0] == '0') return false;
  if (at + 1 == word.size()) return is_ascii_letter(word[at]);
  if (at < word.size() && word[at] == '-') return is_house_number(word.substr(at + 1));
  return at == word.size();
}

// Street and number, or postcode and town, with commas or a dash between.
bool is_address(std::string_view text) {
  constexpr std::size_t most_words = 10;
  constexpr std::size_t most_numbers = 3; // house, box, postcode
  const std::vector<Range> words = split_words(text);
  if (words.size() < 2 || words.size() > most_words) return false;
  std::size_t numbers = 0;
  for (const Range& word : words) {
    const std::string_view printed = view(text, word);
    if (is_digit(printed[0])) {
      if (!is_house_number(printed)) return false;
      ++numbers;
    } else if (has_digit(printed) || // a code, an amount below zero
               (!is_name_word(printed) && fold(printed) != "bus" && letter_size(printed, 0) > 0)) {
      return false;
    }
  }
  // `Jaarplan 2024` ends in a year.
  const std::string_view last = view(text, words.back());
  const bool has_year_alone = numbers == 1 && last.size() == 4 && is_plausible_year(small_number(last));
  return numbers > 0 && numbers <= most_numbers && numbers < words.size() && !has_year_alone &&
         (starts_upper(text) || is_digit(text[0]));
}

// "8500 Kortrijk": a postcode stands before the town, a house number behind the street.
bool is_town(std::string_view address) {
  constexpr std::size_t digits = 4;
  return address.size() > digits + 1 && std::all_of(address.begin(), address.begin() + digits, is_digit) &&
         is_space(address[digits]);
}

bool is_name(std::string_view text) {
  const std::vector<Range> words = split_words(text);
  if (words.empty() || words.size() > 8 || has_digit(text.substr(0, 1)) || text.back() == '.' ||
      text.back() == ':')
    return false;
  return std::all_of(words.begin(), words.end(),
                     [&](const Range& word) { return is_name_word(view(text, word)); });
}

// A text that may be the name or the address, and how often it stands where they stand.
struct Candidate {
  std::string folded;
  std::size_t count = 0;
};

void add(std::vector<Candidate>& list, std::string_view text) {
  constexpr std::size_t most = 64; // of different ones: then there is none
  std::string folded = fold(text);
  for (Candidate& each : list)
    if (each.folded == folded) {
      ++each.count;
      return;
    }
  if (!folded.empty() && list.size() < most) list.push_back({std::move(folded), 1});
}

// Those that stand there nearly as often as the most frequent one, the longest first: a name may begin with another.
Known usual(std::vector<Candidate> list) {
  constexpr std::size_t times = 3;
  constexpr std::size_t most = 8;
  std::size_t highest = 0;
  for (const Candidate& each : list) highest = std::max(highest, each.count);
  Known known;
  for (Candidate& each : list)
    if (each.count * times >= highest && known.size() < most) known.push_back(std::move(each.folded));
  std::stable_sort(known.begin(), known.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return known;
}

} // namespace

Frame::Frame(const Document& document, const IsContent& is_content) : document_(document) {
  for (std::size_t i = 0; i < document.size(); ++i)
    if (!document[i].is_blank() && !document[i].is_separator()) filled_.push_back(i);
  find_names(is_content);
  read_lines();
  drop_lone_lines();
  find_damaged(is_content);
}

// Above a line with the enterprise number or the NIS code stand the address and, above that, the name. What stands there
// where a scan lost them is neither: it does not recur as they do.
void Frame::find_names(const IsContent& is_content) {
  constexpr std::size_t most_above = 4;
  std::vector<Candidate> names;
  std::vector<Candidate> addresses;
  for (std::size_t i = 0; i < filled_.size(); ++i) {
    const std::string_view text = document_[filled_[i]].content_text();
    if (text.size() > longest_line || (!match_words(text, 0, "kbo") && !match_words(text, 0, "nis") &&
                                       !match_words(text, 0, "ondernemingsnummer")))
      continue;
    for (std::size_t above = 1; above <= most_above && above <= i; ++above) {
      const VisibleLine& line = document_[filled_[i - above]];
      std::string_view address = line.content_text();
      while (!address.empty() && (is_stray(address.back()) || is_space(address.back())))
        address.remove_suffix(1);
      if (address.empty() || address.size() > longest_line || !is_address(address) || is_content(line) ||
          FactReader(address, {}, {}).first_labelled() < address.size())
        continue;
      add(addresses, address);
      if (i == above) break;
      const VisibleLine& higher = document_[filled_[i - above - 1]];
      const std::string_view words = higher.content_text();
      // Street above town: the name stands above both.
      if (is_address(words) && !is_content(higher) && is_town(address)) continue;
      if (words.size() > longest_line || is_content(higher)) break;
      const std::string_view name = trim(words.substr(0, FactReader(words, {}, {}).first_labelled()));
      if (!name.empty() && is_name(name)) add(names, name);
      break;
    }
  }
  names_ = usual(std::move(names));
  addresses_ = usual(std::move(addresses));
}

void Frame::read_lines() {
  for (const std::size_t line : filled_) {
    const std::string_view text = document_[line].text();
    if (text.size() > longest_line) continue;
    if (auto facts = FactReader(text, names_, addresses_).read()) facts_.emplace(line, std::move(*facts));
  }
}

// A name behind an office, or one word that is also the entity's, may be prose; beside other facts it is not.
void Frame::drop_lone_lines() {
  for (std::size_t begin = 0; begin < filled_.size();) {
    if (!holds(filled_[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    std::set<std::string_view> kinds;
    for (; end < filled_.size() && holds(filled_[end]); ++end)
      for (const FrameFact& fact : facts_.at(filled_[end])) kinds.insert(fact.field);
    const bool is_alone = kinds.size() == 1 && (kinds.count("officer") > 0 || kinds.count("entity_name") > 0);
    if (is_alone)
      for (std::size_t i = begin; i < end; ++i) facts_.erase(filled_[i]);
    begin = end;
  }
}

// Next to a line of the frame, a line that is nearly one of its lines, or the beginning of one, is one too.
void Frame::find_damaged(const IsContent& is_content) {
  constexpr std::size_t shortest = 8;
  constexpr std::size_t most_known = 60;
  constexpr std::size_t letters_an_error = 7;
  std::set<std::string> known;
  for (const auto& [line, facts] : facts_)
    if (known.size() < most_known && document_[line].content_text().size() >= shortest)
      known.insert(fold(document_[line].content_text()));
  if (known.empty()) return;
  const auto is_damaged = [&](std::size_t line) {
    const std::string text = fold(document_[line].content_text());
    if (text.size() < shortest || text.size() > longest_line || is_content(document_[line])) return false;
    return std::any_of(known.begin(), known.end(), [&](const std::string& whole) {
      if (whole.size() > text.size() && whole.compare(0, text.size(), text) == 0) return true;
      const std::size_t most = std::min(text.size(), whole.size()) / letters_an_error;
      return is_within(text, whole, most);
    });
  };
  const auto look = [&](std::size_t at, std::size_t beside) {
    if (holds(filled_[beside]) && !holds(filled_[at]) && is_damaged(filled_[at])) facts_[filled_[at]] = {};
  };
  for (std::size_t i = 1; i < filled_.size(); ++i) look(i, i - 1);
  for (std::size_t i = filled_.size(); i-- > 1;) look(i - 1, i);
}

} // namespace toets::w13
