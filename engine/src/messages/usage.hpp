// Of the command line: what the parser finds wrong, and what the commands refuse.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

// ---- the parser ------------------------------------------------------------------------------

inline constexpr Message<> help_says_more{"`toets --help` en `toets OPDRACHT --help` zeggen meer",
                                          "`toets --help` and `toets COMMAND --help` say more"};
inline constexpr Message<"name"> no_option{"er is geen optie '{name}'", "there is no option '{name}'"};
inline constexpr Message<"name", "known"> no_command{"er is geen opdracht '{name}'; dit zijn ze: {known}",
                                                     "there is no command '{name}'; there are: {known}"};
inline constexpr Message<"known"> command_missing{"er is geen opdracht gegeven; dit zijn ze: {known}",
                                                  "no command was given; there are: {known}"};
inline constexpr Message<"name"> is_required{"dit ontbreekt nog: {name}", "this is missing: {name}"};
inline constexpr Message<"words"> not_expected{"dit werd niet verwacht: {words}",
                                               "this was not expected: {words}"};
inline constexpr Message<"option", "other"> excludes{"{option} kan niet samen met {other}",
                                                     "{option} excludes {other}"};
inline constexpr Message<"option"> value_missing{"{option}: de waarde ontbreekt",
                                                 "{option}: its value is missing"};
inline constexpr Message<"option"> given_twice{"{option}: mag maar één keer worden gegeven",
                                               "{option}: may be given only once"};
inline constexpr Message<"option"> takes_no_value{"{option}: neemt geen waarde", "{option}: takes no value"};
inline constexpr Message<"option", "problem"> of_option{"{option}: {problem}", "{option}: {problem}"};

// ---- values of options -----------------------------------------------------------------------

inline constexpr Message<"value", "least", "most"> not_in_range{
    "{value} is geen geheel getal van {least} tot en met {most}",
    "{value} is no whole number from {least} to {most}"};
inline constexpr Message<> empty_value{"is leeg; geef een waarde of laat de optie weg",
                                       "is empty; give a value, or leave the option out"};
inline constexpr Message<"name"> no_profile_name{
    "'{name}' is niet de naam van een profiel (a-z, 0-9, - en _) en geen bestand dat op .toml eindigt",
    "'{name}' is not the name of a profile (a-z, 0-9, - and _) and no file that ends in .toml"};
inline constexpr Message<"value"> no_limit{"'{value}' is geen getal boven 0, en niet all",
                                           "'{value}' is no number above 0, nor all"};
inline constexpr Message<"option", "day"> no_such_day{
    "{option} {day}: die dag bestaat niet; schrijf hem als 2026-12-31",
    "{option} {day}: no such day; write it as 2026-12-31"};
inline constexpr Message<"option", "folder"> no_such_folder{"{option} {folder}: die map bestaat niet",
                                                            "{option} {folder}: there is no such folder"};

// ---- folders of the installation and of the options ------------------------------------------

inline constexpr Message<"folder", "problem"> plugins_of{"--plugins {folder}: {problem}",
                                                         "--plugins {folder}: {problem}"};
inline constexpr Message<> is_a_plugin{"de map bevat zelf een plugin.json; geef de map daarboven",
                                       "it holds a plugin.json itself; give the folder above it"};
inline constexpr Message<> holds_no_plugin{
    "er staat geen plugin in; geef de map die de map van de plugin bevat",
    "there is no plugin in it; give the folder that holds the folder of "
    "the plugin"};

// ---- what is read and written ----------------------------------------------------------------

inline constexpr Message<> new_without_baseline{
    "--fail-on-new: wat nieuw is, blijkt uit een vroeger resultaat; geef dat op met --baseline BESTAND",
    "--fail-on-new: what is new is told by an earlier result; give one with --baseline FILE"};
inline constexpr Message<"path"> against_folder{
    "--against {path}: is een map; noem het vroegere rapport zelf, elk met een eigen --against",
    "--against {path}: is a folder; name the earlier report itself, once for each"};
inline constexpr Message<> standard_input_twice{
    "-: de standaardinvoer kan maar één keer worden gelezen; noem - één keer en geef de rest als bestand",
    "-: standard input can be read only once; name - once and give the others as files"};
inline constexpr Message<"path", "earlier"> same_file{
    "{path}: is hetzelfde bestand als {earlier}; wat het bevat, telt twee keer",
    "{path}: is the same file as {earlier}; what it holds counts twice"};
inline constexpr Message<> nothing_examined{"geen enkel rapport is gelezen, dus er is niets gecontroleerd",
                                            "no report was read, so nothing was examined"};
inline constexpr Message<"code"> audit_was_done{
    "de controle zelf is gebeurd en zou met afsluitcode {code} zijn geëindigd",
    "the audit itself was done, and would have ended with exit code {code}"};
inline constexpr Message<"path"> several_files{"{path} bevat verschillende bestanden; inspect neemt er een",
                                               "{path} holds several files; inspect takes one"};
inline constexpr Message<> two_to_standard{
    "twee vormen gaan naar de standaarduitvoer; noem het bestand van alle vormen op één na: --format VORM "
    "--output BESTAND",
    "two forms go to standard output; name the file of each but one: --format FORMAT --output FILE"};
inline constexpr Message<"file", "usual", "format"> other_form_in_name{
    "{file} krijgt de vorm {usual}; geef --format {format} op voor wat de naam zegt",
    "{file} gets the form {usual}; give --format {format} for what its name says"};
inline constexpr Message<"file", "which"> two_to_file{
    "--output {file}: twee vormen gaan naar dit bestand{which}",
    "--output {file}: two forms go to this file{which}"};
inline constexpr Message<> which_is_standard{", dat de standaarduitvoer is", ", which is standard output"};
inline constexpr Message<"file"> which_is_too{", dat ook {file} is", ", which is {file} too"};
inline constexpr Message<"format"> not_for_terminal{
    "--format {format}: een terminal kan dit niet tonen; geef met --output een bestand op",
    "--format {format}: no terminal can show it; give the file with --output"};
inline constexpr Message<"file", "input"> output_is_read{
    "--output {file}: dit bestand wordt in dezelfde opdracht gelezen ({input}) en zou verloren gaan; noem "
    "een "
    "ander, buiten de mappen die worden nagekeken",
    "--output {file}: this file is read by the same run ({input}), and would be lost; name another one, "
    "outside of the folders that are audited"};
inline constexpr Message<"option"> more_files_than_forms{
    "{option}: er zijn meer bestanden dan vormen; geef elk bestand zijn --format",
    "{option}: there are more files than forms; give each its --format"};

// ---- waive and explain -----------------------------------------------------------------------

inline constexpr Message<"word", "count"> neither_nor{
    "'{word}' is geen kenmerk (minstens {count} van zijn tekens) en geen rapport",
    "'{word}' is neither a fingerprint (at least {count} of its characters) nor a report"};
inline constexpr Message<"word"> one_report{
    "'{word}': een vrijstelling wordt voor één rapport tegelijk geschreven",
    "'{word}': a waiver is written for one report at a time"};
inline constexpr Message<> which_finding{
    "welke bevinding? geef haar kenmerk, zoals het resultaat van `toets audit` het toont",
    "which finding? give its fingerprint, as the result of `toets audit` shows it"};
inline constexpr Message<"option"> option_holds_control{
    "{option}: bevat een stuurteken, dat niemand kan lezen; laat het weg",
    "{option}: holds a control character, which nobody can read; leave it out"};
inline constexpr Message<> owner_missing{
    "--owner: een vrijstelling noemt wie ze verantwoordt, zoals --owner \"financieel directeur\"",
    "--owner: a waiver names who answers for it, such as --owner \"financieel directeur\""};
inline constexpr Message<> reason_missing{
    "--reason: een vrijstelling zegt waarom de bevinding aanvaard wordt",
    "--reason: a waiver says why the finding is accepted"};
inline constexpr Message<"fingerprint", "rule", "at"> has_waiver{
    "de bevinding {fingerprint} ({rule}) heeft al een vrijstelling: {at}",
    "the finding {fingerprint} ({rule}) has a waiver already: {at}"};
inline constexpr Message<"fingerprint", "rule"> has_no_amount{
    "de bevinding {fingerprint} ({rule}) heeft geen bedrag; laat --at-most weg",
    "the finding {fingerprint} ({rule}) has no amount; leave out --at-most"};
inline constexpr Message<"fingerprint", "rule", "amount", "bound"> above_bound{
    "de bevinding {fingerprint} ({rule}) heeft een bedrag van {amount}, meer dan --at-most {bound}",
    "the finding {fingerprint} ({rule}) has an amount of {amount}, which is above --at-most {bound}"};
inline constexpr Message<"expires", "day"> expired_already{
    "--expires {expires}: het rapport gaat over {day}, en dat is later",
    "--expires {expires}: the report speaks of {day}, which is later"};
inline constexpr Message<"rule", "fingerprint", "actual"> of_another_rule{
    "--rule {rule}: de bevinding {fingerprint} is van {actual}",
    "--rule {rule}: the finding {fingerprint} is of {actual}"};
inline constexpr Message<"fingerprint", "count"> fingerprint_too_short{
    "{fingerprint}: schrijf minstens {count} tekens van het kenmerk, of noem het rapport",
    "{fingerprint}: write at least {count} characters of the fingerprint, or name the report"};
inline constexpr Message<"problem"> name_report_or_rule{
    "{problem}; noem het rapport, of met --rule de controle van de bevinding",
    "{problem}; name the report, or the rule of the finding with --rule"};
inline constexpr Message<"problem"> and_nothing_written{"{problem}; er is niets geschreven",
                                                        "{problem}; nothing was written"};
inline constexpr Message<"file"> changed_meanwhile{
    "{file}: is intussen door een ander programma gewijzigd; er is niets geschreven; probeer het opnieuw",
    "{file}: was changed by another program meanwhile; nothing was written; try again"};
inline constexpr Message<"text", "count"> not_a_fingerprint{
    "'{text}' is geen kenmerk: geef minstens {count} van zijn tekens, 0 tot 9 en a tot f",
    "'{text}' is no fingerprint: give at least {count} of its characters, 0 to 9 and a to f"};
inline constexpr Message<"reports", "beginning"> no_finding{
    "geen bevinding van {reports} heeft het kenmerk {beginning}; `toets audit` toont welke er zijn",
    "no finding of {reports} has the fingerprint {beginning}; `toets audit` shows those there are"};
inline constexpr Message<> one_report_read{"het ene rapport dat kon worden gelezen",
                                           "the 1 report that could be read"};
inline constexpr Message<"count"> reports_read{"de {count} rapporten die konden worden gelezen",
                                               "the {count} reports that could be read"};
inline constexpr Message<"count", "beginning", "list"> several_findings{
    "{count} bevindingen beginnen met {beginning}; schrijf meer van de bedoelde:{list}",
    "{count} findings begin with {beginning}; write more of the one that is meant:{list}"};

// ---- formats new, rules test --watch ---------------------------------------------------------

inline constexpr Message<"name", "why"> no_plugin_name{"'{name}' is geen naam van een plugin: {why}",
                                                       "'{name}' is not a name of a plugin: {why}"};
inline constexpr Message<> begins_otherwise{"hij begint met een letter (a-z) of een cijfer",
                                            "it begins with a letter (a-z) or a digit"};
inline constexpr Message<> has_other_signs{"er staan andere tekens in dan a-z, 0-9, - en _",
                                           "it has other signs than a-z, 0-9, - and _"};
inline constexpr Message<"longest"> is_longer{"hij is langer dan {longest} tekens",
                                              "it is longer than {longest} signs"};
inline constexpr Message<"why"> templates_unreadable{"de sjablonen kunnen niet worden gelezen: {why}",
                                                     "the templates cannot be read: {why}"};
inline constexpr Message<"folder"> templates_missing{
    "{folder}: de sjablonen zijn niet geïnstalleerd; ze horen bij het pakket voor wie plugins schrijft",
    "{folder}: the templates are not installed; they come with the kit of plugin authors"};
inline constexpr Message<"name"> plugin_is_there{"er is al een plugin {name}; kies een andere naam",
                                                 "there is a plugin {name} already; choose another name"};
inline constexpr Message<"folder"> folder_missing{"{folder}: die map bestaat niet",
                                                  "{folder}: there is no such folder"};
inline constexpr Message<"folder"> nothing_overwritten{"{folder} bestaat al; er wordt niets overschreven",
                                                       "{folder} is there already; nothing is overwritten"};
inline constexpr Message<"folder"> plugin_made{
    "De map {folder} bevat een plugin die een verzonnen lay-out leest; {folder}/README.md tekent ze.\n"
    "Bouwen en nakijken:\n",
    "The folder {folder} holds a plugin that reads an invented layout; {folder}/README.md draws it.\n"
    "To build and check it:\n"};
inline constexpr Message<"why"> folders_unwatched{"mappen kunnen niet worden gevolgd: {why}",
                                                  "folders cannot be watched: {why}"};
inline constexpr Message<"why"> signals_unawaited{"signalen kunnen niet worden opgevangen: {why}",
                                                  "signals cannot be awaited: {why}"};
inline constexpr Message<"folder", "why"> folder_unwatched{"{folder} kan niet worden gevolgd: {why}",
                                                           "{folder} cannot be watched: {why}"};

} // namespace toets::message
