// The rules of one report on several threads.
#pragma once

#include "rules/run_rules.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace toets {

/// Lua states on as many threads, which share the rules of a catalogue among them: each loads some, and takes the
/// next one to run when it is free. Which member ran a rule shows in nothing that comes of it.
class RuleTeam {
 public:
  /// @param size of the team at most: for few rules a small one is enough
  RuleTeam(const Catalogue& catalogue, std::size_t size, LuaLimits limits = {});
  RuleTeam(const RuleTeam&) = delete;
  RuleTeam& operator=(const RuleTeam&) = delete;
  ~RuleTeam();

  /// Loads every rule while one of the members does something else first. Errors: as load_rules.
  Result<std::vector<LoadedRule>> load(const std::function<void()>& meanwhile);

  /// Runs rules that were loaded by the team; as run_rules.
  RuleResults run(const std::vector<LoadedRule>& rules, const Source& source, Report& report,
                  std::unique_ptr<Network>& network, History* history = nullptr);

 private:
  class Member;

  const Catalogue& catalogue_;
  LuaLimits limits_;
  std::vector<std::unique_ptr<Member>> members_;
};

} // namespace toets
