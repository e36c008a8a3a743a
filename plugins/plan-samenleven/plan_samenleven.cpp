#include "plan-samenleven/layout.hpp"
#include "plan-samenleven/outline.hpp"

namespace toets::plan_samenleven {

void Layout::parse(const sdk::Source& source, std::string_view, sdk::Sink& sink) {
  const layout::Document document = layout::read_document(source);
  Outline(document, sink).read();
}

} // namespace toets::plan_samenleven

TOETS_PLUGIN(toets::plan_samenleven::Layout, "plan-samenleven", "0.1.0", "Voortgang van het Plan Samenleven")
