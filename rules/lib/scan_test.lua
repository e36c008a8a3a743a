local scan = use("scan")

return {
  {
    name = "every match is walked once, captures included",
    check = function()
      local list = {}
      for first, last, letter in scan.matches(scan.any_case("([ab])\\d"), "a1 B2 c3") do
        list[#list + 1] = first .. "-" .. last .. letter
      end
      assert(table.concat(list, " ") == "1-2a 4-5B")
    end,
  },
  {
    name = "an expression keeps to case unless it is asked not to",
    check = function()
      assert(re.compile("a"):test("a") and not re.compile("a"):test("A") and scan.any_case("a"):test("A"))
      assert(re.compile("b+"):find("abb", 1) == 2)
    end,
  },
  {
    name = "an expression that matches nothing at all does not hang",
    check = function()
      local count = 0
      for _ in scan.matches(scan.any_case("x*"), "abc") do count = count + 1 end
      assert(count == 3)
    end,
  },
  {
    name = "blanking keeps every other byte in place",
    check = function()
      assert(scan.blank_all("a \u{E9}\u{E9}n b", scan.any_case("\u{C9}+n")) == "a       b")
      assert(scan.blank("abcd", 2, 3) == "a  d")
      assert(scan.blank("abcd", 3, 2) == "abcd")
    end,
  },
  {
    name = "a list of words is an alternative, an underscore is white space",
    check = function()
      assert(scan.any_of("\n  bleef\n  in_totaal ") == "(?:bleef|in\\s+totaal)")
    end,
  },
  {
    name = "a slice holds no half letters",
    check = function()
      assert(scan.slice("\u{E9}a\u{E9}", 2, 4) == "a")
      assert(scan.slice("\u{E9}a\u{E9}", 1, 5) == "\u{E9}a\u{E9}")
      assert(scan.slice("ab", 2, 40) == "b")
    end,
  },
  {
    name = "the inked part ends with a whole letter",
    check = function()
      local first, last = scan.inked("  caf\u{E9}  ")
      assert(("  caf\u{E9}  "):sub(first, last) == "caf\u{E9}")
      first, last = scan.inked("  ")
      assert(first > last)
    end,
  },
}
