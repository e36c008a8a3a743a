-- Nodes of two parts of a report that stand for the same thing, told by their code.
local namesakes = {}

-- Goals and actions may both be numbered from 1.
local plain_number = re.compile([[^\d+$]])

---@class Namesakes
---@field first toets.Node the one that is printed first
---@field node toets.Node of another part
---@field code string

---@param report toets.Report
---@param is_meant? fun(node: toets.Node): boolean
---@return Namesakes[] in reading order of the second
function namesakes.of(report, is_meant)
  local found, first_of = {}, {}
  for _, node in ipairs(report:nodes()) do
    local code = node.code
    if code and node.title and not node.implied and not node.aggregate and (not is_meant or is_meant(node)) then
      local key = plain_number:test(code) and node.kind .. " " .. code or code
      local first = first_of[key]
      if first and first.part ~= node.part then found[#found + 1] = { node = node, first = first, code = code } end
      first_of[key] = first or node
    end
  end
  return found
end

return namesakes
