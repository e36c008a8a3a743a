local budget_pointers = use("budget_pointers")

local function figure(raw, printed) return { raw = raw, printed = printed ~= false } end

local function node(figures, same)
  return {
    figures = function() return figures end,
    same_as = function() return same or {} end,
    texts = function()
      return { { value = "Voor budget zie actie A12." }, { value = "Voor meer uitleg zie actie A13." } }
    end,
  }
end

return {
  {
    name = "texts that send the reader elsewhere for the budget",
    check = function()
      local found = budget_pointers.find { node {} }
      assert(#found == 1 and found[1].pointer.code == "A12")
    end,
  },
  {
    name = "amounts in any part, but for zeros and what is not printed",
    check = function()
      local amount = figure("12")
      local other = node { amount }
      local own = node({ figure("0,00"), figure("7", false) }, { other })
      assert(budget_pointers.first_amount { own } == nil)
      assert(budget_pointers.first_amount(budget_pointers.in_all_parts { own }) == amount)
    end,
  },
}
