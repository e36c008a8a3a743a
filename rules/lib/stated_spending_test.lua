local marked_prose = use("marked_prose")
local stated_spending = use("stated_spending")

---What is found in a text of an action, as "amounts" or "amounts: reason".
local function finds(name, written, expected, is_half_year)
  return {
    name = name,
    check = function()
      local value, mentions = marked_prose.read(written)
      local text = {
        value = value, node = { title = "Toekenning steun rond huur" }, mentions = function() return mentions end,
      }
      local found = stated_spending.find(text, 2023, is_half_year or false)
      local raws = {}
      for i, number in ipairs(found and found.amounts or {}) do raws[i] = number.mention.raw end
      local got = table.concat(raws, " ") .. (found and found.reason and ": " .. found.reason or "")
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  finds("a total", "In {2023} is in totaal {59,50 euro} besteed aan steun voor huur.", "59,50"),
  finds("a total of costs", "De totale kosten van deze actie bedroegen in {2023} {59,50 euro}.", "59,50"),
  finds("money that goes somewhere", "In {2023} ging er in totaal {59,50 euro} naar steun voor de huur.", "59,50"),
  finds("a sum that the text makes", "In {2023} is {59,50 euro} besteed aan steun voor huur. Daarnaast is in {2023} "
    .. "{9,50 euro} besteed aan meubels.", "59,50 9,50"),
  finds("two totals are two things", "In {2023} is in totaal {59,50 euro} besteed aan steun voor huur. In {2023} is in "
    .. "totaal {9,50 euro} besteed aan meubels.", ""),
  finds("no total", "In {2023} is {59,50 euro} besteed aan steun voor huur.", ""),
  finds("parts do not count",
    "In {2023} is in totaal {59,50 euro} besteed aan steun voor huur, waarvan {9,50 euro} loon.",
    "59,50"),
  finds("another node", "In {2023} is in totaal {59,50 euro} besteed aan pleinen.", "59,50: unclear_scope"),
  finds("this action", "In {2023} is in totaal {59,50 euro} besteed aan deze actie.", "59,50"),
  finds("round amounts", "In {2023} is in totaal {500 euro} besteed aan deze actie.", "500: approximate"),
  finds("two years", "In {2022} en {2023} is in totaal {59,50 euro} besteed aan deze actie.", ""),
  finds("half a year of an account",
    "In de eerste helft van {2023} is in totaal {59,50 euro} besteed aan deze actie.", ""),
  finds("half a year of a half-year report",
    "In de eerste helft van {2023} is in totaal {59,50 euro} besteed aan deze actie.", "59,50", true),
  finds("a price per hour", "In {2023} is in totaal {59,50 euro} per uur betaald voor deze actie.", ""),
  finds("a budget", "In {2023} is in totaal {59,50 euro} begroot en niet besteed voor deze actie.", ""),
}
