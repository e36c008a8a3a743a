#include "judgement/findings.hpp"
#include "model/rational.hpp"
#include "output/html/numbers.hpp"
#include "output/html/parts.hpp"

#include <string>
#include <unordered_map>

namespace toets {
namespace {

constexpr std::size_t unseen = static_cast<std::size_t>(-1);

/// Texts that are said often: each once, and elsewhere its position.
class TextList {
 public:
  std::size_t index_of(const std::string& text) {
    const auto [found, is_new] = positions_.try_emplace(text, positions_.size());
    if (is_new) list_.raw(found->second == 0 ? "" : ",").json(text);
    return found->second;
  }
  /// What a list of JSON holds between its brackets.
  std::string_view json() { return list_.html(); }

 private:
  std::unordered_map<std::string, std::size_t> positions_;
  Markup list_;
};

/// Texts of all documents, which the script shows.
struct Texts {
  TextList places, labels, columns, remarks, signs;
};

/// The numbers and relations of one document.
class DocumentData {
 public:
  DocumentData(const Page& page, std::size_t document, Texts& texts,
               const std::unordered_map<std::string, std::size_t>& rules)
      : page_(page),
        document_(page.audit.documents[document]),
        records_(document_.records()),
        network_(*document_.network),
        texts_(texts),
        rules_(rules),
        positions_(network_.number_count(), unseen) {
    evidence_documents_.push_back(document);
    for (const ComparedWith& one : document_.compared_with) evidence_documents_.push_back(one.document);
  }

  void write(Markup& to) {
    for (const PrintedNumber& number : printed_numbers(document_)) position_of(number.id);
    for (std::size_t r = 0; r < network_.relation_count(); ++r)
      if (network_.outcome(r).is_evaluable) add_relation(r);
    to.raw("{\"numbers\":[").raw(numbers_.html()).raw("],\n\"relations\":[").raw(relations_.html()).raw("]}");
  }

 private:
  /// Where a number stands in the list, which it joins when it is first met.
  std::size_t position_of(NumberId number) {
    if (positions_[number] == unseen) {
      positions_[number] = number_count_++;
      add_number(number);
    }
    return positions_[number];
  }

  /// [anchor, place, label, column, verdict, remark, value]; -1 where there is none.
  void add_number(NumberId number) {
    const Place place = number_place(records_, network_, number);
    const Location location{evidence_documents_[place.document], place, {}};
    const std::string name = number_id(records_, network_, number);
    const Index node = number_node(records_, network_, number);
    const bool is_judged = place.document == 0 && !network_.is_omitted(number);
    const Verdict verdict = network_.standing(number).verdict;
    numbers_.raw(number_count_ > 1 ? ",\n[" : "[");
    numbers_.json(name.empty() ? page_.line_anchor(location) : page_.anchor(location.document, name))
        .raw(",");
    numbers_.number(texts_.places.index_of(page_.words.place(location, evidence_documents_.front())))
        .raw(",");
    numbers_.number(texts_.labels.index_of(node == none ? std::string() : records_.nodes[node].label()))
        .raw(",");
    numbers_.number(texts_.columns.index_of(where(number))).raw(",");
    numbers_.number(is_judged ? static_cast<int>(verdict) : -1).raw(",");
    numbers_.number(remark(number, is_judged, verdict)).raw(",").json(value_of(number)).raw("]");
  }

  /// "exploitatie, uitgaven, Budget 2023"
  std::string where(NumberId number) const {
    if (network_.is_mention(number))
      return std::string(records_.mentions[network_.mention_index(number)].label);
    const bool is_cell = network_.is_cell(number);
    const Cell* cell = is_cell ? &records_.cells[number] : nullptr;
    const OmittedNumber omitted = is_cell ? OmittedNumber{} : network_.omitted_number(number);
    const std::int32_t column = is_cell ? cell->column : omitted.column;
    Sum at;
    at.section = is_cell ? cell->section : omitted.section;
    at.row = is_cell ? cell->row : omitted.row;
    if (column >= 0)
      at.column = records_.tables[is_cell ? cell->table : omitted.table]
                      .columns[static_cast<std::size_t>(column)]
                      .label;
    return page_.words.heading(at);
  }

  int remark(NumberId number, bool is_judged, Verdict verdict) {
    std::string_view said;
    if (network_.is_omitted(number)) {
      said = page_.say(Phrase::omitted_row);
    } else if (is_judged && verdict == Verdict::unchecked) {
      said = page_.words.number_reason(unchecked_reason(document_, number));
    }
    return said.empty() ? -1 : static_cast<int>(texts_.remarks.index_of(std::string(said)));
  }

  std::string unit_of(NumberId number) const { return number_unit(records_, network_, number); }

  /// As printed: with its printed sign.
  std::string printed_value(NumberId number) const {
    const auto value = network_.value(number);
    if (!value) return {};
    return (network_.printed_sign(number) < 0 ? value->negated() : *value).text();
  }
  std::string value_of(NumberId number) const {
    const std::string value = printed_value(number);
    if (value.empty())
      return network_.is_cell(number) ? std::string(records_.cells[number].place.raw) : std::string();
    return page_.words.amount(value, unit_of(number));
  }

  /// [rule, holds, comparison, left, right, actual, expected, difference, slack or "", formulas of both sides];
  /// a side is a sign and a number for each member.
  void add_relation(std::size_t index) {
    const Relation& relation = network_.relation(index);
    const Outcome& outcome = network_.outcome(index);
    Sum sum; // as much of it as the words ask for
    sum.evaluation = relation.evaluation;
    sum.comparison = relation.comparison;
    sum.kind = relation.kind;
    sum.delta = outcome.delta;
    if (!relation.left.empty()) sum.unit = unit_of(relation.left.front().number);
    sum.left = terms_of(relation.left);
    sum.right = terms_of(relation.right);
    const auto amount = [&](const Exact& exact) { return page_.words.amount(exact, sum.unit); };
    relations_.raw(relations_.html().empty() ? "[" : ",\n[");
    relations_.number(rules_.at(document_.relation_rules[index])).raw(outcome.holds ? ",1," : ",0,");
    relations_.number(static_cast<int>(relation.comparison)).raw(",");
    add_side(relation.left, sum.left, sum);
    add_side(relation.right, sum.right, sum);
    relations_.json(amount(outcome.actual)).raw(",").json(amount(outcome.expected)).raw(",");
    relations_.json(page_.words.difference(sum))
        .raw(",")
        .json(outcome.slack.is_zero() ? "" : amount(outcome.slack));
    const std::string left = page_.words.formula(sum.left, sum), right = page_.words.formula(sum.right, sum);
    if (!left.empty() || !right.empty()) relations_.raw(",").json(left).raw(",").json(right);
    relations_.raw("]");
  }

  std::vector<SumTerm> terms_of(const LinearForm& form) const {
    std::vector<SumTerm> terms(form.size());
    for (std::size_t i = 0; i < form.size(); ++i) {
      const int sign = network_.printed_sign(form[i].number);
      terms[i].coefficient = Rational(Int128{sign} * form[i].numerator, form[i].denominator).text();
      terms[i].value = printed_value(form[i].number);
    }
    return terms;
  }

  void add_side(const LinearForm& form, const std::vector<SumTerm>& terms, const Sum& sum) {
    relations_.raw("[");
    for (std::size_t i = 0; i < form.size(); ++i) {
      relations_.raw(i == 0 ? "" : ",").number(texts_.signs.index_of(page_.words.sign(terms[i], terms, sum)));
      relations_.raw(",").number(position_of(form[i].number));
    }
    relations_.raw("],");
  }

  const Page& page_;
  const Document& document_;
  const Report& records_;
  const Network& network_;
  Texts& texts_;
  const std::unordered_map<std::string, std::size_t>& rules_;
  std::vector<std::size_t> evidence_documents_; ///< of the audit, by the document of a place
  std::vector<std::size_t> positions_;          ///< by number
  std::size_t number_count_ = 0;
  Markup numbers_, relations_; ///< lists of JSON, without their brackets
};

void write_phrases(Page& page) {
  constexpr std::pair<std::string_view, Phrase> names[] = {
      {"close", Phrase::page_close},
      {"fails", Phrase::page_does_not_hold},
      {"holds", Phrase::page_holds},
      {"alone", Phrase::page_in_no_sum},
      {"stated", Phrase::stated},
      {"difference", Phrase::difference},
      {"slack", Phrase::slack},
      {"shown", Phrase::page_shown_of},
      {"more", Phrase::page_more_relations},
      {"of", Phrase::of},
      {"notProven", Phrase::page_not_proven},
      {"sentenceFails", Phrase::page_sentence_fails},
      {"computationFails", Phrase::page_computation_fails}};
  page.html.raw("{\"phrases\":{");
  for (const auto& [name, which] : names)
    page.html.raw(name == names[0].first ? "" : ",").json(name).raw(":").json(page.say(which));
  page.html.raw("}");
}

/// ,"name":["text", …]
void write_list(Page& page, std::string_view name, const std::vector<std::string_view>& texts) {
  page.html.raw(",\n").json(name).raw(":[");
  for (std::size_t i = 0; i < texts.size(); ++i) page.html.raw(i == 0 ? "" : ",").json(texts[i]);
  page.html.raw("]");
}

} // namespace

void write_number_data(Page& page) {
  Markup& html = page.html;
  html.raw("<script type=\"application/json\" id=\"data\">");
  write_phrases(page);
  const auto verdict = [&](Verdict which) { return page.words.verdict(which); };
  write_list(page, "verdicts",
             {verdict(Verdict::proven), verdict(Verdict::contradicted), verdict(Verdict::unchecked)});
  write_list(page, "titles",
             {page.say(Phrase::computed), page.say(Phrase::at_most), page.say(Phrase::at_least)});

  std::unordered_map<std::string, std::size_t> rules;
  html.raw(",\n\"rules\":[");
  const auto add_rule = [&](const std::string& id, std::string_view title) {
    if (!rules.try_emplace(id, rules.size()).second) return;
    html.raw(rules.size() == 1 ? "[" : ",\n[").json(id).raw(",").json(title).raw("]");
  };
  for (const RuleSummary& rule : page.audit.rules) add_rule(rule.id, page.words.of(rule.title));
  for (const Document& document : page.audit.documents)
    for (const std::string& rule : document.relation_rules) add_rule(rule, "");

  html.raw("],\n\"documents\":[");
  Texts texts;
  bool is_first = true;
  for (std::size_t i = 0; i < page.audit.documents.size(); ++i) {
    if (!page.audit.documents[i].network) continue;
    html.raw(is_first ? "" : ",\n");
    DocumentData(page, i, texts, rules).write(html);
    is_first = false;
  }
  html.raw("]");
  for (const auto& [name, list] : {std::pair<std::string_view, TextList*>("places", &texts.places),
                                   {"labels", &texts.labels},
                                   {"columns", &texts.columns},
                                   {"remarks", &texts.remarks},
                                   {"signs", &texts.signs}})
    html.raw(",\n").json(name).raw(":[").raw(list->json()).raw("]");
  html.raw("}</script>\n");
}

} // namespace toets
