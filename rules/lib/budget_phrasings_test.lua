local budget_phrasings = use("budget_phrasings")

local function finds(name, clause, expected)
  return {
    name = name,
    check = function()
      local phrasing = budget_phrasings.find(clause)
      local got = phrasing and phrasing.name .. " " .. phrasing.kind or "nothing"
      assert(got == expected, "got " .. got .. ", expected " .. expected)
    end,
  }
end

return {
  finds("within", "De uitgaven bleven binnen het voorziene budget", "stayed_within within_budget"),
  finds("over", "Het krediet werd overschreden", "budget_exceeded over_budget"),
  finds("not used up", "Het budget werd niet volledig besteed", "budget_not_used_up within_budget"),
  finds("more than foreseen", "Er werd meer uitgegeven dan begroot", "spent_more over_budget"),
  finds("a frame is no budget", "De actie bleef binnen het budgettaire kader", "nothing"),
}
