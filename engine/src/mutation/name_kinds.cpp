// Codes, titles and references.
#include "base/ascii.hpp"
#include "model/links.hpp"
#include "mutation/changed_digit.hpp"
#include "mutation/changed_text.hpp"
#include "mutation/kind_groups.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace toets {
namespace {

/// Positions of the characters of a text that fit.
template <class Fits>
std::vector<std::size_t> positions(std::string_view text, const Fits& fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (fits(text[i])) found.push_back(i);
  return found;
}

/// What is taken for another character on a page that is badly printed or scanned.
char look_alike(char c) {
  constexpr std::array<std::pair<char, char>, 5> alike = {
      {{'0', 'O'}, {'1', 'I'}, {'5', 'S'}, {'8', 'B'}, {'2', 'Z'}}};
  for (const auto& [digit, letter] : alike) {
    if (c == digit) return letter;
    if (c == letter) return digit;
  }
  return 0;
}

// ---- codes -----------------------------------------------------------------------------------

/// A character of a code lost (0) or replaced by another.
struct CodeChange {
  std::size_t at;
  char with;

  std::string done(std::string_view text) const {
    std::string result(text);
    if (with == 0) return result.erase(at, 1);
    result[at] = with;
    return result;
  }
};

Mutation other_code(const Report& report, Index index, const CodeChange& change) {
  const Node& node = report.nodes[index];
  Mutation mutation;
  mutation.place = node.code_place.exists() ? node.code_place : node.place;
  mutation.nodes = {index};
  mutation.part = "code";
  mutation.before = node.code;
  mutation.after = change.done(node.code);
  mutation.apply = [index, change](Report& copy) {
    Node& changed = copy.nodes[index];
    const bool is_alike = changed.code_place.raw.size() == changed.code.size();
    const std::string_view printed = is_alike ? changed.code_place.raw : changed.code;
    changed.code_place.raw = copy.store.keep(change.done(printed));
    changed.code = copy.store.keep(change.done(changed.code));
    tie_equal_nodes(copy);
    resolve_references(copy);
  };
  return mutation;
}

/// @param fits which characters of a code can change; @param become what one becomes
template <class Fits, class Become>
std::vector<Mutation> find_codes(const Report& report, const Fits& fits, const Become& become) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.nodes.size(); ++i) {
    const Node& node = report.nodes[i];
    if (node.code.empty() || node.implied) continue;
    const auto places = positions(node.code, fits);
    if (places.empty()) continue;
    const std::size_t at = places[turn_of(i) % places.size()];
    found.push_back(other_code(report, i, {at, become(node.code[at])}));
  }
  return found;
}

std::vector<Mutation> find_lost_digits(const Report& report) {
  return find_codes(report, is_digit, [](char) { return char{0}; });
}

std::vector<Mutation> find_other_digits(const Report& report) {
  return find_codes(report, is_digit, [](char c) { return static_cast<char>('0' + (c - '0' + 3) % 10); });
}

std::vector<Mutation> find_look_alikes(const Report& report) {
  return find_codes(
      report, [](char c) { return look_alike(c) != 0; }, look_alike);
}

// ---- titles ----------------------------------------------------------------------------------

Mutation other_title(const Report& report, Index index, std::string title) {
  const Node& node = report.nodes[index];
  Mutation mutation;
  mutation.place = node.title_places.empty() ? node.place : node.title_places.front();
  mutation.nodes = {index};
  mutation.part = "title";
  mutation.before = node.title;
  mutation.after = title;
  mutation.apply = [index, title = std::move(title)](Report& copy) {
    Node& changed = copy.nodes[index];
    changed.title = copy.store.keep(title);
    changed.title_places.resize(std::min<std::size_t>(changed.title_places.size(), 1));
    for (Place& place : changed.title_places) place.raw = changed.title;
    resolve_references(copy);
  };
  return mutation;
}

std::vector<Mutation> find_lost_words(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.nodes.size(); ++i) {
    const std::string_view title = report.nodes[i].title;
    const std::size_t space = title.rfind(' ');
    if (report.nodes[i].implied || space == std::string_view::npos || space == 0) continue;
    found.push_back(other_title(report, i, std::string(title.substr(0, space))));
  }
  return found;
}

std::vector<Mutation> find_other_letters(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.nodes.size(); ++i) {
    std::string title(report.nodes[i].title);
    const auto places = positions(title, is_letter);
    if (report.nodes[i].implied || places.empty()) continue;
    char& letter = title[places[turn_of(i) % places.size()]];
    letter = static_cast<char>(letter == 'z' || letter == 'Z' ? letter - 1 : letter + 1);
    found.push_back(other_title(report, i, std::move(title)));
  }
  return found;
}

// ---- references ------------------------------------------------------------------------------

/// Another target of the same length that no node has; nothing when there is none.
std::optional<std::string> dangling(const std::set<std::string_view>& codes, const Reference& reference) {
  // The last digit first: a code of the same branch is the likelier slip.
  for (std::size_t turn = positions(reference.target, is_digit).size(); turn-- > 0;) {
    auto target = with_changed_digit(reference.target, turn);
    if (target && !codes.contains(*target)) return target;
  }
  return std::nullopt;
}

std::vector<Mutation> find_dangling(const Report& report) {
  std::vector<Mutation> found;
  std::set<std::string_view> codes;
  for (const Node& node : report.nodes) codes.insert(node.code);
  for (Index i = 0; i < report.references.size(); ++i) {
    const Reference& reference = report.references[i];
    if (reference.kind == "title" || reference.to == none) continue;
    auto target = dangling(codes, reference);
    if (!target) continue;
    Mutation mutation;
    mutation.place = reference.place;
    if (reference.node != none) mutation.nodes = {reference.node};
    mutation.part = "reference";
    mutation.before = reference.place.raw;
    mutation.after = *target;
    mutation.apply = [i, target = *target](Report& copy) {
      const Place place = copy.references[i].place;
      // It is printed in prose, and there it is a mention too.
      if (place.raw.size() == target.size())
        for (Index text = 0; text < copy.texts.size(); ++text)
          if (copy.texts[text].node == copy.references[i].node && stands_in(copy.texts[text], place)) {
            change_prose(copy, text, place, target);
            for (const Index mention : copy.texts[text].mentions) {
              Mention& other = copy.mentions[mention];
              if (other.place.line == place.line && other.place.from == place.from)
                other.value = copy.store.keep(target);
            }
          }
      copy.references[i].target = copy.references[i].place.raw = copy.store.keep(target);
      resolve_references(copy);
    };
    found.push_back(std::move(mutation));
  }
  return found;
}

} // namespace

std::vector<MutationKind> name_kinds() {
  return {
      {"code-digit-lost", "uit een code is een cijfer weg", "a digit of a code is gone", find_lost_digits},
      {"code-digit", "een cijfer van een code is anders", "a digit of a code is another", find_other_digits},
      {"code-look-alike", "een letter voor een cijfer in een code", "a letter for a digit in a code",
       find_look_alikes},
      {"title-word-lost", "van een titel is het laatste woord weg", "the last word of a title is gone",
       find_lost_words},
      {"title-letter", "een letter van een titel is anders", "a letter of a title is another",
       find_other_letters},
      {"reference-dangling", "een verwijzing noemt een code die er niet is",
       "a reference names a code that is not there", find_dangling}};
}

} // namespace toets
