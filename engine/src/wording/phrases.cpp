#include "wording/phrases.hpp"

#include <array>

namespace toets {
namespace {

struct Entry {
  Phrase which;
  std::string_view nl, en;
};

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
    // Waivers, the baseline and materiality.
    // The HTML report.
    Entry{Phrase::page_contents, "Op deze bladzijde", "On this page"},
    Entry{Phrase::page_skip, "Naar de inhoud", "To the content"},
    Entry{Phrase::page_documents_count, "documenten", "documents"},
    Entry{Phrase::page_profile, "profiel", "profile"},
    Entry{Phrase::page_materiality, "materieel vanaf", "material from"},
    Entry{Phrase::page_tree, "Onderdelen van het rapport", "Parts of the report"},
    Entry{Phrase::page_verdict, "Oordeel", "Verdict"},
    Entry{Phrase::page_contradictions, "Grootste verschillen in euro", "Largest differences in euro"},
    Entry{Phrase::page_no_contradiction, "Er zijn geen bedragen gevonden die elkaar tegenspreken.",
          "No amounts were found that contradict each other."},
    Entry{Phrase::page_largest, "Grootste verschil", "Largest difference"},
    Entry{Phrase::page_euro, "euro", "euro"},
    Entry{Phrase::page_more_differences, "andere verschillen", "other differences"},
    Entry{Phrase::page_more_below, "staan bij de bevindingen", "are among the findings"},
    Entry{Phrase::page_errors, "Fouten", "Errors"},
    Entry{Phrase::page_other_errors, "Andere fouten", "Other errors"},
    Entry{Phrase::page_shares, "Zo veel is nagerekend", "How much was recomputed"},
    Entry{Phrase::page_by_plan, "Per onderdeel", "By part"},
    Entry{Phrase::page_spending, "Uitgaven van het boekjaar", "Expenditure of the fiscal year"},
    Entry{Phrase::page_smaller_plans, "onderdelen met kleinere bedragen staan hier niet",
          "parts with smaller amounts are not shown here"},
    Entry{Phrase::page_shares_by_plan, "Getallen in tabellen, per onderdeel", "Numbers in tables, by part"},
    Entry{Phrase::page_elsewhere, "elders in het rapport", "elsewhere in the report"},
    Entry{Phrase::page_findings, "Bevindingen", "Findings"},
    Entry{Phrase::page_no_findings, "Er zijn geen bevindingen.", "There are no findings."},
    Entry{Phrase::page_severity, "Ernst", "Severity"}, Entry{Phrase::page_rule, "Controle", "Check"},
    Entry{Phrase::page_node, "Onderdeel", "Part"}, Entry{Phrase::page_state, "Stand", "State"},
    Entry{Phrase::page_search, "Zoeken", "Search"}, Entry{Phrase::page_all, "alle", "all"},
    Entry{Phrase::page_clear, "Filter wissen", "Clear the filter"},
    Entry{Phrase::page_shown_of, "{shown} van {all} bevindingen", "{shown} of {all} findings"},
    Entry{Phrase::page_no_match, "Geen enkele bevinding voldoet aan deze filter.",
          "No finding matches this filter."},
    Entry{Phrase::page_more_places, "andere plaatsen", "other places"}, Entry{Phrase::page_sum, "som", "sum"},
    Entry{Phrase::page_why, "Waarom", "Why"}, Entry{Phrase::page_fix, "Wat te doen", "What to do"},
    Entry{Phrase::page_basis, "Grondslag", "Basis"},
    Entry{Phrase::page_fingerprint, "Kenmerk", "Fingerprint"},
    Entry{Phrase::page_material, "MATERIEEL", "MATERIAL"},
    Entry{Phrase::page_waived, "AANVAARD MET REDEN", "ACCEPTED WITH A REASON"},
    Entry{Phrase::page_waived_count, "aanvaard met reden", "accepted with a reason"},
    Entry{Phrase::page_owner, "Verantwoordelijke", "Owner"}, Entry{Phrase::page_reason, "Reden", "Reason"},
    Entry{Phrase::page_expires, "Geldig tot en met", "Valid up to and including"},
    Entry{Phrase::page_at_most, "Zolang het verschil hoogstens is", "While the difference is at most"},
    Entry{Phrase::page_written_in, "Vermeld in", "Written in"}, Entry{Phrase::page_new, "NIEUW", "NEW"},
    Entry{Phrase::page_changed, "GEWIJZIGD", "CHANGED"},
    Entry{Phrase::page_unchanged, "ONGEWIJZIGD", "UNCHANGED"},
    Entry{Phrase::page_since_baseline, "Tegenover", "Compared with"},
    Entry{Phrase::page_new_count, "nieuw", "new"}, Entry{Phrase::page_changed_count, "gewijzigd", "changed"},
    Entry{Phrase::page_resolved_count, "opgelost", "resolved"},
    Entry{Phrase::page_resolved, "Opgelost", "Resolved"},
    Entry{Phrase::page_lost_line, "deze regel is niet begrepen", "this line was not understood"},
    Entry{Phrase::page_lost_lines, "regels zijn niet begrepen", "lines were not understood"},
    Entry{Phrase::page_evaluated, "nagegaan", "evaluated"}, Entry{Phrase::page_failed, "gefaald", "failed"},
    Entry{Phrase::page_unevaluable, "Controles die niet na te gaan zijn", "Checks that could not be made"},
    Entry{Phrase::page_text, "Het rapport, regel voor regel", "The report, line by line"},
    Entry{Phrase::page_text_help,
          "Elk getal draagt een merk. Kies een getal om te zien in welke sommen het staat:",
          "Every number is marked. Choose a number to see the sums it stands in:"},
    Entry{Phrase::page_close, "Sluiten", "Close"},
    Entry{Phrase::page_does_not_hold, "Klopt niet", "Does not hold"},
    Entry{Phrase::page_holds, "Klopt", "Holds"},
    Entry{Phrase::page_in_no_sum, "Dit getal staat in geen enkele berekening.",
          "This number stands in no computation."},
    Entry{Phrase::page_more_relations, "andere berekeningen", "other computations"},
    // The workbook.
    // Markdown, SARIF, JUnit and annotations.
};

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
