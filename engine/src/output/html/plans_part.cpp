#include "output/html/parts.hpp"
#include "output/html/plans.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

constexpr std::int64_t bar_width = 1000;

class PlansPart {
 public:
  PlansPart(Page& page, std::size_t document)
      : page_(page), index_(document), document_(page.audit.documents[document]) {}

  void write() {
    const SpendingChart spending = spending_of(document_);
    const std::vector<NodeShares> shares = shares_by_plan(document_);
    if (spending.rows.empty() && shares.empty()) return;
    page_.begin_section(index_, "plans", Phrase::page_by_plan);
    if (!spending.rows.empty()) write_spending(spending);
    if (!shares.empty()) write_shares(shares);
    html().raw("</section>\n");
  }

 private:
  Markup& html() { return page_.html; }
  std::string_view say(Phrase which) const { return page_.say(which); }
  const Report& report() const { return *document_.report; }

  void write_node(Index index) {
    if (index == none) {
      html().text(say(Phrase::page_elsewhere));
      return;
    }
    const Node& node = report().nodes[index];
    html().raw("<a href=\"#").raw(page_.anchor(index_, "L", node.place.line)).raw("\">").text(node.label());
    html().raw("</a>");
  }

  const Column& column(Index cell) const {
    const Cell& of = report().cells[cell];
    return report().tables[of.table].columns[static_cast<std::size_t>(of.column)];
  }
  Decimal value(Index cell) const { return *document_.network->value(document_.network->cell(cell)); }

  /// A table whose middle column draws what the others say.
  void write_spending(const SpendingChart& chart) {
    Decimal most;
    for (const Spending& row : chart.rows)
      for (const Index cell : {row.actual, row.planned}) most = std::max(most, value(cell).magnitude());
    const std::string_view measure = column(chart.rows.front().planned).measure;
    std::string title(say(Phrase::page_spending));
    if (report().fiscal_year) title += fmt::format(" {}", *report().fiscal_year);
    if (!chart.section.empty()) title += fmt::format(", {}", word(chart.section, page_.words.language()));
    html()
        .raw("<table class=\"chart\">\n<caption>")
        .text(title)
        .raw("</caption>\n<thead><tr><th scope=\"col\">");
    html().text(say(Phrase::page_node)).raw("</th><td class=\"picture\"></td>");
    heading("actual-key", "actual");
    heading("planned-key", measure);
    html().raw("</tr></thead>\n<tbody>\n");
    for (const Spending& row : chart.rows) {
      html().raw("<tr><th scope=\"row\">");
      write_node(row.node);
      html().raw("</th><td class=\"picture\">");
      write_bars(row, most);
      html().raw("</td>");
      write_amount(row.actual);
      write_amount(row.planned);
      html().raw("</tr>\n");
    }
    html().raw("</tbody>\n</table>\n");
    if (chart.left_out > 0)
      html()
          .raw("<p class=\"aside\">+ ")
          .text(page_.words.number(chart.left_out))
          .raw(" ")
          .text(say(Phrase::page_smaller_plans))
          .raw("</p>\n");
  }

  void heading(std::string_view key, std::string_view measure) {
    html()
        .raw("<th scope=\"col\" class=\"amount\"><span class=\"key ")
        .raw(key)
        .raw("\" aria-hidden=\"true\"></span> ");
    html().text(word(measure, page_.words.language())).raw("</th>");
  }

  /// The number, and where it stands.
  void write_amount(Index cell) {
    html().raw("<td class=\"amount\"><a href=\"#").raw(page_.anchor(index_, "c", cell + 1)).raw("\">");
    html().text(page_.words.amount(value(cell).text(), "")).raw("</a></td>");
  }

  void write_bars(const Spending& row, const Decimal& most) {
    html().raw("<svg viewBox=\"0 0 ").number(bar_width);
    html().raw(
        " 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"planned\" y=\"1\" width=\"");
    html()
        .number(length(value(row.planned), most))
        .raw("\" height=\"18\"/><rect class=\"actual\" y=\"6\" width=\"");
    html().number(length(value(row.actual), most)).raw("\" height=\"8\"/></svg>");
  }

  /// Of a bar; what is not zero can be seen.
  static std::int64_t length(const Decimal& value, const Decimal& most) {
    if (value.is_zero() || most.is_zero()) return 0;
    return std::max<std::int64_t>(length_of(value.magnitude(), most, bar_width), 2);
  }

  void write_shares(const std::vector<NodeShares>& all) {
    html().raw("<table class=\"chart\">\n<caption>").text(say(Phrase::page_shares_by_plan));
    html().raw("</caption>\n<thead><tr><th scope=\"col\">").text(say(Phrase::page_node));
    html().raw("</th><td class=\"picture\"></td>");
    // A member of a sum that fails need not be wrong itself.
    for (const Phrase title : {Phrase::proven, Phrase::in_failing_sum, Phrase::unchecked})
      html().raw("<th scope=\"col\" class=\"amount\">").text(say(title)).raw("</th>");
    html().raw("</tr></thead>\n<tbody>\n");
    for (const NodeShares& one : all) {
      html().raw("<tr><th scope=\"row\">");
      write_node(one.node);
      html().raw("</th><td class=\"picture\">");
      write_share_bar(page_, one.shares);
      html().raw("</td>");
      for (const auto& [name, count] :
           {std::pair("proven", one.shares.proven), std::pair("contradicted", one.shares.contradicted),
            std::pair("unchecked", one.shares.unchecked)})
        html()
            .raw("<td class=\"amount ")
            .raw(count == 0 ? "zero" : name)
            .raw("\">")
            .text(page_.words.number(count))
            .raw("</td>");
      html().raw("</tr>\n");
    }
    html().raw("</tbody>\n</table>\n");
  }

  Page& page_;
  std::size_t index_;
  const Document& document_;
};

} // namespace

void write_plans_part(Page& page, std::size_t document) { PlansPart(page, document).write(); }

} // namespace toets
