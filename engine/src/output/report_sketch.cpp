#include "output/report_sketch.hpp"

#include "output/terminal.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <vector>

namespace toets {
namespace {

class Sketch {
 public:
  Sketch(const Report& report, Language language) : report_(report), language_(language) {}

  std::string draw() {
    std::string kind(word(report_.kind.empty() ? "report" : report_.kind, language_));
    if (report_.fiscal_year) kind += fmt::format(" {}", *report_.fiscal_year);
    if (report_.as_of) kind += ", " + date_text(report_.as_of->text(), language_);
    add(0, kind);
    for (const Index field : report_.own_fields) {
      const std::string_view name = report_.fields[field].name;
      if (name != "kind" && name != "fiscal_year" && name != "as_of") add_field(report_.fields[field], 2);
    }
    for (Index i = 0; i < report_.nodes.size(); ++i)
      if (report_.nodes[i].parent == none) add_node(i, 0);
    return std::move(text_);
  }

 private:
  void add(std::size_t indent, std::string_view line) {
    text_ += fmt::format("{}{}\n", std::string(indent, ' '), printable(line));
  }

  void add_node(Index index, std::size_t indent) {
    const Node& node = report_.nodes[index];
    const std::string label = node.label();
    add(indent, label.empty() ? std::string(word(node.kind, language_))
                              : fmt::format("{}: {}", word(node.kind, language_), label));
    for (const Index field : node.fields) add_field(report_.fields[field], indent + 2);
    for (const Index text : node.texts) add_text(report_.texts[text], indent + 2);
    for (const Index table : node.tables) add_table(report_.tables[table], indent + 2);
    for (const Index child : node.children) add_node(child, indent + 2);
  }

  void add_field(const Field& field, std::size_t indent) {
    std::string value(field.value);
    if (field.type == "date") value = date_text(field.value, language_);
    if (field.name == "status") value = word(field.value, language_);
    if (value.empty()) value = field.printed();
    const std::string_view name = field.role.empty() ? word(field.name, language_) : field.role;
    add(indent, fmt::format("{}: {}", name, value));
  }

  void add_text(const Text& text, std::size_t indent) {
    add(indent, fmt::format("{}:", word(text.name, language_)));
    for (std::size_t at = 0; at < text.value.size();) {
      const std::size_t end = std::min(text.value.find('\n', at), text.value.size());
      if (end > at) add(indent + 2, text.value.substr(at, end - at));
      at = end + 1;
    }
  }

  std::string shown(const Cell& cell) const {
    if (cell.value) return amount_text(cell.value->text(), language_) + (cell.unit == "%" ? "%" : "");
    const std::string raw = cell.invalid.empty() ? "" : fmt::format(": {}", cell.invalid);
    return fmt::format("[{}{}]", word(cell.absent, language_), raw);
  }

  /// A row for each run of cells of one line; columns as wide as what stands in them.
  void add_table(const Table& table, std::size_t indent) {
    std::vector<std::vector<std::string>> rows(1, {""});
    for (const Column& column : table.columns) rows[0].emplace_back(column.label);
    std::uint32_t line = 0;
    for (Index i = 0; i < table.cell_count; ++i) {
      const Cell& cell = report_.cells[table.first_cell + i];
      if (i == 0 || cell.place.line != line)
        rows.push_back({fmt::format("{}{}{}", word(cell.section, language_), cell.section.empty() ? "" : " ",
                                    cell.label.empty() ? word(cell.row, language_) : cell.label)});
      line = cell.place.line;
      rows.back().push_back(shown(cell));
    }
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i == widths.size()) widths.push_back(0);
        widths[i] = std::max(widths[i], display_width(row[i]));
      }
    for (const auto& row : rows) {
      std::string drawn = row[0] + std::string(widths[0] - display_width(row[0]), ' ');
      for (std::size_t i = 1; i < row.size(); ++i)
        drawn += "  " + std::string(widths[i] - display_width(row[i]), ' ') + row[i];
      add(indent, drawn);
    }
  }

  const Report& report_;
  Language language_;
  std::string text_;
};

} // namespace

std::string report_sketch(const Report& report, Language language) { return Sketch(report, language).draw(); }

} // namespace toets
