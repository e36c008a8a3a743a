-- Whether a report stops in the middle: its last text ends without the mark that ends its sentence.
local scan = use("scan")
local sentences = use("sentences")

local document_end = {}

-- Of fewer texts it cannot be said how they end.
local fewest_texts = 5
-- Where one in so many ends without a mark, leaving it out is a habit.
local habit = 4
-- A shorter last sentence may be a signature or a heading.
local shortest_sentence = 30
local longest_quote = 60

local ended = re.compile("[.!?:;)\\]\"'\u{2019}\u{201D}\u{BB}\u{2026}]\\s*$")
local address = re.compile([[(?:https?://|www\.)\S*\s*$]])

local longest_address = 200
-- An imprint ends with where it is published: "Kerkstraat 1 | 9000 Gent", "09 123 45 67", "info@gemeente.be".
local imprint = re.compile([[\b[1-9]\d{3}\s+[A-Z][A-Za-z\x{C0}-\x{24F}' -]{1,40}$]]
  .. [[|\b0\d{1,3}[ /.]\d[\d .]{5,10}$|@[a-z0-9.-]+\.[a-z]{2,6}$]])
local space_at_end = re.compile([[\s+$]])

local function has_end(value)
  local tail = space_at_end:replace(scan.slice(value, math.max(1, #value - longest_address), #value), "")
  return ended:test(scan.slice(value, math.max(1, #value - 8), #value)) or address:test(tail) or imprint:test(tail)
end

---@class DocumentEnd
---@field text toets.Text the last text
---@field first integer where its last sentence begins
---@field last integer
---@field quote string the last words

---The last text, when nothing is printed after it.
local function last_text(report)
  local texts, latest, line = {}, nil, 0
  for _, node in ipairs(report:nodes()) do
    line = math.max(line, node.line)
    for _, tbl in ipairs(node:tables()) do line = math.max(line, tbl.line) end
    for _, text in ipairs(node:texts()) do
      if not text.empty then texts[#texts + 1] = text end
      if not latest or text.line >= latest.line then latest = text end
    end
  end
  if not latest or latest.empty or latest.line < line then return texts, nil end
  return texts, latest
end

---@param report toets.Report
---@return DocumentEnd? broken where the report breaks off; nil when it does not
---@return boolean judged whether it could be told
---@return boolean ends_in_text nothing is printed behind the last text
function document_end.of(report)
  local texts, latest = last_text(report)
  local whole, alike = 0, 0
  for _, text in ipairs(texts) do
    if latest and text ~= latest and text.name == latest.name then
      alike = alike + 1
      if has_end(text.value) then whole = whole + 1 end
    end
  end
  if not latest or alike < fewest_texts or (alike - whole) * habit > alike then return nil, false, latest ~= nil end
  if has_end(latest.value) then return nil, true, true end
  local parts = sentences.split(latest.value)
  local final = parts[#parts]
  if not final or #final.text < shortest_sentence then return nil, true, true end
  return {
    text = latest, first = final.first, last = final.last,
    quote = "\u{2026}" .. scan.slice(final.text, math.max(1, #final.text - longest_quote), #final.text),
  }, true, true
end

return document_end
