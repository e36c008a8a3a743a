-- Whether a report prints what an indicator measured, in a table or in prose.
local measurements = {}

-- A definition is full of numbers that nobody measured.
local says_what_it_is = { description = true, definition = true }
local is_value = { amount = true, count = true, percentage = true }
local is_moment = { year = true, date = true, period = true }

local year = re.compile([[\b(?:19|20)\d\d\b]])

local function table_measures(tbl)
  local dated = year:test(tbl.title or "")
  for _, column in ipairs(tbl.columns) do
    dated = dated or column.year ~= nil or year:test(column.label)
  end
  for _, figure in ipairs(tbl:figures()) do
    if figure.value and (dated or year:test(figure.label or "")) then return true end
  end
  return false
end

local function text_measures(text)
  local has_value, has_moment = false, false
  for _, mention in ipairs(text:mentions()) do
    has_value = has_value or is_value[mention.kind]
    has_moment = has_moment or is_moment[mention.kind]
  end
  return has_value and has_moment
end

---Whether a value with the moment it was measured is printed.
---@param indicator toets.Node
---@return boolean
function measurements.has_value(indicator)
  for _, tbl in ipairs(indicator:tables()) do
    if table_measures(tbl) then return true end
  end
  for _, text in ipairs(indicator:texts()) do
    if not says_what_it_is[text.name] and text_measures(text) then return true end
  end
  return false
end

return measurements
