// Lua code run in the environment of rules, and what it gives or why it fails.
#pragma once

#include "lua/bindings.hpp"
#include "support/libraries.hpp"
#include "support/made_report.hpp"
#include "support/temp_folder.hpp"

#include <memory>
#include <string>

namespace toets::test {

class LuaBench {
 public:
  explicit LuaBench(LuaLimits limits = {}) : state_(limits) {}

  LuaState& state() { return state_; }
  const TempFolder& folder() const { return folder_; }

  /// The report that handles look into from now on; it must outlive the calls.
  void look_at(const MadeReport& made) {
    network_ = std::make_unique<Network>(*made.report);
    state_.set_context({made.source.get(), made.report.get(), network_.get()});
  }

  /// What a file with this code returns, as text.
  Result<std::string> run(const std::string& code) {
    const auto ran = ran_file(code);
    if (!ran) return tl::unexpected(ran.error());
    return taken();
  }
  /// The same of the body of a function that is given the report.
  Result<std::string> run_on_report(const std::string& body) {
    const auto ran = ran_file("return function(report)\n" + body + "\nend");
    if (!ran) return tl::unexpected(ran.error());
    lua::push_handle<lua::ReportHandle>(state_.raw(), 0);
    last_status = state_.call(1, 1);
    if (last_status == CallStatus::ok) return taken();
    return failure(same_in_both(*taken()));
  }

  /// Why code fails; empty when it does not.
  std::string error_of(const std::string& code) { return message(run(code)); }
  std::string error_on_report(const std::string& body) { return message(run_on_report(body)); }

  CallStatus last_status = CallStatus::ok; ///< of the last call on the report

 private:
  static std::string message(const Result<std::string>& result) {
    return result ? "" : result.error().message.en;
  }

  Result<void> ran_file(const std::string& code) {
    state_.set_libraries(libraries_in(folder_.path() / "lib"));
    return state_.run_file(folder_.write("case.lua", code));
  }

  Result<std::string> taken() {
    lua_State* L = state_.raw();
    std::string text = luaL_tolstring(L, -1, nullptr);
    lua_pop(L, 2);
    return text;
  }

  TempFolder folder_;
  LuaState state_;
  std::unique_ptr<Network> network_;
};

/// The value of an expression, or "error: " and why it has none.
inline std::string value_of(const std::string& expression) {
  LuaBench bench;
  const auto value = bench.run("return " + expression);
  return value ? *value : "error: " + value.error().message.en;
}

} // namespace toets::test
