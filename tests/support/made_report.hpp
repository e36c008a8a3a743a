// Reports made for a test: each call writes the next line of a text and pushes the record that stands there,
// through the same builder that plugins push to.
//
//   ReportMaker make;
//   const auto plan = make.node({.kind = "action_plan", .code = "AP1"});   // line 1
//   make.table(plan, {{"actual", 2023}});                                   // line 2
//   make.row("operating", "receipts", {"12.00"});                           // line 3
//   const MadeReport made = make.finish();
#pragma once

#include "plugin/report_builder.hpp"

#include <toets/plugin.hpp>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace toets::test {

struct MadeReport {
  std::unique_ptr<Source> source;
  std::unique_ptr<Report> report;
};

struct NodeSpec {
  sdk::Id parent = 0;
  std::string kind = "action";
  std::string code, title;
  std::string part = "body";
  bool aggregate = false;
};

struct ColumnSpec {
  std::string measure;
  unsigned year = 0;
  std::string version;
};

struct TableSpec {
  int receipts_sign = 1, expenditure_sign = 1;
  bool omitted_row_is_zero = true;
};

struct MentionSpec {
  std::string kind, raw, value, unit, invalid;
};

class ReportMaker {
 public:
  /// A line that no layout reads.
  void lost_line(const std::string& text) { write(text, false); }

  void report_field(const std::string& name, const std::string& value) { field(0, name, value); }

  /// A printed field; a date without a value needs a reason.
  void field(sdk::Id node, const std::string& name, const std::string& value,
             const std::string& type = "text", const std::string& printed = {},
             const std::string& invalid = {}) {
    const sdk::Span span = write(printed.empty() ? value : printed);
    pushes_.emplace_back([=](sdk::Sink& sink) {
      sink.field({.node = node,
                  .name = name,
                  .type = type,
                  .value = value,
                  .invalid = invalid,
                  .spans = {&span, 1}});
    });
  }

  sdk::Id node(const NodeSpec& spec) {
    const sdk::Span line = write(spec.code + "\t" + spec.title);
    const auto code_size = static_cast<std::uint32_t>(spec.code.size());
    pushes_.emplace_back([=](sdk::Sink& sink) {
      const sdk::Span code{line.line, 0, code_size}, title{line.line, code_size + 1, line.end};
      sink.node({.parent = spec.parent,
                 .kind = spec.kind,
                 .part = spec.part,
                 .code = spec.code,
                 .code_span = spec.code.empty() ? sdk::Span{} : code,
                 .title = spec.title,
                 .title_spans = {&title, spec.title.empty() ? 0U : 1U},
                 .place = line,
                 .aggregate = spec.aggregate});
    });
    return ++nodes_;
  }

  sdk::Id table(sdk::Id node, const std::vector<ColumnSpec>& columns, const TableSpec& spec = {}) {
    std::string heading;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const ColumnSpec& column : columns) {
      if (!heading.empty()) heading += "\t";
      const auto begin = static_cast<std::uint32_t>(heading.size());
      heading += column.measure + " " + std::to_string(column.year);
      places.emplace_back(begin, static_cast<std::uint32_t>(heading.size()));
    }
    const sdk::Span line = write(heading.empty() ? "table" : heading);
    pushes_.emplace_back([=](sdk::Sink& sink) {
      std::vector<sdk::Column> given;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto [begin, end] = places[i];
        given.push_back({.label = std::string_view(heading).substr(begin, end - begin),
                         .measure = columns[i].measure,
                         .year = columns[i].year,
                         .version = columns[i].version,
                         .span = {line.line, begin, end}});
      }
      sink.table({.node = node,
                  .place = line,
                  .columns = given,
                  .receipts_sign = spec.receipts_sign,
                  .expenditure_sign = spec.expenditure_sign,
                  .omitted_row_is_zero = spec.omitted_row_is_zero});
    });
    column_count_ = columns.size();
    return ++tables_;
  }

  /// A row of the last table: a cell for each value. "" is a blank, "/" a slash, "?" an unreadable number;
  /// a value beyond the last column belongs to none.
  void row(const std::string& section, const std::string& row, const std::vector<std::string>& values,
           const std::string& unit = "EUR") {
    add_row(section, row, values, unit, column_count_);
  }

  /// The same of a row whose numbers have no column.
  void loose_row(const std::string& section, const std::string& row, const std::vector<std::string>& values) {
    add_row(section, row, values, "EUR", 0);
  }

  /// A heading line and a line for each of `lines`.
  sdk::Id text(sdk::Id node, const std::string& name, const std::vector<std::string>& lines) {
    const sdk::Span heading = write(name);
    std::vector<sdk::Span> spans;
    for (const std::string& line : lines) spans.push_back(write(line));
    text_spans_ = spans;
    text_node_ = node;
    pushes_.emplace_back(
        [=](sdk::Sink& sink) { sink.text({.node = node, .name = name, .place = heading, .spans = spans}); });
    return ++texts_;
  }

  /// A mention in the last text, where `raw` stands first.
  void mention(const MentionSpec& spec) {
    for (const sdk::Span& span : text_spans_) {
      const std::size_t at = lines_[span.line - 1].find(spec.raw);
      if (at == std::string::npos) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      const sdk::Span place{span.line, begin, begin + static_cast<std::uint32_t>(spec.raw.size())};
      pushes_.emplace_back([=, text = texts_, node = text_node_](sdk::Sink& sink) {
        sink.mention({.node = node,
                      .text = text,
                      .kind = spec.kind,
                      .value = spec.value,
                      .unit = spec.unit,
                      .invalid = spec.invalid,
                      .span = place});
      });
      return;
    }
    throw std::logic_error("the last text does not hold '" + spec.raw + "'");
  }

  /// A mention on a line of its own, in no text.
  void loose_mention(sdk::Id node, const MentionSpec& spec) {
    const sdk::Span place = write(spec.raw);
    pushes_.emplace_back([=](sdk::Sink& sink) {
      sink.mention({.node = node,
                    .kind = spec.kind,
                    .value = spec.value,
                    .unit = spec.unit,
                    .invalid = spec.invalid,
                    .span = place});
    });
  }

  MadeReport finish() const {
    MadeReport made;
    std::string all;
    for (const std::string& line : lines_) all += line + "\n";
    made.source = std::make_unique<Source>(Source::from_text(std::move(all)));
    ReportBuilder builder(*made.source);
    sdk::Sink sink(builder.host());
    for (const auto& push : pushes_) push(sink);
    made.report = std::make_unique<Report>(std::move(builder).finish("test", "test"));
    return made;
  }

 private:
  /// @param columns how many of the values have a column
  void add_row(const std::string& section, const std::string& row, const std::vector<std::string>& values,
               const std::string& unit, std::size_t columns) {
    std::string printed;
    std::vector<std::uint32_t> begins;
    for (const std::string& value : values) {
      begins.push_back(static_cast<std::uint32_t>(printed.size()));
      printed += value + "\t";
    }
    const sdk::Span line = write(printed);
    const sdk::Id table = tables_;
    pushes_.emplace_back([=](sdk::Sink& sink) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string absent = values[i].empty()  ? "blank"
                                   : values[i] == "/" ? "slash"
                                   : values[i] == "?" ? "unreadable"
                                                      : "";
        const bool has_column = i < columns;
        const auto end = begins[i] + static_cast<std::uint32_t>(values[i].size());
        sink.cell({.table = table,
                   .section = section,
                   .row = row,
                   .label = "",
                   .column = has_column ? static_cast<std::int32_t>(i) : -1,
                   .unit = unit,
                   .value = absent.empty() ? std::string_view(values[i]) : std::string_view{},
                   .absent = absent,
                   .assigned = has_column ? "printed" : "no",
                   .span = {line.line, begins[i], end}});
      }
    });
  }

  sdk::Span write(const std::string& text, bool is_understood = true) {
    lines_.push_back(text);
    const sdk::Span line{static_cast<std::uint32_t>(lines_.size()), 0,
                         static_cast<std::uint32_t>(text.size())};
    if (is_understood)
      pushes_.emplace_back([line](sdk::Sink& sink) { sink.understood(line.line, {&line, 1}); });
    return line;
  }

  std::vector<std::string> lines_;
  std::vector<std::function<void(sdk::Sink&)>> pushes_;
  sdk::Id nodes_ = 0, tables_ = 0, texts_ = 0, text_node_ = 0; // the builder counts each type from one
  std::size_t column_count_ = 0;
  std::vector<sdk::Span> text_spans_;
};

} // namespace toets::test
