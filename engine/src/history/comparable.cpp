#include "history/comparable.hpp"

#include "history/titles.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace toets {
namespace {

std::string_view value_of(const Report& report, std::string_view name) {
  const Field* field = report.field(name);
  return field == nullptr ? std::string_view{} : field->value;
}

std::set<std::string, std::less<>> words_of(std::string_view name) {
  std::set<std::string, std::less<>> words;
  const std::string folded = folded_title(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.insert(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_part_of(const std::set<std::string, std::less<>>& a, const std::set<std::string, std::less<>>& b) {
  return std::includes(b.begin(), b.end(), a.begin(), a.end());
}

enum class Entity { same, other, unknown };

Entity entity_of(const Report& a, const Report& b) {
  const auto nis = value_of(a, "nis_code"), other_nis = value_of(b, "nis_code");
  if (!nis.empty() && !other_nis.empty()) return nis == other_nis ? Entity::same : Entity::other;
  const auto words = words_of(value_of(a, "entity_name")), others = words_of(value_of(b, "entity_name"));
  if (words.empty() || others.empty()) return Entity::unknown;
  return is_part_of(words, others) || is_part_of(others, words) ? Entity::same : Entity::other;
}

std::map<std::string, std::string> titles_by_code(const Report& report) {
  std::map<std::string, std::string> titles;
  for (const Node& node : report.nodes)
    if (!node.code.empty() && !node.title.empty())
      titles.try_emplace(fmt::format("{}|{}", node.kind, node.code), folded_title(node.title));
  return titles;
}

bool has_codes_in_common(const Report& a, const Report& b) {
  const auto titles = titles_by_code(a), others = titles_by_code(b);
  std::size_t common = 0, same = 0;
  for (const auto& [code, title] : titles) {
    const auto found = others.find(code);
    if (found == others.end()) continue;
    ++common;
    same += found->second == title ? 1 : 0;
  }
  return same > 0 && 2 * same >= common;
}

} // namespace

bool speaks_of_earlier(const Report& a, const Report& b) {
  const auto key = [](const Report& report) {
    return std::pair(report.as_of ? report.as_of->year : report.fiscal_year.value_or(0),
                     report.as_of.value_or(Day{}));
  };
  return key(a) < key(b);
}

Obstacle obstacle(const Source& source, const Report& report, const Source& earlier_source,
                  const Report& earlier) {
  if (source.sha256 == earlier_source.sha256) return Obstacle::same_file;
  const Entity entity = entity_of(report, earlier);
  if (entity == Entity::other) return Obstacle::other_entity;
  if (entity == Entity::unknown && !has_codes_in_common(report, earlier)) return Obstacle::nothing_in_common;
  const bool is_later = report.as_of && earlier.as_of ? *report.as_of < *earlier.as_of
                                                      : report.fiscal_year && earlier.fiscal_year &&
                                                            *report.fiscal_year < *earlier.fiscal_year;
  return is_later ? Obstacle::is_later : Obstacle::clear;
}

} // namespace toets
