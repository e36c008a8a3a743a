// The words that structure a plan of this family: headings, roles, the budget code, remarks.
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace toets::aalst {

enum class HeadingKind : char { chapter, section, domain, ambition, objective, action };

/// `Doelstelling 9.1.: De gemeente pakt dakloosheid aan.`, `II. AANPAK`, `A. Opmaak`, `INKOMEN EN WERK`.
struct Heading {
  HeadingKind kind = HeadingKind::domain;
  layout::Range code{};  // as printed; empty where it has none
  std::string value{};   // the code in normal form: 9.1
  layout::Range title{}; // empty where it stands on the next line
};

/// What a reader sees of the line, without the arrow that opens an item.
layout::Range content_of(const layout::VisibleLine& line);

/// `Ambitie 3: …`, `Doelstelling 3.1.: …`, `Actie 3.1.2: …` in `range`.
std::optional<Heading> read_numbered(std::string_view text, layout::Range range);
/// `II. AANPAK`, `A. Opmaak`, `2.1 Werkwijze`: its place must tell that it is a heading.
std::optional<Heading> read_chapter(std::string_view text, layout::Range range);
/// Letters, `fewest` at least, and no small one among them.
bool is_capitals(std::string_view text, std::size_t fewest = 5);

/// `Lokaal sociaal beleidsplan`: words of the title on the cover.
bool is_plan_title(std::string_view text);

/// `Inhoudstafel`, `I. INHOUDSTAFEL`.
bool opens_contents(std::string_view text);
/// An entry of a table of contents: where its words end, and the page.
struct ContentsEntry {
  layout::Range words{};
  layout::Range page{};    // empty where it was lost
  bool has_leader = false; // dots lead to the page
};
std::optional<ContentsEntry> read_contents_entry(const layout::VisibleLine& line);

/// `Motivatie`: announces why there is an ambition.
bool is_motivation(std::string_view text);

/// `Doelstellingen en acties 2023-2025 (1)`: announces objectives, with their years and the mark of a footnote.
struct ActionsHeading {
  layout::Range period{};
  layout::Range mark{};
};
std::optional<ActionsHeading> read_actions_heading(std::string_view text);

/// `Trekkersrol:` at `at`: the words and where what follows begins.
struct RoleLabel {
  layout::Range words{};
  std::size_t end = 0;
  bool leads = false; // of who does the work: a table has it once
};
std::optional<RoleLabel> read_role(std::string_view text, std::size_t at, std::size_t end);

/// `MJP:` at `at`.
struct BudgetLabel {
  layout::Range words{};
  std::size_t end = 0;
};
std::optional<BudgetLabel> read_budget_label(std::string_view text, std::size_t at, std::size_t end);

/// `*`, `(… four words or more …)`, `Opmerking:` at `at`, which is the begin of a word: a remark opens there.
struct RemarkStart {
  std::string mark{};  // "*"; empty where it has none
  std::size_t end = 0; // of a remark between brackets or quotes: behind them; else 0
};
std::optional<RemarkStart> read_remark_start(std::string_view text, std::size_t at, std::size_t end);

/// `<sup>3</sup> Overeenkomsten lopen door`: a footnote of the page, its mark in the visible text.
std::optional<layout::Range> read_footnote_mark(const layout::VisibleLine& line);
/// `3 Overeenkomsten lopen door`: the number, where it may be the mark of a footnote that is not raised.
std::optional<layout::Range> read_plain_mark(const layout::VisibleLine& line);
/// The visible text in `range` is raised in the source.
bool is_raised(const layout::VisibleLine& line, layout::Range range);
/// All of the field is set in bold.
bool is_bold(const layout::VisibleLine& line, layout::Range range);

} // namespace toets::aalst
