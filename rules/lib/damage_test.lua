local damage = use("damage")

local function words(text)
  local list = {}
  for i, found in ipairs(damage.words(text)) do list[i] = found.text end
  return table.concat(list, "|")
end

local function damaged(name, text, expected)
  return {
    name = name,
    check = function()
      local got = words(text)
      assert(got == expected, "got '" .. got .. "', expected '" .. expected .. "'")
    end,
  }
end

local function whole(name, text) return damaged(name, text, "") end

return {
  damaged("a question mark for a letter", "De financi?le steun aan cli?nten.", "financi?le|cli?nten"),
  damaged("at the start of a title", "Co?rdinatie van (be?indigde) zorg", "Co?rdinatie|be?indigde"),
  damaged("two bytes read as two letters", "De financiÃ«le steun, Ã©Ã©n keer, OekraÃ¯ne",
    "financiÃ«le|Ã©Ã©n|OekraÃ¯ne"),
  damaged("a quote read as three signs", "De foto\u{E2}\u{20AC}\u{2122}s van 5 Â°C", "foto\u{E2}\u{20AC}\u{2122}s|Â°C"),
  damaged("a sign of another table", "De financi\u{2030}le steun", "financi\u{2030}le"),
  damaged("a letter of another script", "De j\u{430}arrekening", "j\u{430}arrekening"),
  damaged("signs that no reader sees", "samen\u{AD}leving en een\x07tal", "samen\u{AD}leving|een\x07tal"),
  whole("a question", "Wat doet de stad? En wie? Dat is de vraag: \"Bleef het zo?\" vroeg hij (toch?)."),
  whole("questions without a space", "Wie?wat?waar? en Klaar?Ja. Niet?nee"),
  whole("an address of a page", "Zie www.lier.be/zoek?q=plan en https://x.be?id=a en x?a=b"),
  whole("letters with marks of Dutch, French and German",
    "Financi\u{EB}le co\u{F6}rdinatie, \u{E9}\u{E9}n caf\u{E9} in K\u{F6}ln, \u{E0} la Gar\u{E7}on"),
  whole("Turkish and Polish names",
    "Ay\u{15F}e Y\u{131}ld\u{131}r\u{131}m en Stanis\u{142}aw \u{17B}\u{F3}\u{142}kiewski uit \u{141}\u{F3}d\u{17A}"),
  whole("French capitals", "\u{C2}ge, CH\u{C2}TEAU, S\u{C3}O PAULO, p\u{E2}t\u{E9}"),
  whole("signs between words",
    "5 \u{B0}C, 20 m\u{B2}, \u{A7} 3, art. 5\u{A7}2, \u{A9} 2023, \u{BD} dag, 3\u{BD} dagen, 10 \u{B5}g"),
  whole("a word in another script", "\u{41A}\u{438}\u{457}\u{432} en \u{3B1}"),
  whole("a soft hyphen at the end of a line", "samen\u{AD}\nleving"),
  whole("an unknown number", "In 202? en ?? en 4?"),
  whole("an empty text", ""),
  {
    name = "the place is that of the word",
    check = function()
      local text = "Een (financi?le) steun"
      local found = damage.words(text)[1]
      assert(text:sub(found.first, found.last) == "(financi?le)" and found.text == "financi?le")
    end,
  },
}
