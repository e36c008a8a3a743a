-- Small tools over `re`, the only pattern matching that rules have. All positions are bytes, 1-based.
local scan = {}

---An expression that ignores case.
---@param pattern string
---@return toets.Re
function scan.any_case(pattern)
  return re.compile("(?i)" .. pattern)
end

scan.any_of = re.any_of

---Walks the matches of an expression: `for first, last, capture in scan.matches(expression, text) do`.
---@param expression toets.Re
---@param text string
---@return fun(): integer?, integer?, string?, string?, string?
function scan.matches(expression, text)
  local position = 1
  return function()
    if position > #text then return nil end
    local first, last, a, b, c = expression:find(text, position)
    if not first then return nil end
    position = last >= first and last + 1 or first + 1
    return first, last, a, b, c
  end
end

---Replaces every match by a text.
---@param text string
---@param expression toets.Re
---@param replacement string|fun(match: string): string
---@return string
function scan.replace(text, expression, replacement)
  if type(replacement) == "string" then return expression:replace(text, replacement) end
  -- Most texts have no match, and stay as they are.
  if not expression:test(text) then return text end
  local pieces, position = {}, 1
  for first, last in scan.matches(expression, text) do
    pieces[#pieces + 1] = text:sub(position, first - 1)
    pieces[#pieces + 1] = replacement(text:sub(first, last))
    position = last + 1
  end
  pieces[#pieces + 1] = text:sub(position)
  return table.concat(pieces)
end

---Puts spaces in the place of some bytes, so that the rest keeps its position.
---@param text string
---@param first integer
---@param last integer inclusive
---@return string
function scan.blank(text, first, last)
  if last < first then return text end
  return text:sub(1, first - 1) .. (" "):rep(last - first + 1) .. text:sub(last + 1)
end

local function blanks(match)
  return (" "):rep(#match)
end

---Puts spaces in the place of every match.
---@param text string
---@param expression toets.Re
---@return string
function scan.blank_all(text, expression)
  return scan.replace(text, expression, blanks)
end

local function is_continuation(text, position)
  local byte = text:byte(position)
  return byte ~= nil and byte >= 0x80 and byte < 0xC0
end

---The bytes first..last as far as they are whole letters: a letter beyond ASCII has more than one byte.
---@param text string
---@param first integer
---@param last integer
---@return string
function scan.slice(text, first, last)
  while is_continuation(text, first) do first = first + 1 end
  while last >= first and is_continuation(text, last + 1) do last = last - 1 end
  return text:sub(first, last)
end

local is_space = { [9] = true, [10] = true, [12] = true, [13] = true, [32] = true }

---The bytes from the first to the last that are no white space; last is before first when there are none.
---@param text string
---@return integer first, integer last
function scan.inked(text)
  local first, last = 1, #text
  while is_space[text:byte(first)] do first = first + 1 end
  if first > last then return 1, 0 end
  while is_space[text:byte(last)] do last = last - 1 end
  return first, last
end

return scan
