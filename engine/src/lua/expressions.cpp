#include "lua/expressions.hpp"

#include "lua/small_letters.hpp"

namespace toets {

namespace {

std::unique_ptr<const re2::RE2> compiled_from(const std::string& source) {
  constexpr std::int64_t most_memory = std::int64_t{1} << 20;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  return std::make_unique<const re2::RE2>(source, options);
}

} // namespace

const re2::RE2& Expression::compiled() {
  std::call_once(compiling_, [this] { compiled_ = compiled_from(source_); });
  return *compiled_;
}

const re2::RE2* Expression::compiled_small() {
  std::call_once(compiling_small_, [this] {
    const auto source = for_small_letters(source_);
    if (source) compiled_small_ = compiled_from(*source);
    if (compiled_small_ && !compiled_small_->ok())
      compiled_small_.reset(); // what is wrong is told of the source
  });
  return compiled_small_.get();
}

const RequiredWords& Expression::required() {
  std::call_once(read_, [this] { required_.emplace(source_); });
  return *required_;
}

std::shared_ptr<Expression> Expressions::find(std::string_view source) {
  const std::lock_guard lock(mutex_);
  if (const auto found = known_.find(source); found != known_.end()) return found->second;
  auto expression = std::make_shared<Expression>(source);
  if (known_.size() >= most_known)
    std::erase_if(known_, [](const auto& entry) { return entry.second.use_count() == 1; });
  if (known_.size() < most_known) known_.emplace(source, expression);
  return expression;
}

} // namespace toets
