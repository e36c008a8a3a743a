#include "base/json_file.hpp"

#include "base/utf8.hpp"
#include "base/whole_file.hpp"
#include "messages/files.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace toets {
namespace {

constexpr std::size_t deepest = 32;

/// Goes through a text and stops at what the parser would let pass. A parser with a callback could do that while it builds,
/// but takes time with the square of a list's length.
class Checker final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Checker(std::string_view text, const Bilingual& shown) : text_(text), shown_(shown) {}

  /// Why the text is refused; empty when it is not.
  const Bilingual& problem() const { return problem_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    if (keys_.back().insert(key).second) return true;
    return refuse(message::json_key_twice(shown_, key));
  }

  /// @param position how much was read, the first byte that does not fit included
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    const std::string_view before = text_.substr(0, position == 0 ? 0 : position - 1);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t begin = before.rfind('\n') + 1; // 0 where there is none
    return refuse(message::json_invalid(shown_, line, utf8::count_code_points(before.substr(begin)) + 1));
  }

 private:
  bool open() {
    keys_.emplace_back();
    return keys_.size() <= deepest || refuse(message::json_too_deep(shown_, deepest));
  }
  bool close() {
    keys_.pop_back();
    return true;
  }
  bool refuse(const Bilingual& problem) {
    problem_ = problem;
    return false;
  }

  std::string_view text_;
  const Bilingual& shown_;
  Bilingual problem_;
  std::vector<std::set<std::string>> keys_; ///< of each object and list that is open
};

} // namespace

Result<nlohmann::json> read_json_file(const std::filesystem::path& file) {
  const auto text = read_found_file(file);
  if (!text) return tl::unexpected(text.error());
  return parse_json(*text, same_in_both(file.string()));
}

Result<nlohmann::json> parse_json(const std::string& text, const Bilingual& shown) {
  Checker checker(text, shown);
  if (!nlohmann::json::sax_parse(text, &checker)) return failure(checker.problem());
  return nlohmann::json::parse(text);
}

} // namespace toets
