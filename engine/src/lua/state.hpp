// A sandboxed Lua state: what a rule may spend, and which rule is running.
#pragma once

#include "lua/context.hpp"
#include "lua/description.hpp"
#include "lua/large_blocks.hpp"
#include "lua/library.hpp"
#include "lua/owned_values.hpp"
#include "lua/small_blocks.hpp"
#include "toets/engine/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct lua_State;

namespace toets {

struct SharedWork;
class TextSketches;

struct LuaLimits {
  std::size_t memory_bytes = std::size_t{256} * 1024 * 1024; ///< of one rule on one document
  std::uint64_t instructions = 50'000'000;                   ///< of one call into a rule
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
  /// @param shared what it does once with other states; null: it shares nothing
  explicit LuaState(LuaLimits limits = {}, const std::shared_ptr<SharedWork>& shared = nullptr);
  LuaState(const LuaState&) = delete;
  LuaState& operator=(const LuaState&) = delete;
  ~LuaState();

  lua_State* raw() const { return state_; }

  /// The report that handles look into from now on; handles of an earlier one become errors.
  void set_context(const Context& context);
  const Context& context() const { return context_; }
  std::uint32_t generation() const { return generation_; }

  /// Where `use(name)` finds helper modules: in the first of these that has it.
  void set_libraries(const Libraries& libraries) { libraries_ = libraries; }
  const Libraries& libraries() const { return libraries_; }

  /// Files that are run from now on go through the marker; null: none. It must outlive the state.
  void set_marker(SourceMarker* marker);
  SourceMarker* marker() const { return marker_; }

  /// From now on an expression is compiled when it is first used. A wrong one is then an error of the rule where
  /// it uses it, not of the file that has it: for audits, which use few of all expressions.
  void defer_expressions() { defers_expressions_ = true; }
  bool defers_expressions() const { return defers_expressions_; }

  /// Reads a file and runs it as a new instance, with helper modules of its own; leaves its one result on the
  /// stack.
  /// Errors: not readable, not Lua text, or it failed; the message names file and line.
  Result<void> run_file(const std::filesystem::path& file);
  /// The same of a file that was read before; `name` is what messages call it.
  Result<void> run_code(const std::filesystem::path& file, const std::string& code, const std::string& name);

  /// Keeps the function on top of the stack, which belongs to the file that ran last, and pops it.
  int keep_rule(const std::filesystem::path& file);
  /// Pushes the function of a kept rule and makes its instance the current one. The first time it is the one
  /// that was kept; after that the file runs anew, so that nothing survives from one document to the next.
  /// Errors: as run_file.
  Result<void> push_rule(int rule);

  /// lua_pcall within the budget. On failure the message stands on the stack.
  CallStatus call(int argument_count, int result_count);
  /// What the last call spent.
  std::uint64_t instructions_spent() const { return limits_.instructions - instructions_left_; }

  /// For a state of many rules: an instance that makes it grow by more than this ends as one that has spent its
  /// memory, and `outgrew` says so. How much of the limit such a state has left for a rule depends on what the others
  /// left behind; the rule then wants a state of its own.
  void confine(std::size_t bytes) { room_ = bytes; }
  /// Whether the current instance did.
  bool outgrew() const { return outgrew_; }

  // ---- for bindings ----------------------------------------------------------------------------

  /// What the engine does for all rules while one runs, such as compiling a helper, is not charged to that one.
  class OffBudget {
   public:
    explicit OffBudget(LuaState& state)
        : state_(state), was_calling_(std::exchange(state.is_calling_, false)) {}
    OffBudget(const OffBudget&) = delete;
    OffBudget& operator=(const OffBudget&) = delete;
    ~OffBudget() { state_.is_calling_ = was_calling_; }

   private:
    LuaState& state_;
    bool was_calling_;
  };

  /// Work outside of Lua's own instructions, in steps about as long as one. Raises an error when the budget is
  /// spent; call it before the work is done.
  void charge(std::uint64_t steps);
  /// Memory outside of Lua's own that a value keeps until its finalizer gives it back. Raises an error when the
  /// rule's memory is spent.
  void hold(std::size_t bytes);
  void release(std::size_t bytes) { memory_used_ -= bytes; }

  /// Values with a finalizer.
  OwnedValues& owned_values() { return owned_values_; }

  SharedWork& shared() { return *shared_; }
  /// Whether it shares that with other states.
  bool is_sharing() const { return is_sharing_; }
  TextSketches& sketches() { return *sketches_; }
  /// Registry reference of the table that holds the helpers of the current instance.
  int modules() const { return modules_; }
  /// A rule looks at figures, so that what it says may depend on the columns they stand in.
  void note_figures() { looks_at_figures_ = true; }
  /// Whether one did since the context was set.
  bool looks_at_figures() const { return looks_at_figures_; }

  /// The metatable of a type of userdata.
  struct Metatable {
    const void* address = nullptr;
    int reference = 0; ///< in the registry; 0: none
  };
  /// @param place of the type; that of a type which is not registered has no metatable
  const Metatable& metatable(std::size_t place) const {
    static constexpr Metatable absent;
    return place < metatables_.size() ? metatables_[place] : absent;
  }
  void keep_metatable(std::size_t place, Metatable metatable) {
    if (place >= metatables_.size()) metatables_.resize(place + 1);
    metatables_[place] = metatable;
  }

  /// What the bindings have registered, in that order.
  std::vector<lua::Description>& descriptions() { return descriptions_; }

  static LuaState& of(lua_State* state);

 private:
  friend struct BudgetHook;

  struct KeptRule {
    std::filesystem::path file;
    int function, modules; ///< registry references; LUA_NOREF once the instance is used
    std::size_t longest_text;
  };

  /// Runs the file whose function is on top of the stack.
  Result<void> run_instance();
  static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size);
  bool admits(std::size_t growth);
  void spend(std::uint64_t steps);
  void raise_spent(int level);
  void collect_if_much();
  void* resized(void* block, std::size_t old_size, std::size_t new_size);
  void begin_instance(int modules, std::size_t longest_text);

  LuaLimits limits_;
  std::shared_ptr<SharedWork> shared_;
  std::unique_ptr<TextSketches> sketches_;
  SmallBlocks small_blocks_;
  LargeBlocks large_blocks_;
  OwnedValues owned_values_;
  bool is_sharing_;
  bool defers_expressions_ = false;
  bool is_calling_ = false; ///< a rule is running
  std::size_t memory_used_ = 0;
  std::size_t memory_cap_; ///< of the current instance
  std::size_t room_;       ///< for one instance, where that is less than its limit
  bool outgrew_ = false;
  std::size_t next_collection_; ///< of an instance that begins, when more is used
  bool collects_ = false;       ///< Lua looks for garbage
  bool memory_is_spent_ = false;
  bool refuses_memory_ = false; ///< budget and memory are both spent: not one collection of garbage more
  std::uint64_t instructions_left_ = 0;
  bool instructions_are_spent_ = false;
  std::size_t longest_text_ = 0; ///< that the current instance has made
  int modules_;
  std::vector<KeptRule> kept_;
  std::vector<lua::Description> descriptions_;
  std::vector<Metatable> metatables_; ///< by the place of their types
  Context context_;
  bool looks_at_figures_ = false;
  std::uint32_t generation_ = 0;
  Libraries libraries_;
  SourceMarker* marker_ = nullptr;
  lua_State* state_ = nullptr;
};

} // namespace toets
