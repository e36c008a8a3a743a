// A host for tests of layout plugins: it checks the contract of abi.h and keeps every record, so that a
// plugin is tested compiled in, without a library to load.
//
//   const auto read = toets::test::parse<lier::Layout>("01/11/SAP/01 Werk\n...", "jaarrekening");
//   CHECK(read.problems.empty());
//   CHECK(read.cells[0].value == "12.00");
#pragma once

#include <toets/plugin.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toets::test {

/// The lines of a report, split as the engine splits them: at LF or CRLF, a form feed begins a page.
class Report {
 public:
  explicit Report(std::string_view text) : text_(text) {
    std::string_view rest = text_;
    if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);
    const bool has_pages = rest.find('\f') != std::string_view::npos;
    std::uint32_t page = has_pages ? 1 : 0;
    while (true) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = rest.substr(0, end);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      page += static_cast<std::uint32_t>(std::count(line.begin(), line.end(), '\f'));
      toets_line raw{};
      raw.text = sdk::str(line);
      raw.number = static_cast<std::uint32_t>(lines_.size() + 1);
      raw.page = page;
      lines_.push_back(raw);
      if (end == rest.size()) break;
      rest.remove_prefix(end + 1);
    }
    source_.size = sizeof source_;
    source_.line_size = sizeof(toets_line);
    source_.lines = lines_.data();
    source_.line_count = lines_.size();
  }
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  const toets_source& source() const { return source_; }
  std::string_view line(std::uint32_t number) const { return sdk::view(lines_.at(number - 1).text); }
  std::size_t line_count() const { return lines_.size(); }

 private:
  std::string text_;
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

class RecordingHost {
 public:
  explicit RecordingHost(const Report& report) : report_(report), covered_(report.line_count() + 1) {
    host_.size = sizeof host_;
    host_.self = this;
    host_.node = [](void* self, const toets_node* r) { return to(self).node(*r); };
    host_.field = [](void* self, const toets_field* r) { return to(self).field(*r); };
    host_.table = [](void* self, const toets_table* r) { return to(self).table(*r); };
    host_.cell = [](void* self, const toets_cell* r) { return to(self).cell(*r); };
    host_.text = [](void* self, const toets_text* r) { return to(self).text(*r); };
    host_.mention = [](void* self, const toets_mention* r) { return to(self).mention(*r); };
    host_.reference = [](void* self, const toets_reference* r) { return to(self).reference(*r); };
    host_.line = [](void* self, const toets_line_use* r) { return to(self).line(*r); };
    host_.last_error = [](void* self) { return sdk::str(to(self).error_); };
  }
  RecordingHost(const RecordingHost&) = delete;
  RecordingHost& operator=(const RecordingHost&) = delete;

  const toets_host& host() const { return host_; }

  /// Ends the recording: tells which lines were not understood.
  Recording finish() {
    std::sort(record_.understood.begin(), record_.understood.end());
    for (std::uint32_t number = 1; number <= report_.line_count(); ++number) {
      const std::string_view text = report_.line(number);
      const bool is_understood =
          std::binary_search(record_.understood.begin(), record_.understood.end(), number);
      if (record_.ignored.count(number) > 0 || is_blank(text)) continue;
      const bool is_bare = is_understood && !covers_digits(number, text);
      if (is_bare) record_.uncovered.push_back(number);
      if (!is_understood || is_bare) record_.not_understood.push_back(number);
    }
    return std::move(record_);
  }

 private:
  static RecordingHost& to(void* self) { return *static_cast<RecordingHost*>(self); }
  static std::string copy(toets_str text) { return std::string(sdk::view(text)); }

  static bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text.substr(i, 2) == "\xC2\xA0")
        ++i;
      else if (static_cast<unsigned char>(text[i]) > ' ')
        return false;
    }
    return true;
  }

  bool covers_digits(std::uint32_t number, std::string_view text) const {
    std::vector<bool> is_covered(text.size(), false);
    for (const auto& [begin, end] : covered_[number])
      for (std::size_t i = begin; i < end; ++i) is_covered[i] = true;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] >= '0' && text[i] <= '9' && !is_covered[i]) return false;
    return true;
  }

  toets_id refuse(std::string why) {
    error_ = why;
    record_.problems.push_back(std::move(why));
    return 0;
  }

  bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  std::optional<Place> place(toets_span span, bool is_required, bool covers) {
    if (span.line == 0) {
      if (is_required) return std::nullopt;
      return Place{};
    }
    if (span.line > report_.line_count()) return std::nullopt;
    const std::string_view text = report_.line(span.line);
    if (span.begin > span.end || span.end > text.size()) return std::nullopt;
    const auto is_inside = [&](std::uint32_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    if (is_inside(span.begin) || is_inside(span.end)) return std::nullopt;
    if (covers) covered_[span.line].emplace_back(span.begin, span.end);
    return Place{span.line, span.begin, span.end,
                 std::string(text.substr(span.begin, span.end - span.begin))};
  }

  bool all_places(toets_spans spans, bool covers, Place& first, std::string& raw) {
    for (std::size_t i = 0; i < spans.count; ++i) {
      const auto found = place(spans.data[i], true, covers);
      if (!found) return false;
      if (i == 0) first = *found;
      raw += (i == 0 ? "" : "\n") + found->raw;
    }
    return true;
  }

  static bool is_decimal(std::string_view text) {
    if (!text.empty() && text[0] == '-') text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto digits = [](std::string_view part) {
      return !part.empty() &&
             std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!digits(text.substr(0, point)) || (point > 1 && text[0] == '0')) return false;
    return point == text.size() || digits(text.substr(point + 1));
  }

  static bool is_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
      if (text[i] < '0' || text[i] > '9') return false;
    return true;
  }

  bool has_node(toets_id id) const { return id >= 1 && id <= record_.nodes.size(); }

  toets_id node(const toets_node& r) {
    NodeRecord out;
    out.parent = r.parent;
    out.kind = copy(r.kind);
    out.part = copy(r.part);
    out.code = copy(r.code);
    out.title = copy(r.title);
    out.priority = r.priority;
    out.aggregate = r.aggregate != 0;
    out.implied = r.implied != 0;
    if (r.parent != 0 && !has_node(r.parent)) return refuse("node: unknown parent");
    if (!is_one_of(out.kind, {"strategic_goal", "policy_objective", "ambition", "objective", "action_plan",
                              "action", "indicator", "item"}))
      return refuse("node: kind " + out.kind);
    if (!is_one_of(out.part, {"contents", "body", "synthesis", "note", "evaluation", "slide", "annex"}))
      return refuse("node: part " + out.part);
    const auto at = place(r.place, true, false);
    const auto code = place(r.code_span, false, true);
    Place first;
    std::string raw;
    if (!at || !code || !all_places(r.title_spans, true, first, raw))
      return refuse("node " + out.code + ": place outside the source");
    out.place = *at;
    out.printed_code = code->raw;
    out.id = static_cast<toets_id>(record_.nodes.size() + 1);
    record_.nodes.push_back(out);
    return out.id;
  }

  toets_id field(const toets_field& r) {
    FieldRecord out{r.node, copy(r.name), copy(r.role), copy(r.type), copy(r.value), copy(r.invalid), {}, {}};
    if (r.node != 0 && !has_node(r.node)) return refuse("field: unknown node");
    if (!is_one_of(out.type, {"text", "date", "number"}))
      return refuse("field " + out.name + ": type " + out.type);
    if (!all_places(r.spans, true, out.place, out.raw))
      return refuse("field " + out.name + ": place outside the source");
    if (!out.value.empty() && !out.invalid.empty())
      return refuse("field " + out.name + ": a value and a reason");
    if (out.type == "number" && !out.value.empty() && !is_decimal(out.value))
      return refuse("field " + out.name + ": no decimal");
    if (out.type == "date" && !out.value.empty() && !is_iso_date(out.value))
      return refuse("field " + out.name + ": no ISO date");
    record_.fields.push_back(out);
    return static_cast<toets_id>(record_.fields.size());
  }

  toets_id table(const toets_table& r) {
    TableRecord out;
    out.node = r.node;
    out.title = copy(r.title);
    if (!has_node(r.node)) return refuse("table: unknown node");
    const auto at = place(r.place, true, false);
    if (!at) return refuse("table: place outside the source");
    out.place = *at;
    for (std::size_t i = 0; i < r.column_count; ++i) {
      const toets_column& column = r.columns[i];
      const auto where = place(column.span, true, true);
      if (!where) return refuse("column: place outside the source");
      out.columns.push_back(
          {copy(column.label), copy(column.measure), copy(column.version), column.year, *where});
      if (!is_one_of(out.columns.back().measure, {"", "actual", "budget", "plan", "booked", "measured"}))
        return refuse("column: measure");
      if (!is_one_of(out.columns.back().version, {"", "initial", "adapted", "final"}))
        return refuse("column: version");
    }
    out.id = static_cast<toets_id>(record_.tables.size() + 1);
    record_.tables.push_back(out);
    return out.id;
  }

  toets_id cell(const toets_cell& r) {
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
                   {}};
    if (r.table < 1 || r.table > record_.tables.size()) return refuse("cell: unknown table");
    if (r.table != record_.tables.size()) return refuse("cell: its table is not the last one pushed");
    const TableRecord& table = record_.tables[r.table - 1];
    const auto at = place(r.span, true, true);
    const auto label = place(r.label_span, false, true);
    if (!at || !label) return refuse("cell: place outside the source");
    out.place = *at;
    if (!is_one_of(out.section, {"", "operating", "investment", "financing"}))
      return refuse("cell: section " + out.section);
    if (!is_one_of(out.row, {"receipts", "expenditure", "balance", "total", "value"}))
      return refuse("cell: row " + out.row);
    if (!is_one_of(out.absent, {"", "blank", "slash", "asterisk", "text", "unreadable"}))
      return refuse("cell: absent " + out.absent);
    if (!is_one_of(out.assigned, {"printed", "inferred", "no"}))
      return refuse("cell: assigned " + out.assigned);
    if (out.value.empty() == out.absent.empty())
      return refuse("cell '" + out.place.raw + "': either a value or why there is none");
    if (!out.value.empty() && !is_decimal(out.value))
      return refuse("cell: no canonical decimal: " + out.value);
    if ((r.column < 0) != (out.assigned == "no")) return refuse("cell: a column and assigned disagree");
    if (r.column >= static_cast<int>(table.columns.size())) return refuse("cell: no such column");
    record_.cells.push_back(out);
    return static_cast<toets_id>(record_.cells.size());
  }

  toets_id text(const toets_text& r) {
    TextRecord out;
    out.node = r.node;
    out.name = copy(r.name);
    if (!has_node(r.node)) return refuse("text: unknown node");
    const auto at = place(r.place, true, false);
    Place first;
    if (!at || !all_places(r.spans, false, first, out.value)) return refuse("text: place outside the source");
    out.place = *at;
    out.span_count = r.spans.count;
    out.id = static_cast<toets_id>(record_.texts.size() + 1);
    record_.texts.push_back(out);
    return out.id;
  }

  toets_id mention(const toets_mention& r) {
    MentionRecord out{r.node,       r.text,        copy(r.kind),    copy(r.value),
                      copy(r.unit), copy(r.label), copy(r.invalid), {}};
    if (!has_node(r.node)) return refuse("mention: unknown node");
    if (r.text > record_.texts.size()) return refuse("mention: unknown text");
    const auto at = place(r.span, true, true);
    if (!at || at->raw.empty()) return refuse("mention: place outside the source");
    out.place = *at;
    if (!is_one_of(out.kind,
                   {"amount", "count", "percentage", "date", "year", "period", "code", "ordinal", "name"}))
      return refuse("mention: kind " + out.kind);
    if (out.value.empty() == out.invalid.empty())
      return refuse("mention '" + out.place.raw + "': either a value or why it is none");
    const bool is_number = is_one_of(out.kind, {"amount", "count", "percentage"});
    if (is_number && !out.value.empty() && !is_decimal(out.value))
      return refuse("mention: no canonical decimal: " + out.value);
    if (out.kind == "date" && !out.value.empty() && !is_iso_date(out.value))
      return refuse("mention: no ISO date: " + out.value);
    record_.mentions.push_back(out);
    return static_cast<toets_id>(record_.mentions.size());
  }

  toets_id reference(const toets_reference& r) {
    const auto at = place(r.span, true, false);
    if (!has_node(r.node) || !at) return refuse("reference: unknown node or place");
    record_.references.push_back({r.node, copy(r.kind), copy(r.target), *at});
    return static_cast<toets_id>(record_.references.size());
  }

  toets_rc line(const toets_line_use& r) {
    const std::string reason = copy(r.ignored);
    if (r.line < 1 || r.line > report_.line_count() ||
        !is_one_of(reason, {"", "blank", "page_header", "page_footer", "separator", "marker"})) {
      refuse("line: no such line or reason " + reason);
      return TOETS_REFUSED;
    }
    Place first;
    std::string raw;
    if (!all_places(r.markup, true, first, raw)) {
      refuse("line: markup outside the source");
      return TOETS_REFUSED;
    }
    if (reason.empty())
      record_.understood.push_back(r.line);
    else
      record_.ignored[r.line] = reason;
    return TOETS_OK;
  }

  const Report& report_;
  toets_host host_{};
  Recording record_;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> covered_;
  std::string error_;
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
