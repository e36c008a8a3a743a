#include "mutation/changed_text.hpp"

#include "model/record_links.hpp"

#include <algorithm>
#include <string>
#include <type_traits>

namespace toets {
namespace {

/// The line of the text on which a place stands; the end when it is none of its lines.
template <class Segments>
auto line_of(Segments& segments, const Place& place) {
  return std::find_if(segments.begin(), segments.end(), [&](const Text::Segment& segment) {
    const auto at = place.raw.data() - segment.place.raw.data();
    return segment.place.line == place.line && at >= 0 &&
           static_cast<std::size_t>(at) + place.raw.size() <= segment.place.raw.size();
  });
}

std::string replaced(std::string_view text, std::size_t at, std::string_view with) {
  return std::string(text).replace(at, with.size(), with);
}

void leave_out_mentions(Report& report, Index of) {
  std::vector<Index> went_to;
  Index next = 0;
  for (const Mention& mention : report.mentions) went_to.push_back(mention.text == of ? none : next++);
  std::erase_if(report.mentions, [&](const Mention& mention) { return mention.text == of; });
  report.texts[of].mentions.clear();
  const auto renumber = [&](auto& records) {
    for (auto& record : records)
      visit_links(record, [&](RecordList list, auto& link) {
        if constexpr (std::is_same_v<decltype(link), std::vector<Index>&>)
          if (list == RecordList::mentions)
            for (Index& mention : link) mention = went_to[mention];
      });
  };
  renumber(report.nodes);
  renumber(report.texts);
}

} // namespace

bool stands_in(const Text& text, const Place& place) {
  const auto line = line_of(text.segments, place);
  if (line == text.segments.end()) return false;
  const auto at = line->offset + static_cast<std::size_t>(place.raw.data() - line->place.raw.data());
  return at + place.raw.size() <= text.value.size() && text.value.substr(at, place.raw.size()) == place.raw;
}

void change_prose(Report& report, Index index, const Place& at, std::string_view with) {
  Text& text = report.texts[index];
  const Place place = at; // the caller's may be one of those that change
  Text::Segment& line = *line_of(text.segments, place);
  const std::string_view before = line.place.raw;
  const auto from = static_cast<std::size_t>(place.raw.data() - before.data());
  const std::string_view after = report.store.keep(replaced(before, from, with));
  text.value = report.store.keep(replaced(text.value, line.offset + from, with));
  line.place.raw = after;
  // What stands on the line looks into it.
  const auto move = [&](Place& other) {
    const auto offset = other.raw.data() - before.data();
    if (other.line == place.line && offset >= 0 &&
        static_cast<std::size_t>(offset) + other.raw.size() <= before.size())
      other.raw = after.substr(static_cast<std::size_t>(offset), other.raw.size());
  };
  for (const Index mention : text.mentions) move(report.mentions[mention].place);
  for (Reference& reference : report.references)
    if (reference.node == text.node) move(reference.place);
}

void empty_text(Report& report, Index index) {
  Text& text = report.texts[index];
  std::erase_if(report.references, [&](const Reference& reference) {
    return reference.node == text.node && stands_in(text, reference.place);
  });
  leave_out_mentions(report, index);
  text.value = {};
  text.segments.clear();
}

void copy_text(Report& report, Index from, Index to) {
  empty_text(report, to);
  report.texts[to].value = report.texts[from].value;
  report.texts[to].segments = report.texts[from].segments;
  for (const Index mention : report.texts[from].mentions) {
    Mention copy = report.mentions[mention];
    copy.node = report.texts[to].node;
    copy.text = to;
    report.texts[to].mentions.push_back(static_cast<Index>(report.mentions.size()));
    report.mentions.push_back(copy);
  }
}

} // namespace toets
