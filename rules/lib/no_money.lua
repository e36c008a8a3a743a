-- Nodes that say of themselves that they have no amounts: "Geen financiële gegevens".
local scan = use("scan")

local no_money = {}

-- An accent that was lost in another encoding or in recognition leaves one or two other characters.
local stated = scan.any_case([[^\W*(?:er\s+zijn\s+)?geen\s+(?:financi[^\s]{1,4}le\s+gegevens]]
  .. [[|(?:ontvangsten\s+(?:en|of|noch)\s+uitgaven|uitgaven\s+(?:en|of|noch)\s+ontvangsten))\W*$]])

---The text of a node that says that there are no amounts to show.
---@param node toets.Node
---@return toets.Text?
function no_money.said_by(node)
  for _, text in ipairs(node:texts("money")) do
    if stated:test(text.value) then return text end
  end
  return nil
end

---Whether a node has no table and its text on money says that there is nothing to show.
---@param node toets.Node
---@return boolean
function no_money.is_stated(node)
  return #node:tables() == 0 and no_money.said_by(node) ~= nil
end

return no_money
