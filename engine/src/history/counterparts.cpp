#include "history/counterparts.hpp"

#include "history/titles.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace toets {

std::string_view name(Fate fate) { return fate_names[static_cast<std::size_t>(fate)]; }

namespace {

/// Below one parent so many nodes of a kind are compared title by title at most.
constexpr std::size_t most_compared = 32;
constexpr std::size_t longest_description = 400;

/// The nodes of one report among those of a joint one.
struct Share {
  Index begin = 0, end = 0;
};

class Matcher {
 public:
  Matcher(const Report& joint, Share now, Share before)
      : joint_(joint),
        now_(now),
        before_(before),
        partner_(joint.nodes.size(), none),
        titles_(joint.nodes.size()) {
    for (const Share share : {now_, before_})
      for (Index i = share.begin; i < share.end; ++i) titles_[i] = folded_title(joint_.nodes[i].title);
  }

  std::vector<Counterpart> match(std::uint32_t document) {
    tie_by_code_and_title();
    tie_by_title();
    tie_parts(before_, now_, Fate::split);
    tie_parts(now_, before_, Fate::joined);
    tie_by_code();
    tie_below_parents();
    return listed(document);
  }

 private:
  using Key = std::function<std::string(Index)>; ///< empty: the node takes no part

  const Node& node(Index index) const { return joint_.nodes[index]; }
  bool is_free(Index index) const {
    return partner_[index] == none && !parts_.contains(index) && node(index).part != "contents";
  }
  bool is_of(Share share, Index index) const { return share.begin <= index && index < share.end; }

  void tie(Index now, Index before, Fate fate) {
    partner_[now] = before;
    partner_[before] = now;
    fates_[now] = fate;
  }

  using Groups = std::map<std::string, std::pair<std::vector<Index>, std::vector<Index>>>;

  /// Free nodes of both reports, in reading order, by what they have in common.
  Groups grouped(const Key& key) const {
    Groups groups;
    for (Index i = now_.begin; i < now_.end; ++i)
      if (is_free(i))
        if (std::string common = key(i); !common.empty()) groups[std::move(common)].first.push_back(i);
    for (Index i = before_.begin; i < before_.end; ++i)
      if (is_free(i))
        if (const auto found = groups.find(key(i)); found != groups.end()) found->second.second.push_back(i);
    return groups;
  }

  template <class FateOf>
  void tie_in_order(const Key& key, const FateOf& fate_of) {
    for (const auto& [common, members] : grouped(key)) {
      const auto& [now, before] = members;
      for (std::size_t i = 0; i < std::min(now.size(), before.size()); ++i)
        tie(now[i], before[i], fate_of(now[i], before[i]));
    }
  }

  template <class FateOf>
  void tie_unique(const Key& key, const FateOf& fate_of) {
    for (const auto& [common, members] : grouped(key))
      if (members.first.size() == 1 && members.second.size() == 1)
        tie(members.first.front(), members.second.front(),
            fate_of(members.first.front(), members.second.front()));
  }

  void tie_by_code_and_title() {
    const auto same = [](Index, Index) { return Fate::same; };
    tie_in_order(
        [this](Index i) {
          const Node& n = node(i);
          return n.code.empty() ? "" : fmt::format("{}|{}|{}|{}", n.kind, n.part, n.code, titles_[i]);
        },
        same);
    // Another kind of report may have the node in another part.
    tie_unique(
        [this](Index i) {
          const Node& n = node(i);
          return n.code.empty() ? "" : fmt::format("{}|{}|{}", n.kind, n.code, titles_[i]);
        },
        same);
  }

  /// Codes change when a plan is ordered anew: the title stays.
  void tie_by_title() {
    const auto moved = [](Index, Index) { return Fate::moved; };
    const Key by_title = [this](Index i) {
      const Node& n = node(i);
      return n.code.empty() || titles_[i].empty() ? "" : fmt::format("{}|{}|{}", n.kind, n.part, titles_[i]);
    };
    tie_unique(by_title, moved);
    // Titles such as "Overig beleid" stand below many parents.
    tie_unique(
        [&](Index i) {
          const std::string title = by_title(i), parent = parent_key(i);
          return title.empty() || parent.empty() ? "" : title + "|" + parent;
        },
        moved);
  }

  /// The tie of the parent, the same for both reports; empty where it has none.
  std::string parent_key(Index index) const {
    const Index parent = node(index).parent;
    if (parent == none) return "-";
    if (partner_[parent] == none) return {};
    return std::to_string(is_of(now_, parent) ? parent : partner_[parent]);
  }

  /// A title that names several things, each of which is a title of the other report.
  void tie_parts(Share whole_share, Share part_share, Fate fate) {
    std::map<std::string, std::vector<Index>> by_title;
    const auto key_of = [this](Index i, const std::string& title) {
      return fmt::format("{}|{}|{}", node(i).kind, node(i).part, title);
    };
    for (Index i = part_share.begin; i < part_share.end; ++i)
      if (is_free(i) && !titles_[i].empty()) by_title[key_of(i, titles_[i])].push_back(i);
    for (Index whole = whole_share.begin; whole < whole_share.end; ++whole) {
      if (!is_free(whole)) continue;
      std::vector<Index> parts;
      const auto titles = parts_of_title(node(whole).title);
      for (const std::string& title : titles) {
        const auto found = by_title.find(key_of(whole, title));
        if (found == by_title.end() || found->second.size() != 1 || !is_free(found->second.front())) break;
        parts.push_back(found->second.front());
      }
      if (titles.empty() || parts.size() != titles.size()) continue;
      for (const Index part : parts) parts_[part] = {{whole}, fate};
      parts_[whole] = {std::move(parts), fate};
    }
  }

  void tie_by_code() {
    const auto by_titles = [this](Index now, Index before) {
      if (titles_[now].empty() || titles_[before].empty() || is_slip(titles_[now], titles_[before]))
        return Fate::same;
      const bool is_akin_by_title = is_akin(titles_[now], titles_[before]);
      return is_akin_by_title || have_near_descriptions(now, before) ? Fate::renamed : Fate::replaced;
    };
    tie_in_order(
        [this](Index i) {
          const Node& n = node(i);
          return n.code.empty() ? "" : fmt::format("{}|{}|{}", n.kind, n.part, n.code);
        },
        by_titles);
    tie_unique(
        [this](Index i) {
          const Node& n = node(i);
          return n.code.empty() ? "" : fmt::format("{}|{}", n.kind, n.code);
        },
        by_titles);
  }

  /// What a node is about, where the report says so.
  std::string description(Index index) const {
    for (const Index text : node(index).texts)
      if (joint_.texts[text].name == "description" || joint_.texts[text].name == "definition")
        return folded_title(joint_.texts[text].value.substr(0, longest_description));
    return {};
  }

  bool have_near_descriptions(Index now, Index before) const {
    const std::string one = description(now), other = description(before);
    return !one.empty() && !other.empty() && is_near(one, other);
  }

  /// Nodes without a code have their title and their parent, which is tied before them: level by level.
  void tie_below_parents() {
    std::map<std::size_t, std::vector<Index>> levels;
    std::vector<std::size_t> level(joint_.nodes.size(), 0);
    for (const Share share : {now_, before_})
      for (Index i = share.begin; i < share.end; ++i) { // a parent stands before its children
        const Index parent = node(i).parent;
        level[i] = parent == none || parent > i ? 0 : level[parent] + 1;
        if (is_free(i)) levels[level[i]].push_back(i);
      }
    for (const auto& [depth, members] : levels) {
      std::map<std::string, std::pair<std::vector<Index>, std::vector<Index>>> by_title, by_parent;
      for (const Index i : members) {
        const Node& n = node(i);
        const std::string parent = parent_key(i);
        if (parent.empty()) continue;
        const std::string common = fmt::format("{}|{}|{}|{}", n.kind, n.part, n.aggregate, parent);
        const auto add = [&](auto& group) { (is_of(now_, i) ? group.first : group.second).push_back(i); };
        if (n.code.empty()) add(by_title[common + "|" + titles_[i]]);
        if (!titles_[i].empty()) add(by_parent[common]);
      }
      for (const auto& [common, group] : by_title)
        for (std::size_t i = 0; i < std::min(group.first.size(), group.second.size()); ++i)
          tie(group.first[i], group.second[i], Fate::same);
      for (const auto& [common, group] : by_parent) tie_near_titles(group.first, group.second);
    }
  }

  void tie_near_titles(const std::vector<Index>& now, const std::vector<Index>& before) {
    std::vector<Index> rest[2];
    for (const Index i : now)
      if (is_free(i)) rest[0].push_back(i);
    for (const Index i : before)
      if (is_free(i)) rest[1].push_back(i);
    if (rest[0].size() > most_compared || rest[1].size() > most_compared) return;
    for (const Index one : rest[0])
      for (const Index other : rest[1]) {
        if (!is_free(other) || node(one).code.empty() != node(other).code.empty() ||
            !is_near(titles_[one], titles_[other]))
          continue;
        const bool is_same = node(one).code.empty() && is_slip(titles_[one], titles_[other]);
        tie(one, other, is_same ? Fate::same : node(one).code.empty() ? Fate::renamed : Fate::moved);
        break;
      }
  }

  /// Whether both parents have other counterparts; a report that leaves out a level tells nothing.
  bool has_other_parent(Index now, Index before) const {
    const Index mine = node(now).parent, its = node(before).parent;
    return mine != none && its != none && node(mine).kind == node(its).kind && partner_[mine] != none &&
           partner_[its] != none && partner_[mine] != its;
  }

  std::vector<Counterpart> listed(std::uint32_t document) const {
    std::vector<Counterpart> list;
    std::vector<Index> position(joint_.nodes.size(), none); // of the first counterpart of each node
    const auto add = [&](Counterpart one, Index parent) {
      one.document = document;
      if (parent != none) one.parent = position[parent];
      for (const Index index : {one.node, one.earlier})
        if (index != none && position[index] == none) position[index] = static_cast<Index>(list.size());
      list.push_back(one);
    };
    for (Index i = now_.begin; i < now_.end; ++i) {
      if (node(i).part == "contents") continue;
      const Index parent = node(i).parent;
      if (const auto found = parts_.find(i); found != parts_.end()) {
        for (const Index other : found->second.others) add({0, i, other, found->second.fate, none}, parent);
      } else if (partner_[i] == none) {
        add({0, i, none, Fate::added, none}, parent);
      } else {
        Fate fate = fates_.at(i);
        if (fate == Fate::same && has_other_parent(i, partner_[i])) fate = Fate::moved;
        add({0, i, partner_[i], fate, none}, parent);
      }
    }
    for (Index i = before_.begin; i < before_.end; ++i)
      if (is_free(i)) add({0, none, i, Fate::vanished, none}, node(i).parent);
    return list;
  }

  struct Parts {
    std::vector<Index> others;
    Fate fate = Fate::split;
  };

  const Report& joint_;
  Share now_, before_;
  std::vector<Index> partner_;
  std::vector<std::string> titles_; ///< folded
  std::map<Index, Fate> fates_;     ///< of the nodes of this report that have a partner
  std::map<Index, Parts> parts_;    ///< what was split or joined, from either side
};

} // namespace

std::vector<Counterpart> counterparts(const Report& joint) {
  std::vector<Counterpart> all;
  const auto size = static_cast<Index>(joint.nodes.size());
  for (std::size_t i = 1; i < joint.joined.size(); ++i) {
    const Share now{0, joint.joined[1].first_node};
    const Share before{joint.joined[i].first_node,
                       i + 1 < joint.joined.size() ? joint.joined[i + 1].first_node : size};
    const auto first = static_cast<Index>(all.size());
    for (Counterpart one : Matcher(joint, now, before).match(static_cast<std::uint32_t>(i))) {
      if (one.parent != none) one.parent += first;
      all.push_back(one);
    }
  }
  return all;
}

} // namespace toets
