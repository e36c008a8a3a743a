#include "mutation/notice.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace toets {

const char* name(Notice notice) {
  switch (notice) {
    case Notice::caught:
      return "caught";
    case Notice::elsewhere:
      return "elsewhere";
    case Notice::missed:
      break;
  }
  return "missed";
}

const char* name(Watch watch) {
  switch (watch) {
    case Watch::nobody:
      return "nobody";
    case Watch::bound:
      return "bound";
    case Watch::sum:
      return "sum";
    case Watch::once:
      return "once";
    case Watch::again:
      return "again";
    case Watch::unknown:
      break;
  }
  return "";
}

namespace {

bool is_part_of_word(char c) { return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || is_letter(c); }

/// Where a word or number stands whole in a text, from `at` on.
std::size_t find_whole(std::string_view text, std::string_view what, std::size_t at) {
  if (what.empty()) return std::string_view::npos;
  while ((at = text.find(what, at)) != std::string_view::npos) {
    const std::size_t end = at + what.size();
    const bool begins = at == 0 || !is_part_of_word(text[at - 1]) || !is_part_of_word(what.front());
    const bool ends = end == text.size() || !is_part_of_word(text[end]) || !is_part_of_word(what.back());
    if (begins && ends) return at;
    ++at;
  }
  return at;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = find_whole(text, what, at)) != std::string_view::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

/// Which matter an occurrence tells, apart from the ids and names of what it tells it of.
std::string matter_of(const Finding& finding, const Occurrence& occurrence) {
  std::string matter = fmt::format("{}\n{}\n{}:{}\n", finding.rule, name(finding.severity),
                                   occurrence.location.place.line, occurrence.location.place.from);
  for (const auto& [name, argument] : occurrence.arguments)
    matter += fmt::format("{}={}\n", name, argument.value);
  for (const Sum& sum : occurrence.sums)
    matter += fmt::format("{} {}\n", sum.delta.text(), sum.left.size() + sum.right.size());
  return matter;
}

template <class Visit>
void for_each_occurrence(const Finding& finding, const Visit& visit) {
  if (finding.occurrences.empty()) visit(static_cast<const Occurrence&>(finding));
  for (const Occurrence& occurrence : finding.occurrences) visit(occurrence);
}

/// Where a mutation was made, in the words of findings.
class Spot {
 public:
  Spot(const Report& report, const Mutation& mutation) {
    for (const Index cell : mutation.cells) {
      if (!mutation.is_renumbered) numbers_.insert(fmt::format("c{}", cell + 1));
      lines_.insert(report.cells[cell].place.line);
    }
    for (const Index mention : mutation.mentions) numbers_.insert(fmt::format("m{}", mention + 1));
    lines_.insert(mutation.place.line);
    for (const Index index : mutation.nodes) {
      const Node& node = report.nodes[index];
      lines_.insert(node.place.line);
      add_name(node.code.empty() ? node.title : node.code);
    }
    if (mutation.part == "code" || (mutation.part == "title" && has_no_code(report, mutation)))
      add_name(mutation.after);
    lines_.erase(0);
  }

  bool is_named_by(const Occurrence& occurrence) const {
    if (is_at(occurrence.location)) return true;
    if (std::any_of(occurrence.related.begin(), occurrence.related.end(),
                    [&](const Location& location) { return is_at(location); }))
      return true;
    for (const Sum& sum : occurrence.sums)
      for (const auto* side : {&sum.left, &sum.right})
        for (const SumTerm& term : *side)
          if (numbers_.empty() ? is_at(term.location) : numbers_.contains(term.number)) return true;
    return std::any_of(occurrence.arguments.begin(), occurrence.arguments.end(), [&](const auto& argument) {
      return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
        return find_whole(argument.second.value, name, 0) != std::string_view::npos;
      });
    });
  }

 private:
  static bool has_no_code(const Report& report, const Mutation& mutation) {
    return report.nodes[mutation.nodes.front()].code.empty();
  }

  void add_name(std::string_view name) {
    if (!name.empty()) names_.emplace(name);
  }

  bool is_at(const Location& location) const {
    return lines_.contains(location.place.line) || names_.contains(location.node);
  }

  std::set<std::string> numbers_, names_;
  std::set<std::uint32_t> lines_;
};

} // namespace

Unchanged::Unchanged(const Report& report, const std::vector<Finding>& findings) : report_(report) {
  for (const Finding& finding : findings)
    for_each_occurrence(finding,
                        [&](const Occurrence& occurrence) { known_.insert(matter_of(finding, occurrence)); });
}

Noticed Unchanged::compare(const Mutation& mutation, const std::vector<Finding>& findings) const {
  const Spot spot(report_, mutation);
  std::set<std::string> naming, elsewhere;
  for (const Finding& finding : findings)
    for_each_occurrence(finding, [&](const Occurrence& occurrence) {
      std::string matter = matter_of(finding, occurrence);
      if (known_.contains(matter)) return;
      // What only calls the changed thing by its changed name is known too.
      matter = replaced(std::move(matter), mutation.after, mutation.before);
      for (const auto& [before, after] : mutation.renamed)
        matter = replaced(std::move(matter), after, before);
      if (known_.contains(matter)) return;
      (spot.is_named_by(occurrence) ? naming : elsewhere).insert(finding.rule);
    });
  const auto& told = naming.empty() ? elsewhere : naming;
  return {!naming.empty() ? Notice::caught
          : told.empty()  ? Notice::missed
                          : Notice::elsewhere,
          {told.begin(), told.end()}};
}

} // namespace toets
