#include "output/rule_page.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <ostream>

namespace toets {
namespace {

/// The longest run of a character, so that a fence or quote can be longer.
std::size_t longest_run(std::string_view text, char of) {
  std::size_t longest = 0, run = 0;
  for (const char c : text) {
    run = c == of ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

void write_section(std::ostream& out, const PageSection& section) {
  out << "\n## " << markdown_text(section.heading) << '\n';
  for (const std::string& paragraph : section.paragraphs) out << '\n' << markdown_text(paragraph) << '\n';
  if (!section.items.empty()) out << '\n';
  for (const PageSection::Item& item : section.items) {
    out << "- " << (item.term.empty() ? "" : markdown_code(item.term));
    if (!item.term.empty() && !item.text.empty()) out << ": ";
    out << markdown_text(item.text) << '\n';
  }
  if (!section.drawing.empty()) {
    const std::string fence(std::max<std::size_t>(3, longest_run(section.drawing, '`') + 1), '`');
    out << '\n' << fence << "text\n" << section.drawing << fence << '\n';
  }
  bool is_first = true;
  for (const std::string& quote : section.quotes) {
    out << (is_first ? "\n> " : ">\n> ") << markdown_text(quote) << '\n';
    is_first = false;
  }
}

} // namespace

std::string markdown_text(std::string_view text) {
  // Punctuation that starts something in Markdown or in HTML; what counts only at the start of a line is
  // escaped there.
  static constexpr std::string_view anywhere = "\\`*_[]<>|~&#$";
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_first = text.find_first_not_of(' ') == at;
    const std::size_t digits =
        is_first ? std::min(text.find_first_not_of("0123456789", at), text.size()) - at : 0;
    if (digits > 0 && at + digits < text.size() && (text[at + digits] == '.' || text[at + digits] == ')')) {
      escaped += fmt::format("{}\\{}", text.substr(at, digits), text[at + digits]);
      at += digits;
    } else if (c == '\n') {
      escaped += ' ';
    } else if (anywhere.find(c) != std::string_view::npos ||
               (is_first && (c == '-' || c == '+' || c == '='))) {
      escaped += '\\';
      escaped += c;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string markdown_code(std::string_view text) {
  const std::string quote(longest_run(text, '`') + 1, '`');
  const char* pad = text.starts_with('`') || text.ends_with('`') ? " " : "";
  std::string one_line(text);
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  return fmt::format("{}{}{}{}{}", quote, pad, one_line, pad, quote);
}

std::string page_file(const RuleDescription& rule) { return rule.file.stem().string() + ".md"; }

void write_rule_markdown(std::ostream& out, const RulePage& page, Language language) {
  const RuleDescription& rule = page.rule;
  out << "# " << markdown_text(fmt::format("{} {}", rule.id, in(rule.title, language))) << "\n\n"
      << markdown_code(rule.name) << ": " << markdown_text(grade_of(rule, language)) << ", "
      << markdown_text(rule.pack) << "\n\n"
      << phrase(Phrase::rule_page_origin, language) << '\n';
  for (const PageSection& section : sections_of(page, language)) write_section(out, section);
}

void write_list_markdown(std::ostream& out, const std::vector<RuleDescription>& rules, Language language) {
  const auto heading = rule_list_heading(language);
  out << fmt::format("| {} |\n", fmt::join(heading, " | "));
  for (std::size_t i = 0; i < heading.size(); ++i) out << "|---";
  out << "|\n";
  for (const RuleDescription& rule : rules)
    out << fmt::format("| [{}]({}) | {} | {} | {} | {} | {} |\n", markdown_text(rule.id), page_file(rule),
                       severity_word(rule.severity, language), markdown_text(in(rule.title, language)),
                       word(rule.status, language), markdown_code(subjects_of(rule)),
                       markdown_text(rule.pack));
}

void write_index_markdown(std::ostream& out, const std::vector<RuleDescription>& rules, Language language) {
  out << "# " << phrase(Phrase::rule_pages, language) << "\n\n"
      << phrase(Phrase::rule_page_origin, language) << "\n\n";
  write_list_markdown(out, rules, language);
}

} // namespace toets
