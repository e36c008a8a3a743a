// What the parts of the HTML report share: the markup under way, the words of its language, and where things stand in it.
#pragma once

#include "output/finding_words.hpp"
#include "output/html/markup.hpp"
#include "toets/engine/audit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets {

struct Page {
  Page(const Audit& audit, Language language);

  Markup html;
  const Audit& audit;
  FindingWords words;
  /// Of the findings of the audit, in their order: the fingerprint, with a number behind it where two are the same.
  std::vector<std::string> finding_ids;

  std::string_view say(Phrase which) const { return words.say(which); }

  /// The document that is judged, where there is one alone.
  bool is_only_judged(std::size_t document) const;
  /// Findings of the baseline that are gone from a document; the first that is judged has those of files that are no more.
  std::vector<const ResolvedFinding*> resolved_in(std::size_t document) const;

  /// A name within the page of something that a document has one of: "L45", "c12"; of a later document "d2-L45".
  std::string anchor(std::size_t document, std::string_view name) const;
  std::string anchor(std::size_t document, std::string_view letter, std::size_t number) const;
  /// Where a location stands in the text of its document.
  std::string line_anchor(const Location& location) const;

  /// The begin of a section with its heading, by which it is known apart from those of other documents.
  void begin_section(std::size_t document, std::string_view name, Phrase title);
  /// A heading of the page, or where it has several documents, one level lower.
  void heading(int level, std::string_view title, std::string_view id = {});
  /// The names of the headings that say what a part of a document is.
  std::string labels(std::size_t document, std::string_view name) const;
  /// A link to a location, with the words for it.
  void place_link(const Location& location, std::size_t spoken_of);
  /// A word for a severity behind its mark, so that no colour is needed.
  void severity_badge(Severity severity);
};

/// Whether it was read, and not only to compare with.
bool is_judged(const Document& document);

} // namespace toets
