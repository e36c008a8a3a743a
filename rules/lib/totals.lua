-- The totals of a table that its last row or column names: "Totaal" below the amounts of each municipality.
local scan = use("scan")

local total = scan.any_case([[^\W*(?:algemeen\s+totaal|totaal|totalen|eindtotaal|som|samen)\W*$]])
-- "Subtotaal", "Totaal 2023": of some of the rows.
local partial = scan.any_case([[\b(?:sub)?totaal\b|\bwaarvan\b]])

-- A word or a dash says that there is no amount; what is blank or not readable is not known.
local none = { slash = true, text = true, asterisk = false }

local totals = {}

---@class TableTotal
---@field stated toets.Figure
---@field parts toets.Figure[] those that have a number
---@field is_known boolean whether each part has a number, or says that there is none
---@field key string

local function key_of(column)
  return column and column.label or ""
end

---The figures of a table by their rows, in the order of the page.
---@return { label: string, figures: table<string, toets.Figure>, order: toets.Figure[] }[]
local function rows_of(tbl)
  local rows, by_line = {}, {}
  for _, figure in ipairs(tbl:figures { row = "value" }) do
    local label = figure.label or ""
    local key = figure.line .. "/" .. label
    if not by_line[key] then
      by_line[key] = { label = label, figures = {}, order = {} }
      rows[#rows + 1] = by_line[key]
    end
    by_line[key].figures[key_of(figure.column)] = figure
    table.insert(by_line[key].order, figure)
  end
  return rows
end

---The parts of a total that have a number; nil where one is not known.
local function known(parts)
  local found = {}
  for _, part in ipairs(parts) do
    if part.unit == "%" then return nil end
    if part.value then
      found[#found + 1] = part
    elseif not none[part.absent or ""] then
      return nil
    end
  end
  return #found > 0 and found or nil
end

local function add(found, stated, parts, key)
  if not stated.value or stated.unit == "%" or #parts < 2 then return end
  local terms = known(parts)
  found[#found + 1] = { stated = stated, parts = terms or {}, is_known = terms ~= nil, key = key }
end

---The last row is the total of those above it.
local function add_row_total(found, rows)
  local last = rows[#rows]
  for i = 1, #rows - 1 do
    if partial:test(rows[i].label) then return end
  end
  if not total:test(last.label) then return end
  for _, stated in ipairs(last.order) do
    local parts, column = {}, key_of(stated.column)
    for i = 1, #rows - 1 do parts[#parts + 1] = rows[i].figures[column] end
    add(found, stated, #parts == #rows - 1 and parts or {}, "rows/" .. column)
  end
end

---The last column is the total of those before it.
local function add_column_total(found, rows)
  for _, row in ipairs(rows) do
    local stated = row.order[#row.order]
    local parts, is_whole = {}, stated.column ~= nil and total:test(stated.column.label)
    for i = 1, #row.order - 1 do
      local column = row.order[i].column
      is_whole = is_whole and column ~= nil and not partial:test(column.label)
      parts[i] = row.order[i]
    end
    if is_whole then add(found, stated, parts, "columns/" .. row.label) end
  end
end

---@param tbl toets.Table
---@return TableTotal[]? found nil where it has no rows
function totals.of(tbl)
  local rows, found = rows_of(tbl), {}
  if #rows == 0 then return nil end
  add_row_total(found, rows)
  add_column_total(found, rows)
  return found
end

return totals
