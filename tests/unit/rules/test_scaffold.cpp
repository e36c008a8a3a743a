// Names, ids and files of a new rule.
#include "rules/scaffold.hpp"

#include "base/new_files.hpp"
#include "base/whole_file.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace toets {

TEST_CASE("a name is small words with hyphens") {
  for (const std::string name : {"a", "plan-outlasts-its-actions", "top-10", "x2"}) {
    INFO(name);
    CHECK(name_problem(name).empty());
  }
  for (const std::string name : {"", "Plan", "plan_x", "plan--x", "-x", "x-", "2x", "plan x", "../x",
                                 "plan.lua", "é", "my-test", "test"}) {
    INFO(name);
    CHECK_FALSE(name_problem(name).empty());
  }
  CHECK_THAT(name_problem(std::string(61, 'a')).en, Catch::Contains("at most 60"));
}

TEST_CASE("an id is capital letters and a number") {
  for (const std::string id : {"A1", "DS11", "OWN120"}) CHECK(id_problem(id).empty());
  for (const std::string id : {"", "DS", "11", "DS0", "DS01", "ds1", "DS1x", "DS1234567", "../DS1"}) {
    INFO(id);
    CHECK_FALSE(id_problem(id).empty());
  }
  CHECK(group_problem("OWN").empty());
  for (const std::string group : {"", "own", "O1", "../"}) CHECK_FALSE(group_problem(group).empty());
}

TEST_CASE("a new rule is of no group of the engine") {
  for (const std::string group : {"IN", "WV"}) {
    INFO(group);
    CHECK_THAT(group_problem(group).en, Catch::Contains("the engine's own"));
    CHECK_THAT(id_problem(group + "1").en, Catch::Contains("the engine's own"));
  }
}

TEST_CASE("the next id comes after the highest so that a gap stays one") {
  CHECK(next_id("DS", {}) == "DS1");
  CHECK(next_id("DS", {"DS1", "DS10", "DS3", "D99", "DSX50"}) == "DS11");
  CHECK_FALSE(id_problem(next_id("DS", {"DS999999"})).empty()); // the last one is taken
}

TEST_CASE("files are written all or none and never over another") {
  test::TempFolder folder;
  const auto from = folder.write("template", "id @ID@, name @NAME@, again @ID@, left @X@ @\n");
  const std::map<std::string, std::string> values = {{"ID", "OWN1"}, {"NAME", "a-b"}};
  const auto one = folder.path() / "pack" / "one.lua", two = folder.path() / "pack" / "two.lua";
  REQUIRE(write_new_files({{one, from}}, values));
  CHECK(read_whole_file(one).value() == "id OWN1, name a-b, again OWN1, left @X@ @\n");

  folder.write("pack/one.lua", "mine");
  const auto refused = write_new_files({{two, from}, {one, from}}, values);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message.en, Catch::Contains("one.lua is there already"));
  CHECK_FALSE(std::filesystem::exists(two));
  CHECK(read_whole_file(one).value() == "mine");
}

TEST_CASE("of files of which one cannot be written none stay and the reason is that of the folder") {
  const test::TempFolder folder;
  const auto from = folder.write("template", "x");
  folder.write("file", "mine");
  const auto refused = write_new_files(
      {{folder.path() / "one.lua", from}, {folder.path() / "file" / "below" / "two.lua", from}}, {});
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message.en,
             Catch::Contains("cannot be made") && Catch::Contains("Not a directory"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "one.lua"));
}

TEST_CASE("the files of a rule begin with its id") {
  CHECK(file_stem("OWN1", "plan-outlasts-its-actions") == "OWN1_plan_outlasts_its_actions");
}

} // namespace toets
