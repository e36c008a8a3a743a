-- The amounts that a plan prints for a node, one a year, and those under one budget code.
local scan = use("scan")

local planned_amounts = {}

local one_code = re.compile([[[^,\s]+]])

---@param codes string? as a figure has them, joined where a heading names several
---@param wanted string
local function names_code(codes, wanted)
  for first, last in scan.matches(one_code, codes or "") do
    if codes:sub(first, last) == wanted then return true end
  end
  return false
end

---The planned amounts of a node in the order of their years.
---@param node toets.Node
---@param code string? only those under this budget code
---@return toets.Figure[] those with a value; empty where a year has several
---@return string? reason "no_amounts" or "several_rows"
function planned_amounts.of(node, code)
  local found, has_year = {}, {}
  for _, figure in ipairs(node:figures { row = "value", measure = "plan" }) do
    if figure.value and figure.year and (not code or names_code(figure:dimension("budget_code"), code)) then
      if has_year[figure.year] then return {}, "several_rows" end
      has_year[figure.year] = true
      found[#found + 1] = figure
    end
  end
  if #found == 0 then return found, "no_amounts" end
  table.sort(found, function(a, b) return a.year < b.year end)
  return found
end

---Whether a node prints planned amounts, or says in their place that there are none.
---@param node toets.Node
---@return boolean
function planned_amounts.has_table(node)
  return #node:figures { row = "value", measure = "plan" } > 0
end

return planned_amounts
