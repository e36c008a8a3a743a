// Trouble that ends the run where nothing can be returned.
#pragma once

#include "toets/engine/bilingual.hpp"

#include <stdexcept>
#include <utility>

namespace toets {

/// Told in the language of the reader; `what()` is English.
class Failed : public std::runtime_error {
 public:
  explicit Failed(Bilingual message) : std::runtime_error(message.en), message_(std::move(message)) {}

  const Bilingual& message() const { return message_; }

 private:
  Bilingual message_;
};

} // namespace toets
