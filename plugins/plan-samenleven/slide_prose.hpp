// Numbers in the running text of a slide: as in all prose, and what an equals sign says of them.
#pragma once

#include "common/text_block.hpp"

#include <string_view>

namespace toets::plan_samenleven {

/// `totale pot = 979.800 €`: the words before the sign are the label. `16 van de 19 gemeenten`: both count the same.
layout::ProseRecords read_slide_prose(std::string_view text);

} // namespace toets::plan_samenleven
