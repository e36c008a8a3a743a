#include "wording/phrases.hpp"

#include <array>

namespace toets {
namespace {

struct Entry {
  Phrase which;
  std::string_view nl, en;
};

// One text a line.
// clang-format off
constexpr std::array entries = {
    Entry{Phrase::accepted, "AANVAARD", "ACCEPTED"},
    Entry{Phrase::not_accepted, "NIET AANVAARD", "NOT ACCEPTED"},
    Entry{Phrase::not_read, "NIET GELEZEN", "NOT READ"},
    Entry{Phrase::compared_with, "ter vergelijking gelezen, niet beoordeeld",
          "read for comparison, not judged"},
    Entry{Phrase::earlier_report, "Vroeger verslag", "Earlier report"},
    Entry{Phrase::not_compared, "NIET VERGELEKEN", "NOT COMPARED"},
    Entry{Phrase::compared_nodes, "Vergeleken met", "Compared with"},
    Entry{Phrase::without_earlier, "controles vergelijken met een vroeger verslag; --against geeft er een op",
          "checks compare with an earlier report; --against names one"},
    Entry{Phrase::error, "FOUT", "ERROR"}, Entry{Phrase::warning, "LET OP", "WARNING"},
    Entry{Phrase::note, "NOTA", "NOTE"}, Entry{Phrase::one_error, "fout", "error"},
    Entry{Phrase::errors_count, "fouten", "errors"}, Entry{Phrase::one_warning, "waarschuwing", "warning"},
    Entry{Phrase::warnings_count, "waarschuwingen", "warnings"}, Entry{Phrase::one_note, "nota", "note"},
    Entry{Phrase::notes_count, "nota's", "notes"}, Entry{Phrase::line, "regel", "line"},
    Entry{Phrase::lines_small, "regels", "lines"}, Entry{Phrase::page, "blz.", "p."},
    Entry{Phrase::fiscal_year, "boekjaar", "fiscal year"}, Entry{Phrase::as_of, "toestand op", "as of"},
    Entry{Phrase::stated, "vermeld", "stated"}, Entry{Phrase::computed, "nagerekend", "recomputed"},
    Entry{Phrase::at_most, "hoogstens", "at most"}, Entry{Phrase::at_least, "minstens", "at least"},
    Entry{Phrase::difference, "verschil", "difference"},
    Entry{Phrase::slack, "afronding laat toe", "rounding allows"},
    Entry{Phrase::omitted_row, "rij niet afgedrukt: nul", "row not printed: zero"},
    Entry{Phrase::open_place, "hier is geen getal gedrukt: nul", "no number is printed here: zero"},
    Entry{Phrase::inferred_column, "kolom afgeleid", "column inferred"},
    Entry{Phrase::least_backed, "door geen andere som gesteund", "backed by no other sum"},
    Entry{Phrase::follows_from_sums, "volgt uit de verschillen hierboven",
          "follows from the differences above"},
    Entry{Phrase::follows_from_finding, "volgt uit een andere bevinding", "follows from another finding"},
    Entry{Phrase::also_at, "zie ook", "see also"},
    Entry{Phrase::numbers_in_tables, "Getallen in tabellen", "Numbers in tables"},
    Entry{Phrase::numbers_in_text, "Getallen in tekst", "Numbers in text"},
    Entry{Phrase::proven, "bewezen", "proven"}, Entry{Phrase::contradicted, "tegengesproken", "contradicted"},
    Entry{Phrase::unchecked, "niet nagegaan", "unchecked"}, Entry{Phrase::lines, "Regels", "Lines"},
    Entry{Phrase::lines_understood, "begrepen", "understood"},
    Entry{Phrase::lines_ignored, "zonder inhoud", "without content"},
    Entry{Phrase::lines_not_understood, "niet begrepen", "not understood"},
    Entry{Phrase::not_examined, "Niet onderzocht", "Not examined"},
    Entry{Phrase::nothing_unexamined, "alles is onderzocht", "everything was examined"},
    Entry{Phrase::reason_unreadable, "het gedrukte getal is niet te lezen",
          "the printed number cannot be read"},
    Entry{Phrase::reason_not_assigned, "het is niet zeker bij welke kolom het getal hoort",
          "it is not certain which column the number belongs to"},
    Entry{Phrase::reason_inferred, "de kolom is afgeleid uit de sommen zelf",
          "its column was inferred from the sums themselves"},
    Entry{Phrase::reason_only_zero, "staat alleen in sommen waarin alles nul is",
          "stands only in sums where all is zero"},
    Entry{Phrase::reason_only_claimed, "staat alleen in wat een zin over getallen zegt",
          "stands only in what a sentence says about numbers"},
    Entry{Phrase::reason_only_bounded, "staat alleen in een vergelijking die ruimte laat",
          "stands only in a comparison that leaves room"},
    Entry{Phrase::reason_no_relation, "geen enkele regel rekent het na", "no rule recomputes it"},
    Entry{Phrase::rule_not_evaluable, "niet na te gaan", "not evaluable"},
    Entry{Phrase::reason_missing_field, "een veld ontbreekt", "a field is missing"},
    Entry{Phrase::reason_number_without_value, "een getal van de som heeft geen waarde",
          "a number of the sum has no value"},
    Entry{Phrase::checks, "Controles", "Checks"},
    Entry{Phrase::checks_header, "nagegaan  gefaald  niet na te gaan", "evaluated   failed   not evaluable"},
    Entry{Phrase::rule_failed, "de regel zelf liep vast", "the rule itself failed"},
    Entry{Phrase::encoding_windows_1252, "gelezen als Windows-1252, want het is geen UTF-8",
          "read as Windows-1252, since it is not UTF-8"},
    Entry{Phrase::every_number, "Oordeel over elk getal", "Verdict of every number"},
    Entry{Phrase::changes, "Wijzigingen", "Changes"},
    Entry{Phrase::changes_header, "mogelijk  gedaan  gezien  elders  gemist  aandeel",
          "possible    made  caught  elsewhere  missed  share"},
    Entry{Phrase::changes_all, "alle wijzigingen", "all changes"},
    Entry{Phrase::in_a_sum, "in een som", "in a sum"},
    Entry{Phrase::in_a_bound, "in een losse vergelijking", "in a loose comparison"},
    Entry{Phrase::in_no_relation, "in geen berekening", "in no computation"},
    Entry{Phrase::said_again, "ook elders gezegd", "said elsewhere too"},
    Entry{Phrase::said_once, "alleen hier gezegd", "said here alone"},
    Entry{Phrase::rules_that_noticed, "Regels", "Rules"},
    Entry{Phrase::rules_that_noticed_header, "gezien  als enige  elders", "caught      alone  elsewhere"},
    Entry{Phrase::rules_that_noticed_none, "zonder wijziging die ze zien", "without a change that they see"},
    Entry{Phrase::changes_missed, "Gemist", "Missed"},
    Entry{Phrase::changes_missed_alone, "Gemist, in geen berekening of alleen hier gezegd",
          "Missed, in no computation or said here alone"},
    Entry{Phrase::none_missed, "elke wijziging is gezien", "every change was noticed"},
    // Pages of rules, and the settings of a run.
    Entry{Phrase::rule_says, "Wat de regel zegt", "What the rule says"},
    Entry{Phrase::rule_why, "Waarom", "Why"}, Entry{Phrase::rule_fix, "Wat te doen", "What to do"},
    Entry{Phrase::rule_basis, "Grond", "Basis"},
    Entry{Phrase::rule_looks_at, "Waar de regel naar kijkt", "What the rule looks at"},
    Entry{Phrase::rule_includes_omitted, "ook rijen die alleen de onderliggende delen tonen",
          "also rows that only the parts below it print"},
    Entry{Phrase::rule_report_kinds, "soort rapport", "kind of report"},
    Entry{Phrase::rule_layouts, "lay-out", "layout"},
    Entry{Phrase::rule_from_year, "vanaf boekjaar", "from fiscal year"},
    Entry{Phrase::rule_to_year, "tot en met boekjaar", "to fiscal year"},
    Entry{Phrase::rule_parameters, "Parameters", "Parameters"},
    Entry{Phrase::rule_not_evaluable_when, "Wanneer het niet na te gaan is", "When it cannot be evaluated"},
    Entry{Phrase::rule_field_missing, "dit veld ontbreekt", "this field is missing"},
    Entry{Phrase::rule_outcomes, "Mogelijke uitkomsten", "Possible outcomes"},
    Entry{Phrase::rule_example, "Voorbeeld", "Example"},
    Entry{Phrase::rule_tests, "Tests (in het Engels)", "Tests"}, Entry{Phrase::rule_since, "sinds", "since"},
    Entry{Phrase::rule_page_origin,
          "Gemaakt uit de regel en zijn tests door `toets rules docs`; niet met de hand aanpassen.",
          "Made from the rule and its tests by `toets rules docs`; not to be edited by hand."},
    Entry{Phrase::rule_pages, "De regels", "The rules"}, Entry{Phrase::column_rule, "regel", "rule"},
    Entry{Phrase::column_severity, "ernst", "severity"}, Entry{Phrase::column_title, "titel", "title"},
    Entry{Phrase::column_status, "status", "status"},
    Entry{Phrase::column_looks_at, "kijkt naar", "looks at"}, Entry{Phrase::column_pack, "pack", "pack"},
    Entry{Phrase::setting_instead_of, "in plaats van", "instead of"},
    Entry{Phrase::setting_built_in, "ingebouwd", "built in"},
    Entry{Phrase::setting_layers, "Lagen, de onderste eerst", "Layers, the lowest first"},
    Entry{Phrase::setting_packs, "Regelpakketten", "Packs"},
    // Waivers, the baseline and materiality.
    Entry{Phrase::waived_findings, "Vrijgesteld", "Waived"},
    Entry{Phrase::waived_count, "vrijgesteld", "waived"},
    Entry{Phrase::waived_by, "Vrijgesteld door", "Waived by"},
    Entry{Phrase::waived_until, "tot en met", "until"},
    Entry{Phrase::waived_at_most, "voor een verschil van hoogstens", "for a difference of at most"},
    Entry{Phrase::waived_because, "Reden", "Reason"},
    Entry{Phrase::waived_basis, "Grond", "Basis"},
    Entry{Phrase::since_new, "nieuw", "new"},
    Entry{Phrase::since_changed, "gewijzigd", "changed"},
    Entry{Phrase::since_unchanged, "ongewijzigd", "unchanged"},
    Entry{Phrase::since_resolved, "verdwenen", "resolved"},
    Entry{Phrase::not_looked_for, "niet opnieuw gezocht", "not looked for again"},
    Entry{Phrase::against_baseline, "Tegenover", "Against"},
    Entry{Phrase::resolved_findings, "Verdwenen tegenover", "Resolved since"},
    Entry{Phrase::material, "materieel", "material"},
    Entry{Phrase::material_from, "waarvan materieel, vanaf", "of which material, from"},
    Entry{Phrase::errors_title, "Fouten", "Errors"},
    Entry{Phrase::warnings_title, "Waarschuwingen", "Warnings"},
    Entry{Phrase::notes_title, "Nota's", "Notes"},
    Entry{Phrase::explain_fingerprint, "Kenmerk", "Fingerprint"},
    Entry{Phrase::explain_place, "In het verslag", "In the report"},
    Entry{Phrase::explain_sums, "Berekening", "Sums"},
    Entry{Phrase::explain_occurrences, "Gevallen", "Occurrences"},
    Entry{Phrase::explain_waive, "Om deze bevinding vrij te stellen", "To waive this finding"},
    Entry{Phrase::explain_waive_who, "WIE", "WHO"},
    Entry{Phrase::explain_waive_why, "WAAROM", "WHY"},
    Entry{Phrase::explain_part_of, "Geval van bevinding", "Occurrence of finding"},
    Entry{Phrase::waiver_head_what, "Bevindingen die bekend en aanvaard zijn: `toets audit` toont ze, maar telt ze niet mee.",
          "Findings that are known and accepted: `toets audit` shows them, and does not count them."},
    Entry{Phrase::waiver_head_who, "Elke vrijstelling noemt wie ze verantwoordt (owner) en waarom (reason).",
          "Each waiver names who answers for it (owner) and why (reason)."},
    Entry{Phrase::waiver_added, "vrijstelling toegevoegd voor", "waiver added for"},
    // The HTML report.
    // The workbook.
    // Markdown, SARIF, JUnit and annotations.
    Entry{Phrase::verdict_of_reports, "Oordeel per verslag", "Verdict of each report"},
    Entry{Phrase::largest_differences, "Grootste verschillen", "Largest differences"},
    Entry{Phrase::no_differences, "Geen bedrag in dit verslag spreekt een ander tegen.",
          "No amount of this report contradicts another."},
    Entry{Phrase::verdict_column, "Oordeel", "Verdict"},
    Entry{Phrase::numbers_column, "Getallen", "Numbers"},
    Entry{Phrase::amount_column, "Bedrag", "Amount"},
    Entry{Phrase::finding_column, "Bevinding", "Finding"},
    Entry{Phrase::place_column, "Plaats", "Place"},
    Entry{Phrase::report_column, "Verslag", "Report"},
    Entry{Phrase::report_was_read, "Het verslag is gelezen", "The report was read"},
    Entry{Phrase::rule_had_nothing, "dit verslag heeft niets waarover de regel iets zegt",
          "this report has nothing that the rule speaks of"},
    Entry{Phrase::needs_earlier, "de regel vergelijkt met een vroeger verslag; --against geeft er een op",
          "the rule compares with an earlier report; --against names one"},
};
// clang-format on

static_assert(entries.size() == static_cast<std::size_t>(Phrase::count_), "every phrase has its texts");

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (entries[i].which != static_cast<Phrase>(i)) return false;
  return true;
}
static_assert(is_in_order(), "phrases stand in the order of their names");

} // namespace

std::string_view phrase(Phrase which, Language language) {
  const Entry& entry = entries[static_cast<std::size_t>(which)];
  return language == Language::nl ? entry.nl : entry.en;
}

} // namespace toets
