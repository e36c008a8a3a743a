-- How the codes of a plan are built: runs of digits, runs of letters and what stands between them.
local scan = use("scan")

local codes = {}

---@class CodeRun
---@field text string
---@field is_number boolean

-- "0" to "9", "A" to "Z" and "a" to "z"; whatever else tells levels apart.
local function sort_of(byte)
  if byte >= 48 and byte <= 57 then return "number" end
  if byte >= 65 and byte <= 90 or byte >= 97 and byte <= 122 then return "letters" end
  return "mark"
end

---@param code string
---@return CodeRun[]
function codes.runs(code)
  local runs, start, current = {}, 1, nil
  local function close(last)
    if last >= start then runs[#runs + 1] = { text = code:sub(start, last), is_number = current == "number" } end
    start = last + 1
  end
  for at = 1, #code do
    local sort = sort_of(code:byte(at))
    if sort ~= current then close(at - 1) end
    current = sort
  end
  close(#code)
  return runs
end

---What is left when every number is put away: "01/11/SAP/02" and "3/4/SAP/11" are both "#/#/SAP/#".
---@param runs CodeRun[]
---@return string
function codes.skeleton(runs)
  local pieces = {}
  for i, piece in ipairs(runs) do pieces[i] = piece.is_number and "#" or piece.text end
  return table.concat(pieces)
end

-- What is taken for another character on a page that is badly printed, scanned or typed over.
local look_alikes = {
  { "0", "O" }, { "0", "o" }, { "0", "Q" }, { "0", "D" }, { "1", "I" }, { "1", "l" }, { "1", "i" }, { "2", "Z" },
  { "5", "S" }, { "6", "G" }, { "8", "B" },
}

local alike = {}
for _, pair in ipairs(look_alikes) do
  for i, one in ipairs(pair) do
    alike[one] = alike[one] or {}
    table.insert(alike[one], pair[3 - i])
  end
end

---What a code may have been when one of its characters was taken for another: "A13O2" for "A1302".
---@param code string
---@return string[]
function codes.misread(code)
  local found = {}
  for at = 1, #code do
    for _, other in ipairs(alike[code:sub(at, at)] or {}) do
      found[#found + 1] = code:sub(1, at - 1) .. other .. code:sub(at + 1)
    end
  end
  return found
end

---The code without its last number, that number, and its width; nil when it does not end in a number.
---@param code string
---@return string? stem, integer? number, integer? width
function codes.last_number(code)
  local first = #code + 1
  while first > 1 and sort_of(code:byte(first - 1)) == "number" do first = first - 1 end
  local width = #code - first + 1
  -- A longer number than any report has would not fit an integer.
  if width == 0 or width > 9 then return nil end
  return code:sub(1, first - 1), tonumber(code:sub(first)), width
end

local separator = re.compile("[/.-]")

---Whether levels are told apart by a mark: "01/11/SAP/02", "1.2.3".
---@param code string
---@return boolean
function codes.has_levels(code)
  return separator:test(code)
end

local not_a_digit = re.compile([[\D+]])

---@param code string
---@return string
function codes.digits(code)
  return scan.replace(code, not_a_digit, "")
end

local function starts_with(text, beginning)
  return text:sub(1, #beginning) == beginning
end

---Whether a code says that it stands below another: "01/11/SAP/02/04" below "01/11/SAP/02", "A0501" below "AP05".
---@param child string
---@param parent string
---@return boolean
function codes.is_below(child, parent)
  if codes.has_levels(parent) or codes.has_levels(child) then
    return starts_with(child, parent) and separator:test(child:sub(#parent + 1, #parent + 1))
  end
  local digits, above = codes.digits(child), codes.digits(parent)
  return above ~= "" and #digits > #above and starts_with(digits, above)
end

---What of a code stands for the level of the one above it: "01/11" of "01/11/SAP/02" below "31/11", "01" of "A0112"
---below "AP31".
---@param child string
---@param parent string
---@return string? nil where the code has no more levels
function codes.at_level_of(child, parent)
  if codes.has_levels(parent) or codes.has_levels(child) then
    local at = 1
    for _ in scan.matches(separator, parent) do
      at = separator:find(child, at)
      if not at then return nil end
      at = at + 1
    end
    local stop = separator:find(child, at)
    return stop and child:sub(1, stop - 1)
  end
  local digits, size = codes.digits(child), #codes.digits(parent)
  return size > 0 and #digits > size and digits:sub(1, size) or nil
end

---Whether one code becomes the other with one character replaced, left out or added.
---@param a string
---@param b string
---@return boolean
function codes.is_slip_of(a, b)
  if #b > #a then a, b = b, a end
  if #a - #b > 1 or a == b then return false end
  local before, behind = 0, 0
  while before < #b and a:byte(before + 1) == b:byte(before + 1) do before = before + 1 end
  while behind < #b - before and a:byte(#a - behind) == b:byte(#b - behind) do behind = behind + 1 end
  return #a - before - behind <= 1
end

-- More digits are those of two levels or a running number of all actions.
local widest_of_one_level = 2

---The number that a code adds to that of the heading above it: 12 of "A0112" below "AP01", 4 of "01/11/SAP/02/04".
---@param node toets.Node with a code
---@return string? stem what stands before it, integer? number, integer? width
---@return boolean certain false where the number may be that of a level above too, as of "A0112" without a heading
function codes.own_number(node)
  local stem, number, width = codes.last_number(node.code)
  if not stem or codes.has_levels(node.code) then return stem, number, width, true end
  local heading = node.parent and node.parent.code
  local own = heading and codes.is_below(node.code, heading) and width - #codes.digits(heading) or 0
  if own < 1 then return stem, number, width, width <= widest_of_one_level end
  return node.code:sub(1, #node.code - own), tonumber(node.code:sub(-own)), own, true
end

---The nodes of a report that print a code of their own, in reading order. A table of contents repeats what is
---elsewhere, a heading that was not printed has no code of its own.
---@param report toets.Report
---@return toets.Node[]
function codes.printed(report)
  local found = {}
  for _, node in ipairs(report:nodes()) do
    if node.code and not node.implied and not node.aggregate and node.part ~= "contents" then
      found[#found + 1] = node
    end
  end
  return found
end

local is_numbered = { ambition = true, objective = true }

---Whether the body numbers such nodes in a row, heading by heading: NU1 and NU2 are about those.
---@param node toets.Node
---@return boolean
function codes.is_heading_number(node)
  return is_numbered[node.kind] == true and node.part == "body"
end

return codes
