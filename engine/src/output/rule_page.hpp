// The documentation of a rule, made from the rule and its tests; one file a form.
#pragma once

#include "output/text_lines.hpp"
#include "rules/rule.hpp"
#include "wording/terms.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace toets {

struct RulePage {
  struct Example {
    std::string name;                 ///< of the case
    Bilingual data;                   ///< the report of the case, drawn
    std::vector<Bilingual> sentences; ///< what the rule says of it
  };

  RuleDescription rule;
  std::vector<std::string> outcomes; ///< what can come of it
  std::vector<std::string> cases;    ///< names of its tests
  std::optional<Example> example;    ///< the first case that fires
};

/// A part of a page in one language, without markup.
struct PageSection {
  struct Item {
    std::string term, text; ///< a term is code; either may be empty
  };

  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<Item> items;
  std::string drawing; ///< lines that keep their spaces
  std::vector<std::string> quotes;
};

/// "error, stable, since 0.1.0"
std::string grade_of(const RuleDescription& rule, Language language);
/// "figure of action_plan"
std::string subjects_of(const RuleDescription& rule);
/// The headings of a list of rules.
std::vector<std::string> rule_list_heading(Language language);
std::vector<PageSection> sections_of(const RulePage& page, Language language);

void write_rule_text(TextLines& lines, const RulePage& page, Language language);
void write_rule_markdown(std::ostream& out, const RulePage& page, Language language);
void write_rule_json(std::ostream& out, const RulePage& page);

/// The name of a rule's Markdown page: "AR1_balance.md".
std::string page_file(const RuleDescription& rule);
/// A table of rules that leads to their pages.
void write_list_markdown(std::ostream& out, const std::vector<RuleDescription>& rules, Language language);
/// The page with that table.
void write_index_markdown(std::ostream& out, const std::vector<RuleDescription>& rules, Language language);

/// Text in Markdown that is read as it is written.
std::string markdown_text(std::string_view text);
/// Text as code in Markdown.
std::string markdown_code(std::string_view text);

} // namespace toets
