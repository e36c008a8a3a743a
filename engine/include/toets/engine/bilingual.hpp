// What a person reads, in each language.
#pragma once

#include <string>
#include <utility>

namespace toets {

/// The same sentence in the languages of the reader.
struct Bilingual {
  Bilingual() = default;
  Bilingual(std::string dutch, std::string english) : nl(std::move(dutch)), en(std::move(english)) {}

  std::string nl, en;

  bool empty() const { return en.empty(); }
};

/// Words that have no translation: what the code of a rule or of a plugin did wrong is told to its author, and code
/// is English; a library and the system say what they say. Sentences of our own are in `messages/`.
inline Bilingual same_in_both(const std::string& words) { return {words, words}; }

} // namespace toets
