local over_time = use("over_time")

local word = { [true] = "priority", [false] = "no_priority" }

---@type toets.Rule
return {
  id = "RF12",
  name = "priority-stays",
  title = {
    nl = "Wat prioritair is, blijft dat",
    en = "What has priority keeps it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Besluit over de beleids- en beheerscyclus: de raad beslist welke plannen en acties prioritair zijn.",
    en = "Decision on policy and management cycle: the council decides which plans and actions have priority.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "report" },
  message = {
    nl = "{node} is {now}; in het vorige rapport (toestand {day}) {before}.",
    en = "{node} is {now}; in the earlier report (as of {day}) {before}.",
  },
  summary = {
    nl = "{count} keer verschilt de prioriteit van die in het vorige rapport (toestand {day}).",
    en = "{count} times the priority differs from that in the earlier report (as of {day}).",
  },
  why = {
    nl = "De raad volgt de prioritaire acties op. Verandert de prioriteit, dan is dat een wijziging van het plan.",
    en = "The council follows the actions with priority. If the priority changes, the plan was changed.",
  },
  fix = {
    nl = "Ga na of het plan is aangepast; vermeld anders de vastgestelde prioriteit.",
    en = "See whether the plan was changed; else state the priority that was adopted.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    if node.priority == nil or earlier.priority == nil or not over_time.is_first(node) then return not_applicable end
    -- Actions follow their plan: it is told there.
    local parent = counterpart.parent
    local follows = parent and parent.node and parent.earlier and parent.node.priority == node.priority
      and parent.earlier.priority == earlier.priority
    if node.priority == earlier.priority or follows then return nil end
    return finding {
      at = node,
      related = { earlier },
      args = {
        now = term(word[node.priority]), before = term(word[earlier.priority]),
        day = over_time.day_of(counterpart.earlier_report),
      },
    }
  end,
}
