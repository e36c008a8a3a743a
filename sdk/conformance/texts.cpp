#include "texts.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "toets/engine/decimal.hpp"

#include <toets/abi.h>

#include <fmt/format.h>
#include <algorithm>
#include <numeric>

namespace toets::conform {
namespace {

/// SplitMix64: the generators of the standard library have distributions that differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

constexpr std::string_view prose =
    "Beste bewoner,\n"
    "\n"
    "In het voorjaar van 2024 wordt de riolering van uw straat vernieuwd. De werken beginnen op 4 maart en\n"
    "duren ongeveer 12 weken. Tijdens de werken is er geen doorgaand verkeer mogelijk. De vuilniswagen "
    "haalt\n"
    "het afval op aan het begin van de straat, op dinsdag en vrijdag voor 7 uur.\n"
    "\n"
    "De kosten voor het afkoppelen van het regenwater zijn 1.250,00 euro. De helft daarvan krijgt u terug.\n"
    "\n"
    "Met vriendelijke groeten\n";

constexpr std::string_view figures =
    "datum;omschrijving;bedrag\n"
    "02/01/2024;huur;-850,00\n"
    "05/01/2024;loon;2.310,45\n"
    "11/01/2024;water;-61,20\n"
    "totaal;;1.399,25\n";

std::string noise(std::uint64_t seed) {
  Random random(seed);
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    // What a file of bytes looks like once it is decoded: any sign of the first kind, now and then a line end.
    const auto sign = static_cast<char32_t>(0x20 + random.below(0x230));
    utf8::append(text, sign >= 0x7F && sign < 0xA0 ? U'\n' : sign);
  }
  return text;
}

} // namespace

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    starts.push_back(at + 1);
  if (starts.back() != text.size()) starts.push_back(text.size());
  return starts;
}

std::string cut_after(std::string_view text, const std::vector<std::size_t>& starts, std::size_t count) {
  return std::string(text.substr(0, starts[count]));
}

std::string with_line_doubled(std::string_view text, const std::vector<std::size_t>& starts,
                              std::size_t index) {
  std::string line(text.substr(starts[index], starts[index + 1] - starts[index]));
  if (!line.ends_with('\n')) line.insert(line.begin(), '\n');
  return std::string(text.substr(0, starts[index + 1])).append(line).append(text.substr(starts[index + 1]));
}

std::string with_line_dropped(std::string_view text, const std::vector<std::size_t>& starts,
                              std::size_t index) {
  return std::string(text.substr(0, starts[index])).append(text.substr(starts[index + 1]));
}

std::string repeated(std::string_view text, std::size_t line_count) {
  const std::size_t lines = std::max<std::size_t>(line_starts(text).size() - 1, 1);
  std::string result;
  for (std::size_t done = 0; done < line_count; done += lines) {
    result.append(text);
    if (!result.ends_with('\n')) result.push_back('\n');
  }
  return result;
}

std::vector<std::size_t> drawn(std::size_t size, std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> all(size);
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (size <= count) return all;
  Random random(seed);
  for (std::size_t i = 0; i < count; ++i) std::swap(all[i], all[i + random.below(size - i)]);
  all.resize(count);
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<PrintedNumber> numbers_in(std::string_view text) {
  std::vector<PrintedNumber> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t begin = at;
    const auto goes_on = [&] {
      const bool is_mark = text[at] == '.' || text[at] == ',';
      return is_digit(text[at]) || (is_mark && at + 1 < text.size() && is_digit(text[at + 1]));
    };
    while (at < text.size() && goes_on()) ++at;
    found.push_back({begin, at});
  }
  return found;
}

std::string with_number(std::string_view text, PrintedNumber place, std::string_view number) {
  return std::string(text.substr(0, place.begin)).append(number).append(text.substr(place.end));
}

std::vector<std::string> numbers_at_the_limits() {
  std::vector<std::string> numbers{"1099511627776", "9223372036854775808",
                                   "18446744073709551616"}; // 2^40, 63, 64
  std::string most_of_the_model = "9";
  while (Decimal::parse(most_of_the_model + '9')) most_of_the_model += '9';
  for (const std::size_t digits : {std::size_t{TOETS_MOST_DIGITS}, most_of_the_model.size()})
    for (const std::size_t more : {0U, 1U}) numbers.emplace_back(digits + more, '9');
  for (const char* mark : {"0,", "0."})
    for (const std::size_t more : {0U, 1U})
      numbers.push_back(mark + std::string(TOETS_MOST_DECIMALS + more, '1'));
  return numbers;
}

std::vector<NamedText> texts_of_nobody(const std::vector<std::string>& words, std::uint64_t seed) {
  std::string with_words(prose);
  for (const std::string& word : words)
    with_words += fmt::format("In deze brief staat ook {} tussen andere woorden.\n", word);
  return {{"an empty line", "\n"},
          {"a letter", std::string(prose)},
          {"a letter with the words of the hints", with_words},
          {"a bank statement", std::string(figures)},
          {"the bytes of no text", noise(seed)}};
}

} // namespace toets::conform
