// The words of the layout that stand at the head of something: an action, a block of it, an item of a list.
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string_view>

namespace toets::plan_samenleven {

/// `Actie 3 - Titel`: also with another dash, a colon or a point, and with the title on the next line.
struct ActionHeading {
  layout::Range code{};
  layout::Range title{}; // empty when nothing stands behind the number
};
std::optional<ActionHeading> read_action_heading(std::string_view text);

/// The blocks of an action, in the order in which they are printed.
enum class Block : char { none, description, state, result };

/// `Volgens subsidiedossier`, `Stand van zaken op 30/09/2023:`.
struct BlockLabel {
  Block block = Block::none;
  layout::Range moment{}; // the date behind the words, may be empty
  layout::Range rest{};   // what follows a colon: the first words of the block
};
std::optional<BlockLabel> read_block_label(std::string_view text);

/// `1. Titel`, `2) Titel`.
struct Enumerated {
  layout::Range number{};
  layout::Range title{};
};
std::optional<Enumerated> read_enumerated(std::string_view text);

/// What a numbered list holds, by the words of its heading.
enum class ListKind : char { none, goals, actions, targets };
ListKind read_list_kind(std::string_view title);

/// The name of the programme stands in the text.
bool names_programme(std::string_view text);

/// Words that a title page has beside the name of who reports: `Stand van zaken`, `Eerste projectjaar 2022`.
bool is_cover_phrase(std::string_view text);

/// The text is a quotation: it opens and ends with quotes.
bool is_quotation(std::string_view text);

/// The folded words of `text` hold this one.
bool has_word(std::string_view folded, std::string_view word);

/// Bytes of a dash (hyphen, en or em dash) at `at`, else 0.
std::size_t dash_size(std::string_view text, std::size_t at) noexcept;

} // namespace toets::plan_samenleven
