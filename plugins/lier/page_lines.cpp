#include "lier/page_lines.hpp"

#include "common/dates.hpp"
#include "common/page_marks.hpp"
#include "lier/entity.hpp"

#include <algorithm>
#include <array>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_line = 200;
constexpr std::size_t most_words = 8;
constexpr std::size_t most_page_digits = 3;

std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_short_number(std::string_view text) {
  return !text.empty() && text.size() <= most_page_digits && text[0] != '0' &&
         run_end(text, 0) == text.size();
}

// Bytes of what parts the pieces of such a line at `at`, blanks around it in; 0 where nothing does.
std::size_t joint_size(std::string_view text, std::size_t at) {
  const std::size_t mark = skip_spaces(text, at);
  const bool has_blank = mark > at || at == 0;
  for (const std::string_view joint :
       {"|", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7", "\xE2\x80\xA2"}) {
    if (text.substr(mark, joint.size()) != joint) continue;
    const std::size_t end = mark + joint.size();
    const bool stands_free = end == text.size() || is_space(text[end]);
    return has_blank && stands_free ? skip_spaces(text, end) - at : 0;
  }
  return mark >= at + 2 ? mark - at : 0;
}

class LineReader {
 public:
  LineReader(std::string_view text, bool has_bullet) : text_(text), has_bullet_(has_bullet) {}

  PageLine read() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (const std::size_t joint = joint_size(text_, at); joint > 0) {
        at += joint;
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && joint_size(text_, end) == 0) ++end;
      ++pieces_;
      if (!read_piece(text_.substr(at, end - at))) return PageLine::none;
      at = end;
    }
    return judge();
  }

 private:
  PageLine judge() const {
    if (numbers_ + dates_ + years_ == 0 || numbers_ > 1 || dates_ > 1 || worded_ > 2) return PageLine::none;
    if (numbers_ > 0 && worded_ <= titles_ && (is_numbered_ || titles_ > 0 || is_framed()))
      return PageLine::numbered;
    if (worded_ + titles_ == 0) return PageLine::bare;
    if (is_numbered_ && pieces_ > 1) return PageLine::named;
    return numbers_ + dates_ > 0 ? PageLine::worded : PageLine::none;
  }

  // `| 4`, `4 |`, `- 4 -`, of which the first dash has gone as a bullet.
  bool is_framed() const {
    if (pieces_ != 1) return false;
    const bool ends_in_dash = text_.back() == '-' || text_.ends_with("\xE2\x80\x93");
    const bool begins_with_dash = has_bullet_ || text_[0] == '-' || text_.starts_with("\xE2\x80\x93");
    return text_[0] == '|' || text_.back() == '|' || (ends_in_dash && begins_with_dash);
  }

  bool read_piece(std::string_view piece) {
    if (read_number(piece)) return true;
    if (piece.size() == 4 && is_plausible_year(small_number(piece))) {
      ++years_;
      return true;
    }
    if (is_report_title(piece)) {
      ++titles_;
      return true;
    }
    return read_dated(piece) || read_words(piece);
  }

  // `4`, `4/9`, `4 van 9`, `blz. 4`: the first of a pair is not the higher one, as in 9/4 or 2022/2023.
  bool read_number(std::string_view piece) {
    if (is_short_number(piece)) {
      ++numbers_;
      return true;
    }
    if (!is_page_number(piece)) return false;
    const std::size_t first = piece.find_first_of("0123456789");
    const std::size_t first_end = run_end(piece, first);
    const std::size_t second = std::min(piece.find_first_of("0123456789", first_end), piece.size());
    const std::string_view page = piece.substr(first, first_end - first);
    const std::string_view pages = piece.substr(second, run_end(piece, second) - second);
    if (!is_short_number(page) ||
        (!pages.empty() && (!is_short_number(pages) || small_number(page) > small_number(pages))))
      return false;
    ++numbers_;
    is_numbered_ = true;
    return true;
  }

  // `15/03/2025`, `Gemeenteraad 24 juni 2025`, `afgedrukt op 15/03/2025 10:45`, `15-03-2025 4/9`.
  bool read_dated(std::string_view piece) {
    const std::size_t digit = piece.find_first_of("0123456789");
    if (digit == std::string_view::npos) return false;
    const std::string_view words = trim(piece.substr(0, digit));
    const auto date = read_date(piece, digit);
    if (!date || !date->has_year || date->value.empty() || split_words(words).size() > 4) return false;
    std::string_view rest = trim(piece.substr(date->range.end));
    if (!rest.empty() && rest[0] == ',') rest = trim(rest.substr(1));
    if (!rest.empty() && !is_time(rest) && !read_number(rest)) return false;
    ++dates_;
    worded_ += words.empty() ? 0 : 1;
    return true;
  }

  static bool is_time(std::string_view text) {
    const std::size_t hour = run_end(text, 0);
    return hour > 0 && hour <= 2 && hour + 3 <= text.size() && (text[hour] == ':' || text[hour] == 'u') &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(hour) + 1, text.end(),
                       [](char c) { return is_digit(c) || c == ':'; });
  }

  // Words that begin as a name does, with no number among them but a year.
  bool read_words(std::string_view piece) {
    const std::vector<Range> words = split_words(piece);
    const std::string_view ends = ".!?:;,";
    if (words.size() > most_words || !starts_upper(piece) ||
        ends.find(piece.back()) != std::string_view::npos)
      return false;
    for (const Range& word : words) {
      const std::string_view printed = piece.substr(word.begin, word.size());
      if (has_digit(printed) && !(printed.size() == 4 && is_plausible_year(small_number(printed))))
        return false;
    }
    ++worded_;
    return true;
  }

  std::string_view text_;
  bool has_bullet_;
  std::size_t pieces_ = 0;
  std::size_t numbers_ = 0;
  std::size_t dates_ = 0;
  std::size_t years_ = 0;
  std::size_t titles_ = 0;
  std::size_t worded_ = 0; // pieces with words that are no title
  bool is_numbered_ = false;
};

} // namespace

PageLine read_page_line(const VisibleLine& line) {
  const std::string_view text = trim(line.text());
  if (text.empty() || text.size() > longest_line || line.has_tab() || line.heading() > 0 || !has_digit(text))
    return PageLine::none;
  return LineReader(text, line.is_list_item()).read();
}

} // namespace toets::lier
