#include "base/utf8.hpp"

#include <utf8proc.h>

namespace toets::utf8 {

void append(std::string& to, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  to.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

} // namespace toets::utf8
