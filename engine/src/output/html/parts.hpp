// The parts of the HTML report, in the order in which they stand there. Each writes one part of one document.
#pragma once

#include "output/html/page.hpp"

#include <cstddef>

namespace toets {

/// What a person has to know first: accepted or not, the biggest contradictions, how much was proven.
void write_verdict_part(Page& page, std::size_t document);

/// Per plan: budget against account, and how many of its numbers are proven.
void write_plans_part(Page& page, std::size_t document);

/// Every finding, by severity, with a form that filters them.
void write_findings_part(Page& page, std::size_t document);

/// A sum laid out as a sum.
void write_sum(Page& page, const Sum& sum, std::size_t spoken_of, bool is_open);

/// The text of the document, its numbers marked with their verdicts.
void write_text_part(Page& page, std::size_t document);

/// What nobody could check, with the reasons.
void write_unexamined_part(Page& page, std::size_t document);

/// Rules that could not be evaluated, with the reasons: over all documents, as they are counted.
void write_unevaluable_rules(Page& page, int heading_level);

/// Of all documents: how often each rule was evaluated.
void write_checks_part(Page& page);

/// The plan tree of a document, as nested lists of links.
void write_tree_part(Page& page, std::size_t document);

/// For the script: each number, and the relations it stands in. JSON, in an element that nothing runs.
void write_number_data(Page& page);

} // namespace toets
