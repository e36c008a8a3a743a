// The id of a rule, "AR1": capital letters, then a number of at most six digits that does not begin with 0. So an id has
// one spelling: what is told apart as text is told apart as number too, and there is always a next one to count to.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace toets {

struct RuleId {
  std::string group;
  unsigned number = 0;

  static std::optional<RuleId> parse(std::string_view text);
  std::string text() const;

  /// By group, then by number: DS2 stands before DS10.
  friend auto operator<=>(const RuleId&, const RuleId&) = default;
};

/// The capital letters that an id, or what is meant as one, begins with.
std::string_view group_of(std::string_view id);

/// The id that the file of a rule or its test is named for, "AR1_balance"; nothing for another name.
std::optional<RuleId> id_of_stem(std::string_view stem);

/// The groups of the engine's own checks, which no pack may have.
inline constexpr std::array<std::string_view, 2> engine_groups = {"IN", "WV"};
bool is_engine_group(std::string_view group);

} // namespace toets
