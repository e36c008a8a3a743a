// Expected trouble is a value: what could not be done, where, and what to do about it.
#pragma once

#include <tl/expected.hpp>
#include <string>

namespace toets {

struct Error {
  std::string message; ///< one sentence: what, where, and what to do
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace toets
