// From the paths on the command line to the files to read.
#pragma once

#include "toets/engine/audit.hpp"
#include "toets/engine/bilingual.hpp"

#include <string>
#include <vector>

namespace toets {

/// Files as they are, folders walked recursively in byte order (hidden files, symbolic links and the files of waivers are
/// skipped), "-" for standard input. A folder without files stays, so that it is reported. Different absolute
/// paths have different names.
std::vector<Input> inputs_of(const std::vector<std::string>& paths);

/// A path that leads to the file of an earlier one.
struct Repeated {
  std::string path, earlier;
};
std::vector<Repeated> repeated(const std::vector<Input>& inputs);

/// Why a run cannot read all of these, which is that standard input is there twice; else empty.
Bilingual reading_problem(const std::vector<Input>& inputs, const std::vector<Input>& others = {});

/// A single file, as results call it; and several.
Input file_of(const std::string& path);
std::vector<Input> files_of(const std::vector<std::string>& paths);

} // namespace toets
