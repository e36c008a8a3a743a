-- What two parts of a report state of one thing: the synthesis and the note.
--
-- A synthesis states each action in one line a row, a note in a table for each section. Both name it by its code.
local twins = {}

local rows = { "receipts", "expenditure", "balance" }
local zero = decimal("0")

---@class TwinColumn
---@field column toets.Column of the synthesis
---@field section string
---@field pairs table<string, { stated: toets.Figure, other: toets.Figure, alone: toets.Figure[] }> by row
---@field gross boolean receipts and expenditure differ by one amount, and the balance does not

---The nodes of other parts that have the code and kind of this one, and tables.
---@param node toets.Node
---@return toets.Node[]
function twins.of(node)
  local found = {}
  for _, other in ipairs(node:same_as()) do
    if other.kind == node.kind and other.part ~= node.part and #other:tables() > 0 then found[#found + 1] = other end
  end
  return found
end

---Whether a synthesis repeats what the report shows elsewhere in full.
---@param node toets.Node
---@return boolean
function twins.is_repeated(node)
  return node.part == "synthesis" and #twins.of(node) > 0
end

---The column of a table for the measure and year of another column; of the same version where there are several.
---@param tbl toets.Table
---@param like toets.Column
---@return toets.Column?
function twins.column(tbl, like)
  local found, count = nil, 0
  for _, column in ipairs(tbl.columns) do
    if column.measure == like.measure and column.year == like.year then
      if column.version == like.version then return column end
      found, count = column, count + 1
    end
  end
  return count == 1 and found or nil
end

---The figure of a node at a column, section and row: in the table that prints the section.
---@param node toets.Node
---@param like toets.Column
---@param at { section?: string, row: string }
---@return toets.Figure?
function twins.figure(node, like, at)
  for _, tbl in ipairs(node:tables()) do
    if #tbl:figures { section = at.section } > 0 then
      local column = twins.column(tbl, like)
      return column and tbl:figure_at(column, at)
    end
  end
  return nil
end

---Whether two amounts are equal, or nearly so in whole euro: half a unit of rounding for each.
---@param a toets.Decimal
---@param b toets.Decimal
---@param count? integer rounded amounts in all, default 2
---@return boolean
function twins.agree(a, b, count)
  local difference = a - b
  if difference < zero then difference = -difference end
  return difference <= decimal(difference.decimals == 0 and (count or 2) // 2 or 0)
end

local function known(pair)
  return pair and pair.stated.value and pair.other.value
end

local function is_gross(pair_of)
  local receipts, expenditure, balance = pair_of.receipts, pair_of.expenditure, pair_of.balance
  if not known(receipts) or not known(expenditure) then return false end
  local more = receipts.stated.value - receipts.other.value
  if twins.agree(more, zero) or not twins.agree(more, expenditure.stated.value - expenditure.other.value, 4) then
    return false
  end
  return not known(balance) or twins.agree(balance.stated.value, balance.other.value)
end

---What a table states beside its twin, for each section and column that both have.
---@param tbl toets.Table
---@param twin toets.Node
---@return TwinColumn[]
function twins.columns(tbl, twin)
  local sections, seen, found = {}, {}, {}
  for _, figure in ipairs(tbl:figures()) do
    local section = figure.section
    if section and not seen[section] then
      seen[section] = true
      sections[#sections + 1] = section
    end
  end
  for _, section in ipairs(sections) do
    for _, column in ipairs(tbl.columns) do
      local pair_of, any = {}, false
      for _, row in ipairs(rows) do
        local at = { section = section, row = row }
        local stated = #tbl:figures(at) > 0 and tbl:figure_at(column, at)
        local other = stated and twins.figure(twin, column, at)
        if stated and other then
          pair_of[row], any = { stated = stated, other = other }, true
        end
      end
      if any then
        found[#found + 1] = { column = column, section = section, pairs = pair_of, gross = is_gross(pair_of) }
      end
    end
  end
  return found
end

return twins
