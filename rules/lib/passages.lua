-- Takes a text apart into passages: prose whose wrapped lines are joined, headings and the items of a list,
-- each with the numbers that stand in it and with its sentences.
local scan = use("scan")
local sentences = use("sentences")

local passages = {}

---@class Number
---@field mention toets.Mention
---@field first integer byte position in the text
---@field last integer
---@field kind "count"|"amount"|"percentage"
---@field value toets.Decimal
---@field unit string?
---@field scale string? "miljoen" where that stands behind it and is in the value
---@field is_rate boolean an amount for each of something: "0,87 euro per kind"
---@field hedged boolean "ongeveer 35", "meer dan 100", "tussen 5 en 10": no exact number

---@class Sentence
---@field text string
---@field first integer byte position in the text
---@field last integer
---@field numbers Number[]
---@field passage integer its place among the passages

---@class Passage
---@field text string its words; a line end inside is a space
---@field first integer
---@field last integer
---@field is_head boolean it ends in a colon: what follows belongs to it
---@field is_marked boolean it opens with a list mark
---@field may_go_on boolean its last line is full, so that the next passage may belong to it
---@field joints integer how many of its lines end a sentence, so that it may be several items
---@field is_prose boolean an unmarked passage that ends like a sentence
---@field group integer passages under one head, up to the next head or to prose, share their group
---@field sentences Sentence[]
---@field numbers Number[]

local line_of = re.compile("[^\n]+")
local line_end = re.compile("\n")
local no_break_space = re.compile([[\x{A0}]])
local mark = re.compile("^[ \t]*(?:[-*\u{2022}\u{2013}\u{25CF}\u{25AA}o\u{F0B7}][ \t]*[^-\\s]|\\d{1,2}[.)][ \t])")
local letter_mark = re.compile("^[ \t]*o[^ \t]")
local first_word = re.compile([[^\s*(\d{1,3}(?: \d{3})+\b|\S+)]])
local small_start = re.compile("^\\s*[a-z\u{DF}-\u{FF}]")
local goes_on_small = re.compile("^\\s*[(]?[a-z\u{DF}-\u{FF}\\d]")
local continues_at_end = re.compile([[,\s*$|\([^()]*$]])
local open_bracket = re.compile([[\([^()]*$]])
local closes_bracket = re.compile([[^[^()]*\)]])
local colon_at_end = re.compile([[:\s*$]])
local stop_at_end = re.compile([[[.!?]["')\x{201D}\x{2019}]*\s*$]])
local end_mark = re.compile([[[.:;!?]\s*$]])
local abbreviation_at_end = re.compile([[(?:^|[\s(])(?:[A-Za-z]{1,3}|(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2})\.$]])
local stop_inside = re.compile([[[.!?]["')\]\x{2019}\x{201D}\x{BB}]*\s]])
local beyond_ascii = re.compile("[^\\x00-\\x7F]")
local inner_space = re.compile([[\S\s+\S]])
local narrowest_column = 40
local long_line = 60
local widest_indent = 8 -- of the lines of an item
local alike, in_all = 85, 100

local function is_marked(line)
  return mark:test(line) and not letter_mark:test(line)
end

---The lines with content; `after_gap` where a blank line stands before.
local function lines_of(value)
  local found, gap = {}, true
  local position = 1
  for first, last in scan.matches(line_of, value) do
    if first - position > 1 then gap = true end
    position = last + 1
    local line = value:sub(first, last)
    local from, to = scan.inked(line)
    if from > to then
      gap = true
    else
      found[#found + 1] = {
        text = line:sub(from, to), first = first + from - 1, last = first + to - 1, after_gap = gap,
        is_marked = is_marked(line),
      }
      gap = false
    end
  end
  return found
end

---How many letters and marks a text has: a letter beyond ASCII is one, as it is for who wraps lines.
local function length_of(text)
  return #beyond_ascii:replace(text, ".")
end

local function first_word_of(line)
  local _, _, word = first_word:find(line.text)
  return length_of(word)
end

---The column that some lines fill, and how far the second longest runs. A word that stands alone may be longer: an
---address.
local function width_of(lines, from, to)
  local width, second = 0, 0
  for i = from, to do
    if inner_space:test(lines[i].text) then
      second = math.max(second, math.min(width, lines[i].length))
      width = math.max(width, lines[i].length)
    end
  end
  return width, second
end

local function ends_sentence(line)
  return end_mark:test(line.text) and not abbreviation_at_end:test(line.text)
end

-- The next word would not have fitted any more, or a bracket stands open.
local function is_full(line, following, width)
  if open_bracket:test(line.text) and closes_bracket:test(following.text) then return true end
  return width >= narrowest_column and line.length + 1 + first_word_of(following) > width
end

-- Also where the right edge is ragged, a small letter goes on with a long line.
local function goes_on(line, following)
  return line.length >= long_line and small_start:test(following.text) and not ends_sentence(line)
end

---The last of the full lines from `at` that follow each other, with the line behind them; `at` itself where these may
---be items of a list: each ends a sentence, or a single short one happens to be the longest.
---@return integer last
---@return integer scanned up to where no line goes on if this one does not
local function end_of_run(lines, at, to, width)
  local last, breaks_sentence = at, false
  while last < to and is_full(lines[last], lines[last + 1], width) do
    breaks_sentence = breaks_sentence or not ends_sentence(lines[last]) or open_bracket:test(lines[last].text)
    last = last + 1
  end
  local is_sure = width >= long_line or last > at + 1
    or last > at and (small_start:test(lines[last].text) or continues_at_end:test(lines[at].text))
  return breaks_sentence and is_sure and last or at, breaks_sentence and at or last
end

---How many of the lines that were joined end a sentence: each may be the end of an item as well.
local function joints_between(lines, from, to)
  local count = 0
  for i = from, to - 1 do
    if ends_sentence(lines[i]) and not small_start:test(lines[i + 1].text) then count = count + 1 end
  end
  return count
end

---The lines from..to belong to one paragraph or item: joined where they were broken to fit a column.
local function add_joined(lines, from, to, width, blocks)
  local start, at, scanned = from, from, from
  while at <= to do
    local last = at
    if at >= scanned then last, scanned = end_of_run(lines, at, to, width) end
    if last == to or not goes_on(lines[last], lines[last + 1]) then
      blocks[#blocks + 1] = {
        first = lines[start].first, last = lines[last].last, is_marked = lines[start].is_marked,
        first_line = lines[start], last_line = lines[last], joints = joints_between(lines, start, last),
      }
      start = last + 1
    end
    at = last + 1
  end
end

-- A colon ends a head, unless the line is a full one between others of its sentence: "drie groepen:" and "jong, oud".
local function is_head_end(lines, at, start, width)
  local line, following, above = lines[at], lines[at + 1], lines[at - 1]
  if not colon_at_end:test(line.text) then return false end
  if open_bracket:test(line.text) and closes_bracket:test(following.text) then return false end
  return not (at > start and goes_on_small:test(following.text) and is_full(line, following, width)
    and is_full(above, line, width) and not ends_sentence(above))
end

---The column of the lines from..to: their own where each fills it or an indent makes it a little narrower, otherwise
---that of the whole text.
local function column_of(lines, from, to, width)
  local own = width_of(lines, from, to)
  if own + widest_indent >= width then return own end
  for i = from, to - 1 do
    if not is_full(lines[i], lines[i + 1], own) then return width end
  end
  return to - from > 1 and own or width
end

-- Where more lines are about as long as the longest, one that is full and ends a sentence may or may not go on.
local function mark_open_ends(blocks, width, second)
  if second * in_all < width * alike then return end
  for i = 1, #blocks - 1 do
    local line, following = blocks[i].last_line, blocks[i + 1].first_line
    blocks[i].may_go_on = not following.after_gap and not following.is_marked
      and is_full(line, following, width)
  end
end

local function blocks_of(lines)
  local blocks, width, second, may_run_on = {}, 0, 0, false
  for i = 2, #lines do may_run_on = may_run_on or not lines[i].after_gap and not lines[i].is_marked end
  if may_run_on then
    for _, line in ipairs(lines) do line.length = length_of(line.text) end
    width, second = width_of(lines, 1, #lines)
  end
  local from = 1
  while from <= #lines do
    local to = from
    while lines[to + 1] and not lines[to + 1].after_gap and not lines[to + 1].is_marked do to = to + 1 end
    local column, start = to > from and column_of(lines, from, to, width) or width, from
    for i = from, to do
      if i == to or is_head_end(lines, i, start, column) then
        add_joined(lines, start, i, column, blocks)
        start = i + 1
      end
    end
    from = to + 1
  end
  mark_open_ends(blocks, width, second)
  return blocks
end

local numeric = { count = true, amount = true, percentage = true }
local hedge_before = scan.any_case([[\b]] .. scan.any_of [[
  ongeveer circa ca\.? ruim bijna zowat zo'n haast minstens minimaal maximaal hoogstens min\. max\. een_\w*tal
  meer_dan minder_dan rond_de nagenoeg omtrent tussen \d{1,3}_(?:à|tot|[-–]) tussen_\d+_en (?:om_en_bij)(?:_de)? quasi
  gemiddeld_tussen gemiddeld_tot
]] .. [[\s*$]])
local hedge_after = scan.any_case([[^[ \t]*(?:à\s|tot\s|\+|[-–][ \t]*\d|-tal)]])
local rate_after = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:per\s|/)]])
local context_length = 24
local scale_after = scan.any_case([[^[ \t]{0,4}(miljoen|mio|duizend|miljard)\b]])

---@return Number[] in the order of the text
local function numbers_of(value, mentions)
  local found = {}
  for _, mention in ipairs(mentions) do
    if numeric[mention.kind] and mention.value and not mention.invalid and mention.from > 0 then
      local first, last = mention.from, mention.from + #mention.raw - 1
      local behind = scan.slice(value, last + 1, math.min(#value, last + context_length))
      local _, _, scale = scale_after:find(behind)
      found[#found + 1] = {
        mention = mention, first = first, last = last, kind = mention.kind, value = mention.value,
        unit = mention.unit, scale = scale,
        is_rate = mention.kind == "amount"
          and rate_after:test(behind),
        hedged = hedge_before:test(scan.slice(value, math.max(1, first - context_length), first - 1))
          or hedge_after:test(behind),
      }
    end
  end
  table.sort(found, function(a, b) return a.first < b.first end)
  return found
end

---The numbers of a list that stand between two bytes.
---@param numbers Number[]
---@param first integer
---@param last integer
---@return Number[]
function passages.within(numbers, first, last)
  local found = {}
  for _, number in ipairs(numbers) do
    if number.first >= first and number.last <= last then found[#found + 1] = number end
  end
  return found
end

---@param value string
---@param mentions toets.Mention[]
---@return Passage[]
function passages.read(value, mentions)
  local numbers = numbers_of(value, mentions)
  value = scan.replace(value, no_break_space, "  ") -- as many bytes: places stay
  local found, group, at = {}, 1, 1
  for i, block in ipairs(blocks_of(lines_of(value))) do
    local text = scan.replace(value:sub(block.first, block.last), line_end, " ")
    local passage = {
      text = text, first = block.first, last = block.last, is_head = colon_at_end:test(text),
      is_marked = block.is_marked, may_go_on = block.may_go_on or false, joints = block.joints,
      sentences = {}, numbers = {},
    }
    passage.is_prose = not block.is_marked and stop_at_end:test(text)
    if passage.is_head or passage.is_prose or (found[i - 1] and found[i - 1].is_prose) then group = group + 1 end
    passage.group = group
    while numbers[at] and numbers[at].first <= block.last do
      passage.numbers[#passage.numbers + 1] = numbers[at]
      at = at + 1
    end
    local has_several, next_number = stop_inside:test(text), 1
    for _, part in ipairs(has_several and sentences.split(text) or { { text = text, first = 1, last = #text } }) do
      local first, last = block.first + part.first - 1, block.first + part.last - 1
      local own = {}
      while passage.numbers[next_number] and passage.numbers[next_number].first <= last do
        local number = passage.numbers[next_number]
        if number.last <= last then own[#own + 1] = number end -- a stop inside a number ends no sentence
        next_number = next_number + 1
      end
      passage.sentences[#passage.sentences + 1] = {
        text = part.text, first = first, last = last, passage = i, numbers = own,
      }
    end
    found[i] = passage
  end
  return found
end

---The words of a sentence or passage between two bytes of the text.
---@param part Sentence|Passage
---@param first integer
---@param last integer
---@return string
function passages.words(part, first, last)
  return scan.slice(part.text, math.max(1, first - part.first + 1), last - part.first + 1)
end

---More numbers in one sentence are a list that lost its marks: what belongs to what cannot be told from it.
passages.most_numbers = 60

---How many mentions are numbers of things, not years, codes or names; cheap, to be asked first.
---@param mentions toets.Mention[]
---@return integer
function passages.count(mentions)
  local count = 0
  for _, mention in ipairs(mentions) do
    if numeric[mention.kind] then count = count + 1 end
  end
  return count
end

return passages
