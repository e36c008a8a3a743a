#include "base/nearest.hpp"

#include "support/catch.hpp"

namespace toets {

TEST_CASE("the known word that differs least is suggested") {
  const std::vector<std::string> known = {"actual", "budget", "plan", "booked"};
  CHECK(nearest("bugdet", known) == "budget"); // two letters changed places
  CHECK(nearest("budgt", known) == "budget");
  CHECK(nearest("actuals", known) == "actual");
  CHECK(nearest("plam", known) == "plan");
  CHECK(nearest("Plan", known) == "plan");
  CHECK(nearest("own1", {"AR1", "OWN1"}) == "OWN1");
  CHECK(nearest("rekening", known).empty());
  CHECK(nearest("", known).empty());
  CHECK(nearest("plan", {}).empty());
  CHECK(nearest(std::string(100'000, 'x'), known).empty());
}

TEST_CASE("of equals the first is suggested") { CHECK(nearest("AA3", {"AA1", "AA2"}) == "AA1"); }

TEST_CASE("an unknown word is told with the known ones") {
  CHECK(did_you_mean("bugdet", {"actual", "budget"}).en == "; did you mean 'budget'?");
  CHECK(did_you_mean("x", {"actual", "budget"}).empty());
  CHECK(none_of("bugdet", {"actual", "budget"}).en ==
        "'bugdet' is none of: actual, budget; did you mean 'budget'?");
  CHECK(none_of("x", {"actual", "budget"}).en == "'x' is none of: actual, budget");
}

} // namespace toets
