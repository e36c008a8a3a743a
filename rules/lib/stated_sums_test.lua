local marked_prose = use("marked_prose")
local passages = use("passages")
local stated_sums = use("stated_sums")

---Each sum as "form total = parts".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      local value, mentions = marked_prose.read(written)
      for i, found in ipairs(stated_sums.find(passages.read(value, mentions))) do
        got[i] = found.form .. " " .. marked_prose.raws(found.wholes) .. " = " .. marked_prose.raws(found.parts)
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("sentences, and then what they are together",
    "In Noord zijn {36 plaatsen}. Zuid volgde met {27 plaatsen}. Samen zijn dat {63 plaatsen}.", "together 63 = 36 27"),
  finds("a total behind its parts", "Er zijn {2 kleuterscholen} en {3 lagere} scholen, samen {5 scholen}.",
    "together 5 = 2 3"),
  finds("in total", "Er waren {4 lessen} in mei, {5} in juni en {6} in juli, in totaal dus {15 lessen}.",
    "together 15 = 4 5 6"),
  finds("a total without a noun", "Er waren {30 lessen} in het voorjaar, in het najaar {25}, samen {55}.",
    "together 55 = 30 25"),
  finds("a total in brackets", "Er gingen {20 euro} en {30 euro} naar de club (samen {50 euro}).",
    "together 50 = 20 30"),
  finds("goed voor", "Er waren {12 uitstappen} en {8 bezoeken|}, goed voor in totaal {20 uitstappen}.",
    "together 20 = 12 8"),
  finds("people under two names", "Er kwamen {12 jongens} en {9 meisjes}, samen {21 kinderen}.", "together 21 = 12 9"),
  finds("another thing before the parts is none of them",
    "In {3 wijken} waren er {4 feesten} in mei en {5 feesten} in juni, samen {9 feesten}.", "together 9 = 4 5"),
  finds("a bare number may count that other thing",
    "Er waren {4 lessen} met {20 leerlingen} en {5} met {25}, samen {45 leerlingen}.", ""),
  finds("parts that count two things", "Er waren {4 lessen} en {5 uitstappen}, samen {9}.", ""),
  finds("parts that count something else", "Er waren {4 lessen} en {5 uitstappen}, samen {9 feesten}.", ""),
  finds("one number is no sum", "Er waren {4 lessen}, samen {9 lessen}.", ""),
  finds("some of them", "Er waren onder meer {4 lessen} in mei en {3 lessen} in juni, in totaal {9 lessen}.", ""),
  finds("a part that is a word",
    "Er waren {4 lessen} in mei, {3 lessen} in juni en twee in juli, samen {9 lessen}.", ""),
  finds("a part in round terms", "Er waren ongeveer {4 lessen} in mei en {3 lessen} in juni, samen {9 lessen}.", ""),
  finds("people who come twice", "Er kwamen {12 leden} in mei en {15} in juni, samen {25 unieke} leden.", ""),
  finds("and others besides", "Er kwamen {12 mannen} en {14 vrouwen}, in totaal {30 leden} met de gasten erbij.", ""),
  finds("an amount for each", "Het kost {5 euro} per kind en {3 euro}, samen {90 euro}.", ""),
  finds("together with somebody", "Er waren {4 lessen} en {5 lessen} samen met {3 scholen}.", ""),
  finds("the rest of them", "{3} van de {5 acties} zijn klaar, de overige {2} lopen nog.", "rest 5 = 3 2"),
  finds("the rest in the next sentence", "{3} van de {5 acties} zijn klaar. De andere {2 acties} lopen.",
    "rest 5 = 3 2"),
  finds("others of something else", "{3} van de {5 acties} zijn klaar. De andere {2 scholen} wachten.", ""),
  finds("no others", "{3} van de {5 acties} zijn klaar. Er lopen er {2}.", ""),
  {
    name = "a text that adds nothing up",
    check = function()
      assert(not stated_sums.may_add_up "Er waren 4 lessen.")
      assert(stated_sums.may_add_up "In totaal 4 lessen.")
    end,
  },
}
