local dated_steps = use("dated_steps")

-- A text with its mentions, as far as is looked at; cases with days of a report stand in the test of DS31.
local function text_of(value)
  return { value = value, mentions = function() return {} end }
end

return {
  {
    name = "a text without days",
    check = function()
      assert(#dated_steps.find(text_of "Het project startte en eindigde.") == 0)
      assert(#dated_steps.find(text_of "Er was feest.") == 0)
    end,
  },
}
