#include "output/finding_order.hpp"
#include "output/html/parts.hpp"
#include "output/html/share_bar.hpp"
#include "output/verdict_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace toets {
namespace {

constexpr std::size_t most_other_errors = 5; // of a screen
constexpr std::size_t most_sums = 7;         // of one contradiction

class VerdictPart {
 public:
  VerdictPart(Page& page, std::size_t document)
      : page_(page),
        index_(document),
        document_(page.audit.documents[document]),
        contradictions_(contradictions_of(page.audit, document)) {}

  void write() {
    html()
        .raw("<section class=\"verdict\" aria-labelledby=\"")
        .raw(page_.labels(index_, "verdict"))
        .raw("\">\n");
    write_outcome();
    write_contradictions();
    write_shares();
    html().raw("</section>\n");
  }

 private:
  Markup& html() { return page_.html; }
  std::string_view say(Phrase which) const { return page_.say(which); }
  const Finding& finding(std::size_t index) const { return page_.audit.findings[index]; }

  void write_outcome() {
    std::uint32_t counts[3] = {0, 0, 0};
    for (const Finding& one : page_.audit.findings)
      if (one.location.document == index_ && !one.waived) ++counts[static_cast<int>(one.severity)];
    const bool is_accepted = document_.is_accepted;
    html().raw("<div class=\"outcome ").raw(is_accepted ? "accepted" : "rejected").raw("\">\n");
    page_.heading(2, say(Phrase::page_verdict), page_.anchor(index_, "verdict"));
    html().raw("<p class=\"said\"><span aria-hidden=\"true\">").raw(is_accepted ? "✓" : "✕").raw("</span> ");
    html().text(say(is_accepted ? Phrase::accepted : Phrase::not_accepted)).raw("</p>\n<p class=\"counts\">");
    html().text(page_.words.counted(counts[2], counts[1], counts[0]));
    if (const std::string waived = waived_counted(page_.words, index_); !waived.empty())
      html().raw(" · <a href=\"#").raw(page_.anchor(index_, "waived")).raw("\">").text(waived).raw("</a>");
    html().raw("</p>\n");
    if (const std::string reason = verdict_reason(page_.words, document_); !reason.empty())
      html().raw("<p class=\"reason\">").text(reason).raw("</p>\n");
    if (page_.audit.baseline) write_news();
    for (const ComparedWith& compared : document_.compared_with)
      html().raw("<p class=\"news\">").text(compared_nodes(page_.words, compared)).raw("</p>\n");
    if (!contradictions_.empty())
      html()
          .raw("<p class=\"largest\">")
          .text(largest_contradiction(page_.words, contradictions_.front()))
          .raw("</p>\n");
    html().raw("</div>\n");
  }

  /// "Tegenover vorige.json: 1 nieuw, 0 gewijzigd, 2 opgelost"
  void write_news() {
    std::size_t added = 0, changed = 0;
    for (const Finding& one : page_.audit.findings) {
      if (one.location.document != index_) continue;
      added += one.since_baseline == SinceBaseline::added ? 1 : 0;
      changed += one.since_baseline == SinceBaseline::changed ? 1 : 0;
    }
    html().raw("<p class=\"news\">").text(say(Phrase::page_since_baseline)).raw(" ");
    html().text(page_.audit.baseline->name).raw(": ").text(page_.words.number(added)).raw(" ");
    html().text(say(Phrase::since_new)).raw(", ").text(page_.words.number(changed)).raw(" ");
    html().text(say(Phrase::since_changed)).raw(", ");
    html()
        .text(page_.words.number(page_.resolved_in(index_).size()))
        .raw(" ")
        .text(say(Phrase::since_resolved))
        .raw("</p>\n");
  }

  void write_contradictions() {
    page_.heading(3, say(Phrase::page_contradictions));
    if (contradictions_.empty()) {
      html().raw("<p>").text(no_contradiction(page_.words, index_)).raw("</p>\n");
    } else {
      html().raw("<ol class=\"contradictions\">\n");
      for (std::size_t i = 0; i < std::min(contradictions_.size(), most_contradictions); ++i)
        write_contradiction(contradictions_[i]);
      html().raw("</ol>\n");
      write_rest(contradictions_.size(), most_contradictions);
    }
    write_other_errors();
  }

  void write_contradiction(const Contradiction& one) {
    const Finding& first = finding(one.findings.front());
    html().raw("<li>\n<p class=\"gap\">").text(difference(*one.sums.front()));
    html()
        .raw(" <span class=\"unit\">")
        .text(fmt::format("{} {}", say(Phrase::page_euro), page_.words.direction(*one.sums.front())))
        .raw("</span></p>\n<div>\n<p class=\"what\">");
    html().raw("<a href=\"#").text(page_.finding_ids[one.findings.front()]).raw("\">");
    html().text(page_.words.of(first.message)).raw("</a></p>\n");
    write_sums(one);
    html().raw("<p class=\"where\">");
    page_.severity_badge(first.severity);
    html().raw(" ").text(first.rule);
    for (const std::size_t index : one.findings) {
      html().raw(" · ");
      if (finding(index).rule != first.rule) html().text(finding(index).rule).raw(" ");
      page_.place_link(finding(index).location, index_);
    }
    write_material_mark(first);
    html().raw("</p>\n</div>\n</li>\n");
  }

  std::string difference(const Sum& sum) const { return page_.words.difference_size(sum); }

  /// "Exploitatie, ontvangsten, Budget 2023: vermeld 9.897.890,61, nagerekend 10.423.270,61", and by how much others differ.
  void write_sums(const Contradiction& one) {
    const Sum& sum = *one.sums.front();
    const std::string heading = page_.words.heading_title(sum);
    html().raw("<p class=\"figures\">").text(heading).raw(heading.empty() ? "" : ": ");
    html().text(say(Phrase::stated)).raw(" <b>").text(page_.words.amount(sum.actual, sum.unit)).raw("</b>, ");
    html().text(page_.words.expected_title(sum)).raw(" <b>").text(page_.words.amount(sum.expected, sum.unit));
    html().raw("</b></p>\n");
    if (one.sums.size() == 1) return;
    const std::size_t shown = std::min(one.sums.size(), most_sums);
    html().raw("<ul class=\"others\">");
    for (std::size_t i = 1; i < shown; ++i) {
      html().raw("<li><span>").text(short_heading(*one.sums[i], sum)).raw("</span> <b>");
      html().text(page_.words.difference(*one.sums[i])).raw("</b></li>");
    }
    if (one.sums.size() > shown)
      html()
          .raw("<li>+ ")
          .text(page_.words.number(one.sums.size() - shown))
          .raw(" ")
          .text(say(Phrase::page_more_differences))
          .raw("</li>");
    html().raw("</ul>\n");
  }

  /// Without the section, where it is that of the first.
  std::string short_heading(const Sum& sum, const Sum& first) const {
    Sum place;
    if (sum.section != first.section) place.section = sum.section;
    place.row = sum.row;
    place.column = sum.column;
    return page_.words.heading(place);
  }

  void write_material_mark(const Finding& one) {
    if (one.is_material) html().raw(" · <strong>").text(say(Phrase::page_material)).raw("</strong>");
  }

  /// Errors that no amount in euro speaks of: a date that does not exist, a claim about a count.
  void write_other_errors() {
    std::set<std::size_t> told;
    for (const Contradiction& one : contradictions_) told.insert(one.findings.begin(), one.findings.end());
    std::vector<std::size_t> others;
    for (const std::size_t i : ranked_findings(page_.audit, Severity::error, index_))
      if (!told.contains(i)) others.push_back(i);
    if (others.empty()) return;
    page_.heading(3, say(told.empty() ? Phrase::errors_title : Phrase::page_other_errors));
    html().raw("<ul class=\"errors\">\n");
    for (std::size_t i = 0; i < std::min(others.size(), most_other_errors); ++i) {
      html().raw("<li><a href=\"#").text(page_.finding_ids[others[i]]).raw("\">");
      html().text(page_.words.of(finding(others[i]).message)).raw("</a> <span class=\"where\">");
      html().text(finding(others[i]).rule).raw(" · ");
      page_.place_link(finding(others[i]).location, index_);
      html().raw("</span></li>\n");
    }
    html().raw("</ul>\n");
    write_rest(others.size(), most_other_errors);
  }

  /// What a screen has no room for is said, and stands among the findings.
  void write_rest(std::size_t all, std::size_t shown) {
    if (all <= shown) return;
    html()
        .raw("<p><a href=\"#")
        .raw(page_.anchor(index_, "findings"))
        .raw("\">+ ")
        .text(page_.words.number(all - shown))
        .raw(" ");
    html().text(say(Phrase::page_more_below)).raw("</a></p>\n");
  }

  void write_shares() {
    html().raw("<div class=\"examined\">\n");
    page_.heading(3, say(Phrase::page_shares));
    html().raw("<dl class=\"tallies\">\n");
    const NumberTally& tables = document_.table_numbers;
    begin_tally(Phrase::numbers_in_tables, tables.total);
    if (tables.total > 0) {
      write_share_bar(page_, shares_of(tables));
      write_share_words(page_, shares_of(tables));
    }
    if (const std::string sums = numbers_in_failing_sums(page_.words, document_); !sums.empty())
      html().raw("<p class=\"meaning\">").text(sums).raw("</p>\n");
    html().raw("</dd>\n");
    begin_tally(Phrase::numbers_in_text, document_.text_numbers.total);
    html().text(text_numbers(page_.words, document_.text_numbers)).raw("</dd>\n");
    html().raw("</dl>\n</div>\n");
  }

  void begin_tally(Phrase title, std::uint32_t total) {
    html().raw("<dt>").text(say(title)).raw(": ").text(page_.words.number(total)).raw("</dt>\n<dd>");
  }

  Page& page_;
  std::size_t index_;
  const Document& document_;
  std::vector<Contradiction> contradictions_;
};

} // namespace

void write_verdict_part(Page& page, std::size_t document) { VerdictPart(page, document).write(); }

} // namespace toets
