// Compiled RE2 expressions by their text: rules and their helpers have the same ones many times.
#pragma once

#include "lua/required_words.hpp"

#include <re2/re2.h>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace toets {

/// An expression, compiled when it is first needed: most reports need few of those that rules have.
class Expression {
 public:
  explicit Expression(std::string_view source) : source_(source), ignores_case_(source.starts_with("(?i)")) {}

  /// The same one on every thread; it may be one that is not valid.
  const re2::RE2& compiled();
  /// Whether it may be one for texts in small letters.
  bool ignores_case() const { return ignores_case_; }
  /// The same for texts in small letters (`for_small_letters`); null where there is none.
  const re2::RE2* compiled_small();
  /// What tells that it does not match a text without compiling it, which takes much longer.
  const RequiredWords& required();

 private:
  std::string source_;
  bool ignores_case_;
  std::once_flag read_, compiling_, compiling_small_;
  std::optional<const RequiredWords> required_;
  std::unique_ptr<const re2::RE2> compiled_, compiled_small_;
};

/// What the states of several threads have compiled. Any thread may call it.
class Expressions {
 public:
  std::shared_ptr<Expression> find(std::string_view source);

 private:
  static constexpr std::size_t most_known = 4096;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<Expression>, Hash, std::equal_to<>> known_;
};

} // namespace toets
