#include "aalst/action.hpp"

#include "aalst/references.hpp"
#include "common/words.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// `nvt`, `/`: the report says that there is none.
bool says_none(std::string_view words) {
  const std::string folded = fold(words);
  return folded.empty() || folded == "/" || folded == "-" || folded == "nvt" || folded == "n.v.t.";
}

// A wrapped name goes on in small letters; a name of a service may begin with one too.
bool continues_name(std::string_view words) {
  static constexpr std::array<std::string_view, 7> services{"dienst",   "cluster",  "team", "thema",
                                                            "afdeling", "directie", "vzw"};
  if (!starts_lower(words)) return false;
  const std::string first = fold(words.substr(0, words.find(' ')));
  return std::find(services.begin(), services.end(), first) == services.end();
}

// The codes that fill the field, `AC000256 en AC000262`; none where other words stand there too.
std::vector<PrintedCode> only_codes(std::string_view text, Range field) {
  std::vector<PrintedCode> codes = find_codes(text, field);
  std::string rest(text.substr(field.begin, field.size()));
  for (const PrintedCode& code : codes)
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(code.range.begin - field.begin), code.range.size(),
                ' ');
  rest = fold(rest);
  const bool is_whole = rest.find_first_not_of(",;/+ ") == std::string::npos || rest == "en";
  return is_whole ? codes : std::vector<PrintedCode>{};
}

// `De bedragen worden jaarlijks geïndexeerd.`: nobody has such a name.
bool is_sentence(std::string_view text, Range range) {
  constexpr std::size_t fewest_words = 4;
  const std::string words = fold(text.substr(range.begin, range.size()));
  const std::vector<Range> all = split_words(words);
  if (all.size() < fewest_words || !starts_upper(text.substr(range.begin))) return false;
  const auto view = [&](const Range& word) {
    return std::string_view(words).substr(word.begin, word.size());
  };
  const std::string_view last = view(all.back());
  const bool is_short = std::count(last.begin(), last.end(), '.') > 1 || last == "enz." || last == "vzw." ||
                        last == "cv." || last == "nv.";
  if (words.back() == '.' && !is_short) return true;
  return std::any_of(all.begin() + 1, all.end() - 1,
                     [&](const Range& word) { return is_verb_form(view(word)); });
}

// `Timing: 2026-2028`, `Indicator: aantal bereikte inwoners`: about the action, and nobody.
bool is_other_label(std::string_view text, Range range) {
  static constexpr std::array<std::string_view, 22> labels{
      "timing",       "termijn",    "periode",         "looptijd",     "planning",  "indicator",
      "indicatoren",  "kpi",        "doelgroep",       "doelgroepen",  "resultaat", "streefdoel",
      "streefcijfer", "status",     "stand van zaken", "financiering", "locatie",   "frequentie",
      "toelichting",  "startdatum", "einddatum",       "evaluatie"};
  return starts_upper(text.substr(range.begin)) &&
         std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
           const auto after = match_words(text, range.begin, label);
           return after && *after < range.end && text[skip_spaces(text, *after)] == ':';
         });
}

// No label, year or amount.
bool is_plain_words(std::string_view text, const Field& field) {
  return !field.range.empty() && !read_role(text, field.range.begin, field.range.end) &&
         !read_budget_label(text, field.range.begin, field.range.end) &&
         read_years(text, field.range).empty() && read_values(text, field.range).empty();
}

bool is_label_or_remark(std::string_view text, const Field& field) {
  return read_role(text, field.range.begin, field.range.end) ||
         read_remark_start(text, field.range.begin, field.range.end);
}

} // namespace

ActionReader::ActionReader(const Document& document, const Landmarks& landmarks, const CodeForm& form,
                           sdk::Sink& sink, LineBook& book)
    : document_(document),
      landmarks_(landmarks),
      form_(form),
      sink_(sink),
      book_(book),
      description_(
          PlacedProseReader([this](const Prose& prose) { return read_prose(prose, document_, form_); })) {}

void ActionReader::open(sdk::Id node) {
  node_ = node;
  in_table_ = awaits_name_ = false;
  table_ = ActionTable();
  awaited_label_ = {};
  role_.clear();
  parties_.clear();
  remarks_.clear();
  footnotes_.clear();
}

bool ActionReader::read(std::size_t line) {
  if (!in_table_ && landmarks_[line] != Landmark::table) {
    read_description(line);
    return true;
  }
  if (is_lost(line)) return false;
  description_.close(sink_);
  in_table_ = true;
  read_table_line(line);
  return true;
}

// Behind the amounts a row of who does it, or prose, is of an action whose title is not there.
bool ActionReader::is_lost(std::size_t line) const {
  if (!in_table_ || !table_.has_years()) return false;
  const VisibleLine& visible = document_[line];
  const bool opens_paragraph = !landmarks_.stands_below_text(line);
  if (landmarks_[line] == Landmark::table) {
    bool leads = false;
    bool has_budget = false;
    for (const Field& field : fields_of(visible)) {
      const auto role = read_role(visible.text(), field.range.begin, field.range.end);
      leads = leads || (role && role->leads);
      has_budget = has_budget || read_budget_label(visible.text(), field.range.begin, field.range.end);
    }
    return leads && (opens_paragraph || has_budget);
  }
  const Range content = content_of(visible);
  if (!opens_paragraph || awaits_name_ || has_values(visible) ||
      read_remark_start(visible.text(), content.begin, content.end))
    return false;
  return !visible.has_tab() || landmarks_.leads_to_table_of_its_own(line);
}

void ActionReader::read_description(std::size_t line) {
  const VisibleLine& visible = document_[line];
  if (!description_.is_open()) description_.open("description", node_, visible.span());
  for (const Field& field : fields_of(visible)) {
    Range range = field.range;
    if (range.size() > 2 && visible.text().substr(range.begin, 2) == "* ") range.begin += 2;
    if (!visible.has_tab()) range.end = visible.content().end; // wide gaps in prose part nothing
    if (range.empty()) continue;
    description_.add(visible, line, range);
    book_.cover(line, range);
    if (!visible.has_tab()) break;
  }
  book_.read(line);
}

// ---- the table ---------------------------------------------------------------------------------

ActionReader::TableLine ActionReader::open_table_line(std::size_t number) const {
  const VisibleLine& visible = document_[number];
  const std::string_view text = visible.text();
  TableLine line{number, visible, fields_of(visible)};
  for (const Field& field : line.fields) {
    const bool has_years = !field.range.empty() && !read_years(text, field.range).empty();
    const bool has_values = !read_values(text, field.range).empty();
    line.is_head = line.is_head || has_years;
    line.has_figures = line.has_figures || (field.index > 0 && (has_years || has_values));
    if (!table_.is_year_field(field.index)) continue;
    if (has_values) ++line.values_under_years;
    if (visible.has_tab() && is_plain_words(text, field)) ++line.words_under_years;
  }
  return line;
}

void ActionReader::read_table_line(std::size_t number) {
  TableLine line = open_table_line(number);
  book_.read(number);
  for (const Field& field : line.fields)
    if (!field.range.empty()) read_table_field(line, field);
  for (auto& [field, value] : line.values)
    if (value.label.empty()) value.label = line.label;
  if (!line.values.empty()) table_.add_row(line.visible, line.fields, line.values);
}

void ActionReader::read_table_field(TableLine& line, const Field& field) {
  const std::string_view text = line.visible.text();
  if (read_total_head(line, field)) return;
  if (is_row_label(line, field)) {
    line.label = field.range;
    return;
  }
  if (const auto budget = read_budget_label(text, field.range.begin, field.range.end)) {
    read_budget(line.number, field.range, *budget);
    return;
  }
  if (read_code_below(line.number, field.range)) return;
  if (const auto years = read_years(text, field.range); !years.empty()) {
    if (table_.add_years(line.visible, field, years)) book_.cover(line.number, field.range);
    return;
  }
  if (read_amounts(line, field) || read_unreadable(line, field) || read_decided_later(line, field)) return;
  if (!line.visible.has_tab() && table_.is_beside_words(field) && !is_label_or_remark(text, field))
    book_.spoil(line.number); // of an amount, but not beside one
  else
    read_left(line.number, field.range);
}

// `2026  2027  Totaal`: what the years are together has a column too.
bool ActionReader::read_total_head(const TableLine& line, const Field& field) {
  const std::string_view words = line.visible.text().substr(field.range.begin, field.range.size());
  if (!line.is_head || field.index == 0 || !names_total(words) ||
      !table_.add_years(line.visible, field, {field.range}))
    return false;
  book_.cover(line.number, field.range);
  return true;
}

// `Uitgaven  12.000  14.000`: the name of a row, before its amounts.
bool ActionReader::is_row_label(const TableLine& line, const Field& field) const {
  const std::string_view text = line.visible.text();
  return line.visible.has_tab() && field.index == 0 && line.has_figures && is_plain_words(text, field) &&
         names_amounts(text.substr(field.range.begin, field.range.size()));
}

bool ActionReader::read_amounts(TableLine& line, const Field& field) {
  std::vector<Value> found = read_values(line.visible.text(), field.range);
  if (found.empty() || !(table_.has_years() || field.index > 0) ||
      !may_hold_values(line.visible, field, line.fields.size(), found))
    return false;
  for (Value& value : found) {
    if (!value.remark.empty()) {
      close_remark();
      remarks_.push_back({{}, {}, false});
      add_remark_piece(line.number, value.remark);
      close_remark();
    }
    line.values.emplace_back(field, std::move(value));
  }
  book_.cover(line.number, field.range);
  return true;
}

// On an aligned page amounts stand where the years do; without years side by side, alone or behind words.
// An amount with a currency that the export moved is one too.
bool ActionReader::may_hold_values(const VisibleLine& line, const Field& field, std::size_t field_count,
                                   const std::vector<Value>& values) const {
  if (line.has_tab() || values[0].has_unit) return true;
  return table_.is_aligned() ? table_.is_beside_words(field) : field.index > 0 || field_count == 1;
}

// The field stands under a year.
bool ActionReader::is_under_year(const VisibleLine& line, const Field& field) const {
  if (!table_.has_years()) return false;
  return line.has_tab()        ? table_.is_year_field(field.index)
         : table_.is_aligned() ? table_.is_beside_words(field)
                               : field.index > 0;
}

// `12 000 EUR + 3 000 EUR` under a year.
bool ActionReader::read_unreadable(TableLine& line, const Field& field) {
  const std::string_view fault =
      fault_of_amount(line.visible.text().substr(field.range.begin, field.range.size()));
  if (fault.empty() || !is_under_year(line.visible, field)) return false;
  Value value;
  value.range = field.range;
  value.absent = "unreadable";
  value.invalid = fault;
  line.values.emplace_back(field, std::move(value));
  book_.cover(line.number, field.range);
  return true;
}

// `Te bepalen (volgens het aantal inwoners)` under a year; other words where the row tells that they stand for an amount.
bool ActionReader::read_decided_later(TableLine& line, const Field& field) {
  const VisibleLine& visible = line.visible;
  const std::string_view words = visible.text().substr(field.range.begin, field.range.size());
  const bool fills_row = visible.has_tab() && line.values_under_years > 0 &&
                         line.words_under_years + line.values_under_years == table_.column_count() &&
                         !is_label_or_remark(visible.text(), field);
  const bool stands_in_row = line.words_under_years > 1 || fills_row;
  if (!is_under_year(visible, field) || (!stands_in_row && !stands_for_amount(fold(words)))) return false;
  Value value;
  value.range = field.range;
  value.absent = "text";
  line.values.emplace_back(field, std::move(value));
  const std::string label = single_spaced(words.substr(0, words.find('(')));
  for (const Mention& mention : scan(words))
    sink_.mention(
        {node_, 0, mention.kind, mention.value, mention.unit, label, mention.invalid,
         visible.span(field.range.begin + mention.range.begin, field.range.begin + mention.range.end)});
  book_.cover(line.number, field.range);
  return true;
}

// `MJP: AC000256 en AC000262`: each code is a mention, and all of them divide the amounts below.
void ActionReader::read_budget(std::size_t line, Range field, const BudgetLabel& label) {
  const std::string_view text = document_[line].text();
  const std::vector<PrintedCode> codes = find_codes(text, {label.end, field.end});
  awaited_label_ = codes.empty() ? label.words : Range{};
  awaited_line_ = line;
  push_codes(line, codes, text.substr(label.words.begin, label.words.size()));
}

void ActionReader::push_codes(std::size_t line, const std::vector<PrintedCode>& codes,
                              std::string_view label) {
  const VisibleLine& visible = document_[line];
  std::string joined;
  for (const PrintedCode& code : codes) {
    const std::string fault = form_.fault(code.normal);
    sink_.mention({node_,
                   0,
                   "code",
                   fault.empty() ? std::string_view(code.normal) : std::string_view{},
                   {},
                   label,
                   fault,
                   visible.span(code.range)});
    book_.cover(line, code.range);
    if (!joined.empty()) joined += ", ";
    joined +=
        fault.empty() ? code.normal : std::string(visible.text().substr(code.range.begin, code.range.size()));
  }
  table_.open_group(std::move(joined));
}

// `AC000224` below `MJP:`, or below a role without a label of its own.
bool ActionReader::read_code_below(std::size_t line, Range field) {
  const std::string_view text = document_[line].text();
  const bool is_awaited = !awaited_label_.empty() && landmarks_.next(awaited_line_) == line;
  if (!is_awaited && awaits_name_) return false;
  const std::vector<PrintedCode> codes = only_codes(text, field);
  const bool is_known = std::all_of(codes.begin(), codes.end(),
                                    [&](const PrintedCode& code) { return form_.is_known(code.normal); });
  const bool has_letters = std::all_of(codes.begin(), codes.end(), [](const PrintedCode& code) {
    return has_digit(code.normal) && letter_size(code.normal, 0) > 0;
  });
  if (codes.empty() || !(is_awaited ? has_letters || is_known : is_known)) return false;
  push_codes(line, codes,
             is_awaited ? document_[awaited_line_].text().substr(awaited_label_.begin, awaited_label_.size())
                        : std::string_view{});
  awaited_label_ = {};
  return true;
}

// ---- who does it, and remarks ------------------------------------------------------------------

// A cell of words: roles with their names, and remarks, one behind another.
void ActionReader::read_left(std::size_t line, Range range) {
  const std::string_view text = document_[line].text();
  std::size_t begin = range.begin; // of the words before the next label
  if (!continues_remark(line)) close_remark();
  for (std::size_t at = range.begin; at < range.end;) {
    const bool is_word_start = at == range.begin || is_space(text[at - 1]);
    if (!is_word_start || is_space(text[at])) {
      ++at;
      continue;
    }
    if (const auto role = read_role(text, at, range.end)) {
      read_words(line, {begin, at});
      close_remark();
      role_ = single_spaced(text.substr(role->words.begin, role->words.size()));
      awaits_name_ = true;
      at = begin = role->end;
    } else if (const auto budget = read_budget_label(text, at, range.end)) {
      read_words(line, {begin, at});
      read_budget(line, range, *budget);
      return;
    } else if (const auto remark = read_remark_start(text, at, range.end)) {
      read_words(line, {begin, at});
      close_remark();
      const std::size_t end = remark->end > 0 ? remark->end : range.end;
      // A remark between brackets ends there; any other goes on to the next label.
      remarks_.push_back({remark->mark, {}, false});
      if (remark->end > 0) {
        add_remark_piece(line, {at, end});
        remarks_.back().is_closed = true;
        at = begin = end;
      } else {
        begin = at;
        while (at < range.end && (text[at] == '*' || !is_space(text[at]))) ++at;
      }
    } else {
      ++at;
    }
  }
  read_words(line, {begin, range.end});
}

void ActionReader::close_remark() {
  if (!remarks_.empty()) remarks_.back().is_closed = true;
}

bool ActionReader::continues_remark(std::size_t line) const {
  if (remarks_.empty() || remarks_.back().is_closed || remarks_.back().pieces.empty()) return false;
  return remarks_.back().pieces.back().first + 1 == line && !document_[line].has_tab();
}

void ActionReader::read_words(std::size_t line, Range range) {
  const std::string_view text = document_[line].text();
  range = trim(text, range);
  if (range.empty()) return;
  const bool is_open = !remarks_.empty() && !remarks_.back().is_closed;
  // A sentence, or a label that is no role, goes on with no name: it says something about the action.
  const bool stands_first = trim(text.substr(0, range.begin)).empty() || text[range.begin - 1] == '\t';
  if (!is_open && !awaits_name_ && stands_first && (is_sentence(text, range) || is_other_label(text, range)))
    remarks_.push_back({{}, {}, false});
  else if (!is_open)
    return add_names(line, range);
  add_remark_piece(line, range);
  if (text[range.end - 1] == '.' || is_other_label(text, range)) close_remark();
}

void ActionReader::add_remark_piece(std::size_t line, Range range) {
  remarks_.back().pieces.emplace_back(line, range);
  book_.cover(line, range);
}

// A break ends a name: `dienst Wonen<br>dienst Zorg`.
void ActionReader::add_names(std::size_t line, Range range) {
  const VisibleLine& visible = document_[line];
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (visible.text()[at] != ' ' ||
        fold(visible.source().substr(visible.span(at, at + 1).begin, 3)) != "<br")
      continue;
    if (const Range name = trim(visible.text(), Range{range.begin, at}); !name.empty()) add_name(line, name);
    range.begin = at + 1;
  }
  if (const Range name = trim(visible.text(), range); !name.empty()) add_name(line, name);
}

void ActionReader::add_name(std::size_t line, Range range) {
  const VisibleLine& visible = document_[line];
  const std::string_view words = visible.text().substr(range.begin, range.size());
  if (role_.empty()) return book_.spoil(line); // whose name it is cannot be told
  awaits_name_ = false;
  book_.cover(line, range);
  if (says_none(words)) return;
  const bool is_wrapped = !parties_.empty() && parties_.back().role == role_ &&
                          parties_.back().last_line + 1 == line && !visible.has_tab() &&
                          !visible.is_list_item() && continues_name(words);
  if (!is_wrapped) parties_.push_back({role_, {}, {}, line});
  Party& party = parties_.back();
  if (is_wrapped) party.name += ' ';
  party.name += single_spaced(words);
  party.spans.push_back(visible.span(range));
  party.last_line = line;
  for (const PrintedCode& code : find_codes(visible.text(), range))
    if (form_.is_known(code.normal)) {
      const std::string fault = form_.fault(code.normal);
      sink_.mention({node_,
                     0,
                     "code",
                     fault.empty() ? std::string_view(code.normal) : std::string_view{},
                     {},
                     {},
                     fault,
                     visible.span(code.range)});
    }
}

// ---- as records --------------------------------------------------------------------------------

void ActionReader::close() {
  if (!is_open()) return;
  description_.close(sink_);
  push_parties();
  push_remarks();
  table_.push(sink_, node_, [this](std::string_view mark) {
    const auto found = footnotes_.find(mark);
    return found == footnotes_.end() ? sdk::Id{0} : found->second;
  });
  node_ = 0;
}

void ActionReader::push_parties() {
  for (const Party& party : parties_)
    sink_.field({node_, "party", party.role, "text", party.name, {}, party.spans});
}

void ActionReader::push_remarks() {
  for (const Remark& remark : remarks_) {
    if (remark.pieces.empty()) continue;
    const auto& [first, place] = remark.pieces.front();
    TextBlock block(
        PlacedProseReader([this](const Prose& prose) { return read_prose(prose, document_, form_); }));
    block.open("notes", node_, document_[first].span(place));
    for (const auto& [line, range] : remark.pieces) block.add(document_[line], line, range);
    const sdk::Id text = block.close(sink_);
    if (!remark.mark.empty()) footnotes_.emplace(remark.mark, text);
  }
}

} // namespace toets::aalst
