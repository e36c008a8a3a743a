// What became of each line, told to the host in order at the end.
#pragma once

#include "common/visible.hpp"

#include <string_view>
#include <vector>

namespace toets::layout {

class Ledger {
 public:
  explicit Ledger(std::size_t line_count) : uses_(line_count) {}

  /// Every digit of the line (by index) is covered by a record.
  void understood(std::size_t line) { uses_[line] = {true, {}}; }
  /// `reason` must be a literal: it is kept until `report`.
  void ignored(std::size_t line, std::string_view reason) {
    if (!uses_[line].is_told) uses_[line] = {true, reason};
  }
  bool is_told(std::size_t line) const { return uses_[line].is_told; }

  void report(const Document& document, sdk::Sink& sink) const {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (!uses_[i].is_told) continue;
      if (uses_[i].reason.empty())
        sink.understood(document[i].number(), document[i].markup_with_digits());
      else
        sink.ignored(document[i].number(), uses_[i].reason);
    }
  }

 private:
  struct Use {
    bool is_told = false;
    std::string_view reason{};
  };
  std::vector<Use> uses_;
};

} // namespace toets::layout
