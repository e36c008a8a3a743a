-- Lists of "label: number": one entry a line or item, nothing else in it.
local passages = use("passages")

local listings = {}

---@class LabelledItem
---@field label string
---@field number Number

-- "10/2022 - 9/2023", "2022-2023"
local period = [[(?:\d{1,2}/)?(?:19|20)\d\d\s*[-\x{2013}/]\s*(?:\d{1,2}/)?(?:19|20)\d\d]]
local label_form = re.compile(
  [[^[ \t]*(?:[-*\x{2022}\x{2013}\x{2192}\x{25CF}\x{25AA}\x{F0B7}][ \t]*|o[ \t]+)?]]
  .. [[([^:=\d][^:=]*?|[QK][1-4]|(?:19|20)\d\d|[1-4](?:e|ste|de)? [a-z]+|]] .. period .. ")"
  .. [[\s*(?:[:=]|\s[-\x{2013}])\s*(?:\x{20AC}\s*)?$]])
local bare_after = re.compile([[^\s*(?:\x{20AC}\s*)?(?:[A-Za-z\x{C0}-\x{FF}-]+\s*){0,3}[.;,)]?\s*]]
  .. [[(?:\([^()\d]*\)\s*)?$]])
local longest_entry = 120

---@param passage Passage
---@return string? label, Number? number of a passage that is "label: number" and nothing else
function listings.labelled(passage)
  if #passage.numbers == 0 or #passage.numbers > 2 or #passage.text > longest_entry then return nil end
  local number = passage.numbers[#passage.numbers]
  if number.hedged or number.kind == "percentage" then return nil end
  local _, _, label = label_form:find(passages.words(passage, passage.first, number.first - 1))
  if not label or not bare_after:test(passages.words(passage, number.last + 1, passage.last)) then return nil end
  return label, number
end

---The run of entries that begins at a place; all of them count, or all are amounts.
---@param found Passage[]
---@param start integer
---@return LabelledItem[] items
---@return integer after the place of the first passage behind them
function listings.run(found, start)
  local items, at = {}, start
  local kind
  while found[at] do
    local label, number = listings.labelled(found[at])
    if not label or (kind and number.kind ~= kind) then break end
    kind = number.kind
    items[#items + 1] = { label = label, number = number }
    at = at + 1
  end
  return items, at
end

return listings
