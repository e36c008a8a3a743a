#include "support/catch.hpp"
#include "toets/engine/source.hpp"

using toets::Place;
using toets::Source;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  const Source source = Source::from_text(text);
  std::vector<std::string> lines;
  for (const Source::Line& line : source.lines()) lines.emplace_back(line.text);
  return lines;
}

std::vector<std::uint32_t> pages_of(const std::string& text) {
  const Source source = Source::from_text(text);
  std::vector<std::uint32_t> pages;
  for (const Source::Line& line : source.lines()) pages.push_back(line.page);
  return pages;
}

using Lines = std::vector<std::string>;
using Pages = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("lines end at LF and at CRLF") {
  CHECK(lines_of("a\nb\n") == Lines{"a", "b"});
  CHECK(lines_of("a\r\nb\r\n") == Lines{"a", "b"});
  CHECK(lines_of("a\r\n\r\nb") == Lines{"a", "", "b"});
  CHECK(lines_of("a\n\n") == Lines{"a", ""});
}

TEST_CASE("a last line needs no line end") {
  CHECK(lines_of("a\nb") == Lines{"a", "b"});
  CHECK(lines_of("").empty());
}

TEST_CASE("a lone carriage return ends no line") {
  CHECK(lines_of("a\rb\nc") == Lines{"a\rb", "c"});
  CHECK(lines_of("a\r\r\nb") == Lines{"a\r", "b"});
  CHECK(lines_of("a\r") == Lines{"a\r"});
}

TEST_CASE("other separators of Unicode end no line") { CHECK(lines_of("a\u2028b\u0085c\vd").size() == 1); }

TEST_CASE("a source without a form feed has no pages") { CHECK(pages_of("a\nb") == Pages{0, 0}); }

TEST_CASE("a form feed begins the page of the text behind it") {
  CHECK(pages_of("a\n\fb\nc") == Pages{1, 2, 2});
  CHECK(pages_of("a\f\nb") == Pages{1, 2});
  CHECK(pages_of("a\n\f\nb") == Pages{1, 2, 2});
  CHECK(pages_of("\f\fa\nb") == Pages{3, 3});
  CHECK(pages_of("a\fb\fc\nd") == Pages{1, 3});
}

TEST_CASE("columns count code points of the line") {
  const Source source = Source::from_text("é😀x\n");
  const Place emoji = source.place(1, 2, 6);
  CHECK(emoji.from == 2);
  CHECK(emoji.to == 3);
  CHECK(emoji.raw == "😀");
  const Place last = source.place(1, 6, 7);
  CHECK(last.from == 3);
  CHECK(last.to == 4);
  CHECK(last.raw == "x");
}

TEST_CASE("a tab and a no-break space are one column each") {
  const Source source = Source::from_text("\t1\u00A0234\n");
  const Place number = source.place(1, 1, 7);
  CHECK(number.from == 2);
  CHECK(number.to == 7);
  CHECK(number.raw == "1\u00A0234");
}

TEST_CASE("a combining mark is a code point of its own") {
  const Source source = Source::from_text("e\u0301x\n");
  CHECK(source.place(1, 3, 4).from == 3);
}

TEST_CASE("a span exists only inside its line and between characters") {
  const Source source = Source::from_text("aé\nb");
  CHECK(source.has_span(1, 0, 3));
  CHECK(source.has_span(1, 3, 3));
  CHECK(source.has_span(2, 0, 0));
  CHECK_FALSE(source.has_span(1, 0, 2));
  CHECK_FALSE(source.has_span(1, 2, 3));
  CHECK_FALSE(source.has_span(1, 0, 4));
  CHECK_FALSE(source.has_span(1, 1, 0));
  CHECK_FALSE(source.has_span(0, 0, 0));
  CHECK_FALSE(source.has_span(3, 0, 0));
}

TEST_CASE("places stay valid when a source moves") {
  Source source = Source::from_text("een regel\n");
  const Place place = source.place(1, 4, 9);
  const Source moved = std::move(source);
  CHECK(place.raw == "regel");
  CHECK(place.raw.data() == moved.lines()[0].text.data() + 4);
}
