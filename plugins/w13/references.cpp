#include "w13/references.hpp"

#include <algorithm>
#include <array>

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

// `zie actie`, `verwijzen naar het actieplan`: where what they announce begins.
std::optional<std::size_t> read_announcement(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 6> words{"actieplan", "actie",        "beleidsdoelstelling",
                                                         "indicator", "doelstelling", "acties"};
  if (at > 0 && is_word_at(text, at - 1)) return std::nullopt;
  for (const std::string_view word : words) {
    const auto end = match_words(text, at, word);
    if (!end) continue;
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

ProseRecords read_prose(std::string_view text, const Codes& codes) {
  ProseRecords found{scan(text), {}};
  for (Mention& mention : found.mentions) {
    if (mention.kind != "code" && mention.kind != "name") continue;
    std::string code = codes.known(text.substr(mention.range.begin, mention.range.size()));
    if (code.empty()) continue;
    mention.kind = "code";
    mention.value = code;
    mention.unit.clear();
    mention.invalid.clear();
    found.references.push_back({"code", std::move(code), mention.range});
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != 'a' && c != 'A' && c != 'b' && c != 'B' && c != 'd' && c != 'D' && c != 'i' && c != 'I')
      continue;
    const auto begin = read_announcement(text, at);
    if (!begin) continue;
    const auto quoted = read_quoted(text, *begin);
    if (!quoted) continue;
    at = quoted->end - 1;
    // A code in the quotes names the node better than the words behind it.
    const bool has_code =
        std::any_of(found.references.begin(), found.references.end(),
                    [&](const auto& each) { return each.range.begin == quoted->words.begin; });
    if (has_code) continue;
    std::string title = joined(text.substr(quoted->words.begin, quoted->words.size()));
    const Range place = first_line(text, quoted->words);
    if (!title.empty() && !place.empty()) found.references.push_back({"title", std::move(title), place});
  }
  std::stable_sort(found.references.begin(), found.references.end(),
                   [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  return found;
}

} // namespace toets::w13
