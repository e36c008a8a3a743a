-- The codes of a report, its own and those of another document, that are built otherwise than most: with another number
-- of digits, with other letters, capitals or blanks, or without a number.
local budget_codes = use("budget_codes")
local code_forms = use("code_forms")
local codes = use("codes")

local code_deviations = {}

local digit = re.compile([[\d]])

---Whether two codes have numbers at the same places and other letters or marks between them.
local function has_other_letters(own, other)
  local differs = false
  for i = 1, math.max(#own, #other) do
    local a, b = own[i], other[i]
    if not a or not b or a.is_number ~= b.is_number then return false end
    differs = differs or not a.is_number and a.text ~= b.text
  end
  return differs
end

local digit_of = { O = "0", o = "0", I = "1", l = "1" }

---A letter that stands for a digit in a code: "AC00O238" where others have nothing but digits behind their letters.
---@return string? letter
local function letter_for_digit(own, other)
  if #other > 2 or not other[#other].is_number then return nil end
  for i = 3, #own do
    if digit_of[own[i].text] and own[2].is_number then return own[i].text end
  end
  return nil
end

---Where a code departs from one that is built as most are: what stands before a number, and how many digits it has.
---@param code string as it is printed
---@param usual string
---@return table args of the message
local function deviation(code, usual)
  local own, other = codes.runs(code), codes.runs(usual)
  local letter = letter_for_digit(own, other)
  if letter then
    return {
      code = code, usual = usual, before = letter, digits = 0, usual_before = digit_of[letter], usual_digits = 0,
    }
  end
  local at, any_width = 1, has_other_letters(own, other)
  local function is_alike(a, b)
    if not a or not b or a.is_number ~= b.is_number then return false end
    return a.text == b.text or a.is_number and (any_width or #a.text == #b.text)
  end
  while is_alike(own[at], other[at]) do at = at + 1 end
  local function number_from(runs)
    local i = at
    while runs[i] and not runs[i].is_number do i = i + 1 end
    local before = {}
    for j = 1, i - 1 do before[j] = runs[j] and runs[j].text end
    return table.concat(before), runs[i] and #runs[i].text or 0
  end
  local before, digits = number_from(own)
  local usual_before, usual_digits = number_from(other)
  return {
    code = code, usual = usual, before = before, digits = digits, usual_before = usual_before,
    usual_digits = usual_digits,
  }
end

---A code as it is printed in the usual notation: the one that looks like an odd one where it is printed so.
---@param usual CodeForm
---@param alike string
---@return string
local function example(usual, alike)
  local printed = usual.printed[alike] or usual.printed[usual.frequent]
  for _, code in ipairs(printed and {} or usual.whole) do
    printed = printed or usual.printed[code]
  end
  return printed
end

---Whether a code can depart in that sort of thing at all.
local function may_be_of(sort, code)
  return (sort == "number") == not digit:test(code)
end

---@param args table
---@return "digits"|"letters"|"number"
local function sort_of(args)
  if not digit:test(args.code) then return "number" end
  return args.digits == args.usual_digits and "letters" or "digits"
end

---@class CodeDeviation
---@field at toets.Place
---@field is_minor boolean
---@field args table of the message

---@param report toets.Report
---@param sort "digits"|"letters"|"number"
---@return CodeDeviation[]
---@return boolean? has_pattern nil where there are no codes
function code_deviations.of(report, sort)
  local found = {}
  local function add(at, is_minor, code, usual)
    local args = deviation(code, usual)
    if sort_of(args) == sort then found[#found + 1] = { at = at, is_minor = is_minor, args = args } end
  end
  local entries, has_pattern = budget_codes.read(report), nil
  local usual = budget_codes.usual_form(entries)
  if entries[1] then has_pattern = usual ~= nil end
  for _, odd in ipairs(usual and budget_codes.odd(entries, usual) or {}) do
    local entry = odd.entry
    if may_be_of(sort, entry.printed) then
      -- A code with a space is still that code, and one of another series may be meant.
      local alike = odd.sort == "family" and usual.frequent or budget_codes.nearest(entry.code, usual)
      add(entry.mention, odd.sort ~= "form", entry.printed, example(usual, alike))
    end
  end

  local groups, order = {}, {}
  for _, node in ipairs(codes.printed(report)) do
    local key = node.part .. " " .. node.kind
    if not groups[key] then
      groups[key] = {}
      order[#order + 1] = groups[key]
    end
    table.insert(groups[key], code_forms.of(node))
  end
  for _, group in ipairs(order) do
    local odd = code_forms.odd(group)
    has_pattern = has_pattern or odd ~= nil
    for _, one in ipairs(odd or {}) do
      add(one.node:at("code") or one.node, false, one.node.printed_code, one.usual.node.printed_code)
    end
  end
  return found, has_pattern
end

return code_deviations
