local shared_budgets = use("shared_budgets")

local function action(sentence, targets)
  local references = {}
  local text = { name = "notes", value = sentence, mentions = function() return {} end }
  local node = { line = 1, texts = function() return { text } end }
  for i, target in ipairs(targets or {}) do references[i] = { kind = "number", target = target, node = node } end
  return node, references
end

---@param expected string "one", "part" or "none"
local function reads(sentence, expected)
  return {
    name = sentence,
    check = function()
      local statement = shared_budgets.of(action(sentence))[1]
      local got = not statement and "none" or statement.is_part and "part" or "one"
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  reads("Gezamenlijk budget voor deze actie en de actie bij doelstelling 3.2.", "one"),
  reads("Buurtwerk vzw (gezamenlijke toelage voor onthaal + opvang)", "one"),
  reads("* Is 1 budget voor onthaal en opvang samen.", "one"),
  reads("Dit is \u{E9}\u{E9}n budget voor beide acties.", "one"),
  reads("Opmerking: de vereniging krijgt een toelage t.w.v. 20.000,50 EUR voor sport en spel samen.", "one"),
  reads("Hetzelfde krediet als bij de vorige actie.", "one"),
  reads("Zit vervat in de toelage voor het onthaal.", "part"),
  reads("De kost is inbegrepen in het werkingsbudget van de dienst.", "part"),
  reads("Hangt samen met de erkenning en de subsidie.", "none"),
  reads("Het budget voor sport en spel wordt samen met de clubs bepaald.", "none"),
  reads("We organiseren dit samen met een gezamenlijke partner.", "none"),
  reads("Er is een subsidie voor scholen en clubs.", "none"),
  reads("De gezamenlijke subsidie-aanvraag werd goedgekeurd.", "none"),
  {
    name = "only a reference that the sentence names belongs to it",
    check = function()
      local node, references = action("Zie 4.1. Gezamenlijk budget met de actie bij 3.2.", { "3.2", "4.1", "13.2" })
      local found = shared_budgets.of(node, references)
      assert(#found == 1 and #found[1].references == 1 and found[1].references[1].target == "3.2")
    end,
  },
  {
    name = "a reference means an action, or those below a heading",
    check = function()
      local child = { kind = "action", children = function() return {} end }
      local middle = { kind = "action_plan", children = function() return { child } end }
      local heading = { kind = "objective", line = 2, children = function() return { middle } end }
      assert(#shared_budgets.meant { target_node = child } == 1)
      assert(shared_budgets.meant({ target_node = heading })[1] == child)
      assert(#shared_budgets.meant {} == 0)
      local below = { kind = "action", line = 5, parent = heading }
      assert(shared_budgets.points_at({ target_node = heading }, below))
      assert(not shared_budgets.points_at({ target_node = child }, heading))
    end,
  },
}
