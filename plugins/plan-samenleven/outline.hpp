// A report from its first slide to its last: titles, lists, tables and actions with what stands under each.
#pragma once

#include "common/ledger.hpp"
#include "common/text_block.hpp"
#include "plan-samenleven/cover.hpp"
#include "plan-samenleven/kpi.hpp"
#include "plan-samenleven/landmarks.hpp"
#include "plan-samenleven/part.hpp"
#include "plan-samenleven/target.hpp"

#include <set>
#include <string>
#include <vector>

namespace toets::plan_samenleven {

class Outline {
 public:
  Outline(const layout::Document& document, sdk::Sink& sink);

  void read();

 private:
  /// Where the reading stands. Without a node it stands under a heading that was lost: what comes is left without a
  /// word up to the next one.
  struct Slide {
    sdk::Id id = 0;
    bool is_action = false;
    std::string code{}, title{};    // of an action, folded
    ListKind list = ListKind::none; // what a numbered list on it holds
    std::size_t last = 0;           // the last line that was read
    bool last_is_item = false;      // it was an item of a list
    bool has_bullets = false;       // a list with bullets was read
    bool has_numbers = false;       // a numbered one
    std::uint32_t number = 0;       // of the last numbered item or entry
    bool is_waiting = true;         // nothing was read below its title or label yet
    Block block = Block::none;      // of an action
    std::set<Block> seen{};
    std::size_t label_indent = 0;
    bool labels_are_items = false;
  };

  struct Title {
    std::string text;
    std::vector<sdk::Span> spans;
    std::size_t after = 0; // the line behind it
  };

  std::size_t read_line(std::size_t line);
  void read_cover();
  std::size_t read_title(std::size_t line);
  std::size_t read_action(std::size_t line);
  std::size_t read_entry(std::size_t line);
  bool states_target(std::size_t line) const;
  std::size_t read_enumerated(std::size_t line);
  std::size_t read_table_at(std::size_t line);
  std::size_t read_words(std::size_t line);

  std::size_t read_label(std::size_t line);
  std::size_t read_result(std::size_t line);
  std::size_t read_block(std::size_t line);
  bool read_kpi(std::size_t line);
  bool read_kpi_part(std::size_t line);
  bool is_out_of_order(Block block) const;
  void mention_moment(std::size_t line, layout::Range moment);
  void mention_figure(std::size_t line, const Figure& figure, std::string_view label);
  void mention_rest(std::size_t line, const std::vector<layout::Range>& taken);

  Title collect_title(std::size_t line, layout::Range range) const;
  bool starts_afresh(std::size_t line) const;
  std::uint32_t number_at(std::size_t line) const;
  std::size_t lose(std::size_t line);
  void advance(std::size_t line);
  void add_text(std::size_t line, layout::Range range, std::string_view name);
  void mention_all(std::size_t line, layout::Range range, sdk::Id node);

  const layout::Document& document_;
  Landmarks landmarks_;
  Cover cover_;
  sdk::Sink& sink_;
  layout::Ledger ledger_;
  layout::TextBlock text_;
  std::string_view text_name_{}; // of the open text

  Slide slide_;
  std::string as_of_; // the latest day of a state so far
  sdk::Span as_of_place_{};
};

} // namespace toets::plan_samenleven
