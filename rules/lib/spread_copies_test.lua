local spread_copies = use("spread_copies")

local sentence = "De overeenkomst met de buurtwerkers in de wijken van de stad loopt door tot en met "

local function report(...)
  local nodes = {}
  for i, value in ipairs { ... } do
    local node = { code = "A" .. i, label = "A" .. i, part = "body" }
    node.texts = function() return { { value = value, node = node, name = "notes" } } end
    nodes[i] = node
  end
  return { nodes = function() return nodes end }
end

return {
  {
    name = "one date against five",
    check = function()
      local found, compared = spread_copies.find(report(sentence .. "2026.", sentence .. "2026.", sentence .. "2025.",
        sentence .. "2026.", sentence .. "2026.", sentence .. "2026."))
      assert(#found == 1 and compared == 1 and found[1].count == 5)
      assert(found[1].odd.text.node.code == "A3" and found[1].other.text.node.code == "A1")
    end,
  },
  {
    name = "a sentence without a copy",
    check = function()
      local found, compared = spread_copies.find(report(sentence .. "2026.", "Er was een overleg in 2025."))
      assert(#found == 0 and compared == 0)
    end,
  },
}
