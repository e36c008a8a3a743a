// The forms that an audit can be written in: the one list of them.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// What a form may ask for besides the audit itself.
struct RenderOptions {
  Language language = Language::nl; ///< of the sentences around the findings
  TextStyle style;                  ///< of a terminal; other forms do not look at it
  bool numbers = false;             ///< also the verdict of every number and every relation
};

struct Renderer {
  std::string_view format; ///< its name on the command line
  Bilingual meaning;       ///< for the help: "for people, on a terminal"
  std::string_view
      ending;             ///< of the name that a file of this form alone bears: ".html"; empty: there is none
  bool is_binary = false; ///< no text: a terminal cannot show it
  void (*write)(std::ostream& out, const Audit& audit, const RenderOptions& options) = nullptr;
};

/// In the order of the help.
const std::vector<Renderer>& renderers();

/// Null where there is none of this name.
const Renderer* renderer_of(std::string_view format);

/// The form that a file's name speaks of; null where it speaks of none.
const Renderer* renderer_for_file(std::string_view file);

} // namespace toets
