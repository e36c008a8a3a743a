#include "lier/layout.hpp"
#include "lier/outline.hpp"

namespace toets::lier {

void Layout::parse(const sdk::Source& source, std::string_view layout, sdk::Sink& sink) {
  const layout::Document document = layout::read_document(source);
  Outline(document, sink).read(layout == "opvolging" ? "half_year_report" : "annual_account");
}

} // namespace toets::lier

TOETS_PLUGIN(toets::lier::Layout, "lier", "0.1.0", "Jaarrekening en opvolgingsrapportering van de stad Lier")
