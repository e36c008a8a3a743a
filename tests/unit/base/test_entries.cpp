#include "base/entries.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace toets {

TEST_CASE("the entries of a folder stand in byte order, and there are none of what is no folder") {
  const test::TempFolder folder;
  for (const char* name : {"b", "a", "B"}) folder.write(name, "x");
  std::vector<std::string> names;
  for (const auto& entry : entries_of(folder.path())) names.push_back(entry.filename().string());
  CHECK(names == std::vector<std::string>{"B", "a", "b"});
  CHECK(entries_of(folder.path() / "a").empty());
  CHECK(entries_of(folder.path() / "absent").empty());
}

} // namespace toets
