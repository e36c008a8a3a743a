#include "lua/state.hpp"

#include "lua/sandbox.hpp"
#include "lua/shared_work.hpp"
#include "lua/text_sketch.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace toets {
namespace {

// Bytes that are filled, or looked at for garbage, in about the time of one instruction.
constexpr std::size_t bytes_per_instruction = 16;
// A smaller block is part of the instruction that makes it. Whether it is made at all can depend on what ran
// before (a text that is known is not made again), and what a rule spends should not.
constexpr std::size_t large_block = 1024;
// What one instruction may cost beside its own time: it can compare two texts or pass on all arguments of a
// function. Up to these sizes that is no matter.
constexpr std::size_t long_text = std::size_t{16} * 1024;
constexpr int many_arguments = 64;
// An instance that needs more than this to begin with is not kept until its rule runs.
constexpr std::size_t most_kept = std::size_t{4} * 1024 * 1024;
// Below this nothing is collected: most reports are done before it would pay. Garbage above it is removed before a
// rule begins, so that it does not lift the cap of the rule.
constexpr std::size_t much_garbage = std::size_t{32} * 1024 * 1024;

} // namespace

/// Counts instructions in steps and raises an error when the budget is spent.
struct BudgetHook {
  static constexpr int step = 997; // a prime: few loops stay in step with it

  /// How many instructions' time one may have taken.
  static std::uint64_t weight(lua_State* L, const LuaState& state, lua_Debug* at) {
    std::uint64_t weight = 1 + state.longest_text_ / long_text;
    // Extra arguments of the running function have negative numbers.
    for (int count = many_arguments; lua_getlocal(L, at, -count) != nullptr; count *= 2) {
      lua_pop(L, 1);
      weight += static_cast<std::uint64_t>(count) / (many_arguments / 4);
    }
    return weight;
  }

  static void run(lua_State* L, lua_Debug* at) {
    LuaState& state = LuaState::of(L);
    state.spend(step * weight(L, state, at));
    state.collect_if_much();
    if (state.instructions_are_spent_) state.raise_spent(0); // a hook stands in no frame of its own
  }
};

LuaState& LuaState::of(lua_State* state) { return **static_cast<LuaState**>(lua_getextraspace(state)); }

// ---- budget ----------------------------------------------------------------------------------

void LuaState::spend(std::uint64_t steps) {
  if (!is_calling_ || instructions_are_spent_) return;
  if (steps < instructions_left_) {
    instructions_left_ -= steps;
    return;
  }
  instructions_left_ = 0;
  instructions_are_spent_ = true;
  // From now on every instruction fails, so that nothing can catch the error and go on.
  lua_sethook(state_, &BudgetHook::run, LUA_MASKCOUNT, 1);
}

void LuaState::charge(std::uint64_t steps) {
  spend(steps);
  if (is_calling_ && instructions_are_spent_) raise_spent(1);
}

void LuaState::raise_spent(int level) {
  constexpr std::uint64_t million = 1'000'000;
  const bool is_round = limits_.instructions % million == 0;
  luaL_where(state_, level);
  lua_pushfstring(state_, "the rule used up its %I %sinstructions",
                  static_cast<LUAI_UACINT>(limits_.instructions / (is_round ? million : 1)),
                  is_round ? "million " : "");
  lua_concat(state_, 2);
  lua_error(state_);
}

bool LuaState::admits(std::size_t growth) {
  if (!is_calling_) return true; // what the engine itself pushes is little, and nothing would catch its error
  if (refuses_memory_) return false;
  if (growth >= large_block) spend(growth / bytes_per_instruction);
  if (growth <= memory_cap_ - std::min(memory_used_, memory_cap_)) return true;
  outgrew_ = room_ < limits_.memory_bytes;
  if (outgrew_) return false;
  // Lua collects its garbage and tries once more; who lives at the cap pays for each time.
  refuses_memory_ = instructions_are_spent_;
  spend(memory_used_ / bytes_per_instruction);
  return false;
}

void* LuaState::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
  auto& state = *static_cast<LuaState*>(self);
  const std::size_t before = block == nullptr ? 0 : old_size; // without a block, old_size is a type
  if (new_size > before && !state.admits(new_size - before)) return nullptr;
  void* given = state.resized(block, before, new_size);
  if (given == nullptr && new_size > 0) return nullptr;
  state.memory_used_ = state.memory_used_ - before + new_size;
  if (block == nullptr && old_size == LUA_TSTRING && state.is_calling_)
    state.longest_text_ = std::max(state.longest_text_, new_size);
  return given;
}

/// A block of another size with the same content; null for size 0, or when there is no memory.
void* LuaState::resized(void* block, std::size_t old_size, std::size_t new_size) {
  const bool was_small = block != nullptr && old_size <= SmallBlocks::largest;
  const bool is_small = new_size > 0 && new_size <= SmallBlocks::largest;
  if (block != nullptr && new_size > 0 && was_small == is_small) {
    if (!is_small) return large_blocks_.resized(block, new_size);
    if (SmallBlocks::is_same(old_size, new_size)) return block;
  }
  void* given = nullptr;
  if (new_size > 0) {
    given = is_small ? small_blocks_.take(new_size) : large_blocks_.take(new_size);
    if (given == nullptr) return nullptr;
  }
  if (block != nullptr) {
    if (given != nullptr) std::memcpy(given, block, std::min(old_size, new_size));
    if (was_small) {
      small_blocks_.give_back(block, old_size);
    } else {
      large_blocks_.give_back(block);
    }
  }
  return given;
}

void LuaState::collect_if_much() {
  if (collects_ || memory_used_ <= much_garbage) return;
  collects_ = true;
  lua_gc(state_, LUA_GCRESTART);
}

void LuaState::hold(std::size_t bytes) {
  if (!admits(bytes)) {
    lua_gc(state_, LUA_GCCOLLECT);
    if (!admits(bytes)) {
      memory_is_spent_ = true;
      luaL_error(state_, "not enough memory");
    }
  }
  memory_used_ += bytes;
  charge(0);
}

// ---- life ------------------------------------------------------------------------------------

LuaState::LuaState(LuaLimits limits, const std::shared_ptr<SharedWork>& shared)
    : limits_(limits),
      shared_(shared ? shared : std::make_shared<SharedWork>()),
      sketches_(std::make_unique<TextSketches>()),
      is_sharing_(shared != nullptr),
      memory_cap_(limits.memory_bytes),
      room_(limits.memory_bytes),
      next_collection_(much_garbage),
      modules_(LUA_NOREF) {
  state_ = lua_newstate(&allocate, this);
  if (state_ == nullptr) throw std::bad_alloc();
  *static_cast<LuaState**>(lua_getextraspace(state_)) = this;
  lua_gc(state_, LUA_GCSTOP);
  lua::prepare_sandbox(state_);
}

// Not `lua_close`, which walks through all that is left to free each thing: the blocks go at once, and the values that
// keep memory elsewhere are known.
LuaState::~LuaState() = default;

void LuaState::set_context(const Context& context) {
  context_ = context;
  ++generation_;
  looks_at_figures_ = false;
}

void LuaState::set_marker(SourceMarker* marker) {
  marker_ = marker;
  lua::forget_files(state_);
  lua::show_marks(state_, marker != nullptr);
}

// ---- instances -------------------------------------------------------------------------------

void LuaState::begin_instance(int modules, std::size_t longest_text) {
  luaL_unref(state_, LUA_REGISTRYINDEX, modules_);
  modules_ = modules;
  longest_text_ = longest_text;
  if (memory_used_ > next_collection_) {
    lua_gc(state_, LUA_GCCOLLECT);
    // Rules that stay loaded are no garbage: to walk through them for each rule would cost their square.
    next_collection_ = memory_used_ + much_garbage;
  }
  memory_cap_ = memory_used_ + std::min(room_, limits_.memory_bytes);
  outgrew_ = false;
}

Result<void> LuaState::run_file(const std::filesystem::path& file) {
  lua::forget_file(state_, file);
  if (auto pushed = lua::push_file(state_, file); !pushed) return pushed;
  return run_instance();
}

Result<void> LuaState::run_code(const std::filesystem::path& file, const std::string& code,
                                const std::string& name) {
  lua::forget_file(state_, file);
  const lua::KnownFile known{code, name, false};
  if (auto pushed = lua::push_file(state_, file, &known); !pushed) return pushed;
  return run_instance();
}

Result<void> LuaState::run_instance() {
  lua_newtable(state_);
  begin_instance(luaL_ref(state_, LUA_REGISTRYINDEX), 0);
  if (call(0, 1) == CallStatus::ok) return {};
  std::string message = lua_tostring(state_, -1);
  lua_pop(state_, 1);
  return failure(same_in_both(message));
}

int LuaState::keep_rule(const std::filesystem::path& file) {
  KeptRule kept{file, LUA_NOREF, LUA_NOREF, longest_text_};
  if (memory_used_ + std::min(room_, limits_.memory_bytes) > memory_cap_ + most_kept) {
    lua_pop(state_, 1);
  } else {
    kept.function = luaL_ref(state_, LUA_REGISTRYINDEX);
    kept.modules = std::exchange(modules_, LUA_NOREF);
  }
  kept_.push_back(std::move(kept));
  return static_cast<int>(kept_.size() - 1);
}

Result<void> LuaState::push_rule(int rule) {
  KeptRule& kept = kept_[static_cast<std::size_t>(rule)];
  if (kept.function != LUA_NOREF) {
    lua_rawgeti(state_, LUA_REGISTRYINDEX, kept.function);
    luaL_unref(state_, LUA_REGISTRYINDEX, std::exchange(kept.function, LUA_NOREF));
    begin_instance(std::exchange(kept.modules, LUA_NOREF), kept.longest_text);
    return {};
  }
  if (auto pushed = lua::push_file(state_, kept.file); !pushed) return pushed;
  if (auto ran = run_instance(); !ran) return ran;
  if (lua_istable(state_, -1)) {
    lua_getfield(state_, -1, "evaluate");
    lua_remove(state_, -2);
  }
  if (lua_isfunction(state_, -1)) return {};
  lua_pop(state_, 1);
  return failure(
      same_in_both(fmt::format("{} did not return a rule when it ran again", kept.file.filename().string())));
}

CallStatus LuaState::call(int argument_count, int result_count) {
  instructions_left_ = limits_.instructions;
  instructions_are_spent_ = memory_is_spent_ = refuses_memory_ = false;
  lua_sethook(state_, &BudgetHook::run, LUA_MASKCOUNT, BudgetHook::step);
  collect_if_much();
  is_calling_ = true;
  const int status = lua_pcall(state_, argument_count, result_count, 0);
  is_calling_ = false;
  lua_sethook(state_, nullptr, 0, 0);
  if (status == LUA_OK) {
    if (!instructions_are_spent_) return CallStatus::ok;
    // Its last step was one too many.
    lua_pop(state_, result_count);
    lua_pushliteral(state_, "the rule used up its instructions");
  }
  if (status == LUA_ERRMEM) memory_is_spent_ = true;
  if (lua_type(state_, -1) != LUA_TSTRING) {
    lua_pop(state_, 1);
    lua_pushliteral(state_, "the rule failed without a message");
  }
  lua::forget_unfinished(state_);
  return instructions_are_spent_ || memory_is_spent_ ? CallStatus::over_budget : CallStatus::error;
}

} // namespace toets
