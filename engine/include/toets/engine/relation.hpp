// Relations between the numbers of a report, evaluated exactly as one network.
//
// Rules state relations; nothing but this network computes with amounts. See docs/adr/ for why.
#pragma once

#include "toets/engine/exact.hpp"
#include "toets/engine/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace toets {

/// A number of the report as the network knows it: a cell, a mention, or a row that a table leaves out.
using NumberId = std::uint32_t;

/// Coordinate of a number that is not printed because its table leaves the row out.
struct OmittedNumber {
  Index table = none;
  std::string_view section;
  std::string_view row;
  std::int32_t column = -1;
};

struct Term {
  std::int64_t numerator = 1; ///< coefficient, a reduced fraction
  std::int64_t denominator = 1;
  NumberId number = 0;
};

using LinearForm = std::vector<Term>;

enum class RelationKind { identity, claim, plausibility };
enum class Comparison { equal, at_most, at_least };
/// How the two sides are compared: linear: left against right. mean: left[0] is the mean of right. ratio:
/// left[0] per cent is right[0] of right[1]. product: left[0] is right[0] times right[1].
enum class Evaluation { linear, mean, ratio, product };

struct Relation {
  RelationKind kind = RelationKind::identity;
  Evaluation evaluation = Evaluation::linear;
  Comparison comparison = Comparison::equal;
  LinearForm left;                  ///< what the report states
  LinearForm right;                 ///< what it should equal
  std::optional<Decimal> tolerance; ///< replaces the slack that rounding allows
};

/// Whether the printed number is rounded to whole euros, so that a sum it stands in may be off by half a unit.
bool is_rounded(const Cell& cell);

/// What came of a relation.
struct Outcome {
  bool is_evaluable = false; ///< every number has a value
  bool holds = false;
  bool is_trivial = false; ///< all its numbers are zero
  Exact actual;            ///< value of the left side
  Exact expected;          ///< value of the right side
  Exact delta;             ///< actual - expected
  Exact slack;             ///< difference that rounding allows
  /// Holds, but only thanks to a slack, with a difference above 2 units: worth a note.
  bool is_near_miss = false;
};

enum class Verdict { proven, contradicted, unchecked };

/// The numbers of one report and the relations between them. The report must outlive it.
class Network {
 public:
  explicit Network(const Report& report);

  NumberId cell(Index index) const { return index; }
  NumberId mention(Index index) const { return first_mention_ + index; }
  /// The zero that a table means by leaving a row out.
  NumberId omitted(const OmittedNumber& number);

  bool is_cell(NumberId number) const { return number < first_mention_; }
  bool is_mention(NumberId number) const { return !is_cell(number) && number < first_omitted_; }
  bool is_omitted(NumberId number) const { return number >= first_omitted_; }
  Index mention_index(NumberId number) const { return number - first_mention_; }
  const OmittedNumber& omitted_number(NumberId number) const { return omitted_[number - first_omitted_]; }
  std::size_t number_count() const { return first_omitted_ + omitted_.size(); }

  /// The value with receipts and expenditure counted positive, whatever sign the table prints.
  std::optional<Decimal> value(NumberId number) const;
  /// The same of a cell, also of one without a column.
  std::optional<Decimal> value_of_cell(Index index) const;
  /// -1 where the table prints this number with the opposite sign, else 1.
  int printed_sign(NumberId number) const;

  /// Adds a relation and evaluates it. @throws DecimalOverflow
  std::size_t add(Relation relation);
  const Relation& relation(std::size_t index) const { return relations_[index]; }
  const Outcome& outcome(std::size_t index) const { return outcomes_[index]; }
  std::size_t relation_count() const { return relations_.size(); }
  /// Takes over the relations and omitted rows of another network, behind its own, in the same order. It is one of the same
  /// report, or of the first of those that this one's is made of. Returns the index that the first of the relations has here.
  std::size_t take(Network other);

  /// Counts what backs and what contradicts each number. Call once, after the last `add`.
  void judge();

  struct Standing {
    Verdict verdict = Verdict::unchecked;
    std::uint32_t holding = 0;   ///< identities over other numbers that hold and are not trivial
    std::uint32_t trivial = 0;   ///< identities that hold because all is zero
    std::uint32_t failing = 0;   ///< identities that fail
    std::uint32_t claimed = 0;   ///< claims: they decide no verdict of a number
    std::uint32_t used = 0;      ///< identities that hold, but that its column was inferred from
    std::uint32_t one_sided = 0; ///< bounds that hold and plausibilities: nor do these
  };
  const Standing& standing(NumberId number) const { return standings_[number]; }

  /// The printed numbers of a relation, the one that least backs first; then the omitted ones.
  std::vector<NumberId> by_support(std::size_t relation) const;

 private:
  Outcome evaluate(const Relation& relation) const;

  const Report& report_;
  NumberId first_mention_;
  NumberId first_omitted_;
  std::vector<OmittedNumber> omitted_;
  std::map<std::tuple<Index, std::string_view, std::string_view, std::int32_t>, NumberId> omitted_ids_;
  std::vector<Relation> relations_;
  std::vector<Outcome> outcomes_;
  std::vector<Standing> standings_;
};

} // namespace toets
