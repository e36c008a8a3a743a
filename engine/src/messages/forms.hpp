// What each form of the result is for, as the help says it, and why one could not be made.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

inline constexpr Message<> form_text{"voor mensen, op een terminal", "for people, on a terminal"};
inline constexpr Message<> form_html{
    "voor mensen: één bladzijde die geen netwerk nodig heeft, met het rapport zelf erbij",
    "for people: one page that needs no network, with the report itself"};
inline constexpr Message<> form_markdown{"voor een nota aan de raad of een pull request",
                                         "for a note to the council or a pull request"};
inline constexpr Message<> form_xlsx{
    "een werkboek: bevindingen, sommen met formules die ze narekenen, elk getal",
    "a workbook: findings, sums with formulas that recompute them, every number"};
inline constexpr Message<> form_csv{"de bevindingen als tabel, een rij per geval",
                                    "the findings as a table, a row for each occurrence"};
inline constexpr Message<> form_table_schema{
    "wat de kolommen van die tabel zijn: een Frictionless Table Schema",
    "what the columns of that table are: a Frictionless Table Schema"};
inline constexpr Message<> form_json{
    "voor programma's: alles, zoals docs/schema/findings.schema.json het beschrijft",
    "for programs: everything, as docs/schema/findings.schema.json says"};
inline constexpr Message<> form_jsonl{"hetzelfde, een object per regel", "the same, one object a line"};
inline constexpr Message<> form_sarif{"SARIF 2.1.0, voor codeplatformen en editors",
                                      "SARIF 2.1.0, for code hosts and editors"};
inline constexpr Message<> form_junit{
    "JUnit XML, voor continue integratie: een test per controle en rapport",
    "JUnit XML, for continuous integration: a test for each rule and report"};
inline constexpr Message<> form_github{"annotaties van een GitHub-workflow",
                                       "annotations of a GitHub workflow"};

inline constexpr Message<"why"> workbook_unwritten{"het werkboek kan niet worden geschreven: {why}",
                                                   "the workbook could not be written: {why}"};
inline constexpr Message<"why"> workbook_unfinished{
    "het werkboek kan niet worden geschreven ({why}); het vraagt /proc, en plaats voor tijdelijke bestanden "
    "in TMPDIR of "
    "/tmp",
    "the workbook could not be written ({why}); it needs /proc, and room for temporary files in TMPDIR or "
    "/tmp"};
inline constexpr Message<"library", "why", "package"> workbook_library_missing{
    "een werkboek vraagt de bibliotheek {library}, die niet kan worden geladen ({why}); installeer het "
    "Debian-pakket "
    "{package}",
    "a workbook needs the library {library}, which cannot be loaded ({why}); install the Debian package "
    "{package}"};

} // namespace toets::message
