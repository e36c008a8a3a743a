// Of plugins: their manifests, their libraries and what they answer.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

// ---- manifests -------------------------------------------------------------------------------

inline constexpr Message<"file", "field"> wrong_field{
    "{file}: het veld \"{field}\" ontbreekt of is niet wat het moet zijn",
    "{file}: the field \"{field}\" is missing or not what it should be"};
inline constexpr Message<"file", "id"> second_plugin{
    "{file}: een tweede plugin met de id '{id}'; elke id moet anders zijn",
    "{file}: a second plugin with the id '{id}'; ids must differ"};

// ---- refused ---------------------------------------------------------------------------------

inline constexpr Message<"plugin", "file", "why"> plugin_refused{
    "plugin {plugin} ({file}) is geweigerd: {why}", "plugin {plugin} ({file}) is refused: {why}"};
inline constexpr Message<"theirs", "ours"> manifest_of_boundary{
    "plugin.json noemt versie {theirs} van de grens met plugins, dit programma spreekt {ours}",
    "plugin.json says version {theirs} of the plugin boundary, this program speaks {ours}"};
inline constexpr Message<"theirs", "ours"> manifest_of_model{
    "plugin.json noemt versie {theirs} van het model, dit programma spreekt {ours}",
    "plugin.json says version {theirs} of the model, this program speaks {ours}"};
inline constexpr Message<> no_descriptor{"ze heeft geen beschrijving", "it has no descriptor"};
inline constexpr Message<"theirs", "ours"> short_descriptor{
    "haar beschrijving telt {theirs} bytes, niet {ours}", "its descriptor has {theirs} bytes, not {ours}"};
inline constexpr Message<"theirs", "ours"> library_of_boundary{
    "ze spreekt versie {theirs} van de grens met plugins, dit programma {ours}",
    "it speaks version {theirs} of the plugin boundary, this program {ours}"};
inline constexpr Message<"theirs", "ours"> library_of_model{
    "ze spreekt versie {theirs} van het model, dit programma {ours}",
    "it speaks version {theirs} of the model, this program {ours}"};
inline constexpr Message<> incomplete_descriptor{"haar beschrijving mist een id, een versie of wat ze kan",
                                                 "its descriptor lacks an id, a version or its capabilities"};
inline constexpr Message<"library", "manifest"> library_differs{
    "de bibliotheek zegt {library}, plugin.json zegt {manifest}",
    "the library says {library}, plugin.json says {manifest}"};
inline constexpr Message<"capability"> lacks_capability{"ze biedt {capability} niet aan",
                                                        "it does not offer {capability}"};
inline constexpr Message<> incomplete_layout{
    "haar tabel van de lay-out is onvolledig: sniff en parse zijn verplicht",
    "its layout table is incomplete: sniff and parse are required"};

inline constexpr Message<> library_unopened{"het bestand kan niet worden geopend",
                                            "the file cannot be opened"};
inline constexpr Message<> library_empty{"het bestand is leeg", "the file is empty"};
inline constexpr Message<> library_cut{"het bestand is afgebroken", "the file is cut short"};
inline constexpr Message<> no_library{"geen gedeelde bibliotheek", "not a shared library"};
inline constexpr Message<> another_elf{"geen gedeelde bibliotheek, maar een ander soort ELF-bestand",
                                       "not a shared library, but another kind of ELF file"};
inline constexpr Message<> another_machine{"ze is gebouwd voor een ander soort machine; bouw ze voor deze",
                                           "it is built for another kind of machine; build it for this one"};
inline constexpr Message<"symbol"> lacks_symbol{"ze exporteert {symbol} niet", "it does not export {symbol}"};

// ---- asked and answered ----------------------------------------------------------------------

inline constexpr Message<"plugin", "why"> sniff_failed{"plugin {plugin} kon het rapport niet bekijken: {why}",
                                                       "plugin {plugin} failed to look at the report: {why}"};
inline constexpr Message<"plugin", "why"> parse_failed{
    "de plugin kon het rapport niet lezen ({plugin}: {why})", "plugin {plugin}: {why}"};
inline constexpr Message<"plugin", "why"> contract_broken{
    "de plugin kon het rapport niet lezen: {plugin} hield zich niet aan het contract ({why})",
    "plugin {plugin} broke the contract: {why}"};
inline constexpr Message<> record_refused{"een record is geweigerd", "a record was refused"};
inline constexpr Message<> not_mine{"de plugin leest dit rapport niet",
                                    "the plugin does not read this report"};
inline constexpr Message<> out_of_memory{"het geheugen is op", "out of memory"};
inline constexpr Message<> plugin_failed{"de plugin liep vast", "the plugin failed"};
inline constexpr Message<> bound_reached{"een grens is bereikt", "a bound was reached"};
inline constexpr Message<> unknown_code{"onbekende foutcode", "unknown return code"};
inline constexpr Message<"what", "words"> with_detail{"{what}: {words}", "{what}: {words}"};
inline constexpr Message<> sure_of_no_layout{"ze zegt hoe zeker ze is, maar niet van welke lay-out",
                                             "it says how sure it is, but not of which layout"};
inline constexpr Message<"layout", "known"> unlisted_layout{
    "ze noemt de lay-out '{layout}'; in plugin.json staan {known}",
    "it names the layout '{layout}'; plugin.json lists {known}"};

// ---- which one reads a report ----------------------------------------------------------------

inline constexpr Message<> no_hint{"geen van de woorden waarnaar ze zoekt, staat in de tekst",
                                   "none of the words it looks for stands in the text"};
inline constexpr Message<> might_but_missing{
    "ze zou dit kunnen lezen, maar haar bibliotheek is niet geïnstalleerd",
    "it might read this, but its library is not installed"};
inline constexpr Message<> library_missing{"haar bibliotheek is niet geïnstalleerd",
                                           "its library is not installed"};
inline constexpr Message<"first", "second"> equally_sure{
    "de plugins {first} en {second} zijn even zeker dat dit rapport voor hen is",
    "plugins {first} and {second} are equally sure that this is theirs"};
inline constexpr Message<"plugins"> readers_missing{
    "plugin {plugins} zou dit kunnen lezen, maar de bibliotheek is niet geïnstalleerd",
    "plugin {plugins} might read this, but its library is not installed"};
inline constexpr Message<> no_layout{"geen enkele lay-out herkent dit bestand",
                                     "no layout that is installed reads this"};
inline constexpr Message<"problem"> detect_says_more{"{problem}; `toets formats detect BESTAND` zegt meer",
                                                     "{problem}; `toets formats detect FILE` says more"};

} // namespace toets::message
