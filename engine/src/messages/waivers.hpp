// Of waivers, fingerprints and the result of an earlier audit.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

// ---- files of waivers ------------------------------------------------------------------------

inline constexpr Message<"key"> holds_control{
    "{key} bevat een stuurteken, dat niemand kan lezen; laat het weg",
    "{key} holds a control character, which nobody can read; leave it out"};
inline constexpr Message<"key"> is_empty{"{key} is leeg", "{key} is empty"};
inline constexpr Message<"text", "count"> no_fingerprint{
    "fingerprint: '{text}' is geen kenmerk; schrijf het voluit of minstens de eerste {count} tekens, zoals "
    "het resultaat van `toets audit` het toont",
    "fingerprint: '{text}' is no fingerprint; write the whole of it or at least the first {count} "
    "characters, as the result of `toets audit` shows it"};
inline constexpr Message<> no_such_expiry{"expires: die dag bestaat niet; schrijf hem als 2026-12-31",
                                          "expires: no such day; write it as 2026-12-31"};
inline constexpr Message<"key"> waiver_lacks{
    "de vrijstelling heeft geen {key}: een vrijstelling noemt de bevinding (fingerprint, rule), wie ze "
    "verantwoordt (owner) en waarom (reason)",
    "the waiver has no {key}: a waiver says which finding (fingerprint, rule), who accepts it (owner) and "
    "why (reason)"};
inline constexpr Message<> waiver_begins{"elke vrijstelling begint met een regel [[waiver]]",
                                         "each waiver begins with a line [[waiver]]"};
inline constexpr Message<"finding", "line"> waived_twice{
    "de bevinding {finding} heeft al een vrijstelling, op regel {line}; laat er een weg",
    "the finding {finding} has a waiver already, on line {line}; leave one out"};
inline constexpr Message<"at", "rule", "why"> unwaivable_at{
    "{at}: een bevinding van {rule} kan niet worden vrijgesteld: {why}",
    "{at}: a finding of {rule} cannot be waived: {why}"};
inline constexpr Message<"rule", "why"> unwaivable{
    "een bevinding van {rule} kan niet worden vrijgesteld: {why}",
    "a finding of {rule} cannot be waived: {why}"};
inline constexpr Message<> speaks_of_waiver{"ze gaat over een vrijstelling: verbeter die of haal ze weg",
                                            "it speaks of a waiver: mend or remove that one"};
inline constexpr Message<> was_not_examined{
    "ze zegt dat het rapport niet is nagekeken, en dat kan niemand aanvaarden",
    "it says that the report was not examined, which nobody can accept"};
inline constexpr Message<"file", "line", "beginning", "findings"> waiver_is_ambiguous{
    "{file}:{line}: verschillende bevindingen beginnen met {beginning}: {findings}; schrijf meer van het "
    "kenmerk",
    "{file}:{line}: several findings begin with {beginning}: {findings}; write more of the fingerprint"};

// ---- the result of an earlier audit ----------------------------------------------------------

inline constexpr Message<"problem"> no_baseline{
    "{problem}; maak er een met `toets audit RAPPORT --format json --output BESTAND`",
    "{problem}; write one with `toets audit REPORT --format json --output FILE`"};
inline constexpr Message<"given", "schema"> no_result{
    "het is geen resultaat van `toets audit --format json` ({given} in plaats van \"{schema}\")",
    "it is no result of `toets audit --format json` ({given} in place of \"{schema}\")"};
inline constexpr Message<> no_schema{"geen schema", "no schema"};
inline constexpr Message<> the_result{"het", "it"};
inline constexpr Message<"where", "key"> lacks{"{where} heeft geen bruikbare waarde voor {key}",
                                               "{where} has no {key} that can be used"};
inline constexpr Message<"where", "key"> has_empty{"{where} heeft een lege {key}",
                                                   "{where} has an empty {key}"};
inline constexpr Message<"where"> of_no_document{"{where} hoort bij geen enkel document",
                                                 "{where} is of no document"};
inline constexpr Message<"where"> of_no_severity{"{where} heeft een ernst die niet bestaat",
                                                 "{where} has a severity that there is not"};

} // namespace toets::message
