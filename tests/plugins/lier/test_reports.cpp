// The real reports, where they are at hand: counts that a change must not move.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#ifndef TOETS_REPORTS_DIR
#define TOETS_REPORTS_DIR ""
#endif

using namespace toets::test;

namespace {

std::optional<std::string> report(const std::string& name) {
  const char* set = std::getenv("TOETS_REPORTS_DIR");
  const std::string folder = set != nullptr && *set != '\0' ? set : TOETS_REPORTS_DIR;
  std::ifstream file(folder + "/" + name, std::ios::binary);
  if (folder.empty() || !file) {
    WARN("left out: " << name << " is not in TOETS_REPORTS_DIR");
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

auto count(const Recording& read, std::string_view kind) {
  return std::count_if(read.nodes.begin(), read.nodes.end(),
                       [&](const NodeRecord& node) { return node.kind == kind; });
}

} // namespace

TEST_CASE("the real account is read whole") {
  const auto text = report("lier-jaarrekening-2023.txt");
  if (!text) return;
  CHECK(sniff<toets::lier::Layout>(*text).layout == "jaarrekening");
  const auto read = parse<toets::lier::Layout>(*text, "jaarrekening");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.cells.size() == 268);
  CHECK(std::count_if(read.cells.begin(), read.cells.end(),
                      [](const CellRecord& cell) { return cell.unit == "%"; }) == 6);
  CHECK(std::all_of(read.cells.begin(), read.cells.end(),
                    [](const CellRecord& cell) { return cell.assigned == "printed"; }));
  CHECK(count(read, "action") == 29);
  CHECK(count(read, "action_plan") == 5);
  CHECK(count(read, "policy_objective") == 1);
  CHECK(count(read, "indicator") == 23);
  CHECK(read.field(0, "fiscal_year")->value == "2023");
  CHECK(std::count_if(read.mentions.begin(), read.mentions.end(),
                      [](const MentionRecord& mention) { return !mention.invalid.empty(); }) == 1);
}

TEST_CASE("the real follow-up report is read whole") {
  const auto text = report("lier-opvolging-2021.txt");
  if (!text) return;
  CHECK(sniff<toets::lier::Layout>(*text).layout == "opvolging");
  const auto read = parse<toets::lier::Layout>(*text, "opvolging");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.cells.size() == 42);
  CHECK(count(read, "action") == 25);
  CHECK(count(read, "action_plan") == 4);
  CHECK(read.nodes[0].title == "Sociale dienstverlening");
  CHECK(read.field(0, "fiscal_year")->value == "2021");
}

TEST_CASE("the other real reports are not taken") {
  for (const std::string name : {"aalst-sociaal-beleidsplan-2020-2025.txt", "w13-beleidsevaluatie-2024.txt",
                                 "sint-pieters-leeuw-plan-samenleven-2023.txt"}) {
    const auto text = report(name);
    if (!text) continue;
    INFO(name);
    CHECK(sniff<toets::lier::Layout>(*text).percent == 0);
  }
}

TEST_CASE("each page of the real account is taken by itself") {
  const auto text = report("lier-jaarrekening-2023.txt");
  if (!text) return;
  for (std::size_t at = text->find("01/11/SAP/"); at != std::string::npos;
       at = text->find("01/11/SAP/", at + 1)) {
    const std::string page = text->substr(at, text->find("01/11/SAP/", at + 1) - at);
    INFO(page.substr(0, 60));
    CHECK(sniff<toets::lier::Layout>(page).percent >= 50);
    CHECK(sniff<toets::lier::Layout>(page).layout == "jaarrekening");
    const auto read = parse<toets::lier::Layout>(page, "jaarrekening");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
  }
}
