// The things that rules see: what each is called, the type of its handle, and how a rule is called for those of a report.
#pragma once

#include "lua/bindings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace toets {

/// A walk over the subjects of a rule: see rules/subjects.cpp.
class SubjectWalk;

struct Thing {
  std::string_view name;
  const char* type;
  void (*visit)(SubjectWalk&); ///< null: it is no subject
};

void visit_report(SubjectWalk& walk);
void visit_nodes(SubjectWalk& walk);
void visit_tables(SubjectWalk& walk);
void visit_figures(SubjectWalk& walk);
void visit_texts(SubjectWalk& walk);
void visit_mentions(SubjectWalk& walk);
void visit_references(SubjectWalk& walk);
void visit_counterparts(SubjectWalk& walk);

inline constexpr std::array things = {
    Thing{"report", lua::type_name<lua::ReportHandle>, visit_report},
    Thing{"node", lua::type_name<lua::NodeHandle>, visit_nodes},
    Thing{"table", lua::type_name<lua::TableHandle>, visit_tables},
    Thing{"figure", lua::type_name<lua::FigureHandle>, visit_figures},
    Thing{"text", lua::type_name<lua::TextHandle>, visit_texts},
    Thing{"mention", lua::type_name<lua::MentionHandle>, visit_mentions},
    Thing{"reference", lua::type_name<lua::ReferenceHandle>, visit_references},
    Thing{"counterpart", lua::type_name<lua::CounterpartHandle>, visit_counterparts},
    Thing{"column", lua::type_name<lua::ColumnHandle>, nullptr}};

/// The thing of that name; null: there is none.
constexpr const Thing* thing_called(std::string_view name) {
  const auto* const found =
      std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.name == name; });
  return found == things.end() ? nullptr : found;
}

/// Those that a rule can look at.
inline constexpr auto subject_kinds = [] {
  constexpr auto is_subject = [](const Thing& thing) { return thing.visit != nullptr; };
  std::array<std::string_view, std::count_if(things.begin(), things.end(), is_subject)> kinds;
  std::size_t count = 0;
  for (const Thing& thing : things)
    if (is_subject(thing)) kinds.at(count++) = thing.name;
  return kinds;
}();

} // namespace toets
