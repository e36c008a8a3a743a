#include "lua/compiled_files.hpp"

#include <lua.hpp>

namespace toets {
namespace {

int append(lua_State* /*L*/, const void* piece, std::size_t size, void* bytes) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(piece), size);
  return 0;
}

} // namespace

bool CompiledFiles::push(lua_State* L, const std::filesystem::path& file) {
  std::shared_ptr<const std::string> bytes;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = bytes_.find(file); found != bytes_.end()) bytes = found->second;
  }
  // Names of files and variables are among the bytes: messages are the same.
  if (bytes && luaL_loadbufferx(L, bytes->data(), bytes->size(), "=", "b") == LUA_OK) return true;
  if (bytes) lua_pop(L, 1); // no memory
  return false;
}

void CompiledFiles::keep(lua_State* L, const std::filesystem::path& file) {
  std::string bytes;
  lua_dump(L, append, &bytes, 0);
  const std::lock_guard lock(mutex_);
  bytes_.emplace(file, std::make_shared<const std::string>(std::move(bytes)));
}

} // namespace toets
