#include "rules/scaffold.hpp"

#include "messages/rules.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace toets {
namespace {

constexpr std::size_t longest_name = 60;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
  return !group.empty() && std::all_of(group.begin(), group.end(), is_upper) ? Bilingual()
                                                                             : message::no_rule_group(group);
}

Bilingual id_problem(const std::string& id) {
  const auto digits = std::find_if_not(id.begin(), id.end(), is_upper);
  const bool is_id = digits != id.begin() && digits != id.end() && *digits != '0' && id.end() - digits <= 6 &&
                     std::all_of(digits, id.end(), is_digit);
  return is_id ? Bilingual() : message::no_rule_id(id);
}

std::string next_id(const std::string& group, const std::set<std::string>& taken) {
  unsigned highest = 0;
  for (const std::string& id : taken) {
    if (!id.starts_with(group)) continue;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(id.data() + group.size(), id.data() + id.size(), number);
    if (error == std::errc() && end == id.data() + id.size()) highest = std::max(highest, number);
  }
  return fmt::format("{}{}", group, highest + 1);
}

std::string file_stem(const std::string& id, const std::string& name) {
  std::string stem = id + "_" + name;
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

} // namespace toets
