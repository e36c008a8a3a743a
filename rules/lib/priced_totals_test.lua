local marked_prose = use("marked_prose")
local passages = use("passages")
local priced_totals = use("priced_totals")

---Each as "total = count x price".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, found in ipairs(priced_totals.find(passages.read(marked_prose.read(written)))) do
        got[i] = found.total.mention.raw .. " = " .. found.count.mention.raw .. " x " .. found.price.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("at a price each", "Er zijn {10 fietsen} gekocht aan {250 euro} per stuk, samen {2.500 euro}.",
    "2.500 = 10 x 250"),
  finds("each got so much", "De {12 lesgevers} kregen elk {100 euro}, in totaal dus {1.200 euro}.", "1.200 = 12 x 100"),
  finds("times", "Voor de kampen: {3|} x {400 euro} = {1.200 euro}.", "1.200 = 3 x 400"),
  finds("a price per piece alone", "Er waren {10 boxen} van {25 euro} per stuk (totaal {250 euro}).", "250 = 10 x 25"),
  finds("a grant and its costs", "Voor {10 fietsen} van {2.500 euro} was er samen {250 euro}.", ""),
  finds("a price for an hour", "De {2 begeleiders} werken aan {30 euro} per uur, samen {600 euro}.", ""),
  finds("something else besides", "Er zijn {10 fietsen} aan {250 euro} per stuk en levering inclusief, samen "
    .. "{2.600 euro}.", ""),
  finds("a price in round terms", "Er zijn {10 fietsen} aan ongeveer {250 euro} per stuk, samen {2.600 euro}.", ""),
  finds("groups of so many each", "Er waren {12 groepen} van telkens {8 leden}, samen {96 leden}.", "96 = 12 x 8"),
  finds("groups that count something else", "Er waren {12 groepen} van telkens {8 leden}, samen {30 uitstappen}.", ""),
  finds("divided, each so much", "De {1.200 euro} werd verdeeld over {12 clubs}, elk {100 euro}.", "1.200 = 12 x 100"),
  finds("divided, so much for each", "De {1.200 euro} werd verdeeld over {12 scholen} ({100 euro} per school).",
    "1.200 = 12 x 100"),
  finds("divided, so much for something else", "De {1.200 euro} is verdeeld over {12 clubs} ({10 euro} per lid).", ""),
  finds("two prices", "{10 fietsen} aan {250 euro} per stuk en {10 helmen} aan {30 euro} per stuk, samen {2.800 euro}.",
    ""),
  finds("no total", "Er zijn {10 fietsen} aan {250 euro} per stuk. Er was {300 euro} over.", ""),
  {
    name = "a text without prices",
    check = function()
      assert(not priced_totals.may_hold "Er waren 240 gezinnen.")
      assert(priced_totals.may_hold "10 fietsen aan 250 euro")
    end,
  },
}
