-- The codes of a budget or multi-year plan that a report names without being headed by them: how most of them are
-- built, which are built otherwise, and which whole code looks most like those.
local codes = use("codes")

local budget_codes = {}

---@class BudgetCode
---@field mention toets.Mention
---@field node toets.Node
---@field printed string
---@field code string without spaces and in capitals
---@field in_text boolean

local mark = re.compile([[[\s*]+]])
local spaces = re.compile([[\s+]])
local digit = re.compile([[\d]])

local function add(found, node, mention)
  local code = mark:replace(mention.raw, ""):upper()
  if code ~= "" then
    found[#found + 1] = {
      mention = mention, node = node, printed = mark:replace(mention.raw, " "), code = code,
      in_text = mention.text ~= nil,
    }
  end
end

---The codes that headings and texts name, in reading order; those of the report's own nodes are none.
---@param report toets.Report
---@return BudgetCode[]
function budget_codes.read(report)
  local found, own = {}, {}
  for _, node in ipairs(report:nodes()) do
    if node.code then own[node.code] = true end
    for _, mention in ipairs(node:mentions("code")) do add(found, node, mention) end
    for _, text in ipairs(node:texts()) do
      for _, mention in ipairs(text:mentions("code")) do add(found, node, mention) end
    end
  end
  local others = {}
  for _, entry in ipairs(found) do
    if not own[entry.code] then others[#others + 1] = entry end
  end
  return others
end

-- A report names one code many times.
local runs_by_code, form_by_code, notation_by_code = {}, {}, {}

local function runs_of(code)
  runs_by_code[code] = runs_by_code[code] or codes.runs(code)
  return runs_by_code[code]
end

---The form of a code: its letters and marks, and how many digits each number has.
local function form_of(code)
  if form_by_code[code] then return form_by_code[code] end
  local pieces = {}
  for i, run in ipairs(runs_of(code)) do pieces[i] = run.is_number and "#" .. #run.text or run.text end
  form_by_code[code] = table.concat(pieces)
  return form_by_code[code]
end

---How a code is printed: its letters, capital or small, with the spaces between them.
local function notation_of(printed)
  notation_by_code[printed] = notation_by_code[printed] or digit:replace(spaces:replace(printed, " "), "#")
  return notation_by_code[printed]
end

---@param values string[]
---@return string? value that is there most often, the first of those as frequent; integer count
local function most_frequent(values)
  local count, best = {}, nil
  for _, value in ipairs(values) do count[value] = (count[value] or 0) + 1 end
  for _, value in ipairs(values) do
    if not best or count[value] > count[best] then best = value end
  end
  return best, best and count[best] or 0, count
end

-- A form is the usual one where it is that of two in three; of few codes that cannot be said.
local enough_codes = 5
local usual_of, in_all = 2, 3

---@class CodeForm
---@field form string
---@field letters string the letters that the codes begin with
---@field whole string[] the codes of that form, each once, in reading order
---@field frequent string the one that is named most often
---@field count table<string, integer>
---@field notation string how most codes of that form are printed
---@field printed table<string, string> a code as it is printed there
---@field nearest table<string, string> what was compared before

---@param entries BudgetCode[]
---@param usual string the form of most codes
---@return string notation
---@return table<string, string> printed codes in that notation
local function usual_notation(entries, usual)
  local notations, printed = {}, {}
  local function each(visit)
    for _, entry in ipairs(entries) do
      if not entry.in_text and form_of(entry.code) == usual then visit(entry, notation_of(entry.printed)) end
    end
  end
  each(function(_, notation) notations[#notations + 1] = notation end)
  local most = most_frequent(notations)
  each(function(entry, notation)
    if notation == most then printed[entry.code] = printed[entry.code] or entry.printed end
  end)
  return most, printed
end

---@param entries BudgetCode[]
---@return CodeForm? nil where no form is usual
function budget_codes.usual_form(entries)
  local forms, headings = {}, {}
  for _, entry in ipairs(entries) do
    if not entry.in_text then
      forms[#forms + 1] = form_of(entry.code)
      headings[#headings + 1] = entry.code
    end
  end
  local usual, count = most_frequent(forms)
  if #forms < enough_codes or in_all * count < usual_of * #forms then return nil end
  local alike, whole, seen = {}, {}, {}
  for i, code in ipairs(headings) do
    if forms[i] == usual then
      alike[#alike + 1] = code
      if not seen[code] then whole[#whole + 1] = code end
      seen[code] = true
    end
  end
  local frequent, _, times = most_frequent(alike)
  local notation, printed = usual_notation(entries, usual)
  return {
    form = usual, letters = runs_of(frequent)[1].text, whole = whole, frequent = frequent, count = times,
    notation = notation, printed = printed, nearest = {},
  }
end

---Whether a code is built as most are.
---@param code string
---@param usual CodeForm
---@return boolean
function budget_codes.is_whole(code, usual)
  return form_of(code) == usual.form
end

---How many characters are to be put in, left out or changed; any larger number where it is more than `most`.
---@param code integer[] its bytes
---@param other string
---@param most integer
local function distance(code, other, most)
  if math.abs(#code - #other) > most then return most + 1 end
  local a, b = code, { other:byte(1, -1) }
  -- Codes of one form begin alike, and often end so: that adds nothing.
  local start, a_end, b_end = 1, #a, #b
  while start <= a_end and a[start] == b[start] do start = start + 1 end
  while a_end >= start and b_end >= start and a[a_end] == b[b_end] do a_end, b_end = a_end - 1, b_end - 1 end
  local row = {}
  for j = start - 1, b_end do row[j] = j - start + 1 end
  for i = start, a_end do
    local one, diagonal, left = a[i], row[start - 1], i - start + 1
    local least = left
    row[start - 1] = left
    for j = start, b_end do
      local far = one == b[j] and diagonal or diagonal + 1
      diagonal = row[j]
      if diagonal < far then far = diagonal + 1 end
      if left < far then far = left + 1 end
      row[j], left = far, far
      if far < least then least = far end
    end
    if least > most then return least end
  end
  return row[b_end]
end

local most_compared, longest_code = 500, 24

---The whole code that looks most like another one; of those as near, the one that is named most often.
---@param code string
---@param usual CodeForm
---@return string
function budget_codes.nearest(code, usual)
  if usual.nearest[code] then return usual.nearest[code] end
  local bytes = { code:byte(1, longest_code) }
  local best, least = usual.frequent, distance(bytes, usual.frequent, longest_code)
  for i = 1, math.min(#usual.whole, most_compared) do
    local candidate = usual.whole[i]
    local far = distance(bytes, candidate, least)
    if far < least or far == least and usual.count[candidate] > usual.count[best] then best, least = candidate, far end
  end
  usual.nearest[code] = best
  return best
end

---@class OddCode
---@field entry BudgetCode
---@field sort "form"|"notation"|"family" built otherwise; the usual form with other spaces or capitals; other letters

---Other letters that several codes begin with are those of another kind of number, such as that of an estimate.
---@return table<string, integer> count of different codes by their letters
local function families(entries)
  local count, seen = {}, {}
  for _, entry in ipairs(entries) do
    local runs = runs_of(entry.code)
    if not seen[entry.code] and #runs == 2 and runs[2].is_number then
      seen[entry.code] = true
      count[runs[1].text] = (count[runs[1].text] or 0) + 1
    end
  end
  return count
end

---@param entries BudgetCode[]
---@param usual CodeForm
---@return OddCode[]
function budget_codes.odd(entries, usual)
  local found, count = {}, families(entries)
  for _, entry in ipairs(entries) do
    local letters = runs_of(entry.code)[1].text
    local is_family = letters == usual.letters
    local is_alone = (count[letters] or 0) < 2
    local sort
    if form_of(entry.code) ~= usual.form then
      -- In prose a code of another family is a name like any other.
      sort = is_family and "form" or not entry.in_text and is_alone and "family" or nil
    elseif notation_of(entry.printed) ~= usual.notation then
      sort = "notation"
    end
    if sort then found[#found + 1] = { entry = entry, sort = sort } end
  end
  return found
end

return budget_codes
