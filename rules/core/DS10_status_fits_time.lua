-- A status that only says something when it is far from the calendar. Completed and stopped are left to DS3 and
-- DS4, not begun to DS9, and work with a start date that is still to come to DS23.

---@return "early"|"late"|nil
local function distance(status, elapsed, params)
  if status == "started" and elapsed > params.started_at_most then return "late" end
  if status == "halfway" and elapsed < params.halfway_from then return "early" end
  if status == "halfway" and elapsed > params.halfway_at_most then return "late" end
  if status == "near_end" and elapsed < params.near_end_from then return "early" end
  return nil
end

---@type toets.Rule
return {
  id = "DS10",
  name = "status-fits-elapsed-time",
  title = {
    nl = "De status past bij de verstreken looptijd",
    en = "The status fits the time that has elapsed",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een status zegt hoever het werk staat, de data hoeveel van de tijd voorbij is. Geen "
      .. "juridische bron.",
    en = "Practice: a status says how far the work is, the dates how much of the time has gone. No legal source.",
  },
  subjects = { kind = "node", where = { status = { "started", "halfway", "near_end" } } },
  params = {
    started_at_most = {
      default = 60,
      description = {
        nl = "hoogste percentage van de tijd waarbij werk pas gestart is",
        en = "largest percentage of the time at which work has only started",
      },
    },
    halfway_from = {
      default = 15,
      description = {
        nl = "laagste percentage van de tijd waarbij werk halverwege is",
        en = "smallest percentage of the time at which work is halfway",
      },
    },
    halfway_at_most = {
      default = 92,
      description = {
        nl = "hoogste percentage van de tijd waarbij werk halverwege is",
        en = "largest percentage of the time at which work is halfway",
      },
    },
    near_end_from = {
      default = 25,
      description = {
        nl = "laagste percentage van de tijd waarbij werk zijn einde nadert",
        en = "smallest percentage of the time at which work nears its end",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: de status is “{status}”, terwijl op {as_of} {elapsed} % van de looptijd ({start_date} tot "
      .. "{end_date}) verstreken is. Klopt de status?",
    en = "{node}: the status is “{status}”, while on {as_of} {elapsed} % of the time ({start_date} to {end_date}) has "
      .. "elapsed. Is the status right?",
  },
  summary = {
    nl = "{count} keer ligt de status ver van het deel van de looptijd dat verstreken is.",
    en = "{count} times the status is far from the share of the time that has elapsed.",
  },
  reasons = {
    no_as_of = {
      nl = "het rapport noemt geen bruikbare rapportdatum",
      en = "the report states no usable date it speaks of",
    },
    no_dates = {
      nl = "de startdatum of de einddatum ontbreekt of bestaat niet",
      en = "the start date or the end date is missing or does not exist",
    },
  },
  why = {
    nl = "Een actie die halverwege heet wanneer ze pas begint of bijna moet eindigen, kreeg misschien een status die "
      .. "niet bij haar hoort.",
    en = "An action that is called halfway when it has just begun or must nearly end may have got a status that is not "
      .. "its own.",
  },
  fix = {
    nl = "Vergelijk de status met de start- en einddatum. Werk dat voorloopt of achterstaat op de planning verdient "
      .. "een woord uitleg.",
    en = "Compare the status with the start and end date. Work ahead of or behind its planning deserves a word of "
      .. "explanation.",
  },
  evaluate = function(node, params)
    local as_of, first, last = node.report.as_of, node.start_date, node.end_date
    if not as_of then return not_evaluable("no_as_of") end
    if not first or not last then return not_evaluable("no_dates") end
    -- Dates in the wrong order are DS2's, an end date that has been reached is DS4's.
    if first > last or last <= as_of or first > as_of then return not_applicable end
    local gone, days = as_of - first + 1, last - first + 1
    local far = distance(node.status, gone * 100 // days, params)
    if not far then return nil end
    return finding {
      at = node:at("status") or node,
      related = { node:at("start_date"), node:at("end_date") },
      key = far,
      args = {
        status = term(node.status), as_of = as_of, elapsed = (gone * 200 + days) // (2 * days),
        start_date = first, end_date = last,
      },
    }
  end,
}
