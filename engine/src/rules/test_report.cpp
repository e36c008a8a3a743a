#include "rules/test_report.hpp"

#include "plugin/report_builder.hpp"
#include "rules/case_table.hpp"
#include "toets/plugin.hpp"

#include <fmt/format.h>
#include <charconv>
#include <deque>
#include <functional>
#include <stdexcept>

namespace toets {
namespace {

/// Composes the text first and pushes the records afterwards, when the places are known.
class Composer {
 public:
  explicit Composer(lua_State* L) : L_(L) {}

  TestReport compose() {
    read_report(CaseTable(L_, ""));
    TestReport made;
    std::string text;
    for (const std::string& line : lines_) text += line + "\n";
    made.source = std::make_unique<Source>(Source::from_text(std::move(text)));
    ReportBuilder builder(*made.source);
    sdk::Sink sink(builder.host());
    for (const auto& push : pushes_) push(sink);
    for (std::uint32_t line = 1; line <= lines_.size(); ++line) sink.understood(line);
    made.report = std::make_unique<Report>(std::move(builder).finish("test", "test"));
    return made;
  }

 private:
  using Push = std::function<void(sdk::Sink&)>;

  // ---- writing text ------------------------------------------------------------------------

  void new_line() { lines_.emplace_back(); }

  toets_span put(std::string_view text) {
    std::string& line = lines_.back();
    if (!line.empty()) line += "\t";
    const auto begin = static_cast<std::uint32_t>(line.size());
    line += text;
    return {static_cast<std::uint32_t>(lines_.size()), begin, static_cast<std::uint32_t>(line.size())};
  }

  // ---- reading Lua -------------------------------------------------------------------------

  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  std::string_view text_of(CaseTable& in, const char* name) { return keep(in.text(name)); }

  static sdk::Said said(std::optional<bool> flag) {
    return !flag ? sdk::Said::unsaid : *flag ? sdk::Said::yes : sdk::Said::no;
  }

  // ---- records -----------------------------------------------------------------------------

  void read_report(CaseTable in) {
    for (const char* name : {"kind", "fiscal_year", "as_of", "entity_name", "nis_code"})
      if (const std::string_view value = text_of(in, name); !value.empty()) report_field(name, value);
    read_fields(in, &report_id_);
    in.each("nodes", [this](CaseTable& node) { read_node(node, nullptr); });
    in.refuse_others();
  }

  void report_field(std::string_view name, std::string_view value) {
    const char* type = name == "as_of" ? "date" : name == "fiscal_year" ? "number" : "text";
    push_field(&report_id_, name, {}, type, value, value, {});
  }

  /// `fields = { { name = "officer", role = "Burgemeester", value = "An Peeters" } }` of a report or node.
  void read_fields(CaseTable& in, const toets_id* owner) {
    in.each("fields", [&](CaseTable& field) {
      const std::string_view name = text_of(field, "name"), role = text_of(field, "role"),
                             value = text_of(field, "value"), invalid = text_of(field, "invalid"),
                             raw = text_of(field, "raw");
      push_field(owner, name, role, "text", raw.empty() ? value : raw, value, invalid);
    });
  }

  void read_node(CaseTable& in, const toets_id* parent) {
    const std::string_view kind = text_of(in, "kind"), code = text_of(in, "code"),
                           printed_code = text_of(in, "printed_code"), title = text_of(in, "title"),
                           given_part = text_of(in, "part");
    const std::string_view part = given_part.empty() ? "body" : given_part;
    const sdk::Said priority = said(in.flag("priority"));
    const bool aggregate = in.flag("aggregate").value_or(false), implied = in.flag("implied").value_or(false);
    new_line();
    const toets_span code_span =
        code.empty() ? toets_span{} : put(printed_code.empty() ? code : printed_code);
    const toets_span title_span = title.empty() ? toets_span{} : put(title);
    const toets_span place = !code.empty() ? code_span : !title.empty() ? title_span : put(kind);
    toets_id* id = &ids_.emplace_back();
    pushes_.push_back([=](sdk::Sink& sink) {
      sdk::Node node;
      node.parent = parent == nullptr ? 0 : *parent;
      node.kind = kind;
      node.part = part;
      node.code = code;
      node.code_span = code_span;
      node.title = title;
      node.title_spans = std::span(&title_span, title.empty() ? 0 : 1);
      node.place = place;
      node.priority = priority;
      node.aggregate = aggregate;
      node.implied = implied;
      *id = sink.node(node);
    });
    read_field(in, id, "status", "text");
    read_field(in, id, "start", "date");
    read_field(in, id, "end", "date");
    read_fields(in, id);
    read_texts(in, id);
    read_mentions(in, id);
    read_references(in, id);
    read_table(in, id);
    in.each("tables", [this, id](CaseTable& table) { read_table(table, id); });
    in.each("children", [this, id](CaseTable& child) { read_node(child, id); });
  }

  void read_field(CaseTable& in, const toets_id* node, const char* name, const char* type) {
    const std::string_view value = text_of(in, name);
    if (!value.empty()) push_field(node, name, {}, type, value, value, {});
  }

  void push_field(const toets_id* node, std::string_view name, std::string_view role, std::string_view type,
                  std::string_view printed, std::string_view value, std::string_view invalid) {
    new_line();
    const toets_span span = put(printed);
    pushes_.push_back([=](sdk::Sink& sink) {
      sink.field({*node, name, role, type, value, invalid, std::span(&span, 1)});
    });
  }

  struct WrittenText {
    std::string_view name, value;
    toets_id* id;
    std::vector<toets_span> spans;
  };

  void read_texts(CaseTable& in, const toets_id* node) {
    written_texts_.clear();
    for (auto& [name, value] : in.named_texts("texts"))
      write_text(node, keep(std::move(name)), keep(std::move(value)));
  }

  void write_text(const toets_id* node, std::string_view name, std::string_view value) {
    new_line();
    const toets_span heading = put(name);
    WrittenText written{name, value, &ids_.emplace_back(), {}};
    for (std::size_t at = 0; at < value.size();) {
      const std::size_t end = std::min(value.find('\n', at), value.size());
      new_line();
      if (end > at) written.spans.push_back(put(value.substr(at, end - at)));
      at = end + 1;
    }
    toets_id* id = written.id;
    pushes_.push_back([=, spans = written.spans](sdk::Sink& sink) {
      *id = sink.text({*node, name, heading, spans});
    });
    written_texts_.push_back(std::move(written));
  }

  void read_mentions(CaseTable& node_table, const toets_id* node) {
    std::map<std::string, std::size_t> found_from; // the next place to look for the same raw text
    node_table.each("mentions", [&](CaseTable& mention) {
      const std::string_view field = text_of(mention, "field"), in = text_of(mention, "text"),
                             kind = text_of(mention, "kind"), raw = text_of(mention, "raw"),
                             invalid = text_of(mention, "invalid"), given = text_of(mention, "value");
      const std::string_view value = given.empty() && invalid.empty() ? raw : given;
      const std::string_view unit = text_of(mention, "unit"), label = text_of(mention, "label");
      if (!field.empty()) { // the value of a date field
        push_field(node, field, {}, "date", raw, value, invalid);
        return;
      }
      if (in.empty()) { // beside the texts, as the day of a measurement
        new_line();
        const toets_span place = put(raw);
        pushes_.push_back([=](sdk::Sink& sink) {
          sink.mention({*node, 0, kind, value, unit, label, invalid, place});
        });
        return;
      }
      for (const WrittenText& text : written_texts_) {
        if (text.name != in) continue;
        for (const toets_span& span : text.spans) {
          const std::string_view line =
              std::string_view(lines_[span.line - 1]).substr(span.begin, span.end - span.begin);
          const std::string key = fmt::format("{} {} {}", in, span.line, raw);
          const std::size_t at = line.find(raw, found_from[key]);
          if (at == std::string_view::npos) continue;
          found_from[key] = at + raw.size();
          const toets_span place{span.line, span.begin + static_cast<std::uint32_t>(at),
                                 span.begin + static_cast<std::uint32_t>(at + raw.size())};
          const toets_id* text_id = text.id;
          pushes_.push_back([=](sdk::Sink& sink) {
            sink.mention({*node, *text_id, kind, value, unit, label, invalid, place});
          });
          return;
        }
      }
      mention.fail(fmt::format("'{}' does not stand in the text '{}'", raw, in));
    });
  }

  /// `references = { { kind = "code", target = "A0506", raw = "AO506" } }`: where the node names another.
  void read_references(CaseTable& node_table, const toets_id* node) {
    node_table.each("references", [&](CaseTable& in) {
      const std::string_view kind = text_of(in, "kind"), target = text_of(in, "target"),
                             raw = text_of(in, "raw");
      new_line();
      const toets_span span = put(raw.empty() ? target : raw);
      pushes_.push_back([=](sdk::Sink& sink) { sink.reference({*node, kind, target, span}); });
    });
  }

  /// "actual 2023", "budget 2024 initial"; anything else is a label without meaning.
  struct WrittenColumn {
    std::string_view label, measure, version, read;
    std::uint32_t year = 0;
    toets_span span{};
  };

  void read_table(CaseTable& in, const toets_id* node) {
    const std::vector<std::string> labels = in.texts("columns");
    const auto repaired = in.named_texts("repaired_columns");
    const std::string_view omitted_row = text_of(in, "omitted_row");
    sdk::Table table;
    if (in.flag("prints_expenditure_negative").value_or(false)) table.expenditure_sign = -1;
    if (!omitted_row.empty() && omitted_row != "zero" && omitted_row != "unknown")
      in.fail(fmt::format("omitted_row is '{}'; it may be zero or unknown", omitted_row));
    table.omitted_row_is_zero = omitted_row != "unknown";
    if (!in.has("rows")) {
      if (!labels.empty()) in.fail("there are columns, but no rows");
      return;
    }
    new_line();
    std::vector<WrittenColumn> columns;
    for (const std::string& label : labels) {
      columns.push_back(write_column(keep(label)));
      for (const auto& [printed, read] : repaired)
        if (printed == label) columns.back().read = keep(read);
    }
    if (columns.empty()) put("table");
    table.place = {static_cast<std::uint32_t>(lines_.size()), 0,
                   static_cast<std::uint32_t>(lines_.back().size())};
    toets_id* id = &ids_.emplace_back();
    pushes_.push_back([=](sdk::Sink& sink) {
      std::vector<sdk::Column> given;
      for (const WrittenColumn& column : columns)
        given.push_back(
            {column.label, column.measure, column.year, column.version, column.span, column.read});
      sdk::Table pushed = table;
      pushed.node = *node;
      pushed.columns = given;
      *id = sink.table(pushed);
    });
    in.each_list("rows", [&](const std::string& path) { read_row(path, id, columns.size()); });
  }

  WrittenColumn write_column(std::string_view label) {
    WrittenColumn column;
    column.label = label;
    const std::size_t space = label.find(' ');
    column.measure = label.substr(0, space);
    if (space != std::string_view::npos) {
      const std::string_view rest = label.substr(space + 1);
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), column.year);
      if (error == std::errc() && end != rest.data() + rest.size())
        column.version = rest.substr(static_cast<std::size_t>(end - rest.data()) + 1);
    }
    column.span = put(label);
    return column;
  }

  void read_row(const std::string& path, const toets_id* table, std::size_t column_count) {
    new_line();
    const std::string_view section = row_word(path, 1), row = row_word(path, 2);
    const auto columns = static_cast<lua_Integer>(column_count);
    const auto count = std::max(static_cast<lua_Integer>(lua_rawlen(L_, -1)), columns + 2);
    for (lua_Integer i = 3; i <= count; ++i) {
      const bool is_nil = lua_rawgeti(L_, -1, i) == LUA_TNIL;
      const WrittenCell cell = read_cell(fmt::format("{}[{}]", path, i));
      lua_pop(L_, 1);
      const bool has_column = i - 3 < columns && cell.assigned != "no";
      if (has_column || !is_nil)
        write_cell({table, section, row, has_column ? static_cast<std::int32_t>(i - 3) : -1}, cell, path);
    }
  }

  /// One of the two words that a row begins with; of these the section may be left out.
  std::string_view row_word(const std::string& path, lua_Integer at) {
    const int type = lua_rawgeti(L_, -1, at);
    const std::string_view word = keep(type == LUA_TSTRING ? lua_tostring(L_, -1) : "");
    lua_pop(L_, 1);
    if (type != LUA_TSTRING && (at != 1 || (type != LUA_TBOOLEAN && type != LUA_TNIL)))
      throw std::runtime_error(
          fmt::format("{}: a row is {{ section or false, row, value for each column }}", path));
    return word;
  }

  using Texts = std::vector<std::pair<std::string_view, std::string_view>>;

  struct WrittenCell {
    std::string_view value, raw, absent, invalid, unit = "EUR", assigned, read, label, label_read;
    Texts dimensions, footnotes;
  };

  /// The value on top of the Lua stack.
  WrittenCell read_cell(const std::string& path) {
    WrittenCell cell;
    const int type = lua_type(L_, -1);
    if (type == LUA_TSTRING) {
      cell.raw = cell.value = keep(lua_tostring(L_, -1));
    } else if (type == LUA_TTABLE) {
      read_cell_fields(CaseTable(L_, path), cell);
    } else if (type == LUA_TNIL || (type == LUA_TBOOLEAN && !lua_toboolean(L_, -1))) {
      cell.absent = "blank";
    } else {
      throw std::runtime_error(
          fmt::format("{}: a value is a text such as \"10.00\", false for a blank, or a table", path));
    }
    return cell;
  }

  void read_cell_fields(CaseTable in, WrittenCell& cell) {
    cell.value = text_of(in, "value");
    cell.raw = text_of(in, "raw");
    cell.absent = text_of(in, "absent");
    cell.invalid = text_of(in, "invalid");
    cell.assigned = text_of(in, "assigned");
    cell.read = text_of(in, "read");
    cell.label = text_of(in, "label");
    cell.label_read = text_of(in, "label_read");
    cell.dimensions = texts_of(in, "dimensions");
    cell.footnotes = texts_of(in, "footnotes");
    if (const std::string_view unit = text_of(in, "unit"); !unit.empty()) cell.unit = unit;
    in.refuse_others();
    if (cell.raw.empty()) cell.raw = cell.value;
  }

  /// Where a cell stands; column -1: in none that is known.
  struct Coordinate {
    const toets_id* table;
    std::string_view section, row;
    std::int32_t column;
  };

  void write_cell(const Coordinate& at, const WrittenCell& written, const std::string& path) {
    std::vector<const toets_id*> notes;
    for (const auto& [mark, name] : written.footnotes) notes.push_back(text_named(name, path));
    const toets_span label_span = written.label.empty() ? toets_span{} : put(written.label);
    const toets_span span = put(written.raw);
    pushes_.push_back([=](sdk::Sink& sink) {
      sdk::Cell cell;
      cell.table = *at.table;
      cell.section = at.section;
      cell.row = at.row;
      cell.column = at.column;
      cell.unit = written.unit;
      cell.value = written.value;
      cell.absent = written.absent;
      cell.invalid = written.invalid;
      cell.assigned = at.column < 0 ? "no" : written.assigned.empty() ? "printed" : written.assigned;
      cell.span = span;
      cell.label = written.label;
      cell.label_span = label_span;
      cell.read = written.read;
      cell.label_read = written.label_read;
      std::vector<toets_pair> dimensions;
      for (const auto& [name, value] : written.dimensions)
        dimensions.push_back({sdk::str(name), sdk::str(value)});
      std::vector<toets_str> marks;
      std::vector<toets_id> texts;
      for (std::size_t i = 0; i < notes.size(); ++i) {
        marks.push_back(sdk::str(written.footnotes[i].first));
        texts.push_back(*notes[i]);
      }
      cell.dimensions = dimensions;
      cell.footnotes = marks;
      cell.footnote_texts = texts;
      sink.cell(cell);
    });
  }

  /// Keys and texts of a table in a field, kept.
  Texts texts_of(CaseTable& in, const char* field) {
    Texts texts;
    for (auto& [name, value] : in.named_texts(field))
      texts.emplace_back(keep(std::move(name)), keep(std::move(value)));
    return texts;
  }

  /// The text of that name of the node that is being read; its tables are read after its texts.
  // A mark with an empty name is one that no text explains.
  const toets_id* text_named(std::string_view name, const std::string& path) const {
    static constexpr toets_id no_text = 0;
    if (name.empty()) return &no_text;
    for (const WrittenText& text : written_texts_)
      if (text.name == name) return text.id;
    throw std::runtime_error(fmt::format("{}: the node has no text '{}' for a footnote", path, name));
  }

  lua_State* L_;
  const toets_id report_id_ = 0;
  std::vector<std::string> lines_;
  std::vector<Push> pushes_;
  std::deque<std::string> kept_; // texts that records look into until they are pushed
  std::deque<toets_id> ids_;     // known when the records are pushed; addresses stay
  std::vector<WrittenText> written_texts_;
};

} // namespace

Result<TestReport> test_report(lua_State* L) {
  const int top = lua_gettop(L);
  if (!lua_istable(L, -1)) return failure(same_in_both("it must be a table: report = { nodes = { … } }"));
  try {
    return Composer(L).compose();
  } catch (const std::exception& e) {
    lua_settop(L, top);
    return failure(same_in_both(e.what()));
  }
}

} // namespace toets
