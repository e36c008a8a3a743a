// The layout of W13 and its like, as the SDK wants it.
#pragma once

#include <toets/plugin.hpp>

#include <string_view>

namespace toets::w13 {

struct Layout {
  static sdk::Confidence sniff(const sdk::Source& source);
  static void parse(const sdk::Source& source, std::string_view layout, sdk::Sink& sink);
};

} // namespace toets::w13
