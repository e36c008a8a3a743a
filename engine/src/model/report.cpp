#include "toets/engine/report.hpp"

#include "toets/engine/argument.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace toets {
namespace {

std::string joined(const std::vector<Place>& spans) {
  std::string text;
  for (const Place& span : spans) {
    if (!text.empty()) text.push_back(' ');
    text.append(span.raw);
  }
  return text;
}

} // namespace

std::string Field::printed() const { return joined(spans); }

std::string Node::label() const {
  if (code.empty()) return std::string(title);
  if (title.empty()) return std::string(code);
  return std::string(code) + " " + std::string(title);
}

Argument argument_of(const Node& node) { return {"node", node.label(), "", node.code.empty()}; }

Place Text::at(const Source& source, std::size_t first, std::size_t last) const {
  auto segment = std::upper_bound(segments.begin(), segments.end(), first,
                                  [](std::size_t at, const Segment& s) { return at < s.offset; });
  if (segment == segments.begin()) return place;
  --segment;
  // What runs over a line end is placed on the line where it starts.
  const std::size_t length = segment->place.raw.size();
  const std::size_t from = std::min(first - segment->offset, length);
  const std::size_t to = std::clamp(last - segment->offset, from, length);
  const auto begin = segment->begin + static_cast<std::uint32_t>(from);
  const auto end = segment->begin + static_cast<std::uint32_t>(to);
  if (!source.has_span(segment->place.line, begin, end)) return segment->place;
  Place found = source.place(segment->place.line, begin, end);
  found.document = place.document;
  return found;
}

std::uint32_t LineCensus::ignored_count() const {
  return std::accumulate(ignored.begin(), ignored.end(), std::uint32_t{0},
                         [](std::uint32_t sum, const auto& reason) { return sum + reason.second; });
}

std::string_view TextStore::keep(std::string_view text) {
  if (text.empty()) return {};
  constexpr std::size_t block_size = 16384;
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t at = block.size();
  block.append(text); // never beyond its capacity, so earlier views stay valid
  return std::string_view(block).substr(at, text.size());
}

const Field* Report::field(std::string_view name) const {
  for (const Index index : own_fields)
    if (fields[index].name == name) return &fields[index];
  return nullptr;
}

const Field* Report::field(const Node& node, std::string_view name) const {
  for (const Index index : node.fields)
    if (fields[index].name == name) return &fields[index];
  return nullptr;
}

std::optional<Day> Report::date(const Node& node, std::string_view name) const {
  const Field* found = field(node, name);
  return found == nullptr ? std::nullopt : Day::parse(found->value);
}

std::string_view Report::entity() const {
  for (const std::string_view name : {"nis_code", "entity_name"})
    if (const Field* found = field(name); found != nullptr && !found->value.empty()) return found->value;
  return {};
}

} // namespace toets
