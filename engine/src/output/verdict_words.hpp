// What the head of each form for people says: why the verdict is what it is, what contradicts most, how much was examined.
// Nothing here is escaped: that is for who writes the form.
#pragma once

#include "output/contradictions.hpp"
#include "output/finding_words.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace toets {

/// "Niet aanvaard omdat er fouten zijn."; empty for a document that was not judged.
std::string verdict_reason(const FindingWords& words, const Document& document);
/// The same of all documents together.
std::string verdict_reason(const FindingWords& words);

/// "3 vrijgesteld, waaronder 1 fout (grootste 525.380,00 euro)", of one document or of all; empty where nothing is.
std::string waived_counted(const FindingWords& words, std::optional<std::size_t> document = {});

/// "Grootste tegenspraak: AP1 Werk, saldo, Budget 2023: vermeld 10,00, dat is 2,00 euro lager."
std::string largest_contradiction(const FindingWords& words, const Contradiction& contradiction);
/// "525.380,00 euro lager"
std::string difference_in_euro(const FindingWords& words, const Sum& sum);
/// What is said where there is none; with how many numbers nobody checked.
std::string no_contradiction(const FindingWords& words, std::optional<std::size_t> document = {});
/// The places of its findings, "regel 25 · regel 512"; one of another check has that one before it.
std::string places(const FindingWords& words, const Contradiction& contradiction, bool has_paths);

/// "75 in een nagekeken zin, 85 niet nagegaan": numbers in text are seldom more than part of a sentence.
std::string text_numbers(const FindingWords& words, const NumberTally& tally);
/// In how many sums the contradicted numbers of a document stand; empty where there are none.
std::string numbers_in_failing_sums(const FindingWords& words, const Document& document);

/// "Vergeleken met account-2022.txt: 41 onderdelen gelijk gebleven, 2 hernoemd"
std::string compared_nodes(const FindingWords& words, const ComparedWith& compared);

/// Shares in tenths of a per cent that add up to 1000; what is there is never 0. All are 0 where nothing is.
std::array<std::uint32_t, 3> shares_in_tenths(const std::array<std::uint32_t, 3>& counts);
/// "70,1"
std::string share_text(const FindingWords& words, std::uint32_t tenths);

} // namespace toets
