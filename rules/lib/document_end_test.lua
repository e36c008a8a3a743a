local document_end = use("document_end")

local whole = "In dit jaar werd het overleg met de scholen voortgezet."

local function report(last, options)
  options = options or {}
  local nodes = {}
  for i = 1, options.count or 6 do
    local value = i == (options.count or 6) and last or options.other or whole
    nodes[i] = {
      line = 2 * i,
      tables = function() return options.table_at == i and { { line = 2 * i + 2 } } or {} end,
      texts = function()
        return { { name = "evaluation", value = value, empty = value == "", line = 2 * i + 1 } }
      end,
    }
  end
  return { nodes = function() return nodes end }
end

local broken_text = "De werking liep. Het overleg met alle partners van de regio werd verder op"

local function ends(name, given, broken, judged, in_text)
  return {
    name = name,
    check = function()
      local found, is_judged, ends_in_text = document_end.of(given)
      assert((found ~= nil) == broken, "broken")
      assert(is_judged == judged, "judged")
      assert(ends_in_text == in_text, "ends in text")
    end,
  }
end

return {
  ends("in the middle of a sentence", report(broken_text), true, true, true),
  ends("with a mark", report(whole), false, true, true),
  ends("with the address of the publisher",
    report("Verantwoordelijke uitgever: A. Peeters, Kerkstraat 1, 9000 Sint-Beek"), false, true, true),
  ends("with a telephone number",
    report("Meer weten over de werking? Bel de dienst op 053 12 34 56"), false, true, true),
  ends("with a closing quote", report("Het heet “Tijd voor zorg en aandacht in de hele regio”"), false, true, true),
  ends("in a short remark", report("Afgerond"), false, true, true),
  ends("too few texts to tell", report(broken_text, { count = 4 }), false, false, true),
  ends("texts that end without marks", report(broken_text, { other = "Overleg met de scholen" }), false, false, true),
  ends("in a table", report(broken_text, { table_at = 6 }), false, false, false),
  ends("in an empty block", report(""), false, false, false),
  {
    name = "the last words are quoted whole",
    check = function()
      local found = document_end.of(report(broken_text))
      assert(found.quote:sub(-9) == "verder op", found.quote)
      assert(broken_text:sub(found.first, found.last):sub(1, 11) == "Het overleg")
    end,
  },
}
