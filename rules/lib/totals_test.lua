local totals = use("totals")

---A table of rows { label, numbers }; a number that is false is blank.
local function made(labels, rows)
  local figures = {}
  for line, row in ipairs(rows) do
    for i = 2, #row do
      figures[#figures + 1] = {
        label = row[1], line = line, unit = "EUR", value = row[i] or nil, absent = not row[i] and "blank" or nil,
        column = labels and { label = labels[i - 1] } or nil,
      }
    end
  end
  return { figures = function() return figures end }
end

local function case(name, tbl, expected)
  return {
    name = name,
    check = function()
      local told = {}
      for i, total in ipairs(totals.of(tbl)) do
        local parts = {}
        for j, part in ipairs(total.parts) do parts[j] = part.value end
        told[i] = total.key .. " " .. total.stated.value .. " = " .. table.concat(parts, " + ")
      end
      local found = table.concat(told, "; ")
      assert(found == expected, found)
    end,
  }
end

return {
  case("the last column is the total of those before it",
    made({ "Toelage", "Eigen deel", "Totaal" }, { { "2023", 10, 5, 15 }, { "2024", 20, 10, 30 } }),
    "columns/2023 15 = 10 + 5; columns/2024 30 = 20 + 10"),
  case("both the last row and the last column", made({ "Toelage", "Eigen deel", "Totaal" },
    { { "2023", 10, 5, 15 }, { "2024", 20, 10, 30 }, { "Totaal", 30, 15, 45 } }),
    "rows/Toelage 30 = 10 + 20; rows/Eigen deel 15 = 5 + 10; rows/Totaal 45 = 15 + 30; columns/2023 15 = 10 + 5; "
      .. "columns/2024 30 = 20 + 10; columns/Totaal 45 = 30 + 15"),
  case("a column with another name", made({ "Toelage", "Besteed" }, { { "2023", 10, 5 }, { "2024", 20, 10 } }), ""),
  case("a column of which another is a part",
    made({ "Toelage", "waarvan loon", "Totaal" }, { { "2023", 10, 5, 15 }, { "2024", 20, 10, 30 } }), ""),
  case("a table without a heading", made(nil, { { "Noord", 10 }, { "Zuid", 5 }, { "Totaal", 15 } }),
    "rows/ 15 = 10 + 5"),
  case("rows of which one lacks a number are no sum of that column",
    made({ "A", "B" }, { { "Noord", 10, 1 }, { "Zuid", 5 }, { "Totaal", 15, 1 } }), "rows/A 15 = 10 + 5"),
}
