// Dutch words that tell what a number beside them means.
#pragma once

#include <string_view>

namespace toets::layout {

/// `helft`, `sinds`, `schooljaar`: what follows is a time.
bool announces_year(std::string_view folded) noexcept;
/// `in`, `tot`, `van`: what follows may be a time.
bool may_announce_year(std::string_view folded) noexcept;
/// `in`, `vanaf`: a number behind it that counts nothing is a moment; `van` and `tot` also bound amounts.
bool names_moment(std::string_view folded) noexcept;
/// `werd`, `hadden`: a year, not a counted noun, stands before it.
bool is_verb_form(std::string_view folded) noexcept;
/// `kinderen`, `euro`: a number before it counts, even when it reads like a year.
bool is_counted_noun(std::string_view folded) noexcept;
/// `in`, `van`, `die`: no noun.
bool is_function_word(std::string_view folded) noexcept;
/// `kwartaal`, `fase`: the number behind it is an ordinal.
bool names_ordinal(std::string_view folded) noexcept;
/// `art`, `groep`, `bijlage`: the number behind it is a name.
bool names_number(std::string_view folded) noexcept;
/// `fase`, `groep`, `wijk`, `week`: the number behind it tells which one, and counts nothing.
bool is_numbered_thing(std::string_view folded) noexcept;
/// `wet`, `decreet`: the date behind it belongs to a law, however old.
bool names_law(std::string_view folded) noexcept;
/// `op`, `tot`: a day may follow.
bool announces_day(std::string_view folded) noexcept;
/// `vte`, `u`, `km`: a unit that is written onto its number.
bool is_attached_unit(std::string_view folded) noexcept;
/// `nihil`, `te bepalen (…)`, `n.t.b.`, a dash: what is printed where there is no amount, or none yet.
bool stands_for_amount(std::string_view folded) noexcept;

} // namespace toets::layout
