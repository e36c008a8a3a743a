local closing_lines = use("closing_lines")
local reserve_steps = use("reserve_steps")

---@type toets.Rule
return {
  id = "RF1",
  name = "reserve-rolls-forward",
  title = {
    nl = "De reserve is die van een jaar eerder met het resultaat van het jaar",
    en = "The reserve is that of a year earlier with the result of the year",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Besluit over de beleids- en beheerscyclus, art. 16 en begrippenlijst: het gecumuleerde resultaat "
      .. "is dat van het vorige jaar en het budgettaire resultaat van het jaar.",
    en = "Decision on policy and management cycle, art. 16 and glossary: the cumulated result is that of the "
      .. "year before and the budgetary result of the year.",
  },
  subjects = { kind = "report" },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: de synthese vermeldt {actual}; de rijen waaruit dit volgt geven {expected} (verschil "
      .. "{delta}).",
    en = "{node}, {column}: the synthesis states {actual}; the lines that it follows from give {expected} (difference "
      .. "{delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen volgen niet uit het jaar ervoor en het resultaat.",
    en = "{node}: {count} amounts do not follow from the year before and the result.",
  },
  reasons = {
    no_year_before = { nl = "de stand van een jaar eerder ontbreekt", en = "the stock of a year earlier is missing" },
    no_total = {
      nl = "de synthese heeft geen eindtotaal voor deze kolom",
      en = "the synthesis has no total for this column",
    },
  },
  why = {
    nl = "De reserve verandert alleen door het resultaat. Klopt de aansluiting niet, dan is een van de bedragen anders "
      .. "dan bedoeld of ontbreekt een verrichting.",
    en = "The reserve changes by the result alone. If it does not roll forward, one of the amounts is not what was "
      .. "meant, or an operation is missing.",
  },
  fix = {
    nl = "Vergelijk de reserve van het jaar met die van een jaar eerder en met het resultaat in de jaarrekening.",
    en = "Compare the reserve of the year with that of a year earlier and with the result in the account.",
  },
  evaluate = function(report)
    local found = closing_lines.of(report)
    local stated = {}
    -- The result is what the items and the lines apart from them give together.
    for _, column in ipairs(found.result and found.total and found.result.columns or {}) do
      local terms = reserve_steps.terms(found, column)
      local like = found.result:figures { row = "total" }[1]
      local result = found.result:figure_at(column, { section = like.section, row = "total" })
      if terms and result then
        stated[#stated + 1] = relation.identity { result, "=", sum(terms), at = result }
      end
    end
    for _, tbl in ipairs(found.stocks) do
      for _, step in ipairs(reserve_steps.of(found, tbl)) do
        if step.reason then
          stated[#stated + 1] = not_evaluable(step.reason)
        else
          -- A line that prints nothing for the year adds nothing to the step.
          local terms = step.is_firm and step.firm or step.terms
          stated[#stated + 1] = relation.identity { step.stock, "=", step.before + sum(terms), at = step.stock }
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
