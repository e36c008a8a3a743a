-- Words whose letters were lost when a text went from one encoding to another.
local scan = use("scan")

local damage = {}

-- Cheap to try: a sign that stands in no undamaged word. Most texts have none of them.
local cue = re.compile("[?\u{C2}\u{C3}\u{E2}\u{AC}\u{A4}-\u{A6}\u{A8}\u{AF}\u{B1}\u{B6}\u{B8}\u{BC}-\u{BF}"
  .. "\u{2030}\u{2020}\u{2021}\u{AD}\\x01-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x{9F}\u{370}-\u{52F}]")

local word = re.compile([[\S+]])

-- "financi?le": small letters on both sides. A capital after the mark begins a sentence.
local mark_inside = re.compile("[A-Za-z\u{C0}-\u{24F}]\\?[a-z\u{DF}-\u{FF}]")
-- "ge?nd", but "wie?wat?": questions without the space behind them, and what an address or formula holds.
local question = scan.any_case([[(?:^|[^\pL])(?:wie|wat|waar\pL*|wanneer|hoe\pL*|welke?|ja|neen?|niet|of|toch|nu)\?]])
local no_word = scan.any_case([[[/=&@\\]|www\.|https?:]])

-- A letter of two bytes read as two letters: "financiÃ«le", "â€™".
local double_letter = re.compile("\u{C3}[\\x{80}-\\x{BF}\u{2018}-\u{201E}\u{2020}-\u{2022}\u{2026}\u{2030}\u{2039}"
  .. "\u{203A}\u{152}\u{153}\u{160}\u{161}\u{178}\u{17D}\u{17E}\u{192}\u{2C6}\u{2DC}\u{2122}]"
  .. "|\u{C2}[\\x{80}-\\x{BF}]|\u{E2}(?:\u{20AC}|\\x{80})")
-- A letter that stands for another sign in another table: "financi‰le", "co¨rdinatie".
local sign_inside = re.compile("\\p{Ll}[\u{AC}\u{A4}-\u{A6}\u{A8}\u{AF}\u{B1}\u{B6}\u{B8}\u{BC}-\u{BF}"
  .. "\u{2020}\u{2021}\u{2030}]\\p{Ll}")
-- A letter of another script that looks like ours, in a word of ours.
local mixed_scripts = re.compile("[A-Za-z\u{C0}-\u{24F}][\u{370}-\u{52F}]|[\u{370}-\u{52F}][A-Za-z\u{C0}-\u{24F}]")
-- Signs that no reader sees; a soft hyphen keeps a word from being found.
local invisible = re.compile([[[\x01-\x08\x0B\x0E-\x1F\x7F-\x{9F}]|\pL\x{AD}\pL]])

local function is_damaged(text)
  if double_letter:test(text) or sign_inside:test(text) or mixed_scripts:test(text) or invisible:test(text) then
    return true
  end
  return mark_inside:test(text) and not question:test(text) and not no_word:test(text)
end

local edge = re.compile([[^[("'\[]+|[)"'\],.;:!]+$]])

---The damaged words of a text with their place, each time they occur.
---@param text string
---@return { text: string, first: integer, last: integer }[]
function damage.words(text)
  local found = {}
  if not cue:test(text) then return found end
  for first, last in scan.matches(word, text) do
    local printed = text:sub(first, last)
    if cue:test(printed) and is_damaged(printed) then
      found[#found + 1] = { text = scan.replace(printed, edge, ""), first = first, last = last }
    end
  end
  return found
end

return damage
