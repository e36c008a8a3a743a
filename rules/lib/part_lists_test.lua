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
  finds("items behind one that states the whole", "- Er zijn {60 aanmeldingen}.\n- De meeste ({30 kinderen}) vonden "
    .. "plaats. {15 kinderen} wachten, en {5 kinderen} niet.\n- {10 kinderen} verhuisden.", "list 60 > 30 15 5 10"),
  finds("items of which one may count others again", "- Er zijn {60 kinderen}.\n- {30 kinderen} zwemmen\n"
    .. "- {15 kinderen} dansen ook\n- {5 kinderen} zingen\n- {10 kinderen} lezen", ""),
  finds("items of which one is about something else", "- Er zijn {60 kinderen}.\n- {30 kinderen} zwemmen\n"
    .. "- {15 kinderen} dansen\n- {5 lessen} zang\n- {10 kinderen} lezen\n- {3 kinderen} spelen", ""),
  finds("few items", "- Er zijn {60 kinderen}.\n- {30 kinderen} zwemmen\n- {25 kinderen} dansen", ""),
  finds("a first item of two numbers", "- {60 kinderen} in {4 lessen}.\n- {30 kinderen} zwemmen\n"
    .. "- {15 kinderen} dansen\n- {5 kinderen} zingen\n- {10 kinderen} lezen", ""),
  finds("between numbered headings", "1. Zomer\n- Er zijn {60 kinderen}.\n- {30 kinderen} zwemmen\n"
    .. "- {15 kinderen} dansen\n- {5 kinderen} zingen\n- {10 kinderen} lezen\n2. Winter", "list 60 > 30 15 5 10"),
  finds("lines without a mark", "Dit zijn de cijfers.\n\nEr zijn {60 aanmeldingen}.\n{30 kinderen} kregen plaats.\n"
    .. "{15 kinderen} wachten.\n{5 kinderen} niet.\n{10 kinderen} verhuisden.\n\nDat was het.", "list 60 > 30 15 5 10"),
  finds("paragraphs are no items", "Er zijn {60 aanmeldingen}.\n\n{30 kinderen} kregen plaats.\n\n"
    .. "{15 kinderen} wachten.\n\n{5 kinderen} niet.\n\n{10 kinderen} verhuisden.", ""),
  finds("further down in a list", "- Lessen\n- Er zijn {60 kinderen}.\n- {30 kinderen} zwemmen\n"
    .. "- {15 kinderen} dansen\n- {5 kinderen} zingen\n- {10 kinderen} lezen", ""),
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
