#include "judgement/findings.hpp"
#include "model/rational.hpp"
#include "output/html/numbers.hpp"
#include "output/html/parts.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t unseen = static_cast<std::size_t>(-1);

/// Texts that are said often: each once, and elsewhere its position.
class TextList {
 public:
  std::size_t index_of(const std::string& text) {
    const auto [found, is_new] = positions_.try_emplace(text, list_.size());
    if (is_new) list_.push_back(visible(text));
    return found->second;
  }
  Json take() { return std::move(list_); }

 private:
  std::unordered_map<std::string, std::size_t> positions_;
  Json list_ = Json::array();
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

  Json data() {
    for (const PrintedNumber& number : printed_numbers(document_)) position_of(number.id);
    for (std::size_t r = 0; r < network_.relation_count(); ++r)
      if (network_.outcome(r).is_evaluable) add_relation(r);
    return {{"numbers", std::move(numbers_)}, {"relations", std::move(relations_)}};
  }

 private:
  /// Where a number stands in the list, which it joins when it is first met.
  std::size_t position_of(NumberId number) {
    if (positions_[number] == unseen) {
      positions_[number] = numbers_.size();
      numbers_.push_back(number_of(number));
    }
    return positions_[number];
  }

  /// [anchor, place, label, column, verdict, reason or remark, value]; -1 where there is none.
  Json number_of(NumberId number) {
    const Place place = number_place(records_, network_, number);
    const Location location{evidence_documents_[place.document], place, {}};
    const std::string name = number_id(records_, network_, number);
    const Index node = number_node(records_, network_, number);
    const bool is_judged = place.document == 0 && !network_.is_omitted(number);
    const Verdict verdict = network_.standing(number).verdict;
    return {name.empty() ? page_.line_anchor(location) : page_.anchor(location.document, name),
            texts_.places.index_of(page_.words.place(location, evidence_documents_.front())),
            texts_.labels.index_of(node == none ? std::string() : records_.nodes[node].label()),
            texts_.columns.index_of(where(number)),
            is_judged ? static_cast<int>(verdict) : -1,
            remark(number, is_judged, verdict),
            value_of(number)};
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

  std::string unit_of(NumberId number) const {
    if (network_.is_mention(number))
      return std::string(records_.mentions[network_.mention_index(number)].unit);
    return network_.is_cell(number) ? std::string(records_.cells[number].unit) : "EUR";
  }

  /// As printed: with its printed sign.
  std::string printed_value(NumberId number) const {
    const auto value = network_.value(number);
    if (!value) return {};
    return (network_.printed_sign(number) < 0 ? value->negated() : *value).text();
  }
  std::string value_of(NumberId number) const {
    const std::string value = printed_value(number);
    if (value.empty())
      return network_.is_cell(number) ? visible(records_.cells[number].place.raw) : std::string();
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
    if (!relation.left.empty()) sum.unit = unit_of(relation.left.front().number);
    sum.left = terms_of(relation.left);
    sum.right = terms_of(relation.right);
    const auto amount = [&](const Exact& exact) { return page_.words.amount(exact, sum.unit); };
    Json one = {rules_.at(document_.relation_rules[index]),
                outcome.holds ? 1 : 0,
                static_cast<int>(relation.comparison),
                side_of(relation.left, sum.left, sum),
                side_of(relation.right, sum.right, sum),
                amount(outcome.actual),
                amount(outcome.expected),
                amount(outcome.delta),
                outcome.slack.is_zero() ? "" : amount(outcome.slack)};
    const std::string left = page_.words.formula(sum.left, sum), right = page_.words.formula(sum.right, sum);
    if (!left.empty() || !right.empty()) {
      one.push_back(left);
      one.push_back(right);
    }
    relations_.push_back(std::move(one));
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

  Json side_of(const LinearForm& form, const std::vector<SumTerm>& terms, const Sum& sum) {
    Json side = Json::array();
    for (std::size_t i = 0; i < form.size(); ++i) {
      side.push_back(texts_.signs.index_of(page_.words.sign(terms[i], terms, sum)));
      side.push_back(position_of(form[i].number));
    }
    return side;
  }

  const Page& page_;
  const Document& document_;
  const Report& records_;
  const Network& network_;
  Texts& texts_;
  const std::unordered_map<std::string, std::size_t>& rules_;
  std::vector<std::size_t> evidence_documents_; ///< of the audit, by the document of a place
  std::vector<std::size_t> positions_;          ///< by number
  Json numbers_ = Json::array(), relations_ = Json::array();
};

Json phrases_of(const Page& page) {
  Json phrases;
  constexpr std::pair<const char*, Phrase> names[] = {{"close", Phrase::page_close},
                                                      {"fails", Phrase::page_does_not_hold},
                                                      {"holds", Phrase::page_holds},
                                                      {"alone", Phrase::page_in_no_sum},
                                                      {"stated", Phrase::stated},
                                                      {"difference", Phrase::difference},
                                                      {"slack", Phrase::slack},
                                                      {"shown", Phrase::page_shown_of},
                                                      {"more", Phrase::page_more_relations}};
  for (const auto& [name, which] : names) phrases[name] = page.say(which);
  return phrases;
}

} // namespace

void write_number_data(Page& page) {
  Texts texts;
  std::unordered_map<std::string, std::size_t> rules;
  Json rule_list = Json::array();
  for (const RuleSummary& rule : page.audit.rules) {
    rules.emplace(rule.id, rule_list.size());
    rule_list.push_back({visible(rule.id), visible(page.words.of(rule.title))});
  }
  Json documents = Json::array();
  for (std::size_t i = 0; i < page.audit.documents.size(); ++i) {
    const Document& document = page.audit.documents[i];
    for (const std::string& rule : document.relation_rules)
      if (rules.try_emplace(rule, rule_list.size()).second) rule_list.push_back({visible(rule), ""});
    if (document.network) documents.push_back(DocumentData(page, i, texts, rules).data());
  }
  Json verdicts = Json::array();
  for (const Verdict verdict : {Verdict::proven, Verdict::contradicted, Verdict::unchecked})
    verdicts.push_back(page.words.verdict(verdict));
  const Json all = {
      {"phrases", phrases_of(page)},
      {"verdicts", std::move(verdicts)},
      {"titles", {page.say(Phrase::computed), page.say(Phrase::at_most), page.say(Phrase::at_least)}},
      {"rules", std::move(rule_list)},
      {"places", texts.places.take()},
      {"labels", texts.labels.take()},
      {"columns", texts.columns.take()},
      {"remarks", texts.remarks.take()},
      {"signs", texts.signs.take()},
      {"documents", std::move(documents)}};
  page.html.raw("<script type=\"application/json\" id=\"data\">");
  // In JSON a "<" stands in texts alone: none is left that could end the element or begin a comment.
  for (const char c : all.dump(-1, ' ', false, Json::error_handler_t::replace))
    page.html.raw(c == '<' ? std::string_view("\\u003c") : std::string_view(&c, 1));
  page.html.raw("</script>\n");
}

} // namespace toets
