-- Finds one number with one label among the parts of the results of two nodes: "via het jeugdhuis: 138" at both.
local nouns = use("nouns")
local results_and_targets = use("results_and_targets")

local shared_routes = {}

-- A round number of a route without a name ("via scholen: 60") is equal by chance.
local round = re.compile([[0$]])
local name = re.compile("[^A-Z].*[A-Z\u{C0}-\u{DE}]")
local least_round = decimal("100")

local function is_telling(part, least)
  if not part.value or part.value < least then return false end
  return not round:test(part.value.text) or part.value >= least_round and name:test(part.label)
end

---@class SharedRoute
---@field first toets.Mention
---@field second toets.Mention
---@field other toets.Node the node of the first one

---@param report toets.Report
---@param smallest integer smaller numbers are equal by chance
---@return SharedRoute[]
---@return integer compared how many parts there are to compare
function shared_routes.find(report, smallest)
  local seen, found, compared = {}, {}, 0
  local least = decimal(tostring(smallest))
  for _, node in ipairs(report:nodes()) do
    local of_node = results_and_targets.of(node)
    for _, part in ipairs(of_node and of_node.result and of_node.parts or {}) do
      if is_telling(part, least) then
        compared = compared + 1
        local key = node.part .. "/" .. nouns.small(part.label) .. "/" .. part.value.text
        local first = seen[key]
        if not first then
          seen[key] = { node = node, part = part }
        elseif first.node ~= node then
          found[#found + 1] = { first = first.part, second = part, other = first.node }
        end
      end
    end
  end
  return found, compared
end

return shared_routes
