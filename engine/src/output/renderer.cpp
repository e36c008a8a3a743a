#include "output/renderer.hpp"

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
      {"text", "for people, on a terminal", false, write_findings_text},
      {"html", "for people: one page that needs no network, with the report itself", false,
       write_findings_html},
      {"markdown", "for a note to the council or a pull request", false, write_findings_markdown},
      {"xlsx", "a workbook: findings, sums with formulas that recompute them, every number", true,
       write_workbook},
      {"csv", "the findings as a table, a row for each occurrence", false, write_findings_csv},
      {"table-schema", "what the columns of that table are: a Frictionless Table Schema", false,
       write_findings_table_schema},
      {"json", "for programs: everything, as docs/schema/findings.schema.json says", false,
       write_findings_json},
      {"jsonl", "the same, one object a line", false, write_findings_jsonl},
      {"sarif", "SARIF 2.1.0, for code hosts and editors", false, write_findings_sarif},
      {"junit", "JUnit XML, for continuous integration: a test for each rule and report", false,
       write_findings_junit},
      {"github", "annotations of a GitHub workflow", false, write_findings_github},
  };
  return all;
}

const Renderer* renderer_of(std::string_view format) {
  const auto found = std::find_if(renderers().begin(), renderers().end(),
                                  [&](const Renderer& renderer) { return renderer.format == format; });
  return found == renderers().end() ? nullptr : &*found;
}

} // namespace toets
