---@type toets.Rule
return {
  id = "TB13",
  name = "column-stands-once",
  title = {
    nl = "In een tabel staat geen kolom twee keer",
    en = "No column stands in a table twice",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: elke kolom van een tabel gaat over iets anders.",
    en = "Form of the schema: each column of a table is about something else.",
  },
  subjects = { kind = "table" },
  group_by = { "report", "args.column" },
  message = {
    nl = "{node}: de tabel heeft twee kolommen {column}. Is een van de twee van een ander jaar?",
    en = "{node}: the table has two columns {column}. Is one of the two of another year?",
  },
  summary = {
    nl = "{count} tabellen hebben twee kolommen {column}.",
    en = "{count} tables have two columns {column}.",
  },
  why = {
    nl = "Met twee kolommen onder een opschrift is niet te zien welk bedrag geldt, en ontbreekt wellicht een jaar.",
    en = "With two columns under one heading it cannot be seen which amount holds, and a year may be missing.",
  },
  fix = {
    nl = "Verbeter het opschrift van een van de kolommen, of laat weg wat dubbel is.",
    en = "Correct the heading of one of the columns, or leave out what is double.",
  },
  evaluate = function(tbl)
    if #tbl.columns < 2 then return not_applicable end
    local seen, findings = {}, {}
    for i, column in ipairs(tbl.columns) do
      local key = table.concat({ column.measure or "", column.year or "", column.version or "", column.label }, " ")
      if column.year and seen[key] then
        findings[#findings + 1] = finding {
          at = column, related = { seen[key] }, key = tostring(i), args = { column = column.label },
        }
      end
      seen[key] = seen[key] or column
    end
    return findings[1] and findings or nil
  end,
}
