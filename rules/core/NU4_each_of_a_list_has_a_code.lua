local tables_alike = use("tables_alike")

---@class CodedList
---@field with integer
---@field without toets.Node[]

---The nodes of one kind in one place of a part: below one heading, or below none.
---@return CodedList[]
local function lists_of(report)
  local lists, order = {}, {}
  for _, node in ipairs(report:nodes()) do
    -- What stands for several, and a heading that is no part of the plan, have no code of their own.
    if node.title and not node.aggregate and not node.implied and node.kind ~= "item" then
      local key = node.part .. " " .. node.kind .. " " .. (node.parent and node.parent.line or 0)
      local list = lists[key] or { with = 0, without = {} }
      if not lists[key] then
        lists[key] = list
        order[#order + 1] = list
      end
      if node.code then list.with = list.with + 1 else table.insert(list.without, node) end
    end
  end
  return order
end

---@type toets.Rule
return {
  id = "NU4",
  name = "each-of-a-list-has-a-code",
  title = {
    nl = "In een lijst met codes of nummers heeft elk onderdeel er een",
    en = "In a list with codes or numbers each item has one",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de delen van een plan worden uit elkaar gehouden met een code of een nummer.",
    en = "Practice: the parts of a plan are told apart by a code or a number.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} staat er zonder code of nummer, terwijl de {total} andere er een hebben.",
    en = "{node} stands without a code or number, while the {total} others have one.",
  },
  summary = {
    nl = "{count} onderdelen hebben geen code of nummer, terwijl de andere van hun lijst er een hebben.",
    en = "{count} items have no code or number, while the others of their list have one.",
  },
  reasons = {
    no_habit = {
      nl = "de lijsten van het rapport zijn kort, of hebben niet voor alles een code",
      en = "the lists of the report are short, or do not have a code for everything",
    },
  },
  why = {
    nl = "Zonder code of nummer is niet met zekerheid te zeggen waarover het in een ander deel van het rapport gaat.",
    en = "Without a code or number it cannot be said for certain what is meant in another part of the report.",
  },
  fix = {
    nl = "Zet de code of het nummer erbij.",
    en = "Add the code or the number.",
  },
  evaluate = function(report)
    local findings, has_codes, is_judged = {}, false, false
    for _, list in ipairs(lists_of(report)) do
      has_codes = has_codes or list.with > 0
      if tables_alike.is_habit(list.with, #list.without) then
        is_judged = true
        for _, node in ipairs(list.without) do
          findings[#findings + 1] = finding { at = node:at("title") or node, args = { node = node, total = list.with } }
        end
      end
    end
    if not has_codes then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
