#include "output/report_text.hpp"

#include "output/text_lines.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <ostream>

namespace toets {
namespace {

class Outline {
 public:
  Outline(std::ostream& out, const Document& document, Language language, const TextStyle& style)
      : lines_(out, style), document_(document), report_(*document.report), language_(language) {}

  void write() {
    lines_.line(lines_.coloured(printable(document_.path), Colour::bold));
    std::string kind(word(report_.kind, language_));
    if (report_.fiscal_year) kind += fmt::format(" {}", *report_.fiscal_year);
    lines_.line(fmt::format("  {}, {} / {}", kind, report_.format, report_.layout));
    for (const Index index : report_.own_fields) write_field(report_.fields[index], 2);
    for (Index i = 0; i < report_.nodes.size(); ++i)
      if (report_.nodes[i].parent == none) write_node(i, 0);
    write_census();
  }

 private:
  void write_field(const Field& field, std::size_t indent) {
    const std::string name =
        field.role.empty() ? std::string(word(field.name, language_)) : printable(field.role);
    std::string value = printable(field.value);
    if (field.type == "date") value = date_text(field.value, language_);
    if (field.name == "status" || field.name == "kind") value = word(field.value, language_);
    if (value.empty()) value = printable(field.printed());
    std::string text = fmt::format("{}: {}", name, value.empty() ? "-" : value);
    if (!field.invalid.empty()) text += fmt::format(" ({})", field.invalid);
    lines_.paragraph(text, indent);
  }

  void write_node(Index index, std::size_t depth) {
    // Deep trees of hostile reports are shown flat from some depth on.
    const std::size_t indent = 2 + 2 * std::min<std::size_t>(depth, 12);
    const Node& node = report_.nodes[index];
    if (depth < 2) lines_.blank();
    const std::string label = node.label();
    lines_.paragraph(
        fmt::format("{} {}{}{}", lines_.coloured(fmt::format("{:>5}", node.place.line), Colour::dim),
                    word(node.kind, language_), label.empty() ? "" : ": ",
                    label.empty() ? "" : lines_.coloured(printable(label), Colour::bold)),
        indent - 2);
    for (const Index field : node.fields) write_field(report_.fields[field], indent + 6);
    for (const Index table : node.tables) write_table(report_.tables[table], indent + 6);
    for (const Index index_of_text : node.texts) {
      const Text& text = report_.texts[index_of_text];
      const std::size_t count = text.segments.size();
      lines_.line(fmt::format("{}{}: {}", std::string(indent + 6, ' '), word(text.name, language_),
                              count == 0   ? std::string("-")
                              : count == 1 ? fmt::format("1 {}", say(Phrase::line))
                                           : fmt::format("{} {}", count, say(Phrase::lines_small))));
    }
    for (const Index child : node.children) write_node(child, depth + 1);
  }

  std::string shown(const Cell& cell) const {
    std::string text = cell.value ? amount_text(cell.value->text(), language_)
                                  : fmt::format("[{}]", word(cell.absent, language_));
    if (cell.unit == "%" && cell.value) text += "%";
    return cell.assigned == "no" ? text + "?" : text;
  }

  void write_table(const Table& table, std::size_t indent) {
    // As wide as the widest amount needs; the labels of rows take what is left.
    std::size_t column_width = 8;
    for (const Column& column : table.columns)
      column_width = std::max(column_width, display_width(printable(column.label)) + 2);
    for (Index i = 0; i < table.cell_count; ++i)
      column_width = std::max(column_width, display_width(shown(report_.cells[table.first_cell + i])) + 2);
    if (table.columns.size() > 3) column_width = std::min<std::size_t>(column_width, 14);
    const std::size_t all_columns = column_width * table.columns.size();
    const std::size_t label_width = std::clamp<std::size_t>(
        lines_.width() > all_columns ? lines_.width() - all_columns : 0, indent + 8, 44);

    std::string heading = std::string(label_width, ' ');
    for (const Column& column : table.columns) heading += aligned(printable(column.label), column_width);
    lines_.line(heading);
    for (Index i = 0; i < table.cell_count;) {
      const Cell& first = report_.cells[table.first_cell + i];
      std::string row = fmt::format("{}{}{}{}", std::string(indent, ' '), word(first.section, language_),
                                    first.section.empty() ? "" : " ",
                                    first.label.empty() ? word(first.row, language_) : first.label);
      row = TextLines::padded(TextLines::cut(printable(row), label_width - 1), label_width);
      for (; i < table.cell_count; ++i) {
        const Cell& cell = report_.cells[table.first_cell + i];
        if (cell.place.line != first.place.line || cell.row != first.row) break;
        row += aligned(shown(cell), column_width);
      }
      lines_.line(row);
    }
  }

  static std::string aligned(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    return std::string(used < width ? width - used : 1, ' ') + std::string(text);
  }

  void write_census() {
    const LineCensus& census = report_.lines;
    lines_.blank();
    lines_.line(fmt::format("{}: {}, {} {}, {} {}, {} {}", say(Phrase::lines), census.total,
                            census.understood, say(Phrase::lines_understood), census.ignored_count(),
                            say(Phrase::lines_ignored), census.not_understood.size(),
                            say(Phrase::lines_not_understood)));
    for (const LineCensus::NotUnderstood& lost : census.not_understood)
      lines_.line(fmt::format(
          "  {:>5} {}", lost.line,
          TextLines::cut(printable(document_.source->lines()[lost.line - 1].text), lines_.width() - 10)));
  }

  std::string_view say(Phrase which) const { return phrase(which, language_); }

  TextLines lines_;
  const Document& document_;
  const Report& report_;
  Language language_;
};

} // namespace

void write_report_text(std::ostream& out, const Document& document, Language language,
                       const TextStyle& style) {
  Outline(out, document, language, style).write();
}

} // namespace toets
