-- Shares of all people of a group, of which there cannot be more than a hundred percent.
local scan = use("scan")
local sentences = use("sentences")

local whole_groups = {}

local any_case = scan.any_case

local quick = any_case([[\d\s?%\s+van\s]])
local people = scan.any_of [[
  bevolking inwoners burgers leerlingen studenten scholieren kinderen jongeren minderjarigen ouderen
  senioren volwassenen ouders mannen vrouwen meisjes jongens gezinnen huishoudens alleenstaanden huurders eigenaars
  werkzoekenden werklozen leefloners personeelsleden medewerkers werknemers respondenten bevraagden ondervraagden
  deelnemers mensen personen hen
  [a-z]*(?:inwoners|gezinnen|leerlingen|jongeren|kinderen|werkzoekenden|medewerkers|enaars|enaren)
]] .. [[\b]]
local of_a_group = any_case([[^\s*%?\s*van\s+(?:(?:de|het|alle|deze|die|onze|haar|zijn)\s+)?(?:[a-z-]+e\s+){0,2}]]
  .. people)
-- "120 % van de beoogde gezinnen", "van de jongeren van 2022": held against another number of them.
local of_others = any_case([[\b(?:beoogd|verwacht|vooropgesteld|gepland|voorzien|geraamd|gevraagd|nagestreefd)]]
  .. [[|^[^.,;]{0,60}\b(?:van|in|uit|ten\s+opzichte)\s+(?:het\s+)?(?:vorig|voorgaand|(?:19|20)\d\d)|vorig\s+jaar]])
local grows = any_case([[\b(?:toename|stijging|groei\w*|ste[eg]g\w*|gestegen|stijg\w*|toegenomen|toenam|nam\w*\s+toe]]
  .. [[|bezetting\w*|capaciteit|streefdoel|doelstelling|streefwaarde|target|realisatie\w*|bereikt?|gehaald)\b]])
local window = 80

local function sentence_at(value, position)
  for _, sentence in ipairs(sentences.split(value)) do
    if sentence.first <= position and position <= sentence.last then return sentence.text end
  end
  return value
end

---@class ShareAbove
---@field mention toets.Mention
---@field quote string

---The percentages of a text that are a share of a group of people, and those of them above a hundred.
---@param text toets.Text
---@return ShareAbove[] above, integer count
function whole_groups.find(text)
  local above, count = {}, 0
  if not quick:test(text.value) then return above, count end
  local hundred = decimal("100")
  for _, mention in ipairs(text:mentions("percentage")) do
    local last = mention.from + #mention.raw - 1
    local after = scan.slice(text.value, last + 1, math.min(#text.value, last + window))
    local _, stop = of_a_group:find(after)
    if stop and mention.value then
      count = count + 1
      if mention.value > hundred then
        local sentence = sentence_at(text.value, mention.from)
        local is_open = of_others:test(after) or grows:test(sentence)
        local quote = sentences.quote(scan.slice(text.value, mention.from, last + stop))
        if not is_open then above[#above + 1] = { mention = mention, quote = quote } end
      end
    end
  end
  return above, count
end

return whole_groups
