-- Finds two parts of a number that exclude each other: "van de 12 aanvragen werden er 8 goedgekeurd en 4 geweigerd".
local passages = use("passages")
local scan = use("scan")

local parts_apart = {}

---@class PartsApart
---@field whole Number
---@field one Number
---@field other Number

local kinds = {
  { "(?:goedgekeurd|toegekend|aanvaard|toegestaan)", "(?:geweigerd|afgewezen|afgekeurd|ingetrokken)" },
  { [[(?:afgerond|voltooid|uitgevoerd|gerealiseerd)]],
    [[(?:lopende|(?:lopen|loopt)\s+nog|in\s+uitvoering|(?:nog\s+)?niet\s+gestart|gestopt|stopgezet)]] },
  { "aanwezig", "(?:afwezig|verontschuldigd)" }, { "geslaagd", [[(?:gezakt|niet\s+geslaagd)]] },
}
local some_words = [[^\s*(?:[a-z\x{DF}-\x{FF}-]+\s+){0,2}?]]
local goes_on = [[\s*,?\s*(?:(?:en|zijn|werden|waren|er|nog)\s+){0,3}$]]
for _, words in ipairs(kinds) do
  words.one = scan.any_case(some_words .. words[1] .. goes_on)
  words.other = scan.any_case(some_words .. words[2] .. [[\b]])
end
local opens = scan.any_case([[^\W*van\s+(?:de|die|deze|onze|alle)\s+(?:in\s+totaal\s+)?$]])
local verb_between = scan.any_case([[^[^.;:(),]*\b(?:zijn|werden|waren)\s+(?:er\s+)?$]])

---@param read Passage[]
---@return PartsApart[]
function parts_apart.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local whole, one, other = sentence.numbers[1], sentence.numbers[2], sentence.numbers[3]
      local are_counts = #sentence.numbers == 3 and whole.kind == "count" and one.kind == "count"
        and other.kind == "count" and not (whole.hedged or one.hedged or other.hedged)
      if are_counts and opens:test(passages.words(sentence, sentence.first, whole.first - 1))
        and verb_between:test(passages.words(sentence, whole.last + 1, one.first - 1)) then
        local between = passages.words(sentence, one.last + 1, other.first - 1)
        local behind = passages.words(sentence, other.last + 1, sentence.last)
        for _, words in ipairs(kinds) do
          if words.one:test(between) and words.other:test(behind) then
            found[#found + 1] = { whole = whole, one = one, other = other }
          end
        end
      end
    end
  end
  return found
end

return parts_apart
