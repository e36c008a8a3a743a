// A sum as rows of a sheet: each member with its factor and value, and formulas that recompute the rest.
#pragma once

#include "output/workbook/workpaper.hpp"

namespace toets {

/// What the rows of a sum say of where it comes from.
struct SumOrigin {
  std::string number;   ///< of the finding, or of the relation
  CellPlace place = {}; ///< where the number leads to
  std::string rule;
  std::size_t document = 0; ///< the one that the sum is about
};

class SumRows {
 public:
  SumRows(Workpaper& paper, Sheet& sheet) : paper_(paper), sheet_(sheet) {}

  void header();
  void write(const Sum& sum, const SumOrigin& origin);

 private:
  void begin_row(const SumOrigin& origin, std::string_view kind, Look look = Look::plain);
  void write_heading(const Sum& sum, const SumOrigin& origin);
  /// The members of a side and its total; gives the row of the total.
  std::uint32_t write_side(const std::vector<SumTerm>& side, const Sum& sum, const SumOrigin& origin,
                           bool is_left);
  void write_member(const SumTerm& term, const Sum& sum, const SumOrigin& origin, std::string_view kind);
  /// `value` is what the formula gives: the result, or that rounded.
  void write_result(const Exact& result, double value, const std::string& formula, Look look);

  Workpaper& paper_;
  Sheet& sheet_;
  std::uint64_t count_ = 0;
  bool is_live_ = true; ///< of the sum that is written: it can be recomputed
};

} // namespace toets
