#include "judgement/bound.hpp"

#include "base/ascii.hpp"
#include "messages/settings.hpp"

#include <fmt/format.h>
#include <string>

namespace toets {
namespace {

constexpr std::size_t most_digits = 18; // far more than any budget has, and few enough to compare exactly

/// "1.500" as "1500"; empty where the points do not part groups of three.
std::string without_groups(std::string_view text) {
  std::string digits(text.substr(0, text.find('.')));
  if (digits.size() > 3 && digits.size() != text.size()) return {};
  for (std::size_t point = text.find('.'); point != std::string_view::npos;
       point = text.find('.', point + 1)) {
    const std::string_view group = text.substr(point + 1, 3);
    const bool is_whole = group.size() == 3 && (point + 4 == text.size() || text[point + 4] == '.');
    if (!is_whole) return {};
    digits += group;
  }
  return is_digits(digits) ? digits : std::string();
}

/// Whether a mark and what stands after it can part thousands as well as decimals: "20,000" and "1.500", and not "0,500".
bool is_ambiguous(std::string_view text, std::size_t mark) {
  const std::string_view whole = text.substr(0, mark), rest = text.substr(mark + 1);
  return is_digits(whole) && whole.size() <= 3 && whole.front() != '0' && is_digits(rest) && rest.size() == 3;
}

} // namespace

Result<Decimal> bound_of(std::string_view text) {
  const std::size_t comma = text.find(',');
  const std::size_t point = text.find('.');
  std::string canonical(text);
  const std::size_t mark = comma != std::string_view::npos ? comma : point;
  if (mark != std::string_view::npos && is_ambiguous(text, mark))
    return failure(message::ambiguous_amount(text));
  if (comma != std::string_view::npos) {
    const std::string whole = without_groups(text.substr(0, comma));
    canonical = whole.empty() ? "" : fmt::format("{}.{}", whole, text.substr(comma + 1));
  }
  const auto amount = Decimal::parse(canonical);
  if (!amount || amount->is_negative() || canonical.size() > most_digits)
    return failure(message::no_amount(text));
  return *amount;
}

bool is_within(const Exact& amount, const Decimal& bound) { return !(Exact::of(bound) < amount); }

bool is_below(const Exact& amount, const Decimal& bound) { return amount < Exact::of(bound); }

} // namespace toets
