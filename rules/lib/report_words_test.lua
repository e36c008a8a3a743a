local report_words = use("report_words")

local function report(title, value)
  local text = { value = value }
  local node = { title = title, texts = function() return { text } end }
  return { nodes = function() return { node } end }
end

local words = report_words.of(report("Toeleiding naar sport", "De toeleiders leiden TOE. Toeleden naar sport."))

return {
  {
    name = "words are counted in small letters, in titles and texts",
    check = function()
      local function count(one) return select(2, report_words.places(words, one)) end
      assert(count("naar") == 2 and count("toe") == 1 and count("leid") == 0 and count("werk") == 0)
      local places = report_words.places(words, "sport")
      assert(#places == 2 and places[1].node and places[2].text)
    end,
  },
  {
    name = "the spelling that no other word begins like is the odd one",
    check = function()
      assert(report_words.is_second_odd(words, "toeleiding", "toeleden"))
      assert(not report_words.is_second_odd(words, "toeleden", "toeleiding"))
    end,
  },
}
