// Of packs of rules, of rules and of their tests.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

// ---- packs -----------------------------------------------------------------------------------

inline constexpr Message<"key", "example"> key_is_missing{"{key} ontbreekt; schrijf {key} = {example}",
                                                          "{key} is missing; write {key} = {example}"};
inline constexpr Message<"key", "example"> must_be_text_as{"{key} moet een tekst zijn, zoals {example}",
                                                           "{key} must be a text, such as {example}"};
inline constexpr Message<"key", "value"> no_version{
    "{key} '{value}' is geen versie; schrijf drie getallen, zoals \"1.0.0\"",
    "{key} '{value}' is no version; write three numbers, such as \"1.0.0\""};
inline constexpr Message<"name"> no_pack_name{
    "'{name}' is geen naam van een pakket: a-z, 0-9 en -, een letter eerst",
    "'{name}' is no name of a pack: a-z, 0-9 and -, a letter first"};
inline constexpr Message<"needed", "ours"> needs_later{
    "het pakket vraagt toets {needed} of later; dit is {ours}",
    "the pack needs toets {needed} or later; this is {ours}"};
inline constexpr Message<> title_must_be_table{
    "title moet een tabel zijn; schrijf [title] met nl = \"…\" en en = \"…\"",
    "title must be a table; write [title] with nl = \"…\" and en = \"…\""};
inline constexpr Message<"folder", "example"> holds_packs{
    "{folder} bevat pakketten en is er zelf geen; noem er een: {example}",
    "{folder} holds packs and is none itself; name one: {example}"};
inline constexpr Message<"folder", "manifest", "text"> no_pack{
    "{folder} is geen pakket controles: er is geen {manifest}. Schrijf er een:\n\n{text}",
    "{folder} is no pack of rules: it has no {manifest}. Write one:\n\n{text}"};
inline constexpr Message<"folder"> pack_not_there{
    "het pakket controles {folder} kan niet worden gelezen: die map bestaat niet",
    "the pack of rules {folder} cannot be read: there is no such folder"};
inline constexpr Message<"folder", "why"> pack_unreadable{
    "het pakket controles {folder} kan niet worden gelezen: {why}",
    "the pack of rules {folder} cannot be read: {why}"};
inline constexpr Message<"pack", "file"> helper_misnamed{
    "pakket {pack}: {file} kan niet worden gebruikt; de naam van een hulpbestand bestaat uit a-z, 0-9 en _",
    "pack {pack}: {file} cannot be used; a helper is named with a-z, 0-9 and _"};
inline constexpr Message<"pack", "file"> rule_misnamed{
    "pakket {pack}: {file} is volgens zijn naam geen controle en geen test; een controle heet "
    "AR1_naam.lua (het getal zonder nullen ervoor), haar test AR1_naam_test.lua, en hulpbestanden staan in "
    "lib/",
    "pack {pack}: {file} is no rule and no test by its name; a rule is named as AR1_name.lua (no zeros "
    "before the number), its test as "
    "AR1_name_test.lua, and helpers stand in lib/"};
inline constexpr Message<"name", "one", "other"> packs_differ{
    "twee pakketten heten '{name}' en verschillen: {one} en {other}; laat er een weg of geef er een een "
    "andere naam",
    "two packs are named '{name}' and differ: {one} and {other}; leave one out or rename it"};
inline constexpr Message<"pack", "file", "first"> helper_hidden{
    "pakket {pack}: {file} heeft de naam van een hulpbestand van {first}, dat dan niet meer te vinden is; "
    "geef het een andere naam",
    "pack {pack}: {file} has the name of a helper of {first}, which would be hidden; rename it"};

// ---- rules -----------------------------------------------------------------------------------

inline constexpr Message<"file", "pack"> file_of_pack{"{file} van pakket {pack}", "{file} of pack {pack}"};
inline constexpr Message<"file", "id", "other"> id_is_taken{
    "controle geweigerd: {file}: de id {id} is al gebruikt door {other}; een id wordt nooit twee keer "
    "gebruikt",
    "rule refused: {file}: the id {id} is taken by {other}; ids are never used twice"};
inline constexpr Message<"words"> rule_refused{"controle geweigerd: {words}", "rule refused: {words}"};
inline constexpr Message<"file", "words"> rule_file_refused{"controle geweigerd: {file}: {words}",
                                                            "rule refused: {file}: {words}"};
inline constexpr Message<"id", "meant", "hint"> no_rule{
    "er is geen controle {id}; `toets rules list` toont ze{meant}{hint}",
    "there is no rule {id}; `toets rules list` shows them{meant}{hint}"};
inline constexpr Message<"group"> engine_group{
    "; de controles van de groep {group} zijn van het programma zelf",
    "; the checks of the group {group} are the engine's own"};
inline constexpr Message<> of_the_engine{
    "Een controle van het programma zelf: ze hoort bij geen pakket, en geen profiel zet ze uit. Ze zegt:",
    "A check of the engine itself: it is of no pack, and no profile switches it off. It says:"};
inline constexpr Message<> pack_needed{
    "; een eigen controle vraagt haar pakket: packs = [\"…\"] in toets.toml, of --rules MAP",
    "; a rule of your own needs its pack: packs = [\"…\"] in toets.toml, or --rules DIR"};

inline constexpr Message<"rule", "file", "line", "subject", "again", "words"> rule_failed_at{
    "controle {rule} liep vast bij {file}:{line}{subject}{again}: {words}",
    "rule {rule} failed at {file}:{line}{subject}{again}: {words}"};
inline constexpr Message<"count"> and_again{" en nog minstens {count}", " and at least {count} more"};
inline constexpr Message<"rule", "words"> rule_failed{"controle {rule} liep vast: {words}",
                                                      "rule {rule} failed: {words}"};

// ---- files of Lua ----------------------------------------------------------------------------

inline constexpr Message<"file", "size"> lua_too_long{"{file} is langer dan {size} bytes",
                                                      "{file} is longer than {size} bytes"};

// ---- tests of rules --------------------------------------------------------------------------

inline constexpr Message<> test_failed{"mislukt", "failed"};
inline constexpr Message<"passed", "failed"> tests_run{"{passed} geslaagd, {failed} mislukt",
                                                       "{passed} passed, {failed} failed"};
inline constexpr Message<> coverage{"Dekking", "Coverage"};
inline constexpr Message<> outcomes{"uitkomsten", "outcomes"};
inline constexpr Message<> branches{"takken", "branches"};
inline constexpr Message<"outcome"> outcome_unreached{"geen test bereikt de uitkomst {outcome}",
                                                      "no test reaches the outcome {outcome}"};
inline constexpr Message<"file", "line", "code"> branch_unreached{
    "{file}:{line}: geen test komt daar: {code}", "{file}:{line}: no test gets there: {code}"};
inline constexpr Message<"outcomes", "branches"> coverage_reached{"Uitkomsten {outcomes}, takken {branches}",
                                                                  "Outcomes {outcomes}, branches {branches}"};
inline constexpr Message<"reached", "all", "percent"> reached_of{"{reached} van {all}{percent}",
                                                                 "{reached} of {all}{percent}"};
inline constexpr Message<"count", "all", "what"> coverage_lacks{
    "{count} van de {all} {what} worden door geen enkele test bereikt",
    "{count} of {all} {what} are not reached by any test"};
inline constexpr Message<> waiting{"wacht op een wijziging in de controles; Ctrl-C stopt",
                                   "waiting for a change in the rules; Ctrl-C ends"};
inline constexpr Message<"caught", "made", "percent"> too_few_caught{
    "{caught} van de {made} wijzigingen zijn gezien; --min-caught vraagt {percent} %",
    "{caught} of {made} changes were caught; --min-caught asks for {percent} %"};

// ---- a new rule ------------------------------------------------------------------------------

inline constexpr Message<"name"> no_rule_name{
    "'{name}' is geen naam van een controle: kleine letters, cijfers en streepjes tussen woorden, zoals "
    "plan-outlasts-its-actions",
    "'{name}' is no name of a rule: small letters, digits and hyphens between words, such as "
    "plan-outlasts-its-actions"};
inline constexpr Message<"name", "size", "longest"> rule_name_too_long{
    "'{name}' is te lang voor de naam van een controle: {size} tekens, hoogstens {longest}",
    "'{name}' is too long for the name of a rule: {size} characters, at most {longest}"};
inline constexpr Message<"name"> rule_named_test{
    "'{name}' kan niet de naam van een controle zijn: bestanden die op _test.lua eindigen, zijn tests",
    "'{name}' cannot be the name of a rule: files that end in _test.lua are tests"};
inline constexpr Message<"group"> no_rule_group{
    "'{group}' is geen groep van controles: hoofdletters, zoals OWN",
    "'{group}' is no group of rules: capital letters, such as OWN"};
inline constexpr Message<"id"> no_rule_id{
    "'{id}' is geen id van een controle: hoofdletters en een getal van 1 tot 999999 zonder nullen ervoor, "
    "zoals OWN1",
    "'{id}' is no id of a rule: capital letters and a number from 1 to 999999 without zeros before it, such "
    "as OWN1"};
inline constexpr Message<"group"> group_is_taken{
    "de controles van de groep {group} zijn van het programma zelf; neem een andere groep, zoals OWN",
    "the checks of the group {group} are the engine's own; take another group, such as OWN"};
inline constexpr Message<"id", "file"> new_id_is_taken{
    "de id {id} is al gebruikt door {file}; laat --id weg om de volgende vrije te krijgen",
    "the id {id} is taken by {file}; leave --id out to get the next free one"};
inline constexpr Message<"name", "file"> new_name_is_taken{
    "de naam {name} is al gebruikt door {file}; kies een andere",
    "the name {name} is taken by {file}; choose another"};
inline constexpr Message<"folder", "manifest"> folder_is_no_pack{
    "{folder} bevat Lua-bestanden maar geen {manifest}, en is dus geen pakket controles; geef met --pack "
    "een lege of een nieuwe map op, of schrijf eerst een {manifest}",
    "{folder} holds Lua files but no {manifest}, so it is no pack of rules; give --pack an empty or a new "
    "folder, or write a {manifest} first"};
inline constexpr Message<"file"> written{"geschreven: {file}", "written: {file}"};
inline constexpr Message<"id", "folder"> test_next{"verder:     toets rules test {id} --rules {folder}",
                                                   "next:    toets rules test {id} --rules {folder}"};
inline constexpr Message<"count", "folder"> pages_written{"{count} bladzijden geschreven in {folder}",
                                                          "{count} pages written to {folder}"};

} // namespace toets::message
