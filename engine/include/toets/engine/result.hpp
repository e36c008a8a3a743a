// Expected trouble is a value: what could not be done, where, and what to do about it.
#pragma once

#include "toets/engine/bilingual.hpp"

#include <tl/expected.hpp>
#include <utility>

namespace toets {

struct Error {
  Bilingual message; ///< one sentence: what, where, and what to do
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Bilingual message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace toets
