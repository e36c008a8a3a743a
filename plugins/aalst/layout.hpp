// The layout of a local social policy plan, as the SDK wants it.
#pragma once

#include <toets/plugin.hpp>

#include <string_view>

namespace toets::aalst {

struct Layout {
  static sdk::Confidence sniff(const sdk::Source& source);
  static void parse(const sdk::Source& source, std::string_view layout, sdk::Sink& sink);
};

} // namespace toets::aalst
