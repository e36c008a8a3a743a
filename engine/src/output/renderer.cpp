#include "output/renderer.hpp"

#include "messages/forms.hpp"
#include "output/csv/findings_csv.hpp"
#include "output/findings_github.hpp"
#include "output/findings_json.hpp"
#include "output/findings_junit.hpp"
#include "output/findings_markdown.hpp"
#include "output/findings_sarif.hpp"
#include "output/findings_text.hpp"
#include "output/html/findings_html.hpp"
#include "output/workbook/workbook.hpp"

#include <algorithm>

namespace toets {

const std::vector<Renderer>& renderers() {
  static const std::vector<Renderer> all = {
      {"text", message::form_text(), "", false, write_findings_text},
      {"html", message::form_html(), ".html", false, write_findings_html},
      {"markdown", message::form_markdown(), ".md", false, write_findings_markdown},
      {"xlsx", message::form_xlsx(), ".xlsx", true, write_workbook},
      {"csv", message::form_csv(), ".csv", false, write_findings_csv},
      {"table-schema", message::form_table_schema(), "", false, write_findings_table_schema},
      {"json", message::form_json(), ".json", false, write_findings_json},
      {"jsonl", message::form_jsonl(), ".jsonl", false, write_findings_jsonl},
      {"sarif", message::form_sarif(), ".sarif", false, write_findings_sarif},
      {"junit", message::form_junit(), ".xml", false, write_findings_junit},
      {"github", message::form_github(), "", false, write_findings_github},
  };
  return all;
}

const Renderer* renderer_of(std::string_view format) {
  const auto found = std::find_if(renderers().begin(), renderers().end(),
                                  [&](const Renderer& renderer) { return renderer.format == format; });
  return found == renderers().end() ? nullptr : &*found;
}

const Renderer* renderer_for_file(std::string_view file) {
  const auto found = std::find_if(renderers().begin(), renderers().end(), [&](const Renderer& renderer) {
    return !renderer.ending.empty() && file.ends_with(renderer.ending);
  });
  return found == renderers().end() ? nullptr : &*found;
}

} // namespace toets
