#include "rules/branches.hpp"

#include "rules/lua_tokens.hpp"

#include <fmt/format.h>

namespace toets {
namespace {

class Marker {
 public:
  Marker(std::string_view code, std::string_view mark, std::size_t first_mark)
      : code_(code), mark_(mark), first_(first_mark) {}

  MarkedCode run() {
    for (const LuaToken& token : lua_tokens(code_)) {
      if (token.kind == LuaToken::Kind::name) {
        take_word(token);
      } else if (awaits_parameters_ && token.is(")")) {
        // The parameters of a function hold no parenthesis of their own.
        awaits_parameters_ = false;
        add_branch("the function", function_line_, mark_after(token));
      }
    }
    marked_.code += code_.substr(copied_);
    return std::move(marked_);
  }

 private:
  /// What `end` or `until` closes.
  struct Block {
    bool is_if = false;
    bool has_else = false;
    std::uint32_t line = 0;
    std::size_t before = 0;         ///< of an `if`: the mark before it
    std::vector<std::size_t> parts; ///< of an `if`: the marks of its parts
  };

  void take_word(const LuaToken& token) {
    if (token.is("function")) {
      blocks_.emplace_back();
      awaits_parameters_ = true;
      function_line_ = token.line;
    } else if (token.is("if")) {
      blocks_.push_back({true, false, token.line, mark_before(token), {}});
    } else if (token.is("then") || token.is("else")) {
      if (blocks_.empty()) return; // no code that Lua takes
      Block& block = blocks_.back();
      block.has_else = token.is("else");
      block.parts.push_back(mark_after(token));
      add_branch("after " + std::string(token.text), token.line, block.parts.back());
    } else if (token.is("do")) {
      blocks_.emplace_back();
      add_branch("after do", token.line, mark_after(token));
    } else if (token.is("repeat")) {
      blocks_.emplace_back(); // its body always runs
    } else if ((token.is("end") || token.is("until")) && !blocks_.empty()) {
      close(blocks_.back());
      blocks_.pop_back();
    }
  }

  void close(const Block& block) {
    if (!block.is_if || block.has_else) return;
    marked_.branches.push_back({"past the if", block.line, block.before, block.parts});
  }

  void add_branch(std::string what, std::uint32_t line, std::size_t mark) {
    marked_.branches.push_back({std::move(what), line, mark, {}});
  }

  std::size_t mark_before(const LuaToken& token) { return mark_at(begin_of(token)); }
  std::size_t mark_after(const LuaToken& token) { return mark_at(begin_of(token) + token.text.size()); }
  std::size_t begin_of(const LuaToken& token) const {
    return static_cast<std::size_t>(token.text.data() - code_.data());
  }

  std::size_t mark_at(std::size_t place) {
    const std::size_t number = first_ + marked_.marks++;
    marked_.code += code_.substr(copied_, place - copied_);
    marked_.code += fmt::format(" {}({});", mark_, number);
    copied_ = place;
    return number;
  }

  std::string_view code_, mark_;
  std::size_t first_;
  std::size_t copied_ = 0;
  bool awaits_parameters_ = false;
  std::uint32_t function_line_ = 0;
  std::vector<Block> blocks_;
  MarkedCode marked_;
};

} // namespace

MarkedCode marked_code(std::string_view code, std::string_view mark, std::size_t first_mark) {
  return Marker(code, mark, first_mark).run();
}

std::uint64_t taken(const Branch& branch, const std::vector<std::uint64_t>& counts) {
  std::uint64_t others = 0;
  for (const std::size_t mark : branch.minus) others += counts[mark];
  return counts[branch.mark] - others;
}

} // namespace toets
