// Reads `<untrue> 2023`. The second line says what of it is not as printed, or as plugin.json says; the engine takes it
// all the same, but for a name that the model does not have.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const std::string_view fault = source.size() > 1 ? source.text(1) : "";
    const toets::sdk::Span mark{1, 0, 8}, with_blank{1, 0, 9}, year{1, 9, 13};
    sink.node({.kind = "action",
               .title = fault == "title" ? "2024" : "2023",
               .title_spans = {&year, 1},
               .place = fault == "blank" ? with_blank : mark});
    sink.field({.name = "entity_name", .value = fault == "field" ? "Elders" : "2023", .spans = {&year, 1}});
    const toets::sdk::Column column{
        .label = "2023", .measure = "actual", .year = fault == "column" ? 2022U : 2023U, .span = year};
    sink.table({.node = 1, .place = mark, .columns = {&column, 1}});
    sink.field({.name = "kind", .value = fault == "kind" ? "social_plan" : "annual_account"});
    sink.text({.node = 1, .name = fault == "name" ? "descripton" : "description", .place = mark});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
