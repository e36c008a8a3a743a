-- The tables that a report prints alike: those of one kind of node in one part, with the same measures.
local tables_alike = {}

---@class AlikeTables
---@field list { table: toets.Table, node: toets.Node, figures: toets.Figure[] }[]

local function signature(tbl, group)
  local measures, seen = {}, {}
  for _, column in ipairs(tbl.columns) do
    local measure = column.measure or ""
    if not seen[measure] then
      seen[measure] = true
      measures[#measures + 1] = measure
    end
  end
  table.sort(measures)
  return group .. " " .. table.concat(measures, " ")
end

---The tables with columns of actions and plans; what adds up others is printed in its own way.
---@param report toets.Report
---@param kinds? string[] nodes of which the tables are alike whatever the kind, what adds up others too
---@return AlikeTables[]
function tables_alike.read(report, kinds)
  local groups, order = {}, {}
  for _, kind in ipairs(kinds or { "action_plan", "action" }) do
    for _, node in ipairs(report:nodes(kind)) do
      for _, tbl in ipairs(node.aggregate and not kinds and {} or node:tables()) do
        local key = #tbl.columns > 0 and signature(tbl, kinds and node.part or node.part .. " " .. kind)
        if key and not groups[key] then
          groups[key] = { list = {} }
          order[#order + 1] = groups[key]
        end
        if key then table.insert(groups[key].list, { table = tbl, node = node, figures = tbl:figures() }) end
      end
    end
  end
  return order
end

---Whether so many have something that those without it lack it.
---@param without integer
---@param with integer
---@return boolean
function tables_alike.is_habit(with, without)
  return with > 2 and 4 * without <= with
end

---Whether some number or sign is printed.
---@param figures toets.Figure[]
---@return boolean
function tables_alike.is_filled(figures)
  for _, figure in ipairs(figures) do
    if figure.value or figure.printed and figure.absent ~= "blank" then return true end
  end
  return false
end

---The codes that the heading of a table names.
---@param node toets.Node
---@return string? codes as printed, nil where none is named
function tables_alike.codes_of(node)
  local found = {}
  for _, mention in ipairs(node:mentions("code")) do found[#found + 1] = mention.raw end
  return found[1] and table.concat(found, ", ")
end

return tables_alike
