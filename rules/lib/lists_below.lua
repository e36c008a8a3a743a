-- Finds a number of things at the end of a head, and how many items the list below it has: "Er zijn drie
-- doelstellingen:" and the lines behind it.
local counted_lists = use("counted_lists")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local lists_below = {}

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local counted = [[(?:^|[\s(])]] .. counted_lists.number .. [[\s+((?:]] .. letters .. [[\s+){0,2}]] .. letters
  .. [[)\s*:]]
local head = scan.any_case(counted .. [[\s*$]])
local head_anywhere = scan.any_case(counted .. [[[ \t]*\n]])
local is_open = scan.any_case([[\b(?:onder\s+(?:andere|meer)|waaronder|zoals|bijvoorbeeld|bv|een\s+of\s+meer)\b]])
local may_hold = re.compile([[:[ \t]*\n]])
local gap = re.compile("\n[ \t]*\n")
local item_mark = re.compile([[^(?:\d{1,2}|[a-z])[.)]\s]])
local item_break = scan.any_case([[</li>\s*<li>]])
local small = re.compile("^[a-z\u{DF}-\u{FF}]")
local open_end = re.compile([[(?:\.\.\.|\x{2026})\W*$]])

-- "6 straten:" and "3 in het centrum", "3 in de dorpen": the lines divide the number, they are not what it counts.
local counts = re.compile([=[^(\d+)\s+[A-Za-z\x{C0}-\x{24F}]]=])
local function divides(items)
  for place, item in ipairs(items) do
    local _, _, number = counts:find(item.text)
    if not number then return place > 2 end
    if tonumber(number) ~= place then return true end
  end
  return false
end

-- A sentence below items that are none may be the text that goes on behind the list.
local is_sentence = re.compile([[^[A-Z\x{C0}-\x{DE}][^\n]*\.\s*$]])
local function may_go_on(items)
  local last = items[#items]
  if #items < 3 or not is_sentence:test(last.text) or not sentences.verb:test(last.text) then return false end
  for place = 1, #items - 1 do
    if is_sentence:test(items[place].text) or sentences.verb:test(items[place].text) then return false end
  end
  return true
end

---The items of the block behind a head: its lines, as far as they follow each other or are numbered.
---@return Passage[]? nil where lines may be broken or are of several levels
local function items_behind(value, read, at)
  local items, marks = {}, 0
  for place = at + 1, #read do
    local passage, previous = read[place], read[place - 1]
    local is_marked = item_mark:test(passage.text)
    local has_gap = place > at + 1 and gap:test(value:sub(previous.last + 1, passage.first - 1))
    if passage.is_head or has_gap and not (is_marked and marks == #items) then break end
    if is_marked then marks = marks + 1 end
    if is_marked or marks == 0 then items[#items + 1] = passage end
  end
  if marks > 0 and marks < #items then return nil end
  for _, item in ipairs(items) do
    if marks == 0 and small:test(item.text) ~= small:test(items[1].text) then return nil end
  end
  return items
end

---How many items there are, how many of them may go on in the next one, and how many more they may be.
local function count(items)
  local found, open_ends, joints = #items, 0, 0
  for i, item in ipairs(items) do
    if item.may_go_on and i < #items then open_ends = open_ends + 1 end
    joints = joints + item.joints
    for _ in scan.matches(item_break, item.text) do found = found + 1 end
  end
  return found, open_ends, joints
end

---@param value string
---@param mentions toets.Mention[]
---@return CountedList[]
function lists_below.find(value, mentions)
  local found = {}
  if not may_hold:test(value) or not head_anywhere:test(value) then return found end
  local read = passages.read(value, mentions)
  for at, passage in ipairs(read) do
    local first, last, number, noun = nil, nil, nil, nil
    if passage.is_head then first, last, number, noun = head:find(passage.text) end
    local stated = number and (counted_lists.number_words[number:lower()] or tonumber(number))
    if stated and stated > 1 and counted_lists.counts_things(noun) and not is_open:test(passage.text) then
      local items = items_behind(value, read, at) or {}
      local length, open_ends, joints = count(items)
      if length > 1 and not divides(items) and not open_end:test(items[#items].text) then
        if may_go_on(items) then open_ends = open_ends + 1 end
        found[#found + 1] = {
          first = passage.first + first - 1, last = passage.first + last - 1, stated = stated,
          fewest = length - open_ends, most = length + joints, words = number .. " " .. noun,
        }
      end
    end
  end
  return found
end

return lists_below
