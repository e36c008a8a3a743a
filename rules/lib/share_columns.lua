-- Which columns of a table hold no amounts but shares of them: "Realisatiegraad", "%". They are not added up.
local scan = use("scan")

local share_columns = {}

local execution = scan.any_case([[\b(?:realisatie|uitvoerings?|bestedings?|benuttings?|aanwendings?|uitputtings?)]]
  .. [[(?:graad|percentage|ratio|%|\s*\(?%\)?)]])
local share = scan.any_case([[%|\bprocent|\bpercentage|graad\b|\bratio\b|\baandeel\b|\bpct\b]])

local function is_share(column)
  -- What a column of a measure holds is an amount, whatever else its head says.
  return column ~= nil and not column.measure and share:test(column.label or "")
end

---Whether the column of a figure holds shares: by its head, or by the sign behind its numbers.
---@param figure toets.Figure
---@return boolean
function share_columns.hold(figure)
  if figure.unit == "%" or is_share(figure.column) then return true end
  local column = figure.column
  if not column or column.measure then return false end
  for _, other in ipairs(figure.table:figures { row = figure.row }) do
    if other.unit == "%" and other.column and other.column.label == column.label then return true end
  end
  return false
end

---Whether the head of a column says that it holds what was realised as a share of what was estimated.
---@param column toets.Column
---@return "named"|"share"|nil named: it says so; share: it says no more than that it is a share
function share_columns.of_execution(column)
  if column.measure then return nil end
  local label = column.label or ""
  if execution:test(label) then return "named" end
  return share:test(label) and "share" or nil
end

return share_columns
