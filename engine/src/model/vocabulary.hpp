// The words of the model, as docs/canonical-model.md lists them. A plugin that uses another is refused.
#pragma once

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace toets::vocabulary {

inline constexpr std::array<std::string_view, 8> node_kinds = {
    "strategic_goal", "policy_objective", "ambition",  "objective",
    "action_plan",    "action",           "indicator", "item"};
inline constexpr std::array<std::string_view, 7> parts = {"contents",   "body",  "synthesis", "note",
                                                          "evaluation", "slide", "annex"};
inline constexpr std::array<std::string_view, 6> report_kinds = {"annual_account",    "half_year_report",
                                                                 "policy_evaluation", "multi_year_plan",
                                                                 "social_plan",       "progress_slides"};
inline constexpr std::array<std::string_view, 3> sections = {"operating", "investment", "financing"};
inline constexpr std::array<std::string_view, 5> rows = {"receipts", "expenditure", "balance", "total",
                                                         "value"};
inline constexpr std::array<std::string_view, 5> measures = {"actual", "budget", "plan", "booked",
                                                             "measured"};
inline constexpr std::array<std::string_view, 3> versions = {"initial", "adapted", "final"};
inline constexpr std::array<std::string_view, 5> absences = {"blank", "slash", "asterisk", "text",
                                                             "unreadable"};
inline constexpr std::array<std::string_view, 3> assignments = {"printed", "inferred", "no"};
inline constexpr std::array<std::string_view, 7> statuses = {
    "not_started", "started", "halfway", "near_end", "completed", "stopped", "continuous"};
inline constexpr std::array<std::string_view, 10> text_names = {
    "evaluation", "description", "money_status", "money",      "state_status",
    "state",      "time_status", "time",         "definition", "notes"};
inline constexpr std::array<std::string_view, 9> mention_kinds = {
    "amount", "count", "percentage", "date", "year", "period", "code", "ordinal", "name"};
inline constexpr std::array<std::string_view, 3> reference_kinds = {"code", "number", "title"};
inline constexpr std::array<std::string_view, 3> field_types = {"text", "date", "number"};
inline constexpr std::array<std::string_view, 7> node_fields = {"status",    "start",  "end",         "party",
                                                                "frequency", "source", "account_year"};
inline constexpr std::array<std::string_view, 13> report_fields = {
    "entity_name",    "address",     "nis_code",  "enterprise_number", "officer",
    "journal_number", "fiscal_year", "as_of",     "period_from",       "period_to",
    "delivery",       "kind",        "page_count"};
/// Fields whose value is a day, and those whose value is a year, whatever type the plugin gives.
inline constexpr std::array<std::string_view, 3> day_fields = {"start", "end", "as_of"};
inline constexpr std::array<std::string_view, 2> year_fields = {"fiscal_year", "account_year"};
/// Why a line carries nothing for the model.
inline constexpr std::array<std::string_view, 5> ignored_reasons = {"blank", "page_header", "page_footer",
                                                                    "separator", "marker"};

template <std::size_t Count>
constexpr bool has(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What to say of a word that is none of these.
template <std::size_t Count>
std::string strange_word(const std::array<std::string_view, Count>& words, std::string_view word,
                         std::string_view what) {
  return fmt::format("{}: the model has no word '{}'; those are {}{}", what, word, fmt::join(words, ", "),
                     did_you_mean(word, {words.begin(), words.end()}).en);
}

} // namespace toets::vocabulary
