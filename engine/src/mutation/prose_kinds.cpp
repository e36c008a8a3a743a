// What prose mentions: amounts, counts, percentages, years and days.
#include "mutation/changed_digit.hpp"
#include "mutation/changed_text.hpp"
#include "mutation/kind_groups.hpp"

#include <map>
#include <utility>

namespace toets {
namespace {

/// A mutation of a mention in prose that gives it another value of the same length.
Mutation other_mention(const Report& report, Index index, std::string printed, std::string value) {
  const Mention& mention = report.mentions[index];
  Mutation mutation;
  mutation.place = mention.place;
  if (mention.node != none) mutation.nodes = {mention.node};
  mutation.mentions = {index};
  mutation.part = report.texts[mention.text].name;
  mutation.before = mention.place.raw;
  mutation.after = printed;
  mutation.renamed.emplace_back(mention.value, value);
  mutation.apply = [index, printed = std::move(printed), value = std::move(value)](Report& copy) {
    Mention& changed = copy.mentions[index];
    change_prose(copy, changed.text, changed.place, printed);
    changed.value = copy.store.keep(value);
    if (changed.number) changed.number = Decimal::parse(value);
  };
  return mutation;
}

template <class Visit>
void for_each_mention(const Report& report, const Visit& visit) {
  for (Index i = 0; i < report.mentions.size(); ++i) {
    const Mention& mention = report.mentions[i];
    if (mention.text != none && mention.invalid.empty() &&
        stands_in(report.texts[mention.text], mention.place))
      visit(i, mention);
  }
}

std::vector<Mutation> find_numbers(const Report& report) {
  std::vector<Mutation> found;
  for_each_mention(report, [&](Index index, const Mention& mention) {
    if (!mention.number) return;
    if (auto changed = with_changed_digit(mention.place.raw, *mention.number, turn_of(index)))
      found.push_back(other_mention(report, index, std::move(changed->printed), changed->value.text()));
  });
  return found;
}

/// A year, or a day: another year, as far away as a slip of one key.
std::vector<Mutation> find_years(const Report& report) {
  std::vector<Mutation> found;
  for_each_mention(report, [&](Index index, const Mention& mention) {
    if (mention.kind != "year" && mention.kind != "date") return;
    const std::string year(mention.value.substr(0, 4));
    const std::size_t at = mention.place.raw.find(year);
    if (year.size() != 4 || at == std::string_view::npos) return;
    const std::string other = year.substr(0, 3) + (year[3] == '9' ? '8' : static_cast<char>(year[3] + 1));
    std::string value = other + std::string(mention.value.substr(4));
    if (mention.kind == "date" && !Day::parse(value)) return;
    found.push_back(
        other_mention(report, index, std::string(mention.place.raw).replace(at, 4, other), std::move(value)));
  });
  return found;
}

Mutation mutation_of_text(const Report& report, Index index) {
  const Text& text = report.texts[index];
  Mutation mutation;
  mutation.place = text.place;
  if (text.node != none) mutation.nodes = {text.node};
  mutation.part = text.name;
  mutation.before = text.value;
  return mutation;
}

std::vector<Mutation> find_lost_texts(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.texts.size(); ++i) {
    if (report.texts[i].value.empty()) continue;
    Mutation mutation = mutation_of_text(report, i);
    mutation.apply = [i](Report& copy) { empty_text(copy, i); };
    found.push_back(std::move(mutation));
  }
  return found;
}

/// The text of the same name before it, of another node.
std::vector<Mutation> find_copied_texts(const Report& report) {
  std::vector<Mutation> found;
  std::map<std::string_view, Index> earlier;
  for (Index i = 0; i < report.texts.size(); ++i) {
    const Text& text = report.texts[i];
    if (text.value.empty()) continue;
    const auto [last, is_first] = earlier.try_emplace(text.name, i);
    const Index from = std::exchange(last->second, i);
    if (is_first || report.texts[from].node == text.node || report.texts[from].value == text.value) continue;
    Mutation mutation = mutation_of_text(report, i);
    mutation.after = report.texts[from].value;
    mutation.apply = [from, i](Report& copy) { copy_text(copy, from, i); };
    found.push_back(std::move(mutation));
  }
  return found;
}

} // namespace

std::vector<MutationKind> prose_kinds() {
  return {{"number-in-text", "een cijfer van een getal in de tekst is anders",
           "a digit of a number in the text is another", find_numbers},
          {"year-in-text", "de tekst noemt een ander jaar", "the text names another year", find_years},
          {"text-lost", "een tekst is weggevallen", "a text is left out", find_lost_texts},
          {"text-copied", "een tekst is die van een ander onderdeel", "a text is that of another part",
           find_copied_texts}};
}

} // namespace toets
