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

---@class StatedTarget
---@field key string what tells it from another: its kind, value and unit
---@field mention toets.Mention

local function key_of(mention)
  local value = mention.value
  local text = type(value) == "string" and value or value.text
  return mention.kind .. " " .. text .. " " .. (mention.unit or "")
end

---The numbers of the sentences of a text that name a target, in printed order, each value once.
---@param text toets.Text
---@return StatedTarget[]
function stated_targets.of(text)
  local found, known = {}, {}
  local mentions = text:mentions()
  if #mentions == 0 or not cue:test(text.value) then return found end
  for _, sentence in ipairs(sentences.split(text.value, cue)) do
    if cue:test(sentence.text) then
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
