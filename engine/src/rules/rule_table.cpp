// Checks the table that a rule file returns against what a rule is made of.
#include "base/ascii.hpp"
#include "messages/rules.hpp"
#include "model/vocabulary.hpp"
#include "rules/catalogue.hpp"
#include "rules/failure_text.hpp"
#include "rules/rule_id.hpp"
#include "rules/rule_schema.hpp"
#include "rules/rule_source.hpp"
#include "rules/rule_words.hpp"
#include "rules/table_reader.hpp"
#include "rules/version.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <set>
#include <stdexcept>

namespace toets {

namespace {

/// Lower-case words with `separator` between them, a letter first.
bool is_slug(std::string_view text, std::string_view separators) {
  return !text.empty() && is_lower(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_lower(c) || is_digit(c) || separators.find(c) != std::string_view::npos;
  });
}

void require_words(const TableReader& in, const char* field, const std::vector<std::string>& words,
                   const std::vector<std::string>& known) {
  for (const std::string& word : words) in.require_word(field, word, known);
}

/// `where`: fields that the subjects have, with values that the fields can have.
void read_where(const TableReader& where, lua_State* L, Subjects& subjects) {
  const auto fields = fields_of_subject(L, subjects.kind);
  for (const std::string& field : where.keys()) {
    if (std::find(fields.begin(), fields.end(), field) == fields.end())
      where.fail(field, fmt::format("is not a field of a {}: {}", subjects.kind, none_of(field, fields).en));
    auto& accepted = subjects.where[field];
    if (lua_getfield(L, -1, field.c_str()) == LUA_TBOOLEAN)
      accepted = {lua_toboolean(L, -1) ? "true" : "false"};
    lua_pop(L, 1);
    if (accepted.empty()) accepted = where.texts(field.c_str());
    if (accepted.empty()) where.fail(field, "must be a text, a list of texts, true or false");
    if (const auto words = words_of_field(L, subjects.kind, field))
      require_words(where, field.c_str(), accepted, *words);
  }
}

std::vector<std::string> names_of(std::span<const SchemaField> fields) {
  std::vector<std::string> names;
  for (const SchemaField& field : fields) names.emplace_back(field.name);
  return names;
}

Subjects read_subjects(const TableReader& in, lua_State* L) {
  in.require_fields(names_of(subject_fields), "subjects");
  Subjects subjects;
  subjects.kind = in.text("kind");
  in.require_word("kind", subjects.kind, texts_of(subject_kinds));
  subjects.of = in.texts("of");
  require_words(in, "of", subjects.of, texts_of(vocabulary::node_kinds));
  if (subjects.kind == "report" && !subjects.of.empty())
    in.fail("of", "names kinds of nodes; a report has none of its own");
  subjects.needs = in.texts("needs");
  for (const std::string& path : subjects.needs)
    if (const std::string problem = problem_of_path(L, subjects.kind, path); !problem.empty())
      in.fail("needs", fmt::format("'{}': {}", path, problem));
  subjects.include_omitted = in.flag("include_omitted");
  if (subjects.include_omitted && subjects.kind != "figure")
    in.fail("include_omitted", "is for figures; these subjects are of another kind");
  in.table("where", [&](const TableReader& where) { read_where(where, L, subjects); });
  return subjects;
}

Applies read_applies(const TableReader& in) {
  in.require_fields({"kinds", "layouts", "years"}, "applies");
  Applies applies;
  applies.kinds = in.texts("kinds");
  require_words(in, "kinds", applies.kinds, texts_of(vocabulary::report_kinds));
  applies.layouts = in.texts("layouts");
  for (const std::string& layout : applies.layouts) // plugins bring them: no list can be complete
    if (!is_slug(layout, "_-"))
      in.fail("layouts",
              fmt::format("'{}' is no id of a layout (a-z, 0-9, - and _, a letter first)", layout));
  in.table("years", [&](const TableReader& years) {
    years.require_fields({"from", "to"}, "years");
    applies.from_year = years.optional_year("from");
    applies.to_year = years.optional_year("to");
    if (applies.from_year && applies.to_year && *applies.from_year > *applies.to_year)
      years.fail("to", fmt::format("{} lies before from, {}", *applies.to_year, *applies.from_year));
  });
  return applies;
}

RuleParameter read_parameter(const TableReader& in, lua_State* L) {
  in.require_fields({"default", "description"}, "a parameter");
  RuleParameter parameter;
  parameter.description = in.bilingual_or_text("description");
  switch (lua_getfield(L, -1, "default")) {
    case LUA_TBOOLEAN:
      parameter.type = "boolean";
      parameter.value = lua_toboolean(L, -1) ? "true" : "false";
      break;
    case LUA_TNUMBER:
      parameter.type = lua_isinteger(L, -1) ? "integer" : "";
      parameter.value = lua_isinteger(L, -1) ? std::to_string(lua_tointeger(L, -1)) : "";
      break;
    case LUA_TSTRING:
      parameter.type = "text";
      parameter.value = lua_tostring(L, -1);
      break;
    default:
      break;
  }
  lua_pop(L, 1);
  if (parameter.type.empty())
    in.fail("default", "must be a text, a whole number, true or false; amounts are texts");
  return parameter;
}

/// A message whose two languages speak of the same arguments.
Bilingual read_message(const TableReader& in, const char* field, bool is_required) {
  Bilingual message = in.bilingual(field, is_required);
  std::vector<std::string> names[2];
  for (const auto& [language, text, into] :
       {std::tuple("nl", &message.nl, &names[0]), std::tuple("en", &message.en, &names[1])})
    try {
      *into = names_in(*text);
    } catch (const std::runtime_error& e) { in.fail(fmt::format("{}.{}", field, language), e.what()); }
  for (const auto& [language, mine, other] :
       {std::tuple("nl", &names[0], &names[1]), std::tuple("en", &names[1], &names[0])})
    for (const std::string& name : *other)
      if (std::find(mine->begin(), mine->end(), name) == mine->end())
        in.fail(fmt::format("{}.{}", field, language),
                fmt::format("does not speak of {{{}}}, which the other language does", name));
  return message;
}

void read_identity(const TableReader& in, RuleDescription& rule) {
  rule.id = in.text("id");
  const auto id = RuleId::parse(rule.id);
  if (!id)
    in.fail("id", fmt::format("'{}' is no id: capital letters and a number from 1 to 999999 without zeros "
                              "before it, such as AR1",
                              rule.id));
  if (is_engine_group(id->group))
    in.fail("id", fmt::format("'{}' is of the group {}, the engine's own checks; take another", rule.id,
                              id->group));
  rule.name = in.text("name");
  if (!is_slug(rule.name, "-"))
    in.fail("name", fmt::format("'{}' is no name: lower-case words with - between them", rule.name));
}

void read_parameters(const TableReader& in, lua_State* L, RuleDescription& rule) {
  in.table("params", [&](const TableReader& parameters) {
    for (const std::string& name : parameters.keys()) {
      if (!is_slug(name, "_"))
        parameters.fail(name, "is no name of a parameter (a-z, 0-9 and _, a letter first)");
      parameters.table(name.c_str(), [&](const TableReader& parameter) {
        rule.parameters[name] = read_parameter(parameter, L);
      });
    }
  });
}

/// No rule is newer than the program that runs it.
void require_version(const TableReader& in, const std::string& since) {
  const auto version = version_of(since);
  if (!version) in.fail("since", fmt::format("'{}' is no version; write it as 0.1.0", since));
  if (*version > *version_of(TOETS_VERSION))
    in.fail("since", fmt::format("{} is later than this toets, which is {}", since, TOETS_VERSION));
}

RuleDescription read_description(const TableReader& in, lua_State* L) {
  in.require_fields(names_of(rule_fields), "a rule");
  RuleDescription rule;
  read_identity(in, rule);
  rule.title = in.bilingual("title", true);
  const std::string severity = in.text("severity");
  in.require_word("severity", severity, severity_names());
  rule.severity = severity_of(severity).value();
  rule.since = in.text("since");
  require_version(in, rule.since);
  rule.status = in.optional_text("status");
  if (rule.status.empty()) rule.status = "stable";
  in.require_word("status", rule.status, texts_of(rule_statuses));
  rule.basis = in.bilingual_or_text("basis");
  in.table("applies", [&](const TableReader& applies) { rule.applies = read_applies(applies); });
  if (!in.table("subjects", [&](const TableReader& subjects) { rule.subjects = read_subjects(subjects, L); }))
    in.fail("subjects", "is missing; give { kind = \"…\" }");
  read_parameters(in, L, rule);
  rule.group_by = in.texts("group_by");
  for (const std::string& key : rule.group_by)
    if (!key.starts_with("args.")) in.require_word("group_by", key, texts_of(group_keys));
  rule.message = read_message(in, "message", true);
  rule.summary = read_message(in, "summary", false);
  in.table("reasons", [&](const TableReader& reasons) {
    for (const std::string& field : reasons.keys())
      rule.reasons[field] = reasons.bilingual(field.c_str(), true);
  });
  rule.why = in.bilingual("why", true);
  rule.fix = in.bilingual("fix", true);
  return rule;
}

/// What is wrong with a rule besides its table; empty when nothing is.
std::string problem_of(const RuleDescription& rule, const RuleSource& source) {
  if (!source.file.stem().string().starts_with(rule.id + "_"))
    return fmt::format("id is '{}', but the file is not named {}_….lua", rule.id, rule.id);
  for (const NamedReason& named : reasons_in(source.text)) {
    if (rule.reasons.contains(named.reason)) continue;
    std::vector<std::string> known;
    for (const auto& [reason, text] : rule.reasons) known.push_back(reason);
    return fmt::format("line {}: not_evaluable(\"{}\"): {}", named.line, named.reason,
                       known.empty() ? "the rule has no `reasons`; add it there"
                                     : "in reasons, " + none_of(named.reason, known).en);
  }
  return {};
}

/// Of a file that could not be run.
Bilingual refusal(const Bilingual& problem, const std::string& shown) {
  const Bilingual words{cut_short(problem.nl), cut_short(problem.en)};
  return names_a_file(words.en) ? message::rule_refused(words) : message::rule_file_refused(shown, words);
}

} // namespace

Result<LoadedRule> load_rule(LuaState& state, const Catalogue& catalogue, std::size_t source_index) {
  const RuleSource& source = catalogue.rules[source_index];
  // No part of a path outside the pack: messages stand in results too.
  const std::string& pack = catalogue.packs[source.pack].name;
  const bool has_folder = source.name.find('/') != std::string::npos;
  const std::string shown = has_folder ? source.name : pack + "/" + source.name;
  LoadedRule loaded;
  loaded.source = source_index;
  loaded.libraries = libraries_of(catalogue, source.pack);
  state.set_libraries(loaded.libraries);
  if (const auto ran = state.run_code(source.file, source.text, shown); !ran)
    return failure(refusal(ran.error().message, shown));
  loaded.load_steps = state.instructions_spent();
  lua_State* L = state.raw();
  const int top = lua_gettop(L);
  std::string problem;
  if (!lua_istable(L, -1)) {
    problem = "the file must return one table";
  } else {
    try {
      loaded.description = read_description(TableReader(L, ""), L);
      if (lua_getfield(L, -1, "evaluate") != LUA_TFUNCTION) problem = "evaluate must be a function";
    } catch (const WrongField& wrong) { problem = fmt::format("{} {}", wrong.field, wrong.problem); }
  }
  if (problem.empty()) problem = problem_of(loaded.description, source);
  if (!problem.empty()) {
    lua_settop(L, top - 1);
    return failure(message::rule_file_refused(shown, problem));
  }
  loaded.evaluate = state.keep_rule(source.file);
  lua_settop(L, top - 1);
  loaded.description.file = source.file;
  loaded.description.shown = shown;
  loaded.description.pack = pack;
  loaded.description.sha256 = source.sha256;
  return loaded;
}

} // namespace toets
