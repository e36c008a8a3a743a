#include "rules/rule_source.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <stdexcept>

namespace toets {
namespace {

bool is_name_start(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9'); }

/// Walks over the names, texts and signs of Lua source, past comments and spaces.
class Walker {
 public:
  explicit Walker(std::string_view source) : source_(source) {}

  enum class Kind { end, name, text, sign };
  struct Token {
    Kind kind;
    std::string_view content; ///< of a text: what stands between its marks, as written
    std::size_t line;
  };

  Token next() {
    skip_blanks();
    const std::size_t line = line_;
    if (at_ == source_.size()) return {Kind::end, {}, line};
    const char c = source_[at_];
    if (is_name_start(c)) {
      const std::size_t begin = at_;
      while (at_ < source_.size() && is_name_part(source_[at_])) ++at_;
      return {Kind::name, source_.substr(begin, at_ - begin), line};
    }
    if (c == '"' || c == '\'') return {Kind::text, quoted(c), line};
    if (const std::size_t level = long_level(at_); level > 0) return {Kind::text, bracketed(level), line};
    ++at_;
    return {Kind::sign, source_.substr(at_ - 1, 1), line};
  }

 private:
  void step() {
    if (source_[at_] == '\n') ++line_;
    ++at_;
  }

  void skip_blanks() {
    while (at_ < source_.size()) {
      if (source_.substr(at_, 2) == "--") {
        at_ += 2;
        if (const std::size_t level = long_level(at_); level > 0) {
          bracketed(level);
        } else {
          at_ = std::min(source_.find('\n', at_), source_.size());
        }
      } else if (std::string_view(" \t\r\n\f\v").find(source_[at_]) != std::string_view::npos) {
        step();
      } else {
        return;
      }
    }
  }

  std::string_view quoted(char mark) {
    const std::size_t begin = ++at_;
    while (at_ < source_.size() && source_[at_] != mark) {
      if (source_[at_] == '\\' && at_ + 1 < source_.size()) step();
      step();
    }
    const std::string_view content = source_.substr(begin, at_ - begin);
    if (at_ < source_.size()) ++at_;
    return content;
  }

  /// Characters of an opening long bracket, "[[" or "[==["; 0 when there is none.
  std::size_t long_level(std::size_t at) const {
    if (at >= source_.size() || source_[at] != '[') return 0;
    std::size_t end = at + 1;
    while (end < source_.size() && source_[end] == '=') ++end;
    return end < source_.size() && source_[end] == '[' ? end + 1 - at : 0;
  }

  std::string_view bracketed(std::size_t level) {
    const std::string closing = "]" + std::string(level - 2, '=') + "]";
    const std::size_t begin = at_ + level;
    const std::size_t end = std::min(source_.find(closing, begin), source_.size());
    while (at_ < end) step();
    at_ = std::min(end + closing.size(), source_.size());
    return source_.substr(begin, end - begin);
  }

  std::string_view source_;
  std::size_t at_ = 0, line_ = 1;
};

} // namespace

std::vector<NamedReason> reasons_in(std::string_view source) {
  std::vector<NamedReason> reasons;
  if (source.find("not_evaluable") == std::string_view::npos) return reasons;
  Walker walker(source);
  using Kind = Walker::Kind;
  for (auto token = walker.next(); token.kind != Kind::end;) {
    const bool is_call = token.kind == Kind::name && token.content == "not_evaluable";
    token = walker.next();
    if (!is_call) continue;
    const bool has_bracket = token.kind == Kind::sign && token.content == "(";
    if (has_bracket) token = walker.next();
    if (token.kind != Kind::text) continue;
    const auto text = token;
    token = walker.next();
    // A text that goes on ("no_" .. name) is not known before the rule runs.
    if (has_bracket && !(token.kind == Kind::sign && token.content == ")")) continue;
    reasons.push_back({std::string(text.content), text.line});
  }
  return reasons;
}

std::vector<std::string> unused_reasons(const std::vector<std::string>& declared,
                                        const std::vector<std::string>& sources) {
  std::set<std::string_view> given;
  for (const std::string& source : sources) {
    Walker walker(source);
    for (auto token = walker.next(); token.kind != Walker::Kind::end; token = walker.next())
      if (token.kind == Walker::Kind::text) given.insert(token.content);
  }
  std::vector<std::string> unused;
  for (const std::string& reason : declared)
    if (!given.contains(reason)) unused.push_back(reason);
  return unused;
}

std::vector<std::string> names_in(std::string_view message) {
  std::set<std::string> names;
  for (std::size_t at = message.find_first_of("{}"); at != std::string_view::npos;
       at = message.find_first_of("{}", at)) {
    const std::size_t end = message[at] == '}' ? std::string_view::npos : message.find_first_of("{}", at + 1);
    if (end == std::string_view::npos || message[end] == '{')
      throw std::runtime_error("has a brace without its partner; {name} stands for an argument");
    const std::string_view name = message.substr(at + 1, end - at - 1);
    if (name.empty() || !is_name_start(name.front()) || !std::all_of(name.begin(), name.end(), is_name_part))
      throw std::runtime_error(fmt::format("has {{{}}}, which is no name of an argument", name));
    names.emplace(name);
    at = end + 1;
  }
  return {names.begin(), names.end()};
}

} // namespace toets
