// What comes over the plugin boundary is looked at before it is believed: texts, lists and records of the C header.
#pragma once

#include "toets/abi.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace toets {

/// Why a record is not taken.
struct Refusal {
  std::string reason;
  bool says_where = false;
};

namespace given {

/// No record of a report needs more; a count or size beyond it is garbage, and following it would be a crash.
inline constexpr std::size_t most_of_a_list = 1U << 20;
inline constexpr std::size_t longest_text = 16U << 20;

/// @throws Refusal
inline std::string_view view(toets_str text) {
  if (text.data == nullptr) {
    if (text.size != 0) throw Refusal{fmt::format("a text of {} bytes without its bytes", text.size)};
    return {};
  }
  if (text.size > longest_text) throw Refusal{fmt::format("a text of {} bytes", text.size)};
  return {text.data, text.size};
}

/// A list as it was given, once its count can be true. @throws Refusal
template <class Item>
std::span<const Item> list(const Item* data, std::size_t count, const char* what) {
  if (count > most_of_a_list || (count != 0 && data == nullptr))
    throw Refusal{
        fmt::format("{}: a list of {}{}", what, count, data == nullptr ? " that is not there" : "")};
  return {data, count};
}

inline std::span<const toets_span> list(const toets_spans& spans, const char* what) {
  return list(spans.data, spans.count, what);
}

/// As much of a record as both sides know: of a plugin that was built against an older header the rest is "not
/// given". @throws Refusal
template <class Record>
Record whole(const Record* record) {
  if (record == nullptr) throw Refusal{"a record that is not there"};
  if (record->size < sizeof record->size)
    throw Refusal{fmt::format("a record that says it has {} bytes", record->size)};
  Record result{};
  std::memcpy(&result, record, std::min<std::size_t>(record->size, sizeof result));
  return result;
}

} // namespace given
} // namespace toets
