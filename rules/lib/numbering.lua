-- Numbers that are handed out in a row: which nodes form one, and which number does not fit its place in it.
local codes = use("codes")

local numbering = {}

---@class NumberedRow
---@field stem string what stands before the numbers
---@field width integer digits of the shortest number, which says whether numbers are padded with zeros
---@field is_certain boolean the numbers are those of one level
---@field [integer] { node: toets.Node, number: integer } in the order of the page

---The rows of some nodes. Numbers without anything before them may begin anew below each heading.
---@param nodes toets.Node[] with a code, in reading order
---@return NumberedRow[]
function numbering.rows(nodes)
  local rows, order = {}, {}
  for _, node in ipairs(nodes) do
    local stem, number, width, is_certain = codes.own_number(node)
    if stem then
      local above = stem == "" and node.parent and node.parent.line or 0
      local key = table.concat({ node.part, node.kind, above, stem }, " ")
      local row = rows[key]
      if row and stem == "" and number == 1 and row[#row].number > 1 then row = nil end
      if not row then
        row = { stem = stem, width = width, is_certain = is_certain }
        rows[key] = row
        order[#order + 1] = row
      end
      row.width = math.min(row.width, width)
      row[#row + 1] = { node = node, number = number }
    end
  end
  return order
end

---The code of a number of a row.
---@param row NumberedRow
---@param number integer
---@return string
function numbering.code(row, number)
  return row.stem .. ("0"):rep(row.width - #tostring(number)) .. number
end

-- A row with more gaps than one in so many shows that numbers are not handed out in a row.
local gaps_in = 4

---A row of fewer numbers shows no habit by itself.
numbering.shortest_row = 4

---How many numbers may be missing in a row that is handed out without gaps.
---@param row NumberedRow
---@return integer
function numbering.most_gaps(row)
  return #row // gaps_in
end

---@class OddNumber
---@field node toets.Node
---@field expected string the code that would fit its place, or the two that it should lie between
---@field sort "order"|"jump"|"start"|"gap" it does not ascend, goes too far, does not begin the row with 1, or passes
---over one number of a short row

local function without_repeats(row)
  local seen, found = {}, {}
  for _, entry in ipairs(row) do
    if not seen[entry.number] then found[#found + 1] = entry end
    seen[entry.number] = true
  end
  return found, seen
end

---The odd numbers of one row, and how many numbers follow the one before them.
local function odd_in(row, known)
  local entries, is_in_row = without_repeats(row)
  local found, last, resumed, following_on = {}, 0, nil, 0
  local function add(entry, sort)
    found[#found + 1] = { node = entry.node, expected = numbering.code(row, last + 1), sort = sort }
  end
  for i, entry in ipairs(entries) do
    local number, next_one = entry.number, entries[i + 1] and entries[i + 1].number
    -- What follows goes on as if this one were not there.
    local is_passed_over = next_one and next_one > last and (number < last or number >= next_one)
    if number == last + 1 or number == resumed then
      following_on, last, resumed = following_on + 1, number, nil
    elseif is_passed_over or number < last then
      -- Where the expected number stands elsewhere in the row or the row begins anew, only the order is another.
      if not is_in_row[last + 1] and (is_passed_over or not next_one) then add(entry, "order") end
      resumed = last + 2
      if not is_passed_over then last = number end
    else
      local gap = number - last - 1
      if i == 1 then following_on = 1 end
      local is_new = not known[numbering.code(row, last + 1)]
      if is_new and i == 1 then
        add(entry, "start")
      elseif is_new and gap > math.max(1, numbering.most_gaps(row)) then
        add(entry, "jump")
      elseif is_new and gap == 1 and #row < numbering.shortest_row then
        add(entry, "gap")
      end
      last = number
    end
  end
  return found, #entries, following_on
end

-- In a row of two levels, such as that of all actions of a synthesis, numbers are left out and only the order tells.
local fewest_in_order, odd_in_order = 8, 8

---@return OddNumber[]? nil where the row does not ascend otherwise
local function out_of_order(row)
  local entries, found, descents = without_repeats(row), {}, 0
  for i, entry in ipairs(entries) do
    local number, before, next_one = entry.number, entries[i - 1], entries[i + 1]
    if next_one and next_one.number < number then descents = descents + 1 end
    if before and next_one and before.number < next_one.number then
      -- Two that changed places are no wrong numbers: one neighbour more says which of the two is odd.
      local further, earlier = entries[i + 2], entries[i - 2]
      local is_high = number > next_one.number and further and number > further.number
      local is_low = number < before.number and earlier and number < earlier.number
      if is_high or is_low then
        local expected = numbering.code(row, before.number) .. "\u{2013}" .. numbering.code(row, next_one.number)
        found[#found + 1] = { node = entry.node, expected = expected, sort = "order" }
      end
    end
  end
  local is_ascending = descents == #found and #entries >= fewest_in_order and odd_in_order * #found <= #entries
  return is_ascending and found or nil
end

local fewest_steps = 4
local many_steps = 12

---Whether most numbers follow each other, and so few of a sort are odd that the others show a habit.
local function is_habit(group, odd)
  return group.steps >= fewest_steps and 2 * group.following_on >= group.steps and odd * gaps_in <= group.steps
end

-- One row that does not begin with 1 beside two that do; in a short row, that nearly all numbers of the report follow.
local also = {
  start = function(group) return group.rows > 2 * #group.start end,
  gap = function(group) return group.steps >= many_steps and 10 * (group.steps - group.following_on) <= group.steps end,
}

local function add_to_group(groups, order, row, known)
  local node = row[1].node
  local key = node.part .. " " .. node.kind
  local group = groups[key]
  if not group then
    group = { order = {}, jump = {}, start = {}, gap = {}, steps = 0, following_on = 0, rows = 0 }
    groups[key] = group
    order[#order + 1] = group
  end
  local odd, steps, following_on = odd_in(row, known)
  group.rows, group.steps = group.rows + 1, group.steps + steps
  group.following_on = group.following_on + following_on
  for _, entry in ipairs(odd) do table.insert(group[entry.sort], entry) end
end

---The numbers that do not fit their place, in rows of one kind and part of which nearly all others do.
---@param rows NumberedRow[]
---@param known table<string, boolean> codes that the report prints
---@return OddNumber[] found
---@return boolean judged whether some rows show a habit
function numbering.odd(rows, known)
  local groups, order, found, judged = {}, {}, {}, false
  for _, row in ipairs(rows) do
    if row.is_certain then
      add_to_group(groups, order, row, known)
    else
      local odd = out_of_order(row)
      judged = judged or odd ~= nil
      table.move(odd or {}, 1, #(odd or {}), #found + 1, found)
    end
  end
  for _, group in ipairs(order) do
    for _, sort in ipairs { "order", "jump", "start", "gap" } do
      local holds = is_habit(group, #group[sort]) and (not also[sort] or also[sort](group))
      judged = judged or holds
      if holds then table.move(group[sort], 1, #group[sort], #found + 1, found) end
    end
  end
  return found, judged
end

return numbering
