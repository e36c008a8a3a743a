// A new rule with its test, from templates.
#pragma once

#include "toets/engine/result.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace toets {

/// What is wrong with the name or id of a rule; empty when nothing is.
std::string name_problem(const std::string& name);
std::string id_problem(const std::string& id);
std::string group_problem(const std::string& group);

/// The group with the number after the highest that is taken: a number in between may have been used before.
std::string next_id(const std::string& group, const std::set<std::string>& taken);

/// "OWN1_plan_outlasts_its_actions": how the files of a rule begin.
std::string file_stem(const std::string& id, const std::string& name);

/// A file to write, from a template in which @WORD@ stands for a value.
struct NewFile {
  std::filesystem::path file, from;
};

/// Writes all of them, or none where one is there already.
Result<void> write_new_files(const std::vector<NewFile>& files,
                             const std::map<std::string, std::string>& values);

} // namespace toets
