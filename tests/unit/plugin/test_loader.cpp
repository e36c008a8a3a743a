// Plugins that break the contract, and what is said of each. The plugins stand in tests/hostile/plugins.
#include "plugin/plugin.hpp"

#include "base/whole_file.hpp"
#include "plugin/library.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>

namespace toets {

using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const fs::path plugins = TOETS_HOSTILE_PLUGIN_DIR;

Manifest manifest_of(const std::string& id) {
  auto manifest = read_manifest(plugins / id / "plugin.json");
  REQUIRE(manifest);
  return *manifest;
}

const Source& any_source() {
  static const Source source = Source::from_text("een regel: 12,00\n");
  return source;
}

std::string sniff_problem(Plugin& plugin) {
  const auto sniffed = plugin.sniff(any_source());
  return sniffed ? "" : sniffed.error().message.en;
}

std::string sniff_problem(const std::string& id) {
  Plugin plugin(manifest_of(id));
  return sniff_problem(plugin);
}

std::string parse_problem(const std::string& id) {
  Plugin plugin(manifest_of(id));
  CHECK(plugin.sniff(any_source()));
  const auto report = plugin.parse(any_source(), "rows");
  return report ? "" : report.error().message.en;
}

/// What is said of a library with this content.
std::string library_problem(std::string_view content) {
  const test::TempFolder folder;
  const auto loaded = load_descriptor(folder.write("some.so", content));
  return loaded ? "" : loaded.error().message.en;
}

} // namespace

TEST_CASE("a plugin that breaks nothing is loaded and reads") {
  Plugin plugin(manifest_of("sound"));
  const Source source = Source::from_text("<sound>\n# Werk\nbalance 6.00\n");
  const auto sniffed = plugin.sniff(source);
  REQUIRE(sniffed);
  CHECK(sniffed->percent == 95);
  CHECK(sniffed->layout == "rows");
  const auto report = plugin.parse(source, "rows");
  REQUIRE(report);
  CHECK(report->format == "sound");
  REQUIRE(report->cells.size() == 1);
  CHECK(report->cells[0].value->text() == "6.00");
  CHECK(plugin.hash()->size() == 64);
}

// ---- descriptors -----------------------------------------------------------------------------

TEST_CASE("a refusal names the plugin and its library") {
  CHECK_THAT(sniff_problem("no_symbol"), Contains("plugin no_symbol (no_symbol.so) is refused"));
}

TEST_CASE("a library without the one symbol is refused") {
  CHECK_THAT(sniff_problem("no_symbol"), Contains("does not export toets_plugin_v1"));
}

TEST_CASE("a library that returns no descriptor is refused") {
  CHECK_THAT(sniff_problem("no_descriptor"), Contains("no descriptor"));
}

TEST_CASE("a descriptor that ends early is refused") {
  CHECK_THAT(sniff_problem("short_descriptor"),
             Contains("descriptor has " + std::to_string(sizeof(toets_plugin) - sizeof(void*)) + " bytes"));
}

TEST_CASE("another version of the boundary or of the model is refused") {
  CHECK_THAT(sniff_problem("wrong_abi"), Contains("speaks version 2 of the plugin boundary, this program 1"));
  CHECK_THAT(sniff_problem("wrong_model"), Contains("speaks version 2 of the model, this program 1"));
}

TEST_CASE("a descriptor without an id or a version or capabilities is refused") {
  for (const std::string id : {"no_id", "no_version", "no_capability"}) {
    INFO(id);
    CHECK_THAT(sniff_problem(id), Contains("lacks an id, a version or its capabilities"));
  }
}

TEST_CASE("a library that says something else than its manifest is refused") {
  CHECK_THAT(sniff_problem("other_id"),
             Contains("somebody_else 1.0.0") && Contains("plugin.json says other_id 1.0.0"));
  CHECK_THAT(sniff_problem("other_version"),
             Contains("other_version 2.0.0") && Contains("other_version 1.0.0"));
}

TEST_CASE("a manifest of another version is refused before its library is touched") {
  Manifest manifest = manifest_of("sound");
  manifest.library = "no/such/library.so";
  manifest.abi_major = 2;
  Plugin abi(manifest);
  CHECK_THAT(sniff_problem(abi), Contains("plugin.json says version 2 of the plugin boundary"));
  manifest.abi_major = 1;
  manifest.model_major = 9;
  Plugin model(manifest);
  CHECK_THAT(sniff_problem(model), Contains("plugin.json says version 9 of the model"));
}

TEST_CASE("a plugin that does not offer the layout capability is refused") {
  CHECK_THAT(sniff_problem("null_capability"), Contains("does not offer toets.layout/1"));
}

TEST_CASE("a layout table without all its functions is refused") {
  for (const std::string id : {"no_sniff", "no_parse", "short_layout"}) {
    INFO(id);
    CHECK_THAT(sniff_problem(id), Contains("layout table is incomplete"));
  }
}

TEST_CASE("an exception while a plugin is loaded is its refusal and ends nothing") {
  CHECK_THAT(sniff_problem("throws_in_capability"),
             Contains("plugin throws_in_capability (throws_in_capability.so) is refused") &&
                 Contains("the plugin failed: thrown in capability"));
  CHECK_THAT(sniff_problem("throws_at_entry"), Contains("throws_at_entry.so) is refused: the plugin failed"));
}

// ---- calls -----------------------------------------------------------------------------------

TEST_CASE("an error while looking is told and no crash") {
  CHECK_THAT(sniff_problem("sniff_error"), Contains("plugin sniff_error failed to look at the report"));
  CHECK_THAT(sniff_problem("throws_in_sniff"), Contains("failed to look at the report"));
}

TEST_CASE("a confidence beyond certainty and unterminated texts are cut to what fits") {
  Plugin plugin(manifest_of("loud_sniff"));
  const auto sniffed = plugin.sniff(any_source());
  REQUIRE(sniffed);
  CHECK(sniffed->percent == 100);
  CHECK(sniffed->layout == "rows");
  CHECK(sniffed->reason.en == std::string(TOETS_REASON_SIZE - 1, 'B'));
}

TEST_CASE("a layout that the manifest does not list is refused") {
  CHECK_THAT(sniff_problem("other_layout"),
             Contains("other_layout") && Contains("'columns'") && Contains("plugin.json lists rows"));
  CHECK_THAT(sniff_problem("endless_layout"), Contains("'" + std::string(63, 'A') + "'"));
}

TEST_CASE("a plugin that is sure of no layout is refused") {
  CHECK_THAT(sniff_problem("no_layout"), Contains("how sure it is, but not of which layout"));
}

TEST_CASE("an exception while reading arrives as a message") {
  CHECK_THAT(parse_problem("throws_in_parse"),
             Contains("plugin failed") && Contains("the third table has no heading"));
  CHECK_THAT(parse_problem("no_memory"), Contains("out of memory"));
}

TEST_CASE("an exception that crosses the boundary ends neither the run nor the message") {
  Plugin plugin(manifest_of("throws_across"));
  CHECK_THAT(sniff_problem(plugin), Contains("throws_across") && Contains("thrown in sniff"));
  const auto report = plugin.parse(any_source(), "rows");
  REQUIRE_FALSE(report);
  CHECK_THAT(report.error().message.en, Contains("throws_across") && Contains("thrown in parse"));
}

TEST_CASE("a refused record fails the whole reading with the reason") {
  CHECK_THAT(parse_problem("refused_record"),
             Contains("broke the contract") && Contains("no such place: line 2"));
}

TEST_CASE("a refused record fails the reading also when the plugin says that all is well") {
  CHECK_THAT(parse_problem("silent_refusal"), Contains("broke the contract") && Contains("parent 7"));
}

TEST_CASE("a record that is not there or has no size is refused") {
  CHECK_THAT(parse_problem("no_record"),
             Contains("broke the contract") && Contains("a record that is not there"));
  CHECK_THAT(parse_problem("no_size"), Contains("broke the contract") && Contains("says it has 0 bytes"));
}

TEST_CASE("a count or a length that cannot be true is refused and not followed") {
  CHECK_THAT(parse_problem("spans_not_there"), Contains("node: title: a list of 3 that is not there"));
  CHECK_THAT(parse_problem("endless_count"), Contains("table: columns: a list of 18446744073709551615"));
  CHECK_THAT(parse_problem("endless_text"), Contains("a text of 18446744073709551615 bytes"));
  CHECK_THAT(parse_problem("text_not_there"), Contains("a text of 4 bytes without its bytes"));
}

TEST_CASE("a text that is not UTF-8 is refused before it reaches any output") {
  CHECK_THAT(parse_problem("not_utf8"), Contains("broke the contract") && Contains("not UTF-8"));
}

TEST_CASE("a number that does not stand at its place is refused") {
  CHECK_THAT(parse_problem("other_number"),
             Contains("13.00 is not the number that stands there") && Contains("12,00"));
}

TEST_CASE("a fiscal year that cannot be is refused") {
  CHECK_THAT(parse_problem("impossible_year"), Contains("field fiscal_year: '0' is no year of four digits"));
}

TEST_CASE("a reason for ignoring a line that the model does not have is refused") {
  CHECK_THAT(parse_problem("own_word"),
             Contains("the model has no word 'dull'; those are blank, page_header"));
}

TEST_CASE("a return code that the boundary does not have is no success") {
  CHECK_THAT(parse_problem("strange_code"), Contains("unknown return code"));
}

// ---- library files ---------------------------------------------------------------------------

TEST_CASE("a library that was cut short is refused wherever it was cut") {
  const std::string whole = read_whole_file(plugins / "sound" / "sound.so").value();
  const test::TempFolder folder;
  const fs::path library = folder.write("some.so", whole);
  for (std::size_t length = whole.size(); length-- > 0;) {
    fs::resize_file(library, length);
    const auto loaded = load_descriptor(library);
    const std::string problem = loaded ? "" : loaded.error().message.en;
    const bool is_told = problem == "the file is cut short" || problem == "not a shared library" ||
                         problem == "the file is empty";
    if (!is_told) FAIL_CHECK("cut to " << length << " bytes: '" << problem << "'");
  }
}

TEST_CASE("a file that only bears the name of a library is refused") {
  CHECK(library_problem("") == "the file is empty");
  CHECK(library_problem("dit is tekst\n") == "not a shared library");
  CHECK(library_problem(std::string(4096, 'x')) == "not a shared library");
}

TEST_CASE("a library for another kind of machine is refused and says so") {
  const std::string whole = read_whole_file(plugins / "sound" / "sound.so").value();
  const auto with_byte = [&](std::size_t offset, char value) {
    std::string changed = whole;
    changed[offset] = value;
    return library_problem(changed);
  };
  CHECK_THAT(with_byte(4, 1), Contains("built for another kind of machine"));     // 32 bits
  CHECK_THAT(with_byte(5, 2), Contains("built for another kind of machine"));     // the other byte order
  CHECK_THAT(with_byte(18, 0x16), Contains("built for another kind of machine")); // IBM Z
  CHECK_THAT(with_byte(16, 2), Contains("another kind of ELF file"));             // a program
}

TEST_CASE("headers that point beyond the file are refused and not followed") {
  std::string library = read_whole_file(plugins / "sound" / "sound.so").value();
  for (const std::size_t offset :
       {std::size_t{0x20}, std::size_t{0x28}}) { // of the program and section headers
    INFO(offset);
    std::string damaged = library;
    damaged.replace(offset, 8, std::string(8, '\xFF'));
    CHECK_THAT(library_problem(damaged), Contains("cut short"));
  }
}

TEST_CASE("a library that is not there is refused") {
  const auto loaded = load_descriptor("no/such/library.so");
  REQUIRE_FALSE(loaded);
  CHECK_FALSE(loaded.error().message.en.empty());
}

} // namespace toets
