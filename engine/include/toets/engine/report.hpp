// The report model: what a layout plugin read from one document. See docs/canonical-model.md.
//
// Records refer to each other by index into the vectors of Report. Texts are views into the Source or
// into the report's own store: a Report must not outlive the Source that it was read from.
#pragma once

#include "toets/engine/day.hpp"
#include "toets/engine/decimal.hpp"
#include "toets/engine/source.hpp"

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// Index of a record; `none` where there is none.
using Index = std::uint32_t;
inline constexpr Index none = std::numeric_limits<Index>::max();

/// A printed field of a node or of the report: a status, a date, a name.
struct Field {
  Index node = none; ///< none: of the report itself
  std::string_view name;
  std::string_view role;
  std::string_view type;    ///< "text", "date", "number"
  std::string_view value;   ///< normalised; empty where there is none
  std::string_view invalid; ///< why the printed text is no valid value
  std::vector<Place> spans;

  Place place() const { return spans.empty() ? Place{} : spans.front(); }
  /// The printed text, a wrapped one joined by single spaces.
  std::string printed() const;
};

struct Node {
  Index parent = none;
  std::string_view kind;
  std::string_view part;
  std::string_view code;
  Place code_place;
  std::string_view title;
  std::vector<Place> title_places;
  Place place;
  std::optional<bool> priority;
  bool aggregate = false;
  bool implied = false;
  std::vector<Index> fields; ///< in reading order
  std::vector<Index> children;
  std::vector<Index> tables;
  std::vector<Index> texts;
  std::vector<Index> mentions; ///< those that stand in no text and are no field
  std::vector<Index> same_as;  ///< nodes of the same kind and code in other parts

  /// Code and title, or whichever it has.
  std::string label() const;
};

struct Column {
  std::string_view label;
  std::string_view measure;
  int year = 0; ///< 0: none
  std::string_view version;
  Place place;
  std::string_view read; ///< the label as it was read where the printed one is damaged; else empty
};

struct Table {
  Index node = none;
  std::string_view title;
  Place place;
  std::vector<Column> columns;
  int receipts_sign = 1;
  int expenditure_sign = 1;
  bool omitted_row_is_zero = false;
  Index first_cell = none; ///< its cells are consecutive
  std::uint32_t cell_count = 0;
  /// Of rows with fewer numbers than columns: what is zero wherever those numbers stand.
  struct InferredZero {
    std::string_view section, row;
    std::int32_t column;
  };
  std::vector<InferredZero> inferred_zeros;
};

/// A mark beside a number and what it says.
struct Footnote {
  std::string_view mark; ///< as printed
  Index text = none;     ///< the text that explains it; none where the report has none
};

struct Cell {
  Index table = none;
  std::string_view section; ///< empty: none
  std::string_view row;
  std::string_view label;
  Place label_place;
  std::int32_t column = -1; ///< -1: not assigned
  std::string_view unit;
  std::optional<Decimal> value; ///< as printed, with its printed sign and decimals
  std::string_view absent;
  std::string_view invalid;
  std::string_view assigned;
  Place place;
  std::vector<std::pair<std::string_view, std::string_view>> dimensions;
  std::vector<Footnote> footnotes;
  std::string_view read;       ///< the number as it was read where the printed one is damaged; else empty
  std::string_view label_read; ///< the same of the row's label

  /// Whether a number is printed here, be it one that cannot be read: then it has a verdict.
  bool is_number() const { return value || absent == "unreadable"; }
};

struct Text {
  /// A line of the text and where it starts in `value`.
  struct Segment {
    std::uint32_t offset; ///< byte in value
    std::uint32_t begin;  ///< byte in the source line
    Place place;
  };

  Index node = none;
  std::string_view name;
  Place place;            ///< its heading
  std::string_view value; ///< lines joined by "\n", paragraphs by "\n\n"
  std::vector<Segment> segments;
  std::uint32_t ordinal = 1; ///< 1 for the first text of this name in its node
  std::vector<Index> mentions;

  /// Bytes [first, last) of `value` as a place on the line where they start.
  Place at(const Source& source, std::size_t first, std::size_t last) const;
};

struct Mention {
  Index node = none;
  Index text = none;
  Index field = none; ///< the field it is the value of
  std::string_view kind;
  std::string_view value;        ///< canonical; empty when not valid
  std::optional<Decimal> number; ///< of an amount, count or percentage
  std::string_view unit;
  std::string_view label;
  std::string_view invalid;
  Place place;

  /// Whether it is a number that has a verdict, and no date, year or name.
  bool is_number() const { return kind == "amount" || kind == "count" || kind == "percentage"; }
};

struct Reference {
  Index node = none;
  std::string_view kind;
  std::string_view target;
  Index to = none;
  Place place;
};

/// What became of the lines of the document: total = understood + ignored + not understood.
struct LineCensus {
  struct NotUnderstood {
    std::uint32_t line;
    std::string_view reason;
  };

  std::uint32_t total = 0;
  std::uint32_t understood = 0;
  std::map<std::string, std::uint32_t, std::less<>> ignored; ///< by reason
  std::vector<NotUnderstood> not_understood;
  std::uint32_t ignored_with_digits = 0;

  std::uint32_t ignored_count() const;
};

/// Keeps texts that are not pieces of the source alive at a stable address.
class TextStore {
 public:
  TextStore() = default;
  TextStore(TextStore&&) = default;
  TextStore& operator=(TextStore&&) = default;
  /// A copy begins empty: what is kept here stays here.
  TextStore(const TextStore&) {}

  std::string_view keep(std::string_view text);

 private:
  std::deque<std::string> blocks_;
};

struct Report;

/// One of the reports that stand in a joint one, and where its records begin there.
struct JoinedReport {
  const Source* source = nullptr;
  const Report* report = nullptr; ///< by itself
  Index first_node = 0, first_field = 0, first_table = 0, first_cell = 0, first_text = 0, first_mention = 0,
        first_reference = 0;
};

struct Report {
  Report() = default;
  Report(Report&&) = default;
  Report& operator=(Report&&) = default;

  /// A report of its own that looks into the texts of this one: it must not outlive it.
  Report copy() const { return *this; }

  std::string format; ///< id of the plugin
  std::string layout;
  std::string_view kind;
  std::optional<int> fiscal_year;
  std::optional<Day> as_of;
  std::string_view as_of_basis; ///< "printed", "kind", "option"; empty without as_of

  std::vector<Node> nodes;
  std::vector<Field> fields;
  std::vector<Table> tables;
  std::vector<Cell> cells;
  std::vector<Text> texts;
  std::vector<Mention> mentions;
  std::vector<Reference> references;
  std::vector<Index> own_fields; ///< fields of the report itself, in reading order
  LineCensus lines;
  TextStore store;
  /// Of a joint report (history/joint_report.hpp): those it is made of, by the `document` of their places. Empty for a
  /// report by itself.
  std::vector<JoinedReport> joined;

  /// The report's own field of this name (the first), or null.
  const Field* field(std::string_view name) const;
  /// A node's field of this name (the first), or null.
  const Field* field(const Node& node, std::string_view name) const;
  /// The value of a node's date field, where it is printed and valid.
  std::optional<Day> date(const Node& node, std::string_view name) const;
  /// Name of the entity, or its NIS code, or an empty text: what fingerprints call it.
  std::string_view entity() const;

 private:
  Report(const Report&) = default;
};

} // namespace toets
