-- Which codes of a kind are built otherwise than the others: a character too many or too few, or another one.
local codes = use("codes")

local code_forms = {}

---@class CodeForm
---@field node toets.Node
---@field runs CodeRun[]
---@field skeleton string

---@param node toets.Node with a code
---@return CodeForm
function code_forms.of(node)
  local runs = codes.runs(node.code)
  return { node = node, runs = runs, skeleton = codes.skeleton(runs) }
end

-- An odd code is one of few among many: below this it may as well be another series.
local enough_codes = 5
local odd_among = 5

---The most frequent value of a list, and how often it is there; the first one where two are as frequent.
local function most_frequent(values)
  local count, best = {}, nil
  for _, value in ipairs(values) do
    count[value] = (count[value] or 0) + 1
  end
  for _, value in ipairs(values) do
    if not best or count[value] > count[best] then best = value end
  end
  return best, best and count[best] or 0
end

local function column(members, value_of)
  local values = {}
  for i, member in ipairs(members) do values[i] = value_of(member) end
  return values
end

---Whether a number is padded with zeros in some code, so that its width is part of the pattern.
local function is_padded(members, at)
  for _, member in ipairs(members) do
    if #member.runs[at].text > 1 and member.runs[at].text:sub(1, 1) == "0" then return true end
  end
  return false
end

-- "SAQ/01" among "SAP/01": as long, and only letters differ. Another series has mostly another length or name.
local function is_slip(skeleton, usual)
  if #skeleton ~= #usual or #usual < 4 then return false end
  local differing = 0
  for i = 1, #usual do
    if skeleton:byte(i) ~= usual:byte(i) then differing = differing + 1 end
  end
  return differing == 1
end

local function widths(runs)
  local found = {}
  for i, run in ipairs(runs) do found[i] = #run.text end
  return table.concat(found, " ")
end

-- "A13O2" among "A1301": with another sign that looks alike it is built as the others.
local function is_misread(member, usual)
  for _, code in ipairs(codes.misread(member.node.code)) do
    local runs = codes.runs(code)
    if codes.skeleton(runs) == usual.skeleton and widths(runs) == widths(usual.runs) then return true end
  end
  return false
end

---Numbers with more or fewer digits than all the others have at the same place.
local function add_odd_widths(members, odd)
  for at, run in ipairs(members[1].runs) do
    if run.is_number and is_padded(members, at) then
      local width, count = most_frequent(column(members, function(member) return #member.runs[at].text end))
      local is_usual = (#members - count) * odd_among <= #members
      for _, member in ipairs(members) do
        local digits = member.runs[at].text
        -- 100 after 99 is no slip.
        local has_overflown = #digits > width and digits:sub(1, 1) ~= "0"
        if is_usual and #digits ~= width and not has_overflown then
          odd[#odd + 1] = { node = member.node, usual = members[1] == member and members[2] or members[1] }
        end
      end
    end
  end
end

-- Of a few codes only a sign that looks alike tells the odd one.
local fewest_codes = 3

local function odd_of_few(members)
  local odd = {}
  local usual, count = most_frequent(column(members, function(member) return member.skeleton end))
  if count < #members - 1 then return nil end
  for i, member in ipairs(members) do
    local other = members[i > 1 and 1 or 2]
    if member.skeleton ~= usual and is_misread(member, other) then odd[1] = { node = member.node, usual = other } end
  end
  return odd[1] and odd
end

---The codes of one kind that are built otherwise than nearly all the others.
---@param members CodeForm[]
---@return { node: toets.Node, usual: CodeForm }[]? odd nil where the codes show no pattern
function code_forms.odd(members)
  if #members < enough_codes then return #members >= fewest_codes and odd_of_few(members) or nil end
  local odd = {}
  local usual, count = most_frequent(column(members, function(member) return member.skeleton end))
  if (#members - count) * odd_among > #members then return nil end
  local alike = {}
  for _, member in ipairs(members) do
    if member.skeleton == usual then alike[#alike + 1] = member end
  end
  for _, member in ipairs(members) do
    if member.skeleton ~= usual and (is_misread(member, alike[1]) or is_slip(member.skeleton, usual)) then
      odd[#odd + 1] = { node = member.node, usual = alike[1] }
    end
  end
  add_odd_widths(alike, odd)
  return odd
end

return code_forms
