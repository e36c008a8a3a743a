-- One instance of a rule looks at one report: which orders of the same columns it has.
local orders

local function signature(tbl)
  local printed, labels = {}, {}
  for i, column in ipairs(tbl.columns) do
    if not column.measure or not column.year then return nil end
    printed[i], labels[i] = column.year .. " " .. column.measure, column.label
  end
  local sorted = table.move(printed, 1, #printed, 1, {})
  table.sort(sorted)
  return table.concat(sorted, ", "), table.concat(printed, ", "), table.concat(labels, ", ")
end

---The orders of each set of columns, with the first table that has it and the number of tables.
local function read_orders(report)
  local found = {}
  for _, node in ipairs(report:nodes()) do
    for _, tbl in ipairs(node:tables()) do
      local set, printed, labels = signature(tbl)
      if set then
        local of_set = found[set] or { list = {}, by = {} }
        found[set] = of_set
        local order = of_set.by[printed]
        if not order then
          order = { first = tbl, printed = printed, labels = labels, count = 0 }
          of_set.by[printed] = order
          of_set.list[#of_set.list + 1] = order
        end
        order.count = order.count + 1
      end
    end
  end
  for _, of_set in pairs(found) do
    of_set.usual = of_set.list[1]
    for _, order in ipairs(of_set.list) do
      if order.count > of_set.usual.count then of_set.usual = order end
    end
  end
  return found
end

---@type toets.Rule
return {
  id = "TB3",
  name = "columns-keep-their-order",
  title = {
    nl = "Dezelfde kolommen staan in alle tabellen in dezelfde volgorde",
    en = "The same columns stand in the same order in all tables",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Practice: who compares two tables reads the columns from left to right.",
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "{node}: de kolommen staan als {printed}; in {tables} andere tabellen staan ze als {usual}.",
    en = "{node}: the columns stand as {printed}; in {tables} other tables they stand as {usual}.",
  },
  summary = {
    nl = "Dezelfde kolommen staan in dit rapport in {count} volgordes die van de gebruikelijke afwijken.",
    en = "The same columns stand in {count} orders that differ from the usual one in this report.",
  },
  why = {
    nl = "Wisselen raming en rekening van plaats, dan leest men het ene bedrag gemakkelijk voor het andere.",
    en = "Where estimate and account change places, one amount is easily read for the other.",
  },
  fix = {
    nl = "Zet de kolommen in alle tabellen in dezelfde volgorde.",
    en = "Put the columns of all tables in the same order.",
  },
  evaluate = function(tbl)
    local set, printed, labels = signature(tbl)
    if not set or #tbl.columns < 2 then return not_applicable end
    orders = orders or read_orders(tbl.report)
    local usual, own = orders[set].usual, orders[set].by[printed]
    -- Told once for each order, at the first table that has it.
    if own == usual or own.first ~= tbl then return nil end
    return finding {
      at = tbl, related = { usual.first }, key = printed,
      args = { printed = labels, usual = usual.labels, tables = usual.count },
    }
  end,
}
