#include "output/html/share_bar.hpp"

#include "output/verdict_words.hpp"

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
  const std::array<std::uint32_t, 3> tenths =
      shares_in_tenths({shares.proven, shares.contradicted, shares.unchecked});
  page.html.raw("<ul class=\"shares\">");
  for (std::size_t i = 0; const auto& [verdict, count] : parts_of(shares)) {
    page.html.raw("<li class=\"").raw(class_of(verdict)).raw("\"><strong>");
    page.html.text(page.words.number(count)).raw("</strong> ").text(page.words.verdict(verdict));
    page.html.raw(" <span class=\"percent\">")
        .text(share_text(page.words, tenths[i++]))
        .raw(" %</span></li>");
  }
  page.html.raw("</ul>\n");
}

} // namespace toets
