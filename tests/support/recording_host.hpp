// A host for tests of layout plugins: the engine checks each record, and all that it takes are kept, so that a
// plugin is tested compiled in, without a library to load.
//
//   const auto read = toets::test::parse<lier::Layout>("01/11/SAP/01 Werk\n...", "jaarrekening");
//   CHECK(read.problems.empty());
//   CHECK(read.cells[0].value == "12.00");
#pragma once

#include "plugin/report_builder.hpp"

#include <toets/plugin.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toets::test {

/// The lines of a report, split as the engine splits them.
class Report {
 public:
  explicit Report(std::string_view text)
      : engine_(
            toets::Source::from_text(std::string(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text))) {
    for (const toets::Source::Line& line : engine_.lines()) {
      toets_line raw{};
      raw.text = sdk::str(line.text);
      raw.number = static_cast<std::uint32_t>(lines_.size() + 1);
      raw.page = line.page;
      lines_.push_back(raw);
    }
    source_.size = sizeof source_;
    source_.line_size = sizeof(toets_line);
    source_.lines = lines_.data();
    source_.line_count = lines_.size();
  }
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  const toets_source& source() const { return source_; }
  const toets::Source& engine() const { return engine_; }
  std::string_view line(std::uint32_t number) const { return sdk::view(lines_.at(number - 1).text); }
  std::size_t line_count() const { return lines_.size(); }

 private:
  toets::Source engine_;
  std::vector<toets_line> lines_;
  toets_source source_{};
};

struct Place {
  std::uint32_t line = 0, begin = 0, end = 0;
  std::string raw;
};

struct NodeRecord {
  toets_id id = 0, parent = 0;
  std::string kind, part, code, printed_code, title;
  Place place;
  std::uint8_t priority = TOETS_UNSAID;
  bool aggregate = false, implied = false;
};
struct FieldRecord {
  toets_id node = 0;
  std::string name, role, type, value, invalid, raw;
  Place place;
};
struct ColumnRecord {
  std::string label, measure, version;
  std::uint32_t year = 0;
  Place place;
  std::string read;
};
struct TableRecord {
  toets_id id = 0, node = 0;
  std::string title;
  Place place;
  std::vector<ColumnRecord> columns;
};
struct CellRecord {
  toets_id table = 0;
  std::string section, row, label, unit, value, absent, invalid, assigned;
  int column = -1;
  Place place;
  std::string read, label_read;
  std::map<std::string, std::string> dimensions;
  std::vector<std::pair<std::string, toets_id>> footnotes; // mark and text
};
struct TextRecord {
  toets_id id = 0, node = 0;
  std::string name, value;
  Place place;
  std::size_t span_count = 0;
};
struct MentionRecord {
  toets_id node = 0, text = 0;
  std::string kind, value, unit, label, invalid;
  Place place;
};
struct ReferenceRecord {
  toets_id node = 0;
  std::string kind, target;
  Place place;
};

/// All that a parse pushed, and each breach of the contract in `problems`.
struct Recording {
  std::vector<NodeRecord> nodes;
  std::vector<FieldRecord> fields;
  std::vector<TableRecord> tables;
  std::vector<CellRecord> cells;
  std::vector<TextRecord> texts;
  std::vector<MentionRecord> mentions;
  std::vector<ReferenceRecord> references;
  std::map<std::uint32_t, std::string> ignored; // line: reason
  std::vector<std::uint32_t> understood;
  std::vector<std::uint32_t> not_understood; // nothing said, or a digit without a record
  std::vector<std::uint32_t> uncovered;      // said to be understood, but a digit has no record
  std::vector<std::string> problems;

  const NodeRecord* node(std::string_view code) const {
    for (const NodeRecord& each : nodes)
      if (each.code == code) return &each;
    return nullptr;
  }
  const NodeRecord* titled(std::string_view title) const {
    for (const NodeRecord& each : nodes)
      if (each.title == title) return &each;
    return nullptr;
  }
  const FieldRecord* field(toets_id of, std::string_view name) const {
    for (const FieldRecord& each : fields)
      if (each.node == of && each.name == name) return &each;
    return nullptr;
  }
  std::vector<const TextRecord*> texts_of(toets_id of, std::string_view name) const {
    std::vector<const TextRecord*> found;
    for (const TextRecord& each : texts)
      if (each.node == of && each.name == name) found.push_back(&each);
    return found;
  }
  std::vector<std::string> values() const {
    std::vector<std::string> all;
    for (const CellRecord& each : cells) all.push_back(each.value);
    return all;
  }
};

/// Passes each record on to the engine's own ReportBuilder, which knows the contract, and keeps those it takes.
class RecordingHost {
 public:
  explicit RecordingHost(const Report& report) : report_(report), builder_(report.engine()) {
    host_ = builder_.host();
    host_.self = this;
    host_.node = [](void* self, const toets_node* r) { return to(self).node(*r); };
    host_.field = [](void* self, const toets_field* r) { return to(self).field(*r); };
    host_.table = [](void* self, const toets_table* r) { return to(self).table(*r); };
    host_.cell = [](void* self, const toets_cell* r) { return to(self).cell(*r); };
    host_.text = [](void* self, const toets_text* r) { return to(self).text(*r); };
    host_.mention = [](void* self, const toets_mention* r) { return to(self).mention(*r); };
    host_.reference = [](void* self, const toets_reference* r) { return to(self).reference(*r); };
    host_.line = [](void* self, const toets_line_use* r) { return to(self).line(*r); };
    host_.last_error = [](void* self) { return sdk::str(to(self).builder_.refusal()); };
  }
  RecordingHost(const RecordingHost&) = delete;
  RecordingHost& operator=(const RecordingHost&) = delete;

  const toets_host& host() const { return host_; }

  /// Ends the recording: tells which lines were not understood.
  Recording finish() {
    if (!builder_.refusal().empty()) record_.problems.push_back(builder_.refusal());
    std::sort(record_.understood.begin(), record_.understood.end());
    for (const auto& lost : std::move(builder_).finish("test", "test").lines.not_understood) {
      record_.not_understood.push_back(lost.line);
      if (std::binary_search(record_.understood.begin(), record_.understood.end(), lost.line))
        record_.uncovered.push_back(lost.line);
    }
    return std::move(record_);
  }

 private:
  static RecordingHost& to(void* self) { return *static_cast<RecordingHost*>(self); }
  static std::string copy(toets_str text) { return std::string(sdk::view(text)); }

  Place place(toets_span span) const {
    if (span.line == 0) return {};
    return {span.line, span.begin, span.end,
            std::string(report_.line(span.line).substr(span.begin, span.end - span.begin))};
  }

  std::string joined(toets_spans spans) const {
    std::string raw;
    for (std::size_t i = 0; i < spans.count; ++i) raw += (i == 0 ? "" : "\n") + place(spans.data[i]).raw;
    return raw;
  }

  toets_id node(const toets_node& r) {
    const toets_id id = builder_.host().node(builder_.host().self, &r);
    if (id != 0)
      record_.nodes.push_back({id, r.parent, copy(r.kind), copy(r.part), copy(r.code), place(r.code_span).raw,
                               copy(r.title), place(r.place), r.priority, r.aggregate != 0, r.implied != 0});
    return id;
  }

  toets_id field(const toets_field& r) {
    const toets_id id = builder_.host().field(builder_.host().self, &r);
    if (id != 0)
      record_.fields.push_back({r.node, copy(r.name), copy(r.role), copy(r.type), copy(r.value),
                                copy(r.invalid), joined(r.spans),
                                r.spans.count == 0 ? Place{} : place(r.spans.data[0])});
    return id;
  }

  toets_id table(const toets_table& r) {
    const toets_id id = builder_.host().table(builder_.host().self, &r);
    if (id == 0) return 0;
    TableRecord out{id, r.node, copy(r.title), place(r.place), {}};
    for (std::size_t i = 0; i < r.column_count; ++i) {
      const toets_column& column = r.columns[i];
      out.columns.push_back({copy(column.label), copy(column.measure), copy(column.version), column.year,
                             place(column.span), copy(column.read)});
    }
    record_.tables.push_back(std::move(out));
    return id;
  }

  toets_id cell(const toets_cell& r) {
    const toets_id id = builder_.host().cell(builder_.host().self, &r);
    if (id == 0) return id;
    CellRecord out{r.table,
                   copy(r.section),
                   copy(r.row),
                   copy(r.label),
                   copy(r.unit),
                   copy(r.value),
                   copy(r.absent),
                   copy(r.invalid),
                   copy(r.assigned),
                   r.column,
                   place(r.span),
                   copy(r.read),
                   copy(r.label_read),
                   {},
                   {}};
    for (std::size_t i = 0; i < r.dimension_count; ++i)
      out.dimensions[copy(r.dimensions[i].name)] = copy(r.dimensions[i].value);
    for (std::size_t i = 0; i < r.footnote_count; ++i)
      out.footnotes.emplace_back(copy(r.footnotes[i]), r.footnote_texts == nullptr ? 0 : r.footnote_texts[i]);
    record_.cells.push_back(std::move(out));
    return id;
  }

  toets_id text(const toets_text& r) {
    const toets_id id = builder_.host().text(builder_.host().self, &r);
    if (id != 0)
      record_.texts.push_back({id, r.node, copy(r.name), joined(r.spans), place(r.place), r.spans.count});
    return id;
  }

  toets_id mention(const toets_mention& r) {
    const toets_id id = builder_.host().mention(builder_.host().self, &r);
    if (id != 0)
      record_.mentions.push_back({r.node, r.text, copy(r.kind), copy(r.value), copy(r.unit), copy(r.label),
                                  copy(r.invalid), place(r.span)});
    return id;
  }

  toets_id reference(const toets_reference& r) {
    const toets_id id = builder_.host().reference(builder_.host().self, &r);
    if (id != 0) record_.references.push_back({r.node, copy(r.kind), copy(r.target), place(r.span)});
    return id;
  }

  toets_rc line(const toets_line_use& r) {
    const toets_rc rc = builder_.host().line(builder_.host().self, &r);
    if (rc != TOETS_OK) return rc;
    if (r.ignored.size == 0) {
      record_.understood.push_back(r.line);
    } else {
      record_.ignored[r.line] = copy(r.ignored);
    }
    return rc;
  }

  const Report& report_;
  ReportBuilder builder_;
  toets_host host_{};
  Recording record_;
};

/// Parses `text` with a layout class of the SDK, through the C boundary. A failed parse is a problem.
template <class LayoutType>
Recording parse(std::string_view text, std::string_view layout) {
  const Report report(text);
  RecordingHost host(report);
  const toets_rc rc =
      sdk::detail::Exported<LayoutType>::parse(&report.source(), sdk::str(layout), &host.host());
  Recording out = host.finish();
  if (rc != TOETS_OK)
    out.problems.push_back(std::string("parse failed: ") + sdk::detail::Exported<LayoutType>::message());
  return out;
}

template <class LayoutType>
sdk::Confidence sniff(std::string_view text) {
  const Report report(text);
  return LayoutType::sniff(sdk::Source(report.source()));
}

} // namespace toets::test
