local scopes = use("scopes")

local function describe(scope)
  if not scope then return "nobody" end
  local words = { scope.each and "each" or "one", table.concat(scope.kinds, "+") }
  if scope.priority ~= nil then words[#words + 1] = scope.priority and "priority" or "no-priority" end
  return table.concat(words, " ")
end

local function names(name, clause, expected, each_in_part)
  return {
    name = name,
    check = function()
      local got = describe(scopes.named(clause, each_in_part))
      assert(got == expected, "got " .. got .. ", expected " .. expected)
    end,
  }
end

return {
  names("all priority actions", "Alle prioritaire acties lopen", "each action priority"),
  names("those without priority", "De niet-prioritaire acties lopen", "each action no-priority"),
  names("plans and actions", "Alle actieplannen en acties lopen", "each action_plan+action"),
  names("the four plans", "De vier actieplannen lopen", "each action_plan"),
  names("one action", "Deze actie loopt", "one action"),
  names("what all plans spent is one whole", "De uitgaven van alle actieplannen bleven laag", "nobody"),
  names("the budgets of all plans are each", "De budgetten van alle actieplannen bleven laag", "each action_plan",
    true),
  names("nobody", "Het regende", "nobody"),
  {
    name = "actions that are told apart are some of them",
    check = function()
      for _, words in ipairs { "die subsidies kregen", "van de sportdienst", "in het centrum", "voor jongeren" } do
        assert(scopes.is_partial("Alle acties " .. words .. " lopen goed"), words)
      end
      for _, words in ipairs { "in 2023", "van deze beleidsdoelstelling", "van de doelstelling", "in dit plan" } do
        assert(not scopes.is_partial("Alle acties " .. words .. " lopen goed"), words)
      end
    end,
  },
  {
    name = "most of them are some of them",
    check = function()
      assert(scopes.is_partial("De meeste acties lopen") and not scopes.is_partial("Alle acties lopen"))
    end,
  },
  {
    name = "a clause that begins with its verb goes on with the subject before",
    check = function()
      assert(scopes.continues("en bleven binnen budget") and not scopes.continues("en de kosten bleven laag"))
    end,
  },
}
