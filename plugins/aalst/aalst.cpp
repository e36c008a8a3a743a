#include "aalst/layout.hpp"
#include "aalst/outline.hpp"

namespace toets::aalst {

void Layout::parse(const sdk::Source& source, std::string_view, sdk::Sink& sink) {
  const layout::Document document = layout::read_document(source, layout::Stars::footnotes);
  Outline(document, sink).read();
}

} // namespace toets::aalst

TOETS_PLUGIN(toets::aalst::Layout, "aalst", "0.1.0",
             "Lokaal sociaal beleidsplan met ambities, doelstellingen en acties")
