#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::value_of;

TEST_CASE("an expression replaces each of its matches") {
  CHECK(value_of("re.compile(\"b+\"):replace(\"abbcb\", \"-\")") == "a-c-");
  CHECK(value_of("re.compile(\"b\"):replace(\"abc\", \"\\\\0\")") == "a\\0c"); // taken as it is
  CHECK(value_of("re.compile(\"x\"):replace(\"abc\", \"-\")") == "abc");
  CHECK(value_of("re.compile(\"^a\"):replace(\"aa\", \"\")") == "a");
  CHECK(value_of("re.compile(\"x*\"):replace(\"axb\", \"-\")") == "-a--b"); // also where it matches nothing
  CHECK(value_of("re.compile(\"x\"):replace(\"\", \"-\")").empty());
  CHECK_THAT(value_of("re.compile(\"x\"):replace(\"x\", nil)"), Contains("string expected"));
}

TEST_CASE("an expression that ignores case gives the text as it is written") {
  CHECK(value_of("select(3, re.compile(\"(?i)de (actie)\"):find(\"Van De ACTIE\"))") == "ACTIE");
  CHECK(value_of("re.compile(\"(?i)actie\"):replace(\"De Actie LIEP\", \"-\")") == "De - LIEP");
  CHECK(value_of("re.compile(\"(?i)één k\"):find(\"Één \u212A\")") == "1"); // the sign of kelvin is a k
  CHECK(value_of("re.compile(\"(?i)ACTIE\"):find((\"x\"):rep(20000) .. \"Actie\")") == "20001");
  CHECK(value_of("re.compile(\"(?i)b\"):find(\"Bb b\", 3)") == "4");
  CHECK_THAT(value_of("re.compile(\"(?i)(a\"):test(\"a\")"), Contains("not a valid expression"));
}

TEST_CASE("a list of words becomes an alternative") {
  CHECK(value_of("re.any_of(\"\\n bleef\\tin_totaal \")") == "(?:bleef|in\\s+totaal)");
  CHECK(value_of("re.any_of(\"een\")") == "(?:een)");
  CHECK(value_of("re.any_of(\" \")") == "(?:)");
  CHECK_THAT(value_of("re.any_of(nil)"), Contains("string expected"));
}

} // namespace toets
