-- What share one amount is of another, rounded as a percentage is printed. A sum of the engine is exact, and a fraction
-- such as 890/9 says little to a reader.
local percentages = {}

local zero, half, hundred = decimal("0"), decimal("0.5"), decimal("100")
local most_digits = 15

local function power(exponent)
  if exponent >= 0 then return decimal("1" .. ("0"):rep(exponent)) end
  return decimal("0." .. ("0"):rep(-exponent - 1) .. "1")
end

local function size(value)
  return value < zero and -value or value
end

---The percentage with a number of decimals, half a unit rounded away from zero; nil of nothing.
---@param part toets.Decimal
---@param whole toets.Decimal
---@param decimals integer
---@return toets.Decimal?
function percentages.of(part, whole, decimals)
  if whole == zero then return nil end
  local rest, by, found = hundred * size(part), size(whole), zero
  -- Long division: from the highest digit to the last one that is printed.
  for exponent = most_digits, -decimals, -1 do
    local unit = power(exponent)
    while rest >= unit * by do
      rest, found = rest - unit * by, found + unit
    end
  end
  if rest >= half * power(-decimals) * by then found = found + power(-decimals) end
  local is_negative = (part < zero) ~= (whole < zero)
  return is_negative and -found or found
end

return percentages
