#include "output/workbook/workbook.hpp"

#include "support/catch.hpp"
#include "support/made_audit.hpp"
#include "support/temp_folder.hpp"

#include <cstdio>
#include <map>
#include <sstream>

namespace toets {

using toets::test::MadeAudit;
using toets::test::ReportMaker;
using toets::test::TempFolder;

namespace {

/// "blad!A1" -> kind, form and value with tabs between, as a program that knows nothing of this one reads them.
using Cells = std::map<std::string, std::string>;

std::string written(const Audit& audit, const RenderOptions& options = {}) {
  std::ostringstream out;
  write_workbook(out, audit, options);
  return out.str();
}

Cells cells_of(const Audit& audit, const RenderOptions& options = {}) {
  const TempFolder folder;
  const auto file = folder.write("book.xlsx", written(audit, options));
  const std::string command =
      "/usr/bin/python3 -B '" TOETS_SOURCE_DIR "/tests/support/workbook_cells.py' '" + file.string() + "'";
  Cells cells;
  FILE* const pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string line;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    if (c != '\n') {
      line.push_back(static_cast<char>(c));
      continue;
    }
    const std::size_t tab = line.find('\t');
    cells[line.substr(0, tab)] = line.substr(tab + 1);
    line.clear();
  }
  REQUIRE(pclose(pipe) == 0);
  return cells;
}

bool has_value(const Cells& cells, const std::string& sheet, const std::string& value) {
  for (const auto& [place, cell] : cells)
    if (place.starts_with(sheet + "!") && cell.ends_with("\t" + value)) return true;
  return false;
}

const test::RuleFields balance_rule = {
    {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
    {"message", "{ nl = \"{node}: {actual}\", en = \"{node}: {actual}\" }"},
    {"evaluate", "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) } end"}};

MadeAudit wrong_balance(const std::string& title, const std::string& receipts, const std::string& balance) {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1", .title = title}), {{"actual", 2023}});
  make.row("operating", "receipts", {receipts});
  make.row("operating", "balance", {balance});
  return {make.finish(), balance_rule};
}

} // namespace

TEST_CASE("a sum stands in the workbook with each member, and the amounts are numbers") {
  const Cells cells = cells_of(wrong_balance("Werk", "1000.00", "1001.00").audit);
  CHECK(cells.at("Sommen!D3") == "s\t-\tvermeld");
  CHECK(cells.at("Sommen!F3") == "n\t[$-813]#,##0.00\t1001");
  CHECK(cells.at("Sommen!D6") == "s\t-\t= nagerekend");
  CHECK(cells.at("Sommen!G6") == "n\t[$-813]#,##0.00\t1000");
  CHECK(cells.at("Sommen!G7") == "n\t[$-813]#,##0.00\t1");
  CHECK(cells.at("Sommen!G9") == "s\t-\tklopt niet");
  CHECK(cells.at("Bevindingen!F2") == "s\t-\tAP1 Werk: 1.001,00");
  CHECK(cells.at("Bevindingen!G2") == "n\t[$-813]#,##0.00\t1");
}

TEST_CASE("a share has the part before the whole, whichever of them is backed") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"}), {{"actual", 2023}});
  for (const auto& [row, value] :
       {std::pair("receipts", "20"), {"expenditure", "50"}, {"balance", "41"}, {"total", "20"}})
    make.row("operating", row, {value}, "");
  const MadeAudit made(
      make.finish(),
      {{"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
       {"evaluate",
        "function(b) local function of(name) return b:sibling({ row = name }) end "
        "return { relation.identity { of(\"receipts\"), \"=\", of(\"total\") }, "
        "relation.ratio { b, of(\"receipts\"), of(\"expenditure\"), kind = \"identity\" } } end"}});
  const Cells cells = cells_of(made.audit);
  CHECK(cells.at("Sommen!F5").ends_with("\t20"));
  CHECK(cells.at("Sommen!F6").ends_with("\t50"));
  CHECK(cells.at("Sommen!G7").ends_with("\t40"));
}

TEST_CASE("a sum with more digits than a spreadsheet keeps is text, and says that it cannot be recomputed") {
  const Cells cells =
      cells_of(wrong_balance("Werk", "1000000000000000.00", "1000000000000000.01").audit, {Language::en});
  CHECK(cells.at("Sums!F3") == "s\t-\t1,000,000,000,000,000.01");
  CHECK(cells.at("Sums!G7") == "s\t-\t0.01");
  CHECK(cells.at("Sums!G9") == "s\t-\tdoes not hold");
  CHECK(cells.at("Sums!K2").find("too many digits for a spreadsheet") != std::string::npos);
}

TEST_CASE("text of a report becomes no formula and acts on nothing") {
  for (const std::string title : {"=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")",
                                  "{=1}", "_x003D_1", "]]><x/>&amp;"}) {
    INFO(title);
    const Cells cells = cells_of(wrong_balance(title, "1.00", "2.00").audit);
    CHECK(cells.at("Sommen!H3") == "s\t-\tAP1 " + title);
    CHECK(cells.at("Bevindingen!F2") == "s\t-\tAP1 " + title + ": 2,00");
  }
  const Cells cells = cells_of(wrong_balance("a\033[31m\u202Eb", "1.00", "2.00").audit);
  CHECK(cells.at("Sommen!H3") == "s\t-\tAP1 a␛[31m�b");
}

TEST_CASE("the workbook says what is accepted, what is new and what was resolved") {
  MadeAudit made = wrong_balance("Werk", "1000.00", "1001.00");
  Finding& finding = made.audit.findings.at(0);
  finding.is_material = true;
  finding.since_baseline = SinceBaseline::changed;
  finding.waived = Waiver{.fingerprint = finding.fingerprint,
                          .rule = "AA1",
                          .owner = "=dienst financiën",
                          .reason = "Een rechtzetting volgt.",
                          .basis = "besluit van 12 maart",
                          .expires = Day{2024, 12, 31},
                          .at_most = Decimal::parse("500.00"),
                          .file = "toets.waivers.toml",
                          .line = 3};
  made.audit.waived = 1;
  made.audit.materiality = "1000.00";
  made.audit.baseline = FileEvidence{"vorige.json", "ab"};
  made.audit.resolved.push_back({.rule = "BB1",
                                 .fingerprint = "cd",
                                 .path = "verslag.txt",
                                 .severity = Severity::warning,
                                 .message = {"Rechtgezet.", "Put right."},
                                 .amount = "12.50"});
  const Cells cells = cells_of(made.audit);
  CHECK(cells.at("Vrijgesteld!E2") == "n\t[$-813]#,##0.00\t500");
  CHECK(cells.at("Vrijgesteld!F2") == "s\t-\t=dienst financiën");
  CHECK(cells.at("Vrijgesteld!G2") == "s\t-\tEen rechtzetting volgt.");
  CHECK(cells.at("Vrijgesteld!I2") == "n\t[$-813]dd\\-mm\\-yyyy\t45657");
  CHECK(has_value(cells, "Bevindingen", "gewijzigd"));
  CHECK(has_value(cells, "Bevindingen", "ja"));
  CHECK(cells.at("Verdwenen!D2") == "s\t-\tRechtgezet.");
  CHECK(cells.at("Verdwenen!E2") == "n\t[$-813]#,##0.00\t12.5");
  CHECK(has_value(cells, "Samenvatting", "vorige.json"));
  CHECK(has_value(cells, "Samenvatting", "materieel vanaf"));
}

TEST_CASE("a document that was not read is in the workbook with the reason") {
  Audit audit;
  audit.documents.emplace_back();
  audit.documents[0].path = "foto.jpg";
  audit.documents[0].problem = {"dit is geen tekst", "this is no text"};
  const Cells cells = cells_of(audit);
  CHECK(has_value(cells, "Samenvatting", "NIET GELEZEN"));
  CHECK(has_value(cells, "Samenvatting", "dit is geen tekst"));
  CHECK(has_value(cells, "Niet nagegaan", "rapport niet gelezen"));
}

TEST_CASE("every sum of the report is there when every number is asked for") {
  MadeAudit made = wrong_balance("Werk", "1000.00", "1000.00");
  CHECK(made.audit.findings.empty());
  CHECK_FALSE(cells_of(made.audit).contains("Alle sommen!A1"));
  const Cells cells = cells_of(made.audit, {Language::nl, {}, true});
  CHECK(cells.at("Alle sommen!B2") == "s\t-\ts1");
  CHECK(cells.at("Alle sommen!G9") == "s\t-\tklopt");
}

TEST_CASE("the same audit gives the same bytes") {
  const MadeAudit made = wrong_balance("Werk", "1000.00", "1001.00");
  CHECK(written(made.audit) == written(made.audit));
}

} // namespace toets
