#include "output/html/findings_html.hpp"

#include "base/sha256.hpp"
#include "output/html/page_assets.hpp"
#include "output/html/parts.hpp"
#include "output/verdict_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <ostream>

namespace toets {
namespace {

/// Nothing is fetched, and nothing runs but the style and the script of the page itself.
const std::string& policy() {
  static const std::string text = fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
      "form-action 'none'",
      sha256_base64(page_style), sha256_base64(page_script));
  return text;
}

/// "Stad Voorbeeld 2023, jaarrekening"; "jaarrekening 2023" where no entity is named; of what was not read, its name.
std::string title_of(const Page& page, const Document& document) {
  if (!document.report || document.report->kind.empty()) return document.path;
  const Report& report = *document.report;
  const Field* entity = report.field("entity_name");
  const std::string_view kind = word(report.kind, page.words.language());
  std::string title(entity == nullptr ? kind : entity->value);
  if (report.fiscal_year) title += fmt::format(" {}", *report.fiscal_year);
  return entity == nullptr ? title : fmt::format("{}, {}", title, kind);
}

class HtmlReport {
 public:
  HtmlReport(const Audit& audit, Language language)
      : page_(audit, language), is_one_(audit.documents.size() == 1) {}

  const std::string& write() {
    write_head();
    write_banner();
    html().raw("<div class=\"columns\">\n");
    write_navigation();
    html().raw("<main id=\"main\">\n");
    for (std::size_t i = 0; i < documents().size(); ++i) write_document(i);
    write_checks_part(page_);
    html().raw("</main>\n</div>\n");
    write_footer();
    html().raw("<dialog id=\"panel\" aria-labelledby=\"panel-title\"></dialog>\n");
    write_number_data(page_);
    html().raw("<script>").raw(page_script).raw("</script>\n</body>\n</html>\n");
    return html().html();
  }

 private:
  Markup& html() { return page_.html; }
  const std::vector<Document>& documents() const { return page_.audit.documents; }
  std::string_view say(Phrase which) const { return page_.say(which); }

  /// Of the one that is judged, whatever it is compared with.
  std::string title() const {
    const auto judged = [](const Document& document) { return !document.is_against; };
    if (std::count_if(documents().begin(), documents().end(), judged) == 1)
      return title_of(page_, *std::find_if(documents().begin(), documents().end(), judged));
    return fmt::format("{} {}", documents().size(), say(Phrase::page_documents_count));
  }

  void write_head() {
    html().raw("<!DOCTYPE html>\n<html lang=\"").raw(page_.words.language() == Language::nl ? "nl" : "en");
    html().raw(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    html().raw(policy()).raw(
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html().raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html().raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").text(title());
    html().raw(" – toets</title>\n<style>").raw(page_style).raw("</style>\n</head>\n<body>\n");
    html().raw("<a class=\"skip\" href=\"#main\">").text(say(Phrase::page_skip)).raw("</a>\n");
  }

  /// "Vergeleken met opvolgingsrapport 2021 (opvolging-2021.txt)"
  void write_compared_with() {
    for (const Document& document : documents())
      if (document.is_against)
        html()
            .raw("<p class=\"identity\">")
            .text(say(Phrase::compared_nodes))
            .raw(" ")
            .text(document.report ? title_of(page_, document) + " " : "")
            .raw("(")
            .text(document.path)
            .raw(")</p>\n");
  }

  void write_banner() {
    html().raw("<header class=\"banner\">\n<p class=\"brand\">toets</p>\n<h1>").text(title());
    html().raw("</h1>\n");
    if (is_one_) {
      write_identity(documents().front());
    } else {
      write_compared_with();
      write_overview();
    }
    html().raw("</header>\n");
  }

  void write_identity(const Document& document) {
    html().raw("<p class=\"identity\">").text(document.path);
    if (document.report) html().raw(" · ").text(page_.words.identity(document));
    if (document.source && document.source->encoding == Encoding::windows_1252)
      html().raw(" · ").text(say(Phrase::encoding_windows_1252));
    html().raw("</p>\n");
  }

  /// Of several documents: the verdict of all, and of each in a line.
  void write_overview() {
    const Audit& audit = page_.audit;
    html().raw("<p class=\"overall ").raw(audit.is_accepted ? "accepted" : "rejected");
    html().raw("\"><strong>").text(say(audit.is_accepted ? Phrase::accepted : Phrase::not_accepted));
    html().raw("</strong> ").text(page_.words.counted(audit.errors, audit.warnings, audit.notes));
    if (const std::string reason = verdict_reason(page_.words); !reason.empty())
      html().raw(". ").text(reason);
    html().raw("</p>\n<ul class=\"overview\">\n");
    for (std::size_t i = 0; i < documents().size(); ++i) {
      const Document& document = documents()[i];
      html().raw("<li><a href=\"#").raw(page_.anchor(i, "document")).raw("\">");
      html().text(title_of(page_, document)).raw("</a> <span class=\"state\">").text(say(state(document)));
      html().raw("</span> <span class=\"file\">").text(document.path).raw("</span></li>\n");
    }
    html().raw("</ul>\n");
  }

  static Phrase state(const Document& document) {
    if (!document.report) return Phrase::not_read;
    if (document.is_against) return document.problem.empty() ? Phrase::earlier_report : Phrase::not_compared;
    return document.is_accepted ? Phrase::accepted : Phrase::not_accepted;
  }

  void write_navigation() {
    html().raw("<nav aria-label=\"").text(say(Phrase::page_contents)).raw("\">\n");
    html().raw("<details class=\"menu\" open>\n<summary>").text(say(Phrase::page_contents));
    html().raw("</summary>\n");
    for (std::size_t i = 0; i < documents().size(); ++i) {
      if (!is_one_)
        html()
            .raw("<p class=\"of\"><a href=\"#")
            .raw(page_.anchor(i, "document"))
            .raw("\">")
            .text(title_of(page_, documents()[i]))
            .raw("</a></p>\n");
      write_links(i);
      if (documents()[i].report) write_tree_part(page_, i);
    }
    html().raw("</details>\n</nav>\n");
  }

  void write_links(std::size_t document) {
    html().raw("<ul class=\"sections\">\n");
    const auto link = [&](std::string_view anchor, Phrase title) {
      html().raw("<li><a href=\"#").raw(anchor).raw("\">").text(say(title)).raw("</a></li>\n");
    };
    if (is_judged(documents()[document])) {
      link(page_.anchor(document, "verdict"), Phrase::page_verdict);
      link(page_.anchor(document, "findings"), Phrase::page_findings);
      link(page_.anchor(document, "unexamined"), Phrase::not_examined);
    }
    if (documents()[document].report) link(page_.anchor(document, "text"), Phrase::page_text);
    if (document + 1 == documents().size()) link("checks", Phrase::checks);
    html().raw("</ul>\n");
  }

  void write_document(std::size_t index) {
    const Document& document = documents()[index];
    if (!is_one_) {
      html().raw("<article class=\"document\" aria-labelledby=\"").raw(page_.anchor(index, "document"));
      html().raw("\">\n<h2 id=\"").raw(page_.anchor(index, "document")).raw("\">");
      html().text(title_of(page_, document)).raw("</h2>\n");
      write_identity(document);
    }
    if (!document.report) {
      html().raw("<div class=\"outcome rejected\"><p class=\"said\"><span aria-hidden=\"true\">✕</span> ");
      html()
          .text(say(Phrase::not_read))
          .raw("</p>\n<p>")
          .text(page_.words.problem(document))
          .raw("</p></div>\n");
    } else if (document.is_against) {
      html()
          .raw("<p class=\"problem\">")
          .text(document.problem.empty() ? say(Phrase::compared_with) : page_.words.problem(document));
      html().raw("</p>\n");
      write_text_part(page_, index);
    } else {
      write_verdict_part(page_, index);
      write_plans_part(page_, index);
      write_findings_part(page_, index);
      write_unexamined_part(page_, index);
      write_text_part(page_, index);
    }
    if (!is_one_) html().raw("</article>\n");
  }

  void write_footer() {
    html().raw("<footer><p>toets ").raw(TOETS_VERSION).raw(" · ").text(say(Phrase::page_profile)).raw(" ");
    html().text(page_.words.profile());
    if (const std::string& amount = page_.audit.materiality; !amount.empty())
      html().raw(", ").text(say(Phrase::page_materiality)).raw(" ").text(page_.words.amount(amount, "EUR"));
    for (const Document& document : documents())
      if (document.source)
        html()
            .raw("<br>")
            .text(document.path)
            .raw(" · SHA-256 <code>")
            .raw(document.source->sha256)
            .raw("</code>");
    html().raw("</p></footer>\n");
  }

  Page page_;
  bool is_one_;
};

} // namespace

void write_findings_html(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  HtmlReport report(audit, options.language);
  const std::string& html = report.write();
  out.write(html.data(), static_cast<std::streamsize>(html.size()));
}

} // namespace toets
