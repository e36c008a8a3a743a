---@type toets.Rule
return {
  id = "DS2",
  name = "start-not-after-end",
  title = {
    nl = "De startdatum valt niet na de einddatum",
    en = "The start date is not after the end date",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: een actie loopt van haar startdatum tot haar einddatum.",
    en = "Form of the schema: an action runs from its start date to its end date.",
  },
  subjects = { kind = "node" },
  message = {
    nl = "{node}: de startdatum {start_date} valt na de einddatum {end_date}.",
    en = "{node}: the start date {start_date} is after the end date {end_date}.",
  },
  reasons = {
    date_missing = {
      nl = "een van de twee datums ontbreekt of bestaat niet",
      en = "one of the two dates is missing or does not exist",
    },
  },
  why = {
    nl = "De twee datums kunnen niet tegelijk juist zijn.",
    en = "The two dates cannot both be right.",
  },
  fix = {
    nl = "Ga na welke van de twee datums werd verwisseld of verkeerd ingevuld.",
    en = "See which of the two dates was swapped or entered wrongly.",
  },
  evaluate = function(node)
    local first, last = node.start_date, node.end_date
    if not first and not last and not node:at("start_date") and not node:at("end_date") then
      return not_applicable
    end
    if not first or not last then return not_evaluable("date_missing") end
    if first <= last then return nil end
    return finding {
      at = node:at("start_date") or node,
      related = { node:at("end_date") },
      args = { start_date = first, end_date = last },
    }
  end,
}
