#include "inference/open_identity.hpp"

#include <algorithm>
#include <limits>

namespace toets::inference {
namespace {

/// A member of the identity: numerator on the left side, its negative on the right.
struct Member {
  Int128 numerator;
  std::int64_t denominator;
  NumberId number;
};

std::vector<Member> members_of(const Relation& relation) {
  std::vector<Member> members;
  for (const Term& term : relation.left) members.push_back({term.numerator, term.denominator, term.number});
  for (const Term& term : relation.right)
    members.push_back({-Int128{term.numerator}, term.denominator, term.number});
  return members;
}

} // namespace

std::optional<OpenIdentity> OpenIdentity::of(const Relation& relation, const Network& network,
                                             const Report& report, const std::vector<PlacedRow>& rows,
                                             const PlaceOf& place_of) {
  try {
    return exact(relation, network, report, rows, place_of);
  } catch (const DecimalOverflow&) { return std::nullopt; }
}

std::optional<OpenIdentity> OpenIdentity::exact(const Relation& relation, const Network& network,
                                                const Report& report, const std::vector<PlacedRow>& rows,
                                                const PlaceOf& place_of) {
  if (relation.kind != RelationKind::identity || relation.evaluation != Evaluation::linear ||
      relation.comparison != Comparison::equal)
    return std::nullopt;
  const std::vector<Member> members = members_of(relation);
  unsigned decimals = relation.tolerance ? relation.tolerance->decimals() : 0;
  Int128 common = 1;
  bool is_open = false;
  for (const Member& member : members) {
    common =
        checked_multiply(common / greatest_common_divisor(common, member.denominator), member.denominator);
    if (const auto at = place_of(member.number)) {
      is_open = true;
      for (const Index cell : rows[at->row].printed().cells)
        decimals = std::max(decimals, report.cells[cell].value->decimals());
    } else if (const auto value = network.value(member.number)) {
      decimals = std::max(decimals, value->decimals());
    } else {
      return std::nullopt;
    }
  }
  if (!is_open) return std::nullopt;

  OpenIdentity identity;
  identity.common_ = common;
  identity.unit_ = power_of_ten(decimals);
  if (relation.tolerance)
    identity.tolerance_ =
        checked_multiply(common, absolute(relation.tolerance->with_decimals(decimals).units()));
  for (const Member& member : members) {
    const Int128 coefficient = checked_multiply(member.numerator, common / member.denominator);
    const auto share = [&](const Decimal& value) {
      return checked_multiply(coefficient, value.with_decimals(decimals).units());
    };
    const auto half_units = [&](Index cell) {
      return is_rounded(report.cells[cell]) ? absolute(coefficient) : Int128{0};
    };
    const auto at = place_of(member.number);
    if (!at) {
      identity.known_ = checked_add(identity.known_, share(*network.value(member.number)));
      if (network.is_cell(member.number))
        identity.half_units_ = checked_add(identity.half_units_, half_units(member.number));
      continue;
    }
    std::vector<Share> shares = {{bit_of(nothing), 0, 0}};
    const auto& cells = rows[at->row].printed().cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Int128 value = share(*network.value_of_cell(cells[i]));
      auto same =
          std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.value == value; });
      if (same == shares.end()) same = shares.insert(same, {0, value, 0});
      same->candidates |= bit_of(static_cast<int>(i));
      same->half_units = std::max(same->half_units, half_units(cells[i]));
    }
    identity.places_.push_back(*at);
    identity.shares_.push_back(std::move(shares));
  }
  identity.require_all_sums();
  return identity;
}

/// Throws where a sum of one share of each place, or the slack of it, could have too many digits.
void OpenIdentity::require_all_sums() const {
  Int128 sum = absolute(known_), half_units = half_units_;
  for (const std::vector<Share>& shares : shares_) {
    Int128 largest = 0, loosest = 0;
    for (const Share& share : shares) {
      largest = std::max(largest, absolute(share.value));
      loosest = std::max(loosest, share.half_units);
    }
    sum = checked_add(sum, largest);
    half_units = checked_add(half_units, loosest);
  }
  checked_multiply(checked_multiply(half_units, unit_), common_);
}

std::vector<OpenIdentity::Share> OpenIdentity::possible(std::size_t place,
                                                        const std::vector<PlacedRow>& rows) const {
  const Candidates allowed = rows[places_[place].row].candidates(places_[place].place);
  std::vector<Share> left;
  for (Share share : shares_[place])
    if (share.candidates &= allowed; share.candidates != 0) left.push_back(share);
  return left;
}

std::size_t OpenIdentity::combinations(const std::vector<PlacedRow>& rows) const {
  std::size_t product = 1;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const std::size_t choices = possible(i, rows).size();
    if (choices != 0 && product > std::numeric_limits<std::size_t>::max() / choices)
      return std::numeric_limits<std::size_t>::max();
    product *= choices;
  }
  return product;
}

std::vector<Candidates> OpenIdentity::fulfilling(const std::vector<PlacedRow>& rows,
                                                 const std::set<RowNumber>& doubted) const {
  std::vector<std::vector<Share>> shares;
  for (std::size_t i = 0; i < places_.size(); ++i) shares.push_back(possible(i, rows));
  std::vector<Candidates> found(places_.size(), 0), chosen(places_.size(), 0);
  try_from(0, known_, half_units_, chosen, found, shares);
  for (const auto& [row, number] : doubted)
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].row != row || (rows[row].candidates(places_[i].place) & bit_of(number)) == 0) continue;
      // Where it stands, nothing else can be told.
      found[i] |= bit_of(number);
      for (std::size_t other = 0; other < places_.size(); ++other)
        if (other != i) found[other] |= rows[places_[other].row].candidates(places_[other].place);
    }
  return found;
}

void OpenIdentity::try_from(std::size_t place, Int128 sum, Int128 half_units, std::vector<Candidates>& chosen,
                            std::vector<Candidates>& found,
                            const std::vector<std::vector<Share>>& shares) const {
  if (place == places_.size()) {
    if (!is_fulfilled(sum, half_units)) return;
    for (std::size_t i = 0; i < chosen.size(); ++i) found[i] |= chosen[i];
    return;
  }
  for (const Share& share : shares[place]) {
    chosen[place] = share.candidates;
    try_from(place + 1, sum + share.value, half_units + share.half_units, chosen, found, shares);
  }
}

/// As Network::evaluate: half a unit for each rounded number, rounded down to whole units.
bool OpenIdentity::is_fulfilled(Int128 sum, Int128 half_units) const {
  const Int128 slack = tolerance_ ? *tolerance_ : half_units / (2 * common_) * common_ * unit_;
  return absolute(sum) <= slack;
}

} // namespace toets::inference
