local selections = use("selections")

local function finds(written, expected)
  return {
    name = written,
    check = function()
      local got = {}
      for i, one in ipairs(selections.find(written)) do got[i] = one.part .. " of " .. one.of end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er zijn zes toetsingscriteria. Men scoort zwak op 7 van deze criteria.", "7 of zes toetsingscriteria"),
  finds("Er zijn drie criteria voor wonen en vier criteria voor werk. Men voldoet aan 5 van deze criteria.", ""),
  finds("Er zijn 6 nieuwe criteria, en drie van die criteria gelden.", "3 of 6 nieuwe criteria"),
  finds("Er zijn zes criteria. Twee van deze scholen doen mee.", ""),
  finds("Er zijn zes criteria. Ja. Nee. Wel. Zeven van deze criteria gelden.", ""),
  finds("Er zijn zes criteria. Zeven van de criteria gelden.", ""),
}
