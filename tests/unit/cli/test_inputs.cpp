#include "cli/inputs.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace toets {

using toets::test::TempFolder;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_of(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const Input& input : inputs_of(paths)) names.push_back(input.name);
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a folder is walked in the order of bytes") {
  const TempFolder folder;
  for (const std::string name :
       {"map/b.txt", "map/B.txt", "map/a/z.txt", "map/a.txt", "map/é.txt", "map/10.txt", "map/9.txt"})
    folder.write(name, "x");
  CHECK(names_of({(folder.path() / "map").string()}) ==
        Names{"map/10.txt", "map/9.txt", "map/B.txt", "map/a/z.txt", "map/a.txt", "map/b.txt", "map/é.txt"});
}

TEST_CASE("waivers beside reports are no report") {
  const TempFolder folder;
  folder.write("map/a.txt", "x");
  folder.write("map/toets.waivers.toml", "x");
  CHECK(names_of({(folder.path() / "map").string()}) == Names{"map/a.txt"});
  CHECK(files_of({(folder.path() / "map/toets.waivers.toml").string()}).front().name == "toets.waivers.toml");
}

TEST_CASE("hidden files and symbolic links are skipped") {
  const TempFolder folder;
  folder.write("map/a.txt", "x");
  folder.write("map/.hidden", "x");
  folder.write("map/.git/config", "x");
  fs::create_symlink(folder.path() / "map", folder.path() / "map" / "loop");
  fs::create_symlink(folder.path() / "map" / "a.txt", folder.path() / "map" / "link.txt");
  CHECK(names_of({(folder.path() / "map").string()}) == Names{"map/a.txt"});
}

TEST_CASE("results name no absolute path") {
  const TempFolder folder;
  const fs::path file = folder.write("map/a.txt", "x");
  CHECK(names_of({file.string()}) == Names{"a.txt"});
  CHECK(names_of({(folder.path() / "map").string() + "/"}) == Names{"map/a.txt"});
  CHECK(names_of({(folder.path() / "map" / ".." / "map").string()}) == Names{"map/a.txt"});
  CHECK(inputs_of({file.string()}).at(0).path == file.string());
}

TEST_CASE("absolute paths that end alike are told apart by as little as that takes") {
  const TempFolder folder;
  const std::string one = folder.write("lier/2023/a.txt", "x").string(),
                    two = folder.write("aalst/2023/a.txt", "x").string(),
                    three = folder.write("aalst/b.txt", "x").string();
  CHECK(names_of({one, two, three}) == Names{"lier/2023/a.txt", "aalst/2023/a.txt", "b.txt"});
  CHECK(names_of({one, one}) == Names{"a.txt", "a.txt"});
  CHECK(names_of({fs::path(one).parent_path().string(), fs::path(two).parent_path().string() + "/"}) ==
        Names{"lier/2023/a.txt", "aalst/2023/a.txt"});
}

TEST_CASE("a file that is given again is known by any of its paths") {
  const TempFolder folder;
  const std::string file = folder.write("map/a.txt", "x").string(),
                    copy = folder.write("map/b.txt", "x").string();
  const std::string other = (folder.path() / "map" / ".." / "map" / "a.txt").string();
  const auto again = repeated(inputs_of({file, copy, other, (folder.path() / "none").string()}));
  REQUIRE(again.size() == 1);
  CHECK(again.front().path == other);
  CHECK(again.front().earlier == file);
}

TEST_CASE("a name of any bytes is text that is valid and does not act") {
  const TempFolder folder;
  const fs::path file = folder.write("map/a\xFF\x1B\n.txt", "x");
  CHECK(names_of({file.string()}) == Names{"a\uFFFD\u241B\u240A.txt"});
  CHECK(names_of({(folder.path() / "map").string()}) == Names{"map/a\uFFFD\u241B\u240A.txt"});
  CHECK(inputs_of({file.string()}).at(0).path == file.string());
}

TEST_CASE("paths stand in the order they were given") {
  const TempFolder folder;
  const std::string b = folder.write("b.txt", "x").string(), a = folder.write("a.txt", "x").string();
  CHECK(names_of({b, a}) == Names{"b.txt", "a.txt"});
}

TEST_CASE("standard input is called by its dash") {
  const auto inputs = inputs_of({"-"});
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].path == "-");
  CHECK(inputs[0].name == "-");
}

TEST_CASE("what is not there and what is empty is an input all the same") {
  const TempFolder folder;
  fs::create_directory(folder.path() / "leeg");
  CHECK(names_of({"no/such/file.txt"}) == Names{"no/such/file.txt"});
  CHECK(inputs_of({(folder.path() / "leeg").string()}).size() == 1);
}

} // namespace toets
