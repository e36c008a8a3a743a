// The fields of a rule's table: what is checked when a rule is loaded, and what editors complete.
#pragma once

#include "lua/prose.hpp"
#include "rules/things.hpp"

#include <array>
#include <span>
#include <string_view>

namespace toets {

struct SchemaField {
  const char* name;
  bool is_required;
  const char* type; ///< as LuaCATS writes it
  const char* text = "";
};

inline constexpr std::array<std::string_view, 3> rule_statuses = {"preview", "stable", "deprecated"};
inline constexpr std::array<std::string_view, 8> group_keys = {"node",    "parent", "report", "table",
                                                               "section", "row",    "column", "args.NAME"};

namespace schema {
inline constexpr lua::Prose statuses = lua::Prose().list(rule_statuses, "|");
inline constexpr lua::Prose kinds = lua::Prose().list(subject_kinds, "|");
} // namespace schema

inline constexpr std::array rule_fields = {
    SchemaField{"id", true, "string",
                R"("AR1": letters and a number, as in the check catalogue, never reused)"},
    SchemaField{"name", true, "string", R"("balance-is-receipts-minus-expenditure")"},
    SchemaField{"title", true, "{ nl: string, en: string }", "one line that says what is checked"},
    SchemaField{"severity", true, R"("error"|"warning"|"note")"},
    SchemaField{"since", true, "string", "version of toets that brought it"},
    SchemaField{"status", false, schema::statuses.text(), R"(default "stable")"},
    SchemaField{"basis", true, "string|{ nl: string, en: string }",
                "the law, source or form it follows from; one text where it is the same in both languages"},
    SchemaField{"applies", false,
                "{ kinds?: string[], layouts?: string[], years?: { from?: integer, to?: integer } }"},
    SchemaField{"subjects", true, "toets.Subjects"},
    SchemaField{
        "params", false,
        "table<string, { default: string|integer|boolean, description: string|{ nl: string, en: string } }>",
        "amounts are strings"},
    SchemaField{"group_by", false, "string[]", lua::listed<group_keys>.text()},
    SchemaField{"message", true, "{ nl: string, en: string }", "with {arguments}"},
    SchemaField{"summary", false, "{ nl: string, en: string }", "for a group, with {count}"},
    SchemaField{"reasons", false, "table<string, { nl: string, en: string }>"},
    SchemaField{"why", true, "{ nl: string, en: string }"},
    SchemaField{"fix", true, "{ nl: string, en: string }"},
    SchemaField{"evaluate", true, "fun(subject: any, params: table): any"}};

inline constexpr std::array subject_fields = {
    SchemaField{"kind", true, schema::kinds.text()}, SchemaField{"of", false, "string|string[]"},
    SchemaField{"where", false, "table<string, string|boolean|string[]>"},
    SchemaField{"needs", false, "string[]"}, SchemaField{"include_omitted", false, "boolean"}};

/// A table of the schema as editors see it.
struct SchemaClass {
  const char* name;
  const char* text;
  std::span<const SchemaField> fields;
};

inline constexpr std::array schema_classes = {
    SchemaClass{
        "toets.Subjects",
        R"(Which things a rule looks at. `where` maps fields of the subject to one accepted value or a list; `needs`
names fields ("status", "report.as_of") without which the rule is not evaluable; `include_omitted` adds,
for figures, the coordinates that a node's children print and its own table leaves out. Counterparts are there where
the report is compared with an earlier one; `of` is the kind of their nodes.)",
        subject_fields},
    SchemaClass{"toets.Rule", "", rule_fields}};

} // namespace toets
