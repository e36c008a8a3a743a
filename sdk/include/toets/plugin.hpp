// toets C++20 SDK: what a layout plugin is written with. Header-only, over toets/abi.h.
//
//   struct MyLayout {
//     static toets::sdk::Confidence sniff(const toets::sdk::Source& source);
//     static void parse(const toets::sdk::Source& source, std::string_view layout,
//                       toets::sdk::Sink& sink);
//   };
//   TOETS_PLUGIN(MyLayout, "my-town", "0.1.0", "Annual account of My Town")
//
// Errors: `parse` may throw anything derived from std::exception; the SDK turns it into a return code
// and a message, so that nothing crosses the boundary. A record that the host refuses throws Refused.
// Threads: `sniff` and `parse` may run at once for several reports; keep no state between calls.
// Lifetime: the text of source lines lives as long as the call; strings in a record only for the push.
#pragma once

#include <toets/abi.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace toets::sdk {

using Id = toets_id;

/// Bytes [begin, end) of a line; line 0 is no place.
using Span = toets_span;

inline toets_str str(std::string_view text) noexcept { return {text.data(), text.size()}; }
inline std::string_view view(toets_str text) noexcept {
  return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.size};
}

/// A record was refused by the host: the plugin broke the contract. The message says how.
class Refused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The lines of one report.
class Source {
 public:
  explicit Source(const toets_source& raw) noexcept : raw_(&raw) {}

  std::size_t size() const noexcept { return raw_->line_count; }

  /// Line by index, 0 to size()-1. Its `number` is 1-based.
  const toets_line& operator[](std::size_t index) const noexcept {
    // A newer host may have longer lines: walk by the size it states.
    const auto* bytes = reinterpret_cast<const unsigned char*>(raw_->lines);
    return *reinterpret_cast<const toets_line*>(bytes + index * raw_->line_size);
  }

  std::string_view text(std::size_t index) const noexcept { return view((*this)[index].text); }

 private:
  const toets_source* raw_;
};

/// Yes, no, or not said by the report.
enum class Said : std::uint8_t { unsaid = TOETS_UNSAID, no = TOETS_NO, yes = TOETS_YES };

// The records, as in abi.h, with defaults. See there for the meaning of each field.

struct Node {
  Id parent = 0;
  std::string_view kind;
  std::string_view part = "body";
  std::string_view code;
  Span code_span{};
  std::string_view title;
  std::span<const Span> title_spans{};
  Span place{};
  Said priority = Said::unsaid;
  bool aggregate = false;
  bool implied = false;
};

struct Field {
  Id node = 0;
  std::string_view name;
  std::string_view role{};
  std::string_view type = "text";
  std::string_view value{};
  std::string_view invalid{};
  std::span<const Span> spans{};
};

struct Column {
  std::string_view label;
  std::string_view measure{};
  std::uint32_t year = 0;
  std::string_view version{};
  Span span{};
  std::string_view read{};
};

struct Table {
  Id node = 0;
  std::string_view title{};
  Span place{};
  std::span<const Column> columns{};
  int receipts_sign = 1;
  int expenditure_sign = 1;
  bool omitted_row_is_zero = false;
};

struct Cell {
  Id table = 0;
  std::string_view section{};
  std::string_view row;
  std::string_view label{};
  Span label_span{};
  std::int32_t column = -1;
  std::string_view unit = "EUR";
  std::string_view value{};
  std::string_view absent{};
  std::string_view invalid{};
  std::string_view assigned = "printed";
  Span span{};
  std::span<const toets_pair> dimensions{};
  std::span<const toets_str> footnotes{};
  std::string_view read{};
  std::string_view label_read{};
  std::span<const Id> footnote_texts{}; ///< empty, or one for each of `footnotes`
};

struct Text {
  Id node = 0;
  std::string_view name;
  Span place{};
  std::span<const Span> spans{};
};

struct Mention {
  Id node = 0;
  Id text = 0;
  std::string_view kind;
  std::string_view value{};
  std::string_view unit{};
  std::string_view label{};
  std::string_view invalid{};
  Span span{};
};

struct Reference {
  Id node = 0;
  std::string_view kind;
  std::string_view target;
  Span span{};
};

/// Pushes records to the host. Every call throws Refused when the host refuses the record.
class Sink {
 public:
  explicit Sink(const toets_host& host) noexcept : host_(&host) {}

  Id node(const Node& r) {
    toets_node raw{};
    raw.size = sizeof raw;
    raw.parent = r.parent;
    raw.kind = str(r.kind);
    raw.part = str(r.part);
    raw.code = str(r.code);
    raw.code_span = r.code_span;
    raw.title = str(r.title);
    raw.title_spans = spans(r.title_spans);
    raw.place = r.place;
    raw.priority = static_cast<std::uint8_t>(r.priority);
    raw.aggregate = r.aggregate ? 1 : 0;
    raw.implied = r.implied ? 1 : 0;
    return checked(host_->node(host_->self, &raw));
  }

  Id field(const Field& r) {
    toets_field raw{};
    raw.size = sizeof raw;
    raw.node = r.node;
    raw.name = str(r.name);
    raw.role = str(r.role);
    raw.type = str(r.type);
    raw.value = str(r.value);
    raw.invalid = str(r.invalid);
    raw.spans = spans(r.spans);
    return checked(host_->field(host_->self, &raw));
  }

  Id table(const Table& r) {
    std::vector<toets_column> columns;
    columns.reserve(r.columns.size());
    for (const Column& c : r.columns) {
      toets_column raw{};
      raw.size = sizeof raw;
      raw.label = str(c.label);
      raw.measure = str(c.measure);
      raw.year = c.year;
      raw.version = str(c.version);
      raw.span = c.span;
      raw.read = str(c.read);
      columns.push_back(raw);
    }
    toets_table raw{};
    raw.size = sizeof raw;
    raw.node = r.node;
    raw.title = str(r.title);
    raw.place = r.place;
    raw.columns = columns.data();
    raw.column_count = columns.size();
    raw.receipts_sign = static_cast<std::int8_t>(r.receipts_sign);
    raw.expenditure_sign = static_cast<std::int8_t>(r.expenditure_sign);
    raw.omitted_row_is_zero = r.omitted_row_is_zero ? 1 : 0;
    return checked(host_->table(host_->self, &raw));
  }

  Id cell(const Cell& r) {
    toets_cell raw{};
    raw.size = sizeof raw;
    raw.table = r.table;
    raw.section = str(r.section);
    raw.row = str(r.row);
    raw.label = str(r.label);
    raw.label_span = r.label_span;
    raw.column = r.column;
    raw.unit = str(r.unit);
    raw.value = str(r.value);
    raw.absent = str(r.absent);
    raw.invalid = str(r.invalid);
    raw.assigned = str(r.assigned);
    raw.span = r.span;
    raw.dimensions = r.dimensions.data();
    raw.dimension_count = r.dimensions.size();
    raw.footnotes = r.footnotes.data();
    raw.footnote_count = r.footnotes.size();
    raw.read = str(r.read);
    raw.label_read = str(r.label_read);
    if (r.footnote_texts.size() == r.footnotes.size()) raw.footnote_texts = r.footnote_texts.data();
    return checked(host_->cell(host_->self, &raw));
  }

  Id text(const Text& r) {
    toets_text raw{};
    raw.size = sizeof raw;
    raw.node = r.node;
    raw.name = str(r.name);
    raw.place = r.place;
    raw.spans = spans(r.spans);
    return checked(host_->text(host_->self, &raw));
  }

  Id mention(const Mention& r) {
    toets_mention raw{};
    raw.size = sizeof raw;
    raw.node = r.node;
    raw.text = r.text;
    raw.kind = str(r.kind);
    raw.value = str(r.value);
    raw.unit = str(r.unit);
    raw.label = str(r.label);
    raw.invalid = str(r.invalid);
    raw.span = r.span;
    return checked(host_->mention(host_->self, &raw));
  }

  Id reference(const Reference& r) {
    toets_reference raw{};
    raw.size = sizeof raw;
    raw.node = r.node;
    raw.kind = str(r.kind);
    raw.target = str(r.target);
    raw.span = r.span;
    return checked(host_->reference(host_->self, &raw));
  }

  /// The line (1-based) is read: every digit in it is covered by a record or stands in its markup.
  void understood(std::uint32_t line, std::span<const Span> markup = {}) { use(line, {}, markup); }

  /// The line carries nothing for the model, for a reason that is counted ("page_header").
  void ignored(std::uint32_t line, std::string_view reason) { use(line, reason, {}); }

 private:
  static toets_spans spans(std::span<const Span> all) noexcept { return {all.data(), all.size()}; }

  void use(std::uint32_t line, std::string_view reason, std::span<const Span> markup) {
    toets_line_use raw{};
    raw.size = sizeof raw;
    raw.line = line;
    raw.ignored = str(reason);
    raw.markup = spans(markup);
    if (host_->line(host_->self, &raw) != TOETS_OK) throw Refused(last_error());
  }

  Id checked(Id id) {
    if (id == 0) throw Refused(last_error());
    return id;
  }

  std::string last_error() { return std::string(view(host_->last_error(host_->self))); }

  const toets_host* host_;
};

/// How sure a plugin is that a report is its own, and why, as a sentence in English and in Dutch (empty: the English one
/// stands for both). `layout` is an id from its plugin.json.
struct Confidence {
  unsigned percent = 0;
  std::string layout;
  std::string reason;
  std::string reason_nl;
};

namespace detail {

inline std::string& last_error() {
  thread_local std::string message;
  return message;
}

inline void copy(char* to, std::size_t room, std::string_view from) noexcept {
  std::size_t count = from.size() < room ? from.size() : room - 1;
  // Never cut a UTF-8 character in two.
  while (count < from.size() && count > 0 && (static_cast<unsigned char>(from[count]) & 0xC0) == 0x80)
    --count;
  std::memcpy(to, from.data(), count);
  to[count] = '\0';
}

/// Runs `work`; whatever it throws becomes a return code and a message.
template <class Work>
toets_rc guarded(Work&& work) noexcept {
  try {
    last_error().clear();
    work();
    return TOETS_OK;
  } catch (const Refused& e) {
    try {
      last_error() = e.what();
    } catch (...) { return TOETS_NO_MEMORY; }
    return TOETS_REFUSED;
  } catch (const std::bad_alloc&) { return TOETS_NO_MEMORY; } catch (const std::exception& e) {
    try {
      last_error() = e.what();
    } catch (...) { return TOETS_NO_MEMORY; }
    return TOETS_EXCEPTION;
  } catch (...) {
    try {
      last_error() = "unknown exception";
    } catch (...) { return TOETS_NO_MEMORY; }
    return TOETS_EXCEPTION;
  }
}

template <class Layout>
struct Exported {
  static toets_rc sniff(const toets_source* source, toets_confidence* out) noexcept {
    return guarded([&] {
      const Confidence c = Layout::sniff(Source(*source));
      out->percent = c.percent;
      copy(out->layout, sizeof out->layout, c.layout);
      copy(out->reason, sizeof out->reason, c.reason);
      // An older host has no room for it.
      if (out->size >= sizeof *out) copy(out->reason_nl, sizeof out->reason_nl, c.reason_nl);
    });
  }

  static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) noexcept {
    return guarded([&] {
      Sink sink(*host);
      Layout::parse(Source(*source), view(layout), sink);
    });
  }

  static const char* message() noexcept { return last_error().c_str(); }

  static const void* capability(const char* id) noexcept {
    static constexpr toets_layout table{sizeof(toets_layout), &sniff, &parse, &message};
    return std::strcmp(id, TOETS_LAYOUT_1) == 0 ? &table : nullptr;
  }
};

} // namespace detail
} // namespace toets::sdk

/// Defines the one exported symbol. Id and version must equal those of the plugin.json beside it.
#define TOETS_PLUGIN(LayoutType, plugin_id, plugin_version, plugin_title)                                  \
  extern "C" TOETS_EXPORT const toets_plugin* toets_plugin_v1(void) {                                      \
    static constexpr toets_plugin plugin{                                                                  \
        sizeof(toets_plugin), TOETS_ABI_MAJOR,   TOETS_ABI_MINOR,                                          \
        TOETS_MODEL_MAJOR,    TOETS_MODEL_MINOR, plugin_id,                                                \
        plugin_version,       plugin_title,      &::toets::sdk::detail::Exported<LayoutType>::capability}; \
    return &plugin;                                                                                        \
  }
