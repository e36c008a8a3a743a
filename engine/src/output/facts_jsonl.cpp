#include "output/facts_jsonl.hpp"

#include "model/vocabulary.hpp"
#include "output/report_json.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>
#include <tuple>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

Json id(char letter, Index index) {
  return index == none ? Json(nullptr) : Json(fmt::format("{}{}", letter, index + 1));
}

Json places(const std::vector<Place>& all) {
  Json list = Json::array();
  for (const Place& place : all) list.push_back(place_json(place));
  return list;
}

/// A year is a number in the facts; every other number is the text of its decimal, so that nothing is rounded.
Json year_json(std::string_view value) {
  int year = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), year);
  return read.ec == std::errc() ? Json(year) : Json(nullptr);
}

/// A named text with its place.
Json named(std::string_view role, std::string_view name, const Place& place) {
  return {{"role", text_json(role)}, {"name", text_json(name)}, {"place", place_json(place)}};
}

class Facts {
 public:
  Facts(std::ostream& out, const Document& document)
      : out_(out), report_(*document.report), source_(*document.source), path_(document.path) {}

  void write() {
    put(report_json());
    for (const auto& [line, from, rank, index] : order()) {
      switch (rank) {
        case Rank::node:
          put(node_json(index));
          break;
        case Rank::table:
          put(table_json(index));
          break;
        case Rank::cell:
          put(cell_json(index));
          break;
        case Rank::text:
          put(text_record_json(index));
          break;
        case Rank::mention:
          put(mention_json(index));
          break;
        case Rank::reference:
          put(reference_json(index));
          break;
        case Rank::line:
          put(line_json(index));
          break;
      }
    }
  }

 private:
  enum class Rank { node, table, cell, text, mention, reference, line };
  using Entry = std::tuple<std::uint32_t, std::uint32_t, Rank, Index>;

  /// Reading order: by line, then column; a node before its table, a table before its cells.
  std::vector<Entry> order() const {
    std::vector<Entry> entries;
    const auto add = [&](const auto& records, Rank rank) {
      for (Index i = 0; i < records.size(); ++i)
        entries.emplace_back(records[i].place.line, records[i].place.from, rank, i);
    };
    add(report_.nodes, Rank::node);
    add(report_.tables, Rank::table);
    add(report_.cells, Rank::cell);
    add(report_.texts, Rank::text);
    add(report_.mentions, Rank::mention);
    add(report_.references, Rank::reference);
    for (Index i = 0; i < report_.lines.not_understood.size(); ++i)
      entries.emplace_back(report_.lines.not_understood[i].line, 1, Rank::line, i);
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  void put(const Json& json) { out_ << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; }

  Json own_value(std::string_view name) const {
    const Field* field = report_.field(name);
    return field == nullptr ? Json(nullptr) : text_json(field->value);
  }

  Json report_json() const {
    Json json = {{"type", "report"},
                 {"id", "report"},
                 {"path", path_},
                 {"format", report_.format},
                 {"layout", report_.layout},
                 {"kind", text_json(report_.kind)},
                 {"entity", entity_json(report_)},
                 {"fiscal_year", report_.fiscal_year ? Json(*report_.fiscal_year) : Json(nullptr)}};
    const Json from = own_value("period_from"), to = own_value("period_to");
    json["period"] = from.is_null() && to.is_null() ? Json(nullptr) : Json{{"from", from}, {"to", to}};
    json["as_of"] = report_.as_of ? Json(report_.as_of->text()) : Json(nullptr);
    json["as_of_basis"] = text_json(report_.as_of_basis);
    json["delivery"] = own_value("delivery");
    json["journal_numbers"] = Json::array();
    json["lines"] = lines_json(report_);
    json["at"] = Json::object();
    json["fields"] = Json::array(); // every printing of a field: a report may repeat its entity on each page
    for (const Index index : report_.own_fields) {
      const Field& field = report_.fields[index];
      if (field.name == "journal_number" && !field.value.empty())
        json["journal_numbers"].push_back(field.value);
      const std::string name(field.name);
      if (field.spans.empty()) continue;
      if (!json["at"].contains(name)) json["at"][name] = place_json(field.place());
      json["fields"].push_back({{"name", name},
                                {"role", text_json(field.role)},
                                {"value", text_json(field.value)},
                                {"invalid", text_json(field.invalid)},
                                {"place", place_json(field.place())}});
    }
    return json;
  }

  Json node_json(Index index) const {
    const Node& node = report_.nodes[index];
    Json json = {{"type", "node"},
                 {"id", id('n', index)},
                 {"parent", id('n', node.parent)},
                 {"part", node.part},
                 {"kind", node.kind},
                 {"code", text_json(node.code)},
                 {"printed_code", text_json(node.code_place.raw)},
                 {"title", text_json(node.title)},
                 {"priority", node.priority ? Json(*node.priority) : Json(nullptr)},
                 {"aggregate", node.aggregate},
                 {"implied", node.implied},
                 {"same_as", Json::array()},
                 {"status", nullptr},
                 {"start", nullptr},
                 {"end", nullptr},
                 {"parties", Json::array()}};
    for (const Index other : node.same_as) json["same_as"].push_back(id('n', other));
    Json at = Json::object();
    if (node.code_place.exists()) at["code"] = place_json(node.code_place);
    if (!node.title_places.empty()) at["title"] = place_json(node.title_places.front());
    Json further = Json::array();
    std::set<std::string_view> seen;
    for (const Index field_index : node.fields) {
      const Field& field = report_.fields[field_index];
      const std::string name(field.name);
      // As for rules (Report::field), the first of a name is the field; of parties there are several.
      if (!seen.insert(field.name).second && field.name != "party") {
        further.push_back(further_json(field));
        continue;
      }
      if (field.name == "party") {
        json["parties"].push_back(named(field.role, field.value, field.place()));
      } else if (field.name == "status") {
        json["status"] = {{"printed", text_json(field.printed())}, {"normalised", text_json(field.value)}};
      } else if (vocabulary::has(vocabulary::year_fields, field.name)) {
        json[name] = year_json(field.value);
      } else {
        json[name] = text_json(field.value);
      }
      if (!field.spans.empty()) at[name] = place_json(field.place());
    }
    json["at"] = std::move(at);
    if (!further.empty()) json["further"] = std::move(further);
    json.update(place_json(node.place));
    return json;
  }

  /// A field that its node has already.
  static Json further_json(const Field& field) {
    return {{"name", field.name},
            {"printed", text_json(field.printed())},
            {"value", text_json(field.value)},
            {"invalid", text_json(field.invalid)},
            {"place", field.spans.empty() ? Json(nullptr) : place_json(field.place())}};
  }

  Json table_json(Index index) const {
    const Table& table = report_.tables[index];
    Json columns = Json::array();
    for (const Column& column : table.columns) {
      Json one = {{"label", column.label},
                  {"measure", text_json(column.measure)},
                  {"year", column.year == 0 ? Json(nullptr) : Json(column.year)},
                  {"version", text_json(column.version)},
                  {"place", place_json(column.place)}};
      columns.push_back(std::move(one));
    }
    Json json = {{"type", "table"},
                 {"id", id('t', index)},
                 {"node", id('n', table.node)},
                 {"title", text_json(table.title)},
                 {"columns", std::move(columns)},
                 {"sign", {{"receipts", table.receipts_sign}, {"expenditure", table.expenditure_sign}}},
                 {"omitted_row", table.omitted_row_is_zero ? "zero" : "unknown"}};
    if (std::any_of(table.columns.begin(), table.columns.end(),
                    [](const Column& c) { return !c.read.empty(); }))
      for (const Column& column : table.columns) json["column_reads"].push_back(text_json(column.read));
    json.update(place_json(table.place));
    return json;
  }

  Json cell_json(Index index) const {
    const Cell& cell = report_.cells[index];
    Json json = {{"type", "cell"},
                 {"id", id('c', index)},
                 {"table", id('t', cell.table)},
                 {"node", id('n', report_.tables[cell.table].node)},
                 {"section", text_json(cell.section)},
                 {"row", cell.row},
                 {"label", text_json(cell.label)},
                 {"column", cell.column < 0 ? Json(nullptr) : Json(cell.column)},
                 {"unit", text_json(cell.unit)},
                 {"value", cell.value ? Json(cell.value->text()) : Json(nullptr)},
                 {"absent", text_json(cell.absent)},
                 {"invalid", text_json(cell.invalid)},
                 {"assigned", cell.assigned},
                 {"dimensions", Json::object()},
                 {"footnotes", Json::array()}};
    for (const auto& [name, value] : cell.dimensions) json["dimensions"][std::string(name)] = value;
    for (const Footnote& footnote : cell.footnotes)
      json["footnotes"].push_back({{"mark", footnote.mark}, {"text", id('x', footnote.text)}});
    if (!cell.read.empty()) json["read"] = cell.read;
    if (!cell.label_read.empty()) json["label_read"] = cell.label_read;
    json.update(place_json(cell.place));
    return json;
  }

  Json text_record_json(Index index) const {
    const Text& text = report_.texts[index];
    std::vector<Place> spans;
    for (const Text::Segment& segment : text.segments) spans.push_back(segment.place);
    Json json = {{"type", "text"},        {"id", id('x', index)}, {"node", id('n', text.node)},
                 {"name", text.name},     {"value", text.value},  {"empty", text.segments.empty()},
                 {"spans", places(spans)}};
    json.update(place_json(text.place));
    return json;
  }

  Json mention_json(Index index) const {
    const Mention& mention = report_.mentions[index];
    Json json = {{"type", "mention"},
                 {"id", id('m', index)},
                 {"node", id('n', mention.node)},
                 {"text", id('x', mention.text)},
                 {"field", mention.field == none ? Json(nullptr) : Json(report_.fields[mention.field].name)},
                 {"kind", mention.kind},
                 {"value", text_json(mention.value)},
                 {"unit", text_json(mention.unit)},
                 {"label", text_json(mention.label)},
                 {"invalid", text_json(mention.invalid)}};
    json.update(place_json(mention.place));
    return json;
  }

  Json reference_json(Index index) const {
    const Reference& reference = report_.references[index];
    Json json = {
        {"type", "reference"},    {"id", id('r', index)},       {"node", id('n', reference.node)},
        {"kind", reference.kind}, {"target", reference.target}, {"target_node", id('n', reference.to)}};
    json.update(place_json(reference.place));
    return json;
  }

  Json line_json(Index index) const {
    const LineCensus::NotUnderstood& lost = report_.lines.not_understood[index];
    const auto length = static_cast<std::uint32_t>(source_.lines()[lost.line - 1].text.size());
    Json json = {{"type", "line"}, {"id", id('l', index)}, {"reason", lost.reason}};
    json.update(place_json(source_.place(lost.line, 0, length)));
    return json;
  }

  std::ostream& out_;
  const Report& report_;
  const Source& source_;
  const std::string& path_;
};

} // namespace

void write_facts_jsonl(std::ostream& out, const Document& document) { Facts(out, document).write(); }

} // namespace toets
