#include "messages/message.hpp"
#include "messages/system.hpp"
#include "support/catch.hpp"
#include "toets/engine/result.hpp"

#include <cerrno>
#include <type_traits>

namespace toets {
namespace {

constexpr Message<"file", "why"> not_opened{"{file} gaat niet open: {why} ({file})",
                                            "cannot open {file}: {why}"};

} // namespace

TEST_CASE("a message is filled in each language") {
  const Bilingual told = not_opened("a.txt", Bilingual("het is weg", "it is gone"));
  CHECK(told.nl == "a.txt gaat niet open: het is weg (a.txt)");
  CHECK(told.en == "cannot open a.txt: it is gone");
}

TEST_CASE("what fills a message is taken as it is, also where it looks like a slot") {
  CHECK(not_opened("{why}", 7).en == "cannot open {why}: 7");
}

TEST_CASE("a message in one language alone is no message") {
  using Failing = tl::unexpected<Error> (*)(Bilingual);
  CHECK_FALSE(std::is_invocable_v<Failing, std::string>);
  CHECK_FALSE(std::is_invocable_v<Failing, const char*>);
  CHECK_FALSE(std::is_constructible_v<Bilingual, std::string>);
  CHECK_FALSE(std::is_invocable_v<decltype(not_opened), const char*>);
}

TEST_CASE("what the system says of usual trouble is told in both languages") {
  CHECK(system_words(ENOENT).nl == "er is geen bestand of map van die naam");
  CHECK(system_words(ENOENT).en == "No such file or directory");
  for (const int error : {EACCES, EISDIR, ENOSPC, EROFS, ENOTDIR, EEXIST, ELOOP, ENAMETOOLONG, EPIPE}) {
    INFO(error);
    CHECK(system_words(error).nl != system_words(error).en);
  }
}

TEST_CASE("what else the system says is told as it says it") {
  CHECK(system_words(EDOM).nl == system_words(EDOM).en);
  CHECK_FALSE(system_words(EDOM).en.empty());
}

} // namespace toets
