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

/// The whole content of a file. Errors: it is a folder, or cannot be opened or read; the message names it.
Result<std::string> read_whole_file(const std::filesystem::path& file);

} // namespace toets
