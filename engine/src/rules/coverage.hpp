// Which outcomes and branches of each rule its tests reach.
#pragma once

#include "rules/branches.hpp"
#include "rules/rule_tests.hpp"

#include <map>
#include <set>

namespace toets {

struct Covered {
  struct OutcomeReached {
    std::string name;
    bool is_reached;
  };
  struct BranchReached {
    std::string what;
    std::uint32_t line;
    bool is_reached;
  };

  std::string subject;                  ///< "AR1", "lib/claims"
  std::string file;                     ///< "core/AR1_balance.lua"
  std::vector<OutcomeReached> outcomes; ///< none for a helper
  std::vector<BranchReached> branches;  ///< by line

  std::size_t outcomes_reached() const;
  std::size_t branches_reached() const;
};

/// Watches a run of rule tests.
class Coverage : public TestObserver, public SourceMarker {
 public:
  std::string marked(const std::string& name, const std::string& code) override;
  void reached(std::size_t number) override {
    if (number < counts_.size()) ++counts_[number]; // a rule may call the mark itself
  }
  void begin_rule(const LoadedRule& rule) override;
  void begin_helpers() override { has_helpers_ = true; }
  void tested(const ObservedCase& tested) override;

  /// The rules that were tested, in that order; then, when their tests ran, the helpers by name.
  std::vector<Covered> result() const;

 private:
  struct File {
    std::string name, code; ///< as it is
    MarkedCode marked;
  };
  struct Rule {
    std::string id;
    std::string sha256; ///< of its file
    std::vector<std::string> possible;
    std::set<std::string> reached;
  };
  Covered covered(std::string subject, const File& file) const;

  std::map<std::string, File> files_; ///< by the hash of what they hold, as rules have it
  std::vector<std::uint64_t> counts_;
  std::vector<Rule> rules_;
  bool has_helpers_ = false;
};

} // namespace toets
