#include "aalst/references.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

bool is_gap(char c) { return is_space(c) || c == Prose::gap; }

Mention name(std::string_view text, Range range) {
  return {"name", range, std::string(text.substr(range.begin, range.size())), {}, {}, {}};
}

// A mark of a footnote: raised in the source.
bool is_footnote_mark(const Prose& prose, const Document& document, Range range) {
  constexpr std::string_view tag = "<sup>";
  const sdk::Span span = prose.span(range);
  const std::string_view source = document[span.line - 1].source();
  return span.begin >= tag.size() && source.substr(span.begin - tag.size(), tag.size()) == tag;
}

// A part of a budget key, digits and dashes, right behind a code: where it ends, else its begin.
std::size_t key_part_end(std::string_view text, const Mention& code, std::size_t begin) {
  constexpr std::size_t fewest_digits = 4;
  if (code.kind != "code" || code.range.end + 1 != begin || text[code.range.end] != ' ') return begin;
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '-')) ++end;
  while (end > begin && text[end - 1] == '-') --end;
  return end - begin >= fewest_digits ? end : begin;
}

// `AC000206`, and the parts of a budget key behind it: `AC000166 MJP000470 0750-21 2200007`.
std::vector<Mention> with_codes(std::string_view text, const CodeForm& form, std::vector<Mention> found) {
  std::vector<Mention> mentions;
  for (Mention& mention : found) {
    if (!mentions.empty() && mention.range.begin < mentions.back().range.end)
      continue; // inside a part of a key
    if (const std::size_t end =
            mentions.empty() ? 0 : key_part_end(text, mentions.back(), mention.range.begin);
        end > mention.range.begin) {
      const Range part{mention.range.begin, end};
      mentions.push_back({"code", part, std::string(text.substr(part.begin, part.size())), {}, {}, {}});
      continue;
    }
    const std::string_view printed = text.substr(mention.range.begin, mention.range.size());
    const std::vector<PrintedCode> codes = find_codes(printed, {0, printed.size()});
    const bool is_code = codes.size() == 1 && codes[0].range.size() == printed.size() &&
                         (mention.kind == "code" || form.is_known(codes[0].normal));
    if (is_code) {
      mention.kind = "code";
      mention.unit.clear();
      mention.invalid = form.fault_in_prose(codes[0].normal);
      mention.value = mention.invalid.empty() ? codes[0].normal : std::string{};
    }
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

// `doelstelling 9.4`, `ambitie 3`: the range of the number, without the stop that ends the sentence.
void read_numbers(std::string_view text, ProseRecords& found) {
  static constexpr std::array<std::string_view, 3> words{"doelstelling", "ambitie", "actie"};
  for (Mention& mention : found.mentions) {
    std::size_t at = mention.range.begin;
    while (at > 0 && is_gap(text[at - 1])) --at;
    if (at == mention.range.begin) continue;
    std::size_t begin = at;
    while (begin > 0 && letter_size(text, begin - 1) == 1) --begin;
    const std::string word = fold(text.substr(begin, at - begin));
    const auto* known = std::find(words.begin(), words.end(), word);
    if (known == words.end()) continue;
    std::size_t end = mention.range.begin;
    while (end < mention.range.end && (is_digit(text[end]) || text[end] == '.')) ++end;
    if (end != mention.range.end) continue;
    const std::string target(text.substr(mention.range.begin, mention.range.size()));
    // "Doelstelling 2027 2028": the words above a table, and its years.
    if (target.size() == 4 && is_plausible_year(small_number(target))) continue;
    if (text.substr(at, mention.range.begin - at).find('\t') != std::string_view::npos) continue;
    // An action has a number of its own only where it has parts.
    if (word == "actie" && target.find('.') == std::string::npos) continue;
    mention = name(text, mention.range);
    found.references.push_back({"number", target, mention.range});
  }
}

} // namespace

ProseRecords read_prose(const Prose& prose, const Document& document, const CodeForm& form) {
  const std::string_view text = prose.text();
  ProseRecords found{scan(text), {}};
  for (Mention& mention : found.mentions)
    if (mention.kind == "count" && is_footnote_mark(prose, document, mention.range))
      mention = name(text, mention.range);
  found.mentions = with_codes(text, form, std::move(found.mentions));
  read_numbers(text, found);
  return found;
}

ProseRecords read_contact(const Prose& prose) {
  ProseRecords found{scan(prose.text()), {}};
  for (Mention& mention : found.mentions)
    if (mention.kind != "date") mention = name(prose.text(), mention.range);
  return found;
}

} // namespace toets::aalst
