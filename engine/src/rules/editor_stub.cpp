#include "rules/editor_stub.hpp"

#include "lua/state.hpp"
#include "rules/rule_schema.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace toets {
namespace {

constexpr std::string_view opening = R"(---@meta
-- What a toets rule can see and say. One Lua file is one rule; see docs/adding-a-rule.md.
-- Handles are read-only. Reading a field that does not exist is an error that lists the right ones.
-- Printed by `toets rules editor` from the bindings themselves: change those, not this file.
error("toets.lua describes the rule environment for editors; it is not loaded by rules")
)";

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + separator.size(), text.size()));
  }
  return parts;
}

std::string_view after_dot(std::string_view name) { return name.substr(name.find('.') + 1); }

class Stub {
 public:
  std::string text{opening};

  void operator()(const lua::Type* type) {
    types_[type->name] = type;
    open_class(type->name, type->parents, type->text);
    for (const std::string_view line : split(type->operators, "\n")) add("---@operator {}\n", line);
    for (const lua::Member& member : type->members)
      if (is_field(member) && !is_inherited(*type, member.name)) field(member.name, member.type, member.text);
    if (std::none_of(type->members.begin(), type->members.end(), is_method)) return;
    const std::string name(after_dot(type->name));
    add("local {} = {{}}\n", name);
    for (const lua::Member& member : type->members)
      if (is_method(member)) function(name + ":" + member.name, member.text);
  }

  void operator()(const lua::Function* described) {
    add("\n");
    if (described->call != nullptr) return function(described->name, described->text);
    comment(described->text);
    add("{} = nil\n", described->name);
  }

  void operator()(const lua::Library* library) {
    add("\n");
    comment(library->text);
    add("{} = {{}}\n", library->name);
    for (const lua::Function& member : library->functions)
      function(std::string(library->name) + "." + member.name, member.text);
  }

  void operator()(const SchemaClass& schema) {
    open_class(schema.name, "", schema.text);
    for (const SchemaField& member : schema.fields)
      field(fmt::format("{}{}", member.name, member.is_required ? "" : "?"), member.type, member.text);
  }

 private:
  template <class... Arguments>
  void add(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(text), form, std::forward<Arguments>(arguments)...);
  }

  static bool is_method(const lua::Member& member) { return member.method != nullptr; }
  static bool is_field(const lua::Member& member) { return member.method == nullptr; }

  /// A parent describes it already.
  bool is_inherited(const lua::Type& type, std::string_view name) const {
    for (const std::string_view parent : split(type.parents, ", ")) {
      const auto known = types_.find(parent);
      if (known == types_.end()) continue;
      for (const lua::Member& member : known->second->members)
        if (member.name == name) return true;
    }
    return false;
  }

  /// Lines with an annotation keep its `@`.
  void comment(std::string_view lines) {
    for (const std::string_view line : split(lines, "\n")) add("---{}\n", line);
  }

  void open_class(std::string_view name, std::string_view parents, std::string_view prose) {
    add("\n");
    comment(prose);
    add("---@class {}{}{}\n", name, parents.empty() ? "" : ": ", parents);
  }

  void field(std::string_view name, std::string_view type, std::string_view remark) {
    add("---@field {} {}{}{}\n", name, type, remark.empty() ? "" : " ", remark);
  }

  void function(std::string_view name, std::string_view lines) {
    comment(lines);
    std::string parameters;
    for (std::string_view line : split(lines, "\n")) {
      if (!line.starts_with("@param ")) continue;
      line.remove_prefix(7);
      line = line.substr(0, line.find_first_of("? "));
      parameters += fmt::format("{}{}", parameters.empty() ? "" : ", ", line);
    }
    add("function {}({}) end\n", name, parameters);
  }

  std::map<std::string_view, const lua::Type*> types_;
};

} // namespace

std::string editor_stub() {
  LuaState state;
  Stub stub;
  for (const lua::Description& description : state.descriptions()) std::visit(stub, description);
  for (const SchemaClass& schema : schema_classes) stub(schema);
  return std::move(stub.text);
}

} // namespace toets
