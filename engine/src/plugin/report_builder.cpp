#include "plugin/report_builder.hpp"

#include "base/utf8.hpp"
#include "model/links.hpp"
#include "plugin/given.hpp"

#include <fmt/format.h>
#include <cstdint>
#include <new>
#include <utility>

namespace toets {
namespace {

using given::list;
using given::view;
using given::whole;

/// Where a record that is refused stands, for people to look at.
toets_span span_of(const toets_node& record) { return record.place; }
toets_span span_of(const toets_table& record) { return record.place; }
toets_span span_of(const toets_text& record) { return record.place; }
toets_span span_of(const toets_cell& record) { return record.span; }
toets_span span_of(const toets_mention& record) { return record.span; }
toets_span span_of(const toets_reference& record) { return record.span; }
toets_span span_of(const toets_field& record) {
  const bool has_spans = record.spans.data != nullptr && record.spans.count != 0;
  return has_spans ? *record.spans.data : toets_span{};
}

} // namespace

template <class Record>
toets_id ReportBuilder::push(void* self, const Record* record) {
  auto& builder = *static_cast<ReportBuilder*>(self);
  Record given{};
  try {
    given = whole(record);
    return builder.add(given) + 1;
  } catch (const Refusal& refused) {
    builder.refuse(refused.says_where ? refused.reason : refused.reason + builder.where(span_of(given)));
  } catch (const std::bad_alloc&) { builder.is_out_of_memory_ = true; } catch (const std::exception& e) {
    builder.refuse(e.what());
  }
  return 0;
}

toets_rc ReportBuilder::push_line(void* self, const toets_line_use* record) {
  auto& builder = *static_cast<ReportBuilder*>(self);
  try {
    builder.add(whole(record));
    return TOETS_OK;
  } catch (const Refusal& refused) { builder.refuse(refused.reason); } catch (const std::bad_alloc&) {
    builder.is_out_of_memory_ = true;
  } catch (const std::exception& e) { builder.refuse(e.what()); }
  return TOETS_REFUSED;
}

void ReportBuilder::refuse(const std::string& reason) {
  if (refusal_.empty()) refusal_ = reason;
}

ReportBuilder::ReportBuilder(const Source& source) : source_(source), lines_(source) {
  host_.size = sizeof host_;
  host_.self = this;
  host_.node = &push<toets_node>;
  host_.field = &push<toets_field>;
  host_.table = &push<toets_table>;
  host_.cell = &push<toets_cell>;
  host_.text = &push<toets_text>;
  host_.mention = &push<toets_mention>;
  host_.reference = &push<toets_reference>;
  host_.line = &push_line;
  host_.last_error = [](void* self) {
    const auto& builder = *static_cast<ReportBuilder*>(self);
    const std::string_view text =
        builder.is_out_of_memory_ ? "out of memory" : std::string_view(builder.refusal_);
    return toets_str{text.data(), text.size()};
  };
}

// ---- checks ----------------------------------------------------------------------------------

/// ` (line 4, column 10)`: behind the reason of a refusal, as far as it is known.
std::string ReportBuilder::where(const toets_span& span) const {
  if (span.line == 0 || span.line > source_.lines().size()) return {};
  if (!source_.has_span(span.line, span.begin, span.end)) return fmt::format(" (line {})", span.line);
  return fmt::format(" (line {}, column {})", span.line, source_.place(span.line, span.begin, span.end).from);
}

void ReportBuilder::check_span(const toets_span& span, const std::string& what) const {
  if (source_.has_span(span.line, span.begin, span.end)) return;
  std::string why = "it begins or ends inside a character; spans count bytes";
  if (span.line > source_.lines().size()) {
    why = fmt::format("the source has {} lines", source_.lines().size());
  } else if (span.begin > span.end) {
    why = "it ends before it begins";
  } else if (const std::size_t size = source_.lines()[span.line - 1].text.size(); span.end > size) {
    why = fmt::format("the line has {} bytes", size);
  }
  throw Refusal{fmt::format("{}: no such place: line {}, bytes {} to {}; {}", what, span.line, span.begin,
                            span.end, why),
                true};
}

Place ReportBuilder::place(const toets_span& span, const std::string& what) {
  if (span.line == 0) return {};
  check_span(span, what);
  if (span.begin < span.end)
    if (const std::string_view reason = lines_.put_record(span.line); !reason.empty())
      throw Refusal{fmt::format("{}: it stands on line {}, which is ignored as {}", what, span.line, reason),
                    true};
  return source_.place(span.line, span.begin, span.end);
}

Place ReportBuilder::required_place(const toets_span& span, const std::string& what) {
  if (span.line == 0)
    throw Refusal{fmt::format("{}: its span has line 0, which is no place; lines count from 1", what)};
  return place(span, what);
}

std::vector<Place> ReportBuilder::places(const toets_spans& spans, const std::string& what) {
  std::vector<Place> result;
  result.reserve(list(spans, what.c_str()).size());
  for (const toets_span& span : list(spans, what.c_str())) result.push_back(required_place(span, what));
  return result;
}

/// A text of the report: a piece of the source stays one, anything else is copied.
std::string_view ReportBuilder::kept(toets_str text) {
  const std::string_view given = view(text);
  const std::string_view all = source_.text();
  const auto begin = reinterpret_cast<std::uintptr_t>(all.data());
  const auto at = reinterpret_cast<std::uintptr_t>(given.data());
  if (at >= begin && at + given.size() <= begin + all.size()) {
    const std::string_view rest = all.substr(at - begin);
    const auto cuts = [&](std::size_t i) { return i < rest.size() && utf8::is_continuation(rest[i]); };
    if (!given.empty() && (cuts(0) || cuts(given.size())))
      throw Refusal{"a text that begins or ends inside a character"};
    return given;
  }
  if (!utf8::is_valid(given)) throw Refusal{"a text that is not UTF-8"};
  return report_.store.keep(given);
}

Index ReportBuilder::known(toets_id id, std::size_t count, const char* what) const {
  if (id == 0 || id > count) throw Refusal{fmt::format("{} {} was never given out", what, id)};
  return id - 1;
}

// ---- completing the report -------------------------------------------------------------------

void ReportBuilder::derive_report_fields() {
  if (const Field* kind = report_.field("kind")) report_.kind = kind->value;
  if (const Field* year = report_.field("fiscal_year")) {
    if (const auto value = Decimal::parse(year->value); value && value->decimals() == 0)
      report_.fiscal_year = static_cast<int>(value->units());
  }
  if (const Field* as_of = report_.field("as_of")) {
    report_.as_of = Day::parse(as_of->value);
    // A report that states an impossible date states none; what its kind implies would hide that.
    if (report_.as_of) report_.as_of_basis = "printed";
    return;
  }
  if (!report_.fiscal_year) return;
  const int year = *report_.fiscal_year;
  if (report_.kind == "annual_account" || report_.kind == "policy_evaluation")
    report_.as_of = Day{year, 12, 31};
  if (report_.kind == "half_year_report") report_.as_of = Day{year, 6, 30};
  if (report_.as_of) report_.as_of_basis = "kind";
}

Report ReportBuilder::finish(std::string format, std::string layout) && {
  report_.format = std::move(format);
  report_.layout = std::move(layout);
  report_.lines = std::move(lines_).census();
  derive_report_fields();
  tie_equal_nodes(report_);
  resolve_references(report_);
  return std::move(report_);
}

} // namespace toets
