#include "output/text_lines.hpp"

#include "support/catch.hpp"

#include <functional>
#include <sstream>

namespace toets {

namespace {

std::string written(const std::function<void(TextLines&)>& write, TextStyle style = {}) {
  std::ostringstream out;
  TextLines lines(out, style);
  write(lines);
  return out.str();
}

} // namespace

TEST_CASE("a paragraph is wrapped at spaces behind its indent") {
  const auto wrapped = [](std::string_view text, std::size_t indent) {
    return written([&](TextLines& lines) { lines.paragraph(text, indent); }, {.width = 10});
  };
  CHECK(wrapped("een twee drie vier", 0) == "een twee\ndrie vier\n");
  CHECK(wrapped("een twee drie", 2) == "  een twee\n  drie\n");
  CHECK(wrapped("precies-10", 0) == "precies-10\n");
  CHECK(wrapped("a bcdefghi", 0) == "a bcdefghi\n");
}

TEST_CASE("what stands in the indent of the first line of a paragraph stands there once") {
  CHECK(written([](TextLines& lines) { lines.paragraph("een twee", 4, "1:"); }, {.width = 10}) ==
        "1:  een\n    twee\n");
}

TEST_CASE("a word that is longer than a line stays whole") {
  CHECK(written([](TextLines& lines) { lines.paragraph("a eenheellangwoord b", 0); }, {.width = 10}) ==
        "a\neenheellangwoord\nb\n");
}

TEST_CASE("wide characters are wrapped by their width") {
  CHECK(written([](TextLines& lines) { lines.paragraph("日本 日本 日本", 0); }, {.width = 10}) ==
        "日本 日本\n日本\n");
}

TEST_CASE("the right text ends at its edge") {
  CHECK(written([](TextLines& lines) { lines.columns("links", "12,00", 15); }) == "links     12,00\n");
  CHECK(written([](TextLines& lines) { lines.columns("één", "€ 1", 10); }) == "één    € 1\n");
}

TEST_CASE("the left text gives way to the right one") {
  const std::string line =
      written([](TextLines& lines) { lines.columns("een veel te lange tekst", "12,00", 20); });
  CHECK(line == "een veel te …  12,00\n");
  CHECK(display_width(line.substr(0, line.size() - 1)) == 20);
}

TEST_CASE("a cut text says so and is never wider than asked") {
  CHECK(TextLines::cut("abcdef", 6) == "abcdef");
  CHECK(TextLines::cut("abcdef", 5) == "abcd…");
  CHECK(TextLines::cut("日本語", 6) == "日本語");
  CHECK(TextLines::cut("日本語", 5) == "日本…");
  CHECK(TextLines::cut("日本語", 4) == "日…");
  CHECK(TextLines::cut("ééé", 2) == "é…");
  CHECK(TextLines::cut("", 5).empty());
  for (std::size_t width = 1; width < 12; ++width) {
    INFO(width);
    CHECK(display_width(TextLines::cut("a日b本c語é😀", width)) <= width);
  }
}

TEST_CASE("a text is padded by its width") {
  CHECK(TextLines::padded("ab", 4) == "ab  ");
  CHECK(TextLines::padded("日", 4) == "日  ");
  CHECK(TextLines::padded("abcdef", 4) == "abcdef");
}

TEST_CASE("colour is written only where it is wanted") {
  CHECK(written([](TextLines& lines) { lines.line(lines.coloured("x", Colour::red)); }) == "x\n");
  CHECK(written([](TextLines& lines) { lines.line(lines.coloured("x", Colour::red)); },
                {.has_colour = true}) == "\033[31;1mx\033[0m\n");
  CHECK(written([](TextLines& lines) { lines.line(lines.coloured("x", Colour::plain)); },
                {.has_colour = true}) == "x\n");
}

} // namespace toets
