local tables_alike = use("tables_alike")

-- A sign says that there is no amount; where none is ever printed, a blank says so.
local is_sign = { slash = true, asterisk = true, text = true }

---@type toets.Rule
return {
  id = "TB7",
  name = "cell-is-filled",
  title = {
    nl = "In een ingevulde rij is geen jaar leeg",
    en = "A row that is filled in leaves no year blank",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Form of the schema: each year of a table has an amount or a sign that there is none.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: {column} is leeg, terwijl de andere jaren ingevuld zijn. Is er dan geen bedrag, of is het vergeten?",
    en = "{node}: {column} is blank, while the other years are filled in. Is there no amount, or was it forgotten?",
  },
  summary = {
    nl = "{count} jaren zijn leeg in een rij die voor de andere jaren ingevuld is.",
    en = "{count} years are blank in a row that is filled in for the other years.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport laat vaker een jaar leeg of gebruikt geen teken voor een jaar zonder bedrag",
      en = "the report leaves years blank more often, or uses no sign for a year without an amount",
    },
  },
  why = {
    nl = "Elders in het rapport staat een teken waar er geen bedrag is; een leeg vak zegt dat niet.",
    en = "Elsewhere in the report there is a sign where there is no amount; a blank does not say so.",
  },
  fix = {
    nl = "Vul het bedrag in, of hetzelfde teken als elders.",
    en = "Fill in the amount, or the same sign as elsewhere.",
  },
  evaluate = function(report)
    local findings, has_tables, is_judged = {}, false, false
    for _, group in ipairs(tables_alike.read(report)) do
      local blanks, signs, filled = {}, 0, 0
      for _, entry in ipairs(group.list) do
        local is_filled = tables_alike.is_filled(entry.figures)
        for _, figure in ipairs(is_filled and entry.figures or {}) do
          local is_blank = figure.printed and figure.absent == "blank"
          if is_blank then blanks[#blanks + 1] = figure else filled = filled + 1 end
          if is_sign[figure.absent or ""] then signs = signs + 1 end
        end
      end
      has_tables = true
      local is_habit = #blanks == 0 or signs >= 3 and tables_alike.is_habit(filled, #blanks)
      is_judged = is_judged or is_habit
      for _, figure in ipairs(is_habit and blanks or {}) do findings[#findings + 1] = finding { at = figure } end
    end
    if not has_tables then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
