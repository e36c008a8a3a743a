local fractions_of = use("fractions_of")
local marked_prose = use("marked_prose")
local passages = use("passages")

---Each share as "share of whole = part".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, found in ipairs(fractions_of.find(passages.read(marked_prose.read(written)))) do
        local share = found.share or found.percentage.value
        got[i] = share.text .. " of " .. found.whole.mention.raw .. " = " .. found.part.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("half of them, in brackets", "De helft van de {240 gezinnen} ({120}) kreeg bezoek.", "0.5 of 240 = 120"),
  finds("a quarter, under another name", "Een kwart van de {200 leden}, {50 mensen}, kwam langs.", "0.25 of 200 = 50"),
  finds("of an amount", "Drie kwart van de {80.000 euro} (dus {60.000 euro}) is besteed.", "0.75 of 80.000 = 60.000"),
  finds("two thirds", "Twee derde van alle {30 scholen}, namelijk {20}, deed mee.", "0.667 of 30 = 20"),
  finds("a percentage of an amount", "De subsidie van {80%} van {10.000 euro} bedraagt {8.000 euro}.",
    "80 of 10.000 = 8.000"),
  finds("a percentage of people", "{60%} van de {200 leden}, {120 vrouwen}, kwam langs.", "60 of 200 = 120"),
  finds("a percentage in round terms", "Ruim {60%} van de {200 leden} ({125}) kwam langs.", ""),
  finds("a percentage of something else", "{60%} van de tijd ging naar {200 leden} ({125}).", ""),
  finds("in round terms", "Bijna de helft van de {240 gezinnen} ({110}) kreeg bezoek.", ""),
  finds("a part in round terms", "De helft van de {240 gezinnen} (ongeveer {110}) kreeg bezoek.", ""),
  finds("another thing behind it", "De helft van de {240 gezinnen}, {12 scholen} en {3 wijken} deden mee.", ""),
  finds("a number further on", "De helft van de {240 gezinnen} kreeg bezoek, en {12} daarvan een brief.", ""),
  finds("a share without a number", "De helft van de gezinnen ({120}) kreeg bezoek.", ""),
  {
    name = "a text without shares in words",
    check = function()
      assert(not fractions_of.may_state "Er waren 240 gezinnen.")
      assert(fractions_of.may_state "Een derde van hen.")
    end,
  },
}
