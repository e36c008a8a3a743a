// Which lines were read, and which of their digits a record covers: only a line with all of them is understood.
#pragma once

#include "common/ledger.hpp"

#include <vector>

namespace toets::aalst {

class LineBook {
 public:
  explicit LineBook(const layout::Document& document) : document_(document), lines_(document.size()) {}

  /// All that the line (by index) says is in records, but for digits outside what is covered.
  void read(std::size_t line) { lines_[line].is_read = true; }
  /// Some words of the line are in no record.
  void spoil(std::size_t line) { lines_[line].is_spoilt = true; }
  /// A record covers this part of the visible line.
  void cover(std::size_t line, layout::Range range) { lines_[line].covered.push_back(range); }
  /// `reason` must be a literal.
  void ignore(std::size_t line, std::string_view reason) {
    if (lines_[line].reason.empty() && !lines_[line].is_read) lines_[line].reason = reason;
  }

  void report(sdk::Sink& sink) const {
    layout::Ledger ledger(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.is_read && !line.is_spoilt && is_covered(i)) ledger.understood(i);
      if (!line.is_read && !line.reason.empty()) ledger.ignored(i, line.reason);
    }
    ledger.report(document_, sink);
  }

 private:
  struct Line {
    std::vector<layout::Range> covered{};
    std::string_view reason{};
    bool is_read = false;
    bool is_spoilt = false;
  };

  bool is_covered(std::size_t line) const {
    const std::string_view text = document_[line].text();
    std::vector<bool> has_record(text.size(), false);
    for (const layout::Range& range : lines_[line].covered)
      for (std::size_t i = range.begin; i < range.end && i < text.size(); ++i) has_record[i] = true;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (layout::is_digit(text[i]) && !has_record[i]) return false;
    return true;
  }

  const layout::Document& document_;
  std::vector<Line> lines_;
};

} // namespace toets::aalst
