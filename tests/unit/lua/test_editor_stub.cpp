// The stub that editors read names members that rules see.
#include "base/whole_file.hpp"
#include "model/vocabulary.hpp"
#include "rules/editor_stub.hpp"
#include "rules/things.hpp"
#include "support/catch.hpp"
#include "support/lua_bench.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <map>
#include <set>

namespace toets {

using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

using Names = std::set<std::string>;

struct StubClass {
  std::vector<std::string> parents;
  Names fields, methods;
};

struct Stub {
  std::map<std::string, StubClass> classes;
  Names globals;
};

Stub read_stub() {
  const std::string text = editor_stub();
  static const re2::RE2 of_class(R"(---@class toets\.(\w+)(?::\s*(.*))?)"), field(R"(---@field (\w+)\s.*)"),
      method(R"(function (\w+):(\w+)\(.*)"), function(R"(function (\w+(?:\.\w+)?)\(.*)"),
      assigned(R"((\w+) = .*)"), parent(R"(toets\.(\w+))");
  Stub stub;
  std::string current;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    std::string name, rest;
    if (re2::RE2::FullMatch(line, of_class, &name, &rest)) {
      current = name;
      re2::StringPiece left = rest;
      for (std::string found; re2::RE2::FindAndConsume(&left, parent, &found);)
        stub.classes[current].parents.push_back(found);
      stub.classes[current];
    } else if (re2::RE2::FullMatch(line, field, &name)) {
      stub.classes[current].fields.insert(name);
    } else if (re2::RE2::FullMatch(line, method, &name, &rest)) {
      stub.classes[name].methods.insert(rest);
    } else if (re2::RE2::FullMatch(line, function, &name) || re2::RE2::FullMatch(line, assigned, &name)) {
      stub.globals.insert(name);
    }
  }
  return stub;
}

Names all_of(const Stub& stub, const std::string& name) {
  const StubClass& described = stub.classes.at(name);
  Names names = described.fields;
  names.insert(described.methods.begin(), described.methods.end());
  for (const std::string& parent : described.parents) {
    const Names inherited = all_of(stub, parent);
    names.insert(inherited.begin(), inherited.end());
  }
  return names;
}

/// The members that a handle says it has, when it is asked for one that no type has.
Names members_of(LuaBench& bench, const std::string& handle) {
  const std::string message =
      bench.error_on_report(fmt::format("local handle = {}\nreturn handle.no_such_member", handle));
  const std::string mark = "it has: ";
  REQUIRE(message.find(mark) != std::string::npos);
  Names names;
  std::string list = message.substr(message.find(mark) + mark.size()) + ", ";
  for (std::size_t at = 0; at < list.size(); at = list.find(", ", at) + 2)
    names.insert(list.substr(at, list.find(", ", at) - at));
  return names;
}

MadeReport one_of_each() {
  ReportMaker make;
  const auto node = make.node({.code = "A1"});
  make.field(node, "status", "completed");
  make.table(node, {{"actual", 2023}});
  make.row("operating", "receipts", {"1.00"});
  make.text(node, "state", {"tekst 5"});
  make.mention({.kind = "count", .raw = "5", .value = "5"});
  return make.finish();
}

const std::string stub_file = std::string(TOETS_SOURCE_DIR) + "/sdk/lua/toets.lua";

const std::map<std::string, std::string> handles = {{"Decimal", "decimal(\"1\")"},
                                                    {"Date", "date(\"2023-01-01\")"},
                                                    {"Report", "report"},
                                                    {"Node", "report:nodes()[1]"},
                                                    {"Table", "report:nodes()[1]:tables()[1]"},
                                                    {"Column", "report:nodes()[1]:tables()[1].columns[1]"},
                                                    {"Figure", "report:nodes()[1]:figures()[1]"},
                                                    {"Text", "report:nodes()[1]:texts()[1]"},
                                                    {"Mention", "report:nodes()[1]:texts()[1]:mentions()[1]"},
                                                    {"Field", "report:nodes()[1]:fields()[1]"},
                                                    {"Span", "report:nodes()[1]:texts()[1]:at(1, 1)"},
                                                    {"Re", "re.compile(\"a\")"}};

} // namespace

TEST_CASE("the editor stub in the repository is the one that the program prints") {
  INFO("print it anew: toets rules editor --output sdk/lua/toets.lua");
  const bool is_current = read_whole_file(stub_file).value() == editor_stub();
  CHECK(is_current);
}

TEST_CASE("the editor stub describes every name and member that rules see") {
  const Stub stub = read_stub();
  LuaBench bench;
  const MadeReport made = one_of_each();
  bench.look_at(made);
  for (const auto& [type, handle] : handles) {
    INFO(type);
    CHECK(all_of(stub, type) == members_of(bench, handle));
  }
  for (const lua::Description& description : bench.state().descriptions())
    if (const auto* type = std::get_if<const lua::Type*>(&description))
      CHECK(stub.classes.contains((*type)->name + 6));
}

TEST_CASE("what the editor stub lists is there") {
  const Stub stub = read_stub();
  LuaBench bench;
  const MadeReport made = one_of_each();
  bench.look_at(made);
  for (const auto& [type, handle] : handles) {
    INFO(type);
    const Names listed = all_of(stub, type), there = members_of(bench, handle);
    CHECK_FALSE(listed.empty());
    for (const std::string& name : listed) {
      INFO(name);
      CHECK(there.contains(name));
    }
  }
}

TEST_CASE("methods of the editor stub are functions and its fields are not") {
  const Stub stub = read_stub();
  LuaBench bench;
  const MadeReport made = one_of_each();
  bench.look_at(made);
  for (const auto& [type, handle] : handles) {
    for (const std::string& name : stub.classes.at(type).methods) {
      INFO(type + ":" + name);
      CHECK(bench.run_on_report("return type((" + handle + ")." + name + ")").value() == "function");
    }
    for (const std::string& name : stub.classes.at(type).fields) {
      INFO(type + "." + name);
      CHECK(bench.run_on_report("return type((" + handle + ")." + name + ")").value() != "function");
    }
  }
}

TEST_CASE("the functions of the editor stub are there") {
  LuaBench bench;
  for (const std::string& name : read_stub().globals) {
    INFO(name);
    CHECK(bench.run("return type(" + name + ")").value() != "nil");
  }
}

TEST_CASE("the editor stub lists the words of the model") {
  const std::string text = editor_stub();
  const auto remark_of = [&](const std::string& type, const std::string& field) {
    const std::size_t at = text.find("---@field " + field + " ", text.find("---@class " + type));
    return text.substr(at, text.find('\n', at) - at);
  };
  const auto check = [&](const std::string& listed, const auto& words) {
    INFO(listed);
    for (const std::string_view word : words) {
      INFO(word);
      CHECK_THAT(listed, Catch::Contains(fmt::format("\"{}\"", word)));
    }
  };
  check(remark_of("toets.Report", "kind"), vocabulary::report_kinds);
  check(remark_of("toets.Node", "kind"), vocabulary::node_kinds);
  check(remark_of("toets.Node", "part"), vocabulary::parts);
  check(remark_of("toets.Node", "status"), vocabulary::statuses);
  check(remark_of("toets.Column", "measure"), vocabulary::measures);
  check(remark_of("toets.Column", "version"), vocabulary::versions);
  check(remark_of("toets.Figure", "section"), vocabulary::sections);
  check(remark_of("toets.Figure", "row"), vocabulary::rows);
  check(remark_of("toets.Figure", "assigned"), vocabulary::assignments);
  check(remark_of("toets.Text", "name"), vocabulary::text_names);
  check(remark_of("toets.Mention", "kind"), vocabulary::mention_kinds);
  check(remark_of("toets.Subjects", "kind"), subject_kinds);
  const std::size_t prose = text.find("---A labelled value of the report");
  REQUIRE(prose != std::string::npos);
  const std::string of_fields = text.substr(prose, text.find("---@class", prose) - prose);
  check(of_fields, vocabulary::report_fields);
  check(of_fields, vocabulary::node_fields);
}

TEST_CASE("editors complete the fields that a statement accepts") {
  static const re2::RE2 accepted(R"(those are ([\w, ]+))"), word(R"((\w+))"), optional(R"((\w+)\??: )");
  const auto all = [](re2::StringPiece text, const re2::RE2& expression) {
    Names names;
    for (std::string name; re2::RE2::FindAndConsume(&text, expression, &name);) names.insert(name);
    return names;
  };
  const std::string text = editor_stub();
  for (const std::string name : {"finding", "relation.identity", "relation.claim", "relation.plausibility",
                                 "relation.mean", "relation.ratio", "relation.product"}) {
    INFO(name);
    const std::size_t at = text.find("function " + name + "(spec)");
    REQUIRE(at != std::string::npos);
    const std::size_t spec = text.rfind("@param spec {", at);
    std::string listed;
    REQUIRE(
        re2::RE2::PartialMatch(LuaBench().error_of("return " + name + " { zzzz = 1 }"), accepted, &listed));
    CHECK(all(text.substr(spec, text.find('\n', spec) - spec), optional) == all(listed, word));
  }
}

TEST_CASE("the editor stub cannot be loaded by a rule") {
  const std::string text = read_whole_file(stub_file).value();
  CHECK_THAT(LuaBench().error_of(text), Catch::Contains("describes the rule environment for editors"));
}

} // namespace toets
