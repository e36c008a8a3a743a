local closing_lines = use("closing_lines")
local share_columns = use("share_columns")

---@type toets.Rule
return {
  id = "AR8",
  name = "synthesis-total-is-sum-of-items",
  title = {
    nl = "Het eindtotaal van de synthese is de som van de posten",
    en = "The total of the synthesis is the sum of its items",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: de laatste lijn van de synthese telt de posten erboven op.",
    en = "Form of the report: the last line of the synthesis adds up the items above it.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}, {column}, {section} {row}: de synthese vermeldt {actual}; de posten geven samen {expected} (verschil "
      .. "{delta}).",
    en = "{node}, {column}, {section} {row}: the synthesis states {actual}; its items add up to {expected} (difference "
      .. "{delta}).",
  },
  summary = {
    nl = "{count} eindtotalen van de synthese wijken af van de som van de posten.",
    en = "{count} totals of the synthesis differ from the sum of its items.",
  },
  reasons = {
    no_column = { nl = "het eindtotaal staat in geen kolom", en = "the total stands in no column" },
    items_without_column = {
      nl = "een of meer posten hebben deze kolom, rubriek of rij niet",
      en = "one or more items do not have this column, section or row",
    },
  },
  why = {
    nl = "Het eindtotaal ontstaat uit de posten erboven. Een verschil betekent dat een post ontbreekt, dubbel telt of "
      .. "een ander bedrag toont.",
    en = "The total comes from the items above it. A difference means that an item is missing, counted twice or shows "
      .. "another amount.",
  },
  fix = {
    nl = "Tel de posten van de kolom opnieuw op en verbeter het bedrag dat afwijkt.",
    en = "Add up the items of the column again and correct the amount that differs.",
  },
  evaluate = function(report)
    local found = closing_lines.of(report)
    if not found.total or #found.items == 0 then return not_applicable end
    local stated = {}
    for _, row in ipairs(closing_lines.rows) do
      for _, total in ipairs(found.total:figures { row = row }) do
        local column, items, complete = total.column, nil, false
        if column then
          items, complete = closing_lines.of_items(found, column, { section = total.section, row = row })
        end
        if not share_columns.hold(total) then
          stated[#stated + 1] = complete and relation.identity { total, "=", sum(items), at = total }
            or not_evaluable(column and "items_without_column" or "no_column")
        end
      end
    end
    return stated
  end,
}
