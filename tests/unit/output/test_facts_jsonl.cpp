#include "output/facts_jsonl.hpp"

#include "plugin/report_builder.hpp"
#include "support/catch.hpp"

#include <toets/plugin.hpp>

#include <nlohmann/json.hpp>
#include <sstream>

namespace toets {

using nlohmann::json;

namespace {

/// The records of one type that are printed of what `push` gives, with node 1 on the first line.
template <class Push>
std::vector<json> facts(const std::string& type, const std::string& text, Push&& push) {
  Document document;
  document.path = "verslag.txt";
  document.source = std::make_unique<Source>(Source::from_text(text));
  ReportBuilder builder(*document.source);
  sdk::Sink sink(builder.host());
  sink.node({.kind = "action", .place = {1, 0, 0}});
  push(sink);
  document.report = std::make_unique<Report>(std::move(builder).finish("plugin", "layout"));
  std::ostringstream out;
  write_facts_jsonl(out, document);
  std::vector<json> found;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);)
    if (json fact = json::parse(line); fact["type"] == type) found.push_back(std::move(fact));
  return found;
}

} // namespace

TEST_CASE("a year is a number in the facts and one that is not valid is null") {
  const sdk::Span span{1, 0, 4};
  const auto year = [&](std::string_view value, std::string_view invalid) {
    return facts("node", "2023\n", [&](sdk::Sink& sink) {
      sink.field(
          {.node = 1, .name = "account_year", .value = value, .invalid = invalid, .spans = {&span, 1}});
    })[0]["account_year"];
  };
  CHECK(year("2023", "") == 2023);
  CHECK(year("", "no year").is_null());
}

TEST_CASE("what a plugin calls a number is written digit for digit") {
  for (const std::string value : {"1.10", "007", "12345678901234567890.25"}) {
    INFO(value);
    const auto nodes = facts("node", value + "\n", [&](sdk::Sink& sink) {
      const sdk::Span span{1, 0, static_cast<std::uint32_t>(value.size())};
      sink.field({.node = 1, .name = "frequency", .type = "number", .value = value, .spans = {&span, 1}});
    });
    CHECK(nodes[0]["frequency"] == value);
  }
}

} // namespace toets
