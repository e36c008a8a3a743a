// The style and the script of the page: page.css and page.js, which the build puts into the program.
#pragma once

#include <string_view>

namespace toets {

extern const std::string_view page_style;
extern const std::string_view page_script;

} // namespace toets
