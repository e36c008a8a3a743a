-- One instance of a rule looks at one report: which orders of the same columns it has.
local orders

local function signature(tbl)
  local printed = {}
  for i, column in ipairs(tbl.columns) do
    if not column.measure or not column.year then return nil end
    printed[i] = column.year .. " " .. column.measure
  end
  local sorted = table.move(printed, 1, #printed, 1, {})
  table.sort(sorted)
  return table.concat(sorted, ", "), table.concat(printed, ", "), printed
end

---The orders of each set of columns in each part, with the first table that has it and the number of tables.
local function read_orders(report)
  local found = {}
  for _, node in ipairs(report:nodes()) do
    for _, tbl in ipairs(node:tables()) do
      local set, printed, columns = signature(tbl)
      if set then
        local of_set = found[set] or { list = {}, by = {}, in_part = {} }
        found[set] = of_set
        local order = of_set.by[printed]
        if not order then
          order = { count = 0, first = tbl, columns = columns, by_part = {} }
          of_set.by[printed] = order
          of_set.list[#of_set.list + 1] = order
        end
        local own = order.by_part[node.part] or { first = tbl, count = 0 }
        order.by_part[node.part] = own
        order.count, own.count = order.count + 1, own.count + 1
        of_set.in_part[node.part] = (of_set.in_part[node.part] or 0) + 1
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

---The first two columns beside each other that the usual order has the other way round: where they stand in each.
local function turned(own, usual)
  local places, at = {}, {}
  for i, column in ipairs(usual.columns) do
    places[column] = places[column] or {}
    table.insert(places[column], i)
  end
  for i, column in ipairs(own.columns) do
    at[i] = table.remove(places[column], 1)
    if i > 1 and at[i] < at[i - 1] then return i - 1, at[i], at[i - 1] end
  end
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
  basis = {
    nl = "Praktijk: wie twee tabellen vergelijkt, leest de kolommen van links naar rechts.",
    en = "Practice: who compares two tables reads the columns from left to right.",
  },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "Deel “{part}”: in {own} van de {all} tabellen met dezelfde kolommen, het eerst bij {node}, staat {first} "
      .. "vóór {second}; in {tables} tabellen van het rapport staat {usual_first} vóór {usual_second}.",
    en = "Part “{part}”: in {own} of the {all} tables with the same columns, first at {node}, {first} stands before "
      .. "{second}; in {tables} tables of the report {usual_first} stands before {usual_second}.",
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
    local set, printed = signature(tbl)
    if not set or #tbl.columns < 2 then return not_applicable end
    orders = orders or read_orders(tbl.report)
    local usual, own = orders[set].usual, orders[set].by[printed]
    -- Told once for each order of a part, where its first table prints it.
    local part = tbl.node.part
    local in_part = own.by_part[part]
    if own == usual or in_part.first ~= tbl then return nil end
    local at, usual_first, usual_second = turned(own, usual)
    local columns, usual_columns = tbl.columns, usual.first.columns
    return finding {
      at = columns[at], related = { usual_columns[usual_first] }, key = printed,
      args = {
        own = in_part.count, all = orders[set].in_part[part], part = term(part), tables = usual.count,
        first = columns[at].label, second = columns[at + 1].label,
        usual_first = usual_columns[usual_first].label, usual_second = usual_columns[usual_second].label,
      },
    }
  end,
}
