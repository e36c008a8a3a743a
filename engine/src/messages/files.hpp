// Of files that are read and written, and of the forms that people write them in.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

inline constexpr Message<> standard_input{"standaardinvoer", "standard input"};
inline constexpr Message<> standard_output{"standaarduitvoer", "standard output"};

inline constexpr Message<"file"> is_folder{"{file}: is een map, geen bestand",
                                           "{file}: is a folder, not a file"};
inline constexpr Message<"file", "why"> cannot_open{"{file}: kan niet worden geopend: {why}",
                                                    "{file}: cannot be opened: {why}"};
inline constexpr Message<"file", "why"> cannot_read{"{file}: kan niet worden gelezen: {why}",
                                                    "{file}: cannot be read: {why}"};
inline constexpr Message<"file", "size"> file_too_large{"{file}: groter dan {size} MiB",
                                                        "{file}: larger than {size} MiB"};
inline constexpr Message<"file"> no_plain_file{
    "{file}: is geen gewoon bestand (maar een pijp, een apparaat of een socket) en wordt niet gelezen",
    "{file}: is no regular file (but a pipe, a device or a socket), and is not read"};
inline constexpr Message<"file", "why"> cannot_write{"{file} kon niet worden geschreven: {why}",
                                                     "{file} could not be written: {why}"};
inline constexpr Message<> broke_off{"het schrijven brak af", "it broke off"};
inline constexpr Message<"folder", "why"> cannot_make_folder{"de map {folder} kan niet worden gemaakt: {why}",
                                                             "the folder {folder} cannot be made: {why}"};
inline constexpr Message<"file"> nothing_written{"{file} bestaat al; er is niets geschreven",
                                                 "{file} is there already; nothing was written"};
inline constexpr Message<"why"> template_unusable{"het sjabloon kan niet worden gebruikt: {why}",
                                                  "the template cannot be used: {why}"};

inline constexpr Message<"one", "other"> and_also{"{one}; {other}", "{one}; {other}"};

// ---- JSON and TOML ---------------------------------------------------------------------------

inline constexpr Message<"file", "levels"> json_too_deep{"{file}: meer dan {levels} niveaus diep genest",
                                                         "{file}: nested deeper than {levels} levels"};
inline constexpr Message<"file", "key"> json_key_twice{"{file}: de sleutel \"{key}\" staat er twee keer",
                                                       "{file}: the key \"{key}\" stands there twice"};
inline constexpr Message<"file", "line", "column"> json_invalid{
    "{file}: geen geldige JSON vanaf regel {line}, teken {column}",
    "{file}: not valid JSON from line {line}, character {column}"};
inline constexpr Message<"words"> toml_invalid{"geen geldige TOML: {words}", "not valid TOML: {words}"};
inline constexpr Message<"file", "problem"> of_file{"{file}: {problem}", "{file}: {problem}"};
inline constexpr Message<"file", "line", "problem"> at_line{"{file}:{line}: {problem}",
                                                            "{file}:{line}: {problem}"};
inline constexpr Message<"problem"> unknown_key{"de sleutel {problem}", "the key {problem}"};

// ---- words that are none of the known ones ---------------------------------------------------

inline constexpr Message<"word"> did_you_mean{"; bedoelde u '{word}'?", "; did you mean '{word}'?"};
inline constexpr Message<"word", "known", "meant"> none_of{"'{word}' is geen van: {known}{meant}",
                                                           "'{word}' is none of: {known}{meant}"};

} // namespace toets::message
