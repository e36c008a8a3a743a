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

---The dates of a list "31/12/2024 12": which of them have a value behind them.
---@param indicator toets.Node
---@return table<string, boolean> by the id of the mention
---@return boolean any
local function listed(indicator)
  local found, any, last = {}, false, nil
  for _, mention in ipairs(indicator:mentions()) do
    if not mention.text and not mention.field then
      if mention.kind == "date" then
        last = mention
      elseif last and is_value[mention.kind] then
        found[last.line .. "/" .. last.from], any = true, true
      end
    end
  end
  return found, any
end

---Whether a date of measurement has a value of its own behind it.
---@param mention toets.Mention
---@return boolean
function measurements.is_measured(mention)
  local found, any = listed(mention.node)
  if any then return found[mention.line .. "/" .. mention.from] or false end
  return measurements.has_value(mention.node)
end

---Whether a value with the moment it was measured is printed.
---@param indicator toets.Node
---@return boolean
function measurements.has_value(indicator)
  for _, tbl in ipairs(indicator:tables()) do
    if table_measures(tbl) then return true end
  end
  local _, is_listed = listed(indicator)
  if is_listed then return true end
  for _, text in ipairs(indicator:texts()) do
    if not says_what_it_is[text.name] and text_measures(text) then return true end
  end
  return false
end

-- What stands in the place of a value begins this many lines below the date at most.
local next_lines = 3

---Whether prose stands where a measured value is to be: in the indicator itself, or in what follows at once.
---@param indicator toets.Node
---@param moment toets.Place the date of the measurement
---@return boolean
function measurements.has_prose(indicator, moment)
  for _, text in ipairs(indicator:texts()) do
    if not says_what_it_is[text.name] and not text.empty then return true end
  end
  for _, other in ipairs(indicator.parent and indicator.parent:children() or {}) do
    local is_next = other.line >= moment.line and other.line <= moment.line + next_lines
    if is_next and other.part == indicator.part and other.kind ~= indicator.kind then
      return #other:texts("evaluation") > 0
    end
  end
  return false
end

return measurements
