#include "rules/rule_id.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace toets {
namespace {

constexpr std::size_t most_digits = 6;

} // namespace

std::optional<RuleId> RuleId::parse(std::string_view text) {
  RuleId id{std::string(group_of(text)), 0};
  const std::string_view digits = text.substr(id.group.size());
  if (id.group.empty() || !is_digits(digits) || digits.size() > most_digits || digits.front() == '0')
    return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), id.number);
  return id;
}

std::string RuleId::text() const { return fmt::format("{}{}", group, number); }

std::string_view group_of(std::string_view id) {
  return id.substr(0,
                   static_cast<std::size_t>(std::find_if_not(id.begin(), id.end(), is_upper) - id.begin()));
}

std::optional<RuleId> id_of_stem(std::string_view stem) {
  const std::size_t end = stem.find('_');
  if (end == std::string_view::npos || end + 1 == stem.size()) return std::nullopt;
  return RuleId::parse(stem.substr(0, end));
}

bool is_engine_group(std::string_view group) {
  return std::find(engine_groups.begin(), engine_groups.end(), group) != engine_groups.end();
}

} // namespace toets
