// A source, a builder over it, and the SDK's side of the boundary.
#pragma once

#include "plugin/report_builder.hpp"

#include "support/catch.hpp"

#include <toets/plugin.hpp>

namespace toets::test {

struct Desk {
  explicit Desk(std::string text)
      : source(Source::from_text(std::move(text))), builder(source), sink(builder.host()) {}

  Report finish() { return std::move(builder).finish("plugin", "layout"); }

  sdk::Id node(std::uint32_t line = 1) { return sink.node({.kind = "action", .place = {line, 0, 0}}); }

  Source source;
  ReportBuilder builder;
  sdk::Sink sink;
};

/// The reason for which what `push` does with a desk is refused; empty when it is not.
template <class Push>
std::string refusal(Push&& push) {
  Desk desk("één 12\nregel 2\n");
  desk.node();
  const sdk::Column column{.label = "2023", .measure = "actual", .year = 2023, .span = {2, 6, 7}};
  desk.sink.table({.node = 1, .place = {2, 0, 5}, .columns = {&column, 1}});
  std::string reason;
  try {
    push(desk.sink);
  } catch (const sdk::Refused& refused) { reason = refused.what(); }
  CHECK(desk.builder.refusal() == reason);
  return reason;
}

inline sdk::Cell cell(std::string_view value, std::string_view absent = {}) {
  return {.table = 1, .row = "value", .column = 0, .value = value, .absent = absent, .span = {1, 6, 8}};
}

} // namespace toets::test
