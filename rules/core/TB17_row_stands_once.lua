---What tells a row from the others; nil where it is an amount without a name.
local function name_of(figure)
  local label = figure.label ~= "" and figure.label or nil
  if figure.row == "value" then return label end
  return figure.row
end

---The rows of a table by section and name, each as the first number of each of its lines, in the order of the page.
local function rows_of(tbl)
  local rows, order = {}, {}
  for _, figure in ipairs(tbl:figures {}) do
    local name = name_of(figure)
    if figure.printed and figure.raw and name then
      -- What a code of the budget tells apart are rows of their own.
      local key = table.concat({ figure.section or "", name, figure:dimension("budget_code") or "" }, "/")
      if not rows[key] then
        rows[key] = { lines = {}, has_line = {} }
        order[#order + 1] = rows[key]
      end
      local row = rows[key]
      if not row.has_line[figure.line] then
        row.has_line[figure.line] = true
        row.lines[#row.lines + 1] = figure
      end
    end
  end
  return order
end

---@type toets.Rule
return {
  id = "TB17",
  name = "row-stands-once",
  title = {
    nl = "In een tabel staat geen rij twee keer",
    en = "No row stands in a table twice",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: elke rij van een tabel gaat over iets anders.",
    en = "Form of the schema: each row of a table is about something else.",
  },
  subjects = { kind = "table" },
  group_by = { "node" },
  message = {
    nl = "{node}: de rij “{label}” staat twee keer in dezelfde tabel, met {first} en met {second}. Welke van de twee "
      .. "geldt?",
    en = "{node}: the row “{label}” stands twice in one table, with {first} and with {second}. Which of the two holds?",
  },
  summary = {
    nl = "{node}: {count} rijen staan twee keer in dezelfde tabel.",
    en = "{node}: {count} rows stand twice in one table.",
  },
  reasons = {
    in_groups = {
      nl = "meerdere rijen keren terug: de tabel kan in groepen zijn verdeeld",
      en = "several rows come back: the table may be divided into groups",
    },
  },
  why = {
    nl = "Van twee rijen met één naam is niet te zien welk bedrag geldt, en of beide in het totaal zitten.",
    en = "Of two rows with one name it cannot be seen which amount holds, and whether both are in the total.",
  },
  fix = {
    nl = "Laat de dubbele rij weg, of geef een van de twee de naam die ze moet hebben.",
    en = "Leave out the double row, or give one of the two the name that it should have.",
  },
  evaluate = function(tbl)
    local rows, twice = rows_of(tbl), {}
    if #rows < 2 then return not_applicable end
    for _, row in ipairs(rows) do
      if #row.lines > 1 then twice[#twice + 1] = row end
    end
    if #twice > 1 or #twice == 1 and #twice[1].lines > 2 then return not_evaluable("in_groups") end
    if #twice == 0 then return nil end
    local first, second = twice[1].lines[1], twice[1].lines[2]
    return finding {
      at = second, related = { first },
      args = { label = second.label or term(second.row), first = first.raw, second = second.raw },
    }
  end,
}
