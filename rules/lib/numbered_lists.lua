-- Lists of a report that number the same actions: the contents, a list of indicators, the headings of the actions.
local title_pairs = use("title_pairs")

local numbered_lists = {}

local kinds = { action = true, indicator = true }
local plain_number = re.compile([[^\d+$]])
local fewest = 2

---The nodes of one kind, in one part of the report and under one node, that have a plain number.
---@param report toets.Report
---@return toets.Node[][] in reading order
local function lists_of(report)
  local found, by_key = {}, {}
  for _, node in ipairs(report:nodes()) do
    if kinds[node.kind] and node.title and plain_number:test(node.code or "") then
      local key = node.kind .. " " .. node.part .. " " .. (node.parent and node.parent.line or 0)
      if not by_key[key] then
        by_key[key] = {}
        found[#found + 1] = by_key[key]
      end
      table.insert(by_key[key], node)
    end
  end
  return found
end

---The place of the list that the others are held against: the actions themselves.
local function main_of(lists)
  local chosen
  for i, list in ipairs(lists) do
    local is_main = list[1].kind == "action" and list[1].part ~= "contents"
    if is_main and (not chosen or #list > #lists[chosen]) then chosen = i end
  end
  return chosen
end

---@class Listed
---@field main toets.Node an action
---@field other toets.Node what another list has for it

---The actions of a report and what its other lists have for them; a list that is mostly about other things has none.
---@param report toets.Report
---@return Listed[]
function numbered_lists.of(report)
  local lists, found = lists_of(report), {}
  local main = main_of(lists)
  local actions = main and #lists > 1 and title_pairs.list(lists[main])
  for i, list in ipairs(lists) do
    local both = actions and i ~= main and title_pairs.of(title_pairs.list(list), actions) or {}
    if #both >= fewest and 2 * #both >= math.max(#list, #lists[main]) then
      for _, pair in ipairs(both) do found[#found + 1] = { main = pair.second, other = pair.first } end
    end
  end
  return found
end

return numbered_lists
