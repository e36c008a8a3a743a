// Hostile code of every sort that the limits are for, with sizes drawn at random: it ends over budget, soon, and the
// state serves the next call as if nothing had been.
#include "support/catch.hpp"
#include "support/lua_bench.hpp"

#include <random>

namespace toets {

using Catch::Contains;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

constexpr LuaLimits small{.memory_bytes = std::size_t{8} << 20, .instructions = 1'000'000};

MadeReport one_plan() {
  ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  make.table(plan, {{"actual", 2023}});
  make.row("operating", "receipts", {"1.00"});
  for (int i = 0; i < 50; ++i) make.node({.parent = plan, .code = "A1"});
  return make.finish();
}

using Random = std::mt19937;

/// Replaces each `<n>` by a number between 1 and 2^20, small ones as often as large ones.
std::string drawn(const std::string& snippet, Random& random) {
  std::string code;
  std::size_t from = 0;
  for (std::size_t at; (at = snippet.find("<n>", from)) != std::string::npos; from = at + 3) {
    const auto bits = random() % 20;
    code += snippet.substr(from, at - from) + std::to_string((1U << bits) + random() % (1U << bits));
  }
  return code + snippet.substr(from);
}

/// Each snippet, some ten times with other sizes, in one state: over budget, and nothing remains of it.
void expect_over_budget(const std::vector<std::string>& snippets, LuaLimits limits = small) {
  Random random(20231231);
  LuaBench bench(limits);
  bench.folder().write("lib/endless.lua", "while true do end");
  bench.folder().write("lib/sound.lua", "return { endless = function() while true do end end }");
  const MadeReport made = one_plan();
  bench.look_at(made);
  for (const std::string& snippet : snippets)
    for (int round = 0; round < 10; ++round) {
      const std::string code = drawn(snippet, random);
      INFO(code);
      CHECK_FALSE(bench.run_on_report(code));
      CHECK(bench.last_status == CallStatus::over_budget);
      CHECK(bench.state().instructions_spent() <= limits.instructions);
      CHECK(bench.run_on_report("return #report:nodes()").value() == "51");
    }
}

} // namespace

TEST_CASE("loops and calls without end spend the instructions") {
  expect_over_budget({
      "while true do end",
      "local i = 0 repeat i = i + <n> until false",
      "::again:: goto again",
      "for i = 1, math.maxinteger do local _ = i * <n> end",
      "local function f(n) return f(n + <n>) end return f(1)",
      "local t = {} while true do t[#t % <n> + 1] = 1 end",
      "for i = 1, math.maxinteger do for _ in ipairs({ i, i }) do end end",
  });
}

TEST_CASE("functions of texts spend the instructions that their work is worth") {
  expect_over_budget({
      "while true do local _ = (\"x\"):rep(<n>) end",
      "while true do local _ = (\"\"):rep(math.maxinteger) end",
      "return (\"x\"):rep(1000000000)",
      "return (\"x\"):rep(<n> + 1, (\"y\"):rep(100000)):rep(1000000)",
      "local s = (\"x\"):rep(<n>) while true do local _ = s .. \"y\" end",
      "local s = (\"x\"):rep(<n>) while true do local _ = s:upper():lower():reverse():sub(2) end",
      "while true do local _ = string.format(\"%99.99f%99d\", 1.5, <n>) end",
      "local s = (\"x\"):rep(<n>) while true do local _ = string.format(\"%s%q\", s, s) end",
      "local s = (\"x\"):rep(<n>) while true do local _ = select(\"#\", s:byte(1, 4000)) end",
      "local s = (\"9\"):rep(<n>) while true do local _ = tonumber(s) end",
      "local s = (\"x\"):rep(<n>) while true do local _ = { [s] = 1 } end",
  });
}

TEST_CASE("comparing long texts costs more than one instruction") {
  expect_over_budget({
      "local s = (\"x\"):rep(<n>) local a, b = s .. \"y\", s .. \"y\" while true do local _ = a == b end",
      "local s = (\"x\"):rep(<n>) local a, b = s .. \"y\", s .. \"z\" while true do local _ = a < b end",
  });
}

TEST_CASE("functions of lists spend the instructions that their work is worth") {
  const std::string filled = "local t = {} for i = 1, 2000 do t[i] = i end ";
  expect_over_budget({
      filled + "while true do table.insert(t, 1, <n>) table.remove(t, 1) end",
      filled + "while true do local _ = table.concat(t, \",\", 1, 2000) end",
      "local t = {} for i = 1, 2000 do t[i] = \"\" end while true do local _ = table.concat(t) end",
      "return table.concat({}, \"\", 1, math.maxinteger - 1)",
      filled + "while true do table.move(t, 1, 2000, <n>, {}) end",
      "table.move({}, 1, math.maxinteger - 1, 2)",
      "while true do local _ = select(\"#\", table.unpack({}, 1, 4000)) end",
      "while true do local _ = table.pack(table.unpack({}, 1, 4000)) end",
      filled + "while true do table.sort(t) end",
      filled + "while true do table.sort(t, function(a, b) return a > b end) end",
      filled + "while true do table.sort(t, function(a, b) return (a * <n>) % 7 < (b * <n>) % 5 end) end",
      filled + "while true do for _ in pairs(t) do break end end",
      filled + "local k while true do k = next(t, k) end",
  });
}

TEST_CASE("passing on many arguments costs more than one instruction") {
  expect_over_budget({
      "local function f(...) while true do local _ = select(\"#\", ...) end end f(table.unpack({}, 1, "
      "200000))",
      "local function f(...) return f(1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end f(<n>)",
  });
}

TEST_CASE("expressions spend the instructions that their work is worth") {
  expect_over_budget({
      "local s = (\"ab\"):rep(<n>) local e = re.compile(\"(a|b)*c\") while true do local _ = e:test(s) end",
      "local s = (\"ab\"):rep(<n>) local e = re.compile(\"(a*)*b$\") while true do local _ = e:find(s) end",
      "local e = re.compile(\"x*\") while true do e:find(\"\") end",
      "while true do re.compile(\"(?i)[a-z]{1,\" .. <n> % 500 + 1 .. \"}\") end",
      "local i = 0 while true do i = i + 1 re.compile(\"a{\" .. i % 900 .. \"}b\" .. i) end",
  });
}

TEST_CASE("walks over the report are charged for what they pass") {
  expect_over_budget({
      "while true do local _ = report:nodes(\"ambition\") end",
      "while true do local _ = report:nodes()[1]:children(\"ambition\") end",
      "local figure = report:nodes()[1]:figures()[1] while true do local _ = "
      "figure:of_children(\"ambition\") "
      "end",
      "while true do local _ = report:fields(\"delivery\") end",
  });
}

TEST_CASE("memory ends at its cap whatever it is spent on") {
  expect_over_budget(
      {
          "local t = {} for i = 1, 10000000 do t[i] = i end",
          "local t = {} while true do t[#t + 1] = {} end",
          "local t = {} while true do t[#t + 1] = (\"x\"):rep(<n>) end",
          "local t = {} while true do t[#t + 1] = function() return t end end",
          "local s = \"x\" while true do s = s .. s end",
          "local f = report:nodes()[1]:figures()[1] while true do f = f + f end",
          "local f, t = report:nodes()[1]:figures()[1], {} for i = 1, 1000 do t[i] = f end "
          "local s = sum(t) while true do t[#t + 1] = relation.claim { s, \"=\", s } end",
          "local t, s = {}, (\"x\"):rep(1000) while true do t[#t + 1] = finding { at = report, args = { a = "
          "s } } end",
          "local t = {} while true do t[#t + 1] = finding { at = report, related = report:nodes() } end",
          "local t = {} while true do t[#t + 1] = re.compile(\"a\" .. #t) end",
          "local args, s = {}, (\"x\"):rep(1 << 20) for i = 1, 1000 do args[\"a\" .. i] = s end "
          "return finding { at = report, args = args }",
      },
      {.memory_bytes = std::size_t{8} << 20, .instructions = 20'000'000});
}

TEST_CASE("code that lives at the cap of its memory pays for each collection") {
  const std::string fill = "local t = {} for i = 1, 60000 do t[i] = { i } end ";
  expect_over_budget({fill + "while true do local _ = { 1, 2, 3 } end",
                      fill + "while true do local _ = (\"x\"):rep(<n>) end"},
                     {.memory_bytes = std::size_t{5} << 20, .instructions = 3'000'000});
}

TEST_CASE("nothing catches a spent budget") {
  const std::string endless = "local function endless() while true do end end ";
  expect_over_budget({
      endless + "table.sort({ 3, 2, 1 }, endless) return 1",
      endless + "assert(false, endless()) return 1",
      endless + "error(endless()) return 1",
      endless + "for _ in endless do end return 1",
      endless + "local t = { endless() } return 1",
      endless + "local _ <close> = endless() return 1",
      endless + "return tostring(endless()) .. 1",
      endless + "return finding { at = report, args = { a = endless() } }",
      "use(\"endless\") return 1",
      "use(\"sound\").endless() return 1",
      "table.sort({ 2, 1 }, function() use(\"endless\") end) return 1",
  });
}

TEST_CASE("what could catch an error or run after it is not there") {
  LuaBench bench;
  for (const std::string name : {"pcall", "xpcall", "setmetatable", "coroutine", "debug", "collectgarbage"})
    CHECK_THAT(bench.error_of("return " + name), Contains("there is no '" + name + "'"));
  // A value with __close would need a metatable, and no rule can make one.
  CHECK_THAT(bench.error_of("local t <close> = {}"), Contains("non-closable value"));
}

TEST_CASE("a rule that stops just before its budget is spent does not fail") {
  LuaBench bench(small);
  const MadeReport made = one_plan();
  bench.look_at(made);
  for (int i = 0; i < 20; ++i) CHECK(bench.run_on_report("for i = 1, 400000 do end return 1").value() == "1");
}

TEST_CASE("what code spends hardly depends on what ran before") {
  Random random(7);
  const MadeReport made = one_plan();
  for (const std::string snippet :
       {"local t = {} for i = 1, <n> % 3000 do t[i] = tostring(i) end return table.concat(t)",
        "local n = 0 for _, node in ipairs(report:nodes()) do n = n + #node.label end return n",
        "return #report:nodes(\"action_plan\"), re.compile(\"A\\\\d\"):find((\"x\"):rep(<n>) .. \"A1\")"}) {
    const std::string code = drawn(snippet, random);
    INFO(code);
    std::uint64_t spent = 0;
    for (int round = 0; round < 3; ++round) {
      LuaBench bench;
      bench.look_at(made);
      for (int other = 0; other < round; ++other) REQUIRE(bench.run_on_report("return #report:nodes()"));
      REQUIRE(bench.run_on_report(code));
      if (round == 0) spent = bench.state().instructions_spent();
      // Lua's own stack may have grown before.
      CHECK(bench.state().instructions_spent() <= spent + 500);
      CHECK(spent <= bench.state().instructions_spent() + 500);
    }
  }
}

} // namespace toets
