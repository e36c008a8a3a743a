// The two layouts of Lier, as the SDK wants them.
#pragma once

#include <toets/plugin.hpp>

#include <string_view>

namespace toets::lier {

struct Layout {
  static sdk::Confidence sniff(const sdk::Source& source);
  static void parse(const sdk::Source& source, std::string_view layout, sdk::Sink& sink);
};

} // namespace toets::lier
