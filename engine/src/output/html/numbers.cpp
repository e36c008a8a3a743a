#include "output/html/numbers.hpp"

#include <fmt/format.h>

namespace toets {

std::string PrintedNumber::name() const { return fmt::format("{}{}", is_cell ? 'c' : 'm', index + 1); }

std::vector<PrintedNumber> printed_numbers(const Document& document) {
  const Report& report = *document.report;
  const Network* network = document.network.get(); // an earlier report has none
  std::vector<PrintedNumber> all;
  for (Index i = 0; i < report.cells.size(); ++i)
    if (report.cells[i].is_number()) all.push_back({network == nullptr ? i : network->cell(i), true, i});
  for (Index i = 0; i < report.mentions.size(); ++i)
    if (report.mentions[i].is_number())
      all.push_back({network == nullptr ? i : network->mention(i), false, i});
  return all;
}

const Place& place_of(const Report& report, const PrintedNumber& number) {
  return number.is_cell ? report.cells[number.index].place : report.mentions[number.index].place;
}

} // namespace toets
