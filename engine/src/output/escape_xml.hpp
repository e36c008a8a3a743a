// Text in an XML 1.0 document.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// For content and attribute values alike. Line feeds stay in content and are references in attributes, which would
/// make spaces of them; what XML cannot hold becomes U+FFFD.
std::string xml_content(std::string_view text);
std::string xml_attribute(std::string_view text);

} // namespace toets
