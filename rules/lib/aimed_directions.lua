-- Finds what a description aims to make less or more of, since when: "een daling van het armoederisico vergeleken met
-- 2020", "de werkloosheid verlagen tegen 2031 ten opzichte van 2025".
local nouns = use("nouns")
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

local down = any_of [[
  halvering daling verlaging vermindering afname reductie terugdringing inperking halveren verlagen verminderen
  terugdringen inperken reduceren
]]
local up = any_of [[
  verdubbeling stijging verhoging toename vermeerdering groei verdubbelen verhogen vermeerderen vergroten
]]
local way = any_case([[\b(?:(]] .. down .. ")|" .. up .. [[)\b(\s+van\s)?]])
local near = 60 -- bytes of a sentence in which the object stands, behind "van" or before the verb
local compared = any_case([[(?:vergeleken\s+met|in\s+vergelijking\s+met|ten\s+opzichte\s+van|t\.?o\.?v\.?]]
  .. [[|tegenover|sinds)]]
  .. [[\s+(?:het\s+jaar\s+|de\s+situatie\s+(?:op|in)\s+|de\s+toestand\s+(?:op|in)\s+|begin\s+|eind\s+)?$]])
local cue = any_case("vergeleken|vergelijking|opzichte|t\\.?o\\.?v|tegenover|sinds")
local is_time = { date = true, year = true }
-- A shorter word may be in many titles.
local telling_word = re.compile("[0-9a-z\u{C0}-\u{24F}]{7,}")

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

---@return boolean? is_down, string? object nil where the sentence aims at both ways
local function direction_of(words)
  local is_down, object
  for first, last, less, van in scan.matches(way, words) do
    if object and is_down ~= (less ~= nil) then return nil end
    is_down = less ~= nil
    object = object or van and scan.slice(words, last + 1, math.min(#words, last + near))
      or scan.slice(words, math.max(1, first - near), first - 1)
  end
  return is_down, object
end

local function telling_words(object)
  local found, plain = {}, nouns.small(object)
  for first, last in scan.matches(telling_word, plain) do found[#found + 1] = plain:sub(first, last) end
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
    local is_down, object
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
