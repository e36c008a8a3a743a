// What `--help` says, in both languages. Names of options stay as they are.
#pragma once

#include "messages/message.hpp"

namespace toets::help {

// ---- words of the frame ----------------------------------------------------------------------

inline constexpr Message<> usage{"Gebruik", "Usage"};
inline constexpr Message<> options{"Opties", "Options"};
inline constexpr Message<> positionals{"Argumenten", "Positionals"};
inline constexpr Message<> subcommands{"Opdrachten", "Subcommands"};
inline constexpr Message<> options_word{"OPTIES", "OPTIONS"};
inline constexpr Message<> subcommand_word{"OPDRACHT", "SUBCOMMAND"};
inline constexpr Message<> required{"VERPLICHT", "REQUIRED"};
inline constexpr Message<> excludes{"Niet samen met", "Excludes"};
inline constexpr Message<> help_flag{"Deze uitleg tonen en stoppen", "Print this help message and exit"};
inline constexpr Message<> version_flag{"De versie van het programma tonen en stoppen",
                                        "Display program version information and exit"};

// ---- what stands for a value -----------------------------------------------------------------

inline constexpr Message<> a_file{"BESTAND", "FILE"};
inline constexpr Message<> a_folder{"MAP", "DIR"};
inline constexpr Message<> a_path{"PAD", "PATH"};
inline constexpr Message<> paths{"PAD...", "PATH..."};
inline constexpr Message<> reports{"RAPPORT...", "REPORT..."};
inline constexpr Message<> a_form{"VORM", "FORMAT"};
inline constexpr Message<> a_severity{"ERNST", "SEVERITY"};
inline constexpr Message<> a_day{"JJJJ-MM-DD", "YYYY-MM-DD"};
inline constexpr Message<> an_older_report{"VROEGER", "OLD"};
inline constexpr Message<> a_name{"NAAM", "NAME"};
inline constexpr Message<> a_language{"TAAL", "LANG"};
inline constexpr Message<> a_number{"AANTAL", "N"};
inline constexpr Message<> a_percentage{"PROCENT", "PERCENT"};
inline constexpr Message<> a_kind{"SOORT", "KIND"};
inline constexpr Message<> a_part{"WAT", "WHAT"};
inline constexpr Message<> letters{"LETTERS", "LETTERS"};
inline constexpr Message<> who{"WIE", "WHO"};
inline constexpr Message<> why{"WAAROM", "WHY"};
inline constexpr Message<> a_text{"TEKST", "TEXT"};
inline constexpr Message<> an_amount{"BEDRAG", "AMOUNT"};
inline constexpr Message<> a_fingerprint{"KENMERK", "FINGERPRINT"};
inline constexpr Message<> fingerprints_and_report{"KENMERK... [RAPPORT]", "FINGERPRINT... [REPORT]"};
inline constexpr Message<> an_id{"ID", "ID"};
inline constexpr Message<> ids{"ID...", "ID..."};

// ---- what words without an option are called -------------------------------------------------

inline constexpr Message<> called_path{"pad", "path"};
inline constexpr Message<> called_paths{"paden", "paths"};
inline constexpr Message<> called_fingerprint{"kenmerk", "fingerprint"};
inline constexpr Message<> called_findings{"kenmerken", "fingerprints"};
inline constexpr Message<> called_name{"naam", "name"};
inline constexpr Message<> called_folder{"map", "folder"};

// ---- the program -----------------------------------------------------------------------------

inline constexpr Message<> toets{
    "toets kijkt de beleids- en financiële rapporten van Vlaamse lokale besturen na: het programma bouwt de\n"
    "cijfers en het plan van een rapport opnieuw op, vergelijkt ze met elkaar, en zegt welke getallen "
    "bewezen\n"
    "zijn, welke elkaar tegenspreken, en welke niemand kan nagaan.",
    "toets audits the policy and financial reports of Flemish local governments: it rebuilds the figures "
    "and\n"
    "the plan of a report, checks them against each other, and says which numbers are proven, which\n"
    "contradict each other, and which nobody can check."};
inline constexpr Message<> more_of_each{"`toets OPDRACHT --help` zegt meer over elke opdracht.",
                                        "`toets COMMAND --help` says more of each command."};
inline constexpr Message<> exit_codes{
    "\nAfsluitcodes: 0 aanvaard; 1 bevindingen vanaf --fail-on; 2 verkeerd gebruik of verkeerde "
    "instellingen;\n"
    "3 een bestand kon niet worden gelezen, herkend of vergeleken, of een plugin of controle liep vast.",
    "\nExit codes: 0 accepted; 1 findings at or above --fail-on; 2 wrong usage or configuration;\n"
    "3 an input could not be read, recognised or compared, or a plugin or rule failed."};

inline constexpr Message<> inspect_exit_codes{
    "\nAfsluitcodes: 0 gelezen; 2 verkeerd gebruik of verkeerde instellingen;\n"
    "3 het rapport kon niet worden gelezen of herkend, of een plugin liep vast.",
    "\nExit codes: 0 read; 2 wrong usage or configuration;\n"
    "3 the report could not be read or recognised, or a plugin failed."};

// ---- options of several commands -------------------------------------------------------------

inline constexpr Message<> plugins{"Map met nog meer plugins voor lay-outs (mag herhaald worden)",
                                   "Folder with more layout plugins (may be repeated)"};
inline constexpr Message<> rules_folder{"Map van een pakket controles (mag herhaald worden)",
                                        "Folder of a pack of rules (may be repeated)"};
inline constexpr Message<> profile{
    "Profiel (controles, ernst, parameters): een naam uit `profile list`, of een bestand dat op .toml "
    "eindigt",
    "Profile (rules, severities, parameters): a name of `profile list`, or a file that ends in .toml"};
inline constexpr Message<> config{
    "Instellingen boven op het profiel; standaard: toets.toml van de huidige map, als die er is",
    "Settings that stand on the profile; default: toets.toml of the current folder, where there is one"};
inline constexpr Message<> language{"Taal van wat mensen lezen: nl of en",
                                    "Language of what people read: nl or en"};
inline constexpr Message<> output{"Het resultaat in dit bestand schrijven", "Write the result to this file"};
inline constexpr Message<> as_of{"De dag waarover de rapporten gaan, in plaats van wat ze zelf zeggen",
                                 "The day the reports speak of, instead of what they say"};
inline constexpr Message<> against{
    "Een vroeger rapport van hetzelfde bestuur, een bestand: ermee vergeleken, niet beoordeeld (mag herhaald "
    "worden)",
    "An earlier report of the same entity, a file: compared with, not judged (may be repeated)"};
inline constexpr Message<> waivers{
    "Bestand met vrijstellingen, in plaats van toets.waivers.toml naast elk rapport (mag herhaald worden)",
    "File of waivers, in the place of the toets.waivers.toml beside each report (may be repeated)"};
inline constexpr Message<> jobs{
    "Threads die rapporten lezen en controles uitvoeren; standaard: één per processor",
    "Threads that read reports and run rules; default: one a processor"};
inline constexpr Message<> text_or_json{"text of json", "text or json"};
inline constexpr Message<> text_json_or_markdown{"text, json of markdown", "text, json or markdown"};

// ---- audit -----------------------------------------------------------------------------------

inline constexpr Message<> audit{"Rapporten herkennen, lezen en nakijken, en zeggen wat er is gevonden",
                                 "Detect, read and check reports, and say what was found"};
inline constexpr Message<> audit_paths{
    "Bestanden, mappen (met wat erin staat; verborgen bestanden en koppelingen worden overgeslagen), of - "
    "voor "
    "de standaardinvoer",
    "Files, folders (walked; hidden files and links skipped), or - for standard input"};
inline constexpr Message<> audit_format{
    "Vorm van het resultaat (mag herhaald worden, telkens met een eigen --output):",
    "Form of the result (may be repeated, each with its --output):"};
inline constexpr Message<> fail_on{
    "Laagste ernst die afsluitcode 1 geeft: error, warning, note of never; standaard: wat het profiel zegt",
    "Lowest severity that gives exit code 1: error, warning, note or never; default: as the profile says"};
inline constexpr Message<> today{
    "De dag waaraan vrijstellingen worden getoetst; standaard: die waarover elk rapport gaat",
    "The day that waivers are held against; default: the one each report speaks of"};
inline constexpr Message<> baseline{
    "Resultaat van een vroegere toets (--format json), of - voor de standaardinvoer: zeggen wat sindsdien "
    "nieuw, "
    "gewijzigd en verdwenen is",
    "Result of an earlier audit (--format json), or - for standard input: say what is new, changed and "
    "resolved "
    "since"};
inline constexpr Message<> fail_on_new{
    "Met --baseline: laagste ernst van een nieuwe of gewijzigde bevinding die afsluitcode 1 geeft, in plaats "
    "van "
    "wat het profiel over alle bevindingen zegt",
    "With --baseline: lowest severity of a new or changed finding that gives exit code 1, in the place of "
    "what "
    "the profile says of all findings"};
inline constexpr Message<> numbers{"Ook het oordeel over elk getal en elke berekening",
                                   "Also the verdict of every number and every relation"};
inline constexpr Message<> ignore_unrecognised{
    "Bestanden die geen enkele lay-out herkent, vermelden zonder erop te mislukken",
    "List files that no layout reads, but do not fail on them"};

// ---- waive and explain -----------------------------------------------------------------------

inline constexpr Message<> waive{
    "Opschrijven dat een bevinding bekend en aanvaard is: ze blijft zichtbaar, maar telt niet mee in het "
    "oordeel",
    "Write down that a finding is known and accepted: it stays visible, and is out of the verdict"};
inline constexpr Message<> waive_words{
    "Kenmerken van bevindingen of hun eerste tekens, en het rapport waarvan ze zijn; zonder rapport worden "
    "de "
    "bestanden van de map bekeken",
    "Fingerprints of findings or their first characters, and the report they are of; without one the files "
    "of "
    "the folder are looked at"};
inline constexpr Message<> waive_owner{"Wie de vrijstelling verantwoordt (verplicht)",
                                       "Who answers for it (required)"};
inline constexpr Message<> waive_reason{"Waarom de bevinding wordt aanvaard (verplicht)",
                                        "Why it is accepted (required)"};
inline constexpr Message<> waive_basis{"De wet of beslissing waarop de vrijstelling rust",
                                       "The law or decision it rests on"};
inline constexpr Message<> waive_expires{"De laatste dag waarop de vrijstelling geldt",
                                         "The last day on which the waiver holds"};
inline constexpr Message<> waive_at_most{
    "Het grootste bedrag van de bevinding waarvoor de vrijstelling geldt, zoals 500,00",
    "The largest amount of the finding that it covers, such as 500,00"};
inline constexpr Message<> waive_rule{
    "Controle van de bevinding; dan wordt geen rapport bekeken, tenzij er een is genoemd",
    "Rule of the finding; then no report is looked at without one named"};
inline constexpr Message<> waive_file{
    "Het bestand waarin wordt geschreven; standaard: toets.waivers.toml naast het rapport, anders in de "
    "huidige "
    "map",
    "The file to write to; default: toets.waivers.toml beside the report, else in the current folder"};
inline constexpr Message<> explain{
    "Eén bevinding volledig tonen: haar regels, haar sommen, waarom ze er een is en wat te doen",
    "Show one finding in full: its lines, its sums, why it is one and what to do"};
inline constexpr Message<"count"> explain_fingerprint{
    "Van de bevinding, of minstens {count} van zijn tekens",
    "Of the finding, or at least {count} of its characters"};
inline constexpr Message<> explain_paths{
    "De rapporten waarvan ze kan zijn: bestanden, mappen, of - voor de standaardinvoer; standaard: de "
    "bestanden "
    "van de huidige map",
    "The reports it may be of: files, folders, or - for standard input; default: the files of the current "
    "folder"};

// ---- inspect and formats ---------------------------------------------------------------------

inline constexpr Message<> inspect{"Tonen wat van een rapport is gelezen", "Show what was read of a report"};
inline constexpr Message<> inspect_path{"Een bestand, of - voor de standaardinvoer",
                                        "A file, or - for standard input"};
inline constexpr Message<> inspect_format{
    "text; jsonl: de feiten, een JSON-object per regel; csv: de getallen als tabel; table-schema: wat de "
    "kolommen "
    "van die tabel zijn",
    "text; jsonl: the facts, one JSON object a line; csv: the numbers as a table; table-schema: what the "
    "columns "
    "of that table are"};
inline constexpr Message<> formats{"De lay-outs die kunnen worden gelezen", "The layouts that can be read"};
inline constexpr Message<> detect{"Zeggen welke lay-out een bestand leest, en waarom de andere dat niet doen",
                                  "Say which layout reads a file, and why the others do not"};
inline constexpr Message<> detect_paths{"Bestanden of mappen", "Files or folders"};
inline constexpr Message<> formats_new{
    "De map van een nieuwe plugin maken, die meteen te bouwen is en haar voorbeeld leest",
    "Make the folder of a new plugin, which builds and reads its sample at once"};
inline constexpr Message<> formats_new_name{"Id van de plugin: a-z, 0-9, - en _",
                                            "Id of the plugin: a-z, 0-9, - and _"};
inline constexpr Message<> formats_new_in{"Map waarin ze wordt gemaakt", "Folder to make it in"};

// ---- rules -----------------------------------------------------------------------------------

inline constexpr Message<> rules{"De controles, hun documentatie en hun tests",
                                 "The rules, their documentation and their tests"};
inline constexpr Message<> rules_list{"Elke controle met haar ernst en titel",
                                      "Every rule with its severity and title"};
inline constexpr Message<> rules_show{"Wat een controle nagaat, waarom, en wat te doen",
                                      "What a rule checks, why, and what to do"};
inline constexpr Message<> rules_show_id{"Id van de controle, zoals AR1", "Id of the rule, such as AR1"};
inline constexpr Message<> rules_docs{"De bladzijde van elke controle schrijven, in Markdown",
                                      "Write the page of every rule, as Markdown"};
inline constexpr Message<> rules_docs_folder{"Map voor de bladzijden; wordt gemaakt als ze er niet is",
                                             "Folder for the pages; made where it is not there"};
inline constexpr Message<> rules_test{"De tests uitvoeren die naast de controles staan",
                                      "Run the tests that stand beside the rules"};
inline constexpr Message<> rules_test_ids{"Alleen deze controles", "Only these rules"};
inline constexpr Message<> rules_test_watch{"Opnieuw uitvoeren na elke wijziging van een bestand, tot Ctrl-C",
                                            "Run again after each change of a file, until Ctrl-C"};
inline constexpr Message<> rules_test_coverage{
    "Ook zeggen welke uitkomsten en takken van elke controle geen test bereikt",
    "Also say which outcomes and branches of each rule no test reaches"};
inline constexpr Message<> rules_test_require{
    "outcomes of branches: afsluitcode 1 als de tests ze niet alle bereiken (mag herhaald worden)",
    "outcomes or branches: exit code 1 when tests do not reach them all (may be repeated)"};
inline constexpr Message<> rules_mutate{
    "Telkens één feit van een rapport wijzigen, en zeggen welke wijzigingen de controles zien",
    "Change one fact of a report at a time, and say which changes the rules notice"};
inline constexpr Message<> rules_mutate_paths{"Rapporten: bestanden, mappen, of - voor de standaardinvoer",
                                              "Reports: files, folders, or - for standard input"};
inline constexpr Message<> rules_mutate_kind{"Alleen deze soort wijziging (mag herhaald worden)",
                                             "Only this kind of change (may be repeated)"};
inline constexpr Message<> rules_mutate_limit{
    "Wijzigingen per soort in een rapport, gelijk verspreid; all: allemaal",
    "Changes of a kind in a report, evenly spread; all: every one"};
inline constexpr Message<> rules_mutate_min_caught{
    "Afsluitcode 1 als minder van de wijzigingen worden gezien, in procent",
    "Exit code 1 when fewer of the changes are caught, in percent"};
inline constexpr Message<> rules_mutate_exit_codes{
    "\nAfsluitcodes: 0 genoeg wijzigingen worden gezien; 1 minder dan --min-caught; 2 verkeerd gebruik of "
    "verkeerde\n"
    "instellingen; 3 een rapport kon niet worden gelezen of herkend, of een controle liep vast.",
    "\nExit codes: 0 enough changes are caught; 1 fewer than --min-caught; 2 wrong usage or configuration;\n"
    "3 a report could not be read or recognised, or a rule failed."};
inline constexpr Message<> rules_new{"Een controle en haar test schrijven om mee te beginnen",
                                     "Write a rule and its test to start from"};
inline constexpr Message<> rules_new_name{
    "Wat klopt als de controle zwijgt, zoals plan-outlasts-its-actions",
    "What holds when the rule is silent, such as plan-outlasts-its-actions"};
inline constexpr Message<> rules_new_id{"Id van de controle, zoals OWN7", "Id of the rule, such as OWN7"};
inline constexpr Message<> rules_new_group{"Letters van de id; ze krijgt het volgende vrije nummer",
                                           "Letters of the id; it gets the next free number"};
inline constexpr Message<> rules_new_pack{"Map van het pakket waar de controle in komt",
                                          "Folder of the pack that the rule goes to"};
inline constexpr Message<> rules_editor{
    "Afdrukken wat een editor nodig heeft om controles aan te vullen en na te kijken (LuaCATS)",
    "Print what an editor needs to complete and check rules (LuaCATS)"};

// ---- profile ---------------------------------------------------------------------------------

inline constexpr Message<> profile_settings{"De instellingen van een toets, en waar elk vandaan komt",
                                            "The settings of a run, and where each comes from"};
inline constexpr Message<> profile_show{"Elke instelling met de laag waaruit ze komt",
                                        "Every setting with the layer it comes from"};
inline constexpr Message<> profile_list{"De profielen die er zijn", "The profiles there are"};

} // namespace toets::help
