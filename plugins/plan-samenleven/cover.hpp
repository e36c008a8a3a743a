// The title page: whose report it is and of which years.
#pragma once

#include "common/prose.hpp"
#include "plan-samenleven/landmarks.hpp"

#include <optional>
#include <vector>

namespace toets::plan_samenleven {

class Cover {
 public:
  Cover(const layout::Document& document, const Landmarks& landmarks);

  bool empty() const { return lines_.empty(); }
  bool holds(std::size_t line) const {
    return !lines_.empty() && line >= lines_.front() && line <= lines_.back();
  }
  /// The lines that carry something; the first one is the title.
  const std::vector<std::size_t>& lines() const { return lines_; }

  struct Part {
    std::size_t line = 0;
    layout::Range range{};
  };
  /// The name of the municipality.
  const std::optional<Part>& entity() const { return entity_; }
  /// Years that the programme is said to run: `Plan Samenleven 2022-2025`. A project year is none.
  const std::optional<Part>& period() const { return period_; }

 private:
  void find_lines(const Landmarks& landmarks);
  bool heads_sentences(const Landmarks& landmarks, std::size_t line) const;
  void find_entity();
  void find_period();

  const layout::Document& document_;
  std::vector<std::size_t> lines_;
  std::optional<Part> entity_;
  std::optional<Part> period_;
};

} // namespace toets::plan_samenleven
