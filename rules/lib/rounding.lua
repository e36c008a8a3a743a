-- How far a number of prose may be from what it rounds: half of the last unit that it prints. "1,96 miljoen euro" may
-- be anything from 1.955.000 to 1.965.000; a count is what it is.
local rounding = {}

local decimals_of_raw = re.compile([[[.,](\d+)\D*$]])
local exponents = { duizend = 3, miljoen = 6, mio = 6, miljard = 9 }
local half, zero = decimal("0.5"), decimal("0")
-- "60 euro" is meant to the euro, "213.862 euro" is rounded to it.
local least_rounded = decimal("1000")

---Ten to a power, as a decimal.
local function power(exponent)
  if exponent >= 0 then return decimal("1" .. ("0"):rep(exponent)) end
  return decimal("0." .. ("0"):rep(-exponent - 1) .. "1")
end

---@param number Number
---@return toets.Decimal
function rounding.slack(number)
  if number.scale then
    -- What stands behind a scale has a decimal sign and no groups.
    local _, _, behind = decimals_of_raw:find(number.mention.raw)
    return half * power(exponents[number.scale:lower()] - #(behind or ""))
  end
  local decimals = number.value.decimals
  if number.kind == "percentage" then return half * power(-decimals) end
  local size = number.value < zero and -number.value or number.value
  if number.kind ~= "amount" or decimals >= 2 or decimals == 0 and size < least_rounded then return zero end
  return half * power(-decimals)
end

-- A sum that is met to more than this is told as a near miss; with round numbers it is none.
local most_near = decimal("2")

---How to state that two values are equal to a slack, so that what lies within it is not told as a near miss.
---@param stated toets.Decimal
---@param expected toets.Decimal
---@param slack toets.Decimal
---@return "="|"<="|">="
function rounding.equals(stated, expected, slack)
  if slack <= most_near then return "=" end
  return stated >= expected and "<=" or ">="
end

---What numbers that are added up may differ from the total by.
---@param numbers Number[]
---@return toets.Decimal
function rounding.slack_of_all(numbers)
  local slack = zero
  for _, number in ipairs(numbers) do slack = slack + rounding.slack(number) end
  return slack
end

---The same as the text that `tolerance` takes.
---@param numbers Number[]
---@return string
function rounding.tolerance(numbers)
  return rounding.slack_of_all(numbers).text
end

---A number as it is printed, with its scale.
---@param number Number
---@return string
function rounding.printed(number)
  return number.scale and number.mention.raw .. " " .. number.scale or number.mention.raw
end

---@param numbers Number[]
---@param between string
---@return string
function rounding.all_printed(numbers, between)
  local list = {}
  for i, number in ipairs(numbers) do list[i] = rounding.printed(number) end
  return table.concat(list, between)
end

return rounding
