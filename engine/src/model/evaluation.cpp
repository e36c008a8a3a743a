#include "model/evaluation.hpp"

#include <algorithm>

namespace toets {
namespace {

Int128 least_common_multiple(Int128 a, Int128 b) {
  return checked_multiply(a / greatest_common_divisor(a, b), b);
}

/// What all numbers of a relation are counted in: 1 / (common * 10^decimals).
struct Units {
  Int128 common = 1; ///< multiple of the denominators of all coefficients
  unsigned decimals = 0;

  Int128 coefficient(const Term& term) const {
    return checked_multiply(term.numerator, common / term.denominator);
  }
  Int128 scale() const { return checked_multiply(common, power_of_ten(decimals)); }
};

/// A relation of which every number has a value.
class Evaluator {
 public:
  Evaluator(const Relation& relation, const Network& network, const Report& report)
      : relation_(relation), network_(network), report_(report) {}

  /// Whether it is one.
  bool look_at_numbers() {
    for (const LinearForm* side : {&relation_.left, &relation_.right})
      for (const Term& term : *side) {
        const auto value = network_.value(term.number);
        if (!value) return false;
        units_.common = least_common_multiple(units_.common, term.denominator);
        units_.decimals = std::max(units_.decimals, value->decimals());
        is_trivial_ = is_trivial_ && value->is_zero();
      }
    return true;
  }

  std::optional<Evaluated> result() const {
    switch (relation_.evaluation) {
      case Evaluation::linear:
        return linear();
      case Evaluation::mean:
        return mean();
      case Evaluation::ratio:
        return ratio();
      case Evaluation::product:
        return product();
    }
    return std::nullopt;
  }

 private:
  Decimal stated() const { return *network_.value(relation_.left.front().number); }
  Decimal on_right(std::size_t index) const { return *network_.value(relation_.right[index].number); }

  Int128 total(const LinearForm& side) const {
    Int128 sum = 0;
    for (const Term& term : side) {
      const Int128 units = network_.value(term.number)->with_decimals(units_.decimals).units();
      sum = checked_add(sum, checked_multiply(units_.coefficient(term), units));
    }
    return sum;
  }

  /// Half a unit for every rounded term, the total included, rounded down to whole units.
  Exact slack_of_rounded_terms() const {
    Int128 twice = 0;
    for (const LinearForm* side : {&relation_.left, &relation_.right})
      for (const Term& term : *side)
        if (network_.is_cell(term.number) && is_rounded(report_.cells[term.number]))
          twice = checked_add(twice, absolute(units_.coefficient(term)));
    return {twice / checked_multiply(2, units_.common), 1, 0};
  }

  /// Half a unit of the last printed digit.
  static Exact half_unit(const Decimal& value) {
    return {1, checked_multiply(2, power_of_ten(value.decimals())), value.decimals()};
  }

  Evaluated linear() const {
    return {{total(relation_.left), units_.scale(), units_.decimals},
            {total(relation_.right), units_.scale(), units_.decimals},
            slack_of_rounded_terms(),
            is_trivial_};
  }

  Evaluated mean() const {
    const auto count = static_cast<Int128>(relation_.right.size());
    const Exact expected{total(relation_.right), checked_multiply(units_.scale(), count),
                         stated().decimals()};
    return {Exact::of(stated()), expected, half_unit(stated()), is_trivial_};
  }

  std::optional<Evaluated> ratio() const {
    const Decimal part = on_right(0), whole = on_right(1);
    if (whole.is_zero()) return std::nullopt;
    const unsigned decimals = std::max(part.decimals(), whole.decimals());
    const Int128 divisor = whole.with_decimals(decimals).units();
    const Int128 dividend = checked_multiply(100, part.with_decimals(decimals).units());
    const Exact expected{divisor < 0 ? -dividend : dividend, absolute(divisor), stated().decimals()};
    return Evaluated{Exact::of(stated()), expected, half_unit(stated()), is_trivial_};
  }

  Evaluated product() const {
    const Decimal product = on_right(0) * on_right(1);
    // One with more decimals than were printed can only be met to half of the last printed one.
    const Exact slack = product.decimals() > stated().decimals() ? half_unit(stated()) : Exact{};
    return {Exact::of(stated()), Exact::of(product), slack, is_trivial_};
  }

  const Relation& relation_;
  const Network& network_;
  const Report& report_;
  Units units_;
  bool is_trivial_ = true;
};

} // namespace

std::optional<Evaluated> evaluated(const Relation& relation, const Network& network, const Report& report) {
  Evaluator evaluator(relation, network, report);
  if (!evaluator.look_at_numbers()) return std::nullopt;
  return evaluator.result();
}

} // namespace toets
