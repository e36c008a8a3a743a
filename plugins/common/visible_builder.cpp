#include "common/visible.hpp"

#include "common/markup.hpp"
#include "common/numbers.hpp"

#include <algorithm>

namespace toets::layout {

// Builds one visible line: first what leads it (headings, bullets), then a row of glyphs, then the
// emphasis marks that pair up are dropped.
class VisibleBuilder {
 public:
  VisibleBuilder(VisibleLine& line, Stars stars, Dash dash)
      : line_(line),
        source_(line.source_),
        has_footnotes_(stars == Stars::footnotes),
        has_bullet_(dash == Dash::bullet) {}

  void build() {
    if (build_plain()) return;
    read_lead();
    read_body();
    drop_emphasis();
    finish();
  }

 private:
  enum class Mark : char { none, joining_space, star, underscore, dropped };
  struct Glyph {
    std::uint32_t source, source_size;
    char bytes[4];
    std::uint8_t size;
    Mark mark;
  };
  struct Run {
    std::size_t first, count; // glyphs
  };

  // Most lines hold nothing special: they are copied as they stand.
  bool build_plain() {
    std::size_t first = 0;
    while (first < source_.size() && source_[first] == ' ') ++first;
    if (first < source_.size()) {
      const char c = source_[first];
      if (c == '#' || c == '-' || c == '+' || c == '|' || c == '\t') return false;
      if (c == 'o' && source_.substr(first, 2) == "o ") return false;
      if (bullet_size(source_, first) > 0) return false;
    }
    for (std::size_t i = first; i < source_.size();) {
      const char c = source_[i];
      if (c == '*' || c == '_' || c == '\\' || c == '<' || c == '&' || c == '=') return false;
      const std::size_t size = character_size(c);
      if (static_cast<unsigned char>(c) < 0x20U || static_cast<unsigned char>(c) >= 0x7FU)
        if (invisible_at(source_, i, size) != Invisible::no) return false;
      i += size;
    }
    std::size_t end = source_.size();
    while (end > first && source_[end - 1] == ' ') --end;
    if (end > first) line_.append(source_.substr(first, end - first), first, end - first);
    return true;
  }

  void read_lead() {
    bool moved = true;
    while (moved && at_ < source_.size()) {
      moved = false;
      const std::size_t blanks = lead_blanks();
      if (blanks > 0) moved = true;
      if (at_ >= source_.size()) return;
      if (source_[at_] == '#')
        moved = read_hashes() || moved;
      else if (const std::size_t size = bullet_size(source_, at_); has_bullet_ && size > 0 && !is_rule() &&
                                                                   !opens_amounts() && !is_row_of_dashes() &&
                                                                   !(has_footnotes_ && source_[at_] == '*'))
        moved = take_bullet(size);
      else if ((line_.is_list_item_ || has_bullet_) && is_letter_bullet())
        moved = take_bullet(2);
      else if (source_[at_] == '<')
        moved = read_lead_tag() || moved;
    }
    // A tab before plain text is an empty first field of a row.
    if (!line_.is_list_item_ && line_.heading_ == 0 && first_tab_ != std::string_view::npos) {
      at_ = first_tab_;
      line_.starts_bold_ = false;
    }
    line_.starts_bold_ =
        line_.starts_bold_ || source_.substr(at_, 2) == "**" || source_.substr(at_, 2) == "__";
    line_.is_separator_ = is_rule();
    read_pipes();
  }

  std::size_t lead_blanks() {
    const std::size_t before = at_;
    while (at_ < source_.size()) {
      const std::size_t size = character_size(source_[at_]);
      const Invisible kind = invisible_at(source_, at_, size);
      if (kind == Invisible::page_break) line_.breaks_page_ = true;
      if (source_[at_] == '\t' && first_tab_ == std::string_view::npos) first_tab_ = at_;
      if (source_[at_] != ' ' && source_[at_] != '\t' && kind == Invisible::no) break;
      at_ += size;
    }
    at_ = std::min(at_, source_.size());
    return at_ - before;
  }

  bool read_hashes() {
    std::size_t end = at_;
    while (end < source_.size() && source_[end] == '#') ++end;
    const std::size_t level = end - at_;
    if (level > 6 || (end < source_.size() && source_[end] != ' ' && source_[end] != '\t')) return false;
    line_.heading_ = static_cast<int>(level);
    at_ = end;
    return true;
  }

  bool take_bullet(std::size_t size) {
    line_.is_list_item_ = true;
    at_ += size;
    return true;
  }

  // "o 4 groepen": the round bullet of a word processor.
  bool is_letter_bullet() const {
    if (source_.substr(at_, 2) != "o " || at_ + 2 >= source_.size()) return false;
    return line_.is_list_item_ || is_digit(source_[at_ + 2]) || letter_size(source_, at_ + 2) > 0;
  }

  // "- 1.000,00   - 1.200,00": the dash before amounts with cents and nothing else is their minus.
  bool opens_amounts() const {
    const std::size_t minus = minus_size(source_, at_);
    if (minus == 0) return false;
    bool has_cents = false;
    for (std::size_t i = at_ + minus; i < source_.size();) {
      const std::string_view rest = source_.substr(i);
      if (rest.size() >= 3 && rest[0] == ',' && is_digit(rest[1]) && is_digit(rest[2])) has_cents = true;
      if (const std::size_t sign = minus_size(source_, i); sign > 0)
        i += sign;
      else if (rest.substr(0, 3) == "\xE2\x82\xAC" || rest.substr(0, 3) == "EUR")
        i += 3;
      else if (is_digit(rest[0]) || is_space(rest[0]) ||
               std::string_view(".,+()%*|").find(rest[0]) != std::string_view::npos)
        ++i;
      else if (const auto tag = rest[0] == '<' ? read_tag(source_, i) : std::nullopt; tag)
        i += tag->size;
      else if (invisible_at(source_, i, character_size(rest[0])) != Invisible::no)
        i += character_size(rest[0]);
      else
        return false;
    }
    return has_cents;
  }

  // "-   3 000 EUR   -": fields of amounts, the first a dash for none.
  bool is_row_of_dashes() const {
    std::size_t begin = at_;
    std::size_t end = source_.size();
    while (end > begin && is_space(source_[end - 1])) --end;
    const bool has_bars = end > begin + 1 && source_[begin] == '|' && source_[end - 1] == '|';
    if (has_bars) ++begin, --end;
    std::size_t dashes = 0;
    std::size_t filled = 0;
    std::size_t empty = 0;
    while (begin <= end) {
      std::size_t field_end = begin;
      const auto is_edge = [&](std::size_t i) {
        return source_[i] == '\t' || (has_bars ? source_[i] == '|' : source_.substr(i, 2) == "  ");
      };
      while (field_end < end && !is_edge(field_end)) ++field_end;
      const std::string_view field = trim(source_.substr(begin, field_end - begin));
      if (field.empty()) {
        ++empty;
      } else {
        const bool is_dash = minus_size(field, 0) == field.size();
        if ((filled == 0 && !is_dash) || !(is_dash || is_amount(field))) return false;
        ++filled;
        dashes += is_dash ? 1 : 0;
      }
      begin = field_end + 1;
      while (!has_bars && begin < end && source_[begin] == ' ') ++begin;
    }
    // The line below the heading of a Markdown table has dashes in each field.
    return filled > 1 && !(has_bars && empty == 0 && dashes == filled);
  }

  static bool is_amount(std::string_view field) {
    return std::all_of(field.begin(), field.end(), [](char c) {
      return is_digit(c) ||
             std::string_view(" .,/*+-EUR\xE2\x82\xAC\xC2\xA0").find(c) != std::string_view::npos;
    });
  }

  bool read_lead_tag() {
    const auto tag = read_tag(source_, at_);
    if (!tag || tag->name == "td" || tag->name == "th") return false;
    if (tag->name.size() == 2 && tag->name[0] == 'h' && is_digit(tag->name[1]))
      line_.heading_ = tag->name[1] - '0';
    if (tag->name == "li") line_.is_list_item_ = true;
    if (tag->name == "b" || tag->name == "strong") line_.starts_bold_ = !tag->is_closing;
    at_ += tag->size;
    return true;
  }

  // Three or more of one drawing character and nothing but borders: no text.
  bool is_rule() const {
    const bool has_rule_of_stars = !has_footnotes_ || source_.find("***", at_) != std::string_view::npos;
    std::size_t marks = 0;
    for (std::size_t i = at_; i < source_.size(); ++i) {
      const char c = source_[i];
      if (c == '-' || (c == '*' && has_rule_of_stars) || c == '_' || c == '=')
        ++marks;
      else if (c != ' ' && c != '|' && c != '+' && c != ':' && c != '\t')
        return false;
    }
    return marks >= 3 && !is_row_of_dashes();
  }

  // A Markdown table row: the outer bars go, the inner ones are tabs.
  void read_pipes() {
    std::size_t end = source_.size();
    while (end > at_ && is_space(source_[end - 1])) --end;
    if (end < at_ + 2 || source_[at_] != '|' || source_[end - 1] != '|') return;
    is_pipe_row_ = true;
    ++at_;
    end_ = end - 1;
  }

  void read_body() {
    while (at_ < end_) {
      const char c = source_[at_];
      const std::size_t size = std::min(character_size(c), end_ - at_);
      if (c == '\\' && at_ + 1 < end_ && is_punctuation(source_[at_ + 1])) {
        // An escaped star in front is the bullet of whoever typed it.
        if (glyphs_.empty() && source_[at_ + 1] == '*' && !has_footnotes_)
          line_.is_list_item_ = true;
        else
          push(source_.substr(at_ + 1, 1), 2, Mark::none);
        at_ += 2;
      } else if ((c == '<' && take_tag()) || (c == '&' && take_entity())) {
        continue;
      } else if (is_pipe_row_ && c == '|') {
        push("\t", 1, Mark::none);
        ++at_;
      } else if (c == '*' || c == '_') {
        push(source_.substr(at_, 1), 1, c == '*' ? Mark::star : Mark::underscore);
        ++at_;
      } else {
        push_character(source_.substr(at_, size), size);
        at_ += size;
      }
    }
  }

  static bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
  }

  void push(std::string_view bytes, std::size_t source_size, Mark mark) {
    Glyph glyph{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(source_size), {}, 0, mark};
    glyph.size = static_cast<std::uint8_t>(std::min<std::size_t>(bytes.size(), 4));
    std::copy_n(bytes.data(), glyph.size, glyph.bytes);
    glyphs_.push_back(glyph);
  }

  void push_character(std::string_view bytes, std::size_t source_size) {
    switch (invisible_at(bytes, 0, bytes.size())) {
      case Invisible::no:
        push(bytes, source_size, Mark::none);
        break;
      case Invisible::space:
        push(" ", source_size, Mark::none);
        break;
      case Invisible::joining_space:
        push(no_break_space, source_size, Mark::joining_space);
        break;
      case Invisible::page_break:
        line_.breaks_page_ = true;
        break;
      case Invisible::nothing:
        break;
    }
  }

  bool take_tag() {
    const auto tag = read_tag(source_, at_);
    if (!tag) return false;
    if (tag->name == "td" || tag->name == "th") {
      if (!tag->is_closing && has_html_cell_) push("\t", tag->size, Mark::none);
      has_html_cell_ = true;
    } else if (tag->name == "br" || (tag->name == "sup" && !tag->is_closing)) {
      // A raised footnote mark must not grow onto the number before it.
      push(" ", tag->size, Mark::none);
    }
    at_ += tag->size;
    return true;
  }

  bool take_entity() {
    const auto entity = read_entity(source_, at_);
    if (!entity) return false;
    push_character(entity->text, entity->size);
    at_ += entity->size;
    return true;
  }

  bool is_text(std::size_t glyph) const {
    return glyph < glyphs_.size() && !is_space(glyphs_[glyph].bytes[0]) &&
           glyphs_[glyph].mark != Mark::joining_space;
  }
  bool is_digit_glyph(std::size_t glyph) const {
    return glyph < glyphs_.size() && is_digit(glyphs_[glyph].bytes[0]);
  }
  bool is_word_glyph(std::size_t glyph) const {
    return glyph < glyphs_.size() &&
           (is_digit_glyph(glyph) || letter_size({glyphs_[glyph].bytes, glyphs_[glyph].size}, 0) > 0);
  }

  void drop_emphasis() {
    std::vector<Run> open;
    for (std::size_t i = 0; i < glyphs_.size();) {
      const Mark mark = glyphs_[i].mark;
      if (mark != Mark::star && mark != Mark::underscore) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < glyphs_.size() && glyphs_[end].mark == mark) ++end;
      if (has_footnotes_ && mark == Mark::star && end - i == 1) {
        ++i;
        continue;
      }
      pair_run(open, Run{i, end - i}, mark);
      i = end;
    }
    for (const Run& run : open) drop_unpaired(run);
  }

  void pair_run(std::vector<Run>& open, Run run, Mark mark) {
    const std::size_t before = run.first - 1; // wraps to "none" for the first glyph
    const std::size_t after = run.first + run.count;
    const bool between_digits = run.first > 0 && is_digit_glyph(before) && is_digit_glyph(after);
    bool can_close = run.first > 0 && is_text(before) && !between_digits;
    bool can_open = is_text(after) && !between_digits;
    if (mark == Mark::underscore) {
      can_close = can_close && !is_word_glyph(after);
      can_open = can_open && !(run.first > 0 && is_word_glyph(before));
    }
    while (can_close && run.count > 0 && !open.empty() && glyphs_[open.back().first].mark == mark) {
      Run& opener = open.back();
      const std::size_t paired = std::min(opener.count, run.count);
      for (std::size_t i = 0; i < paired; ++i) {
        glyphs_[opener.first + opener.count - 1 - i].mark = Mark::dropped;
        glyphs_[run.first + i].mark = Mark::dropped;
      }
      opener.count -= paired;
      run.first += paired;
      run.count -= paired;
      if (opener.count == 0) open.pop_back();
    }
    if (run.count > 0 && (can_open || can_close)) open.push_back(run);
  }

  // Emphasis that opens on this line and closes on another: only at the ends of the line, and never a
  // star that may be the footnote mark of a number.
  void drop_unpaired(const Run& run) {
    const bool at_start = run.first == 0;
    const bool at_end = run.first + run.count == glyphs_.size();
    const bool is_plain = run.count >= 2 || (at_start ? is_word_glyph(1) && !is_digit_glyph(1)
                                                      : !is_digit_glyph(run.first - 1));
    if (!(at_start || at_end) || !is_plain || glyphs_[run.first].mark == Mark::underscore) return;
    if (at_start && run.count == 1) line_.is_list_item_ = true; // a bullet typed without a space
    for (std::size_t i = 0; i < run.count; ++i) glyphs_[run.first + i].mark = Mark::dropped;
  }

  void finish() {
    glyphs_.erase(std::remove_if(glyphs_.begin(), glyphs_.end(),
                                 [](const Glyph& g) { return g.mark == Mark::dropped; }),
                  glyphs_.end());
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      Glyph& glyph = glyphs_[i];
      if (glyph.mark != Mark::joining_space) continue;
      if (i > 0 && is_digit_glyph(i - 1) && is_digit_glyph(i + 1)) continue;
      glyph.bytes[0] = ' ';
      glyph.size = 1;
    }
    std::size_t first = 0;
    std::size_t last = glyphs_.size();
    while (first < last && is_blank(glyphs_[first])) ++first;
    while (last > first && is_blank(glyphs_[last - 1])) --last;
    for (std::size_t i = first; i < last; ++i)
      line_.append({glyphs_[i].bytes, glyphs_[i].size}, glyphs_[i].source, glyphs_[i].source_size);
  }

  static bool is_blank(const Glyph& glyph) { return glyph.bytes[0] == ' '; }

  VisibleLine& line_;
  std::string_view source_;
  bool has_footnotes_; // a single star marks one
  bool has_bullet_;
  std::size_t at_ = 0;
  std::size_t end_ = source_.size();
  std::size_t first_tab_ = std::string_view::npos;
  std::vector<Glyph> glyphs_;
  bool is_pipe_row_ = false;
  bool has_html_cell_ = false;
};

VisibleLine::VisibleLine(std::string_view source, std::uint32_t number, std::uint32_t page, Stars stars,
                         Dash dash)
    : source_(source), number_(number), page_(page) {
  VisibleBuilder(*this, stars, dash).build();
}

} // namespace toets::layout
