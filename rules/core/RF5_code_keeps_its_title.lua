local over_time = use("over_time")

-- A node that only its place tells apart is named with its parent.
local function called(counterpart)
  local earlier = counterpart.earlier
  if earlier.label ~= counterpart.node.label or not earlier.parent then return earlier.label end
  return earlier.label .. " (" .. earlier.parent.label .. ")"
end

---@type toets.Rule
return {
  id = "RF5",
  name = "code-keeps-its-title",
  title = {
    nl = "Een code houdt haar titel en een titel haar code",
    en = "A code keeps its title, and a title its code",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat gepland is, is over de "
      .. "rapporten heen te volgen.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what is planned can be followed "
      .. "over the reports.",
  },
  subjects = { kind = "counterpart", where = { fate = { "same", "renamed", "moved", "split", "joined", "replaced" } } },
  group_by = { "args.fate" },
  message = {
    nl = "{node}: in het vorige rapport (toestand {day}) stond hier “{before}” ({fate}).",
    en = "{node}: in the earlier report (as of {day}) “{before}” stood here ({fate}).",
  },
  summary = {
    nl = "{count} onderdelen zijn {fate} sinds het vorige rapport (toestand {day}).",
    en = "{count} items were {fate} since the earlier report (as of {day}).",
  },
  why = {
    nl = "Wie de rapporten naast elkaar legt, volgt een actie aan haar code en titel. Verandert een van beide zonder "
      .. "uitleg, dan lijkt de ene actie verdwenen en de andere nieuw.",
    en = "Who lays the reports side by side follows an action by its code and title. If one of them changes without an "
      .. "explanation, one action seems gone and another one new.",
  },
  fix = {
    nl = "Vermeld de vroegere naam of code bij de omschrijving, of neem de vroegere titel weer op.",
    en = "Give the earlier name or code with the description, or use the earlier title again.",
  },
  evaluate = function(counterpart)
    local node, fate = counterpart.node, counterpart.fate
    if not over_time.is_first(node) then return not_applicable end
    if fate == "same" then return nil end
    return finding {
      at = node:at("title") or node,
      related = { counterpart.earlier:at("title") or counterpart.earlier },
      -- A code that stands for something else cannot be followed at all.
      severity = fate == "replaced" and "warning" or "note",
      args = { fate = term(fate), before = called(counterpart), day = over_time.day_of(counterpart.earlier_report) },
    }
  end,
}
