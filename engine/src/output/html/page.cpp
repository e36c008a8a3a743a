#include "output/html/page.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <unordered_map>

namespace toets {

Page::Page(const Audit& of, Language language) : audit(of), words(of, language) {
  std::unordered_map<std::string_view, std::size_t> used;
  for (const Finding& finding : audit.findings) {
    const std::size_t times = ++used[finding.fingerprint];
    finding_ids.push_back(times == 1 ? finding.fingerprint
                                     : fmt::format("{}-{}", finding.fingerprint, times));
  }
}

bool Page::is_only_judged(std::size_t document) const {
  return is_judged(audit.documents[document]) &&
         std::count_if(audit.documents.begin(), audit.documents.end(), is_judged) == 1;
}

std::vector<const ResolvedFinding*> Page::resolved_in(std::size_t document) const {
  const auto& all = audit.documents;
  const bool is_first =
      std::find_if(all.begin(), all.end(), is_judged) - all.begin() == static_cast<std::ptrdiff_t>(document);
  std::vector<const ResolvedFinding*> found;
  for (const ResolvedFinding& one : audit.resolved) {
    const auto has_path = [&](const Document& other) { return is_judged(other) && other.path == one.path; };
    const bool is_known = std::any_of(all.begin(), all.end(), has_path);
    if (is_known ? has_path(all[document]) : is_first) found.push_back(&one);
  }
  return found;
}

std::string Page::anchor(std::size_t document, std::string_view name) const {
  return document == 0 ? std::string(name) : fmt::format("d{}-{}", document + 1, name);
}

std::string Page::anchor(std::size_t document, std::string_view letter, std::size_t number) const {
  return document == 0 ? fmt::format("{}{}", letter, number)
                       : fmt::format("d{}-{}{}", document + 1, letter, number);
}

std::string Page::line_anchor(const Location& location) const {
  return anchor(location.document, "L", location.place.line);
}

std::string Page::labels(std::size_t document, std::string_view name) const {
  const std::string own = anchor(document, name);
  return audit.documents.size() > 1 ? anchor(document, "document") + " " + own : own;
}

void Page::begin_section(std::size_t document, std::string_view name, Phrase title) {
  html.raw("<section class=\"")
      .raw(name)
      .raw("\" aria-labelledby=\"")
      .raw(labels(document, name))
      .raw("\">\n");
  heading(2, say(title), anchor(document, name));
}

void Page::heading(int level, std::string_view title, std::string_view id) {
  const int shown = level + (audit.documents.size() > 1 ? 1 : 0);
  html.raw("<h").number(shown).raw(" class=\"l").number(level).raw("\"");
  if (!id.empty()) html.attribute("id", id);
  html.raw(">").text(title).raw("</h").number(shown).raw(">\n");
}

void Page::place_link(const Location& location, std::size_t spoken_of) {
  const std::string place = words.place(location, spoken_of);
  if (!location.place.exists()) {
    html.text(place);
    return;
  }
  html.raw("<a class=\"place\" href=\"#").text(line_anchor(location)).raw("\">").text(place).raw("</a>");
}

void Page::severity_badge(Severity severity) {
  const char* mark = severity == Severity::error ? "✕" : severity == Severity::warning ? "!" : "i";
  html.raw("<span class=\"badge ").raw(name(severity)).raw("\"><span aria-hidden=\"true\">").raw(mark);
  html.raw("</span> ").text(words.severity(severity)).raw("</span>");
}

bool is_judged(const Document& document) { return document.report && !document.is_against; }

} // namespace toets
