// What the findings of a changed report say that those of the unchanged one do not.
#pragma once

#include "mutation/mutation.hpp"
#include "toets/engine/finding.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace toets {

/// How a report that was changed came out of the rules.
enum class Notice { caught, elsewhere, missed };
/// "caught", "elsewhere", "missed"
const char* name(Notice notice);

/// What in the unchanged report could tell of a change.
enum class Watch {
  unknown,
  nobody, ///< a number that stands in no relation
  bound,  ///< a number only in relations that leave room, or that ask about what is unusual
  sum,    ///< a number in an equation
  once,   ///< what the report says of a node in this place alone
  again   ///< what it says of the same node in another part too
};
/// "nobody", "bound", "sum", "once", "again"; empty for `unknown`
const char* name(Watch watch);

/// What rules said of one change.
struct Noticed {
  Notice notice = Notice::missed;
  std::vector<std::string>
      rules; ///< that name the place; where none does, those that found something elsewhere
};

/// The findings of the unchanged report.
class Unchanged {
 public:
  Unchanged(const Report& report, const std::vector<Finding>& findings);

  /// @param findings of the report with the mutation
  Noticed compare(const Mutation& mutation, const std::vector<Finding>& findings) const;

 private:
  const Report& report_;
  std::unordered_set<std::string> known_;
};

} // namespace toets
