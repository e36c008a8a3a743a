-- How a node is named inside a sentence: a title may end with a full stop or break off, and would run into the words
-- behind it.
local scan = use("scan")

local labels = {}

local spaces, closing = re.compile([[\s+]]), re.compile([[[\s.]+$]])

---The code, and the title in quotation marks without its full stop.
---@param node toets.Node
---@return string
function labels.quoted(node)
  local title = closing:replace(scan.replace(node.title or "", spaces, " "), "")
  local quoted = title ~= "" and "“" .. title .. "”" or nil
  if node.code and quoted then return node.code .. " " .. quoted end
  return node.code or quoted or node.label
end

return labels
