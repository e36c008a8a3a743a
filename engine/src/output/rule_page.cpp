#include "output/rule_page.hpp"

#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace toets {

namespace {

/// The sections of one page, in the order in which a reader asks for them.
class Sections {
 public:
  Sections(const RulePage& page, Language language) : page_(page), rule_(page.rule), language_(language) {}

  std::vector<PageSection> all() {
    add(Phrase::rule_says).quotes = {in(rule_.message, language_)};
    if (!in(rule_.summary, language_).empty())
      sections_.back().quotes.push_back(in(rule_.summary, language_));
    add(Phrase::rule_why).paragraphs = {in(rule_.why, language_)};
    add(Phrase::rule_fix).paragraphs = {in(rule_.fix, language_)};
    add(Phrase::rule_basis).paragraphs = {in(rule_.basis, language_)};
    add_scope();
    add_parameters();
    add_reasons();
    add_outcomes();
    add_example();
    return std::move(sections_);
  }

 private:
  std::string say(Phrase which) const { return std::string(phrase(which, language_)); }

  PageSection& add(Phrase heading) {
    sections_.push_back({say(heading), {}, {}, {}, {}});
    return sections_.back();
  }

  void add_scope() {
    PageSection& section = add(Phrase::rule_looks_at);
    const Subjects& subjects = rule_.subjects;
    section.items.push_back({"kind", subjects.kind});
    const auto list = [&](const std::string& term, const std::vector<std::string>& words) {
      if (!words.empty()) section.items.push_back({term, fmt::format("{}", fmt::join(words, ", "))});
    };
    list("of", subjects.of);
    for (const auto& [field, accepted] : subjects.where) list(field, accepted);
    list("needs", subjects.needs);
    if (subjects.include_omitted)
      section.items.push_back({"include_omitted", say(Phrase::rule_includes_omitted)});
    const Applies& applies = rule_.applies;
    list(say(Phrase::rule_report_kinds), applies.kinds);
    list(say(Phrase::rule_layouts), applies.layouts);
    if (applies.from_year)
      section.items.push_back({say(Phrase::rule_from_year), fmt::format("{}", *applies.from_year)});
    if (applies.to_year)
      section.items.push_back({say(Phrase::rule_to_year), fmt::format("{}", *applies.to_year)});
    list("group_by", rule_.group_by);
  }

  void add_parameters() {
    if (rule_.parameters.empty()) return;
    PageSection& section = add(Phrase::rule_parameters);
    for (const auto& [name, parameter] : rule_.parameters)
      section.items.push_back(
          {fmt::format("{} = {}", name, parameter.value), in(parameter.description, language_)});
  }

  void add_reasons() {
    if (rule_.reasons.empty() && rule_.subjects.needs.empty()) return;
    PageSection& section = add(Phrase::rule_not_evaluable_when);
    for (const std::string& need : rule_.subjects.needs)
      section.items.push_back({"missing:" + need, say(Phrase::rule_field_missing)});
    for (const auto& [reason, text] : rule_.reasons) section.items.push_back({reason, in(text, language_)});
  }

  void add_outcomes() {
    PageSection& section = add(Phrase::rule_outcomes);
    for (const std::string& outcome : page_.outcomes) section.items.push_back({outcome, ""});
  }

  void add_example() {
    if (page_.example) {
      PageSection& section = add(Phrase::rule_example);
      section.drawing = in(page_.example->data, language_);
      for (const Bilingual& sentence : page_.example->sentences)
        section.quotes.push_back(in(sentence, language_));
    }
    if (page_.cases.empty()) return;
    PageSection& section = add(Phrase::rule_tests);
    for (const std::string& name : page_.cases) section.items.push_back({"", name});
  }

  const RulePage& page_;
  const RuleDescription& rule_;
  Language language_;
  std::vector<PageSection> sections_;
};

} // namespace

std::string grade_of(const RuleDescription& rule, Language language) {
  return fmt::format("{}, {}, {} {}", severity_word(rule.severity, language), word(rule.status, language),
                     phrase(Phrase::rule_since, language), rule.since);
}

std::vector<std::string> rule_list_heading(Language language) {
  std::vector<std::string> heading;
  for (const Phrase column : {Phrase::column_rule, Phrase::column_severity, Phrase::column_title,
                              Phrase::column_status, Phrase::column_looks_at, Phrase::column_pack})
    heading.emplace_back(phrase(column, language));
  return heading;
}

std::string subjects_of(const RuleDescription& rule) {
  const Subjects& subjects = rule.subjects;
  return subjects.of.empty() ? subjects.kind
                             : fmt::format("{} of {}", subjects.kind, fmt::join(subjects.of, ", "));
}

std::vector<PageSection> sections_of(const RulePage& page, Language language) {
  return Sections(page, language).all();
}

} // namespace toets
