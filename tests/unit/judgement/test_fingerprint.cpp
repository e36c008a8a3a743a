#include "judgement/fingerprint.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

MadeReport made_report(const std::string& nis_code = "12021") {
  ReportMaker make;
  make.report_field("nis_code", nis_code);
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  make.node({.parent = plan, .code = "A1"});
  make.node({.parent = plan, .code = "A1", .part = "note"});
  make.node({.parent = plan, .title = "Zonder code"});
  make.node({.parent = plan, .kind = "action_plan", .title = "Zonder code", .aggregate = true});
  for (int i = 0; i < 2; ++i) make.text(plan, "state", {"tekst"});
  return make.finish();
}

/// The fingerprint of the first statement about a subject.
std::string of(const Subject& subject, const std::string& rule = "AA1", const std::string& key = {}) {
  static const MadeReport made = made_report();
  return Fingerprints(*made.report).of(rule, subject, key);
}

Subject figure() {
  Subject subject;
  subject.node = 0;
  subject.section = "operating";
  subject.row = "balance";
  subject.measure = "actual";
  subject.year = 2023;
  return subject;
}

} // namespace

TEST_CASE("a fingerprint depends on the rule and the logical subject") {
  const std::string plain = of(figure());
  CHECK(of(figure()) == plain);
  CHECK(of(figure(), "AA2") != plain);
  CHECK(of(figure(), "AA1", "key") != plain);
  const auto changed = [&](auto&& change) {
    Subject subject = figure();
    change(subject);
    return of(subject) != plain;
  };
  CHECK(changed([](Subject& s) { s.node = 1; }));
  CHECK(changed([](Subject& s) { s.node = none; }));
  CHECK(changed([](Subject& s) { s.section = "financing"; }));
  CHECK(changed([](Subject& s) { s.row = "receipts"; }));
  CHECK(changed([](Subject& s) { s.measure = "budget"; }));
  CHECK(changed([](Subject& s) { s.year = 2024; }));
  CHECK(changed([](Subject& s) { s.text = 0; }));
  CHECK_FALSE(changed([](Subject& s) { s.column = "Rekening 2023"; })); // words for people
  CHECK_FALSE(changed([](Subject& s) { s.unit = "EUR"; }));
}

TEST_CASE("nodes of one code in different parts differ") {
  Subject body, note;
  body.node = 1;
  note.node = 2;
  CHECK(of(body) != of(note));
}

TEST_CASE("a node without a code goes by its title below its parent") {
  const MadeReport made = made_report();
  const Fingerprints fingerprints(*made.report);
  CHECK(fingerprints.logical_node(3) == "action_plan|body|AP1>action|body|Zonder code");
  CHECK(fingerprints.logical_node(4) != fingerprints.logical_node(3));
  CHECK(fingerprints.logical_node(none).empty());
}

TEST_CASE("texts of one name are told apart by their number") {
  Subject first, second;
  first.node = second.node = 0;
  first.text = 0;
  second.text = 1;
  CHECK(of(first) != of(second));
}

TEST_CASE("the same matter of another entity has another fingerprint") {
  const MadeReport lier = made_report(), other = made_report("11002");
  CHECK(Fingerprints(*lier.report).of("AA1", figure(), "") !=
        Fingerprints(*other.report).of("AA1", figure(), ""));
}

TEST_CASE("twins get an ordinal") {
  const MadeReport made = made_report();
  Fingerprints one(*made.report), other(*made.report);
  const std::string first = one.of("AA1", figure(), ""), second = one.of("AA1", figure(), "");
  CHECK(first != second);
  CHECK(other.of("AA1", figure(), "") == first);
  CHECK(other.of("AA1", figure(), "") == second);
}

TEST_CASE("a group is named by its rule and what its members share") {
  const MadeReport made = made_report();
  Fingerprints fingerprints(*made.report);
  const std::string group = fingerprints.of_group("AA1", "AP1");
  CHECK(group.size() == 32);
  CHECK(fingerprints.of_group("AA1", "AP2") != group);
  CHECK(fingerprints.of_group("AA2", "AP1") != group);
}

} // namespace toets
