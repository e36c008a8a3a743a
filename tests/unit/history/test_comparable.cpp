#include "history/comparable.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

struct Entity {
  std::string nis_code, name, as_of, title = "Fietspunt", year = {};
};

MadeReport report_of(const Entity& entity) {
  ReportMaker make;
  if (!entity.nis_code.empty()) make.report_field("nis_code", entity.nis_code);
  if (!entity.name.empty()) make.report_field("entity_name", entity.name);
  if (!entity.as_of.empty()) make.report_field("as_of", entity.as_of);
  if (!entity.year.empty()) make.report_field("fiscal_year", entity.year);
  make.node({.code = "A1", .title = entity.title});
  MadeReport made = make.finish();
  made.source->sha256 = entity.nis_code + entity.name + entity.as_of + entity.title + entity.year;
  return made;
}

Obstacle between(const Entity& now, const Entity& before) {
  const MadeReport mine = report_of(now), its = report_of(before);
  return obstacle(*mine.source, *mine.report, *its.source, *its.report);
}

} // namespace

TEST_CASE("an earlier report of the same entity can be compared") {
  CHECK(between({"12021", "Lier", "2023-12-31"}, {"12021", "Stad en OCMW Lier", "2022-12-31"}) ==
        Obstacle::clear);
  CHECK(between({"", "Stad en OCMW Lier", "2023-12-31"}, {"12021", "Stad Lier", "2022-12-31"}) ==
        Obstacle::clear);
}

TEST_CASE("another NIS code or name is another entity") {
  CHECK(between({"12021", "Lier", ""}, {"41002", "Lier", ""}) == Obstacle::other_entity);
  CHECK(between({"", "Stad Lier", ""}, {"", "Stad Aalst", ""}) == Obstacle::other_entity);
}

TEST_CASE("a report without an entity is known by what its codes stand for") {
  CHECK(between({"12021", "Lier", ""}, {"", "", "", "FIETSPUNT"}) == Obstacle::clear);
  CHECK(between({"12021", "Lier", ""}, {"", "", "", "Zwembad"}) == Obstacle::nothing_in_common);
}

TEST_CASE("a later report, and the report itself, are told apart from earlier ones") {
  CHECK(between({"1", "", "2022-12-31"}, {"1", "", "2023-06-30"}) == Obstacle::is_later);
  CHECK(between({"1", "", "2022-12-31"}, {"1", "Lier", "2022-12-31"}) == Obstacle::clear);
  CHECK(between({"1", "", "", "x", "2022"}, {"1", "", "", "x", "2023"}) == Obstacle::is_later);
  CHECK(between({"1", "", ""}, {"1", "", ""}) == Obstacle::same_file);
}

TEST_CASE("earlier reports are ordered by year and day") {
  const MadeReport plan = report_of({"1", "", "", "x", "2021"}), half = report_of({"1", "", "2021-06-30"}),
                   account = report_of({"1", "", "2021-12-31"});
  CHECK(speaks_of_earlier(*half.report, *account.report));
  CHECK_FALSE(speaks_of_earlier(*account.report, *half.report));
  CHECK(speaks_of_earlier(*plan.report, *half.report));
}

} // namespace toets
