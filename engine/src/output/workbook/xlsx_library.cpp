#include "output/workbook/xlsx_library.hpp"

#include "messages/failed.hpp"
#include "messages/forms.hpp"

#include <dlfcn.h>

namespace toets {
namespace {

constexpr const char* file_name = "libxlsxwriter.so." LXW_SOVERSION;

[[noreturn]] void fail() {
  const char* why = dlerror();
  throw Failed(message::workbook_library_missing(file_name, why == nullptr ? "?" : why,
                                                 "libxlsxwriter" LXW_SOVERSION));
}

template <class Function>
void find(void* library, const char* name, Function& function) {
  void* const symbol = dlsym(library, name);
  if (symbol == nullptr) fail();
  function = reinterpret_cast<Function>(symbol);
}

XlsxLibrary load() {
  void* const library = dlopen(file_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) fail();
  XlsxLibrary functions{};
#define TOETS_XLSX_FIND(name) find(library, #name, functions.name);
  TOETS_XLSX_FUNCTIONS(TOETS_XLSX_FIND)
#undef TOETS_XLSX_FIND
  return functions;
}

} // namespace

const XlsxLibrary& xlsx() {
  static const XlsxLibrary library = load();
  return library;
}

} // namespace toets
