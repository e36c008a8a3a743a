#include "base/whole_file.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <sys/stat.h>
#include <fstream>
#include <string>
#include <thread>

using Catch::Contains;

namespace toets {

TEST_CASE("a file is read whole, whatever its length") {
  const test::TempFolder folder;
  for (const std::size_t size : {0, 1, 4095, 4096, 4097, 300'000}) {
    const std::string content(size, '\0');
    INFO(size);
    CHECK(read_whole_file(folder.write("file", content)).value() == content);
  }
}

TEST_CASE("what has no size is read to its end") {
  const test::TempFolder folder;
  const auto pipe = folder.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const std::string content(100'000, 'x');
  std::jthread writer([&] { std::ofstream(pipe) << content; });
  CHECK(read_whole_file(pipe).value() == content);
}

TEST_CASE("of more bytes than are wanted one more is read") {
  const test::TempFolder folder;
  const Stream stream(std::fopen(folder.write("file", std::string(50'000, 'x')).c_str(), "rb"));
  CHECK(content_of(stream.get(), 10'000) == std::string(10'001, 'x'));
}

TEST_CASE("a file that holds more than is wanted is named with the limit, also one without an end") {
  const test::TempFolder folder;
  const auto file = folder.write("file", std::string(most_by_hand + 1, 'x'));
  CHECK_THAT(read_whole_file(file).error().message.en, Contains("file: larger than 4 MiB"));
  CHECK(read_whole_file(file, most_by_program).value().size() == most_by_hand + 1);
  CHECK(read_whole_file(folder.write("file", std::string(most_by_hand, 'x'))).value().size() == most_by_hand);
  CHECK_THAT(read_whole_file("/dev/zero").error().message.en, Contains("/dev/zero: larger than 4 MiB"));
}

TEST_CASE("what was found and not named is read only from a plain file or a link to one") {
  const test::TempFolder folder;
  const auto file = folder.write("file", "text");
  std::filesystem::create_symlink("file", folder.path() / "link");
  CHECK(read_found_file(file).value() == "text");
  CHECK(read_found_file(folder.path() / "link").value() == "text");
  CHECK_THAT(read_found_file(folder.write("file", std::string(most_by_hand + 1, 'x'))).error().message.en,
             Contains("larger than 4 MiB"));
  const auto pipe = folder.path() / "pipe"; // that nobody writes to
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const std::filesystem::path& other : {pipe, std::filesystem::path("/dev/zero")})
    CHECK_THAT(read_found_file(other).error().message.en, Contains("is no regular file"));
  CHECK_THAT(read_found_file(folder.path()).error().message.en, Contains("is a folder"));
  CHECK_THAT(read_found_file("no/such/file").error().message.en, Contains("cannot be opened"));
}

TEST_CASE("a folder, and a file that is not there, are named") {
  const test::TempFolder folder;
  CHECK_THAT(read_whole_file(folder.path()).error().message.en, Contains("is a folder"));
  CHECK_THAT(read_whole_file("no/such/file").error().message.en,
             Contains("no/such/file") && Contains("cannot be opened"));
}

TEST_CASE("a file that opens and cannot be read is named with what the system says of it") {
  const std::string problem = read_whole_file("/proc/self/mem").error().message.en; // nothing is at address 0
  CHECK_THAT(problem, Contains("/proc/self/mem: cannot be read: ") && Contains("nput/output error"));
}

} // namespace toets
