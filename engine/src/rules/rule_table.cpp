// Checks the table that a rule file returns against what a rule is made of.
#include "base/json_file.hpp"
#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "lua/handle.hpp"
#include "rules/catalogue.hpp"
#include "rules/rule_schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>

namespace toets {

namespace {

/// What is wrong with a rule's table.
struct Wrong {
  std::string field, problem;
};

constexpr std::array subject_kinds = {"report", "node", "table", "figure", "text", "mention"};
constexpr std::array group_keys = {"node", "parent", "report", "table", "section", "row", "column"};

/// Reads fields of the table at the top of the Lua stack; leaves the stack as it was.
class TableReader {
 public:
  TableReader(lua_State* L, std::string path) : L_(L), path_(std::move(path)) {}

  [[noreturn]] void fail(const std::string& field, const std::string& problem) const {
    throw Wrong{path_ + field, problem};
  }

  bool has(const char* field) const {
    const bool is_there = lua_getfield(L_, -1, field) != LUA_TNIL;
    lua_pop(L_, 1);
    return is_there;
  }

  std::string optional_text(const char* field) const {
    const int type = lua_getfield(L_, -1, field);
    if (type != LUA_TNIL && type != LUA_TSTRING) {
      lua_pop(L_, 1);
      fail(field, "must be a text");
    }
    std::string value = type == LUA_TNIL ? "" : lua_tostring(L_, -1);
    lua_pop(L_, 1);
    return value;
  }

  std::string text(const char* field) const {
    std::string value = optional_text(field);
    if (value.empty()) fail(field, "is missing");
    return value;
  }

  std::optional<int> optional_integer(const char* field) const {
    lua_getfield(L_, -1, field);
    const bool is_nil = lua_isnil(L_, -1), is_integer = lua_isinteger(L_, -1) != 0;
    const auto value = static_cast<int>(lua_tointeger(L_, -1));
    lua_pop(L_, 1);
    if (!is_nil && !is_integer) fail(field, "must be a whole number");
    return is_nil ? std::nullopt : std::optional(value);
  }

  bool flag(const char* field) const {
    const int type = lua_getfield(L_, -1, field);
    const bool value = lua_toboolean(L_, -1) != 0;
    lua_pop(L_, 1);
    if (type != LUA_TNIL && type != LUA_TBOOLEAN) fail(field, "must be true or false");
    return value;
  }

  /// One text or a list of texts.
  std::vector<std::string> texts(const char* field) const {
    std::vector<std::string> values;
    const int type = lua_getfield(L_, -1, field);
    bool is_right = type == LUA_TNIL || type == LUA_TSTRING || type == LUA_TTABLE;
    if (type == LUA_TSTRING) values.emplace_back(lua_tostring(L_, -1));
    if (type == LUA_TTABLE) {
      const auto count = static_cast<lua_Integer>(lua_rawlen(L_, -1));
      for (lua_Integer i = 1; i <= count && is_right; ++i) {
        is_right = lua_rawgeti(L_, -1, i) == LUA_TSTRING;
        if (is_right) values.emplace_back(lua_tostring(L_, -1));
        lua_pop(L_, 1);
      }
    }
    lua_pop(L_, 1);
    if (!is_right) fail(field, "must be a text or a list of texts");
    return values;
  }

  /// Calls `read(reader)` with the sub-table on top; false when there is none.
  template <class Read>
  bool table(const char* field, Read&& read) const {
    const int type = lua_getfield(L_, -1, field);
    if (type == LUA_TTABLE) read(TableReader(L_, path_ + field + "."));
    lua_pop(L_, 1);
    if (type != LUA_TNIL && type != LUA_TTABLE) fail(field, "must be a table");
    return type == LUA_TTABLE;
  }

  Bilingual bilingual(const char* field, bool is_required) const {
    Bilingual value;
    const bool is_there = table(field, [&](const TableReader& in) {
      value = {in.text("nl"), in.text("en")};
    });
    if (!is_there && is_required) fail(field, "is missing; give { nl = \"…\", en = \"…\" }");
    return value;
  }

  /// Names of the fields, sorted.
  std::vector<std::string> keys() const {
    std::vector<std::string> names;
    for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1))
      if (lua_type(L_, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(L_, -2));
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  lua_State* L_;
  std::string path_;
};

template <class Words>
void require_word(const TableReader& in, const char* field, const std::string& word, const Words& words) {
  if (std::find(words.begin(), words.end(), word) == words.end())
    in.fail(field, fmt::format("'{}' is none of: {}", word, fmt::join(words, ", ")));
}

/// Refuses a field that the schema does not have.
void require_known(const TableReader& in, const char* what, std::span<const SchemaField> fields) {
  std::vector<const char*> names;
  for (const SchemaField& field : fields) names.push_back(field.name);
  for (const std::string& field : in.keys()) {
    if (std::find(names.begin(), names.end(), field) != names.end()) continue;
    const char* like = nearest(field, names);
    in.fail(field, fmt::format("is not a field of {}; {}those are {}", what,
                               like == nullptr ? "" : fmt::format("did you mean '{}'? ", like),
                               fmt::join(names, ", ")));
  }
}

Subjects read_subjects(const TableReader& in, lua_State* L) {
  Subjects subjects;
  subjects.kind = in.text("kind");
  require_word(in, "kind", subjects.kind, subject_kinds);
  subjects.of = in.texts("of");
  subjects.needs = in.texts("needs");
  subjects.include_omitted = in.flag("include_omitted");
  in.table("where", [&](const TableReader& where) {
    for (const std::string& field : where.keys()) {
      if (lua_getfield(L, -1, field.c_str()) == LUA_TBOOLEAN) {
        subjects.where[field] = {lua_toboolean(L, -1) ? "true" : "false"};
        lua_pop(L, 1);
      } else {
        lua_pop(L, 1);
        subjects.where[field] = where.texts(field.c_str());
      }
    }
  });
  require_known(in, "subjects", subject_fields);
  return subjects;
}

RuleDescription read_description(const TableReader& in, lua_State* L) {
  require_known(in, "a rule", rule_fields);
  RuleDescription rule;
  rule.id = in.text("id");
  rule.name = in.text("name");
  rule.title = in.bilingual("title", true);
  const std::string severity = in.text("severity");
  if (const auto known = severity_of(severity)) {
    rule.severity = *known;
  } else {
    in.fail("severity", fmt::format("'{}' is none of: error, warning, note", severity));
  }
  rule.since = in.text("since");
  rule.status = in.optional_text("status");
  if (rule.status.empty()) rule.status = "stable";
  require_word(in, "status", rule.status, std::array{"preview", "stable", "deprecated"});
  rule.basis = in.text("basis");
  in.table("applies", [&](const TableReader& applies) {
    rule.applies.kinds = applies.texts("kinds");
    rule.applies.layouts = applies.texts("layouts");
    applies.table("years", [&](const TableReader& years) {
      rule.applies.from_year = years.optional_integer("from");
      rule.applies.to_year = years.optional_integer("to");
    });
  });
  if (!in.table("subjects", [&](const TableReader& subjects) { rule.subjects = read_subjects(subjects, L); }))
    in.fail("subjects", "is missing; give { kind = \"…\" }");
  in.table("params", [&](const TableReader& parameters) {
    for (const std::string& field : parameters.keys())
      parameters.table(field.c_str(), [&](const TableReader& parameter) {
        RuleParameter read;
        read.description = parameter.text("description");
        switch (lua_getfield(L, -1, "default")) {
          case LUA_TBOOLEAN:
            read.type = "boolean";
            read.value = lua_toboolean(L, -1) ? "true" : "false";
            break;
          case LUA_TNUMBER:
            read.type = lua_isinteger(L, -1) ? "integer" : "";
            read.value = lua_isinteger(L, -1) ? std::to_string(lua_tointeger(L, -1)) : "";
            break;
          case LUA_TSTRING:
            read.type = "text";
            read.value = lua_tostring(L, -1);
            break;
          default:
            break;
        }
        lua_pop(L, 1);
        if (read.type.empty())
          parameter.fail("default", "must be a text, a whole number, true or false; amounts are texts");
        rule.parameters[field] = read;
      });
  });
  rule.group_by = in.texts("group_by");
  for (const std::string& key : rule.group_by)
    if (!key.starts_with("args.")) require_word(in, "group_by", key, group_keys);
  rule.message = in.bilingual("message", true);
  rule.summary = in.bilingual("summary", false);
  in.table("reasons", [&](const TableReader& reasons) {
    for (const std::string& field : reasons.keys())
      rule.reasons[field] = reasons.bilingual(field.c_str(), true);
  });
  rule.why = in.bilingual("why", true);
  rule.fix = in.bilingual("fix", true);
  return rule;
}

} // namespace

Result<LoadedRule> load_rule(LuaState& state, const std::filesystem::path& file) {
  const std::string shown = (file.parent_path().filename() / file.filename()).string();
  const auto bytes = read_whole_file(file);
  if (!bytes) return tl::unexpected(bytes.error());
  if (const auto ran = state.run_file(file); !ran)
    return failure(fmt::format("rule refused: {}", ran.error().message));
  lua_State* L = state.raw();
  LoadedRule loaded;
  std::string problem;
  if (!lua_istable(L, -1)) {
    problem = "the file must return one table";
  } else {
    const int top = lua_gettop(L);
    try {
      loaded.description = read_description(TableReader(L, ""), L);
    } catch (const Wrong& wrong) {
      lua_settop(L, top);
      problem = fmt::format("{} {}", wrong.field, wrong.problem);
    }
  }
  if (problem.empty() && lua_getfield(L, -1, "evaluate") != LUA_TFUNCTION) {
    problem = "evaluate must be a function";
    lua_pop(L, 1);
  }
  if (problem.empty() && !file.stem().string().starts_with(loaded.description.id + "_")) {
    problem = fmt::format("id is '{}', but the file is not named {}_….lua", loaded.description.id,
                          loaded.description.id);
    lua_pop(L, 1);
  }
  if (!problem.empty()) {
    lua_pop(L, 1);
    return failure(fmt::format("rule refused: {}: {}", shown, problem));
  }
  loaded.evaluate = state.keep_rule(file);
  lua_pop(L, 1);
  loaded.description.file = file;
  loaded.description.pack = file.parent_path().filename().string();
  loaded.description.sha256 = sha256(*bytes);
  return loaded;
}

} // namespace toets
