-- Finds what a description aims to make less or more of, since when: "een halvering van de kansarmoede vergeleken met
-- 2020", "de werkloosheid verlagen tegen 2031 ten opzichte van 2025".
local naming = use("naming")
local scan = use("scan")
local sentences = use("sentences")

local aimed_directions = {}

---@class AimedDirection
---@field is_down boolean
---@field object string[] the words of what is to become less or more
---@field since toets.Mention the date or year that it is compared with
---@field quote string
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer

local any_case, any_of = scan.any_case, scan.any_of

local down = any_of "halvering daling verlaging vermindering afname reductie terugdringing inperking"
local up = any_of "verdubbeling stijging verhoging toename vermeerdering groei"
local down_verb = any_of "halveren verlagen verminderen terugdringen terug_te_dringen inperken reduceren"
local up_verb = any_of "verdubbelen verhogen vermeerderen vergroten"
local stop = [[(?:[^,;:()]*?)]]
local ends = [[(?:\s+(?:met|tegen|door|vergeleken|ten\s+opzichte|t\.?o\.?v|tegenover|in\s+vergelijking|sinds|tot|te)\b]]
  .. [[|[,;:(.]|$)]]
local noun_of = { down = any_case([[\b]] .. down .. [[\s+van\s+(]] .. stop .. ")" .. ends),
  up = any_case([[\b]] .. up .. [[\s+van\s+(]] .. stop .. ")" .. ends) }
local verb_of = { down = any_case([[([^,;:()]*?)\s+(?:te\s+)?]] .. down_verb .. [[\b]]),
  up = any_case([[([^,;:()]*?)\s+(?:te\s+)?]] .. up_verb .. [[\b]]) }
local compared = any_case([[(?:vergeleken\s+met|in\s+vergelijking\s+met|ten\s+opzichte\s+van|t\.?o\.?v\.?]]
  .. [[|tegenover|sinds)]]
  .. [[\s+(?:het\s+jaar\s+|de\s+situatie\s+(?:op|in)\s+|de\s+toestand\s+(?:op|in)\s+|begin\s+|eind\s+)?$]])
local cue = any_case(down .. "|" .. up .. "|" .. down_verb .. "|" .. up_verb)
local is_time = { date = true, year = true }
-- A shorter word may be in many titles.
local telling = 7

---The one time of a sentence that it compares with.
local function since_when(sentence, mentions)
  for _, mention in ipairs(mentions) do
    local is_inside = mention.from >= sentence.first and mention.from <= sentence.last
    if is_inside and is_time[mention.kind] and mention.value and not mention.invalid
      and compared:test(sentence.text:sub(1, mention.from - sentence.first)) then
      return mention
    end
  end
  return nil
end

---@return boolean? is_down, string? object
local function direction_of(words)
  for _, ways in ipairs { noun_of, verb_of } do
    local is_down, _, less = ways.down:find(words)
    local is_up, _, more = ways.up:find(words)
    if is_down and is_up then return nil end
    if is_down or is_up then return is_down ~= nil, less or more end
  end
  return nil
end

local function telling_words(object)
  local found = {}
  for _, word in ipairs(naming.words(object)) do
    if #word >= telling then found[#found + 1] = word end
  end
  return found
end

---@param text toets.Text
---@return AimedDirection[]
function aimed_directions.of(text)
  local found = {}
  if not cue:test(text.value) then return found end
  local mentions = text:mentions()
  for _, sentence in ipairs(sentences.split(text.value, cue)) do
    local since = since_when(sentence, mentions)
    local is_down, object = nil, nil
    if since then is_down, object = direction_of(sentence.text) end
    if object then
      found[#found + 1] = {
        is_down = is_down, object = telling_words(object), since = since, text = text,
        quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last,
      }
    end
  end
  return found
end

---Whether a title is about what is to become less or more: they have a word in common, or one ends in it.
---@param aim AimedDirection
---@param title string
---@return boolean
function aimed_directions.is_about(aim, title)
  for _, word in ipairs(telling_words(title)) do
    for _, object in ipairs(aim.object) do
      if object:sub(-#word) == word or word:sub(-#object) == object then return true end
    end
  end
  return false
end

return aimed_directions
