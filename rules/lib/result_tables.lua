-- Tables that list the target or result of each action: "Actie | KPI | Resultaat".
local results_and_targets = use("results_and_targets")
local title_pairs = use("title_pairs")

local result_tables = {}

---@class ResultRow
---@field title string
---@field figures { figure: toets.Figure, is: "result"|"target" }[]

---The rows of a table with a column of targets or results.
---@param tbl toets.Table
---@return ResultRow[]
local function rows_of(tbl)
  local rows, by_label = {}, {}
  for _, figure in ipairs(tbl:figures { row = "value" }) do
    local is = figure.value and figure.column and results_and_targets.named(figure.column.label)
    local label = figure.label or ""
    if is and label ~= "" then
      if not by_label[label] then
        by_label[label] = { title = label, figures = {} }
        rows[#rows + 1] = by_label[label]
      end
      table.insert(by_label[label].figures, { figure = figure, is = is })
    end
  end
  return rows
end

---@class ListedResult
---@field listed toets.Figure
---@field own toets.Mention what the action itself states
---@field title string of the action
---@field label string of the column
---@field key string

---The numbers of such tables and what the actions that they name state themselves.
---@param report toets.Report
---@return ListedResult[]
function result_tables.of(report)
  local found, actions = {}, {}
  for _, action in ipairs(report:nodes("action")) do
    if action.part ~= "contents" and action.title then actions[#actions + 1] = action end
  end
  local listed_actions
  for _, node in ipairs(actions[1] and report:nodes() or {}) do
    for _, tbl in ipairs(node:tables()) do
      local rows = rows_of(tbl)
      listed_actions = listed_actions or rows[1] and title_pairs.list(actions)
      for _, pair in ipairs(rows[1] and title_pairs.of(title_pairs.list(rows), listed_actions) or {}) do
        local own = results_and_targets.of(pair.second) or {}
        for _, listed in ipairs(pair.first.figures) do
          local stated = own[listed.is]
          if stated and stated.value then
            local label, title = listed.figure.column.label, pair.second.title
            found[#found + 1] = {
              listed = listed.figure, own = stated, title = title, label = label,
              key = "table/" .. label .. "/" .. title,
            }
          end
        end
      end
    end
  end
  return found
end

return result_tables
