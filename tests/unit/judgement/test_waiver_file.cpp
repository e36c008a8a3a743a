#include "judgement/waiver_file.hpp"

#include "judgement/waiver_text.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <fmt/format.h>

namespace toets {

using Catch::Contains;
using toets::test::TempFolder;

namespace {

const std::string whole =
    "[[waiver]]\nfingerprint = \"0123456789abcdef0123456789abcdef\"\nrule = \"AA1\"\n"
    "owner = \"Directeur\"\nreason = \"Bekend\"\n";

Waiver parsed(const std::string& text) {
  const auto waivers = parse_waivers(text, "w.toml");
  REQUIRE(waivers);
  REQUIRE(waivers->size() == 1);
  return waivers->front();
}

std::string refusal(const std::string& text) {
  const auto waivers = parse_waivers(text, "w.toml");
  return waivers ? "" : waivers.error().message.en;
}

std::string without(std::string text, const std::string& key) {
  const std::size_t at = text.find(key + " =");
  return text.erase(at, text.find('\n', at) - at + 1);
}

} // namespace

TEST_CASE("a waiver says which finding is accepted, by whom and why") {
  const Waiver waiver = parsed("# bekend\n\n" + whole);
  CHECK(waiver.fingerprint == "0123456789abcdef0123456789abcdef");
  CHECK(waiver.rule == "AA1");
  CHECK(waiver.owner == "Directeur");
  CHECK(waiver.reason == "Bekend");
  CHECK(waiver.basis.empty());
  CHECK_FALSE(waiver.expires);
  CHECK_FALSE(waiver.at_most);
  CHECK(waiver.file == "w.toml");
  CHECK(waiver.line == 3);
}

TEST_CASE("a waiver may have a basis, a last day and a bound") {
  for (const char* day : {"2026-12-31", "\"2026-12-31\""})
    for (const char* bound : {"500.00", "500,00"}) {
      const Waiver waiver =
          parsed(fmt::format("{}basis = \"art. 249\"\nexpires = {}\nat_most = \"{}\"\n", whole, day, bound));
      CHECK(waiver.basis == "art. 249");
      CHECK(waiver.expires == Day{2026, 12, 31});
      CHECK(waiver.at_most->text() == "500.00");
    }
}

TEST_CASE("a file without a waiver is no trouble") { CHECK(parse_waivers("# niets\n", "w.toml")->empty()); }

TEST_CASE("a waiver without finding, rule, owner or reason is refused with its line") {
  for (const std::string key : {"fingerprint", "rule", "owner", "reason"}) {
    CHECK_THAT(refusal("\n" + without(whole, key)), Contains("w.toml:2: the waiver has no " + key));
    const std::string blank = without(whole, key) + key + " = \" \"\n";
    CHECK_THAT(refusal(blank), Contains("w.toml:5: " + key + " is empty"));
  }
}

TEST_CASE("an owner or reason that nobody can read is refused with its line") {
  for (const char* blank : {"\u00A0\u202F", "\u200B\u2060\uFEFF", "\u3164", "\u2003"})
    CHECK_THAT(refusal(without(whole, "reason") + "reason = \"" + blank + "\"\n"),
               Contains("w.toml:5: reason is empty"));
  for (const char* control : {"\\u0001", "bekend\\u001B[31m", "\\u0085"})
    CHECK_THAT(refusal(without(whole, "owner") + "owner = \"" + control + "\"\n"),
               Contains("w.toml:5: owner holds a control character"));
  CHECK(parsed(without(whole, "reason") + "reason = \"een\\ntwee\"\n").reason == "een\ntwee");
}

TEST_CASE("many waivers are read in a moment, and two of one finding are still told") {
  std::string text;
  constexpr int many = 40000;
  for (int i = 0; i < many; ++i)
    text += fmt::format("[[waiver]]\nfingerprint='{:012x}'\nrule='AA1'\nowner='x'\nreason='y'\n", i);
  CHECK(parse_waivers(text, "w.toml")->size() == many);
  const std::string again = "[[waiver]]\nfingerprint='{}'\nrule='AA1'\nowner='x'\nreason='y'\n";
  CHECK_THAT(refusal(text + fmt::format(fmt::runtime(again), "000000000007ff")),
             Contains("has a waiver already, on line 36;"));
}

TEST_CASE("what a waiver cannot say is refused with its line") {
  CHECK_THAT(refusal(whole + "reden = \"x\"\n"), Contains("w.toml:6: the key 'reden'"));
  CHECK_THAT(refusal(whole + "expires = 2026-02-30\n"), Contains("w.toml:6:"));
  CHECK_THAT(refusal(whole + "expires = \"31-12-2026\"\n"), Contains("w.toml:6: expires: no such day"));
  CHECK_THAT(refusal(whole + "at_most = 500.0\n"), Contains("w.toml:6: at_most must be"));
  CHECK_THAT(refusal(whole + "at_most = \"veel\"\n"), Contains("w.toml:6: at_most: 'veel' is no amount"));
  CHECK_THAT(refusal("[waiver]\n"), Contains("w.toml:1:"));
  CHECK_THAT(refusal("[[waivers]]\n"), Contains("did you mean 'waiver'?"));
  CHECK_THAT(refusal("waiver = [1]\n"), Contains("[[waiver]]"));
  CHECK_THAT(refusal(without(whole, "fingerprint") + "fingerprint = \"0123456789a\"\n"),
             Contains("w.toml:5: fingerprint:"));
  CHECK_THAT(refusal(without(whole, "fingerprint") + "fingerprint = \"0123456789ABCDEF\"\n"),
             Contains("w.toml:5: fingerprint:"));
}

TEST_CASE("two waivers of one finding are refused, also where one names it by its beginning") {
  const std::string second = without(whole, "fingerprint") + "fingerprint = \"0123456789ab\"\n";
  CHECK_THAT(refusal(whole + second), Contains("has a waiver already, on line 1"));
}

TEST_CASE("what is written can be read again") {
  Waiver waiver = parsed(whole);
  waiver.owner = "Jan \"de\" Man\\";
  waiver.reason = "regel één\nregel\ttwee \u202E";
  waiver.basis = "BVR";
  waiver.expires = Day{2026, 12, 31};
  waiver.at_most = *Decimal::parse("500.00");
  const std::string text = waiver_text(waiver, "AA1: een bevinding");
  CHECK(text.starts_with("# AA1: een bevinding\n[[waiver]]\n"));
  CHECK_THAT(text, !Contains("\u202E"));
  const Waiver again = parsed(text);
  CHECK(again.owner == waiver.owner);
  CHECK(again.reason == waiver.reason);
  CHECK(again.basis == waiver.basis);
  CHECK(again.expires == waiver.expires);
  CHECK(again.at_most == waiver.at_most);
}

TEST_CASE("what stands in a file stays as it is when more is added") {
  CHECK(with_more("a = 1 # b", "c\nd\n") == "a = 1 # b\n\nc\nd\n");
  CHECK(with_more("a\r\n", "c\nd\n") == "a\r\n\r\nc\r\nd\r\n");
  CHECK(with_more("", "c\n") == "c\n");
}

TEST_CASE("each report has the waivers of its own folder, and a file stands in the list once") {
  const TempFolder folder;
  const auto a = folder.write("a/one.txt", ""), b = folder.write("a/two.txt", ""),
             c = folder.write("c/three.txt", "");
  folder.write("a/toets.waivers.toml", whole);
  const std::vector<Input> inputs = {
      {a.string(), "a/one.txt"}, {c.string(), "three.txt"}, {b.string(), "a/two.txt"}};
  const auto files = read_waiver_files(inputs, {});
  REQUIRE(files->size() == 1);
  CHECK(files->front().evidence.name == "a/toets.waivers.toml");
  CHECK(files->front().evidence.sha256.size() == 64);
  CHECK(files->front().waivers.front().file == "a/toets.waivers.toml");
  CHECK(files->front().documents == std::vector<std::size_t>{0, 2});
}

TEST_CASE("files that are given take the place of those beside the reports") {
  const TempFolder folder;
  const auto report = folder.write("one.txt", "");
  folder.write("toets.waivers.toml", whole);
  AuditOptions options;
  options.waivers = {{folder.write("other.toml", "").string(), "other.toml"}};
  const std::vector<Input> inputs = {{report.string(), "one.txt"}};
  CHECK(read_waiver_files(inputs, options)->front().evidence.name == "other.toml");
  options.waivers = std::vector<Input>{};
  CHECK(read_waiver_files(inputs, options)->empty());
  options.waivers = {{(folder.path() / "none.toml").string(), "none.toml"}};
  CHECK_FALSE(read_waiver_files(inputs, options));
}

TEST_CASE("a waiver of a rule that is not there, or of what nobody can accept, is refused") {
  const auto of = [](const std::string& rule) {
    Waiver waiver;
    waiver.rule = rule;
    waiver.file = "w.toml";
    waiver.line = 4;
    const auto checked = require_waivable({{{}, {waiver}, {}}}, {"AA1"});
    return checked ? std::string() : checked.error().message.en;
  };
  CHECK(of("AA1").empty());
  CHECK(of("IN4").empty());
  CHECK_THAT(of("AA2"),
             Contains("w.toml:4: there is no rule AA2; `toets rules list` shows them; did you mean 'AA1'?"));
  CHECK_THAT(of("IN2"), Contains("cannot be waived"));
  CHECK_THAT(of("WV1"), Contains("cannot be waived"));
}

} // namespace toets
