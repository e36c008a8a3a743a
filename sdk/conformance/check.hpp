// A check is a row of steps, each of which calls the plugin in a process of its own making.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace toets::conform {

/// What one step came to.
struct Answer {
  std::string problem; ///< empty: nothing is wrong
  std::string note;    ///< what was seen, for people; equal in all steps where the check says so
};

struct Check {
  std::string name;
  std::string sample; ///< empty: of the plugin itself
  std::size_t steps = 1;
  std::function<Answer(std::size_t step)> run;           ///< called in a child process only
  std::function<std::string(std::size_t step)> describe; ///< "when cut after line 14"; may be empty
  bool is_same_everywhere = false; ///< every step runs in its own process and must note the same
};

/// A step that did not pass.
struct Failure {
  enum class Kind { wrong, crashed, hung };
  std::size_t step = 0;
  Kind kind = Kind::wrong;
  std::string problem;
};

struct Outcome {
  const Check* check = nullptr;
  std::vector<Failure> failures; ///< by step; the first ones when there are many
  bool is_cut_short = false;     ///< after so many failures the steps behind them were left out
  std::string note;              ///< of the first step
  std::string not_run;           ///< why it was left out; empty: it was not

  bool has_passed() const { return failures.empty() && not_run.empty(); }
};

} // namespace toets::conform
