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

inline constexpr std::array subject_things = {
    Thing{"report", lua::type_name<lua::ReportHandle>, visit_report},
    Thing{"node", lua::type_name<lua::NodeHandle>, visit_nodes},
    Thing{"table", lua::type_name<lua::TableHandle>, visit_tables},
    Thing{"figure", lua::type_name<lua::FigureHandle>, visit_figures},
    Thing{"text", lua::type_name<lua::TextHandle>, visit_texts},
    Thing{"mention", lua::type_name<lua::MentionHandle>, visit_mentions},
    Thing{"reference", lua::type_name<lua::ReferenceHandle>, visit_references},
    Thing{"counterpart", lua::type_name<lua::CounterpartHandle>, visit_counterparts}};

inline constexpr Thing column_thing{"column", lua::type_name<lua::ColumnHandle>, nullptr};

/// The thing of that name; null: there is none.
constexpr const Thing* thing_called(std::string_view name) {
  if (name == column_thing.name) return &column_thing;
  const auto* const found = std::find_if(subject_things.begin(), subject_things.end(),
                                         [&](const Thing& thing) { return thing.name == name; });
  return found == subject_things.end() ? nullptr : found;
}

/// Those that a rule can look at.
inline constexpr auto subject_kinds = [] {
  std::array<std::string_view, subject_things.size()> kinds;
  std::transform(subject_things.begin(), subject_things.end(), kinds.begin(),
                 [](const Thing& thing) { return thing.name; });
  return kinds;
}();

} // namespace toets
