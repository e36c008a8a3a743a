// A sandboxed Lua state: an allow-listed environment, a memory cap and an instruction budget.
#pragma once

#include "lua/context.hpp"
#include "toets/engine/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct lua_State;

namespace toets {

struct LuaLimits {
  std::size_t memory_bytes = std::size_t{256} * 1024 * 1024;
  std::uint64_t instructions = 50'000'000; ///< of one call into a rule
};

/// How a call into Lua ended.
enum class CallStatus { ok, error, over_budget };

/// Sees the text of each file before it is compiled, and may put calls of `mark(NUMBER)` into it, to hear which
/// parts of the file run. It must keep the lines.
class SourceMarker {
 public:
  static constexpr const char* mark = "__reached";

  virtual ~SourceMarker() = default;
  /// @param name what messages call the file: "core/AR1_balance.lua"
  virtual std::string marked(const std::string& name, const std::string& code) = 0;
  virtual void reached(std::size_t number) = 0;
};

/// One state serves one thread. Rules loaded into it live as long as it does.
class LuaState {
 public:
  explicit LuaState(LuaLimits limits = {});
  LuaState(const LuaState&) = delete;
  LuaState& operator=(const LuaState&) = delete;
  ~LuaState();

  lua_State* raw() const { return state_; }

  /// The report that handles look into from now on; handles of an earlier one become errors.
  void set_context(const Context& context);
  const Context& context() const { return context_; }
  std::uint32_t generation() const { return generation_; }

  /// Where `use(name)` finds helper modules: in the first of these folders that has it.
  void set_libraries(std::vector<std::filesystem::path> folders) { libraries_ = std::move(folders); }
  /// The file of a helper. Errors: no folder has it; the message lists those that are there.
  Result<std::filesystem::path> helper(const std::string& name) const;

  /// Files that are run from now on go through the marker; null: none. It must outlive the state.
  void set_marker(SourceMarker* marker) { marker_ = marker; }
  SourceMarker* marker() const { return marker_; }

  /// Runs a file in an environment of its own and leaves its one result on the stack.
  /// Errors: not readable, not Lua text, or it failed; the message names file and line.
  Result<void> run_file(const std::filesystem::path& file);
  /// The same of a file that was read before.
  Result<void> run_code(const std::filesystem::path& file, const std::string& code);

  /// lua_pcall within the budget. On failure the message stands on the stack.
  CallStatus call(int argument_count, int result_count);

  static LuaState& of(lua_State* state);

 private:
  friend struct BudgetHook;
  static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size);

  LuaLimits limits_;
  std::size_t memory_used_ = 0;
  bool memory_spent_ = false;
  bool is_calling_ = false; ///< a rule is running
  std::uint64_t instructions_left_ = 0;
  bool instructions_spent_ = false;
  Context context_;
  std::uint32_t generation_ = 0;
  std::vector<std::filesystem::path> libraries_;
  SourceMarker* marker_ = nullptr;
  lua_State* state_ = nullptr;
};

} // namespace toets
