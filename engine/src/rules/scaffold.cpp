#include "rules/scaffold.hpp"

#include "base/ascii.hpp"
#include "messages/rules.hpp"
#include "rules/rule_id.hpp"

#include <algorithm>

namespace toets {
namespace {

constexpr std::size_t longest_name = 60;

} // namespace

Bilingual name_problem(const std::string& name) {
  if (name.empty() || !is_lower(name.front()) || name.back() == '-') return message::no_rule_name(name);
  for (std::size_t i = 0; i < name.size(); ++i)
    if (!is_lower(name[i]) && !is_digit(name[i]) && (name[i] != '-' || name[i - 1] == '-'))
      return message::no_rule_name(name);
  if (name.size() > longest_name) return message::rule_name_too_long(name, name.size(), longest_name);
  if (name == "test" || name.ends_with("-test")) return message::rule_named_test(name);
  return {};
}

Bilingual group_problem(const std::string& group) {
  if (group.empty() || group_of(group) != group) return message::no_rule_group(group);
  return is_engine_group(group) ? message::group_is_taken(group) : Bilingual();
}

Bilingual id_problem(const std::string& id) {
  const auto parsed = RuleId::parse(id);
  return parsed ? group_problem(parsed->group) : message::no_rule_id(id);
}

std::string next_id(const std::string& group, const std::set<std::string>& taken) {
  unsigned highest = 0;
  for (const std::string& id : taken)
    if (const auto parsed = RuleId::parse(id); parsed && parsed->group == group)
      highest = std::max(highest, parsed->number);
  return RuleId{group, highest + 1}.text();
}

std::string file_stem(const std::string& id, const std::string& name) {
  std::string stem = id + "_" + name;
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

} // namespace toets
