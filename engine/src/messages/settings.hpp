// Of profiles and of the settings in them.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

inline constexpr Message<> no_rules_folder{"er is geen map met controles opgegeven",
                                           "no rules folder was given"};
inline constexpr Message<"at", "problem"> in_packs{"{at}: packs: {problem}", "{at}: packs: {problem}"};

// ---- which profile ---------------------------------------------------------------------------

inline constexpr Message<"folder", "why"> profiles_unreadable{
    "de profielen {folder} kunnen niet worden gelezen: {why}", "the profiles {folder} cannot be read: {why}"};
inline constexpr Message<"at", "file"> no_profile_file{"{at}er is geen profiel {file}",
                                                       "{at}there is no profile {file}"};
inline constexpr Message<"at", "name", "known", "meant"> no_profile{
    "{at}er is geen profiel '{name}'; dit zijn ze: {known}{meant}; de naam van een eigen bestand eindigt op "
    ".toml",
    "{at}there is no profile '{name}'; there are: {known}{meant}; a file of your own ends in .toml"};
inline constexpr Message<"name"> perhaps_profile{" (bedoelde u '{name}'?)", " (did you mean '{name}'?)"};
inline constexpr Message<"at", "name"> builds_on_itself{
    "{at}'{name}' bouwt op zichzelf; laat een `extends` weg",
    "{at}'{name}' builds on itself; leave out one `extends`"};

// ---- what stands in it -----------------------------------------------------------------------

inline constexpr Message<"key", "what"> must_be{"{key} moet {what} zijn", "{key} must be {what}"};
inline constexpr Message<"key", "problem"> of_key{"{key}: {problem}", "{key}: {problem}"};
inline constexpr Message<> a_text{"een tekst", "a text"};
inline constexpr Message<> a_list_of_texts{"een lijst van teksten", "a list of texts"};
inline constexpr Message<> a_table{"een tabel", "a table"};
inline constexpr Message<> a_whole_number{"een geheel getal", "a whole number"};
inline constexpr Message<> true_or_false{"true of false", "true or false"};
inline constexpr Message<> a_profile{"de naam van een profiel of een bestand dat op .toml eindigt",
                                     "the name of a profile or a file ending in .toml"};
inline constexpr Message<> a_quoted_amount{"een bedrag tussen aanhalingstekens, zoals \"500.00\"",
                                           "an amount between quotes, such as \"500.00\""};
inline constexpr Message<> percent_out_of_range{"lines_understood_percent moet tussen 0 en 100 liggen",
                                                "lines_understood_percent must lie between 0 and 100"};
inline constexpr Message<> what_a_parameter_is{
    "een parameter is een tekst, een geheel getal, true of false; bedragen zijn teksten",
    "a parameter is a text, a whole number, true or false; amounts are texts"};

// ---- what it says of rules -------------------------------------------------------------------

inline constexpr Message<"at", "rule", "name", "which"> no_parameter{
    "{at}: controle {rule} heeft geen parameter '{name}'; {which}",
    "{at}: rule {rule} has no parameter '{name}'; {which}"};
inline constexpr Message<> has_no_parameters{"ze heeft er geen", "it has none"};
inline constexpr Message<"at", "rule", "name", "type", "given"> parameter_of_type{
    "{at}: controle {rule}: de parameter '{name}' moet {type} zijn, niet {given}",
    "{at}: rule {rule}: the parameter '{name}' takes {type}, not {given}"};
inline constexpr Message<"at", "problem"> at_setting{"{at}: {problem}", "{at}: {problem}"};

// ---- amounts that people write ---------------------------------------------------------------

inline constexpr Message<"text"> ambiguous_amount{
    "'{text}' kan op twee manieren worden gelezen; schrijf een bedrag als \"500,00\" of \"500.00\"",
    "'{text}' can be read in two ways; write an amount as \"500.00\" or \"500,00\""};
inline constexpr Message<"text"> no_amount{
    "'{text}' is geen bedrag; schrijf een bedrag als \"500,00\" of \"500.00\"",
    "'{text}' is no amount; write an amount as \"500.00\" or \"500,00\""};

} // namespace toets::message
