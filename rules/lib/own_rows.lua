-- The row of a table that is about the entity of the report itself, among those of other entities.
local nouns = use("nouns")
local scan = use("scan")

local own_rows = {}

local title = scan.any_case([[^(?:(?:de|het|stad|gemeente|ocmw|stadsbestuur|gemeentebestuur|lokaal\s+bestuur|en]]
  .. [[|van)\s+)+]])
local spaces = re.compile([[[\s-]+]])

---A name without "Stad", "Gemeente" and the like, in small letters.
---@param name string
---@return string
function own_rows.plain(name)
  return spaces:replace(nouns.small(title:replace(name, "")), " ")
end

---The figure of the row with the name of the entity, of each table that has one such number and rows of others.
---@param report toets.Report
---@return toets.Figure[]
function own_rows.find(report)
  local found = {}
  if not report.entity_name then return found end
  local name = own_rows.plain(report.entity_name)
  for _, node in ipairs(report:nodes()) do
    for _, tbl in ipairs(node:tables()) do
      local figures, own = tbl:figures { row = "value" }, {}
      for _, figure in ipairs(figures) do
        if figure.label and own_rows.plain(figure.label) == name then own[#own + 1] = figure end
      end
      if #own == 1 and #figures > 1 and own[1].value then found[#found + 1] = own[1] end
    end
  end
  return found
end

return own_rows
