local numbering = use("numbering")

local function row(...)
  local found = { stem = "02/14/", width = 2, is_certain = true }
  for i, number in ipairs { ... } do
    found[i] = { node = { part = "body", kind = "action", at = i }, number = number }
  end
  return found
end

local function told(...)
  local pieces = {}
  for i, entry in ipairs((numbering.odd({ row(...) }, {}))) do
    pieces[i] = entry.sort .. " " .. entry.node.at .. " " .. entry.expected
  end
  return table.concat(pieces, "; ")
end

local function told_of_two_levels(...)
  local one = row(...)
  one.stem, one.width, one.is_certain = "A", 4, false
  local odd, judged = numbering.odd({ one }, {})
  local pieces = {}
  for i, entry in ipairs(odd) do pieces[i] = entry.node.at .. " " .. entry.expected end
  return judged and table.concat(pieces, "; ") or "not judged"
end

return {
  {
    name = "of numbers of two levels only the order tells",
    check = function()
      assert(told_of_two_levels(103, 112, 402, 501, 604, 605, 1302, 702, 704) == "7 A0605\u{2013}A0702")
      assert(told_of_two_levels(103, 112, 402, 501, 604, 605, 302, 702, 704) == "7 A0605\u{2013}A0702")
      assert(told_of_two_levels(103, 112, 402, 501, 604, 605, 702, 704) == "")
      assert(told_of_two_levels(103, 402, 112, 501, 604, 605, 702, 704) == "not judged")
      assert(told_of_two_levels(103, 402, 112) == "not judged")
    end,
  },
  {
    name = "a code is padded as the others of its row",
    check = function()
      assert(numbering.code(row(1), 7) == "02/14/07")
      assert(numbering.code(row(1), 117) == "02/14/117")
    end,
  },
  {
    name = "what follows goes on as if the odd number were not there",
    check = function()
      assert(told(1, 2, 44, 4, 5) == "order 3 02/14/03")
      assert(told(31, 2, 3, 4) == "order 1 02/14/01")
      assert(told(4, 5, 6, 1) == "order 4 02/14/07")
    end,
  },
  {
    name = "a jump is told once",
    check = function() assert(told(1, 2, 3, 14, 15, 16) == "jump 4 02/14/04") end,
  },
  {
    name = "two that changed places are no wrong numbers",
    check = function() assert(told(1, 3, 2, 4, 5, 6) == "") end,
  },
  {
    name = "a row that begins anew says nothing of its numbers",
    check = function() assert(told(5, 6, 7, 1, 2, 3, 4) == "") end,
  },
}
