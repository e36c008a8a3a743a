// Amounts of tables: a digit, a sign, an amount that is gone.
#include "mutation/changed_digit.hpp"
#include "mutation/kind_groups.hpp"
#include "mutation/table_places.hpp"
#include "wording/terms.hpp"

namespace toets {
namespace {

/// A mutation of one cell that gives it another number.
Mutation other_amount(const Report& report, Index cell, std::string printed, const Decimal& value) {
  const Cell& before = report.cells[cell];
  Mutation mutation = mutation_of_cell(report, cell);
  mutation.is_in_cells_alone = true;
  mutation.after = printed;
  mutation.renamed.emplace_back(before.value->text(), value.text());
  mutation.apply = [cell, printed = std::move(printed), value](Report& copy) {
    Cell& changed = copy.cells[cell];
    changed.value = value;
    changed.place.raw = copy.store.keep(printed);
    if (!changed.read.empty()) changed.read = changed.place.raw;
  };
  return mutation;
}

std::vector<Mutation> find_digits(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.cells.size(); ++i) {
    const Cell& cell = report.cells[i];
    if (!cell.value) continue;
    if (auto changed = with_changed_digit(cell.place.raw, *cell.value, turn_of(i))) {
      found.push_back(other_amount(report, i, std::move(changed->printed), changed->value));
    } else if (const auto text = with_changed_digit(cell.value->text(), turn_of(i))) {
      // What is printed is damaged: the changed number is printed whole.
      if (const auto value = Decimal::parse(*text))
        found.push_back(other_amount(report, i, amount_text(*text, Language::nl), *value));
    }
  }
  return found;
}

std::vector<Mutation> find_signs(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.cells.size(); ++i) {
    const Cell& cell = report.cells[i];
    if (!cell.value || cell.value->is_zero()) continue;
    std::string printed(cell.place.raw);
    const std::size_t minus = printed.find('-');
    if (!cell.value->is_negative()) {
      printed.insert(0, 1, '-');
    } else if (minus != std::string::npos) {
      printed.erase(minus, 1);
    } else {
      printed = amount_text(cell.value->negated().text(), Language::nl);
    }
    found.push_back(other_amount(report, i, std::move(printed), cell.value->negated()));
  }
  return found;
}

std::vector<Mutation> find_lost(const Report& report) {
  std::vector<Mutation> found;
  for (Index i = 0; i < report.cells.size(); ++i) {
    if (!report.cells[i].value || report.cells[i].column < 0) continue;
    Mutation mutation = mutation_of_cell(report, i);
    mutation.is_in_cells_alone = true;
    mutation.apply = [i](Report& copy) {
      Cell& cell = copy.cells[i];
      cell.value.reset();
      cell.absent = "blank";
      cell.place.raw = {};
      cell.read = {};
    };
    found.push_back(std::move(mutation));
  }
  return found;
}

} // namespace

std::vector<MutationKind> amount_kinds() {
  return {{"digit", "een cijfer van een bedrag is anders", "a digit of an amount is another", find_digits},
          {"sign", "een bedrag heeft het andere teken", "an amount has the other sign", find_signs},
          {"amount-lost", "een bedrag is niet ingevuld", "an amount is left blank", find_lost}};
}

} // namespace toets
