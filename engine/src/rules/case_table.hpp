// A table of a test file, read field by field. What nobody asked for is refused, so that a slip of the pen
// never goes unnoticed; the fields that were asked for are the list of the right ones.
#pragma once

#include "lua/handle.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace toets {

/// The table on top of the Lua stack, which has to stay there. Everything here throws std::runtime_error that
/// says where in the test the trouble is.
class CaseTable {
 public:
  CaseTable(lua_State* L, std::string path) : L_(L), index_(lua_gettop(L)), path_(std::move(path)) {}

  /// A text, or a number as text; empty where there is none.
  std::string text(const char* field);
  std::optional<bool> flag(const char* field);
  std::optional<std::int64_t> integer(const char* field);
  /// Pushes the field, whatever it is, and returns its type.
  int push(const char* field);
  bool has(const char* field);

  /// Calls `read` for each table of the list in a field; then refuses what it did not ask for.
  void each(const char* field, const std::function<void(CaseTable&)>& read);
  /// Calls `read` for each list in the list in a field, with the inner one on top of the stack.
  void each_list(const char* field, const std::function<void(const std::string& path)>& read);
  std::vector<std::string> texts(const char* field);
  /// Keys and texts of the table in a field, by key.
  std::vector<std::pair<std::string, std::string>> named_texts(const char* field);
  /// Calls `read` with the table in a field; false where there is none.
  bool table(const char* field, const std::function<void(CaseTable&)>& read);

  void refuse_others() const;
  [[noreturn]] void fail(const std::string& problem) const;

 private:
  std::string path_of(const std::string& field) const;
  void each_element(const char* field, const char* what, const std::function<void(const std::string&)>& read);

  lua_State* L_;
  int index_;
  std::string path_;
  std::set<std::string> asked_;
};

} // namespace toets
