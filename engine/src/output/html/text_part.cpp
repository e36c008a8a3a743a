#include "output/html/numbers.hpp"
#include "output/html/parts.hpp"

#include <algorithm>
#include <map>

namespace toets {
namespace {

/// Numbers of a line that stand in the same place or overlap: one mark, which speaks of all of them.
struct Mark {
  std::size_t begin = 0, end = 0; ///< bytes of the line
  std::vector<PrintedNumber> numbers;
};

class TextPart {
 public:
  TextPart(Page& page, std::size_t document)
      : page_(page),
        index_(document),
        document_(page.audit.documents[document]),
        marks_(document_.source->lines().size() + 1),
        is_row_(marks_.size()),
        is_lost_(marks_.size()),
        findings_(marks_.size()) {
    for (const PrintedNumber& number : printed_numbers(document_)) add(number);
    for (const Table& table : document_.report->tables)
      for (const Column& column : table.columns) is_row_[column.place.line] = true;
    for (auto& line : marks_) join(line);
    for (const LineCensus::NotUnderstood& lost : document_.report->lines.not_understood)
      is_lost_[lost.line] = true;
    for (std::size_t i = 0; i < page.audit.findings.size(); ++i) collect_places(i);
  }

  void write() {
    page_.begin_section(index_, "text", Phrase::page_text);
    if (document_.network) write_legend();
    const auto& lines = document_.source->lines();
    for (std::size_t first = 0; first < lines.size();) {
      std::size_t last = first;
      while (last < lines.size() && lines[last].page == lines[first].page) ++last;
      write_page(first, last);
      first = last;
    }
    html().raw("</section>\n");
  }

 private:
  Markup& html() { return page_.html; }

  void add(const PrintedNumber& number) {
    const Place& place = place_of(*document_.report, number);
    if (!place.exists() || place.raw.empty()) return;
    const std::string_view text = document_.source->lines()[place.line - 1].text;
    const auto begin = static_cast<std::size_t>(place.raw.data() - text.data());
    marks_[place.line].push_back({begin, begin + place.raw.size(), {number}});
    if (number.is_cell) is_row_[place.line] = true;
  }

  static void join(std::vector<Mark>& line) {
    std::stable_sort(line.begin(), line.end(),
                     [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    std::vector<Mark> joined;
    for (Mark& mark : line) {
      if (joined.empty() || joined.back().end <= mark.begin) {
        joined.push_back(std::move(mark));
      } else {
        joined.back().end = std::max(joined.back().end, mark.end);
        joined.back().numbers.push_back(mark.numbers.front());
      }
    }
    line = std::move(joined);
  }

  /// Each place of a finding once a line.
  void collect_places(std::size_t finding) {
    const auto add_place = [&](const Occurrence& occurrence) {
      const Location& location = occurrence.location;
      if (location.document != index_ || !location.place.exists()) return;
      std::vector<std::size_t>& here = findings_[location.place.line];
      if (here.empty() || here.back() != finding) here.push_back(finding);
    };
    const Finding& one = page_.audit.findings[finding];
    add_place(one);
    for (const Occurrence& occurrence : one.occurrences) add_place(occurrence);
  }

  void write_legend() {
    html().raw("<p class=\"legend\">").text(page_.say(Phrase::page_text_help)).raw(" ");
    for (const Verdict verdict : {Verdict::proven, Verdict::contradicted, Verdict::unchecked})
      html()
          .raw(verdict == Verdict::proven ? "" : ", ")
          .raw("<mark class=\"")
          .raw(class_of(verdict))
          .raw("\">")
          .text(page_.words.verdict(verdict))
          .raw("</mark>");
    html().raw(".</p>\n");
  }

  void write_page(std::size_t first, std::size_t last) {
    const std::uint32_t number = document_.source->lines()[first].page;
    if (number != 0)
      html().raw("<p class=\"page\">").text(page_.say(Phrase::page)).raw(" ").number(number).raw("</p>\n");
    html().raw("<ol");
    if (first > 0) html().raw(" start=\"").number(first + 1).raw("\"");
    html().raw(">\n");
    for (std::size_t line = first; line < last; ++line) write_line(line + 1);
    html().raw("</ol>\n");
  }

  void write_line(std::size_t line) {
    html().raw("<li id=\"").raw(page_.anchor(index_, "L", line)).raw("\"");
    if (is_lost_[line]) {
      html().raw(" class=\"lost\"").attribute("title", page_.say(Phrase::page_lost_line));
    } else if (is_row_[line]) {
      html().raw(" class=\"row\"");
    }
    html().raw(">");
    const std::string_view text = document_.source->lines()[line - 1].text;
    std::size_t at = 0;
    for (const Mark& mark : marks_[line]) {
      html().text(text.substr(at, mark.begin - at));
      write_mark(mark, text.substr(mark.begin, mark.end - mark.begin));
      at = mark.end;
    }
    html().text(text.substr(at));
    for (const std::size_t finding : findings_[line]) write_finding_link(finding);
    html().raw("</li>\n");
  }

  void write_mark(const Mark& mark, std::string_view text) {
    for (auto other = mark.numbers.begin() + 1; other != mark.numbers.end(); ++other)
      html().raw("<a id=\"").raw(page_.anchor(index_, other->name())).raw("\"></a>");
    html().raw("<mark id=\"").raw(page_.anchor(index_, mark.numbers.front().name()));
    if (document_.network) html().raw("\" class=\"").raw(class_of(worst(mark)));
    html().raw("\">").text(text).raw("</mark>");
  }

  Verdict worst(const Mark& mark) const {
    Verdict verdict = Verdict::proven;
    for (const PrintedNumber& number : mark.numbers) {
      const Verdict one = document_.network->standing(number.id).verdict;
      if (one == Verdict::contradicted) return one;
      if (one == Verdict::unchecked) verdict = one;
    }
    return verdict;
  }

  /// Short, as there is one for each of more than a thousand numbers.
  static const char* class_of(Verdict verdict) {
    return verdict == Verdict::proven ? "p" : verdict == Verdict::contradicted ? "c" : "u";
  }

  void write_finding_link(std::size_t index) {
    const Finding& finding = page_.audit.findings[index];
    html().raw(" <a class=\"found ").raw(name(finding.severity)).raw("\" href=\"#");
    html().text(page_.finding_ids[index]).raw("\">").text(finding.rule).raw("</a>");
  }

  Page& page_;
  std::size_t index_;
  const Document& document_;
  // By line, 1-based.
  std::vector<std::vector<Mark>> marks_;
  std::vector<bool> is_row_, is_lost_;
  std::vector<std::vector<std::size_t>> findings_;
};

} // namespace

void write_text_part(Page& page, std::size_t document) { TextPart(page, document).write(); }

} // namespace toets
