// How people of each language write the words of the model, amounts and dates.
#pragma once

#include "toets/engine/argument.hpp"
#include "toets/engine/finding.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace toets {

enum class Language { nl, en };

/// What a reader of the language reads.
inline const std::string& in(const Bilingual& text, Language language) {
  return language == Language::nl ? text.nl : text.en;
}

/// The reader's words for a word of the model, where there are any.
std::optional<std::string_view> own_word(std::string_view term, Language language);

/// The reader's words for a word of the model; the word itself where there is none.
std::string_view word(std::string_view term, Language language);

/// "-1640747.11" as "-1.640.747,11" or "-1,640,747.11". A fraction stays as it is.
std::string amount_text(std::string_view canonical, Language language);

/// "2022-12-31" as "31-12-2022", or as it is in English.
std::string date_text(std::string_view iso, Language language);

std::string argument_text(const Argument& argument, Language language);

/// Fills {names} of a template. @throws std::runtime_error naming an argument that is not there.
std::string fill(std::string_view message, const Arguments& arguments, Language language);

/// Both languages.
Bilingual fill(const Bilingual& message, const Arguments& arguments);

} // namespace toets
