local not_zero = re.compile("[1-9]")

---The amounts of one year on one code, in the order of the page.
local function by_code_and_year(figures)
  local groups, order = {}, {}
  for _, figure in ipairs(figures) do
    local code = figure.row == "value" and figure:dimension("budget_code")
    if code and figure.year and figure.value and not_zero:test(figure.value.text) then
      local key = table.concat({ code, figure.measure or "", figure.year }, " ")
      if not groups[key] then
        groups[key] = { code = code, labels = {}, figures = {} }
        order[#order + 1] = groups[key]
      end
      local group, label = groups[key], figure.label or ""
      group.labels[label] = (group.labels[label] or 0) + 1
      table.insert(group.figures, figure)
    end
  end
  return order
end

---@type toets.Rule
return {
  id = "TB10",
  name = "row-has-a-name",
  title = {
    nl = "Twee bedragen op één code zeggen elk waarvoor ze dienen",
    en = "Two amounts on one code each say what they are for",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: rijen van een tabel worden uit elkaar gehouden met hun naam of code.",
    en = "Form of the schema: rows of a table are told apart by their name or code.",
  },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "{node}: {code} heeft in {column} {rows} bedragen zonder naam ({amounts}). Waarvoor dient elk?",
    en = "{node}: {code} has {rows} amounts without a name in {column} ({amounts}). What is each for?",
  },
  summary = {
    nl = "{count} codes hebben in een jaar meer dan één bedrag zonder naam.",
    en = "{count} codes have more than one amount without a name in a year.",
  },
  why = {
    nl = "Wie de tabel leest, weet niet of de bedragen samen horen of wat elk betaalt.",
    en = "Who reads the table does not know whether the amounts belong together or what each pays.",
  },
  fix = {
    nl = "Geef elke rij een naam, of tel de bedragen op.",
    en = "Give each row a name, or add the amounts up.",
  },
  evaluate = function(tbl)
    local findings, told, has_code = {}, {}, false
    for _, group in ipairs(by_code_and_year(tbl:figures())) do
      has_code = true
      local amounts = {}
      for _, figure in ipairs(group.figures) do
        if group.labels[figure.label or ""] > 1 then amounts[#amounts + 1] = figure.raw end
      end
      -- The years of one row are one matter.
      if #amounts > 1 and not told[group.code] then
        told[group.code] = true
        findings[#findings + 1] = finding {
          at = group.figures[1], related = { group.figures[2] }, key = group.code,
          args = {
            code = group.code, rows = #amounts, amounts = table.concat(amounts, "; "),
            column = group.figures[1].column.label,
          },
        }
      end
    end
    if not has_code then return not_applicable end
    return findings[1] and findings or nil
  end,
}
