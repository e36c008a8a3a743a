// What became of each line of a source while its plugin pushed records: the account that leaves no line out.
#pragma once

#include "toets/abi.h"
#include "toets/engine/report.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace toets {

class LineUses {
 public:
  explicit LineUses(const Source& source);

  std::size_t line_count() const { return lines_.size(); }

  /// These bytes became part of a record, or are markup: their digits are not loose.
  void cover(const toets_span& span);
  /// A record stands on bytes of the line. Why it may not: the reason for which the line is ignored; else empty.
  std::string_view put_record(std::uint32_t line);
  /// The plugin's word about a line; an empty reason: it is understood. @throws Refusal when another word or a record
  /// says otherwise.
  void say(std::uint32_t line, std::string_view ignored_reason);

  LineCensus census() &&;

 private:
  enum class Use : std::uint8_t { unsaid, understood, ignored };
  struct Line {
    Use use = Use::unsaid;
    bool has_record = false;
    std::string_view ignored_reason;
  };
  struct Covered {
    std::uint32_t line, begin, end;
  };

  const Source& source_;
  std::vector<Line> lines_;
  std::vector<Covered> covered_;
};

} // namespace toets
