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

TEST_CASE("of a field that is printed twice the facts say what the rules see and keep the other") {
  const sdk::Span first{1, 0, 11}, second{2, 0, 12};
  const json node = facts("node", "2-Halverwege\n4 - Afgerond\n", [&](sdk::Sink& sink) {
    sink.field({.node = 1, .name = "status", .value = "halfway", .spans = {&first, 1}});
    sink.field({.node = 1, .name = "status", .value = "completed", .spans = {&second, 1}});
  })[0];
  CHECK(node["status"]["normalised"] == "halfway");
  CHECK(node["at"]["status"]["line"] == 1);
  REQUIRE(node["further"].size() == 1);
  CHECK(node["further"][0]["name"] == "status");
  CHECK(node["further"][0]["printed"] == "4 - Afgerond");
  CHECK(node["further"][0]["value"] == "completed");
  CHECK(node["further"][0]["place"]["line"] == 2);
}

TEST_CASE("a field that is printed first without a value hides no later one from the facts") {
  const json node = facts("node", "31/09/2023 1/10/2023\n", [](sdk::Sink& sink) {
    const sdk::Span wrong{1, 0, 10}, right{1, 11, 20};
    sink.field({.node = 1, .name = "end", .invalid = "no such day", .spans = {&wrong, 1}});
    sink.field({.node = 1, .name = "end", .value = "2023-10-01", .spans = {&right, 1}});
  })[0];
  CHECK(node["end"].is_null());
  CHECK(node["at"]["end"]["from"] == 1);
  CHECK(node["further"][0]["value"] == "2023-10-01");
}

TEST_CASE("several parties are no field printed twice, and a node with each field once keeps no other") {
  const json node = facts("node", "An\nBo\n", [](sdk::Sink& sink) {
    const sdk::Span one{1, 0, 2}, other{2, 0, 2};
    sink.field({.node = 1, .name = "party", .value = "An", .spans = {&one, 1}});
    sink.field({.node = 1, .name = "party", .value = "Bo", .spans = {&other, 1}});
  })[0];
  CHECK(node["parties"].size() == 2);
  CHECK_FALSE(node.contains("further"));
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
