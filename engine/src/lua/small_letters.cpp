#include "lua/small_letters.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace toets {
namespace {

constexpr std::string_view ignore_case = "(?i)";

/// Copies an expression: letters become small, and what may hold other letters goes on ignoring case.
class Writer {
 public:
  explicit Writer(std::string_view rest) : rest_(rest) {}

  std::optional<std::string> write() {
    while (!rest_.empty() && is_known_) one_step();
    return is_known_ ? std::optional(std::move(written_)) : std::nullopt;
  }

 private:
  void one_step() {
    const char c = rest_.front();
    if (c == '(' && rest_.starts_with("(?")) {
      group();
    } else if (c == '[') {
      keep_case_ignored(class_size());
    } else if (c == '\\') {
      escape();
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      const auto end = std::find_if_not(rest_.begin() + 1, rest_.end(), utf8::is_continuation);
      keep_case_ignored(static_cast<std::size_t>(end - rest_.begin()));
    } else {
      written_ += lower(c);
      rest_.remove_prefix(1);
    }
  }

  void copy(std::size_t size) {
    is_known_ = is_known_ && size <= rest_.size();
    if (!is_known_) return;
    written_ += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  void keep_case_ignored(std::size_t size) {
    written_ += "(?i:";
    copy(size);
    written_ += ')';
  }

  /// The name or the flags of a group.
  void group() {
    const bool has_name = rest_.starts_with("(?P<");
    const std::size_t end = rest_.find_first_of(has_name ? ">" : ":)");
    if (end == std::string_view::npos ||
        (!has_name && rest_.substr(0, end).find('-') != std::string_view::npos)) {
      is_known_ = false;
      return;
    }
    copy(end + 1);
  }

  /// Of the class that begins here, up to its bracket.
  std::size_t class_size() const {
    std::size_t at = rest_.substr(1).starts_with('^') ? 2 : 1;
    for (bool is_first = true; at < rest_.size(); is_first = false) {
      if (rest_[at] == ']' && !is_first) return at + 1;
      if (rest_.substr(at).starts_with("[:")) {
        const std::size_t end = rest_.find(":]", at);
        if (end == std::string_view::npos) break;
        at = end + 2;
      } else {
        at += rest_[at] == '\\' ? 2 : 1;
      }
    }
    return rest_.size() + 1;
  }

  void escape() {
    const char c = rest_.size() > 1 ? rest_[1] : 'Q';
    if (c == 'x' || c == 'p' || c == 'P') {
      const std::size_t end = rest_.substr(2).starts_with('{') ? rest_.find('}') : (c == 'x' ? 3 : 2);
      keep_case_ignored(end == std::string_view::npos ? rest_.size() + 1 : end + 1);
    } else if (std::string_view("bBAzsSdDwWtnrfv").find(c) != std::string_view::npos ||
               (static_cast<unsigned char>(c) < 0x80 && !is_letter(c) && !is_digit(c))) {
      copy(2);
    } else {
      is_known_ = false;
    }
  }

  std::string_view rest_;
  std::string written_;
  bool is_known_ = true;
};

} // namespace

std::optional<std::string> for_small_letters(std::string_view expression) {
  if (!expression.starts_with(ignore_case)) return std::nullopt;
  return Writer(expression.substr(ignore_case.size())).write();
}

} // namespace toets
