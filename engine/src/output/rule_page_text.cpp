#include "output/rule_page.hpp"

#include <fmt/format.h>

namespace toets {

void write_rule_text(TextLines& lines, const RulePage& page, Language language) {
  const RuleDescription& rule = page.rule;
  lines.paragraph(fmt::format("{}  {}", lines.coloured(rule.id, Colour::bold), in(rule.title, language)), 0);
  lines.paragraph(fmt::format("{}; {}; {}/{}", rule.name, grade_of(rule, language), rule.pack,
                              rule.file.filename().string()),
                  0);
  for (const PageSection& section : sections_of(page, language)) {
    lines.blank();
    lines.line(lines.coloured(section.heading, Colour::bold));
    for (const std::string& paragraph : section.paragraphs) lines.paragraph(printable(paragraph), 2);
    for (const PageSection::Item& item : section.items)
      lines.paragraph(printable(item.term + (item.term.empty() || item.text.empty() ? "" : ": ") + item.text),
                      2);
    for (std::size_t at = 0; at < section.drawing.size();) {
      const std::size_t end = std::min(section.drawing.find('\n', at), section.drawing.size());
      const std::string drawn = "  " + section.drawing.substr(at, end - at);
      lines.line(lines.is_terminal() ? TextLines::cut(drawn, lines.width()) : drawn);
      at = end + 1;
    }
    for (const std::string& quote : section.quotes)
      lines.paragraph(fmt::format("{} {}", section.drawing.empty() ? "·" : "→", printable(quote)), 2);
  }
}

} // namespace toets
