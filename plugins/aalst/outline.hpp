// A plan from its cover to its imprint: contents, chapters, domains, ambitions, objectives and actions, with what is
// printed under each.
#pragma once

#include "aalst/action.hpp"
#include "aalst/codes.hpp"
#include "aalst/landmarks.hpp"
#include "aalst/line_book.hpp"
#include "common/text_block.hpp"

#include <map>
#include <optional>
#include <string>

namespace toets::aalst {

class Outline {
 public:
  Outline(const layout::Document& document, sdk::Sink& sink);

  void read();

 private:
  // A title over one line or several.
  struct Title {
    std::string words;
    std::vector<sdk::Span> spans;
    std::size_t after = 0; // the line behind it
  };
  struct Plan { // what the lines of a part stand under
    sdk::Id ambition = 0;
    sdk::Id objective = 0;
  };

  void learn_codes();
  std::size_t read_line(std::size_t line);
  std::size_t read_contents(std::size_t line);
  std::size_t read_heading(std::size_t line);
  std::size_t read_title(std::size_t line);
  std::size_t read_motivation(std::size_t line);
  std::size_t read_actions_heading(std::size_t line);
  std::size_t read_footnote(std::size_t line, layout::Range mark);
  std::size_t read_action_line(std::size_t line);
  std::size_t read_text(std::size_t line);
  std::size_t read_overview(std::size_t line, const layout::TableHead& head);
  std::size_t read_address(std::size_t line);

  void close_all();
  Title title_at(std::size_t line, layout::Range first);
  sdk::Id push_heading(const Heading& heading, const Title& title, std::size_t line, sdk::Id parent,
                       std::string_view part, layout::Range place);
  sdk::Id chapter_of(const Heading& heading) const;
  std::optional<layout::Range> plain_footnote_mark(std::size_t line) const;
  void open_action(sdk::Id node);

  const layout::Document& document_;
  Landmarks landmarks_;
  sdk::Sink& sink_;
  LineBook book_;
  CodeForm form_;
  ActionReader action_;
  layout::TextBlock text_;
  layout::TextBlock contact_; // of the imprint

  Plan listed_; // in the overview
  Plan body_;
  Plan contents_;
  sdk::Id chapter_ = 0;
  std::string chapter_code_;
  sdk::Id current_ = 0; // what running text stands under
  bool has_motivation_ = false;
  bool is_imprint_ = false;
  std::optional<std::size_t> motivation_line_; // of which no text was read yet
  std::map<std::string, sdk::Id> footnote_owners_;
};

} // namespace toets::aalst
