// Reads the layout that README.md draws: lines in, records out.
#include <toets/plugin.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace toets::sdk;

constexpr std::string_view report_opening = "Actieplannen ";
constexpr std::string_view plan_opening = "Actieplan ";

using Meaning = std::pair<std::string_view, std::string_view>; // what is printed, what the model calls it
constexpr std::array<Meaning, 2> measures = {{{"Rekening", "actual"}, {"Budget", "budget"}}};
constexpr std::array<Meaning, 3> rows = {
    {{"Ontvangsten", "receipts"}, {"Uitgaven", "expenditure"}, {"Saldo", "balance"}}};

template <std::size_t Count>
std::string_view meaning(const std::array<Meaning, Count>& words, std::string_view printed) {
  const auto* found =
      std::find_if(words.begin(), words.end(), [&](const Meaning& word) { return word.first == printed; });
  return found == words.end() ? std::string_view{} : found->second;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view text) {
  return text.size() == 4 && text[0] != '0' && std::all_of(text.begin(), text.end(), is_digit);
}

/// A piece of a line between blanks, and where it stands: bytes, as everywhere at the boundary.
struct Word {
  std::string_view text;
  Span span;
};

std::vector<Word> words_of(const toets_line& line) {
  const std::string_view text = view(line.text);
  std::vector<Word> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \t\f", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \t\f", at), text.size());
    words.push_back({text.substr(at, end - at),
                     {line.number, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end;
  }
  return words;
}

Span from_to(const Word& first, const Word& last) {
  return {first.span.line, first.span.begin, last.span.end};
}

/// `-1.250,00` as -1250.00: points before each three digits, a comma, two decimals. Anything else is nothing.
std::optional<std::string> amount(std::string_view printed) {
  std::string value;
  if (printed.starts_with('-')) {
    value = "-";
    printed.remove_prefix(1);
  }
  const std::size_t comma = printed.find(',');
  if (comma == std::string_view::npos || printed.size() != comma + 3) return std::nullopt;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const bool is_point_place = i > 0 && i < comma && (comma - i) % 4 == 0;
    if (i == comma) {
      value += '.';
    } else if (is_point_place ? printed[i] != '.' : !is_digit(printed[i])) {
      return std::nullopt;
    } else if (!is_point_place) {
      value += printed[i];
    }
  }
  const std::size_t first = value.starts_with('-') ? 1 : 0;
  const bool has_needless_zero = value[first] == '0' && value[first + 1] != '.';
  const bool is_short = value.size() - first - 1 <= TOETS_MOST_DIGITS; // but for the sign and the point
  return is_digit(value[first]) && !has_needless_zero && is_short ? std::optional(value) : std::nullopt;
}

/// One report while it is read. A line of which no function says anything is not understood.
class Reading {
 public:
  explicit Reading(Sink& sink) : sink_(sink) {}

  void line(const toets_line& line) {
    const std::string_view text = view(line.text);
    const std::vector<Word> words = words_of(line);
    if (words.empty()) return; // blank lines need no word
    const bool is_read = text.starts_with(report_opening) ? title(words)
                         : text.starts_with(plan_opening) ? plan(words)
                         : columns(words)                 ? true
                                                          : row(words);
    if (is_read) sink_.understood(line.number);
  }

 private:
  bool title(const std::vector<Word>& words) {
    const Word& last = words.back();
    if (!is_year(last.text)) return false;
    const Span all = from_to(words.front(), last);
    sink_.field({.name = "kind", .value = "annual_account", .spans = {&all, 1}});
    sink_.field({.name = "fiscal_year", .type = "number", .value = last.text, .spans = {&last.span, 1}});
    return true;
  }

  bool plan(const std::vector<Word>& words) {
    table_ = 0;
    plan_ = 0;
    if (words.size() < 3) return false;
    const Word& code = words[1];
    const Span title = from_to(words[2], words.back());
    const std::string_view printed(words[2].text.data(), title.end - title.begin);
    plan_ = sink_.node({.kind = "action_plan",
                        .code = code.text,
                        .code_span = code.span,
                        .title = printed,
                        .title_spans = {&title, 1},
                        .place = from_to(words.front(), words.back())});
    return true;
  }

  /// `Rekening 2025     Budget 2025`, below a plan.
  bool columns(const std::vector<Word>& words) {
    if (plan_ == 0 || words.size() % 2 != 0) return false;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < words.size(); i += 2) {
      const std::string_view measure = meaning(measures, words[i].text);
      if (measure.empty() || !is_year(words[i + 1].text)) return false;
      const Span span = from_to(words[i], words[i + 1]);
      columns.push_back({.label = {words[i].text.data(), span.end - span.begin},
                         .measure = measure,
                         .year = static_cast<std::uint32_t>(std::stoul(std::string(words[i + 1].text))),
                         .span = span});
    }
    table_ = sink_.table({.node = plan_, .place = from_to(words.front(), words.back()), .columns = columns});
    column_count_ = columns.size();
    return true;
  }

  bool row(const std::vector<Word>& words) {
    const std::string_view row = meaning(rows, words.front().text);
    if (table_ == 0 || row.empty() || words.size() == 1) return false;
    const bool fits = words.size() - 1 == column_count_;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::optional<std::string> value = amount(words[i].text);
      Cell cell{.table = table_,
                .section = "operating",
                .row = row,
                .label = words.front().text,
                .label_span = words.front().span,
                .column = fits ? static_cast<std::int32_t>(i - 1) : -1,
                .assigned = fits ? "printed" : "no",
                .span = words[i].span};
      if (value) {
        cell.value = *value;
      } else {
        cell.absent = "unreadable";
        cell.invalid = "no amount such as 1.250,00";
      }
      sink_.cell(cell);
    }
    return true;
  }

  Sink& sink_;
  Id plan_ = 0, table_ = 0;
  std::size_t column_count_ = 0;
};

struct Layout {
  /// By what the report holds, never by the name of a file: its opening and at least one plan.
  static Confidence sniff(const Source& source) {
    bool has_opening = false, has_plan = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
      has_opening = has_opening || source.text(i).starts_with(report_opening);
      has_plan = has_plan || source.text(i).starts_with(plan_opening);
    }
    if (has_opening && has_plan)
      return {80, "plans", "a line opens with Actieplannen, another with Actieplan",
              "een regel begint met Actieplannen, een andere met Actieplan"};
    return {0, "", "no line opens with Actieplannen, or none with Actieplan",
            "geen regel begint met Actieplannen, of geen met Actieplan"};
  }

  static void parse(const Source& source, std::string_view, Sink& sink) {
    Reading reading(sink);
    for (std::size_t i = 0; i < source.size(); ++i) reading.line(source[i]);
  }
};

} // namespace

TOETS_PLUGIN(Layout, "@id@", "0.1.0", "@id@: action plans with one table each")
