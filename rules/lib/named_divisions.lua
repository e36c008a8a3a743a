-- Finds "16 van de 19 gemeenten" in a text that names them all, in lines with those that are among the 16 ("Asse, Halle
-- en Lier dienden in") and with those that are not ("Aalst en Mol dienden niet in").
local scan = use("scan")

local named_divisions = {}

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local partitive = scan.any_case([[\b(\d{1,3})\s+van\s+de\s+(\d{1,3})\s+(]] .. letters .. ")")
local name = "[A-Z\u{C0}-\u{DE}]" .. letters .. "(?: [A-Z\u{C0}-\u{DE}]" .. letters .. ")*"
local run = re.compile(name .. "(?:, " .. name .. ")*(?:(?:,| en) " .. name .. ")")
local one_name = re.compile(name)
local denies = scan.any_case([[\b(?:niet|geen|nooit)\b]])
local is_open = scan.any_case([[\b(?:onder\s+(?:andere|meer)|waaronder|bijvoorbeeld|enz|etc)\b|\.\.\.|\x{2026}]]
  .. [[|[^t]\s+zoals\b]]) -- "net zoals Halle" is one more
-- A list goes on in the next line behind a comma, a bracket or "en".
local goes_on = re.compile([[(?:[,(]|\sen)[ \t]*\n[ \t]*]])
local line_end = re.compile("\n")
local line = re.compile("[^\n]+")
local near = 5 -- names that differ from the number by more than one in five are other names

---How many names the longest list of a line has.
local function names_in(words)
  local most = 0
  for first, last in scan.matches(run, words) do
    local count = 0
    for _ in scan.matches(one_name, words:sub(first, last)) do count = count + 1 end
    most = math.max(most, count)
  end
  return most
end

local function only_partitive(value)
  local found
  for first, last, part, whole, noun in scan.matches(partitive, value) do
    if found then return nil end
    found = { first = first, last = last, part = tonumber(part), whole = tonumber(whole), noun = noun }
  end
  return found and found.part < found.whole and found or nil
end

local function list(stated, at, counted, words)
  return { first = at.first, last = at.last, stated = stated, fewest = counted, most = counted, words = words }
end

---@param value string
---@return CountedList[] those among the part or, where they are as many, all of them
function named_divisions.find(value)
  local stated = partitive:test(value) and only_partitive(value)
  if not stated or is_open:test(value) then return {} end
  local among, not_among = 0, 0
  local joined = scan.replace(value, goes_on, function(match) return line_end:replace(match, " ") end)
  for first, last in scan.matches(line, joined) do
    local words = joined:sub(first, last)
    local count = names_in(words)
    if denies:test(words) then not_among = not_among + count else among = among + count end
  end
  local all = among + not_among
  if among == 0 or not_among == 0 or math.abs(all - stated.whole) * near > stated.whole then return {} end
  local whole = stated.whole .. " " .. stated.noun
  if among ~= stated.part then return { list(stated.part, stated, among, stated.part .. " van de " .. whole) } end
  return { list(stated.whole, stated, all, whole) }
end

return named_divisions
