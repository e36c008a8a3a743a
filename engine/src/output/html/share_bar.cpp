#include "output/html/share_bar.hpp"

#include <fmt/format.h>
#include <array>
#include <utility>

namespace toets {
namespace {

constexpr std::uint32_t bar_width = 1000;

std::array<std::pair<Verdict, std::uint32_t>, 3> parts_of(const Shares& shares) {
  return {{{Verdict::proven, shares.proven},
           {Verdict::contradicted, shares.contradicted},
           {Verdict::unchecked, shares.unchecked}}};
}

const char* class_of(Verdict verdict) {
  return verdict == Verdict::proven         ? "proven"
         : verdict == Verdict::contradicted ? "contradicted"
                                            : "unchecked";
}

/// Rounded down, so that 100 % is said of all alone; what is there is never 0 %.
std::string per_cent(std::uint32_t part, std::uint32_t total) {
  if (part == 0 || total == 0) return "0 %";
  const std::uint64_t share = std::uint64_t{100} * part / total;
  return share == 0 ? "< 1 %" : fmt::format("{} %", share);
}

} // namespace

void Shares::add(Verdict verdict) {
  ++(verdict == Verdict::proven ? proven : verdict == Verdict::contradicted ? contradicted : unchecked);
}

Shares shares_of(const NumberTally& tally) { return {tally.proven, tally.contradicted, tally.unchecked}; }

void write_share_bar(Page& page, const Shares& shares) {
  page.html.raw("<svg class=\"share\" viewBox=\"0 0 ").number(bar_width);
  page.html.raw(" 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
  std::uint64_t before = 0;
  for (const auto& [verdict, count] : parts_of(shares)) {
    if (count == 0) continue;
    const std::uint64_t from = before * bar_width / shares.total();
    before += count;
    const std::uint64_t to = before * bar_width / shares.total();
    page.html.raw("<rect class=\"").raw(class_of(verdict)).raw("\" x=\"").number(from);
    page.html.raw("\" width=\"").number(to - from).raw("\" height=\"10\"/>");
  }
  page.html.raw("</svg>");
}

void write_share_words(Page& page, const Shares& shares) {
  page.html.raw("<ul class=\"shares\">");
  for (const auto& [verdict, count] : parts_of(shares)) {
    page.html.raw("<li class=\"").raw(class_of(verdict)).raw("\"><strong>").number(count).raw("</strong> ");
    page.html.text(page.words.verdict(verdict)).raw(" <span class=\"percent\">");
    page.html.text(per_cent(count, shares.total())).raw("</span></li>");
  }
  page.html.raw("</ul>\n");
}

} // namespace toets
