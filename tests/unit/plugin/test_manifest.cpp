#include "plugin/manifest.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

using Catch::Contains;
using nlohmann::json;

namespace {

json sound() {
  return json::parse(R"({
    "id": "a", "version": "1.0.0", "title": "t",
    "abi": {"major": 1, "minor": 2}, "model": {"major": 3, "minor": 4},
    "library": "a.so",
    "layouts": [{"id": "l", "title": {"nl": "n", "en": "e"}, "kind": "annual_account"}],
    "hints": ["abc"]
  })");
}

std::string refusal(const json& manifest) {
  const toets::test::TempFolder folder;
  const auto read = toets::read_manifest(folder.write("plugin.json", manifest.dump()));
  return read ? "" : read.error().message.en;
}

} // namespace

TEST_CASE("a manifest is read") {
  const toets::test::TempFolder folder;
  const auto manifest = toets::read_manifest(folder.write("plugin.json", sound().dump()));
  REQUIRE(manifest);
  CHECK(manifest->id == "a");
  CHECK(manifest->version == "1.0.0");
  CHECK(manifest->abi_major == 1);
  CHECK(manifest->abi_minor == 2);
  CHECK(manifest->model_major == 3);
  CHECK(manifest->model_minor == 4);
  CHECK(manifest->layouts[0].title_nl == "n");
  CHECK(manifest->layouts[0].title_en == "e");
  CHECK(manifest->library == folder.path() / "a.so");
  CHECK_FALSE(manifest->is_installed());
  folder.write("a.so", "");
  CHECK(manifest->is_installed());
}

TEST_CASE("a field that is missing is named") {
  for (const std::string field : {"id", "version", "title", "abi", "model", "library", "layouts", "hints"}) {
    INFO(field);
    json manifest = sound();
    manifest.erase(field);
    CHECK_THAT(refusal(manifest), Contains("plugin.json") && Contains('"' + field + '"'));
  }
  for (const std::string group : {"abi", "model"})
    for (const std::string field : {"major", "minor"}) {
      json manifest = sound();
      manifest[group].erase(field);
      CHECK_THAT(refusal(manifest), Contains('"' + field + '"'));
    }
  for (const std::string field : {"id", "title", "kind"}) {
    json manifest = sound();
    manifest["layouts"][0].erase(field);
    CHECK_THAT(refusal(manifest), Contains('"' + field + '"'));
  }
}

TEST_CASE("a field of the wrong type is named") {
  const auto changed = [](const json::json_pointer& at, const json& value) {
    json manifest = sound();
    manifest[at] = value;
    return refusal(manifest);
  };
  using nlohmann::literals::operator""_json_pointer;
  CHECK_THAT(changed("/id"_json_pointer, 7), Contains("\"id\""));
  CHECK_THAT(changed("/id"_json_pointer, ""), Contains("\"id\""));
  CHECK_THAT(changed("/abi/major"_json_pointer, "1"), Contains("\"abi.major\""));
  CHECK_THAT(changed("/abi/major"_json_pointer, -1), Contains("\"abi.major\""));
  CHECK_THAT(changed("/abi/major"_json_pointer, 4294967297), Contains("\"abi.major\""));
  CHECK_THAT(changed("/model/minor"_json_pointer, 1.5), Contains("\"model.minor\""));
  CHECK_THAT(changed("/abi"_json_pointer, 1), Contains("\"major\""));
  CHECK_THAT(changed("/layouts"_json_pointer, json::array()), Contains("\"layouts\""));
  CHECK_THAT(changed("/layouts"_json_pointer, json::object()), Contains("\"layouts\""));
  CHECK_THAT(changed("/layouts/0"_json_pointer, "l"), Contains("\"id\""));
  CHECK_THAT(changed("/layouts/0/kind"_json_pointer, "letter"), Contains("kind"));
  CHECK_THAT(changed("/layouts/0/title"_json_pointer, "t"), Contains("\"nl\""));
  CHECK_THAT(changed("/hints"_json_pointer, json::array()), Contains("\"hints\""));
  CHECK_THAT(changed("/hints/0"_json_pointer, "ab"), Contains("\"hints\""));
  CHECK_THAT(changed("/hints/0"_json_pointer, 5), Contains("\"hints\""));
}

TEST_CASE("the library stands beside its manifest") {
  for (const std::string library : {"../a.so", "/usr/lib/a.so", "sub/a.so"}) {
    INFO(library);
    json manifest = sound();
    manifest["library"] = library;
    CHECK_THAT(refusal(manifest), Contains("\"library\""));
  }
}

TEST_CASE("a manifest that is a list or a number is refused") {
  CHECK_THAT(refusal(json::array()), Contains("\"id\""));
  CHECK_THAT(refusal(7), Contains("\"id\""));
}

TEST_CASE("a manifest with a key twice is refused") {
  const toets::test::TempFolder folder;
  std::string text = sound().dump();
  text.insert(1, "\"id\": \"b\", ");
  const auto manifest = toets::read_manifest(folder.write("plugin.json", text));
  REQUIRE_FALSE(manifest);
  CHECK_THAT(manifest.error().message.en, Contains("twice"));
}
