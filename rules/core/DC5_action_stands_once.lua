local entries = use("entries")
local outline = use("outline")

-- A shorter title may be that of several actions: "Subsidies", "Communicatie".
local shortest_title = 15

---@type toets.Rule
return {
  id = "DC5",
  name = "action-stands-once",
  title = {
    nl = "Een actie zonder code staat één keer onder haar doelstelling",
    en = "An action without a code stands once below its objective",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een actie staat één keer in het plan, met eigen bedragen.",
    en = "Practice: an action is in the plan once, with its own amounts.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} staat twee keer onder {parent}. Zijn het twee acties?",
    en = "{node} stands twice below {parent}. Are these two actions?",
  },
  summary = {
    nl = "{count} acties staan twee keer onder dezelfde doelstelling.",
    en = "{count} actions stand twice below the same objective.",
  },
  why = {
    nl = "Van een actie die er twee keer staat, tellen de bedragen dubbel.",
    en = "The amounts of an action that is there twice count double.",
  },
  fix = {
    nl = "Laat weg wat dubbel is, of geef elke actie een eigen titel.",
    en = "Leave out what is double, or give each action a title of its own.",
  },
  evaluate = function(report)
    local first_of, findings, is_looked_at = {}, {}, false
    for _, node in ipairs(report:nodes("action")) do
      local parent = not node.code and not node.aggregate and node.title and node.parent
      local letters = parent and node.part ~= "contents" and outline.letters(node.title) or ""
      if #letters >= shortest_title then
        local key = node.part .. " " .. parent.line .. " " .. letters
        is_looked_at = true
        if first_of[key] and entries.is_again(first_of[key], node) then
          findings[#findings + 1] = finding {
            at = node, related = { first_of[key] }, args = { node = node, parent = parent },
          }
        end
        first_of[key] = first_of[key] or node
      end
    end
    if not is_looked_at then return not_applicable end
    return findings[1] and findings or nil
  end,
}
