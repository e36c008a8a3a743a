local results_and_targets = use("results_and_targets")

---What is found among labelled numbers, as "result/target/parts".
local function finds(name, mentions, expected)
  return {
    name = name,
    check = function()
      local node = { mentions = function() return mentions end }
      local found = results_and_targets.of(node)
      local got = "nothing"
      if found then
        local raws = {}
        for i, part in ipairs(found.parts) do raws[i] = part.raw end
        got = (found.result and found.result.raw or "-") .. "/" .. (found.target and found.target.raw or "-") .. "/"
          .. table.concat(raws, " ")
      end
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  finds("a result, a target and parts", {
    { label = "Behaalde KPI", raw = "307" }, { label = "KPI", raw = "300" }, { label = "via scholen", raw = "65" },
    { label = "via de dienst", raw = "242" },
  }, "307/300/65 242"),
  finds("words in another order", { { label = "KPI behaald", raw = "12" }, { label = "Doel", raw = "10" } },
    "12/10/"),
  finds("a target alone", { { label = "KPI", raw = "300" } }, "-/300/"),
  finds("a number before the result is no part",
    { { label = "Groepen", raw = "4" }, { label = "Resultaat", raw = "9" } }, "9/-/"),
  finds("a number without label is no part", { { label = "Resultaat", raw = "9" }, { raw = "4" } }, "9/-/"),
  finds("two results", { { label = "Behaalde KPI", raw = "9" }, { label = "Behaalde KPI", raw = "8" } }, "nothing"),
  finds("two targets", { { label = "KPI", raw = "9" }, { label = "Doel", raw = "8" } }, "nothing"),
  finds("other labels", { { label = "via scholen", raw = "65" } }, "nothing"),
}
