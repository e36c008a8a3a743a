// What is read from the text of a rule before it runs.
#include "rules/rule_source.hpp"

#include "support/catch.hpp"

#include <stdexcept>

namespace toets {

using Catch::Contains;

namespace {

/// "3:late" for a reason in line 3.
std::vector<std::string> reasons(const std::string& source) {
  std::vector<std::string> found;
  for (const NamedReason& named : reasons_in(source))
    found.push_back(std::to_string(named.line) + ":" + named.reason);
  return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("reasons are found with their lines, in each way Lua calls a function") {
  CHECK(reasons("return not_evaluable(\"a\")\nif x then return not_evaluable('b') end") ==
        Texts{"1:a", "2:b"});
  CHECK(reasons("not_evaluable \"a\" not_evaluable 'b' not_evaluable[[c]] not_evaluable([==[d]==])") ==
        Texts{"1:a", "1:b", "1:c", "1:d"});
  CHECK(reasons("not_evaluable(\n  -- why\n  \"a\"\n)") == Texts{"3:a"});
}

TEST_CASE("a reason that is not plain text is left to the run") {
  CHECK(reasons("not_evaluable(reason) not_evaluable(\"no_\" .. name) not_evaluable(f(\"a\"))").empty());
  CHECK(reasons("local f = not_evaluable").empty());
}

TEST_CASE("comments and texts are no calls") {
  CHECK(reasons("-- not_evaluable(\"a\")\n--[[ not_evaluable(\"b\")\n]] not_evaluable(\"c\")") ==
        Texts{"3:c"});
  CHECK(reasons("x = \"not_evaluable('a')\" y = [[not_evaluable('b')]] z = 'it\\'s not_evaluable(\"c\")'")
            .empty());
  CHECK(reasons("--[==[ ]] not_evaluable(\"a\") ]==]\nnot_evaluable(\"b\")") == Texts{"2:b"});
  CHECK(reasons("is_not_evaluable(\"a\") not_evaluable_at(\"b\")").empty());
}

TEST_CASE("text that breaks off is walked to its end") {
  for (const std::string source : {"not_evaluable(", "not_evaluable(\"a", "not_evaluable \"a\\", "--[[ x",
                                   "[==[ x", "--", "'", "not_evaluable"}) {
    INFO(source);
    CHECK(reasons_in(source).size() <= 1);
  }
}

TEST_CASE("a reason that neither the rule nor a helper gives is unused") {
  const Texts sources = {"reasons = { early = 1, late = 1, never = 1 } return not_evaluable(\"early\")",
                         "-- \"never\"\nreturn nil, 'late'"};
  CHECK(unused_reasons({"early", "late", "never"}, sources) == Texts{"never"});
  CHECK(unused_reasons({}, sources).empty());
}

TEST_CASE("the arguments that a message speaks of are each named once") {
  CHECK(names_in("{node}: {actual} is not {expected}, {node}") == Texts{"actual", "expected", "node"});
  CHECK(names_in("no arguments").empty());
}

TEST_CASE("a brace without a partner or a name is refused") {
  for (const std::string message : {"{node", "node}", "{no{de}", "{{node}}", "a } b"}) {
    INFO(message);
    CHECK_THROWS_WITH(names_in(message), Contains("brace"));
  }
  CHECK_THROWS_WITH(names_in("{}"), Contains("no name of an argument"));
  CHECK_THROWS_WITH(names_in("{end date}"), Contains("{end date}"));
  CHECK_THROWS_WITH(names_in("{1st}"), Contains("{1st}"));
}

} // namespace toets
