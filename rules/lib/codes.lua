-- How the codes of a plan are built: runs of digits, runs of letters and what stands between them.
local scan = use("scan")

local codes = {}

---@class CodeRun
---@field text string
---@field is_number boolean

local run = re.compile([=[(\d+)|[A-Za-z]+|[^0-9A-Za-z]]=])

---@param code string
---@return CodeRun[]
function codes.runs(code)
  local runs = {}
  for first, last, digits in scan.matches(run, code) do
    runs[#runs + 1] = { text = code:sub(first, last), is_number = digits ~= nil }
  end
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
  local runs = codes.runs(code)
  local last = runs[#runs]
  -- A longer number than any report has would not fit an integer.
  if not last or not last.is_number or #last.text > 9 then return nil end
  return code:sub(1, #code - #last.text), tonumber(last.text), #last.text
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

return codes
