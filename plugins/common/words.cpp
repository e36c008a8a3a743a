#include "common/words.hpp"

#include "common/text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace toets::layout {

namespace {

// Short lists: a walk over one costs less than a table would.
constexpr std::string_view year_words[] = {
    "anno",     "april",        "augustus",     "begin",       "boekjaar",   "december", "dienstjaar",
    "einde",    "eind",         "februari",     "helft",       "jaar",       "januari",  "juli",
    "juni",     "kalenderjaar", "maart",        "medio",       "mei",        "midden",   "najaar",
    "november", "oktober",      "periode",      "projectjaar", "schooljaar", "semester", "september",
    "sinds",    "voorjaar",     "werkingsjaar", "werkjaar",    "winter",     "zomer"};
constexpr std::string_view maybe_year_words[] = {"en",    "in",    "na",    "of",   "over",
                                                 "t.e.m", "t.o.v", "tegen", "tot",  "tov",
                                                 "uit",   "van",   "vanaf", "voor", "vóór"};
constexpr std::string_view moment_words[] = {"in", "tegen", "vanaf"};
constexpr std::string_view verb_forms[] = {
    "bedraagt", "bedroeg", "begon",  "bereikten", "bereikte",   "bestaat", "biedt",    "blijft",
    "bleef",    "bleven",  "bood",   "boden",     "deden",      "deed",    "gaat",     "gaf",
    "gaven",    "ging",    "gingen", "had",       "hadden",     "hebben",  "heeft",    "hield",
    "hielden",  "is",      "kan",    "kent",      "komt",       "kon",     "konden",   "kreeg",
    "kregen",   "krijgt",  "kunnen", "kwam",      "kwamen",     "lag",     "lagen",    "leidde",
    "liep",     "liepen",  "loopt",  "maakte",    "maakten",    "moest",   "moesten",  "moet",
    "nam",      "namen",   "neemt",  "ontving",   "ontvingen",  "startte", "startten", "steeg",
    "stegen",   "telde",   "telden", "ten",       "uitgevoerd", "vind",    "vinden",   "vindt",
    "vond",     "vonden",  "volgde", "volgden",   "voorziet",   "waren",   "was",      "werd",
    "werden",   "wordt",   "worden", "zagen",     "zag",        "zal",     "zat",      "zaten",
    "zet",      "zette",   "zetten", "zijn",      "zou",        "zouden",  "zullen"};
constexpr std::string_view counted_nouns[] = {
    "aanmeldingen", "aanvragen",  "bezoekers",  "cliënten",      "dagen",    "deelnemers",
    "dossiers",     "eur",        "euro",       "gebruikers",    "gezinnen", "huishoudens",
    "inwoners",     "jaar",       "jongeren",   "kinderen",      "klanten",  "km",
    "leden",        "leefloners", "leerlingen", "maanden",       "mensen",   "meter",
    "m2",           "ouderen",    "ouders",     "personen",      "plaatsen", "stuks",
    "trajecten",    "uren",       "uur",        "vrijwilligers", "weken",    "woningen"};
constexpr std::string_view function_words[] = {
    "aan",     "al",       "alle",  "als",   "bij",       "binnen",  "boven", "daarvan", "dan",
    "dat",     "de",       "deze",  "die",   "dit",       "door",    "dus",   "een",     "elk",
    "elke",    "en",       "er",    "ervan", "gemiddeld", "geen",    "heel",  "het",     "hier",
    "hiervan", "hun",      "ieder", "in",    "inclusief", "ja",      "je",    "maar",    "m.b.t",
    "met",     "mét",      "na",    "naar",  "niet",      "nog",     "nu",    "of",      "om",
    "onder",   "ongeveer", "ook",   "op",    "opnieuw",   "over",    "per",   "reeds",   "sinds",
    "t.a.v",   "t.o.v",    "te",    "tegen", "tot",       "tussen",  "uit",   "van",     "vanaf",
    "via",     "volgens",  "voor",  "waar",  "waarbij",   "waarvan", "want",  "we",      "wel",
    "zoals",   "zonder",   "zowel"};
constexpr std::string_view ordinal_words[] = {"deel",  "fase",     "hoofdstuk", "kwartaal",
                                              "ronde", "semester", "stap",      "trimester"};
constexpr std::string_view number_words[] = {
    "actie",        "ambitie",  "art",    "artikel", "bijlage", "blz",     "bus",     "categorie",
    "doelstelling", "figuur",   "graad",  "groep",   "klasse",  "lokaal",  "lot",     "luik",
    "niveau",       "nr",       "nummer", "pag",     "pagina",  "perceel", "postbus", "tabel",
    "tel",          "telefoon", "thema",  "versie",  "zone"};
constexpr std::string_view numbered_words[] = {
    "artikelen", "blok",       "cluster", "dag",   "editie",   "etappe", "gebouw", "jaargang",
    "kern",      "klas",       "les",     "maand", "maat",     "module", "oproep", "piste",
    "pijler",    "prioriteit", "punt",    "reeks", "scenario", "sessie", "spoor",  "top",
    "traject",   "type",       "variant", "vraag", "week",     "werf",   "wijk",   "zitting"};
constexpr std::string_view law_words[] = {"besluit",     "decreet",     "grondwet",  "kb",        "mb",
                                          "omzendbrief", "ordonnantie", "reglement", "richtlijn", "wet"};
constexpr std::string_view day_words[] = {"dd",  "en",  "op",  "sinds", "t.e.m", "tegen",
                                          "tem", "tot", "van", "vanaf", "voor"};
constexpr std::string_view attached_units[] = {"cm", "g",  "gb",  "ha",  "j",  "kg", "km",  "kwh", "l",
                                               "m",  "m2", "min", "mio", "mm", "u",  "uur", "vte", "x"};

constexpr std::string_view no_amounts[] = {
    "geen",           "n.n.b", "n.t.b", "n.v.t", "niet gekend", "nihil",     "nog niet gekend",
    "nog te bepalen", "ntb",   "nvt",   "p.m",   "pm",          "te bepalen"};

template <std::size_t count>
bool holds(const std::string_view (&list)[count], std::string_view word) noexcept {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

} // namespace

bool announces_year(std::string_view folded) noexcept { return holds(year_words, folded); }
bool may_announce_year(std::string_view folded) noexcept { return holds(maybe_year_words, folded); }
bool names_moment(std::string_view folded) noexcept { return holds(moment_words, folded); }
bool is_verb_form(std::string_view folded) noexcept { return holds(verb_forms, folded); }
bool is_counted_noun(std::string_view folded) noexcept { return holds(counted_nouns, folded); }
bool is_function_word(std::string_view folded) noexcept { return holds(function_words, folded); }
bool names_ordinal(std::string_view folded) noexcept { return holds(ordinal_words, folded); }
bool names_number(std::string_view folded) noexcept { return holds(number_words, folded); }
bool is_numbered_thing(std::string_view folded) noexcept {
  return names_ordinal(folded) || names_number(folded) || holds(numbered_words, folded);
}
bool names_law(std::string_view folded) noexcept { return holds(law_words, folded); }
bool announces_day(std::string_view folded) noexcept { return holds(day_words, folded); }
bool is_attached_unit(std::string_view folded) noexcept { return holds(attached_units, folded); }

bool stands_for_amount(std::string_view folded) noexcept {
  if (folded == "-" || folded == "\xE2\x80\x93" || folded == "\xE2\x80\x94") return true;
  return std::any_of(std::begin(no_amounts), std::end(no_amounts), [&](std::string_view start) {
    return folded.substr(0, start.size()) == start && letter_size(folded, start.size()) == 0;
  });
}

} // namespace toets::layout
