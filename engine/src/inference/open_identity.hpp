// An identity over places of short rows, where it is open which number stands.
#pragma once

#include "inference/placements.hpp"
#include "toets/engine/relation.hpp"

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace toets::inference {

/// A free column of a short row: index of the row, and of the column among its free ones.
struct OpenPlace {
  std::size_t row = 0, place = 0;
};

/// A number of a short row, by the index of the row and its own in it.
using RowNumber = std::pair<std::size_t, int>;

class OpenIdentity {
 public:
  /// Where a number that is not printed would stand; none when its row is not short.
  using PlaceOf = std::function<std::optional<OpenPlace>(NumberId)>;

  /// None for a relation that is no linear identity, meets no short row, has a number without a value, or sums with more
  /// digits than can be held exactly.
  static std::optional<OpenIdentity> of(const Relation& relation, const Network& network,
                                        const Report& report, const std::vector<PlacedRow>& rows,
                                        const PlaceOf& place_of);

  const std::vector<OpenPlace>& places() const { return places_; }

  /// How many sums there are to try.
  std::size_t combinations(const std::vector<PlacedRow>& rows) const;

  /// For each place what stands there in at least one way that fulfils the identity. A place without a number
  /// counts as zero; one that is doubted may be anything. All empty when no way does.
  std::vector<Candidates> fulfilling(const std::vector<PlacedRow>& rows,
                                     const std::set<RowNumber>& doubted) const;

 private:
  /// What candidates of one value add: to the sum, and to twice the slack of rounding.
  struct Share {
    Candidates candidates;
    Int128 value, half_units;
  };

  /// As `of`. @throws DecimalOverflow
  static std::optional<OpenIdentity> exact(const Relation& relation, const Network& network,
                                           const Report& report, const std::vector<PlacedRow>& rows,
                                           const PlaceOf& place_of);
  void require_all_sums() const;

  /// What may stand at a place still.
  std::vector<Share> possible(std::size_t place, const std::vector<PlacedRow>& rows) const;
  void try_from(std::size_t place, Int128 sum, Int128 half_units, std::vector<Candidates>& chosen,
                std::vector<Candidates>& found, const std::vector<std::vector<Share>>& shares) const;
  bool is_fulfilled(Int128 sum, Int128 half_units) const;

  std::vector<OpenPlace> places_;
  std::vector<std::vector<Share>> shares_; ///< of each place
  Int128 known_ = 0;      ///< what the known numbers add up to, left minus right, in 1 / (common * unit)
  Int128 half_units_ = 0; ///< twice the slack of those that are rounded, in 1 / common
  Int128 common_ = 1, unit_ = 1;
  std::optional<Int128> tolerance_; ///< instead of the slack
};

} // namespace toets::inference
