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
  local digits, above = scan.replace(child, not_a_digit, ""), scan.replace(parent, not_a_digit, "")
  return above ~= "" and #digits > #above and starts_with(digits, above)
end

---The number that a code adds to that of the heading above it: 12 of "A0112" below "AP01", 4 of "01/11/SAP/02/04".
---@param node toets.Node with a code
---@return string? stem what stands before it, integer? number, integer? width
function codes.own_number(node)
  local stem, number, width = codes.last_number(node.code)
  local heading = stem and not codes.has_levels(node.code) and node.parent and node.parent.code
  if not heading or not codes.is_below(node.code, heading) then return stem, number, width end
  local own = width - #scan.replace(heading, not_a_digit, "")
  if own < 1 then return stem, number, width end
  return node.code:sub(1, #node.code - own), tonumber(node.code:sub(-own)), own
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
