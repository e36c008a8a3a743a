-- The result of a node beside its target, printed as labelled numbers: "Behaalde KPI = 307 (KPI = 300)", and the
-- numbers below it that it is made of: "via de brugfiguren: 65".
local scan = use("scan")

local results_and_targets = {}

---@class ResultAndTarget
---@field result toets.Mention?
---@field target toets.Mention?
---@field parts toets.Mention[] the labelled numbers behind the result

local reached = "(?:behaalde?|bereikte?|gehaalde?|gerealiseerde?)"
local result_label = scan.any_case("^(?:totaal\\s+)?" .. reached .. "\\b|\\b" .. reached
  .. [[$|^(?:eind)?(?:resultaat|realisatie)$]])
local target_label = scan.any_case([[^(?:te\s+behalen|beoogde?|vooropgestelde?|gevraagde?|na\s+te\s+streven)\b]]
  .. [[|^(?:kpi(?:'s)?|doel|doelstelling|doelwaarde|target|norm|streef(?:doel|waarde|cijfer|getal))$]])

-- "Nog in aanvraag: 14", "Op de wachtlijst: 9": of those that are not reached yet.
local no_part = scan.any_case([[^(?:nog\b|niet\b|(?:al|reeds)?\s*(?:in|op)\s+(?:de\s+)?]]
  .. [[(?:aanvraag|behandeling|wacht\w*|opstart|voorbereiding)\b|wacht(?:lijst|enden)]]
  .. [[|(?:geweigerd|afgewezen|afgehaakt|geannuleerd|waarvan)\b)]])

---What a label of a number or column names.
---@param label string
---@return "result"|"target"|nil
function results_and_targets.named(label)
  return result_label:test(label) and "result" or target_label:test(label) and "target" or nil
end

---Whether a node prints a result or a target, or says in words why there is none.
---@param node toets.Node
---@return boolean
function results_and_targets.are_told(node)
  for _, mention in ipairs(node:mentions()) do
    local label = mention.label or ""
    if result_label:test(label) or target_label:test(label) then return true end
  end
  return #node:texts("notes") > 0
end

---@param node toets.Node
---@return ResultAndTarget? nil where the node prints neither, or several results or targets
function results_and_targets.of(node)
  local found = { parts = {} }
  for _, mention in ipairs(node:mentions("count")) do
    local label = mention.label or ""
    if result_label:test(label) then
      if found.result then return nil end
      found.result = mention
    elseif target_label:test(label) then
      if found.target then return nil end
      found.target = mention
    elseif found.result and label ~= "" and not no_part:test(label) then
      found.parts[#found.parts + 1] = mention
    end
  end
  return (found.result or found.target) and found or nil
end

---@class MeasuredNode
---@field node toets.Node
---@field result toets.Mention
---@field target toets.Mention

---The nodes of a report that print both a result and a target in figures.
---@param report toets.Report
---@return MeasuredNode[]
function results_and_targets.measured(report)
  local found = {}
  for _, node in ipairs(report:nodes()) do
    local of_node = results_and_targets.of(node)
    local result, target = of_node and of_node.result, of_node and of_node.target
    if result and target and result.value and target.value then
      found[#found + 1] = { node = node, result = result, target = target }
    end
  end
  return found
end

return results_and_targets
