// The branches of a Lua file, and the file with a mark in each of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// A place that a run can take or leave: the body of a function or a loop, a part of an `if`, or the way past an
/// `if` that has no `else`.
struct Branch {
  std::string what;       ///< "after then", "after else", "after do", "the function", "past the if"
  std::uint32_t line = 0; ///< of the word that opens it
  std::size_t mark = 0;   ///< the mark that it counts; of the way past an `if`: the one before the `if`
  std::vector<std::size_t> minus; ///< of the way past: the marks of its parts, one of which runs otherwise
};

struct MarkedCode {
  std::string code;
  std::size_t marks = 0; ///< numbered from the first mark that was asked for
  std::vector<Branch> branches;
};

/// The code with calls of `mark(NUMBER)` in it, on the same lines. It must be code that Lua takes.
MarkedCode marked_code(std::string_view code, std::string_view mark, std::size_t first_mark);

/// How often a branch was taken, by the counts of the marks.
std::uint64_t taken(const Branch& branch, const std::vector<std::uint64_t>& counts);

} // namespace toets
