-- The amount of a number that has no value because it is not known which column it stands in.
local scan = use("scan")

local printed_amounts = {}

local cents = re.compile([[[.,]\d\d\D*$]])
local not_a_digit = re.compile([[[^0-9]+]])
-- A hyphen, a minus sign or a dash.
local minus = "[-\u{2010}-\u{2015}\u{2212}]"
local is_negative = re.compile([[^\s*(?:\(|]] .. minus .. ")|" .. minus .. [[\s*$]])

---With the sign that is printed.
---@param figure toets.Figure
---@return toets.Decimal
function printed_amounts.of(figure)
  local raw = figure.read or figure.raw or ""
  local digits, has_cents = scan.replace(raw, not_a_digit, ""), cents:test(raw)
  if has_cents then digits = digits:sub(1, -3) .. "." .. digits:sub(-2) end
  return decimal((is_negative:test(raw) and "-" or "") .. digits)
end

return printed_amounts
