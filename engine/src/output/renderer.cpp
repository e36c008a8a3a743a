#include "output/renderer.hpp"

#include "output/findings_json.hpp"
#include "output/findings_text.hpp"
#include "output/html/findings_html.hpp"

#include <algorithm>

namespace toets {

const std::vector<Renderer>& renderers() {
  static const std::vector<Renderer> all = {
      {"text", "for people, on a terminal", false, write_findings_text},
      {"json", "for programs: everything, as docs/schema/findings.schema.json says", false,
       write_findings_json},
      {"jsonl", "the same, one object a line", false, write_findings_jsonl},
      {"html", "for people: one page that needs no network, with the report itself", false,
       write_findings_html},
  };
  return all;
}

const Renderer* renderer_of(std::string_view format) {
  const auto found = std::find_if(renderers().begin(), renderers().end(),
                                  [&](const Renderer& renderer) { return renderer.format == format; });
  return found == renderers().end() ? nullptr : &*found;
}

} // namespace toets
