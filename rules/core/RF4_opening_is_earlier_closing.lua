local over_time = use("over_time")
local stocks = use("stocks")

-- A stock at the end of a year that the earlier report closes.
local function is_closed(year, report)
  if report.as_of then return report.as_of >= date(year .. "-12-31") end
  return report.fiscal_year ~= nil and year <= report.fiscal_year
end

---@type toets.Rule
return {
  id = "RF4",
  name = "opening-is-the-earlier-closing",
  title = {
    nl = "De beginstand is de eindstand van het vorige rapport",
    en = "The opening stock is the closing stock of the earlier report",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Besluit over de beleids- en beheerscyclus, art. 16 en begrippenlijst: het gecumuleerde resultaat "
      .. "vertrekt van dat van het vorige jaar.",
    en = "Decision on policy and management cycle, art. 16 and glossary: the cumulated result starts from "
      .. "that of the year before.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: hier staat {actual}; het vorige rapport (toestand {day}) sluit het jaar af met {expected} "
      .. "(verschil {delta}).",
    en = "{node}, {column}: {actual} stands here; the earlier report (as of {day}) closes the year with "
      .. "{expected} (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} standen verschillen van die in het vorige rapport (toestand {day}).",
    en = "{node}: {count} stocks differ from those in the earlier report (as of {day}).",
  },
  reasons = {
    no_common_year = {
      nl = "de twee rapporten vermelden geen stand van hetzelfde jaar",
      en = "the two reports state no stock of the same year",
    },
  },
  why = {
    nl = "Een reserve of gecumuleerd resultaat loopt door. Begint het jaar met een andere stand dan waarmee het vorige "
      .. "eindigde, dan is een van de rapporten niet volledig of niet juist.",
    en = "A reserve or cumulated result carries on. If the year begins with another stock than the one before ended "
      .. "with, one of the reports is not complete or not right.",
  },
  fix = {
    nl = "Vergelijk de stand in beide rapporten met de vastgestelde jaarrekening.",
    en = "Compare the stock in both reports with the adopted account.",
  },
  evaluate = function(counterpart)
    if not stocks.is_named(counterpart.node.title) then return not_applicable end
    if #counterpart.node:figures { row = "value" } == 0 then return not_applicable end
    local stated = {}
    for _, pair in ipairs(counterpart:figures { measure = "actual" }) do
      local figure = pair.figure
      if figure.row == "value" and is_closed(figure.year, counterpart.earlier_report) then
        stated[#stated + 1] = relation.identity {
          figure, "=", pair.earlier, at = figure, tolerance = over_time.rounding(figure, pair.earlier),
          args = { day = over_time.day_of(counterpart.earlier_report) },
        }
      end
    end
    if #stated == 0 then return not_evaluable("no_common_year") end
    return stated
  end,
}
