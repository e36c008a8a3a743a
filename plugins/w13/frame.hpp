// What stands on each page without being part of the report: who reports, where, the page number. The first time it
// says who reports; after that it is the page's, also when it is split over lines, cut off or damaged.
#pragma once

#include "common/visible.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace toets::w13 {

/// One fact about the report itself, as printed on a line.
struct FrameFact {
  std::string_view field; // of the model: "entity_name", "nis_code", ...; empty for a page number
  layout::Range value{};
  layout::Range role{};   // of an officer
  std::string normalised; // the value to give, when it differs from the print
  bool is_clean = true;   // nothing is wrong with the print
};

class Frame {
 public:
  /// The form of the line tells that it is the report's: a row of a table, a heading.
  using IsContent = std::function<bool(const layout::VisibleLine&)>;

  Frame(const layout::Document& document, const IsContent& is_content);

  /// The line holds such facts and nothing else.
  bool holds(std::size_t line) const { return facts_.count(line) > 0; }
  const std::vector<FrameFact>& facts(std::size_t line) const { return facts_.at(line); }

 private:
  void find_names(const IsContent& is_content);
  void read_lines();
  void drop_lone_lines();
  void find_damaged(const IsContent& is_content);

  const layout::Document& document_;
  std::vector<std::size_t> filled_;    // the lines that are not blank
  std::vector<std::string> names_;     // folded
  std::vector<std::string> addresses_; // folded
  std::map<std::size_t, std::vector<FrameFact>> facts_;
};

} // namespace toets::w13
