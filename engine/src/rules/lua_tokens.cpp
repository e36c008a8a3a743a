#include "rules/lua_tokens.hpp"

#include <algorithm>
#include <string>

namespace toets {
namespace {

class Lexer {
 public:
  explicit Lexer(std::string_view code) : code_(code) {}

  std::vector<LuaToken> run() {
    while (at_ < code_.size()) {
      const std::size_t begin = at_;
      const std::uint32_t line = line_;
      const char c = code_[at_];
      if (c == '\n') ++line_;
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        ++at_;
      } else if (code_.substr(at_, 2) == "--") {
        skip_comment();
      } else {
        const LuaToken::Kind kind = skip_token();
        tokens_.push_back({kind, code_.substr(begin, at_ - begin), line});
      }
    }
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < code_.size() ? code_[at_ + ahead] : '\0'; }

  void skip_comment() {
    at_ += 2;
    if (!skip_long_bracket()) at_ = std::min(code_.find('\n', at_), code_.size());
  }

  /// `[[ … ]]`, `[==[ … ]==]`; false, and nothing skipped, where there is none.
  bool skip_long_bracket() {
    if (peek() != '[') return false;
    std::size_t level = 0;
    while (peek(1 + level) == '=') ++level;
    if (peek(1 + level) != '[') return false;
    const std::string close = "]" + std::string(level, '=') + "]";
    const std::size_t found = code_.find(close, at_ + level + 2);
    move_to(found == std::string_view::npos ? code_.size() : found + close.size());
    return true;
  }

  LuaToken::Kind skip_token() {
    const char c = peek();
    if (is_name_start(c)) {
      while (is_name_part(peek())) ++at_;
      return LuaToken::Kind::name;
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
      skip_number();
      return LuaToken::Kind::number;
    }
    if (c == '"' || c == '\'') {
      skip_quoted(c);
      return LuaToken::Kind::text;
    }
    if (skip_long_bracket()) return LuaToken::Kind::text;
    // Of the symbols with two or three characters only those matter that hold one which is looked for.
    const bool is_comparison = peek(1) == '=' && (c == '=' || c == '~' || c == '<' || c == '>');
    at_ += is_comparison ? 2 : 1;
    return LuaToken::Kind::symbol;
  }

  /// As Lua does: everything that can belong to a number, with the sign after an exponent.
  void skip_number() {
    const bool is_hexadecimal = peek() == '0' && (peek(1) == 'x' || peek(1) == 'X');
    while (is_name_part(peek()) || peek() == '.') {
      const char letter = lower(peek());
      ++at_;
      if (letter == (is_hexadecimal ? 'p' : 'e') && (peek() == '+' || peek() == '-')) ++at_;
    }
  }

  void skip_quoted(char quote) {
    std::size_t end = at_ + 1;
    while (end < code_.size() && code_[end] != quote) end += code_[end] == '\\' ? 2 : 1;
    move_to(std::min(end + 1, code_.size()));
  }

  void move_to(std::size_t end) {
    line_ += static_cast<std::uint32_t>(std::count(code_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                   code_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at_ = end;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::vector<LuaToken> tokens_;
};

} // namespace

std::string_view LuaToken::quoted() const {
  const std::size_t mark = text.front() == '[' ? text.find('[', 1) + 1 : 1;
  return text.size() < 2 * mark ? std::string_view{} : text.substr(mark, text.size() - 2 * mark);
}

std::vector<LuaToken> lua_tokens(std::string_view code) { return Lexer(code).run(); }

} // namespace toets
