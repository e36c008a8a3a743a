// The names of a new rule and its files.
#pragma once

#include "toets/engine/bilingual.hpp"

#include <set>
#include <string>

namespace toets {

/// What is wrong with the name or id of a rule; empty when nothing is.
Bilingual name_problem(const std::string& name);
Bilingual id_problem(const std::string& id);
Bilingual group_problem(const std::string& group);

/// The group with the number after the highest that is taken: a number in between may have been used before.
std::string next_id(const std::string& group, const std::set<std::string>& taken);

/// "OWN1_plan_outlasts_its_actions": how the files of a rule begin.
std::string file_stem(const std::string& id, const std::string& name);

} // namespace toets
