// Lua's own functions where they differ from Lua: the same in every run, and no address in sight.
#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::LuaBench;
using toets::test::value_of;

TEST_CASE("no function shows an address") {
  CHECK(value_of("tostring({})") == "table");
  CHECK(value_of("tostring(tostring)") == "function");
  CHECK(value_of("tostring(re.compile(\"a\"))") == "toets.Re");
  CHECK(value_of("tostring(decimal(\"1.50\"))") == "1.50");
  CHECK(value_of("tostring(nil) .. tostring(true) .. tostring(1.5)") == "niltrue1.5");
  CHECK(value_of("string.format(\"%s %5s|%-5s|%s\", {}, 1, \"x\", type)") == "table     1|x    |function");
  CHECK(value_of("string.format(\"%d%%%s\", 5, {})") == "5%table");
  CHECK_THAT(value_of("string.format(\"%p\", {})"), Contains("case.lua:1:") && Contains("%p is not there"));
  CHECK_THAT(value_of("string.format(\"%10p\", \"x\")"), Contains("%p is not there"));
  CHECK_THAT(value_of("({})[{}].x"), !Contains("0x"));
  CHECK_THAT(value_of("decimal(\"1\")[{}]"), Contains("Decimal has no field 'table'"));
}

TEST_CASE("a wrong argument is an error with the line of the rule") {
  CHECK_THAT(value_of("(\"x\"):rep({})"), Contains("case.lua:1:") && Contains("number expected, got table"));
  CHECK_THAT(value_of("string.format(\"%d\", {})"), Contains("case.lua:1:") && Contains("got table"));
  CHECK_THAT(value_of("string.format(\"%s\")"), Contains("no value") || Contains("bad argument"));
  CHECK_THAT(value_of("table.concat({ {} })"), Contains("case.lua:1:") && Contains("invalid value"));
  CHECK_THAT(value_of("table.insert({}, 5, 1)"), Contains("case.lua:1:") && Contains("out of bounds"));
  CHECK_THAT(value_of("table.sort({ 1, \"a\" })"), Contains("attempt to compare"));
  CHECK_THAT(value_of("tostring()"), Contains("value expected"));
}

TEST_CASE("next walks in the order of pairs") {
  const std::string code =
      "local t = { zeta = 1, alpha = 2, [10] = 3, [2] = 4, [1.5] = 6, \"first\" }\n"
      "local a, b = {}, {}\n"
      "for key in pairs(t) do a[#a + 1] = tostring(key) end\n"
      "local key = next(t)\n"
      "while key ~= nil do b[#b + 1] = tostring(key) key = next(t, key) end\n"
      "return table.concat(a, \" \") .. \"|\" .. table.concat(b, \" \")";
  CHECK(LuaBench().run(code).value() == "1 1.5 2 10 alpha zeta|1 1.5 2 10 alpha zeta");
  CHECK(value_of("next({})") == "nil");
  CHECK(value_of("select(2, next({ a = 5 }))") == "5");
  CHECK_THAT(value_of("next({ [{}] = 1 })"), Contains("no fixed place"));
  CHECK_THAT(value_of("next({}, true)"), Contains("no fixed place"));
}

TEST_CASE("a key that is taken out during a walk is passed over") {
  const std::string code =
      "local t, seen = { a = 1, b = 2, c = 3 }, \"\"\n"
      "for key in pairs(t) do seen = seen .. key t.b = nil end return seen";
  CHECK(LuaBench().run(code).value() == "ac");
}

TEST_CASE("sort keeps the order of what is equal") {
  const std::string code =
      "local t = {}\n"
      "for i = 1, 500 do t[i] = { key = i % 7, at = i } end\n"
      "table.sort(t, function(a, b) return a.key < b.key end)\n"
      "for i = 2, #t do\n"
      "  local a, b = t[i - 1], t[i]\n"
      "  assert(a.key < b.key or (a.key == b.key and a.at < b.at))\n"
      "end\n"
      "return #t";
  CHECK(LuaBench().run(code).value() == "500");
  CHECK(LuaBench().run("local t = { 3, 1, 2 } table.sort(t) return table.concat(t)").value() == "123");
  CHECK(LuaBench().run("local t = { \"b\" } table.sort(t) return t[1]").value() == "b");
  CHECK(LuaBench().run("local t = {} table.sort(t) return #t").value() == "0");
}

TEST_CASE("an order that contradicts itself ends all the same") {
  const std::string code = "local t = { 5, 3, 4, 1, 2 } table.sort(t, function() return true end) return #t";
  CHECK(LuaBench().run(code).value() == "5");
}

TEST_CASE("lists are shifted and moved as in Lua") {
  CHECK(LuaBench()
            .run("local t = { 1, 2 } table.insert(t, 1, 0) table.insert(t, 3) return table.concat(t)")
            .value() == "0123");
  CHECK(LuaBench().run("local t = { 1, 2, 3 } return table.remove(t, 1) .. table.remove(t) .. #t").value() ==
        "131");
  CHECK(value_of("table.concat(table.move({ 1, 2, 3 }, 2, 3, 1))") == "233");
  CHECK(value_of("select(\"#\", table.unpack({ 1, 2, 3 }, 2))") == "2");
  CHECK(value_of("table.pack(1, nil).n") == "2");
  CHECK(value_of("(\"abc\"):byte(-1)") == "99");
  CHECK(value_of("select(\"#\", (\"abc\"):byte(1, -1))") == "3");
  CHECK(value_of("(\"ab\"):rep(3, \"-\")") == "ab-ab-ab");
  CHECK(value_of("tonumber(\"ff\", 16)") == "255");
  CHECK(value_of("tonumber(\"x\")") == "nil");
}

} // namespace toets
