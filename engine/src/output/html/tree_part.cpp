#include "output/html/finding_nodes.hpp"
#include "output/html/parts.hpp"

#include <algorithm>
#include <numeric>

namespace toets {
namespace {

class TreePart {
 public:
  TreePart(Page& page, std::size_t document)
      : page_(page),
        index_(document),
        report_(*page.audit.documents[document].report),
        findings_(report_.nodes.size(), 0),
        errors_(report_.nodes.size(), 0) {
    const FindingNodes nodes(page.audit.documents[document]);
    for (const Finding& finding : page.audit.findings) {
      if (finding.location.document != document || finding.waived) continue;
      const Index node = nodes.of(finding.location);
      if (node == none) continue;
      ++findings_[node];
      errors_[node] += finding.severity == Severity::error ? 1 : 0;
    }
    // A node tells of all below it. Parents come before their children.
    for (std::size_t i = report_.nodes.size(); i-- > 0;) {
      const Index parent = report_.nodes[i].parent;
      if (parent == none) continue;
      findings_[parent] += findings_[i];
      errors_[parent] += errors_[i];
    }
  }

  void write() {
    std::vector<Index> roots;
    for (Index i = 0; i < report_.nodes.size(); ++i)
      if (report_.nodes[i].parent == none) roots.push_back(i);
    if (roots.empty()) return;
    const bool is_one_part = std::all_of(roots.begin(), roots.end(), [&](Index root) {
      return report_.nodes[root].part == report_.nodes[roots.front()].part;
    });
    html().raw("<p class=\"of\">").text(page_.say(Phrase::page_tree)).raw("</p>\n");
    if (is_one_part) {
      write_list(roots);
      return;
    }
    html().raw("<ul class=\"tree\">\n");
    for (auto first = roots.begin(); first != roots.end();) {
      const std::string_view part = report_.nodes[*first].part;
      const auto last =
          std::find_if(first, roots.end(), [&](Index root) { return report_.nodes[root].part != part; });
      html().raw("<li class=\"part\"><details><summary>").text(word(part, page_.words.language()));
      write_count(
          std::accumulate(first, last, 0U, [&](auto sum, Index root) { return sum + findings_[root]; }));
      html().raw("</summary>\n");
      write_list({first, last});
      html().raw("</details></li>\n");
      first = last;
    }
    html().raw("</ul>\n");
  }

 private:
  Markup& html() { return page_.html; }

  void write_list(const std::vector<Index>& nodes) {
    html().raw("<ul class=\"tree\">\n");
    for (const Index node : nodes) write_node(node);
    html().raw("</ul>\n");
  }

  void write_count(std::uint32_t findings) {
    if (findings == 0) return;
    html().raw(" <span class=\"count\">").text(page_.words.number(findings)).raw("<span class=\"hidden\"> ");
    html().text(page_.say(findings == 1 ? Phrase::book_finding : Phrase::book_counts)).raw("</span></span>");
  }

  /// The part itself, and behind a disclosure of its own those below it: a link within a summary is out of reach for some.
  void write_node(Index index) {
    const Node& node = report_.nodes[index];
    html().raw("<li><div>");
    write_link(index);
    html().raw("</div>");
    if (!node.children.empty()) {
      html().raw("<details").raw(node.parent == none ? " open" : "").raw("><summary><span class=\"hidden\">");
      html().text(label(node)).raw("</span></summary>\n");
      write_list(node.children);
      html().raw("</details>");
    }
    html().raw("</li>\n");
  }

  std::string label(const Node& node) const {
    std::string text = node.label();
    return text.empty() ? std::string(word(node.kind, page_.words.language())) : text;
  }

  void write_link(Index index) {
    const Node& node = report_.nodes[index];
    html().raw("<a href=\"#").raw(page_.anchor(index_, "L", node.place.line)).raw("\">");
    html().text(label(node)).raw("</a>");
    if (findings_[index] == 0) return;
    html().raw(" <a class=\"count").raw(errors_[index] > 0 ? " error" : "").raw("\" href=\"#");
    html().raw(page_.anchor(index_, "findings")).raw("\" data-node=\"").number(index).raw("\">");
    html().text(page_.words.number(findings_[index])).raw("<span class=\"hidden\"> ");
    html().text(page_.say(findings_[index] == 1 ? Phrase::book_finding : Phrase::book_counts));
    if (errors_[index] > 0)
      html()
          .raw(", ")
          .text(page_.say(Phrase::page_of_which))
          .raw(" ")
          .text(page_.words.number(errors_[index]))
          .raw(" ")
          .text(page_.say(errors_[index] == 1 ? Phrase::one_error : Phrase::errors_count));
    html().raw("</span></a>");
  }

  Page& page_;
  std::size_t index_;
  const Report& report_;
  std::vector<std::uint32_t> findings_, errors_;
};

} // namespace

void write_tree_part(Page& page, std::size_t document) { TreePart(page, document).write(); }

} // namespace toets
