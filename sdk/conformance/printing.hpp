// What a run of the checks came to, for people and for programs.
#pragma once

#include "contract.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace toets::conform {

/// For people: each result as it comes, so that a long run shows where it is.
class TextReport {
 public:
  TextReport(std::ostream& out, const Material& material);
  void add(const std::vector<Outcome>& results);
  void finish(const std::vector<Outcome>& all);

 private:
  void add(const Outcome& result);

  std::ostream& out_;
  std::string sample_;
};

void write_json(std::ostream& out, const Material& material, const std::vector<Outcome>& results);

} // namespace toets::conform
