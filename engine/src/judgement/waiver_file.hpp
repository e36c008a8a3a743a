// A file of waivers: findings that are known and accepted, each with who answers for it and why.
#pragma once

#include "toets/engine/audit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace toets {

/// What the file beside a report is called.
inline constexpr const char* waivers_name = "toets.waivers.toml";

/// Whether a file of this name is there, also as a link that leads nowhere: who made it means it to be read.
bool is_there(const std::filesystem::path& file);

struct WaiverFile {
  FileEvidence evidence;
  std::vector<Waiver> waivers;
  std::vector<std::size_t> documents; ///< those it is for
};

/// The waivers of a text; `shown` is what messages call its file. Errors are "FILE:LINE: …": no TOML, an unknown key,
/// one that is left out, a value that is none.
Result<std::vector<Waiver>> parse_waivers(const std::string& text, const std::string& shown);

/// The files of a run, each once: those of the options, or those beside the inputs.
Result<std::vector<WaiverFile>> read_waiver_files(const std::vector<Input>& inputs,
                                                  const AuditOptions& options);

/// Refuses waivers of rules that are not there, and of what cannot be waived.
Result<void> require_waivable(const std::vector<WaiverFile>& files, const std::vector<std::string>& rules);

/// Why findings of a rule cannot be waived, whoever asks; empty when they can.
Bilingual unwaivable(const std::string& rule);

} // namespace toets
