#include "w13/references.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_title = 300;

bool is_gap(char c) { return is_space(c) || c == Prose::gap; }

// Bytes of the quotation mark at `at`, else 0: ' " and the curved and low ones.
std::size_t quote_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'' || text[at] == '"' || text[at] == '`') return 1;
  const std::string_view three = text.substr(at, 3);
  if (three.size() == 3 && three.substr(0, 2) == "\xE2\x80") {
    const auto last = static_cast<unsigned char>(three[2]);
    if (last >= 0x98U && last <= 0x9FU) return 3;
  }
  const std::string_view two = text.substr(at, 2);
  return two == "\xC2\xAB" || two == "\xC2\xBB" ? 2 : 0;
}

bool is_word_at(std::string_view text, std::size_t at) {
  return letter_size(text, at) > 0 || (at < text.size() && is_digit(text[at]));
}

// A text between quotes: the quote that ends it stands before a stop or a blank, one in a word is an apostrophe.
struct Quoted {
  Range words{};
  std::size_t end = 0;
};
std::optional<Quoted> read_quoted(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (const std::size_t size = quote_size(text, begin)) begin += size;
  if (begin == at || begin >= text.size() || is_gap(text[begin])) return std::nullopt;
  for (std::size_t end = begin; end < text.size() && end - begin < longest_title; ++end) {
    std::size_t after = end;
    while (const std::size_t size = quote_size(text, after)) after += size;
    if (after == end || is_word_at(text, after)) continue;
    return Quoted{{begin, end}, after};
  }
  return std::nullopt;
}

// One of the three words before `at` sends the reader elsewhere: "zie ook de actie", "verwijzen naar het actieplan".
bool is_pointed_to(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> pointers{"zie", "cf.", "cfr", "cfr.", "naar", "onder"};
  constexpr std::size_t longest_word = 20;
  for (int words = 0; words < 3; ++words) {
    while (at > 0 && is_gap(text[at - 1])) --at;
    std::size_t begin = at;
    while (begin > 0 && !is_gap(text[begin - 1]) && at - begin < longest_word) --begin;
    std::string_view word = text.substr(begin, at - begin);
    while (!word.empty() && (word.front() == '(' || word.front() == ':')) word.remove_prefix(1);
    const std::string folded = fold(word);
    if (std::find(pointers.begin(), pointers.end(), folded) != pointers.end()) return true;
    at = begin;
  }
  return false;
}

// `zie actie`, `verwijzen naar het actieplan`: where what they announce begins.
std::optional<std::size_t> read_announcement(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 5> words{"actieplan", "actie", "beleidsdoelstelling",
                                                         "indicator", "doelstelling"};
  if (at > 0 && is_word_at(text, at - 1)) return std::nullopt;
  for (const std::string_view word : words) {
    const auto end = match_words(text, at, word);
    if (!end || !is_pointed_to(text, at)) continue;
    std::size_t next = *end;
    if (next < text.size() && text[next] == ':') ++next;
    while (next < text.size() && is_gap(text[next])) ++next;
    return next;
  }
  return std::nullopt;
}

// The words of a title over several lines, without the stop that ends the sentence.
std::string joined(std::string_view words) {
  std::string spaced(words);
  std::replace(spaced.begin(), spaced.end(), Prose::gap, ' ');
  spaced = single_spaced(spaced);
  while (!spaced.empty() && (spaced.back() == '.' || spaced.back() == ',')) spaced.pop_back();
  return spaced;
}

Range first_line(std::string_view text, Range range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (text[i] == Prose::wrap || text[i] == Prose::gap) range.end = i;
  return trim(text, range);
}

} // namespace

void NumberedNames::learn(std::string_view title) {
  const std::vector<Range> words = split_words(title);
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::string_view number = title.substr(words[i].begin, words[i].size());
    while (!number.empty() && !is_digit(number.back())) number.remove_suffix(1);
    const bool is_name = !number.empty() && std::all_of(number.begin(), number.end(), is_digit) &&
                         number.size() <= 3 && starts_upper(title.substr(words[i - 1].begin)) && i >= 2 &&
                         starts_upper(title.substr(words[i - 2].begin));
    if (!is_name) continue;
    names_.insert(single_spaced(title.substr(words[i - 2].begin, words[i - 1].end - words[i - 2].begin)) +
                  " " + std::string(number));
  }
}

bool NumberedNames::ends_at(std::string_view text, Range number) const {
  std::string name(text.substr(number.begin, number.size()));
  std::size_t begin = number.begin;
  for (int words = 0; words < 2; ++words) {
    std::size_t end = begin;
    while (end > 0 && is_space(text[end - 1]) && text[end - 1] != Prose::gap) --end;
    if (end == begin) return false;
    for (begin = end; begin > 0 && !is_space(text[begin - 1]);) --begin;
    std::size_t first = begin;
    // What opens the first word is not the name's: `(Food Act 13)`.
    while (words == 1 && first < end && !starts_upper(text.substr(first))) ++first;
    name = std::string(text.substr(first, end - first)).append(" ").append(name);
  }
  return names_.count(name) > 0;
}

ProseRecords read_prose(std::string_view text, const Codes& codes, const NumberedNames& names) {
  ProseRecords found{scan(text), {}};
  std::set<std::size_t> code_places;
  for (Mention& mention : found.mentions) {
    if (mention.kind == "count" && names.ends_at(text, mention.range)) {
      mention = {
          "name", mention.range, std::string(text.substr(mention.range.begin, mention.range.size())), {}, {},
          {}};
      continue;
    }
    if (mention.kind != "code" && mention.kind != "name") continue;
    std::string code = codes.known(text.substr(mention.range.begin, mention.range.size()));
    if (code.empty()) continue;
    mention = {"code", mention.range, code, {}, mention.label, {}};
    code_places.insert(mention.range.begin);
    found.references.push_back({"code", std::move(code), mention.range});
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto begin = is_ascii_letter(text[at]) ? read_announcement(text, at) : std::nullopt;
    if (!begin) continue;
    const auto quoted = read_quoted(text, *begin);
    if (!quoted) continue;
    at = quoted->end - 1;
    // A code in the quotes names the node better than the words behind it.
    if (code_places.count(quoted->words.begin) > 0) continue;
    std::string title = joined(text.substr(quoted->words.begin, quoted->words.size()));
    const Range place = first_line(text, quoted->words);
    if (!title.empty() && !place.empty()) found.references.push_back({"title", std::move(title), place});
  }
  std::stable_sort(found.references.begin(), found.references.end(),
                   [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  return found;
}

} // namespace toets::w13
