#include "lier/labels.hpp"

#include "common/prose.hpp"

#include <array>
#include <string>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_label_line = 240;

struct Known {
  std::string_view words;
  LabelKind kind;
  std::string_view text_name;
};

// A longer label stands before the shorter one that it begins with.
constexpr std::array<Known, 35> known_labels{{
    {"overkoepelende evaluatie beleidsdoelstelling", LabelKind::text, "evaluation"},
    {"overkoepelende evaluatie", LabelKind::text, "evaluation"},
    {"omschrijving", LabelKind::text, "description"},
    {"geld (status)", LabelKind::text, "money_status"},
    {"geld (toelichting)", LabelKind::text, "money"},
    {"geld", LabelKind::text, "money"},
    {"stand van zaken (status)", LabelKind::text, "state_status"},
    {"stand van zaken (toelichting)", LabelKind::text, "state"},
    {"stand van zaken", LabelKind::text, "state"},
    {"tijd (status)", LabelKind::text, "time_status"},
    {"tijd (toelichting)", LabelKind::text, "time"},
    {"tijd", LabelKind::text, "time"},
    {"status", LabelKind::status, {}},
    {"startdatum", LabelKind::start, {}},
    {"einddatum", LabelKind::end, {}},
    {"jaarrekening", LabelKind::account_year, {}},
    {"opvolgingsrapportering", LabelKind::account_year, {}},
    {"opvolgingsrapport", LabelKind::account_year, {}},
    {"rekening", LabelKind::account_year, {}},
    {"bevoegde schepenen", LabelKind::party, {}},
    {"bevoegde schepen", LabelKind::party, {}},
    {"bevoegd schepen", LabelKind::party, {}},
    {"bevoegde mandataris", LabelKind::party, {}},
    {"bevoegde burgemeester", LabelKind::party, {}},
    {"verantwoordelijke", LabelKind::party, {}},
    {"frequentie", LabelKind::frequency, {}},
    {"bron", LabelKind::source, {}},
    {"indicatoren", LabelKind::indicators, {}},
    {"indicator", LabelKind::indicators, {}},
    {"acties", LabelKind::actions, {}},
    {"actie", LabelKind::actions, {}},
    {"prioritaire actieplannen", LabelKind::priority, {}},
    {"prioritair actieplan", LabelKind::priority, {}},
    {"niet prioritaire actieplannen", LabelKind::other_plans, {}},
    {"niet-prioritaire actieplannen", LabelKind::other_plans, {}},
}};

struct Match {
  const Known* known = nullptr;
  std::size_t end = 0;
};

Match match_label(std::string_view text, std::size_t at) {
  for (const Known& known : known_labels)
    if (const auto end = match_words(text, at, known.words)) return {&known, *end};
  return {};
}

bool is_inline(LabelKind kind) {
  return kind == LabelKind::status || kind == LabelKind::start || kind == LabelKind::end ||
         kind == LabelKind::party;
}

// Where the next field label of the line begins: `Startdatum: … Einddatum: …`.
std::size_t next_label(std::string_view text, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) {
    if (i > 0 && letter_size(text, i - 1) > 0) continue;
    const Match match = match_label(text, i);
    if (match.known == nullptr || !is_inline(match.known->kind)) continue;
    const std::size_t after = skip_spaces(text, match.end);
    const bool has_colon = after < end && text[after] == ':';
    const bool has_gap = i >= 2 && is_space(text[i - 1]) && is_space(text[i - 2]);
    if (has_colon || (has_gap && match.known->kind != LabelKind::party)) return i;
  }
  return end;
}

// "01-01-2020 -" before the next label: what parts the two is no part of the value.
Range without_joint(std::string_view text, Range value) {
  for (const std::string_view joint : {"-", "\xE2\x80\x93", "\xE2\x80\x94", "|", ";", ","})
    if (value.size() >= joint.size() && text.substr(value.end - joint.size(), joint.size()) == joint)
      return trim(text, Range{value.begin, value.end - joint.size()});
  return value;
}

bool is_year_alone(std::string_view text) {
  return text.size() == 4 && is_plausible_year(small_number(text));
}

// Reads a line as labels, each with what stands behind it.
class LabelReader {
 public:
  explicit LabelReader(const VisibleLine& line) : line_(line), text_(line.text()), rest_(line.content()) {}

  /// None when the line is something else.
  std::vector<Label> read() {
    std::vector<Label> labels;
    if (rest_.size() > longest_label_line) return labels;
    while (!rest_.empty()) {
      const Match match = match_label(text_, rest_.begin);
      if (match.known == nullptr) return {};
      Label label{match.known->kind, match.known->text_name, {rest_.begin, match.end}, {}};
      rest_.begin = skip_spaces(text_, match.end);
      has_colon_ = rest_.begin < rest_.end && text_[rest_.begin] == ':';
      if (has_colon_) rest_.begin = skip_spaces(text_, rest_.begin + 1);
      if (!read_value(label)) return {};
      labels.push_back(label);
    }
    return labels;
  }

 private:
  bool read_value(Label& label) {
    switch (label.kind) {
      case LabelKind::text:
        return read_text(label);
      case LabelKind::status:
      case LabelKind::start:
      case LabelKind::end:
      case LabelKind::party:
        return read_field(label);
      case LabelKind::frequency:
      case LabelKind::source:
        if (has_colon_) take_rest(label, rest_);
        return has_colon_;
      case LabelKind::account_year:
        return read_year(label);
      default:
        return rest_.begin >= rest_.end;
    }
  }

  // Alone, or with the next label; text behind it only where the label cannot be prose.
  bool read_text(Label& label) {
    if (rest_.begin >= rest_.end || match_label(text_, rest_.begin).known != nullptr) return true;
    const bool is_set_apart = line_.heading() > 0 || line_.starts_bold() || text_[label.range.end - 1] == ')';
    if (!has_colon_ || !is_set_apart) return false;
    take_rest(label, rest_);
    return true;
  }

  bool read_field(Label& label) {
    const std::size_t stop = next_label(text_, rest_.begin, rest_.end);
    label.value = without_joint(text_, trim(text_, Range{rest_.begin, stop}));
    const bool is_date = label.kind == LabelKind::start || label.kind == LabelKind::end;
    const bool is_wide = rest_.begin >= label.range.end + 2;
    const bool may_follow = has_colon_ || is_wide || line_.has_tab() ||
                            (is_date && !label.value.empty() && is_digit(text_[label.value.begin]));
    if (!label.value.empty() && !may_follow) return false;
    if (label.kind == LabelKind::party && !has_colon_ && label.value.empty()) return false;
    rest_.begin = skip_spaces(text_, stop);
    return true;
  }

  bool read_year(Label& label) {
    const Range year = without_colon(text_, rest_);
    if (has_colon_ || !is_year_alone(text_.substr(year.begin, year.size()))) return false;
    take_rest(label, year);
    return true;
  }

  void take_rest(Label& label, Range value) {
    label.value = value;
    rest_.begin = rest_.end;
  }

  const VisibleLine& line_;
  std::string_view text_;
  Range rest_;
  bool has_colon_ = false; // behind the label that is being read
};

} // namespace

std::vector<Label> read_labels(const VisibleLine& line) { return LabelReader(line).read(); }

std::optional<Total> read_total(const VisibleLine& line) {
  const std::string_view text = line.text();
  Range all = line.content();
  if (all.empty() || all.size() > longest_label_line || line.has_tab()) return std::nullopt;
  if (text[all.end - 1] == ':') all = trim(text, Range{all.begin, all.end - 1});
  if (const auto end = match_words(text, all.begin, "totaal beleidsdoelstelling")) {
    Range title{skip_spaces(text, *end), all.end};
    if (!title.empty() && text[title.begin] == ':') title.begin = skip_spaces(text, title.begin + 1);
    return Total{TotalKind::goal, title};
  }
  if (const auto end = match_words(text, all.begin, "totaal actieplan")) {
    Range title{skip_spaces(text, *end), all.end};
    if (!title.empty() && text[title.begin] == ':') title.begin = skip_spaces(text, title.begin + 1);
    return Total{TotalKind::plan, title};
  }
  for (const std::string_view words :
       {"totaal niet prioritaire actieplannen", "totaal niet-prioritaire actieplannen"})
    if (const auto end = match_words(text, all.begin, words); end && skip_spaces(text, *end) >= all.end)
      return Total{TotalKind::other_plans, {}};
  if (const auto end = match_words(text, all.begin, "totaal prioritaire actieplannen");
      end && skip_spaces(text, *end) >= all.end)
    return Total{TotalKind::priority_plans, {}};
  return std::nullopt;
}

Status read_status(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 28> words{{
      {"nog niet begonnen", "not_started"},
      {"niet begonnen", "not_started"},
      {"nog niet gestart", "not_started"},
      {"niet gestart", "not_started"},
      {"nog niet opgestart", "not_started"},
      {"niet opgestart", "not_started"},
      {"nog niet aangevat", "not_started"},
      {"nog te starten", "not_started"},
      {"gestart", "started"},
      {"opgestart", "started"},
      {"aangevat", "started"},
      {"begonnen", "started"},
      {"halverwege", "halfway"},
      {"nadert einde", "near_end"},
      {"afgerond", "completed"},
      {"voltooid", "completed"},
      {"afgewerkt", "completed"},
      {"uitgevoerd", "completed"},
      {"gerealiseerd", "completed"},
      {"be\xC3\xABindigd", "completed"},
      {"stopgezet", "stopped"},
      {"geschrapt", "stopped"},
      {"geannuleerd", "stopped"},
      {"niet uitgevoerd", "stopped"},
      {"continu", "continuous"},
      {"doorlopend", "continuous"},
      {"permanent", "continuous"},
      {"continu proces", "continuous"},
  }};
  // The number that the scale prints before the word.
  static constexpr std::array<std::string_view, 5> scale{"not_started", "started", "halfway", "near_end",
                                                         "completed"};
  constexpr std::size_t longest_status = 80;
  Status status;
  if (text.size() > longest_status) {
    status.invalid = "not a status of the known scale";
    return status;
  }
  const std::string folded = fold(text);
  std::string_view rest = folded;
  std::size_t digits = 0;
  while (digits < rest.size() && is_digit(rest[digits])) ++digits;
  std::string_view number = rest.substr(0, digits);
  if (digits == 1) {
    rest = trim(rest.substr(1));
    const bool has_dash =
        rest.substr(0, 1) == "-" || rest.substr(0, 3) == "\xE2\x80\x93" || rest.substr(0, 1) == ".";
    if (has_dash) rest = trim(rest.substr(rest[0] == '-' || rest[0] == '.' ? 1 : 3));
    status.has_number = has_dash;
  }
  for (const auto& [word, meaning] : words)
    if (rest == word) status.word = meaning;
  const std::size_t step = digits == 1 ? static_cast<std::size_t>(number[0] - '0') : scale.size();
  if (rest.empty() && step < scale.size()) {
    status.word = scale[step];
  } else if (status.word.empty()) {
    status.invalid = folded.empty() ? "" : "not a status of the known scale";
  } else if (step < scale.size() && scale[step] != status.word) {
    status.word = {};
    status.invalid = "the number and the word of the status differ";
  }
  return status;
}

} // namespace toets::lier
