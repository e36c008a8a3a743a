#include "common/table_header.hpp"

#include "common/money_rows.hpp"
#include "common/ocr_repairs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace toets::layout {

namespace {

constexpr std::size_t longest_head = 400;

struct Word {
  std::string_view word;
  std::string_view meaning;
};

constexpr std::array<Word, 19> measures{{{"rekening", "actual"},
                                         {"realisatie", "actual"},
                                         {"gerealiseerd", "actual"},
                                         {"jaarrekening", "actual"},
                                         {"jr", "actual"},
                                         {"rek", "actual"},
                                         {"budget", "budget"},
                                         {"eindbudget", "budget"},
                                         {"mjp", "plan"},
                                         {"amjp", "plan"},
                                         {"meerjarenplan", "plan"},
                                         {"krediet", "plan"},
                                         {"kredieten", "plan"},
                                         {"eindkrediet", "plan"},
                                         {"geboekt", "booked"},
                                         {"boeking", "booked"},
                                         {"boekingen", "booked"},
                                         {"aanrekening", "booked"},
                                         {"aanrekeningen", "booked"}}};

constexpr std::array<Word, 16> versions{{{"initieel", "initial"},
                                         {"initiële", "initial"},
                                         {"initiele", "initial"},
                                         {"oorspronkelijk", "initial"},
                                         {"aangepast", "adapted"},
                                         {"aangepaste", "adapted"},
                                         {"aanpassing", "adapted"},
                                         {"aangepaste", "adapted"},
                                         {"amjp", "adapted"},
                                         {"definitief", "final"},
                                         {"definitieve", "final"},
                                         {"finaal", "final"},
                                         {"finale", "final"},
                                         {"eind", "final"},
                                         {"eindbudget", "final"},
                                         {"eindkrediet", "final"}}};

template <std::size_t count>
std::string_view meaning_of(const std::array<Word, count>& list, std::string_view word) noexcept {
  for (const Word& each : list)
    if (each.word == word) return each.meaning;
  return {};
}

bool is_filler(std::string_view word) noexcept {
  return word == "na" || word == "van" || word == "het" || word == "jaar" || word == "in" ||
         word == "\xE2\x82\xAC" || word == "eur" || word == "euro" || word == "-" || word == "beschikbaar" ||
         word == "t.e.m." || word == "tem";
}

// `Realisatiegraad`, `uitvoeringspercentage`, `in %`
bool is_percentage(std::string_view word) noexcept {
  return word == "%" || word == "procent" || word == "pct" || word == "realisatiegraad" ||
         word == "uitvoeringsgraad" || word == "benuttingsgraad" || word == "aanwendingsgraad" ||
         word == "bestedingsgraad" || word.ends_with("percentage");
}

// A column that is reckoned from the others: it measures nothing itself.
bool is_derived(std::string_view word) noexcept {
  return word == "verschil" || word == "afwijking" || is_percentage(word);
}

// The year of a day `30/06/2021`, else 0.
std::uint32_t year_of_day(std::string_view word) noexcept {
  if (word.size() < 8 || word.size() > 10 || !is_digit(word[0])) return 0;
  std::size_t marks = 0;
  for (const char c : word) {
    if (c == '/' || c == '-' || c == '.')
      ++marks;
    else if (!is_digit(c))
      return 0;
  }
  const std::string_view year = word.substr(word.size() - 4);
  return marks == 2 && std::all_of(year.begin(), year.end(), is_digit) ? small_number(year) : 0;
}

// The year of four characters, a letter of which looks like its digit; else empty.
std::string repaired_year(std::string_view folded) {
  std::string year(folded);
  if (year.size() != 4 || std::all_of(year.begin(), year.end(), is_digit)) return {};
  for (char& c : year) {
    if (c == 'o')
      c = '0';
    else if (c == 'l' || c == 'i' || c == '|')
      c = '1';
    else if (!is_digit(c))
      return {};
  }
  return is_digit(folded[0]) && is_plausible_year(small_number(year)) ? year : std::string{};
}

// Labels follow each other: words, a measure among them, then a year, then what stands in parentheses.
class HeadReader {
 public:
  HeadReader(const VisibleLine& line, Range field, int field_index, bool has_repairs)
      : line_(line), at_(field.begin), end_(field.end), field_(field_index), has_repairs_(has_repairs) {}

  bool read(std::vector<ColumnHead>& columns) {
    while (skip_blanks(), at_ < end_) {
      ColumnHead head;
      head.field = field_;
      const std::size_t begin = at_;
      if (!columns.empty() && read_derived()) {
        head.range = {begin, label_end_};
        finish(line_, head);
        columns.push_back(std::move(head));
        skip_colon();
        continue;
      }
      if (!read_label(head)) return false;
      head.range = {begin, label_end_};
      skip_colon();
      finish(line_, head);
      if (const std::string word = head.read; !word.empty())
        head.read = std::string(head.label).replace(head.label.find(repaired_), repaired_.size(), word);
      columns.push_back(std::move(head));
    }
    return true;
  }

  /// A colon stands behind a label: one alone announces what follows, and heads no table.
  bool has_colon() const { return has_colon_; }

  static void finish(const VisibleLine& line, ColumnHead& head) {
    head.span = line.span(head.range);
    head.left = line.column(head.range.begin);
    head.right = head.left + count_characters(line.text().substr(head.range.begin, head.range.size()));
    std::string label(line.text().substr(head.range.begin, head.range.size()));
    head.label.clear();
    for (const char c : label)
      if (c != ' ' || head.label.empty() || head.label.back() != ' ') head.label += c;
  }

 private:
  void skip_blanks() {
    while (at_ < end_ && is_space(line_.text()[at_])) ++at_;
  }

  Range next_word() {
    skip_blanks();
    std::size_t stop = at_;
    while (stop < end_ && !is_space(line_.text()[stop]) && line_.text()[stop] != '(') ++stop;
    return without_colon(line_.text(), {at_, stop});
  }

  // `Rekening 2023:`
  void skip_colon() {
    if (at_ == end_ || line_.text()[at_] != ':') return;
    ++at_;
    has_colon_ = true;
  }

  // `Verschil`, `Verschil (%)`, `% realisatie`.
  bool read_derived() {
    const Range first = next_word();
    if (!is_derived(fold(line_.text().substr(first.begin, first.size())))) return false;
    at_ = label_end_ = first.end;
    for (Range more = next_word(); !more.empty(); more = next_word()) {
      const std::string word = fold(line_.text().substr(more.begin, more.size()));
      if (!is_derived(word) && !(word == "realisatie" && line_.text()[first.begin] == '%')) break;
      at_ = label_end_ = more.end;
    }
    skip_blanks();
    if (at_ < end_ && line_.text()[at_] == '(') {
      const std::size_t close = line_.text().find(')', at_);
      if (close < end_) at_ = label_end_ = close + 1;
    }
    return true;
  }

  bool read_label(ColumnHead& head) {
    bool has_year = false;
    for (int words = 0; words < 6; ++words) {
      const std::size_t word_begin = (skip_blanks(), at_);
      if (at_ >= end_ || (line_.text()[at_] == ':' && head.year > 0)) break;
      if (line_.text()[at_] == '(') {
        if (head.measure.empty() || !read_parentheses(head)) return false;
        continue;
      }
      const Range range = next_word();
      const std::string word = repaired(range, head);
      const std::uint32_t year = word.size() == 4 ? small_number(word) : year_of_day(word);
      const std::string_view measure = measure_of(word);
      if (is_plausible_year(year)) {
        if (head.measure.empty() || has_year) return has_label(head, word_begin);
        head.year = year;
        has_year = true;
      } else if (!measure.empty()) {
        if (!head.measure.empty()) return has_label(head, word_begin);
        head.measure = measure;
        if (head.version.empty()) head.version = meaning_of(versions, word);
      } else if (const std::string_view version = meaning_of(versions, word); !version.empty()) {
        if (has_year) return has_label(head, word_begin);
        head.version = version;
      } else if (is_derived(word) || (has_year && is_filler(word) && !is_currency(word))) {
        return has_label(head, word_begin);
      } else if (!is_filler(word)) {
        return false;
      }
      at_ = range.end;
      label_end_ = range.end;
    }
    return !head.measure.empty();
  }

  // `Mijp` is read as mjp; `head.read` keeps the word until the label is whole.
  std::string repaired(Range range, ColumnHead& head) {
    const std::string_view printed = line_.text().substr(range.begin, range.size());
    std::string word = fold(printed);
    if (!measure_of(word).empty()) return word;
    // `2O24`: behind its measure a year with a letter for a digit.
    if (std::string year = repaired_year(word); !year.empty() && !head.measure.empty()) {
      if (!head.read.empty() || head.year > 0) return word;
      head.read = year;
      repaired_ = printed;
      return year;
    }
    if (!has_repairs_) return word;
    const std::string_view meant = repair_measure(word);
    if (meant.empty()) return word;
    if (!head.measure.empty()) return std::string(meant); // it opens the label behind this one
    for (std::size_t i = 0; i < meant.size(); ++i) {
      const bool is_capital = is_upper(printed[std::min(i, std::size_t{1})]);
      head.read += is_capital ? static_cast<char>(meant[i] - ('a' - 'A')) : meant[i];
    }
    repaired_ = printed;
    return std::string(meant);
  }

  static bool is_currency(std::string_view word) noexcept {
    return word == "\xE2\x82\xAC" || word == "eur" || word == "euro";
  }

  // The word at `next` belongs to the following label.
  bool has_label(const ColumnHead& head, std::size_t next) {
    at_ = next;
    return !head.measure.empty();
  }

  bool read_parentheses(ColumnHead& head) {
    const std::size_t close = line_.text().find(')', at_);
    if (close == std::string_view::npos || close >= end_) return false;
    for (const Range& range : split_words(line_.text().substr(at_ + 1, close - at_ - 1))) {
      const std::string word = fold(line_.text().substr(at_ + 1 + range.begin, range.size()));
      if (head.version.empty()) head.version = meaning_of(versions, word);
    }
    at_ = close + 1;
    label_end_ = at_;
    return true;
  }

  const VisibleLine& line_;
  std::size_t at_;
  std::size_t end_;
  std::size_t label_end_ = 0;
  int field_;
  bool has_repairs_;
  bool has_colon_ = false;
  std::string_view repaired_; // the word as printed
};

bool is_row_heading(std::string_view text) {
  const std::string folded = fold(text);
  return folded == "omschrijving" || folded == "in euro" || folded == "(in euro)" ||
         folded == "bedragen in euro" || folded == "in eur" || folded == "\xE2\x82\xAC" ||
         !section_named(text).empty();
}

bool is_spread(const VisibleLine& line, const std::vector<ColumnHead>& columns) {
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const std::size_t gap = columns[i].range.begin - columns[i - 1].range.end;
    if (gap < 2) return false;
  }
  return !line.has_tab();
}

// Behind the years columns that are reckoned from the others may stand: "2022 2023 2023 Verschil".
bool read_derived_behind(const VisibleLine& line, Range rest, int field, const std::vector<ColumnHead>& years,
                         std::vector<ColumnHead>& derived) {
  std::vector<ColumnHead> all = years;
  if (years.empty() || !HeadReader(line, rest, field, false).read(all)) return false;
  for (std::size_t i = years.size(); i < all.size(); ++i) {
    if (!all[i].measure.empty() || all[i].year > 0) return false;
    derived.push_back(std::move(all[i]));
  }
  return true;
}

std::optional<std::vector<ColumnHead>> read_years(const VisibleLine& line, std::size_t first_field,
                                                  std::vector<ColumnHead>* derived = nullptr) {
  std::vector<ColumnHead> columns;
  const bool has_tabs = line.has_tab();
  const std::vector<Range> fields = has_tabs ? split_tabs(line.text()) : split_words(line.text());
  for (std::size_t i = first_field; i < fields.size(); ++i) {
    if (has_tabs && fields[i].empty()) continue;
    const std::string_view word = line.text().substr(fields[i].begin, fields[i].size());
    ColumnHead head;
    head.year = word.size() == 4 ? small_number(word) : 0;
    // `2O17` among years that are whole
    if (!is_plausible_year(head.year)) {
      head.read = repaired_year(fold(word));
      head.year = small_number(head.read);
    }
    if (!is_plausible_year(head.year) && derived != nullptr) {
      const Range rest = has_tabs ? fields[i] : Range{fields[i].begin, fields.back().end};
      if (!read_derived_behind(line, rest, has_tabs ? static_cast<int>(i) : -1, columns, *derived))
        return std::nullopt;
      if (!has_tabs) break;
      continue;
    }
    if (!is_plausible_year(head.year)) return std::nullopt;
    head.range = fields[i];
    head.field = has_tabs ? static_cast<int>(i) : -1;
    HeadReader::finish(line, head);
    columns.push_back(std::move(head));
  }
  const auto repaired = static_cast<std::size_t>(std::count_if(
      columns.begin(), columns.end(), [](const ColumnHead& head) { return !head.read.empty(); }));
  if (columns.empty() || (repaired > 0 && columns.size() < 2 * repaired + 1)) return std::nullopt;
  return columns;
}

TableHead make_head(const VisibleLine& line, std::vector<ColumnHead> columns) {
  TableHead head;
  head.has_tabs = line.has_tab();
  head.is_aligned = is_spread(line, columns);
  head.columns = std::move(columns);
  return head;
}

// A label whose word was repaired is vouched for by its year and by a label that is whole.
bool are_repairs_sure(const TableHead& head) {
  bool has_repair = false;
  bool has_whole = false;
  for (const ColumnHead& column : head.columns) {
    if (!column.read.empty() && column.year == 0) return false;
    has_repair = has_repair || !column.read.empty();
    has_whole = has_whole || (column.read.empty() && column.year > 0);
  }
  return !has_repair || has_whole;
}

// A label on two lines: the years carry the digits, so they are its place.
void add_year(ColumnHead& column, const ColumnHead& year) {
  if (!year.read.empty()) column.read = column.label + " " + year.read;
  column.label += " " + year.label;
  column.year = year.year;
  column.span = year.span;
}

// Columns with a measure stand first and are as many as the years; the derived ones have none.
bool has_year_each(const TableHead& head, std::size_t years) {
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    if (head.columns[i].measure.empty() == (i < years)) return false;
  return true;
}

} // namespace

bool counts_percent(std::string_view label) {
  if (label.find('%') != std::string_view::npos) return true;
  for (const Range& range : split_words(label))
    if (is_percentage(fold(label.substr(range.begin, range.size())))) return true;
  return false;
}

std::string_view measure_of(std::string_view folded_word) noexcept {
  if (!folded_word.empty() && folded_word.back() == '.') folded_word.remove_suffix(1);
  return meaning_of(measures, folded_word);
}

std::optional<TableHead> read_table_head(const VisibleLine& line, bool has_repairs) {
  const std::string_view text = line.text();
  if (text.size() > longest_head || line.is_blank()) return std::nullopt;
  std::vector<ColumnHead> columns;
  Range first{};
  if (line.has_tab()) {
    const std::vector<Range> fields = split_tabs(text);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].empty()) continue;
      if (i == 0 && is_row_heading(text.substr(fields[i].begin, fields[i].size()))) {
        first = fields[i];
        continue;
      }
      if (!HeadReader(line, fields[i], static_cast<int>(i), has_repairs).read(columns)) return std::nullopt;
    }
  } else {
    Range rest = line.content();
    const std::vector<Range> pieces = split_wide(text);
    if (pieces.size() > 1 && is_row_heading(text.substr(pieces[0].begin, pieces[0].size()))) {
      first = pieces[0];
      rest.begin = pieces[1].begin;
    }
    HeadReader reader(line, rest, -1, has_repairs);
    if (!reader.read(columns) || (reader.has_colon() && columns.size() < 2)) return std::nullopt;
  }
  if (columns.empty()) return std::nullopt;
  TableHead head = make_head(line, std::move(columns));
  head.first_cell = first;
  std::size_t with_year = 0;
  std::size_t measured = 0;
  for (const ColumnHead& column : head.columns) {
    with_year += column.year > 0 ? 1 : 0;
    measured += column.measure.empty() ? 0 : 1;
  }
  if (with_year != 0 && with_year != measured) return std::nullopt;
  if (!are_repairs_sure(head)) return std::nullopt;
  head.lacks_years = with_year == 0;
  return head;
}

std::optional<TableHead> read_table_head(const VisibleLine& line, const VisibleLine* next, bool has_repairs) {
  if (line.is_blank()) return std::nullopt;
  auto head = read_table_head(line, has_repairs);
  if (head && !head->lacks_years) return head;
  if (next == nullptr ||
      (!head && !is_digit(line.text()[std::min(skip_spaces(line.text(), 0), line.text().size() - 1)])))
    return std::nullopt;
  if (head) {
    // Words above, years below.
    std::vector<ColumnHead> derived;
    auto years = read_years(*next, 0, &derived);
    if (!years || years->size() > head->columns.size() || !has_year_each(*head, years->size()))
      return std::nullopt;
    for (std::size_t i = 0; i < years->size(); ++i) {
      ColumnHead& column = head->columns[i];
      add_year(column, (*years)[i]);
      column.left = std::min(column.left, (*years)[i].left);
      column.right = std::max(column.right, (*years)[i].right);
    }
    std::move(derived.begin(), derived.end(), std::back_inserter(head->columns));
  } else {
    auto years = read_years(line, 0);
    head = read_table_head(*next, has_repairs);
    if (!years || !head || !head->lacks_years || years->size() != head->columns.size()) return std::nullopt;
    for (std::size_t i = 0; i < years->size(); ++i) {
      ColumnHead& column = head->columns[i];
      add_year(column, (*years)[i]);
    }
  }
  head->lacks_years = false;
  head->line_count = 2;
  return head;
}

std::optional<TableHead> read_year_head(const VisibleLine& line) {
  if (line.text().size() > longest_head || line.is_blank()) return std::nullopt;
  const std::string_view last = line.content_text().substr(line.content_text().find_last_of(" \t") + 1);
  if (!is_digit(last.back()) && repaired_year(fold(last)).empty()) return std::nullopt;
  const std::string_view text = line.text();
  std::optional<std::vector<ColumnHead>> years;
  if (line.has_tab()) {
    const std::vector<Range> fields = split_tabs(text);
    if (fields.size() < 3 || has_digit(text.substr(fields[0].begin, fields[0].size()))) return std::nullopt;
    years = read_years(line, 1);
  } else {
    const std::vector<Range> words = split_words(text);
    std::size_t first = 0;
    while (first < words.size() && !has_digit(text.substr(words[first].begin, words[first].size()))) ++first;
    if (words.size() < first + 2 || first > 4) return std::nullopt;
    years = read_years(line, first);
  }
  if (!years || years->size() < 2) return std::nullopt;
  return make_head(line, std::move(*years));
}

} // namespace toets::layout
