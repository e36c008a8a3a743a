#include "plugin/library.hpp"

// Boost 1.74 with std::filesystem needs these before its own headers.
#include <fstream>
#include <vector>

#include <boost/dll/shared_library.hpp>
#include <elf.h>
#include <fmt/format.h>
#include <mutex>

namespace toets {
namespace {

/// A library file that was cut short ends the process inside the loader (SIGBUS), so the file is
/// measured against its own headers first.
std::string truncation_problem(const std::filesystem::path& library) {
  std::ifstream file(library, std::ios::binary);
  Elf64_Ehdr header{};
  if (!file.read(reinterpret_cast<char*>(&header), sizeof header)) return "not a shared library (too short)";
  if (std::string_view(reinterpret_cast<const char*>(header.e_ident), SELFMAG) !=
      std::string_view(ELFMAG, SELFMAG))
    return "not a shared library";
  std::error_code ignored;
  const auto size = std::filesystem::file_size(library, ignored);
  const auto fits = [&](std::uint64_t offset, std::uint64_t length) {
    return offset <= size && length <= size - offset;
  };
  if (header.e_phentsize != sizeof(Elf64_Phdr) ||
      !fits(header.e_phoff, std::uint64_t{header.e_phnum} * sizeof(Elf64_Phdr)) ||
      !fits(header.e_shoff, std::uint64_t{header.e_shnum} * header.e_shentsize))
    return "the file is cut short";
  file.seekg(static_cast<std::streamoff>(header.e_phoff));
  for (unsigned i = 0; i < header.e_phnum; ++i) {
    Elf64_Phdr segment{};
    if (!file.read(reinterpret_cast<char*>(&segment), sizeof segment) ||
        !fits(segment.p_offset, segment.p_filesz))
      return "the file is cut short";
  }
  return {};
}

} // namespace

Result<const toets_plugin*> load_descriptor(const std::filesystem::path& library) {
  if (const std::string problem = truncation_problem(library); !problem.empty()) return failure(problem);
  try {
    // Never unloaded: what a plugin defined (types, thread-local storage) may outlive its last call.
    static std::vector<boost::dll::shared_library> loaded;
    static std::mutex loading;
    const std::lock_guard lock(loading);
    boost::dll::shared_library opened(library,
                                      boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    if (!opened.has("toets_plugin_v1")) return failure("it does not export toets_plugin_v1");
    const auto entry = opened.get<const toets_plugin*()>("toets_plugin_v1");
    loaded.push_back(std::move(opened));
    return entry();
  } catch (const std::exception& e) { return failure(e.what()); }
}

} // namespace toets
