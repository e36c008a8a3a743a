local marked_prose = use("marked_prose")
local repeats = use("repeats")

local function entry(label, written)
  local value, mentions = marked_prose.read(written)
  return { node = { label = label, kind = "action", part = "body" }, value = value, mentions = mentions }
end

local function finds(name, first, second, expected)
  return {
    name = name,
    check = function()
      local found = repeats.find({ entry("A", first), entry("B", second) }, 10)
      assert(#found == expected, "got " .. #found)
    end,
  }
end

return {
  finds("one number, one noun, one partner, one verb", "Met TEJO zijn {25 jongeren} begeleid.",
    "Er zijn {25 jongeren} begeleid bij TEJO.", 1),
  finds("singular and plural names are names", "Bij Huis Sofia kregen {25 jongeren} begeleiding.",
    "De begeleiding van {25 jongeren} door Sofia liep goed.", 1),
  finds("a capital that opens a sentence is no name", "Jongeren zijn er. {25 jongeren} zijn begeleid.",
    "Jongeren zijn er. {25 jongeren} zijn begeleid.", 0),
  finds("small numbers", "Met TEJO zijn {5 jongeren} begeleid.", "Er zijn {5 jongeren} begeleid bij TEJO.", 0),
  finds("a price", "De toegang kost {5,50 euro} bij TEJO.", "De toegang kost {5,50 euro} bij TEJO.", 0),
  finds("an amount to the cent", "De huur kostte {1.250,40 euro}.",
    "De kost van de huur was {1.250,40 euro}, dus huur.", 1),
  {
    name = "a third node is compared with the first",
    check = function()
      local same = "Met TEJO zijn {25 jongeren} begeleid."
      local found = repeats.find({ entry("A", same), entry("B", same), entry("C", same) }, 10)
      assert(#found == 2 and found[1].other.label == "A" and found[2].other.label == "A")
    end,
  },
}
