-- Whether two headings of one thing are two entries, or one that is printed again where its text goes on.
local outline = use("outline")

local entries = {}

-- Only one with figures or dates is an entry of its own.
local function is_whole(node)
  return #node:tables() > 0 or node.start_date ~= nil or node.end_date ~= nil or node.printed_status ~= nil
end

local function prose_of(node)
  local pieces = {}
  for i, text in ipairs(node:texts()) do pieces[i] = text.name .. " " .. outline.letters(text.value) end
  return table.concat(pieces, "\n")
end

---Where a text goes on, it says something else below the second heading.
---@param first toets.Node
---@param node toets.Node of the same code or title
---@return boolean
function entries.is_again(first, node)
  if is_whole(first) or is_whole(node) then return is_whole(first) and is_whole(node) end
  local prose = prose_of(first)
  return prose == prose_of(node) and (prose ~= "" or first.title == node.title)
end

return entries
