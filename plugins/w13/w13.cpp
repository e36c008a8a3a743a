#include "w13/layout.hpp"
#include "w13/outline.hpp"

namespace toets::w13 {

void Layout::parse(const sdk::Source& source, std::string_view, sdk::Sink& sink) {
  const layout::Document document = layout::read_document(source);
  Outline(document, sink).read();
}

} // namespace toets::w13

TOETS_PLUGIN(toets::w13::Layout, "w13", "0.1.0", "Beleidsevaluatie van een welzijnsvereniging")
