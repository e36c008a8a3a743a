#include "wording/terms.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>
#include <stdexcept>

namespace toets {
namespace {

struct Entry {
  std::string_view term, nl, en;
};

// In order of `term`, which the search needs.
constexpr std::array entries = {
    Entry{"account_year", "jaar van de cijfers", "year of the figures"},
    Entry{"action", "actie", "action"},
    Entry{"action_plan", "actieplan", "action plan"},
    Entry{"actual", "rekening", "actual"},
    Entry{"adapted", "aangepast", "adapted"},
    Entry{"added", "nieuw", "new"},
    Entry{"address", "adres", "address"},
    Entry{"ambition", "ambitie", "ambition"},
    Entry{"annex", "bijlage", "annex"},
    Entry{"annual_account", "jaarrekening", "annual account"},
    Entry{"as_of", "toestand op", "as of"},
    Entry{"asterisk", "sterretje", "asterisk"},
    Entry{"balance", "saldo", "balance"},
    Entry{"blank", "leeg", "blank"},
    Entry{"body", "hoofddeel", "body"},
    Entry{"booked", "geboekt", "booked"},
    Entry{"budget", "budget", "budget"},
    Entry{"claim", "bewering", "claim"},
    Entry{"completed", "afgerond", "completed"},
    Entry{"contents", "inhoudsopgave", "contents"},
    Entry{"continuous", "doorlopend", "continuous"},
    Entry{"definition", "definitie", "definition"},
    Entry{"delivery", "aanlevering", "delivery"},
    Entry{"deprecated", "vervallen", "deprecated"},
    Entry{"description", "omschrijving", "description"},
    Entry{"end", "einddatum", "end date"},
    Entry{"enterprise_number", "ondernemingsnummer", "enterprise number"},
    Entry{"entity_name", "bestuur", "entity"},
    Entry{"evaluation", "evaluatie", "evaluation"},
    Entry{"expenditure", "uitgaven", "expenditure"},
    Entry{"figures", "cijfers", "figures"},
    Entry{"final", "definitief", "final"},
    Entry{"financing", "financiering", "financing"},
    Entry{"fiscal_year", "boekjaar", "fiscal year"},
    Entry{"frequency", "frequentie", "frequency"},
    Entry{"half_year_report", "opvolgingsrapport", "half-year report"},
    Entry{"halfway", "halverwege", "halfway"},
    Entry{"identity", "identiteit", "identity"},
    Entry{"indicator", "indicator", "indicator"},
    Entry{"initial", "oorspronkelijk", "initial"},
    Entry{"investment", "investeringen", "investment"},
    Entry{"item", "post", "item"},
    Entry{"joined", "samengevoegd", "joined"},
    Entry{"journal_number", "volgnummer budgettair journaal", "journal number"},
    Entry{"kind", "soort rapport", "kind of report"},
    Entry{"measured", "gemeten", "measured"},
    Entry{"money", "geld", "money"},
    Entry{"money_status", "geld (status)", "money (status)"},
    Entry{"moved", "verplaatst", "moved"},
    Entry{"multi_year_plan", "meerjarenplan", "multi-year plan"},
    Entry{"near_end", "nadert einde", "near its end"},
    Entry{"nis_code", "NIS-code", "NIS code"},
    Entry{"no_priority", "niet prioritair", "no priority"},
    Entry{"not_started", "nog niet begonnen", "not started"},
    Entry{"note", "nota", "note"},
    Entry{"notes", "toelichting", "notes"},
    Entry{"objective", "doelstelling", "objective"},
    Entry{"officer", "functionaris", "officer"},
    Entry{"operating", "exploitatie", "operating"},
    Entry{"page_count", "aantal bladzijden", "number of pages"},
    Entry{"party", "partij", "party"},
    Entry{"period_from", "periode van", "period from"},
    Entry{"period_to", "periode tot", "period to"},
    Entry{"plan", "meerjarenplan", "plan"},
    Entry{"plausibility", "plausibiliteit", "plausibility"},
    Entry{"policy_evaluation", "beleidsevaluatie", "policy evaluation"},
    Entry{"policy_objective", "beleidsdoelstelling", "policy objective"},
    Entry{"preview", "proef", "preview"},
    Entry{"priority", "prioritair", "a priority"},
    Entry{"progress_slides", "voortgangspresentatie", "progress slides"},
    Entry{"receipts", "ontvangsten", "receipts"},
    Entry{"renamed", "hernoemd", "renamed"},
    Entry{"replaced", "door iets anders vervangen", "replaced"},
    Entry{"report", "rapport", "report"},
    Entry{"result", "resultaat", "result"},
    Entry{"same", "gelijk gebleven", "the same"},
    Entry{"slash", "schuine streep", "slash"},
    Entry{"slide", "slide", "slide"},
    Entry{"social_plan", "sociaal beleidsplan", "social policy plan"},
    Entry{"source", "bron", "source"},
    Entry{"split", "opgesplitst", "split"},
    Entry{"stable", "vast", "stable"},
    Entry{"start", "startdatum", "start date"},
    Entry{"started", "gestart", "started"},
    Entry{"state", "stand van zaken", "state"},
    Entry{"state_status", "stand van zaken (status)", "state (status)"},
    Entry{"status", "status", "status"},
    Entry{"stopped", "stopgezet", "stopped"},
    Entry{"strategic_goal", "strategische doelstelling", "strategic goal"},
    Entry{"synthesis", "synthese", "synthesis"},
    Entry{"table", "tabel", "table"},
    Entry{"text", "tekst", "text"},
    Entry{"time", "tijd", "time"},
    Entry{"time_status", "tijd (status)", "time (status)"},
    Entry{"title", "titel", "title"},
    Entry{"total", "totaal", "total"},
    Entry{"unreadable", "onleesbaar", "unreadable"},
    Entry{"value", "waarde", "value"},
    Entry{"vanished", "niet meer vermeld", "no longer there"},
};

static_assert(std::is_sorted(entries.begin(), entries.end(),
                             [](const Entry& a, const Entry& b) { return a.term < b.term; }));

} // namespace

std::optional<std::string_view> own_word(std::string_view term, Language language) {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), term,
                       [](const Entry& entry, std::string_view wanted) { return entry.term < wanted; });
  if (found == entries.end() || found->term != term) return std::nullopt;
  return language == Language::nl ? found->nl : found->en;
}

std::string_view word(std::string_view term, Language language) {
  return own_word(term, language).value_or(term);
}

std::string amount_text(std::string_view canonical, Language language) {
  const bool is_negative = canonical.starts_with('-');
  const std::string_view digits = is_negative ? canonical.substr(1) : canonical;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view whole = digits.substr(0, point);
  if (!is_digits(whole)) return std::string(canonical);
  const char group = language == Language::nl ? '.' : ',';
  const char decimal = language == Language::nl ? ',' : '.';
  std::string text = is_negative ? "-" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text.push_back(group);
    text.push_back(whole[i]);
  }
  if (point < digits.size()) {
    text.push_back(decimal);
    text.append(digits.substr(point + 1));
  }
  return text;
}

std::string date_text(std::string_view iso, Language language) {
  if (language == Language::en || iso.size() != 10) return std::string(iso);
  return fmt::format("{}-{}-{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string argument_text(const Argument& argument, Language language) {
  if (argument.type == "amount" || argument.type == "percentage") {
    std::string text = amount_text(argument.value, language);
    return argument.unit == "%" ? text + "%" : text;
  }
  if (argument.type == "date") return date_text(argument.value, language);
  if (argument.type == "term") return std::string(word(argument.value, language));
  // Of a node without code or title; the finding says on which line it stands.
  if (argument.type == "node" && argument.value.empty())
    return language == Language::nl ? "(onderdeel zonder naam)" : "(part without a name)";
  // A title is often a sentence itself, which runs into the one around it.
  if (argument.is_title) return fmt::format("“{}”", argument.value);
  return argument.value;
}

namespace {

/// What stood around an argument that is empty: neither two spaces nor a space or a second comma before a mark.
void close_gap(std::string& text, std::string_view message, std::size_t& at) {
  const char next = at < message.size() ? message[at] : '.';
  const bool is_mark = next == ',' || next == '.' || next == ':' || next == ';' || next == ')';
  if (next == ' ' && (text.empty() || text.back() == ' ' || text.back() == '(')) ++at;
  if (is_mark && text.ends_with(' ')) text.pop_back();
  if (is_mark && text.ends_with(',')) text.pop_back();
}

} // namespace

std::string fill(std::string_view message, const Arguments& arguments, Language language) {
  std::string text;
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t open = message.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) {
      text.append(message.substr(at));
      break;
    }
    text.append(message.substr(at, open - at));
    const std::string name(message.substr(open + 1, close - open - 1));
    const auto found = arguments.find(name);
    if (found == arguments.end()) {
      std::vector<std::string> known;
      for (const auto& [other, argument] : arguments) known.push_back(other);
      throw std::runtime_error(
          fmt::format("the message speaks of {{{}}}, which evaluate did not give; there are: {}{}", name,
                      fmt::join(known, ", "), did_you_mean(name, known).en));
    }
    Argument argument = found->second;
    if (text.ends_with("“")) argument.is_title = false; // the message has quotes of its own
    const std::string shown = argument_text(argument, language);
    text.append(shown);
    at = close + 1;
    if (shown.empty()) close_gap(text, message, at);
  }
  return text;
}

Bilingual fill(const Bilingual& message, const Arguments& arguments) {
  return {fill(message.nl, arguments, Language::nl), fill(message.en, arguments, Language::en)};
}

} // namespace toets
