#include "output/rule_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace toets {

const std::string& in(const Bilingual& text, Language language) {
  return language == Language::nl ? text.nl : text.en;
}

namespace {

/// The sections of one page, in the order in which a reader asks for them.
class Sections {
 public:
  Sections(const RulePage& page, Language language)
      : page_(page), rule_(page.rule), language_(language), is_dutch_(language == Language::nl) {}

  std::vector<PageSection> all() {
    add(is_dutch_ ? "Wat de regel zegt" : "What the rule says").quotes = {in(rule_.message, language_)};
    if (!in(rule_.summary, language_).empty())
      sections_.back().quotes.push_back(in(rule_.summary, language_));
    add(is_dutch_ ? "Waarom" : "Why").paragraphs = {in(rule_.why, language_)};
    add(is_dutch_ ? "Wat te doen" : "What to do").paragraphs = {in(rule_.fix, language_)};
    add(is_dutch_ ? "Grond" : "Basis").paragraphs = {rule_.basis};
    add_scope();
    add_parameters();
    add_reasons();
    add_outcomes();
    add_example();
    return std::move(sections_);
  }

 private:
  PageSection& add(std::string heading) {
    sections_.push_back({std::move(heading), {}, {}, {}, {}});
    return sections_.back();
  }

  void add_scope() {
    PageSection& section = add(is_dutch_ ? "Waar de regel naar kijkt" : "What the rule looks at");
    const Subjects& subjects = rule_.subjects;
    section.items.push_back({"kind", subjects.kind});
    const auto list = [&](const char* term, const std::vector<std::string>& words) {
      if (!words.empty()) section.items.push_back({term, fmt::format("{}", fmt::join(words, ", "))});
    };
    list("of", subjects.of);
    for (const auto& [field, accepted] : subjects.where) list(field.c_str(), accepted);
    list("needs", subjects.needs);
    if (subjects.include_omitted)
      section.items.push_back({"include_omitted", is_dutch_
                                                      ? "ook rijen die alleen de onderliggende delen tonen"
                                                      : "also rows that only the parts below it print"});
    const Applies& applies = rule_.applies;
    list(is_dutch_ ? "soort rapport" : "kind of report", applies.kinds);
    list(is_dutch_ ? "lay-out" : "layout", applies.layouts);
    if (applies.from_year)
      section.items.push_back(
          {is_dutch_ ? "vanaf boekjaar" : "from fiscal year", fmt::format("{}", *applies.from_year)});
    if (applies.to_year)
      section.items.push_back(
          {is_dutch_ ? "tot en met boekjaar" : "to fiscal year", fmt::format("{}", *applies.to_year)});
    list("group_by", rule_.group_by);
  }

  void add_parameters() {
    if (rule_.parameters.empty()) return;
    PageSection& section = add("Parameters");
    for (const auto& [name, parameter] : rule_.parameters)
      section.items.push_back({fmt::format("{} = {}", name, parameter.value), parameter.description});
  }

  void add_reasons() {
    if (rule_.reasons.empty() && rule_.subjects.needs.empty()) return;
    PageSection& section = add(is_dutch_ ? "Wanneer het niet na te gaan is" : "When it cannot be evaluated");
    for (const std::string& need : rule_.subjects.needs)
      section.items.push_back(
          {"missing:" + need, is_dutch_ ? "dit veld ontbreekt" : "this field is missing"});
    for (const auto& [reason, text] : rule_.reasons) section.items.push_back({reason, in(text, language_)});
  }

  void add_outcomes() {
    PageSection& section = add(is_dutch_ ? "Mogelijke uitkomsten" : "Possible outcomes");
    for (const std::string& outcome : page_.outcomes) section.items.push_back({outcome, ""});
  }

  void add_example() {
    if (page_.example) {
      PageSection& section = add(is_dutch_ ? "Voorbeeld" : "Example");
      section.drawing = in(page_.example->data, language_);
      for (const Bilingual& sentence : page_.example->sentences)
        section.quotes.push_back(in(sentence, language_));
    }
    if (page_.cases.empty()) return;
    PageSection& section = add(is_dutch_ ? "Tests (in het Engels)" : "Tests");
    for (const std::string& name : page_.cases) section.items.push_back({"", name});
  }

  const RulePage& page_;
  const RuleDescription& rule_;
  Language language_;
  bool is_dutch_;
  std::vector<PageSection> sections_;
};

} // namespace

std::string grade_of(const RuleDescription& rule, Language language) {
  return fmt::format("{}, {}, {} {}", name(rule.severity), rule.status,
                     language == Language::nl ? "sinds" : "since", rule.since);
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
