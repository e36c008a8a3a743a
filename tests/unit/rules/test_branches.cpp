// The branches of a Lua file: which there are, and that the marks change nothing else.
#include "lua/state.hpp"
#include "rules/branches.hpp"

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <algorithm>

namespace toets {
namespace {

/// Branches as "LINE what", in the order in which they close.
std::vector<std::string> branches_of(const std::string& code) {
  std::vector<std::string> all;
  for (const Branch& branch : marked_code(code, "m", 0).branches)
    all.push_back(std::to_string(branch.line) + " " + branch.what);
  return all;
}

using Names = std::vector<std::string>;

/// Runs a file with marks in it, and tells which branches it took.
class Taking : public SourceMarker {
 public:
  std::string marked(const std::string&, const std::string& code) override {
    marked_ = marked_code(code, mark, 0);
    counts_.assign(marked_.marks, 0);
    return marked_.code;
  }
  void reached(std::size_t number) override { ++counts_.at(number); }

  Names taken_by(const std::string& code) {
    test::TempFolder folder;
    LuaState state;
    state.set_marker(this);
    const auto ran = state.run_file(folder.write("x.lua", code));
    message_ = ran ? "" : ran.error().message.en;
    Names names;
    for (const Branch& branch : marked_.branches)
      if (taken(branch, counts_) > 0) names.push_back(std::to_string(branch.line) + " " + branch.what);
    return names;
  }
  const std::string& message() const { return message_; }

 private:
  MarkedCode marked_;
  std::vector<std::uint64_t> counts_;
  std::string message_;
};

Names taken_by(const std::string& code) { return Taking().taken_by(code); }

} // namespace

TEST_CASE("an if without else has a way past it and one with else has not") {
  CHECK(branches_of("if a then b() end") == Names{"1 after then", "1 past the if"});
  CHECK(branches_of("if a then b() else c() end") == Names{"1 after then", "1 after else"});
  CHECK(branches_of("if a then\nelseif b then\nend") ==
        Names{"1 after then", "2 after then", "1 past the if"});
  CHECK(branches_of("if a then\nelseif b then\nelse\nend") ==
        Names{"1 after then", "2 after then", "3 after else"});
}

TEST_CASE("bodies of functions and loops are branches and a repeat is none") {
  CHECK(branches_of("local f = function(a, b)\nreturn a end") == Names{"1 the function"});
  CHECK(branches_of("function t.x:y(...) end") == Names{"1 the function"});
  CHECK(branches_of("while a do end for i = 1, 2 do end do end").size() == 3);
  CHECK(branches_of("repeat local x = 1 until x").empty());
}

TEST_CASE("an if in an else and an else in an inner if stay apart") {
  CHECK(branches_of("if a then\n  if b then x() end\nelse\n  while c do y() end\nend") ==
        Names{"1 after then", "2 after then", "2 past the if", "3 after else", "4 after do"});
}

TEST_CASE("words in comments, texts and field names open nothing") {
  for (const std::string code :
       {"-- if a then b() end", "--[[ if a then\nend ]] --[==[ function() ]] ]==]",
        "local s = 'if a then \\' do'", "local s = \"function() \\\" end\"",
        "local s = [==[ while ]] do ]==]", "local t = { ['then'] = 1 }", "local s = 'a\\\nif then'",
        "local n = 0x1p-4 + 1e+5 + 3 .. 'then'", "local ifx, then_ = 1, 2"}) {
    INFO(code);
    CHECK(branches_of(code).empty());
  }
}

TEST_CASE("only what ran counts") {
  const std::string code = "local function f(x)\n  if x then return 1 end\n  return 2\nend\n";
  CHECK(taken_by(code).empty());
  CHECK(taken_by(code + "f(true)") == Names{"1 the function", "2 after then"});
  CHECK(taken_by(code + "f(false)") == Names{"1 the function", "2 past the if"});
  CHECK(taken_by(code + "f(true) f(false)") == Names{"1 the function", "2 after then", "2 past the if"});
}

TEST_CASE("an if of which every part runs in turn was never passed") {
  const std::string code =
      "for i = 1, 2 do\n  if i == 1 then local a = 1\n  elseif i == 2 then local b = 2 end\nend";
  CHECK(taken_by(code) == Names{"1 after do", "2 after then", "3 after then"});
}

TEST_CASE("marks change neither meaning nor lines") {
  const std::string code =
      "local f, list = nil, {}\n"
      "local g = f\n"
      "if not g then (function() list[1] = 'x' end)() end\n"
      "for _ = 1, 3 do\n  if #list > 2 then goto done end\n  list[#list + 1] = 'y'\n  ::done::\nend\n"
      "while #list > 3 do return end\n"
      "local t = { a = function() return 'z' end, b = (function(...) return ... end)(1, 2) }\n"
      "assert(table.concat(list) == 'xyy' and t.a() == 'z' and t.b == 1)\n";
  Taking taking;
  taking.taken_by(code + "error('here')");
  CHECK_THAT(taking.message(), Catch::Contains("x.lua:12: here"));
  const std::string marked = marked_code(code, "m", 0).code;
  CHECK(std::count(marked.begin(), marked.end(), '\n') == std::count(code.begin(), code.end(), '\n'));
}

TEST_CASE("what is wrong with a file is told of the file as it is written") {
  Taking taking;
  taking.taken_by("local x = 1\nif x then y(\nend");
  CHECK_THAT(taking.message(), Catch::Contains("x.lua:3:") && !Catch::Contains("__reached"));
}

TEST_CASE("a rule cannot see the mark where nothing is counted") {
  test::TempFolder folder;
  LuaState state;
  CHECK_FALSE(state.run_file(folder.write("x.lua", "return __reached(1)")));
}

} // namespace toets
