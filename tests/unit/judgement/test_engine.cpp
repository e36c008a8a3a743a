// A whole run: files in, findings out. The plugins stand in tests/hostile/plugins.
#include "output/findings_json.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"
#include "toets/engine/audit.hpp"

#include <sstream>

namespace toets {

using Catch::Contains;
using toets::test::pack_text;
using toets::test::rule_text;
using toets::test::TempFolder;

namespace {

const std::string right = "<sound>\nyear 2023\n# Werk\nreceipts 10.00\nexpenditure 4.00\nbalance 6.00\n";
const std::string wrong = "<sound>\nyear 2023\n# Werk\nreceipts 10.00\nexpenditure 4.00\nbalance 7.00\n";

class Office {
 public:
  Office() {
    folder_.write(
        "rules/core/AA1_x.lua",
        rule_text({{"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                   {"evaluate",
                    "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
                    "b:sibling({ row = \"expenditure\" }) } end"}}));
    folder_.write("rules/pack.toml", pack_text());
    folder_.write("rules/profiles/default.toml", "");
  }

  const TempFolder& folder() const { return folder_; }

  Input file(const std::string& name, const std::string& text) const {
    return {folder_.write(name, text).string(), name};
  }

  /// With settings that stand on the default profile.
  Engine engine(const std::string& config = {}) const {
    EngineOptions options;
    if (!config.empty()) options.config = folder_.write("toets.toml", config);
    options.plugin_folders = {TOETS_HOSTILE_PLUGIN_DIR};
    options.rule_folders = {folder_.path() / "rules"};
    return Engine::create(options).value();
  }

  Audit audit(const std::vector<Input>& inputs, const AuditOptions& options = {}) const {
    return engine().audit(inputs, options).value();
  }

 private:
  TempFolder folder_;
};

std::string json_of(const Audit& audit) {
  std::ostringstream out;
  write_findings_json(out, audit, {.numbers = true});
  return out.str();
}

} // namespace

TEST_CASE("a report that is right is accepted and its numbers are proven") {
  const Office office;
  const Audit audit = office.audit({office.file("a.txt", right)});
  CHECK(audit.is_accepted);
  CHECK_FALSE(audit.has_failed_input);
  CHECK(audit.findings.empty());
  const Document& document = audit.documents.at(0);
  CHECK(document.status == DocumentStatus::read);
  CHECK(document.path == "a.txt");
  CHECK(document.table_numbers.total == 3);
  CHECK(document.table_numbers.proven == 3);
  CHECK(audit.rules.at(0).evaluated == 1);
  CHECK(audit.plugins.at("sound").version == "1.0.0");
  CHECK(audit.plugins.at("sound").sha256.size() == 64);
  CHECK(audit.profile_name == "default");
}

TEST_CASE("a report that is wrong is not accepted and its numbers are contradicted") {
  const Office office;
  const Audit audit = office.audit({office.file("a.txt", wrong)});
  CHECK_FALSE(audit.is_accepted);
  CHECK_FALSE(audit.has_failed_input);
  CHECK(audit.errors == 1);
  CHECK(audit.documents.at(0).table_numbers.contradicted == 3);
  CHECK(audit.documents.at(0).relation_rules == std::vector<std::string>{"AA1"});
}

TEST_CASE("a number that no rule looks at is unchecked with the reason") {
  const Office office;
  const Audit audit =
      office.audit({office.file("a.txt", right + "# Zonder saldo\nreceipts 1.00\nreceipts 0.00\n")});
  const NumberTally& tally = audit.documents.at(0).table_numbers;
  CHECK(tally.total == 5);
  CHECK(tally.unchecked == 2);
  CHECK(tally.unchecked_reasons.at("no_relation") == 2);
}

TEST_CASE("zeros that agree are unchecked as such") {
  const Office office;
  const Audit audit = office.audit(
      {office.file("a.txt", "<sound>\n# Werk\nreceipts 0.00\nexpenditure 0.00\nbalance 0.00\n")});
  CHECK(audit.documents.at(0).table_numbers.unchecked_reasons.at("only_zero") == 3);
  CHECK(audit.rules.at(0).trivial == 1);
}

TEST_CASE("each input has its status and none keeps the others from being read") {
  const Office office;
  const Audit audit = office.audit({office.file("a.txt", "niets\n"),
                                    office.file("b.txt", ""),
                                    office.file("c.txt", "<throws_in_parse>\n"),
                                    office.file("d.txt", "<throws_across>\n"),
                                    office.file("e.txt", "<refused_record>\n"),
                                    office.file("f.txt", "<sniff_error>\n"),
                                    {"no/such/file.txt", "g.txt"},
                                    office.file("h.txt", wrong)});
  std::vector<std::string> statuses;
  for (const Document& document : audit.documents) {
    statuses.emplace_back(name(document.status));
    CHECK(document.problem.empty() == (document.status == DocumentStatus::read));
    CHECK(document.problem.nl.empty() == (document.status == DocumentStatus::read));
  }
  CHECK(statuses == std::vector<std::string>{"unrecognised", "unreadable", "crashed", "crashed", "crashed",
                                             "crashed", "unreadable", "read"});
  CHECK(audit.has_failed_input);
  CHECK_FALSE(audit.is_accepted);
  REQUIRE(audit.findings.size() == 1);
  CHECK(audit.findings[0].location.document == 7);
}

TEST_CASE("a file that no layout reads can be forgiven but one that fails cannot") {
  const Office office;
  AuditOptions forgiving;
  forgiving.ignore_unrecognised = true;
  const Audit unknown =
      office.audit({office.file("a.txt", "niets\n"), office.file("b.txt", right)}, forgiving);
  CHECK(unknown.is_accepted);
  CHECK_FALSE(unknown.has_failed_input);
  const Audit failed =
      office.audit({office.file("a.txt", "<throws_in_parse>\n"), office.file("b.txt", right)}, forgiving);
  CHECK_FALSE(failed.is_accepted);
  CHECK(failed.has_failed_input);
}

TEST_CASE("where nothing was examined nothing is accepted") {
  const Office office;
  AuditOptions options;
  options.ignore_unrecognised = true;
  CHECK_FALSE(office.audit({office.file("a.txt", "niets\n")}, options).is_accepted);
  options.against = {office.file("old.txt", right)};
  CHECK_FALSE(office.audit({office.file("a.txt", "niets\n")}, options).is_accepted);
}

TEST_CASE("a plugin that fails is told also when another one reads the report") {
  const Office office;
  const Audit audit = office.audit({office.file("a.txt", "<sniff_error>\n" + right)});
  CHECK(audit.documents.at(0).status == DocumentStatus::read);
  CHECK(audit.documents[0].failed_plugins.size() == 1);
  CHECK(audit.has_failed_input);
}

TEST_CASE("an audit of nothing is not accepted") { CHECK_FALSE(Office().audit({}).is_accepted); }

TEST_CASE("an earlier report is listed and not judged") {
  const Office office;
  AuditOptions options;
  options.against = {office.file("old.txt", wrong)};
  const Audit audit = office.audit({office.file("new.txt", right)}, options);
  REQUIRE(audit.documents.size() == 2);
  CHECK(audit.documents[1].is_against);
  CHECK(audit.documents[1].status == DocumentStatus::read);
  CHECK(audit.findings.empty());
  CHECK(audit.is_accepted);
}

TEST_CASE("the day that is given replaces the one that the report speaks of") {
  const Office office;
  AuditOptions options;
  options.as_of = Day{2020, 2, 29};
  const Input input = office.file("a.txt", right);
  CHECK(office.engine().read(input, {}).report->as_of->text() == "2023-12-31");
  const Document reading = office.engine().read(input, options);
  CHECK(reading.report->as_of->text() == "2020-02-29");
  CHECK(reading.report->as_of_basis == "option");
}

TEST_CASE("the result does not depend on the number of jobs") {
  const Office office;
  std::vector<Input> inputs;
  for (int i = 0; i < 12; ++i) {
    const std::string text = i % 4 == 0   ? "niets\n"
                             : i % 3 == 0 ? "<throws_in_parse>\n"
                             : i % 2 == 0 ? wrong
                                          : right;
    inputs.push_back(office.file("f" + std::to_string(i) + ".txt", text));
  }
  for (int i = 1; i <= 30; ++i) {
    const std::string id = "BB" + std::to_string(i);
    office.folder().write(
        "rules/core/" + id + "_x.lua",
        rule_text({{"id", "\"" + id + "\""},
                   {"evaluate", i % 7 == 0   ? "function() error(\"oops\") end"
                                : i % 3 == 0 ? "function(report) return finding { at = report } end"
                                             : "function() end"}}));
  }
  const auto json = [&](const std::vector<Input>& audited, unsigned jobs) {
    AuditOptions many;
    many.jobs = jobs;
    std::size_t calls = 0;
    many.on_progress = [&](std::size_t done, std::size_t all) {
      ++calls;
      CHECK(done == calls);
      CHECK(all == audited.size());
    };
    std::string result = json_of(office.audit(audited, many));
    CHECK(calls == audited.size());
    return result;
  };
  for (const std::size_t count : {12, 2, 1, 0}) {
    const std::vector<Input> audited(inputs.end() - static_cast<std::ptrdiff_t>(count), inputs.end());
    const std::string alone = json(audited, 1);
    for (const unsigned jobs : {2, 3, 8, 40}) {
      INFO(count << " documents, " << jobs << " jobs");
      CHECK(json(audited, jobs) == alone);
    }
  }
}

TEST_CASE("a rule that fails leaves its document not accepted") {
  const Office office;
  office.folder().write("rules/core/BB1_x.lua",
                        rule_text({{"id", "\"BB1\""}, {"evaluate", "function() error(\"oops\") end"}}));
  const Audit audit = office.audit({office.file("a.txt", right)});
  CHECK_FALSE(audit.documents.at(0).is_accepted);
  CHECK_FALSE(audit.is_accepted);
  CHECK(audit.has_failed_input);
  CHECK(audit.rules.at(1).errors == 1);
  REQUIRE(audit.rules.at(1).troubles.size() == 1);
  CHECK(audit.rules[1].troubles[0].document == 0);
}

TEST_CASE("a rule that fails says on what") {
  const Office office;
  office.folder().write("rules/core/BB1_x.lua",
                        rule_text({{"id", "\"BB1\""},
                                   {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                                   {"evaluate", "function(figure) return figure.yaer end"}}));
  const Audit audit = office.audit({office.file("a.txt", right)});
  const RuleSummary::Trouble& trouble = audit.rules.at(1).troubles.at(0);
  CHECK_THAT(trouble.message, Contains("core/BB1_x.lua:") && Contains("'yaer'"));
  CHECK_THAT(trouble.subject, Contains("Werk") && Contains("operating balance"));
  CHECK(trouble.at.line == 6);
  CHECK_FALSE(trouble.is_over_budget);
  CHECK_THAT(json_of(audit), Contains("\"subject\": \"" + trouble.subject));
}

TEST_CASE("a profile says what is not accepted") {
  const Office office;
  const std::vector<Input> inputs = {office.file("a.txt", wrong)};
  const auto accepted = [&](const std::string& config) {
    const Audit audit = office.engine(config).audit(inputs, {}).value();
    CHECK(audit.errors + audit.warnings == 1); // what is found does not change
    CHECK(audit.is_accepted == audit.documents.at(0).is_accepted);
    return audit.is_accepted;
  };
  CHECK_FALSE(accepted(""));
  CHECK(accepted("reject.severity = \"never\""));
  CHECK(accepted("reject.except = [\"AA1\"]"));
  CHECK_FALSE(accepted("reject.severity = \"never\"\nreject.rules = [\"AA1\"]"));
  CHECK(accepted("rules.AA1.severity = \"warning\""));
  CHECK_FALSE(accepted("rules.AA1.severity = \"warning\"\nreject.severity = \"warning\""));
  CHECK_FALSE(accepted("rules.AA1.severity = \"warning\"\nreject.rules = [\"AA1\"]"));
}

TEST_CASE("the threshold of the options stands in the place of what the profile says") {
  const Office office;
  const auto created = [&](const std::string& fail_on) {
    EngineOptions options;
    options.config = office.folder().write("toets.toml", "fail_on = \"note\"\n");
    options.plugin_folders = {TOETS_HOSTILE_PLUGIN_DIR};
    options.rule_folders = {office.folder().path() / "rules"};
    options.fail_on = fail_on;
    return Engine::create(options);
  };
  const auto threshold = [&](const std::string& fail_on) {
    return created(fail_on)->audit({office.file("a.txt", right)}, {}).value().fails_from;
  };
  CHECK(threshold("") == Severity::note);
  CHECK(threshold("warning") == Severity::warning);
  CHECK(threshold("never") == std::nullopt);
  CHECK_THAT(created("eror").error().message.en, Contains("fail_on") && Contains("error"));
}

TEST_CASE("no profile accepts a report without numbers") {
  const Office office;
  const Input nothing = office.file("a.txt", "<sound>\nyear 2023\n");
  CHECK_FALSE(office.engine("reject.severity = \"never\"").audit({nothing}, {}).value().is_accepted);
}

TEST_CASE("the evidence names the packs and every file of settings") {
  const Office office;
  office.folder().write("own/pack.toml", pack_text("own"));
  office.folder().write("own/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  const Audit audit = office.engine("packs = [\"own\"]").audit({office.file("a.txt", right)}, {}).value();
  CHECK(audit.rules.size() == 2);
  REQUIRE(audit.packs.size() == 2);
  CHECK(audit.packs.at("own").version == "1.0.0");
  CHECK(audit.packs.at("own").sha256.size() == 64);
  CHECK(audit.packs.at("own").sha256 != audit.packs.at("core").sha256);
  REQUIRE(audit.profile_layers.size() == 2);
  CHECK(audit.profile_layers[0].kind == "profile");
  CHECK(audit.profile_layers[0].name == "default");
  CHECK(audit.profile_layers[0].sha256 == audit.profile_sha256);
  CHECK(audit.profile_layers[1].kind == "config");
  CHECK(audit.profile_layers[1].name == "toets.toml");
  CHECK_THAT(json_of(audit), !Contains(office.folder().path().string()));
}

TEST_CASE("a pack of the settings that cannot be used is told with its line") {
  const Office office;
  EngineOptions options;
  options.rule_folders = {office.folder().path() / "rules"};
  options.config = office.folder().write("toets.toml", "\npacks = [\"nowhere\"]\n");
  const auto engine = Engine::create(std::move(options));
  REQUIRE_FALSE(engine);
  CHECK_THAT(engine.error().message.en, Contains("toets.toml:2: packs:") && Contains("nowhere"));
}

TEST_CASE("rules that are refused are trouble of the run") {
  const Office office;
  office.folder().write("rules/core/BB1_x.lua", "return 5");
  const auto audit = office.engine().audit({office.file("a.txt", right)}, {});
  REQUIRE_FALSE(audit);
  CHECK_THAT(audit.error().message.en, Contains("BB1_x.lua"));
}

TEST_CASE("an engine without rules or with a profile that is not there is refused") {
  CHECK_FALSE(Engine::create({}));
  const Office office;
  EngineOptions options;
  options.rule_folders = {office.folder().path() / "rules"};
  options.profile = "loose";
  const auto engine = Engine::create(options);
  REQUIRE_FALSE(engine);
  CHECK_THAT(engine.error().message.en, Contains("'loose'"));
}

TEST_CASE("no silent pass over a report without numbers") {
  const Office office;
  const Audit audit = office.audit({office.file("a.txt", "<sound>\nyear 2023\n")});
  CHECK_FALSE(audit.is_accepted);
  REQUIRE(audit.findings.size() == 1);
  CHECK(audit.findings[0].rule == "IN1");
}

} // namespace toets
