-- Finds rows that each begin with a period: "10/2022 - 9/2023 = 5.000 euro" and the lines below it.
local scan = use("scan")

local period_rows = {}

---@class PeriodRow
---@field mention toets.Mention
---@field first toets.Date
---@field last toets.Date

local at_start = re.compile("(?:^|\n)[^A-Za-z\u{C0}-\u{24F}\\d\n]*$")
local line_end = re.compile("\n")
local text_line = re.compile("\n[^\n]*\\S[^\n]*\n")

local longest_mark = 8 -- bytes of a list mark and its blanks

local function row_of(text, mention)
  if not mention.value or mention.invalid then return nil end
  local before = scan.slice(text.value, math.max(1, mention.from - longest_mark), mention.from - 1)
  if not at_start:test(mention.from <= longest_mark and before or "x" .. before) then return nil end
  return { mention = mention, first = date(mention.value:sub(1, 10)), last = date(mention.value:sub(12, 21)) }
end

---Whether two rows stand in lines that follow each other.
local function are_next(text, row, following)
  local between = text.value:sub(row.mention.from, following.mention.from)
  return line_end:test(between) and not text_line:test(between)
end

---The runs of rows that follow each other, each with at least two.
---@param text toets.Text
---@return PeriodRow[][]
function period_rows.find(text)
  local found, run = {}, {}
  for _, mention in ipairs(text:mentions("period")) do
    local row = row_of(text, mention)
    if row then
      if #run > 0 and not are_next(text, run[#run], row) then run = {} end
      run[#run + 1] = row
      if #run == 2 then found[#found + 1] = run end
    end
  end
  return found
end

return period_rows
