// Files that were compiled, as the bytes that Lua itself loads: several threads need the same helpers.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

struct lua_State;

namespace toets {

/// What the states of several threads have compiled. It never leaves the memory of the program: Lua does not check such
/// bytes. Any thread may call it.
class CompiledFiles {
 public:
  /// Pushes the function of a file; nothing when nobody has compiled it yet.
  bool push(lua_State* L, const std::filesystem::path& file);
  /// Keeps the function on top of the stack, which stays there.
  void keep(lua_State* L, const std::filesystem::path& file);

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, std::shared_ptr<const std::string>> bytes_;
};

} // namespace toets
