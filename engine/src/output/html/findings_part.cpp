#include "judgement/fingerprint_text.hpp"
#include "output/finding_order.hpp"
#include "output/html/finding_nodes.hpp"
#include "output/html/parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace toets {
namespace {

constexpr std::size_t most_occurrences = 10; // shown at once; the others open by themselves

class FindingsPart {
 public:
  FindingsPart(Page& page, std::size_t document)
      : page_(page), index_(document), document_(page.audit.documents[document]), nodes_(document_) {
    for (const RuleSummary& rule : page.audit.rules) rules_.emplace(rule.id, &rule);
    for (std::size_t i = 0; i < page.audit.findings.size(); ++i)
      if (page.audit.findings[i].location.document == document) {
        findings_.push_back(i);
        by_fingerprint_.emplace(page.audit.findings[i].fingerprint, i);
      }
  }

  void write() {
    page_.begin_section(index_, "findings", Phrase::page_findings);
    if (findings_.empty()) {
      html().raw("<p>").text(say(Phrase::page_no_findings)).raw("</p>\n");
    } else {
      write_form();
      for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
        write_group(severity);
      write_waived();
    }
    write_resolved();
    html().raw("</section>\n");
  }

 private:
  Markup& html() { return page_.html; }
  std::string_view say(Phrase which) const { return page_.say(which); }
  const Finding& finding(std::size_t index) const { return page_.audit.findings[index]; }

  // ---- the form: only the script can use it, and shows it ----

  void write_form() {
    html()
        .raw("<form class=\"filter\" role=\"search\" aria-labelledby=\"")
        .raw(page_.labels(index_, "findings"));
    html().raw("\" hidden>\n");
    std::set<std::string> rules;
    std::set<Index> nodes;
    std::set<Severity> severities;
    bool has_news = page_.audit.baseline.has_value(), has_waived = false;
    for (const std::size_t i : findings_) {
      rules.insert(finding(i).rule);
      severities.insert(finding(i).severity);
      for (const Index node : nodes_.above(nodes_.of(finding(i).location))) nodes.insert(node);
      has_waived = has_waived || finding(i).waived;
    }
    begin_select("severity", Phrase::page_severity);
    for (auto severity = severities.rbegin(); severity != severities.rend(); ++severity)
      option(name(*severity), page_.words.severity(*severity));
    end_select();
    begin_select("rule", Phrase::page_rule);
    for (const std::string& rule : rules) option(rule, rule + " " + title_of(rule));
    end_select();
    begin_select("node", Phrase::page_node);
    for (const Index node : nodes) option(std::to_string(node), document_.report->nodes[node].label());
    end_select();
    if (has_news || has_waived) write_states(has_news, has_waived);
    html().raw("<label class=\"search\">").text(say(Phrase::page_search));
    html().raw(
        "<input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n<button type=\"reset\">");
    html()
        .text(say(Phrase::page_clear))
        .raw("</button>\n<output name=\"shown\" class=\"shown\"></output>\n</form>\n");
    html().raw("<p class=\"no-match\" hidden>").text(say(Phrase::page_no_match)).raw("</p>\n");
  }

  void write_states(bool has_news, bool has_waived) {
    begin_select("state", Phrase::page_state);
    if (has_news) {
      option("new", say(Phrase::page_new));
      option("changed", say(Phrase::page_changed));
      option("unchanged", say(Phrase::page_unchanged));
    }
    if (has_waived) option("waived", say(Phrase::page_waived));
    end_select();
  }

  void begin_select(std::string_view field, Phrase title) {
    html().raw("<label>").text(say(title)).raw("<select name=\"").raw(field).raw("\"><option value=\"\">");
    html().text(say(Phrase::page_all)).raw("</option>");
  }
  void option(std::string_view value, std::string_view title) {
    html().raw("<option").attribute("value", value).raw(">").text(title).raw("</option>");
  }
  void end_select() { html().raw("</select></label>\n"); }

  std::string title_of(const std::string& rule) const {
    const auto found = rules_.find(rule);
    return found == rules_.end() ? "" : page_.words.of(found->second->title);
  }

  // ---- groups ----

  void write_group(Severity severity) {
    const std::vector<std::size_t> members = ranked_findings(page_.audit, severity, index_);
    const std::size_t count = members.size();
    const auto [one, many] = severity == Severity::error ? std::pair(Phrase::one_error, Phrase::errors_count)
                             : severity == Severity::warning
                                 ? std::pair(Phrase::one_warning, Phrase::warnings_count)
                                 : std::pair(Phrase::one_note, Phrase::notes_count);
    write_members(members, fmt::format("{} {}", page_.words.number(count), say(count == 1 ? one : many)));
  }

  void write_waived() {
    std::vector<std::size_t> members;
    for (const std::size_t i : findings_)
      if (finding(i).waived) members.push_back(i);
    write_members(members,
                  fmt::format("{} {}", page_.words.number(members.size()), say(Phrase::waived_count)),
                  page_.anchor(index_, "waived"));
  }

  void write_members(const std::vector<std::size_t>& members, const std::string& title,
                     std::string_view id = {}) {
    if (members.empty()) return;
    html().raw("<div class=\"group\">\n");
    page_.heading(3, title, id);
    for (const std::size_t i : members) write_finding(i);
    html().raw("</div>\n");
  }

  void write_resolved() {
    const std::vector<const ResolvedFinding*> resolved = page_.resolved_in(index_);
    if (resolved.empty()) return;
    page_.heading(3, say(Phrase::page_resolved));
    html().raw("<ul class=\"resolved\">\n");
    for (const ResolvedFinding* one : resolved) {
      html().raw("<li>");
      page_.severity_badge(one->severity);
      html().raw(" ").text(one->rule).raw(" · <s>").text(page_.words.of(one->message)).raw("</s></li>\n");
    }
    html().raw("</ul>\n");
  }

  // ---- one finding ----

  void write_finding(std::size_t index) {
    const Finding& one = finding(index);
    const Index node = nodes_.of(one.location);
    const bool is_open = one.severity == Severity::error && !one.waived;
    html()
        .raw("<article class=\"finding ")
        .raw(name(one.severity))
        .raw(one.waived ? " waived" : "")
        .raw("\"");
    html().attribute("id", page_.finding_ids[index]).attribute("data-severity", name(one.severity));
    html().attribute("data-rule", one.rule);
    if (const char* state = state_of(one); *state != '\0') html().attribute("data-state", state);
    if (node != none) html().attribute("data-node", fmt::format("{}", fmt::join(nodes_.above(node), " ")));
    html().raw(">\n");
    page_.place_link(one.location, index_);
    html().raw("\n<details").raw(is_open ? " open" : "").raw(">\n<summary>");
    write_summary(one);
    html().raw("</summary>\n<div class=\"body\">\n");
    if (one.waived) write_waiver(*one.waived);
    write_cause(one);
    if (one.occurrences.empty()) {
      write_content(one);
    } else {
      write_occurrences(one);
    }
    write_rule(one);
    html().raw("</div>\n</details>\n</article>\n");
  }

  /// Empty where there is nothing to compare with.
  static const char* state_of(const Finding& one) { return one.waived ? "waived" : name(one.since_baseline); }

  void write_summary(const Finding& one) {
    html().raw("<span class=\"line\">");
    page_.severity_badge(one.severity);
    html().raw(" <span class=\"rule\">").text(one.rule).raw("</span>");
    if (one.waived) tag(Phrase::page_waived);
    if (one.is_material) tag(Phrase::page_material);
    if (one.since_baseline == SinceBaseline::added) tag(Phrase::page_new);
    if (one.since_baseline == SinceBaseline::changed) tag(Phrase::page_changed);
    html().raw("</span> <span class=\"message\">").text(page_.words.of(one.message)).raw("</span>");
  }

  void tag(Phrase which) { html().raw(" <span class=\"tag\">").text(say(which)).raw("</span>"); }

  void write_waiver(const Waiver& waiver) {
    html().raw("<dl class=\"waiver\">");
    pair(Phrase::page_owner, waiver.owner);
    pair(Phrase::waived_because, waiver.reason);
    pair(Phrase::rule_basis, waiver.basis);
    if (waiver.expires) pair(Phrase::page_expires, date_text(waiver.expires->text(), page_.words.language()));
    if (waiver.at_most) pair(Phrase::page_at_most, page_.words.amount(waiver.at_most->text(), ""));
    pair(Phrase::page_written_in, fmt::format("{}:{}", waiver.file, waiver.line));
    html().raw("</dl>\n");
  }

  void pair(Phrase title, std::string_view text) {
    if (!text.empty()) html().raw("<dt>").text(say(title)).raw("</dt><dd>").text(text).raw("</dd>");
  }

  void write_cause(const Finding& one) {
    if (one.caused_by.empty()) return;
    const auto cause = by_fingerprint_.find(one.caused_by);
    html().raw("<p class=\"cause\">");
    if (cause != by_fingerprint_.end())
      html().raw("<a href=\"#").text(page_.finding_ids[cause->second]).raw("\">");
    html()
        .text(say(Phrase::follows_from_finding))
        .raw(cause == by_fingerprint_.end() ? "</p>\n" : "</a></p>\n");
  }

  /// The sums and other places of one occurrence.
  void write_content(const Occurrence& occurrence) {
    for (const Sum* sum : ranked_sums(occurrence))
      write_sum(page_, *sum, index_, occurrence.sums.size() == 1);
    if (occurrence.related.empty()) return;
    html().raw("<ul class=\"related\">\n");
    for (const Location& location : occurrence.related) {
      html().raw("<li>").text(say(Phrase::also_at)).raw(" ");
      page_.place_link(location, index_);
      html().raw(": <q>").text(location.place.raw).raw("</q></li>\n");
    }
    html().raw("</ul>\n");
  }

  void write_occurrences(const Finding& one) {
    const std::vector<const Occurrence*> all = ranked_occurrences(one);
    const bool has_own_words = std::any_of(
        all.begin(), all.end(), [](const Occurrence* occurrence) { return occurrence->sums.empty(); });
    if (!has_own_words) { // their sums say it all
      for (const Occurrence* occurrence : all) write_sums_of(*occurrence);
      return;
    }
    const std::size_t shown = all.size() > most_occurrences + 2 ? most_occurrences : all.size();
    write_list(all, 0, shown);
    if (shown == all.size()) return;
    html().raw("<details class=\"rest\"><summary>+ ").text(page_.words.number(all.size() - shown)).raw(" ");
    html().text(say(Phrase::page_more_places)).raw("</summary>\n");
    write_list(all, shown, all.size());
    html().raw("</details>\n");
  }

  void write_sums_of(const Occurrence& occurrence) {
    for (const Sum* sum : ranked_sums(occurrence)) write_sum(page_, *sum, index_, false);
    Occurrence places;
    places.related = occurrence.related;
    write_content(places);
  }

  void write_list(const std::vector<const Occurrence*>& all, std::size_t first, std::size_t last) {
    html().raw("<ul class=\"occurrences\">\n");
    for (std::size_t i = first; i < last; ++i) {
      html().raw("<li>");
      page_.place_link(all[i]->location, index_);
      html().raw(": ").text(page_.words.of(all[i]->message)).raw("\n");
      write_content(*all[i]);
      html().raw("</li>\n");
    }
    html().raw("</ul>\n");
  }

  void write_rule(const Finding& one) {
    const auto found = rules_.find(one.rule);
    html().raw("<dl class=\"rule\">");
    if (found != rules_.end()) {
      const RuleSummary& rule = *found->second;
      pair(Phrase::page_rule, fmt::format("{} {}", rule.id, page_.words.of(rule.title)));
      pair(Phrase::rule_why, page_.words.of(rule.why));
      pair(Phrase::rule_fix, page_.words.of(rule.fix));
      pair(Phrase::rule_basis, page_.words.of(rule.basis));
    }
    html().raw("<dt>").text(say(Phrase::explain_fingerprint)).raw("</dt><dd><code>");
    html().text(shown_fingerprint(one.fingerprint)).raw("</code></dd></dl>\n");
  }

  Page& page_;
  std::size_t index_;
  const Document& document_;
  FindingNodes nodes_;
  std::map<std::string, const RuleSummary*> rules_;
  std::unordered_map<std::string_view, std::size_t> by_fingerprint_;
  std::vector<std::size_t> findings_; ///< of this document, as positions in the audit
};

} // namespace

void write_findings_part(Page& page, std::size_t document) { FindingsPart(page, document).write(); }

} // namespace toets
