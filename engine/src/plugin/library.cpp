#include "plugin/library.hpp"

#include "messages/plugins.hpp"

// Boost 1.74 with std::filesystem needs these before its own headers.
#include <fstream>
#include <vector>

#include <boost/dll/shared_library.hpp>
#include <elf.h>
#include <fmt/format.h>
#include <mutex>

namespace toets {
namespace {

/// The first bytes of an ELF file that say what it is, with the rest of a 64-bit header where it has one.
Elf64_Ehdr header_of(std::ifstream& file) {
  Elf64_Ehdr header{};
  file.read(reinterpret_cast<char*>(&header), sizeof header);
  return header;
}

bool is_elf(const Elf64_Ehdr& header) {
  return std::string_view(reinterpret_cast<const char*>(header.e_ident), SELFMAG) ==
         std::string_view(ELFMAG, SELFMAG);
}

/// The header of this program itself: a library fits when it is for the same machine.
const Elf64_Ehdr& own_header() {
  static const Elf64_Ehdr own = [] {
    std::ifstream file("/proc/self/exe", std::ios::binary);
    return header_of(file);
  }();
  return own;
}

/// What the system's loader would answer with a misleading word or, for a library file that was cut short, with
/// the end of the process (SIGBUS): the file is measured against its own headers first.
Bilingual file_problem(const std::filesystem::path& library) {
  std::ifstream file(library, std::ios::binary);
  if (!file) return message::library_unopened();
  const Elf64_Ehdr header = header_of(file);
  if (file.gcount() == 0) return message::library_empty();
  if (!is_elf(header)) return message::no_library();
  if (!file) return message::library_cut();
  const Elf64_Ehdr& own = own_header();
  if (is_elf(own) && (header.e_ident[EI_CLASS] != own.e_ident[EI_CLASS] ||
                      header.e_ident[EI_DATA] != own.e_ident[EI_DATA] || header.e_machine != own.e_machine))
    return message::another_machine();
  if (header.e_type != ET_DYN) return message::another_elf();
  std::error_code ignored;
  const auto size = std::filesystem::file_size(library, ignored);
  const auto fits = [&](std::uint64_t offset, std::uint64_t length) {
    return offset <= size && length <= size - offset;
  };
  if (header.e_phentsize != sizeof(Elf64_Phdr) ||
      !fits(header.e_phoff, std::uint64_t{header.e_phnum} * sizeof(Elf64_Phdr)) ||
      !fits(header.e_shoff, std::uint64_t{header.e_shnum} * header.e_shentsize))
    return message::library_cut();
  file.seekg(static_cast<std::streamoff>(header.e_phoff));
  for (unsigned i = 0; i < header.e_phnum; ++i) {
    Elf64_Phdr segment{};
    if (!file.read(reinterpret_cast<char*>(&segment), sizeof segment) ||
        !fits(segment.p_offset, segment.p_filesz))
      return message::library_cut();
  }
  return {};
}

} // namespace

Result<const toets_plugin*> load_descriptor(const std::filesystem::path& library) {
  if (const Bilingual problem = file_problem(library); !problem.empty()) return failure(problem);
  const toets_plugin* (*entry)() = nullptr;
  try {
    // Never unloaded: what a plugin defined (types, thread-local storage) may outlive its last call.
    static std::vector<boost::dll::shared_library> loaded;
    static std::mutex loading;
    const std::lock_guard lock(loading);
    boost::dll::shared_library opened(library,
                                      boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    if (!opened.has("toets_plugin_v1")) return failure(message::lacks_symbol("toets_plugin_v1"));
    entry = &opened.get<const toets_plugin*()>("toets_plugin_v1");
    loaded.push_back(std::move(opened));
  } catch (const std::exception& e) { return failure(same_in_both(e.what())); }
  return entry();
}

} // namespace toets
