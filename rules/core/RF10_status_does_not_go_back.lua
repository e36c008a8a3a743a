local over_time = use("over_time")

local rank = { not_started = 0, started = 1, halfway = 2, near_end = 3, completed = 4 }

-- Work that was stopped may be taken up again, and then it is under way.
local function is_back(before, now)
  if before == "stopped" then return rank[now] ~= nil and now ~= "completed" end
  return rank[now] ~= nil and rank[before] ~= nil and rank[now] < rank[before]
end

---@type toets.Rule
return {
  id = "RF10",
  name = "status-does-not-go-back",
  title = {
    nl = "De status gaat niet achteruit",
    en = "The status does not go back",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: de status toont hoever het "
      .. "werk staat.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: the status shows how far the work is.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "report" },
  message = {
    nl = "{node}: de status is {now}; het vorige rapport (toestand {day}) vermeldt {before}.",
    en = "{node}: the status is {now}; the earlier report (as of {day}) states {before}.",
  },
  summary = {
    nl = "{count} keer gaat de status achteruit tegenover het vorige rapport (toestand {day}).",
    en = "{count} times the status goes back from that in the earlier report (as of {day}).",
  },
  why = {
    nl = "Werk dat verder stond of afgerond was en nu weer loopt, is uitgebreid, hernomen of eerder verkeerd gemeld.",
    en = "Work that was further or completed and is under way again was extended, taken up again or reported wrongly.",
  },
  fix = {
    nl = "Vergelijk de status in beide rapporten en licht toe wat er hernomen of uitgebreid is.",
    en = "Compare the status in both reports and explain what was taken up again or extended.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    local now, before = node.status, earlier.status
    if not now or not before or not over_time.is_first(node) then return not_applicable end
    if not is_back(before, now) then return nil end
    return finding {
      at = node:at("status") or node,
      related = { earlier:at("status") or earlier },
      args = { now = term(now), before = term(before), day = over_time.day_of(counterpart.earlier_report) },
    }
  end,
}
