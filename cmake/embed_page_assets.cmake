# Writes SOURCE, which holds the text of STYLE and SCRIPT as they stand in their files:
#   cmake -DSTYLE=page.css -DSCRIPT=page.js -DSOURCE=page_assets.cpp -P embed_page_assets.cmake
file(READ "${STYLE}" style)
file(READ "${SCRIPT}" script)
foreach(text IN ITEMS "${style}" "${script}")
  if(text MATCHES "</(style|script)|\\)asset\"")
    message(FATAL_ERROR "${STYLE} or ${SCRIPT} holds what would end the element or the literal that it stands in")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${SOURCE}" @ONLY CONTENT [[
#include "output/html/page_assets.hpp"

namespace toets {

const std::string_view page_style = R"asset(@style@)asset";
const std::string_view page_script = R"asset(@script@)asset";

} // namespace toets
]])
