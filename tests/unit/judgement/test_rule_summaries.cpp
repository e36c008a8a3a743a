#include "judgement/rule_summaries.hpp"

#include "support/catch.hpp"

namespace toets {
namespace {

LoadedRule rule(const std::string& id, const std::string& kind = "figure") {
  LoadedRule made;
  made.description.id = id;
  made.description.subjects.kind = kind;
  return made;
}

Judgement judged(std::uint32_t evaluated, std::uint32_t failed, std::uint32_t errors = 0) {
  Judgement judgement;
  RuleReceipt& receipt = judgement.receipts.emplace_back();
  receipt.evaluated = evaluated;
  receipt.failed = failed;
  receipt.errors = errors;
  return judgement;
}

} // namespace

TEST_CASE("the receipts of all documents add up, and each document keeps its own") {
  const auto summaries = summaries_of({rule("AR1")}, {judged(3, 1), {}, judged(5, 0)});
  REQUIRE(summaries.size() == 1);
  CHECK(summaries[0].id == "AR1");
  CHECK(summaries[0].evaluated == 8);
  CHECK(summaries[0].failed == 1);
  REQUIRE(summaries[0].courses.size() == 2); // the second document was not judged
  CHECK(summaries[0].courses.at(0).evaluated == 3);
  CHECK(summaries[0].courses.at(2).evaluated == 5);
}

TEST_CASE("what a rule could not look for is not said to be gone") {
  Audit audit;
  audit.rules = summaries_of({rule("AR1"), rule("RF2", "counterpart"), rule("CO9")}, {});
  audit.rules[2].errors = 1;
  CHECK(was_looked_for(audit, "AR1"));
  CHECK_FALSE(was_looked_for(audit, "RF2")); // nothing earlier was compared with
  CHECK_FALSE(was_looked_for(audit, "CO9")); // it failed itself
  CHECK_FALSE(was_looked_for(audit, "XX1")); // it was not loaded
  CHECK(was_looked_for(audit, "IN1"));       // the engine's own always run
  audit.documents.emplace_back().compared_with.emplace_back();
  CHECK(was_looked_for(audit, "RF2"));
}

} // namespace toets
