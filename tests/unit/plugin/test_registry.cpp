#include "plugin/registry.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace toets {

using Catch::Contains;

namespace {

/// The plugins of tests/hostile/plugins, each of which looks for its name in angle brackets.
const Registry& hostile() {
  static const Registry registry = Registry::read({TOETS_HOSTILE_PLUGIN_DIR}).value();
  return registry;
}

Selection selection_of(const std::string& text) { return hostile().select(Source::from_text(text)); }

std::string manifest(const std::string& id, const std::string& hint, const std::string& version = "1.0.0") {
  return R"({"id": ")" + id + R"(", "version": ")" + version +
         R"(", "title": "t", "abi": {"major": 1, "minor": 0},)" +
         R"("model": {"major": 1, "minor": 0}, "library": "a.so",)" +
         R"("layouts": [{"id": "l", "title": {"nl": "n", "en": "e"}, "kind": "annual_account"}], "hints": [")" +
         hint + R"("]})";
}

const Opinion& opinion_of(const Selection& selection, const std::string& id) {
  for (const Opinion& opinion : selection.opinions)
    if (opinion.plugin->manifest().id == id) return opinion;
  throw std::logic_error("no opinion of " + id);
}

} // namespace

TEST_CASE("the surest plugin is selected with its layout") {
  const Selection selection = selection_of("<sound>\n");
  REQUIRE(selection.plugin != nullptr);
  CHECK(selection.plugin->manifest().id == "sound");
  CHECK(selection.layout == "rows");
  CHECK(selection.problem.empty());
  CHECK(selection.opinions.front().plugin == selection.plugin);
  CHECK(selection.opinions.front().reason.en == "a line says so");
  CHECK(selection.opinions.front().reason.nl == "een regel zegt het");
}

TEST_CASE("a plugin whose hints are not in the text is not asked") {
  const Selection selection = selection_of("niets\n");
  CHECK(selection.plugin == nullptr);
  CHECK(selection.failures.empty());
  CHECK_THAT(selection.problem.en, Contains("no layout that is installed reads this"));
  CHECK(selection.opinions.size() == hostile().plugins().size());
  CHECK_THAT(opinion_of(selection, "sniff_error").reason.en, Contains("none of the words"));
}

TEST_CASE("hints are found whatever their case") {
  CHECK(selection_of("<SOUND>\n<sound>\n").plugin != nullptr);
  CHECK_THAT(opinion_of(selection_of("<SOUND>\n"), "sound").reason.en, Contains("no line says so"));
}

TEST_CASE("a reason in English alone stands for both languages") {
  CHECK_THAT(opinion_of(selection_of("<SOUND>\n"), "sound").reason.nl, Contains("no line says so"));
}

TEST_CASE("hints are words and no expressions") {
  const test::TempFolder folder;
  folder.write("a/plugin.json", manifest("a", "x.*z"));
  const Registry registry = Registry::read({folder.path()}).value();
  CHECK_THAT(registry.select(Source::from_text("xyz")).opinions[0].reason.en, Contains("none of the words"));
  CHECK_THAT(registry.select(Source::from_text("x.*z")).opinions[0].reason.en, Contains("not installed"));
}

TEST_CASE("a confidence below fifty is not taken") {
  const Selection selection = selection_of("<unsure>\n");
  CHECK(selection.plugin == nullptr);
  CHECK(opinion_of(selection, "unsure").percent == 49);
  CHECK_THAT(selection.problem.en, Contains("no layout"));
}

TEST_CASE("two plugins that are equally sure are a problem and no choice") {
  const Selection selection = selection_of("<tie>\n");
  CHECK(selection.plugin == nullptr);
  CHECK_THAT(selection.problem.en, Contains("tie_one and tie_two are equally sure"));
}

TEST_CASE("a plugin that is a little surer is selected") {
  const Selection selection = selection_of("<tie_one>\n<sound>\n");
  REQUIRE(selection.plugin != nullptr);
  CHECK(selection.plugin->manifest().id == "sound");
}

TEST_CASE("a plugin that fails is told and marks the selection") {
  const Selection selection = selection_of("<sniff_error>\n");
  CHECK(selection.plugin == nullptr);
  CHECK(selection.failures.size() == 1);
  CHECK_THAT(selection.problem.en, Contains("plugin sniff_error failed"));
}

TEST_CASE("a plugin that fails does not keep another from reading") {
  const Selection selection = selection_of("<sniff_error>\n<sound>\n");
  REQUIRE(selection.plugin != nullptr);
  CHECK(selection.plugin->manifest().id == "sound");
  CHECK_THAT(opinion_of(selection, "sniff_error").reason.en, Contains("failed"));
  REQUIRE(selection.failures.size() == 1);
  CHECK_THAT(selection.failures[0].en, Contains("plugin sniff_error failed"));
}

TEST_CASE("a plugin without its library is named when it might read the report") {
  const test::TempFolder folder;
  folder.write("a/plugin.json", manifest("a", "abc"));
  const Registry registry = Registry::read({folder.path()}).value();
  const Selection selection = registry.select(Source::from_text("abc"));
  CHECK(selection.plugin == nullptr);
  CHECK(selection.failures.empty());
  CHECK_THAT(selection.problem.en, Contains("plugin a might read this, but its library is not installed"));
}

TEST_CASE("a folder that is not there holds no plugins") {
  CHECK(Registry::read({"no/such/folder"})->plugins().empty());
  CHECK(Registry::read({})->plugins().empty());
}

TEST_CASE("an earlier folder wins over a later one with the same id") {
  const test::TempFolder first, second;
  first.write("a/plugin.json", manifest("a", "abc", "1.0.0"));
  second.write("a/plugin.json", manifest("a", "abc", "2.0.0"));
  second.write("b/plugin.json", manifest("b", "abc", "3.0.0"));
  const Registry registry = Registry::read({first.path(), second.path()}).value();
  REQUIRE(registry.plugins().size() == 2);
  CHECK(registry.plugins()[0]->manifest().version == "1.0.0");
  CHECK(registry.plugins()[1]->manifest().id == "b");
}

TEST_CASE("two plugins of one id in one folder are refused") {
  const test::TempFolder folder;
  folder.write("a/plugin.json", manifest("same", "abc"));
  folder.write("b/plugin.json", manifest("same", "abc"));
  const auto registry = Registry::read({folder.path()});
  REQUIRE_FALSE(registry);
  CHECK_THAT(registry.error().message.en, Contains("second plugin with the id 'same'"));
}

TEST_CASE("a manifest that cannot be read refuses the registry") {
  const test::TempFolder folder;
  folder.write("a/plugin.json", "{}");
  CHECK_FALSE(Registry::read({folder.path()}));
}

TEST_CASE("reading the registry loads no library") {
  const test::TempFolder folder;
  folder.write("a/plugin.json", manifest("a", "abc"));
  folder.write("a/a.so", "this is no library");
  REQUIRE(Registry::read({folder.path()}));
}

} // namespace toets
