// The cover: whose plan it is and for which years.
#pragma once

#include "aalst/landmarks.hpp"
#include "aalst/line_book.hpp"

namespace toets::aalst {

/// Reads the lines before the first heading as fields of the report.
void read_cover(const layout::Document& document, const Landmarks& landmarks, sdk::Sink& sink,
                LineBook& book);

/// `9300 Voorbeeld`: a postcode and the name of a place.
bool is_postal_line(std::string_view text);
/// `Kerkstraat 9`: a street and a number.
bool is_street_line(std::string_view text);

} // namespace toets::aalst
