local title_pairs = use("title_pairs")

local function list(titles)
  local nodes = {}
  for i, title in ipairs(titles) do nodes[i] = { title = title } end
  return nodes
end

---The pairs of two lists as "place-place".
local function pairs_up(name, titles, others, expected)
  return {
    name = name,
    check = function()
      local first, second = list(titles), list(others)
      local got = {}
      for _, pair in ipairs(title_pairs.of(title_pairs.list(first), title_pairs.list(second))) do
        for i, node in ipairs(first) do
          for k, other in ipairs(second) do
            if node == pair.first and other == pair.second then got[#got + 1] = i .. "-" .. k end
          end
        end
      end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

return {
  pairs_up("titles in another order and in other words",
    { "Oefenkansen", "Toeleiden naar sport", "Toeleiden naar cultuur" },
    { "Oefenkansen voor volwassenen", "Toeleiding van jongeren naar cultuur", "Toeleiding van kinderen naar sport" },
    "1-1 2-3 3-2"),
  pairs_up("a word that several titles have tells nothing",
    { "Toeleiden naar sport", "Toeleiden naar cultuur" }, { "Toeleiden naar werk", "Toeleiden naar wonen" }, ""),
  pairs_up("singular and plural", { "Brugfiguur op school" }, { "Brugfiguren", "Taalcoach" }, "1-1"),
  pairs_up("two titles that fit as well", { "Sport en cultuur" }, { "Sport", "Cultuur" }, ""),
  pairs_up("one title that fits two", { "Sport", "Cultuur" }, { "Sport en cultuur" }, ""),
  pairs_up("a node without title", { "Sport" }, { nil }, ""),
}
