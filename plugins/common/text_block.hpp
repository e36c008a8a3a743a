// One named block of prose while it is being read; pushed as a text with its mentions when it ends.
#pragma once

#include "common/column.hpp"
#include "common/ledger.hpp"
#include "common/prose.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toets::layout {

/// Words of a text that name another node; `kind` and `target` are those of toets_reference. `range` stays on one
/// line.
struct ProseReference {
  std::string_view kind;
  std::string target;
  Range range{};
};

struct ProseRecords {
  std::vector<Mention> mentions;
  std::vector<ProseReference> references;
};

/// What a layout finds in a finished text: `scan`, and the codes that are its own.
using ProseReader = std::function<ProseRecords(std::string_view text)>;
/// As above, for a layout that also looks at the source: at marks that a reader does not see as such.
using PlacedProseReader = std::function<ProseRecords(const Prose& prose)>;

class TextBlock {
 public:
  explicit TextBlock(ProseReader read)
      : read_([read = std::move(read)](const Prose& prose) { return read(prose.text()); }) {}
  explicit TextBlock(PlacedProseReader read) : read_(std::move(read)) {}

  bool is_open() const noexcept { return !name_.empty(); }
  sdk::Id node() const noexcept { return node_; }

  /// `name` must be a literal. `heading` is the place of the block while it is empty.
  void open(std::string_view name, sdk::Id node, sdk::Span heading);
  /// A line (by index) of the block, or the part of it in `range`.
  void add(const VisibleLine& line, std::size_t index, Range range);
  /// The last line that was added stands right above `index`.
  bool continues_at(std::size_t index) const noexcept {
    return !pieces_.empty() && pieces_.back().index + 1 == index;
  }
  /// The last line that was added is this one.
  bool ends_at(std::size_t index) const noexcept { return !pieces_.empty() && pieces_.back().index == index; }
  bool ends_with(char c) const noexcept { return !pieces_.empty() && pieces_.back().text().ends_with(c); }
  /// Pushes the text, its mentions and its references. Gives the id of the text, 0 where none was open.
  sdk::Id close(sdk::Sink& sink);

 private:
  struct Piece {
    const VisibleLine* line;
    std::size_t index;
    Range range;
    std::string_view text() const noexcept {
      return std::string_view(line->text()).substr(range.begin, range.size());
    }
  };

  // Of the lines that follow each other without a mark, and of all.
  struct Columns {
    Column own{}, all{};
  };

  Prose joined() const;
  bool opens_run(std::size_t piece) const;
  bool opens_paragraph(std::size_t piece, const Columns& columns) const;

  PlacedProseReader read_;
  std::string_view name_;
  sdk::Id node_ = 0;
  sdk::Span heading_{};
  std::vector<Piece> pieces_;
};

} // namespace toets::layout
