#include "base/json_file.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using Catch::Contains;

namespace {

std::string refusal(const std::string& text) {
  const toets::test::TempFolder folder;
  const auto json = toets::read_json_file(folder.write("some.json", text));
  return json ? "" : json.error().message.en;
}

} // namespace

TEST_CASE("a JSON file is read") {
  const toets::test::TempFolder folder;
  const auto json = toets::read_json_file(folder.write("some.json", R"({"a": [1, {"a": 2}]})"));
  REQUIRE(json);
  CHECK((*json)["a"][1]["a"] == 2);
}

TEST_CASE("a key that stands twice in one object is refused") {
  CHECK_THAT(refusal(R"({"id": "a", "id": "b"})"),
             Contains("some.json") && Contains("\"id\" stands there twice"));
  CHECK(refusal(R"([{"id": 1}, {"id": 2}])").empty());
  CHECK(refusal(R"({"id": {"id": 1}})").empty());
}

TEST_CASE("deep nesting is refused before it costs a stack") {
  CHECK(refusal(std::string(30, '[') + std::string(30, ']')).empty());
  CHECK_THAT(refusal(std::string(100'000, '[') + std::string(100'000, ']')), Contains("nested deeper than"));
  CHECK_FALSE(refusal(std::string(100'000, '[')).empty());
}

TEST_CASE("what is no JSON is refused with the name of the file") {
  for (const std::string text : {"", "{", "{'a': 1}", "[1,]", "\xFF"}) {
    INFO(text);
    CHECK_THAT(refusal(text), Contains("some.json"));
  }
}

TEST_CASE("the line and character from which a text is no JSON are told") {
  const std::pair<std::string, std::string> cases[] = {
      {"x", "line 1, character 1"},
      {"{\n  \"a\": 1,\n  \"b\": é\n}", "line 3, character 8"},
      {"[\"één\" 2]", "line 1, character 8"},
      {"[1,\n", "line 2, character 1"},
  };
  for (const auto& [text, place] : cases) {
    INFO(text);
    CHECK_THAT(refusal(text), Contains(place));
  }
}

TEST_CASE("a file that is not there is named") {
  const auto json = toets::read_json_file("no/such/file.json");
  REQUIRE_FALSE(json);
  CHECK_THAT(json.error().message.en, Contains("no/such/file.json") && Contains("cannot be opened"));
}
