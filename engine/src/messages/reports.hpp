// Of reports that cannot be read, or that nothing can be compared with.
#pragma once

#include "messages/message.hpp"

namespace toets::message {

inline constexpr Message<"why"> report_unopened{"kan niet worden geopend: {why}", "cannot be opened: {why}"};
inline constexpr Message<"why"> report_unreadable{"kan niet worden gelezen: {why}", "cannot be read: {why}"};
inline constexpr Message<"why"> folder_unopened{"de map kan niet worden geopend: {why}",
                                                "the folder cannot be opened: {why}"};
inline constexpr Message<> folder_without_files{
    "de map bevat geen bestand om te lezen (verborgen bestanden en koppelingen worden overgeslagen)",
    "the folder holds no file to read (hidden files and symbolic links are skipped)"};
inline constexpr Message<"size"> report_too_large{"groter dan {size} MiB: splits het",
                                                  "larger than {size} MiB: split it"};

inline constexpr Message<"why"> document_failed{
    "de controle van dit rapport is afgebroken ({why}); over de andere rapporten zegt dat niets",
    "the audit of this report was broken off ({why}); that says nothing of the other reports"};

// ---- no text ---------------------------------------------------------------------------------

inline constexpr Message<> empty_report{"het bestand is leeg (0 bytes)", "the file is empty (0 bytes)"};
inline constexpr Message<> is_pdf{
    "dit is een PDF en die wordt nog niet gelezen: maak er tekst van met `pdftotext -layout BESTAND.pdf` en "
    "kijk die na",
    "this is a PDF, which is not read yet: print its text with `pdftotext -layout FILE.pdf` and audit that"};
inline constexpr Message<> is_zip{
    "dit is een Office- of ZIP-bestand en dat wordt niet gelezen: bewaar het rapport als tekst",
    "this is an Office or ZIP file, which is not read: save the report as plain text"};
inline constexpr Message<> is_utf16{"dit is tekst in UTF-16 en die wordt niet gelezen: bewaar ze als UTF-8",
                                    "this is UTF-16 text, which is not read: save it as UTF-8"};
inline constexpr Message<"offset"> has_zero_byte{
    "dit is een binair bestand, geen tekst (een nulbyte op positie {offset})",
    "this is a binary file, not text (a zero byte at offset {offset})"};
inline constexpr Message<> has_many_controls{"dit is een binair bestand, geen tekst (veel stuurtekens)",
                                             "this is a binary file, not text (many control characters)"};
inline constexpr Message<> is_white_space{"het bestand bevat alleen witruimte",
                                          "the file holds white space only"};

// ---- nothing to compare with -----------------------------------------------------------------

inline constexpr Message<> given_again{
    "met dit bestand is niets vergeleken: het is meer dan eens opgegeven met --against",
    "nothing was compared with this file: it was given to --against more than once"};
inline constexpr Message<> is_later{
    "met dit rapport is niets vergeleken: het gaat over een latere dag; --against verwacht een vroeger "
    "rapport",
    "nothing was compared with this report: it speaks of a later day; --against expects an earlier report"};
inline constexpr Message<> is_the_report_itself{
    "met dit bestand is niets vergeleken: het is het getoetste rapport zelf",
    "nothing was compared with this file: it is the audited report itself"};
inline constexpr Message<> nothing_in_common{
    "met dit rapport is niets vergeleken: niet elk van de rapporten noemt zijn bestuur, en de codes staan "
    "voor "
    "andere titels",
    "nothing was compared with this report: not each of the reports names its entity, and the codes stand "
    "for "
    "other titles"};
inline constexpr Message<> of_another_entity{
    "met dit rapport is niets vergeleken: het is van een ander bestuur",
    "nothing was compared with this report: it is of another entity"};

} // namespace toets::message
