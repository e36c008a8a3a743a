-- The numbers that a description promises: how many, how much, by when.
local scan = use("scan")
local sentences = use("sentences")

local stated_targets = {}

local kinds = { amount = true, count = true, percentage = true, date = true, year = true }

-- Words of what is aimed at; a number beside them is a target or what it is measured from.
local cue = scan.any_case([[\b(?:]] .. scan.any_of [[
  tegen tot uiterlijk doel doelstelling streef\w* beoog\w* ambitie minstens minimaal maximaal hoogstens
  verhog\w* verlag\w* verminder\w* vermeerder\w* halver\w* verdubbel\w* stijg\w* dal\w* toename afname groei\w*
  bereik\w* realise\w* uitbreid\w* extra bijkomend\w* vergeleken ten_opzichte
]] .. [[)\b]])

-- By how much something is to change, without a number.
local factor = scan.any_case([[\b(halver|verdubbel|verdrievoudig|verviervoudig)(?:ing|en|t|d|de)?\b]])

---@class StatedFactor
---@field key string
---@field printed string
---@field first integer byte positions in the text
---@field last integer

---The words of a text that say by which factor something is to change, each once.
---@param text toets.Text
---@return StatedFactor[]
function stated_targets.factors(text)
  local found, known = {}, {}
  for first, last, stem in scan.matches(factor, text.value) do
    local key = stem:lower()
    if not known[key] then
      found[#found + 1] = { key = key, printed = text.value:sub(first, last), first = first, last = last }
    end
    known[key] = true
  end
  return found
end

---@class StatedTarget
---@field key string what tells it from another: its kind, value and unit
---@field mention toets.Mention

local function key_of(mention)
  local value = mention.value
  local text = type(value) == "string" and value or value.text
  return mention.kind .. " " .. text .. " " .. (mention.unit or "")
end

local digit = re.compile("[0-9]")
local digits = re.compile("[0-9][0-9.,]*[0-9]|[0-9]")

---A sentence without its numbers.
---@param sentence string
---@return string
function stated_targets.form(sentence)
  return (digits:replace(sentence, "#"))
end

---The sentences with numbers of a text by their forms; false where a form stands twice.
---@param text toets.Text
---@param forms table<string, string|false>
function stated_targets.add_forms(text, forms)
  for _, sentence in ipairs(sentences.split(text.value, digit)) do
    if digit:test(sentence.text) then
      local form = stated_targets.form(sentence.text)
      forms[form] = forms[form] == nil and sentence.text
    end
  end
end

---The numbers of the sentences of a text that name a target, in printed order, each value once.
---@param text toets.Text
---@param also table<string, boolean>? forms of more sentences that name one
---@return StatedTarget[]
function stated_targets.of(text, also)
  local found, known = {}, {}
  local mentions = text:mentions()
  also = also or {}
  if #mentions == 0 or not (next(also) or cue:test(text.value)) then return found end
  for _, sentence in ipairs(sentences.split(text.value)) do
    if cue:test(sentence.text) or also[stated_targets.form(sentence.text)] then
      for _, mention in ipairs(mentions) do
        local inside = mention.from >= sentence.first and mention.from <= sentence.last
        if inside and kinds[mention.kind] and mention.value then
          local key = key_of(mention)
          if not known[key] then found[#found + 1] = { key = key, mention = mention } end
          known[key] = true
        end
      end
    end
  end
  return found
end

return stated_targets
