local spending = use("spending")

---@return toets.Date? nil when an action states none
---@return toets.Node? action that has it
local function last_end_of(actions)
  local last, of
  for _, action in ipairs(actions) do
    local ends = action.end_date
    if not ends then return nil end
    if not last or ends > last then last, of = ends, action end
  end
  return last, of
end

local function any_has_table(nodes)
  for _, node in ipairs(nodes) do
    if #node:tables() > 0 then return true end
  end
  return false
end

local function end_places(node, actions)
  if node.end_date then return { node:at("end_date") } end
  local places = {}
  for _, action in ipairs(actions) do places[#places + 1] = action:at("end_date") end
  return places
end

local function shows_realised(node)
  for _, tbl in ipairs(node:tables()) do
    if spending.shows_realised(tbl) then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "DS5",
  name = "no-bookings-after-the-end-date",
  title = {
    nl = "Na de einddatum wordt niets meer geboekt",
    en = "Nothing is booked after the end date",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: bedragen van een jaar horen bij werk van dat jaar. Geen juridische bron; een late "
      .. "factuur verklaart er een aantal.",
    en = "Practice: amounts of a year belong to work of that year. No legal source; a late invoice explains some.",
  },
  subjects = { kind = "node", of = { "action", "action_plan" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de einddatum{of_action} is {end_date}, maar {column} vermeldt {amount} ({row}{comma}{section}). Liep "
      .. "de uitvoering langer, of gaat het om een late afrekening?",
    en = "{node}: the end date{of_action} is {end_date}, but {column} states {amount} ({row}{comma}{section}). Did the "
      .. "work last longer, or is it a late settlement?",
  },
  summary = {
    nl = "{count} bedragen zijn geboekt in een jaar dat na de einddatum begint.",
    en = "{count} amounts are booked in a year that begins after the end date.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_end_date = {
      nl = "de einddatum van de actie, of van een actie van het actieplan, ontbreekt of bestaat niet",
      en = "the end date of the action, or of an action of the plan, is missing or does not exist",
    },
  },
  why = {
    nl = "Een bedrag na het einde wijst op een einddatum die niet werd aangepast of op een boeking bij een verkeerde "
      .. "actie.",
    en = "An amount after the end points to an end date that was not changed, or to an entry under the wrong action.",
  },
  fix = {
    nl = "Ga na waarvoor het bedrag dient; pas de einddatum aan, verplaats de boeking of licht haar toe.",
    en = "See what the amount is for; change the end date, move the entry or explain it.",
  },
  evaluate = function(node)
    if node.aggregate or not shows_realised(node) then return not_applicable end
    local actions = node:children("action")
    local last, of = node.end_date, nil
    if not last and node.kind == "action_plan" then
      -- Where the actions have tables of their own, each is judged by itself.
      if #actions == 0 or any_has_table(actions) then return not_applicable end
      last, of = last_end_of(actions)
    end
    local year = node.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    if last and last.year >= year then return nil end
    local booked = spending.booked(node, year)
    if #booked == 0 then return nil end
    if not last then return not_evaluable("no_end_date") end

    local findings = {}
    for i, figure in ipairs(booked) do
      findings[i] = finding {
        at = figure,
        related = end_places(node, actions),
        args = {
          end_date = last, of_action = of and " (" .. (of.code or of.label) .. ")" or "",
          column = figure.column.label, amount = figure, row = term(figure.row),
          comma = figure.section and ", " or "", section = figure.section and term(figure.section) or "",
        },
      }
    end
    return findings
  end,
}
