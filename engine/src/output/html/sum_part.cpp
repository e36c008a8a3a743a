#include "output/html/parts.hpp"

namespace toets {
namespace {

class SumPart {
 public:
  SumPart(Page& page, const Sum& sum, std::size_t spoken_of)
      : page_(page), sum_(sum), spoken_of_(spoken_of), names_columns_(FindingWords::names_columns(sum)) {}

  void write(bool is_open) {
    html().raw("<details class=\"sum\"").raw(is_open ? " open" : "").raw(">\n<summary><span class=\"of\">");
    const std::string heading = page_.words.heading_title(sum_);
    html().text(heading.empty() ? page_.say(Phrase::page_sum) : heading);
    if (!sum_.consequence_of.empty())
      html().raw(" <span class=\"remark\">(").text(page_.say(Phrase::follows_from_sums)).raw(")</span>");
    html().raw("</span> <span class=\"delta\">").text(page_.say(Phrase::difference)).raw(" <b>");
    html().text(page_.words.difference(sum_)).raw("</b></span></summary>\n<table>\n<tbody>\n");
    write_side(sum_.left, sum_.actual, page_.say(Phrase::stated));
    write_side(sum_.right, sum_.expected, page_.words.expected_title(sum_));
    write_row("difference", page_.words.difference_title(sum_), page_.words.difference_size(sum_));
    if (!sum_.slack.is_zero()) write_row("slack", page_.say(Phrase::slack), page_.words.slack(sum_));
    html().raw("</tbody>\n</table>\n</details>\n");
  }

 private:
  Markup& html() { return page_.html; }
  std::string amount(const Exact& exact) const { return page_.words.amount(exact, sum_.unit); }

  /// The members of one side and what they come to; a single number is its own total.
  void write_side(const std::vector<SumTerm>& terms, const Exact& total, std::string_view title) {
    if (terms.size() == 1 && terms.front().coefficient == "1") {
      write_member(terms.front(), "", title, amount(total));
      return;
    }
    for (const SumTerm& term : terms)
      write_member(term, page_.words.sign(term, terms, sum_), "", page_.words.amount(term.value, term.unit));
    write_row("total", title, page_.words.formula(terms, sum_) + amount(total), "=");
  }

  void write_member(const SumTerm& term, std::string_view sign, std::string_view title,
                    const std::string& value) {
    html().raw("<tr").raw(title.empty() ? "" : " class=\"total\"").raw("><td class=\"sign\">").text(sign);
    html().raw("</td><td>");
    if (!title.empty()) html().raw("<b>").text(title).raw("</b> ");
    write_link(term);
    html().raw(" ").text(term.label);
    if (names_columns_ && !term.column.empty()) html().raw(", ").text(term.column);
    if (const std::string remark = page_.words.remark(term, sum_, spoken_of_); !remark.empty())
      html().raw("<span class=\"remark\">").text(remark).raw("</span>");
    html().raw("</td><td class=\"amount\">").text(value).raw("</td></tr>\n");
  }

  /// To the number itself; of a row that is not printed, to its table.
  void write_link(const SumTerm& term) {
    if (term.number.empty()) {
      page_.place_link(term.location, spoken_of_);
      return;
    }
    html()
        .raw("<a class=\"place\" href=\"#")
        .text(page_.anchor(term.location.document, term.number))
        .raw("\">");
    html().text(page_.words.place(term.location, spoken_of_)).raw("</a>");
  }

  void write_row(std::string_view kind, std::string_view title, const std::string& value,
                 std::string_view sign = {}) {
    html()
        .raw("<tr class=\"")
        .raw(kind)
        .raw("\"><td class=\"sign\">")
        .text(sign)
        .raw("</td><th scope=\"row\">");
    html().text(title).raw("</th><td class=\"amount\">").text(value).raw("</td></tr>\n");
  }

  Page& page_;
  const Sum& sum_;
  std::size_t spoken_of_;
  bool names_columns_;
};

} // namespace

void write_sum(Page& page, const Sum& sum, std::size_t spoken_of, bool is_open) {
  SumPart(page, sum, spoken_of).write(is_open);
}

} // namespace toets
