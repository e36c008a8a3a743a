#include "lua/expressions.hpp"

namespace toets {

const re2::RE2& Expression::compiled() {
  constexpr std::int64_t most_memory = std::int64_t{1} << 20;
  std::call_once(compiling_, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(most_memory);
    compiled_ = std::make_unique<const re2::RE2>(source_, options);
  });
  return *compiled_;
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
