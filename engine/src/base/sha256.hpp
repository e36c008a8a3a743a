#pragma once

#include <string>
#include <string_view>

namespace toets {

/// SHA-256 of the bytes, in lower-case hexadecimal.
std::string sha256(std::string_view bytes);
/// The same in base 64, as a Content-Security-Policy names what a page may run.
std::string sha256_base64(std::string_view bytes);

} // namespace toets
