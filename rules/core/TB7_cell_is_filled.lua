local tables_alike = use("tables_alike")

-- A sign or a zero says that there is no amount; where none is ever printed, a blank says so. One blank among many
-- numbers is none of these.
local is_sign = { slash = true, asterisk = true, text = true }
local fewest_signs = 3
local many_numbers = 12
local zero = decimal("0")

local kinds = { "policy_objective", "objective", "action_plan", "action" }

local function says_none(figure)
  return is_sign[figure.absent or ""] or figure.value == zero
end

---@type toets.Rule
return {
  id = "TB7",
  name = "cell-is-filled",
  title = {
    nl = "In een ingevulde tabel is geen vak leeg",
    en = "A table that is filled in leaves no place blank",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: elke plaats van een tabel heeft een bedrag of een teken dat er geen is.",
    en = "Form of the schema: each place of a table has an amount or a sign that there is none.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: {column} is leeg, terwijl de andere vakken ingevuld zijn. Is er geen bedrag, of is het vergeten?",
    en = "{node}: {column} is blank, while the other places are filled in. Is there no amount, or was it forgotten?",
  },
  summary = {
    nl = "{count} vakken zijn leeg in een tabel die verder ingevuld is.",
    en = "{count} places are blank in a table that is filled in otherwise.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport laat vaker een vak leeg of gebruikt geen teken waar er geen bedrag is",
      en = "the report leaves places blank more often, or uses no sign where there is no amount",
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
    for _, group in ipairs(tables_alike.read(report, kinds)) do
      local blanks, signs, filled = {}, 0, 0
      for _, entry in ipairs(group.list) do
        local is_filled = tables_alike.is_filled(entry.figures)
        for _, figure in ipairs(is_filled and entry.figures or {}) do
          local is_blank = figure.printed and figure.absent == "blank"
          if is_blank then blanks[#blanks + 1] = figure else filled = filled + 1 end
          if says_none(figure) then signs = signs + 1 end
        end
      end
      has_tables = true
      local tells = signs >= math.max(fewest_signs, 2 * #blanks) or filled >= many_numbers * #blanks
      local is_habit = #blanks == 0 or tells and tables_alike.is_habit(filled, #blanks)
      is_judged = is_judged or is_habit
      for _, figure in ipairs(is_habit and blanks or {}) do findings[#findings + 1] = finding { at = figure } end
    end
    if not has_tables then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
