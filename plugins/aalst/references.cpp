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

// `AC000206`, and the parts of a budget key behind it: `AC000166 MJP000470 0750-21 2200007`.
void read_codes(std::string_view text, const CodeForm& form, std::vector<Mention>& mentions) {
  constexpr std::size_t fewest_key_digits = 4;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::string_view printed = text.substr(mention.range.begin, mention.range.size());
    const std::vector<PrintedCode> found = find_codes(printed, {0, printed.size()});
    if (found.size() != 1 || found[0].range.size() != printed.size()) continue;
    const bool follows_code = i > 0 && mentions[i - 1].kind == "code" &&
                              mentions[i - 1].range.end + 1 == mention.range.begin &&
                              text[mentions[i - 1].range.end] == ' ';
    const bool is_key_part = follows_code && printed.size() >= fewest_key_digits &&
                             printed.find_first_not_of("0123456789-") == std::string_view::npos;
    if (mention.kind != "code" && !form.is_known(found[0].normal) && !is_key_part) continue;
    mention.kind = "code";
    mention.unit.clear();
    mention.invalid = form.fault_in_prose(found[0].normal);
    mention.value = mention.invalid.empty() ? found[0].normal : std::string{};
  }
  // "0750-21" was read as two numbers.
  for (std::size_t i = 1; i + 1 < mentions.size(); ++i) {
    Mention& first = mentions[i];
    const Mention& second = mentions[i + 1];
    const bool is_key_part = mentions[i - 1].kind == "code" &&
                             mentions[i - 1].range.end + 1 == first.range.begin && first.kind != "code" &&
                             first.range.end - first.range.begin >= fewest_key_digits &&
                             (first.range.end == second.range.begin ||
                              (first.range.end + 1 == second.range.begin && text[first.range.end] == '-'));
    if (!is_key_part) continue;
    const Range whole{first.range.begin, second.range.end};
    first = {"code", whole, std::string(text.substr(whole.begin, whole.size())), {}, {}, {}};
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    if (i + 1 < mentions.size() && mentions[i + 1].range.begin == whole.end + 1 &&
        mentions[i + 1].kind == "count" && mentions[i + 1].range.size() >= fewest_key_digits) {
      const Range rest = mentions[i + 1].range;
      mentions[i + 1] = {"code", rest, std::string(text.substr(rest.begin, rest.size())), {}, {}, {}};
    }
  }
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
  read_codes(text, form, found.mentions);
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
