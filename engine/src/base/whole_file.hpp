// Reading files and streams whole.
#pragma once

#include "toets/engine/result.hpp"

#include <cstdio>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace toets {

/// Closes a stream; standard input stays open.
struct CloseStream {
  void operator()(std::FILE* stream) const {
    if (stream != stdin) std::fclose(stream);
  }
};
using Stream = std::unique_ptr<std::FILE, CloseStream>;

/// All that a stream holds that nothing was read of; of more than `most` bytes one more than those. Nothing when it
/// cannot be read: errno says why.
std::optional<std::string> content_of(std::FILE* stream,
                                      std::size_t most = std::numeric_limits<std::size_t>::max());

/// What a file may hold that people write by hand (settings, waivers, rules), and one that a program writes.
inline constexpr std::size_t most_by_hand = std::size_t{4} << 20, most_by_program = std::size_t{256} << 20;

/// The whole content of a file that somebody named, which may be a pipe. Errors: it is a folder, holds more, or cannot be
/// opened or read; the message names it.
Result<std::string> read_whole_file(const std::filesystem::path& file, std::size_t most = most_by_hand);

/// The same of a file that was found where one may stand: a pipe or device there, which could hold up the run, is refused.
Result<std::string> read_found_file(const std::filesystem::path& file, std::size_t most = most_by_hand);

} // namespace toets
