-- Finds a number of things and the numbered list of them: "drie groepen: (1) jongeren, (2) ouderen, (3) gezinnen", or
-- "Er zijn zes criteria. ..." and below it items that are numbered from 1 on.
local counted_lists = use("counted_lists")
local scan = use("scan")

local enumerated_lists = {}

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
-- What is announced and then numbered.
local kinds = [[(?:criteria|criterium|categorie[ëe]n|stappen|punten|redenen|groepen|soorten|vormen|voorwaarden]]
  .. [[|maatregelen|acties|doelen|doelstellingen|onderdelen|aspecten|factoren|elementen|niveaus|manieren|types]]
  .. [[|thema's|domeinen|pijlers|sporen|werkgroepen|luiken|modules|fasen|fases|principes|werven|krachtlijnen]]
  .. [[|clusters|taken|opdrachten|projecten|initiatieven|prioriteiten|uitdagingen|instrumenten)]]
local counted = scan.any_case([[(?:^|[\s(])]] .. counted_lists.number .. [[\s+((?:]] .. letters
  .. [[\s+){0,2}?(?:[a-z\x{DF}-\x{FF}-]+)?]] .. kinds .. [[)\b]])
local numbered_inline = scan.any_case([[\(1\)|\(a\)]])
local space_at_end = re.compile([[\s+$]])
local numbered_line = re.compile([[(?:^|\n)[ \t]*(?:[-*][ \t]*)?1[.)][ \t]+]])
local item_line = re.compile([[(?:^|\n)[ \t]*(?:[-*][ \t]*)?(\d{1,2})[.)][ \t]+]])
local inline_mark = scan.any_case([[\((\d{1,2}|[a-z])\)]])
local gap = re.compile([[\n[ \t]*\n]])
-- "Minstens 3 van deze criteria", "de volgende stappen zijn onder meer".
local no_count = scan.any_case([[\b(?:minstens|minimaal|maximaal|hoogstens|ongeveer|elk|telkens|andere|eerste]]
  .. [[|laatste)\s*$]])
local is_some = scan.any_case([[\b(?:onder\s+(?:andere|meer)|waaronder|zoals|bijvoorbeeld|o\.a\.)]])

---The one number of things in a text that can be numbered; nil where it names several, or only some of them.
local function counted_in(text)
  local chosen
  if is_some:test(text) then return nil end
  for first, last, count, noun in scan.matches(counted, text) do
    if not no_count:test(text:sub(1, first)) then
      if chosen then return nil end
      chosen = { first = first, last = last, words = count .. " " .. noun,
        stated = counted_lists.number_words[count:lower()] or tonumber(count) }
    end
  end
  return chosen
end

local function add(found, chosen, start, length)
  if not chosen or chosen.stated < 2 or length < 2 then return end
  found[#found + 1] = {
    first = start + chosen.first - 1, last = start + chosen.last - 1, words = chosen.words, stated = chosen.stated,
    fewest = length, most = length,
  }
end

---How many marks "(1)", "(2)" or "(a)", "(b)" follow each other in a text.
local function marks_in(text)
  local count = 0
  for _, _, mark in scan.matches(inline_mark, text) do
    local place = tonumber(mark) or mark:lower():byte() - ("a"):byte() + 1
    if place == count + 1 then count = place elseif count > 0 then return 0 end
  end
  return count
end

---The list that a sentence numbers behind a colon, up to the end of its paragraph.
local function find_inline(value, found)
  local start = 1
  while start <= #value do
    local stop, after = gap:find(value, start)
    local text = value:sub(start, (stop or #value + 1) - 1)
    local colon = inline_mark:find(text)
    local head = colon and scan.replace(text:sub(1, colon - 1), space_at_end, "")
    if head and head:sub(-1) == ":" then
      local chosen = counted_in(head)
      -- The number stands right before its list.
      if chosen and chosen.last >= #head - 1 then add(found, chosen, start, marks_in(text:sub(colon))) end
    end
    if not stop then return end
    start = after + 1
  end
end

---The items from the line "1." on, which number each other, and what stands in the paragraph before them.
local function find_below(value, found)
  local first = numbered_line:find(value)
  if not first or first < 2 then return end
  local head, from = scan.replace(value:sub(1, first - 1), space_at_end, ""), 1
  -- The items below a colon are those of `lists_below`.
  if head:sub(-1) == ":" then return end
  for _, last in scan.matches(gap, head) do from = last + 1 end
  local length = 0
  for _, _, number in scan.matches(item_line, value:sub(first)) do
    -- A second list, or a number that is skipped: what belongs together cannot be told.
    if tonumber(number) ~= length + 1 then return end
    length = length + 1
  end
  add(found, counted_in(head:sub(from)), from, length)
end

---@param value string
---@return CountedList[]
function enumerated_lists.find(value)
  local found = {}
  if numbered_inline:test(value) then find_inline(value, found) end
  if numbered_line:test(value) then find_below(value, found) end
  return found
end

return enumerated_lists
