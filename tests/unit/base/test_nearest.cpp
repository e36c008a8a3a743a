#include "base/nearest.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>

namespace toets {

namespace {

std::string like(std::string_view name) {
  constexpr std::array names = {"title", "code", "status", "start_date", "end_date"};
  const char* found = nearest(name, names);
  return found == nullptr ? "" : found;
}

} // namespace

TEST_CASE("a mistyped name is like the one it was meant to be") {
  CHECK(like("titel") == "title");
  CHECK(like("sttaus") == "status");
  CHECK(like("statuss") == "status");
  CHECK(like("startdate") == "start_date");
  CHECK(like("code") == "code");
}

TEST_CASE("a name that is like none gets no suggestion") {
  CHECK(like("").empty());
  CHECK(like("x").empty());
  CHECK(like("amount").empty());
  CHECK(like(std::string(1000, 'c')).empty());
}

} // namespace toets
