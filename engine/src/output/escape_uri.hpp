// The path of a document as a relative reference of RFC 3986.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// Percent-encodes all but letters, digits and "-._~/", so that no part of a path is read as a scheme, host or query.
std::string relative_uri(std::string_view path);

} // namespace toets
