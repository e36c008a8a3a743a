#include "inference/column_inference.hpp"

#include "inference/open_identity.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace toets {
namespace {

using namespace inference; // NOLINT: the parts of this one

constexpr std::size_t most_combinations = 20'000; ///< of one identity
constexpr std::size_t trials_of_a_row = 200'000;  ///< so that work grows with the report, whatever it holds

/// An identity among those that are tried, and how far its rows had been narrowed when it was tried last.
struct Trial {
  OpenIdentity identity;
  std::uint64_t seen = 0;
  /// The others agree without it.
  bool is_left_out = false;
  /// It is left out, or no placement at all fulfils it: it says that printed numbers disagree, and nothing about
  /// columns.
  bool is_contradicted = false;
};

class Solver {
 public:
  Solver(const Report& report, const std::vector<const Network*>& networks)
      : report_(report), networks_(networks) {}

  ColumnInference solve() {
    find_rows();
    if (rows_.empty()) return {};
    find_trials();
    for (const Group& group : groups()) solve_group(group);
    return result();
  }

 private:
  /// Rows that identities tie to each other, and those identities.
  struct Group {
    std::vector<std::size_t> rows, trials;
  };

  void find_rows() {
    for (Index table = 0; table < report_.tables.size(); ++table)
      for (ShortRow& printed : short_rows(report_, table)) {
        const bool is_readable = std::all_of(printed.cells.begin(), printed.cells.end(), [&](Index cell) {
          return report_.cells[cell].value.has_value() && report_.cells[cell].assigned == "no";
        });
        if (!is_readable) continue;
        PlacedRow row(report_, std::move(printed));
        if (row.is_given_up()) continue;
        for (std::size_t place = 0; place < row.printed().columns.size(); ++place)
          places_[{table, row.printed().section, row.printed().row, row.printed().columns[place]}] = {
              rows_.size(), place};
        rows_.push_back(std::move(row));
      }
  }

  std::optional<OpenPlace> place_of(const Network& network, NumberId number) const {
    if (!network.is_omitted(number)) return std::nullopt;
    const OmittedNumber& at = network.omitted_number(number);
    const auto found = places_.find({at.table, at.section, at.row, at.column});
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

  void find_trials() {
    for (const Network* network : networks_) find_trials(*network);
  }

  void find_trials(const Network& network) {
    const auto place = [&](NumberId number) { return place_of(network, number); };
    for (std::size_t i = 0; i < network.relation_count(); ++i) {
      auto identity = OpenIdentity::of(network.relation(i), network, report_, rows_, place);
      if (!identity || identity->combinations(rows_) > most_combinations) continue;
      for (const OpenPlace& at : identity->places()) trials_at_[{at.row, at.place}].push_back(trials_.size());
      trials_.push_back({std::move(*identity)});
    }
  }

  std::vector<Group> groups() const {
    std::vector<std::size_t> leader(rows_.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto leader_of = [&](std::size_t row) {
      while (leader[row] != row) row = leader[row] = leader[leader[row]];
      return row;
    };
    for (const Trial& trial : trials_)
      for (const OpenPlace& at : trial.identity.places()) {
        const std::size_t a = leader_of(trial.identity.places().front().row), b = leader_of(at.row);
        leader[std::max(a, b)] = std::min(a, b);
      }
    std::map<std::size_t, Group> found; // in the order of the report
    for (std::size_t row = 0; row < rows_.size(); ++row) found[leader_of(row)].rows.push_back(row);
    for (std::size_t i = 0; i < trials_.size(); ++i)
      found[leader_of(trials_[i].identity.places().front().row)].trials.push_back(i);
    std::vector<Group> groups;
    for (auto& [first, group] : found) groups.push_back(std::move(group));
    return groups;
  }

  void solve_group(const Group& group) {
    trials_left_ = group.rows.size() * trials_of_a_row;
    doubted_.clear();
    while (const auto conflict = narrow(group)) {
      // Identities exclude each other. It may be that one of them fails or one number is wrong; or that a number
      // stands in no column; else nothing can be said of these rows.
      if (doubt_one(group, *conflict)) continue;
      bool may_stray = false;
      for (const OpenPlace& at : trials_[*conflict].identity.places())
        may_stray = rows_[at.row].allow_another_stray(report_) || may_stray;
      if (!may_stray)
        for (const OpenPlace& at : trials_[*conflict].identity.places()) rows_[at.row].give_up();
    }
    if (trials_left_ == 0)
      for (const std::size_t row : group.rows) rows_[row].give_up();
  }

  /// What may be wrong near a conflict: an identity, or a number of a short row.
  struct Doubt {
    std::optional<std::size_t> trial;
    RowNumber number;
  };

  std::vector<Doubt> doubts_near(std::size_t conflict) const {
    std::set<std::size_t> near;
    std::set<RowNumber> numbers;
    for (const OpenPlace& at : trials_[conflict].identity.places()) {
      const ShortRow& printed = rows_[at.row].printed();
      for (std::size_t place = 0; place < printed.columns.size(); ++place)
        for (const std::size_t trial : trials_at(at.row, place))
          if (!trials_[trial].is_contradicted) near.insert(trial);
      for (std::size_t i = 0; i < printed.cells.size(); ++i) numbers.insert({at.row, static_cast<int>(i)});
    }
    std::vector<Doubt> doubts;
    for (const std::size_t trial : near) doubts.push_back({trial, {}});
    for (const RowNumber& number : numbers)
      if (!doubted_.contains(number)) doubts.push_back({std::nullopt, number});
    return doubts;
  }

  void set(const Doubt& doubt, bool is_doubted) {
    if (doubt.trial)
      trials_[*doubt.trial].is_left_out = is_doubted;
    else if (is_doubted)
      doubted_.insert(doubt.number);
    else
      doubted_.erase(doubt.number);
  }

  /// Leaves out what alone may be wrong, if all that does away with the conflict leads to the same columns.
  bool doubt_one(const Group& group, std::size_t conflict) {
    const std::vector<Doubt> doubts = doubts_near(conflict);
    std::optional<Doubt> solving;
    std::vector<std::vector<Placement>> columns;
    for (const Doubt& doubt : doubts) {
      set(doubt, true);
      const bool is_solved = !narrow(group) && trials_left_ > 0;
      set(doubt, false);
      if (!is_solved) continue;
      std::vector<std::vector<Placement>> found;
      for (const std::size_t row : group.rows) found.push_back(rows_[row].placements());
      if (solving && found != columns) return false;
      solving = doubt;
      columns = std::move(found);
    }
    if (solving) set(*solving, true);
    return solving.has_value();
  }

  /// Rules out what no identity allows, until nothing changes. Returns an identity that the others exclude.
  std::optional<std::size_t> narrow(const Group& group) {
    for (const std::size_t row : group.rows) rows_[row].reset();
    for (const std::size_t i : group.trials) {
      Trial& trial = trials_[i];
      trial.seen = 0;
      trial.is_contradicted = trial.is_left_out || (is_usable(trial) && !is_any(fulfilling(trial)));
    }
    for (bool changed = true; changed && trials_left_ > 0;) {
      changed = false;
      for (const std::size_t i : group.trials) {
        Trial& trial = trials_[i];
        if (trial.is_contradicted || !is_usable(trial) || trial.seen == versions(trial)) continue;
        const std::vector<Candidates> allowed = fulfilling(trial);
        if (trials_left_ == 0) return std::nullopt;
        if (!is_any(allowed)) return i;
        for (std::size_t p = 0; p < allowed.size(); ++p) {
          const OpenPlace& at = trial.identity.places()[p];
          changed = rows_[at.row].keep(at.place, allowed[p]) || changed;
          if (rows_[at.row].is_impossible()) return i;
        }
        trial.seen = versions(trial);
      }
    }
    return std::nullopt;
  }

  bool is_usable(const Trial& trial) const {
    return std::none_of(trial.identity.places().begin(), trial.identity.places().end(),
                        [&](const OpenPlace& at) { return rows_[at.row].is_given_up(); });
  }

  std::vector<Candidates> fulfilling(const Trial& trial) {
    const std::size_t combinations = trial.identity.combinations(rows_);
    if (combinations > trials_left_) {
      trials_left_ = 0;
      return std::vector<Candidates>(trial.identity.places().size(), 0);
    }
    trials_left_ -= combinations;
    return trial.identity.fulfilling(rows_, doubted_);
  }

  static bool is_any(const std::vector<Candidates>& allowed) { return !allowed.empty() && allowed[0] != 0; }

  /// Changes with every change of its rows.
  std::uint64_t versions(const Trial& trial) const {
    std::uint64_t sum = 1;
    for (const OpenPlace& at : trial.identity.places()) sum += rows_[at.row].version();
    return sum;
  }

  ColumnInference result() const {
    ColumnInference found;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].is_given_up() || !is_told(r)) continue;
      const ShortRow& printed = rows_[r].printed();
      for (std::size_t i = 0; i < printed.cells.size(); ++i)
        if (const auto place = only_place_of(r, static_cast<int>(i)))
          found.cells.emplace_back(printed.cells[i], printed.columns[*place]);
      for (std::size_t place = 0; place < printed.columns.size(); ++place)
        if (is_zero(r, place))
          found.zeros.push_back({printed.table, printed.section, printed.row, printed.columns[place]});
    }
    return found;
  }

  /// At least one identity has something to say about the row.
  bool is_told(std::size_t row) const {
    for (std::size_t place = 0; place < rows_[row].printed().columns.size(); ++place)
      for (const std::size_t trial : trials_at(row, place))
        if (!trials_[trial].is_contradicted) return true;
    return false;
  }

  const std::vector<std::size_t>& trials_at(std::size_t row, std::size_t place) const {
    static const std::vector<std::size_t> no_trials;
    const auto found = trials_at_.find({row, place});
    return found == trials_at_.end() ? no_trials : found->second;
  }

  /// The place of a number, when it is the same in all placements that are left.
  std::optional<std::size_t> only_place_of(std::size_t row, int number) const {
    std::optional<std::size_t> only;
    for (const Placement& placement : rows_[row].placements()) {
      const auto at = std::find(placement.begin(), placement.end(), number);
      if (at == placement.end()) return std::nullopt;
      const auto place = static_cast<std::size_t>(at - placement.begin());
      if (only && *only != place) return std::nullopt;
      only = place;
    }
    return only;
  }

  /// Nothing or a zero stands there in all placements that are left, an identity says that it may, and none
  /// says that something is missing.
  bool is_zero(std::size_t row, std::size_t place) const {
    const auto& cells = rows_[row].printed().cells;
    bool is_number = false;
    for (const Placement& placement : rows_[row].placements()) {
      if (placement[place] == nothing) continue;
      if (!report_.cells[cells[static_cast<std::size_t>(placement[place])]].value->is_zero()) return false;
      is_number = is_number || rows_[row].placements().size() == 1;
    }
    if (is_number) return false; // the printed zero itself is known to stand there
    const auto& trials = trials_at(row, place);
    return !trials.empty() && std::none_of(trials.begin(), trials.end(),
                                           [&](std::size_t trial) { return trials_[trial].is_contradicted; });
  }

  using Coordinate = std::tuple<Index, std::string_view, std::string_view, std::int32_t>;

  const Report& report_;
  const std::vector<const Network*>& networks_;
  std::vector<PlacedRow> rows_;
  std::map<Coordinate, OpenPlace> places_;
  std::vector<Trial> trials_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> trials_at_; ///< by row and place
  std::set<RowNumber> doubted_; ///< of the group that is being solved
  std::size_t trials_left_ = 0;
};

} // namespace

ColumnInference infer_columns(const Report& report, const std::vector<const Network*>& networks) {
  return Solver(report, networks).solve();
}

void apply(const ColumnInference& inference, Report& report) {
  for (const auto& [cell, column] : inference.cells) {
    report.cells[cell].column = column;
    report.cells[cell].assigned = "inferred";
  }
  for (const OmittedNumber& zero : inference.zeros)
    report.tables[zero.table].inferred_zeros.push_back({zero.section, zero.row, zero.column});
}

} // namespace toets
