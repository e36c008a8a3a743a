#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "toets/engine/source.hpp"

using Catch::Contains;
using namespace std::string_view_literals;

namespace {

std::string problem_of(std::string_view bytes) {
  const auto source = toets::read_text(bytes);
  return source ? "" : source.error().problem.en;
}

std::string text_of(std::string_view bytes) {
  const auto source = toets::read_text(bytes);
  return source ? std::string(source->text()) : source.error().problem.en;
}

} // namespace

TEST_CASE("UTF-8 is taken as it is") {
  const auto source = toets::read_text("één €\n");
  REQUIRE(source);
  CHECK(source->text() == "één €\n");
  CHECK(source->encoding == toets::Encoding::utf8);
  CHECK(source->damaged_lines.empty());
}

TEST_CASE("a byte-order mark is no column") {
  const auto source = toets::read_text(
      "\xEF\xBB\xBF"
      "abc\r\nd");
  REQUIRE(source);
  CHECK(source->lines()[0].text == "abc");
  CHECK(source->place(1, 0, 1).from == 1);
}

TEST_CASE("the digest is of the bytes as read") {
  const auto plain = toets::read_text("abc"), marked = toets::read_text(
                                                  "\xEF\xBB\xBF"
                                                  "abc");
  CHECK(plain->sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(plain->sha256 != marked->sha256);
}

TEST_CASE("bytes that were never UTF-8 are read as Windows-1252") {
  const auto source = toets::read_text("caf\xE9 \x80 5 \x96 \x93ja\x94\n");
  REQUIRE(source);
  CHECK(source->text() == "café € 5 – “ja”\n");
  CHECK(source->encoding == toets::Encoding::windows_1252);
  CHECK(source->damaged_lines.empty());
}

TEST_CASE("the five unused bytes of Windows-1252 are damage") {
  const auto source = toets::read_text("a\xE9\nb\x81\x8D\x8F\x90\x9D\n");
  REQUIRE(source);
  CHECK(source->text() == "aé\nb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n");
  CHECK(source->damaged_lines == std::vector<std::uint32_t>{2});
}

TEST_CASE("broken bytes among good UTF-8 are listed by line and the rest stays") {
  const auto source = toets::read_text("één\nk\xFFk\xC3\ntwee\xE2\x82\ndrieë é\n");
  REQUIRE(source);
  CHECK(source->encoding == toets::Encoding::utf8);
  CHECK(source->lines()[0].text == "één");
  CHECK(source->lines()[1].text == "k\uFFFDk\uFFFD");
  CHECK(source->lines()[3].text == "drieë é");
  CHECK(source->damaged_lines == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("surrogates and overlong forms are no UTF-8") {
  CHECK_THAT(text_of("éé éé\n\xED\xA0\x80\n"), Contains("\uFFFD"));
  CHECK_THAT(text_of("éé éé\n\xC0\xAF\n"), Contains("\uFFFD"));
}

TEST_CASE("an empty file is named as such") { CHECK_THAT(problem_of(""), Contains("empty")); }

TEST_CASE("a file of white space alone is named as such") {
  CHECK_THAT(problem_of(" \t\r\n\f\n"), Contains("white space only"));
  CHECK_THAT(problem_of("\xEF\xBB\xBF"), Contains("white space only"));
  CHECK_THAT(problem_of("\xEF\xBB\xBF \r\n"), Contains("white space only"));
  CHECK(problem_of(" x ").empty());
}

TEST_CASE("files that are no plain text say what to do") {
  CHECK_THAT(problem_of("%PDF-1.7\n..."), Contains("PDF") && Contains("pdftotext"));
  CHECK_THAT(problem_of("PK\x03\x04rest"), Contains("ZIP") && Contains("plain text"));
  CHECK_THAT(problem_of("\xFF\xFE"
                        "a\0"sv),
             Contains("UTF-16") && Contains("UTF-8"));
  CHECK_THAT(problem_of("\xFE\xFF\0a"sv), Contains("UTF-16"));
}

TEST_CASE("binary files are refused") {
  CHECK_THAT(problem_of("abc\0def"sv), Contains("binary") && Contains("offset 3"));
  CHECK_THAT(problem_of("ab\x01\x02\x03\x04"), Contains("binary") && Contains("control characters"));
  CHECK(problem_of(std::string(40, 'x') + "\x01\n").empty());
}

TEST_CASE("only that a bound was met is called limited") {
  const auto source = toets::read_text("");
  REQUIRE_FALSE(source);
  CHECK_FALSE(source.error().is_limited);
}

TEST_CASE("a file is read by its path") {
  const toets::test::TempFolder folder;
  const auto source = toets::read_file(folder.write("a.txt", "twee\nregels\n"));
  REQUIRE(source);
  CHECK(source->lines().size() == 2);
}

TEST_CASE("a path that cannot be read says why") {
  const toets::test::TempFolder folder;
  const auto missing = toets::read_file(folder.path() / "no.txt");
  REQUIRE_FALSE(missing);
  CHECK_THAT(missing.error().problem.en, Contains("cannot be opened"));
  const auto directory = toets::read_file(folder.path());
  REQUIRE_FALSE(directory);
  CHECK_THAT(directory.error().problem.en, Contains("folder"));
}
