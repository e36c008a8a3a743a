#include "output/html/numbers.hpp"
#include "output/html/parts.hpp"

#include <fmt/format.h>
#include <map>

namespace toets {
namespace {

class UnexaminedPart {
 public:
  UnexaminedPart(Page& page, std::size_t document)
      : page_(page), index_(document), document_(page.audit.documents[document]) {}

  void write() {
    page_.begin_section(index_, "unexamined", Phrase::not_examined);
    const std::size_t before = html().html().size();
    write_numbers(Phrase::numbers_in_tables, true);
    write_numbers(Phrase::numbers_in_text, false);
    write_lines();
    if (page_.is_only_judged(index_)) write_unevaluable_rules(page_, 3);
    if (html().html().size() == before) html().raw("<p>").text(say(Phrase::nothing_unexamined)).raw("</p>\n");
    html().raw("</section>\n");
  }

 private:
  Markup& html() { return page_.html; }
  std::string_view say(Phrase which) const { return page_.say(which); }

  void begin(std::size_t count, std::string_view title) {
    html()
        .raw("<details><summary><strong>")
        .text(page_.words.number(count))
        .raw("</strong> ")
        .text(title)
        .raw("</summary>\n");
  }

  /// By reason, and of each reason by line.
  void write_numbers(Phrase title, bool is_cell) {
    std::map<std::string, std::vector<PrintedNumber>> by_reason;
    for (const PrintedNumber& number : printed_numbers(document_))
      if (number.is_cell == is_cell && document_.network->standing(number.id).verdict == Verdict::unchecked)
        by_reason[unchecked_reason(document_, number.id)].push_back(number);
    if (by_reason.empty()) return;
    page_.heading(3, say(title));
    for (const auto& [reason, numbers] : by_reason) {
      begin(numbers.size(), page_.words.number_reason(reason));
      std::uint32_t line = 0;
      html().raw("<ul class=\"places\">\n");
      for (const PrintedNumber& number : numbers) {
        const Place& place = place_of(*document_.report, number);
        if (place.line != line) {
          html()
              .raw(line == 0 ? "<li>" : "</li>\n<li>")
              .text(say(Phrase::line))
              .raw(" ")
              .number(place.line)
              .raw(":");
          line = place.line;
        }
        html()
            .raw(" <a href=\"#")
            .raw(page_.anchor(index_, number.name()))
            .raw("\">")
            .text(place.raw)
            .raw("</a>");
      }
      html().raw("</li>\n</ul>\n</details>\n");
    }
  }

  void write_lines() {
    const auto& lost = document_.report->lines.not_understood;
    if (lost.empty()) return;
    page_.heading(3, say(Phrase::lines));
    begin(lost.size(), say(Phrase::page_lost_lines));
    html().raw("<ul class=\"places\">\n");
    for (const LineCensus::NotUnderstood& one : lost) {
      html()
          .raw("<li><a href=\"#")
          .raw(page_.anchor(index_, "L", one.line))
          .raw("\">")
          .text(say(Phrase::line));
      html().raw(" ").number(one.line).raw("</a>: ").text(document_.source->lines()[one.line - 1].text);
      html().raw("</li>\n");
    }
    html().raw("</ul>\n</details>\n");
  }

  Page& page_;
  std::size_t index_;
  const Document& document_;
};

} // namespace

void write_unexamined_part(Page& page, std::size_t document) { UnexaminedPart(page, document).write(); }

} // namespace toets
