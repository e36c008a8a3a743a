local over_time = use("over_time")

local closed = { completed = true, stopped = true }

-- All that the earlier report shows: the receipt says how much of it is still there.
local all_but_added = { "same", "renamed", "moved", "split", "joined", "replaced", "vanished" }

---@type toets.Rule
return {
  id = "RF11",
  name = "open-work-stays-in-sight",
  title = {
    nl = "Wat niet afgerond was, blijft in het rapport staan",
    en = "What was not completed stays in the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat gepland is, wordt "
      .. "opgevolgd tot het afgesloten is.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what is planned is followed "
      .. "until it is closed.",
  },
  subjects = {
    kind = "counterpart", of = { "action", "action_plan", "objective", "policy_objective" },
    where = { fate = all_but_added },
  },
  group_by = { "report" },
  message = {
    nl = "{node}, {status}, staat in het vorige rapport (toestand {day}), maar niet meer in dit rapport.",
    en = "{node}, {status}, stands in the earlier report (as of {day}), but no longer in this report.",
  },
  summary = {
    nl = "{count} onderdelen van het vorige rapport (toestand {day}) die niet afgerond waren, staan niet "
      .. "meer in dit rapport.",
    en = "{count} items of the earlier report (as of {day}) that were not completed no longer stand in this report.",
  },
  why = {
    nl = "Een actie die zonder uitleg wegvalt, kan uitgevoerd, geschrapt of vergeten zijn; de lezer kan dat niet zien.",
    en = "An action that is left out without a word may be done, dropped or forgotten; the reader cannot tell.",
  },
  fix = {
    nl = "Neem het onderdeel nog eenmaal op met zijn eindstatus, of vermeld waar het is ondergebracht.",
    en = "Show it once more with its final status, or say where it has gone.",
  },
  evaluate = function(counterpart)
    local earlier, parent = counterpart.earlier, counterpart.parent
    if earlier.aggregate or earlier.implied or not over_time.is_first(earlier) then return not_applicable end
    if counterpart.fate ~= "vanished" then return nil end
    -- What stands below something that is gone, or is not shown in full, goes with it.
    local shows_others
    if earlier.parent then
      shows_others = parent and parent.node and over_time.shows_others(parent.node, earlier)
    else
      shows_others = over_time.shows_most(counterpart.report, counterpart.earlier_report, earlier)
    end
    if not shows_others then return not_applicable end
    if closed[earlier.status or ""] then return nil end
    return finding {
      at = counterpart,
      related = { earlier },
      args = {
        status = earlier.status and term(earlier.status) or "",
        day = over_time.day_of(counterpart.earlier_report),
      },
    }
  end,
}
