// What Lua code of a rule can reach, and what it can cost.
#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::value_of;

namespace {

MadeReport empty_report() {
  ReportMaker make;
  make.node({.code = "A1"});
  return make.finish();
}

/// How a body of a function ends under limits of its own.
struct Ending {
  CallStatus status;
  std::string message;
};

Ending ending_of(const std::string& body, LuaLimits limits) {
  LuaBench bench(limits);
  const MadeReport made = empty_report();
  bench.look_at(made);
  const auto result = bench.run_on_report(body);
  return {bench.last_status, result ? *result : result.error().message.en};
}

} // namespace

// ---- what is there ---------------------------------------------------------------------------

TEST_CASE("names that reach outside are not there") {
  for (const std::string name :
       {"io",      "os",       "debug",    "coroutine",      "package",      "utf8",
        "require", "load",     "loadfile", "loadstring",     "dofile",       "pcall",
        "xpcall",  "print",    "warn",     "setmetatable",   "getmetatable", "rawget",
        "rawset",  "rawequal", "rawlen",   "collectgarbage", "_G",           "_VERSION",
        "toets"}) {
    INFO(name);
    CHECK_THAT(value_of(name), Contains("there is no '" + name + "'"));
  }
}

TEST_CASE("Lua patterns and what depends on them are not there") {
  for (const std::string name : {"find", "match", "gmatch", "gsub", "dump", "pack", "unpack"}) {
    INFO(name);
    CHECK_THAT(value_of("string." + name), Contains("string has no member '" + name + "'"));
    CHECK_THAT(value_of("(\"x\"):" + name + "()"), Contains("string has no member '" + name + "'"));
  }
}

TEST_CASE("arithmetic that could hide a float is not there") {
  for (const std::string name :
       {"random", "randomseed", "floor", "ceil", "sqrt", "pi", "huge", "fmod", "modf"}) {
    INFO(name);
    CHECK_THAT(value_of("math." + name), Contains("math has no member '" + name + "'"));
  }
}

TEST_CASE("the allowed library works") {
  CHECK(value_of("(\"abc\"):upper() .. (\"x\"):rep(3)") == "ABCxxx");
  CHECK(value_of("table.concat({ 1, 2 }, \"-\")") == "1-2");
  CHECK(value_of("math.max(1, 2)") == "2");
  CHECK(value_of("select(2, \"a\", \"b\")") == "b");
  CHECK(value_of("string.format(\"%d\", 5)") == "5");
}

TEST_CASE("an unknown name is an error with the place of it") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("local x = 1\nreturn ammount"),
             Contains("case.lua:2:") && Contains("there is no 'ammount'"));
}

TEST_CASE("a global cannot be set") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("total = 1"), Contains("'total' is not declared") && Contains("local total"));
  CHECK_THAT(bench.error_of("function helper() end"), Contains("'helper' is not declared"));
  CHECK_THAT(bench.error_of("_ENV.total = 1"), Contains("'total' is not declared"));
}

TEST_CASE("no file can change a library") {
  LuaBench bench;
  for (const std::string library : {"string", "table", "math", "re", "relation"}) {
    INFO(library);
    CHECK_THAT(bench.error_of(library + ".sub = nil"), Contains(library + " is read-only"));
    CHECK_THAT(bench.error_of("table.insert(" + library + ", 1)"), Contains(library + " is read-only"));
    CHECK_THAT(bench.error_of("table.move({ 1 }, 1, 1, 1, " + library + ")"),
               Contains(library + " is read-only"));
  }
  CHECK(bench.run("return (\"a\"):upper()").value() == "A");
  CHECK(bench.run("return type(relation.identity)").value() == "function");
}

TEST_CASE("a wrong name in a library lists the right ones and the nearest") {
  CHECK_THAT(value_of("relation.identiy"), Contains("relation has no member 'identiy'") &&
                                               Contains("did you mean 'identity'?") &&
                                               Contains("claim, identity"));
  CHECK_THAT(value_of("re.xyz"), Contains("it has: any_of, compile") && !Contains("did you mean"));
}

TEST_CASE("a file that replaces its environment changes no other") {
  LuaBench bench;
  bench.folder().write("lib/a.lua",
                       "return { spoil = function() _ENV = {} end, type = function() return type(1) end }");
  REQUIRE(bench.run("use(\"a\").spoil(); return 1"));
  CHECK(bench.run("return use(\"a\").type()").value() == "number");
}

TEST_CASE("the methods of strings cannot be changed") {
  CHECK_FALSE(LuaBench().error_of("(\"x\").upper = nil").empty());
}

TEST_CASE("a text is no number: it takes as long to read as it is") {
  for (const std::string operation : {"s + 1", "1 - s", "s * s", "s / 2", "s // 2", "s % 2", "s ^ 2", "-s"}) {
    INFO(operation);
    CHECK_THAT(LuaBench().error_of("local s = \"12\" return " + operation),
               Contains("attempt to perform arithmetic on a string value"));
  }
}

TEST_CASE("bytecode is refused") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("\x1BLua\x54"), Contains("attempt to load a binary chunk"));
}

TEST_CASE("a file that is no Lua names its line") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("local x = 1\nlocal = 2"), Contains("case.lua:2:"));
  CHECK_THAT(bench.error_of(""), Catch::Equals(""));
}

TEST_CASE("messages hold no path of the machine") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("error(\"x\")"), !Contains(bench.folder().path().parent_path().string() + "/"));
}

// ---- helpers of rules/lib --------------------------------------------------------------------

TEST_CASE("a helper is loaded once for each file that uses it") {
  LuaBench bench;
  bench.folder().write("lib/counter.lua",
                       "local n = 0\nreturn { next = function() n = n + 1; return n end }");
  for (int i = 0; i < 2; ++i)
    CHECK(bench.run("use(\"counter\").next(); return use(\"counter\").next()").value() == "2");
}

TEST_CASE("a helper sees no more than a rule") {
  LuaBench bench;
  bench.folder().write("lib/greedy.lua", "return io");
  CHECK_THAT(bench.error_of("return use(\"greedy\")"),
             Contains("greedy.lua:1:") && Contains("there is no 'io'"));
}

TEST_CASE("only names of helpers can be used and no paths") {
  LuaBench bench;
  for (const std::string name : {"../core/AR1_balance", "/etc/passwd", "a.b", "A", "a-b"}) {
    INFO(name);
    CHECK_THAT(bench.error_of("return use(\"" + name + "\")"), Contains("is not the name of a helper"));
  }
  CHECK_THAT(bench.error_of("return use(\"absent\")"), Contains("there is no helper 'absent'"));
}

TEST_CASE("helpers that use each other in a circle end in an error") {
  LuaBench bench;
  bench.folder().write("lib/a.lua", "return use(\"b\")");
  bench.folder().write("lib/b.lua", "return use(\"a\")");
  CHECK_THAT(bench.error_of("return use(\"a\")"), Contains("the helper 'a' uses itself"));
}

TEST_CASE("a helper that returns nothing is an error") {
  LuaBench bench;
  bench.folder().write("lib/empty.lua", "");
  CHECK_THAT(bench.error_of("return use(\"empty\")"), Contains("the helper 'empty' returns nothing"));
}

// ---- budgets ---------------------------------------------------------------------------------

TEST_CASE("a loop without end runs out of its instructions") {
  const Ending ending = ending_of("while true do end", {.instructions = 2'000'000});
  CHECK(ending.status == CallStatus::over_budget);
  CHECK_THAT(ending.message, Contains("case.lua:2: the rule used up its 2 million instructions"));
}

TEST_CASE("the budget of instructions begins anew with each call") {
  LuaBench bench({.instructions = 300'000});
  const MadeReport made = empty_report();
  bench.look_at(made);
  for (int i = 0; i < 5; ++i) {
    CHECK(bench.run_on_report("for i = 1, 50000 do end return 1").value() == "1");
    CHECK_FALSE(bench.run_on_report("while true do end"));
  }
}

TEST_CASE("a helper spends the budget of its rule") {
  LuaBench bench({.instructions = 2'000'000});
  bench.folder().write("lib/busy.lua", "for i = 1, 1200000 do end return {}");
  const MadeReport made = empty_report();
  bench.look_at(made);
  CHECK_FALSE(bench.run_on_report("use(\"busy\") for i = 1, 1200000 do end return 1"));
  CHECK(bench.last_status == CallStatus::over_budget);
  CHECK(bench.run_on_report("for i = 1, 1200000 do end return 1"));
}

TEST_CASE("a file that never ends runs out while it is loaded") {
  LuaBench bench({.instructions = 1'000'000});
  CHECK_THAT(bench.error_of("while true do end"), Contains("instructions"));
  CHECK(bench.run("return 1").value() == "1");
}

TEST_CASE("memory ends at its cap") {
  const LuaLimits limits{.memory_bytes = 4 << 20};
  const Ending repeated = ending_of("return (\"x\"):rep(50000000)", limits);
  CHECK(repeated.status == CallStatus::over_budget);
  CHECK_THAT(repeated.message, Contains("not enough memory"));
  const Ending grown = ending_of("local t = {} for i = 1, 10000000 do t[i] = i end", limits);
  CHECK(grown.status == CallStatus::over_budget);
  const Ending doubled = ending_of("local s = \"x\" for i = 1, 60 do s = s .. s end", limits);
  CHECK(doubled.status == CallStatus::over_budget);
}

TEST_CASE("memory that is free again can be used again") {
  LuaBench bench({.memory_bytes = 4 << 20});
  const MadeReport made = empty_report();
  bench.look_at(made);
  for (int i = 0; i < 20; ++i)
    CHECK(bench.run_on_report("return #(\"x\"):rep(1000000)").value() == "1000000");
}

TEST_CASE("an ordinary error is not taken for spent memory") {
  // The cap is met on the way, but what was garbage makes room again.
  const Ending ending = ending_of("for i = 1, 50 do local _ = (\"x\"):rep(1000000) end error(\"oops\")",
                                  {.memory_bytes = 3 << 20});
  CHECK(ending.status == CallStatus::error);
  CHECK_THAT(ending.message, Contains("oops"));
}

TEST_CASE("memory that a helper spends is spent by its rule") {
  LuaBench bench({.memory_bytes = 4 << 20});
  bench.folder().write("lib/greedy.lua", "return (\"x\"):rep(50000000)");
  const MadeReport made = empty_report();
  bench.look_at(made);
  CHECK_THAT(bench.error_on_report("return use(\"greedy\")"), Contains("not enough memory"));
  CHECK(bench.last_status == CallStatus::over_budget);
}

TEST_CASE("recursion without end is an error and no crash") {
  CHECK(ending_of("local function f() return 1 + f() end return f()", {}).status == CallStatus::error);
  CHECK(ending_of("local s = (\"(\"):rep(10000) return s", {}).status == CallStatus::ok);
}

TEST_CASE("an error without a text is still an error with a message") {
  const Ending ending = ending_of("error({ 1 })", {});
  CHECK(ending.status == CallStatus::error);
  CHECK_THAT(ending.message, Contains("failed without a message"));
  CHECK(ending_of("error()", {}).status == CallStatus::error);
}

// ---- the same in every run ---------------------------------------------------------------------

TEST_CASE("pairs walks in a fixed order") {
  const std::string code =
      "local t = { zeta = 1, alpha = 2, [10] = 3, [2] = 4, mu = 5, [1.5] = 6, \"first\" }\n"
      "local keys = {}\n"
      "for key, value in pairs(t) do keys[#keys + 1] = tostring(key) .. \"=\" .. tostring(value) end\n"
      "return table.concat(keys, \" \")";
  LuaBench bench;
  CHECK(bench.run(code).value() == "1=first 1.5=6 2=4 10=3 alpha=2 mu=5 zeta=1");
}

TEST_CASE("pairs refuses keys that have no order") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("for _ in pairs({ [true] = 1 }) do end"), Contains("no fixed place"));
  CHECK_THAT(bench.error_of("for _ in pairs({ [{}] = 1 }) do end"), Contains("no fixed place"));
  CHECK_FALSE(bench.error_of("for _ in pairs(5) do end").empty());
}

TEST_CASE("pairs over an empty table does nothing") {
  CHECK(LuaBench().run("for _ in pairs({}) do error(\"x\") end return 1").value() == "1");
}

// ---- expressions -----------------------------------------------------------------------------

TEST_CASE("an expression finds bytes and captures") {
  CHECK(value_of("table.concat({ re.compile(\"(b+)(x)?(c)\"):find(\"abbc\") }, \" \", 1, 3)") == "2 4 bb");
  CHECK(value_of("select(4, re.compile(\"(b+)(x)?(c)\"):find(\"abbc\"))") == "nil");
  CHECK(value_of("re.compile(\"b\"):find(\"abb\", 3)") == "3");
  CHECK(value_of("re.compile(\"b\"):find(\"abb\", 5)") == "nil");
  CHECK(value_of("re.compile(\"(?i)ÉÉN\"):test(\"één\")") == "true");
}

TEST_CASE("an expression that is not valid or too long is refused") {
  LuaBench bench;
  CHECK_THAT(bench.error_of("re.compile(\"(\")"), Contains("not a valid expression"));
  CHECK_THAT(bench.error_of("re.compile(\"(a)\\\\1\")"), Contains("not a valid expression"));
  CHECK_THAT(bench.error_of("re.compile((\"a\"):rep(5000))"), Contains("longer than"));
  CHECK_THAT(bench.error_of("re.compile((\"(a)\"):rep(40)):find(\"a\")"), Contains("groups"));
}

TEST_CASE("an expression that makes others backtrack costs nothing special") {
  CHECK(value_of("re.compile(\"(a*)*b\"):test((\"a\"):rep(20000))") == "false");
}

} // namespace toets
