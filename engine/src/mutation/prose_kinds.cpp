// What prose mentions: amounts, counts, percentages, years and days.
#include "mutation/changed_digit.hpp"
#include "mutation/changed_text.hpp"
#include "mutation/kind_groups.hpp"

#include <fmt/format.h>

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
    if (auto changed = with_changed_digit(mention.place.raw, *mention.number, index))
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

} // namespace

std::vector<MutationKind> prose_kinds() {
  return {{"number-in-text", "een cijfer van een getal in de tekst is anders",
           "a digit of a number in the text is another", find_numbers},
          {"year-in-text", "de tekst noemt een ander jaar", "the text names another year", find_years}};
}

} // namespace toets
