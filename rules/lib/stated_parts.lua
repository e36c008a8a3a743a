-- Finds amounts in prose that are a part of what a plan prints for a year: "11.000 euro per jaar", "waarvan 500 euro
-- voorbehouden voor de buurgemeente"; and amounts that are all of its parts: "9.000 euro voor scholen + 3.000 euro
-- voor de diensten".
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local stated_parts = {}

---@class StatedPart
---@field number Number
---@field code string? the budget code that stands before it
---@field beside Number[] the other amounts of its sentence

local rate_behind = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:jaarlijks|elk\s+jaar|/\s*jaar]]
  .. [[|per\s+(?:kalender|werkings?|school)?jaar)\b]])
local per_thing = scan.any_case([[\bjaar(?:lijks)?\s+(?:en\s+)?per\b]])
local rate_before = scan.any_case([[\bjaarlijkse?\s+(?:een\s+|de\s+|met\s+)?]]
  .. [[(?:toelage|subsidie|budget|bedrag|tussenkomst)?\s*]]
  .. [[(?:van|t\.?w\.?v\.?|ter\s+waarde\s+van|ten\s+bedrage\s+van)?\s*(?:\x{20AC}\s*)?$]])
-- "Jaarlijks is er 15.000 euro voor de werking".
local rate_told = scan.any_case([[\b(?:jaarlijks|elk\s+jaar|per\s+jaar)\s+(?:is|gaat|komt|wordt|voorzie(?:t|n)]]
  .. [[|reserve(?:ert|ren)|beste(?:edt|den)|beta(?:alt|len))\s+(?:(?:er|we|wij|hier(?:voor|toe)|daar(?:voor|toe)]]
  .. [[|(?:de|het)\s+[a-z]+)\s+){0,2}(?:\x{20AC}\s*)?$]])
local per_one = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:per|voor\s+elke?|aan\s+elke?)\b]])
local part_behind = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:daarvan|ervan|hiervan|(?:is|wordt|zijn|worden)]]
  .. [[\s+)?(?:voorbehouden|gereserveerd)\b]])
local part_before = scan.any_case([[\bwaarvan\s+(?:er\s+)?(?:\x{20AC}\s*)?$]])
-- What is shared with another action, is not in the plan, or is of another year.
local is_other = scan.any_case([[\b(?:samen|gezamenlijke?|extra|bijkomende?|bovenop|naast|investering\w*|vroeger]]
  .. [[|voorheen|voorbije?|vorige?|vorig|maximaal|geraamd|inkomsten)\b|\b(?:19|20)\d\d\b]])
local near = 60
-- Who else pays: "Vlaanderen geeft daarnaast 45.000 euro per jaar".
local other_giver = scan.any_case([[\b(?:vlaanderen|europa|(?:vlaamse|federale|europese)\s+\w+]]
  .. [[|provincie(?:\s+[a-z-]+)?|partners?|buurgemeenten?|opgroeien|vdab|kind\s+en\s+gezin)]]
  .. [[\s+(?:geeft|geven|betaalt|betalen|draagt|dragen|legt|leggen|kent|subsidieert|subsidi\x{EB}ren]]
  .. [[|financiert|neemt|stelt)\b[^,;:]*$]])

local function beside(sentence, number)
  local found = {}
  for _, other in ipairs(sentence.numbers) do
    if other ~= number and other.kind == "amount" then found[#found + 1] = other end
  end
  return found
end

---@param value string
---@param mentions toets.Mention[]
---@return StatedPart[]
function stated_parts.of_year(value, mentions)
  local found = {}
  for _, passage in ipairs(passages.read(value, mentions)) do
    for _, sentence in ipairs(passage.sentences) do
      for _, number in ipairs(is_other:test(sentence.text) and {} or sentence.numbers) do
        local before = passages.words(sentence, math.max(sentence.first, number.first - near), number.first - 1)
        local behind = passages.words(sentence, number.last + 1, math.min(sentence.last, number.last + near))
        local is_part = rate_behind:test(behind) and not per_thing:test(behind) or rate_before:test(before)
          or rate_told:test(before) and not per_one:test(behind)
          or part_behind:test(behind) or part_before:test(before)
        local is_own = not other_giver:test(passages.words(sentence, sentence.first, number.first - 1))
        if number.kind == "amount" and not number.hedged and is_part and is_own then
          found[#found + 1] = {
            number = number, code = stated_parts.code_before(mentions, sentence, number),
            beside = beside(sentence, number),
          }
        end
      end
    end
  end
  return found
end

---The last code of the sentence before a number.
---@param mentions toets.Mention[]
---@param sentence Sentence
---@param number Number
---@return string?
function stated_parts.code_before(mentions, sentence, number)
  local code
  for _, mention in ipairs(mentions) do
    if mention.kind == "code" and mention.from >= sentence.first and mention.from < number.first then
      code = mention.value or mention.raw
    end
  end
  return code
end

local opens = re.compile([[^[\s*(]*(?:\x{20AC}\s*)?$]])
local names_use = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:voor|aan|via|naar|bij|t\.?b\.?v\.?)\s[^.;:()]*$]])
local joins = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:voor|aan|via|naar|bij|t\.?b\.?v\.?)\s[^.;:()]*?]]
  .. [[(?:\+|,|\ben\b)\s*(?:\x{20AC}\s*)?$]])

---The amounts of a remark that is nothing but a division: each with what it is for.
---@param value string
---@param mentions toets.Mention[]
---@return Number[]? at least two
function stated_parts.division(value, mentions)
  local read = passages.read(value, mentions)
  local numbers = #read == 1 and not sentences.verb:test(read[1].text) and read[1].numbers or {}
  if #numbers < 2 then return nil end
  local after = read[1].first
  for i, number in ipairs(numbers) do
    local between = passages.words(read[1], after, number.first - 1)
    if number.kind ~= "amount" or number.hedged or not (i == 1 and opens or joins):test(between) then return nil end
    after = number.last + 1
  end
  return names_use:test(passages.words(read[1], after, read[1].last)) and numbers or nil
end

return stated_parts
