// What the manifest of a pack must say.
#include "rules/pack.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace toets {

using Catch::Contains;
using toets::test::TempFolder;

namespace {

const std::string title = "[title]\nnl = \"Eigen regels\"\nen = \"Own rules\"\n";

Result<Pack> read(const std::string& manifest) {
  const TempFolder folder;
  folder.write("pack.toml", manifest);
  return read_pack(folder.path());
}

std::string refusal(const std::string& manifest) {
  const auto pack = read(manifest);
  return pack ? "" : pack.error().message.en;
}

} // namespace

TEST_CASE("the manifest of a pack is read") {
  const auto pack =
      read("name = \"own-rules\"\nversion = \"1.2.3\"\ntoets = \"0.1.0\"\nlicence = \"EUPL-1.2\"\n" + title);
  REQUIRE(pack);
  CHECK(pack->name == "own-rules");
  CHECK(pack->version == "1.2.3");
  CHECK(pack->toets == "0.1.0");
  CHECK(pack->licence == "EUPL-1.2");
  CHECK(pack->title.nl == "Eigen regels");
  CHECK(pack->title.en == "Own rules");
  CHECK(pack->helper_folder() == pack->root / "lib");
}

TEST_CASE("a pack needs no licence") {
  CHECK(read("name = \"own\"\nversion = \"1.0.0\"\ntoets = \"0.0.1\"\n" + title));
}

TEST_CASE("what the manifest of a pack lacks is asked for") {
  CHECK_THAT(refusal("version = \"1.0.0\"\ntoets = \"0.1.0\"\n" + title),
             Contains("pack.toml:1:") && Contains("name is missing"));
  CHECK_THAT(refusal("name = \"own\"\ntoets = \"0.1.0\"\n" + title), Contains("version is missing"));
  CHECK_THAT(refusal("name = \"own\"\nversion = \"1.0.0\"\n" + title), Contains("toets is missing"));
  CHECK_THAT(refusal("name = \"own\"\nversion = \"1.0.0\"\ntoets = \"0.1.0\"\n"), Contains("title"));
  CHECK_THAT(refusal("name = \"own\"\nversion = \"1.0.0\"\ntoets = \"0.1.0\"\n[title]\nnl = \"x\"\n"),
             Contains("pack.toml:4:") && Contains("en is missing"));
}

TEST_CASE("what the manifest of a pack should not say is refused with its line") {
  const std::string rest = "version = \"1.0.0\"\ntoets = \"0.1.0\"\n" + title;
  CHECK_THAT(refusal("name = \"own\"\nlicense = \"x\"\n" + rest),
             Contains("pack.toml:2:") && Contains("did you mean 'licence'?"));
  CHECK_THAT(refusal("name = \"Own Rules\"\n" + rest),
             Contains("pack.toml:1:") && Contains("no name of a pack"));
  CHECK_THAT(refusal("name = 5\n" + rest), Contains("name must be a text"));
  CHECK_THAT(refusal("name = \"\"\n" + rest), Contains("name must be a text"));
  CHECK_THAT(refusal("name = \"own\"\n" + rest + "de = \"x\"\n"),
             Contains("the key 'de' is none of: nl, en"));
  CHECK_THAT(refusal("name = \"own\"\nname = \"own\"\n" + rest), Contains("pack.toml:2:"));
  for (const std::string version : {"1", "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "1.0.-1", "1..0", ""}) {
    INFO(version);
    CHECK_THAT(refusal("name = \"own\"\nversion = \"" + version + "\"\ntoets = \"0.1.0\"\n" + title),
               Contains("pack.toml:2:") && Contains("version"));
  }
}

TEST_CASE("a pack for a later version of the program is refused") {
  CHECK_THAT(refusal("name = \"own\"\nversion = \"1.0.0\"\ntoets = \"99.0.0\"\n" + title),
             Contains("pack.toml:3:") && Contains("needs toets 99.0.0 or later"));
}

TEST_CASE("a folder without manifest is refused with what to write") {
  const TempFolder folder;
  const auto pack = read_pack(folder.path());
  REQUIRE_FALSE(pack);
  const std::string message = pack.error().message.en;
  CHECK_THAT(message, Contains("it has no pack.toml"));
  const std::string shown = message.substr(message.find("\n\n") + 2);
  folder.write("pack.toml", shown);
  CHECK(read_pack(folder.path())); // what is shown is right
}

TEST_CASE("a folder of packs is no pack, and one of them is named") {
  const TempFolder folder;
  folder.write("second/pack.toml", "");
  folder.write("first/pack.toml", "");
  const auto pack = read_pack(folder.path());
  REQUIRE_FALSE(pack);
  CHECK_THAT(pack.error().message.en,
             Contains("holds packs") && Contains((folder.path() / "first").string()));
}

} // namespace toets
