// What to say of a day or number that is not written as the model writes it.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// "'31-12-2024' is no day; write 2024-12-31"
std::string no_day(std::string_view given);

/// "'1.234,50' is not a canonical decimal; write "1234.50""
std::string no_decimal(std::string_view given);

} // namespace toets
