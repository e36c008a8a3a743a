#include "output/html/parts.hpp"

#include <algorithm>

namespace toets {
namespace {

void write_trouble(Page& page, const RuleSummary& rule) {
  page.html.raw("<li><strong>").text(rule.id).raw("</strong> ").text(page.words.of(rule.title)).raw(": ");
  page.html.number(rule.errors).raw(" × ").text(page.say(Phrase::rule_failed));
  if (!rule.troubles.empty()) { // the JSON holds the others
    const RuleSummary::Trouble& first = rule.troubles.front();
    page.html.raw(": ")
        .text(first.message)
        .raw(" (")
        .text(page.audit.documents[first.document].path)
        .raw(", ");
    page.html.text(first.subject)
        .raw(first.subject.empty() ? "" : ", ")
        .text(page.say(Phrase::line))
        .raw(" ");
    page.html.number(first.at.line).raw(")");
  }
  page.html.raw("</li>\n");
}

} // namespace

void write_unevaluable_rules(Page& page, int heading_level) {
  const auto& rules = page.audit.rules;
  if (std::all_of(rules.begin(), rules.end(),
                  [](const RuleSummary& rule) { return rule.reasons.empty() && rule.errors == 0; }))
    return;
  page.heading(heading_level, page.say(Phrase::page_unevaluable));
  page.html.raw("<ul>\n");
  for (const RuleSummary& rule : rules) {
    for (const auto& [reason, count] : rule.reasons) {
      page.html.raw("<li><strong>").text(rule.id).raw("</strong> ").text(page.words.of(rule.title)).raw(": ");
      page.html.text(page.words.number(count))
          .raw(" × ")
          .text(page.words.rule_reason(rule, reason))
          .raw("</li>\n");
    }
    if (rule.errors > 0) write_trouble(page, rule);
  }
  page.html.raw("</ul>\n");
}

void write_checks_part(Page& page) {
  Markup& html = page.html;
  const Audit& audit = page.audit;
  const bool has_compared =
      std::any_of(audit.documents.begin(), audit.documents.end(),
                  [](const Document& document) { return !document.compared_with.empty(); });
  html.raw("<section class=\"checks\" aria-labelledby=\"checks\">\n");
  html.raw("<h2 id=\"checks\">")
      .text(page.say(Phrase::checks))
      .raw("</h2>\n<table>\n<caption class=\"hidden\">");
  html.text(page.say(Phrase::checks)).raw("</caption>\n<thead><tr>");
  html.raw("<th scope=\"col\">").text(page.say(Phrase::page_rule)).raw("</th>");
  for (const Phrase title : {Phrase::column_evaluated, Phrase::column_failed, Phrase::rule_not_evaluable})
    html.raw("<th scope=\"col\" class=\"amount\">").text(page.say(title)).raw("</th>");
  html.raw("</tr></thead>\n<tbody>\n");
  std::size_t left_out = 0;
  for (const RuleSummary& rule : audit.rules) {
    if (rule.needs_earlier_report && !has_compared) {
      ++left_out;
      continue;
    }
    html.raw("<tr><th scope=\"row\"><span class=\"rule\">").text(rule.id).raw("</span> ");
    html.text(page.words.of(rule.title)).raw("</th>");
    for (const std::uint32_t count : {rule.evaluated, rule.failed, rule.not_evaluable})
      html.raw("<td class=\"amount")
          .raw(count == 0 ? " zero" : "")
          .raw("\">")
          .text(page.words.number(count))
          .raw("</td>");
    html.raw("</tr>\n");
  }
  html.raw("</tbody>\n</table>\n");
  if (left_out > 0)
    html.raw("<p class=\"aside\">")
        .number(left_out)
        .raw(" ")
        .text(page.say(Phrase::without_earlier))
        .raw("</p>\n");
  const auto judged = std::count_if(audit.documents.begin(), audit.documents.end(), is_judged);
  if (judged > 1) write_unevaluable_rules(page, 2);
  html.raw("</section>\n");
}

} // namespace toets
