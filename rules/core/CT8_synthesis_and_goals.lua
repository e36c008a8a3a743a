local closing_lines = use("closing_lines")
local synthesis_basis = use("synthesis_basis")

local function count(entries)
  local of = { operating = 0, investment = 0, either = 0, neither = 0, unknown = 0 }
  for _, entry in ipairs(entries) do of[entry.is] = of[entry.is] + 1 end
  return of
end

---@type toets.Rule
return {
  id = "CT8",
  name = "synthesis-total-is-that-of-goals",
  title = {
    nl = "De synthese telt op tot dezelfde bedragen als de doelstellingen van de nota",
    en = "The synthesis adds up to the same amounts as the goals of the note",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: de synthese en de strategische nota tonen dezelfde acties.",
    en = "Form of the report: the synthesis and the strategic note show the same actions.",
  },
  subjects = { kind = "report" },
  group_by = { "args.column" },
  message = {
    nl = "{column}, {line}: {left} {actual}, {right} {expected} (verschil {delta}). De synthese telt haar posten op, "
      .. "de nota haar doelstellingen.",
    en = "{column}, {line}: {left} {actual}, {right} {expected} (difference {delta}). The synthesis adds up its items, "
      .. "the note its goals.",
  },
  summary = {
    nl = "{column}: {count} sommen van de synthese verschillen van die van de doelstellingen van de nota.",
    en = "{column}: {count} sums of the synthesis differ from those of the goals of the note.",
  },
  reasons = {
    goals_not_shown = {
      nl = "de nota toont niet alle doelstellingen die de synthese optelt",
      en = "the note does not show all goals that the synthesis adds up",
    },
    no_common_column = {
      nl = "de synthese en de nota hebben geen bedragen van dezelfde kolom",
      en = "the synthesis and the note have no amounts of the same column",
    },
    items_without_column = {
      nl = "een of meer posten hebben deze kolom, rubriek of rij niet",
      en = "one or more items do not have this column, section or row",
    },
  },
  why = {
    nl = "De twee delen tonen dezelfde acties. Wat in het ene totaal zit en niet in het andere, ziet de lezer niet.",
    en = "The two parts show the same actions. What is in one total and not in the other cannot be seen by the reader.",
  },
  fix = {
    nl = "Vergelijk de posten van de synthese met de acties van de nota in het jaar van het verschil.",
    en = "Compare the items of the synthesis with the actions of the note in the year of the difference.",
  },
  evaluate = function(report)
    local found, entries, goals = synthesis_basis.of(report)
    if #entries == 0 then return not_applicable end
    local of, stated = count(entries), {}
    local agreeing = of.operating + of.investment + of.either
    for _, entry in ipairs(entries) do
      local with_investment = entry.is == "investment" or entry.is == "neither" and of.investment > of.operating
      if entry.is == "unknown" then
        stated[#stated + 1] = not_evaluable("no_common_column")
      elseif agreeing <= of.neither then
        stated[#stated + 1] = not_evaluable("goals_not_shown")
      else
        for _, row in ipairs(closing_lines.rows) do
          local at = { section = entry.total.section, row = row }
          local items, complete = closing_lines.of_items(found, entry.column, at)
          local of_goals = synthesis_basis.figures(goals, entry, row, with_investment)
          local args = { column = entry.column.label, line = term(row), left = term("synthesis"), right = term("note") }
          local key = row .. "/" .. entry.column.label
          if #of_goals == 0 or row ~= "balance" and not complete then
            stated[#stated + 1] = not_evaluable("items_without_column")
          elseif row == "balance" then
            stated[#stated + 1] = relation.identity {
              entry.total, "=", sum(of_goals), at = found.total, key = key, args = args,
            }
          else
            -- What is printed is held against what is added up. Of a sum of so many numbers nobody can say which one
            -- is meant: no verdict of theirs hangs on it.
            args.left, args.right = args.right, args.left
            stated[#stated + 1] = relation.plausibility {
              sum(of_goals), "=", sum(items), at = found.total, key = key, args = args,
            }
          end
        end
      end
    end
    return stated
  end,
}
