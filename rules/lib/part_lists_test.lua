local marked_prose = use("marked_prose")
local part_lists = use("part_lists")
local passages = use("passages")

local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, found in ipairs(part_lists.find(passages.read(marked_prose.read(written)))) do
        got[i] = found.form .. " " .. found.wholes[1].mention.raw .. " > " .. marked_prose.raws(found.parts)
          .. (found.exhaustive and " all" or "")
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("items below a head",
    "{80 kinderen}:\n- {20 kinderen} voor tennis\n- {60 kinderen} voor dans", "list 80 > 20 60"),
  finds("a head that says these are all", "In totaal {80 kinderen}:\n- {20 kinderen} tennis\n- {60 kinderen} dans",
    "list 80 > 20 60 all"),
  finds("labels below a head", "{80 kinderen}:\n- tennis: {20}\n- dans: {60}", "list 80 > 20 60"),
  finds("an item with two numbers leaves it open",
    "{80 kinderen}:\n- {20 kinderen} in {3 lessen}\n- {60 kinderen} dans",
    ""),
  finds("an item without a number too", "{80 kinderen}:\n- tennis\n- {60 kinderen} dans\n- {20 kinderen} zang", ""),
  finds("an item of another noun too", "{80 kinderen}:\n- {60 kinderen} dans\n- {20 lessen} zang", ""),
  finds("one item is no list", "{80 kinderen}:\n- {60 kinderen} dans", ""),
  finds("some of them", "{80 kinderen}, waaronder:\n- {20 kinderen} tennis\n- {60 kinderen} dans", ""),
  finds("a row Totaal", "Tennis: {20}\nDans: {60}\nTotaal: {80}", "total 80 > 20 60 all"),
  finds("two rows Totaal", "Totaal: {20}\nDans: {60}\nTotaal: {80}", ""),
}
