local budget_pairs = use("budget_pairs")
local shared_budgets = use("shared_budgets")

local function action(line, sentence, party)
  local text = { name = "notes", value = sentence, mentions = function() return {} end }
  local node = {
    line = line, texts = function() return { text } end, figures = function() return {} end,
    fields = function() return { { name = "party", value = party } } end,
  }
  text.node = node
  return { node = node, statements = shared_budgets.of(node, {}) }
end

local function pairs_of(...)
  local sharing, lines = { list = { ... } }, {}
  for _, pair in ipairs(budget_pairs.of(sharing)) do lines[#lines + 1] = pair.first.line .. "+" .. pair.second.line end
  return table.concat(lines, " ")
end

local shelter = "Is 1 budget voor onthaal en fietsatelier samen."
local night = "Gezamenlijke toelage fietsatelier + onthaal."

return {
  {
    name = "two remarks that name the same thing, with one partner",
    check = function() assert(pairs_of(action(1, shelter, "Huis vzw"), action(5, night, "huis vzw")) == "1+5") end,
  },
  {
    name = "words about money name nothing",
    check = function()
      local got = pairs_of(action(1, "Gezamenlijke toelage voor sport.", "Huis"), action(5, night, "Huis"))
      assert(got == "", got)
    end,
  },
  {
    name = "with another partner they are two",
    check = function() assert(pairs_of(action(1, shelter, "Huis vzw"), action(5, night, "Club vzw")) == "") end,
  },
  {
    name = "of three nobody can tell which are meant",
    check = function()
      local got = pairs_of(action(1, shelter, "Huis"), action(5, night, "Huis"), action(9, night, "Huis"))
      assert(got == "", got)
    end,
  },
}
