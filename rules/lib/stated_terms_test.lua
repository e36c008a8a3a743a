local stated_terms = use("stated_terms")

local function text(value, ...)
  local mentions = {}
  for i, entry in ipairs { ... } do
    local kind, raw, day = entry[1], entry[2], entry[3]
    local from = 1
    while value:sub(from, from + #raw - 1) ~= raw do from = from + 1 end
    local value_of = day and date(day) or not entry.invalid and raw or nil
    mentions[i] = { kind = kind, raw = raw, value = value_of, from = from }
  end
  return { value = value, mentions = function() return mentions end }
end

local function told(expected, value, ...)
  local given = { ... }
  return {
    name = value,
    check = function()
      local pieces = {}
      for i, found in ipairs(stated_terms.of(text(value, table.unpack(given)))) do
        pieces[i] = found.kind .. " " .. (found.day and found.day.text or found.year)
        if found.day and found.year then pieces[i] = pieces[i] .. " > " .. found.not_before.text end
      end
      assert(table.concat(pieces, "; ") == expected, table.concat(pieces, "; "))
    end,
  }
end

local december = { "date", "31/12/2025", "2025-12-31" }

return {
  told("end 2025-12-31", "De gemeente halveert het aantal tegen 31/12/2025 door begeleiding.", december),
  told("end 2025-12-31", "Er zijn tien plaatsen uiterlijk op 31/12/2025", december),
  told("end 2025-12-31; start 2020", "De dienst loopt t.e.m. 31/12/2025. De gemeente werkt vanaf 2020 samen.",
    december, { "year", "2020" }),
  told("start 2020", "De gemeente investeert vanaf begin 2020 in huizen.", { "year", "2020" }),
  told("end 2040-12-31 > 2039-12-31", "Elke straat is veilig tegen 2040.", { "year", "2040" }),
  told("end 2040-12-31 > 2040-01-01", "Elke straat is veilig tegen eind 2040.", { "year", "2040" }),
  told("end 2026-12-31 > 2026-01-01", "In 2026 zijn er tien haltes.", { "year", "2026" }),
  told("end 2026-12-31 > 2026-01-01", "Er zijn in 2026 tien haltes.", { "year", "2026" }),
  told("", "In 2026 komen er tien haltes.", { "year", "2026" }),
  told("", "Vlaanderen wil tegen 2040 veilige straten.", { "year", "2040" }),
  told("", "Het aantal daalt vergeleken met 31/12/2025.", december),
  told("", "Het aantal is geteld op 31/12/2025, wat tegen de raming in gaat.", december),
  told("", "De eerste fase is klaar tegen 31/12/2025.", december),
  told("", "In 2020 komt er een plan en vanaf 2021 werk.", { "year", "2020" }, { "year", "2021" }),
  told("", "Vanaf 2021 begint het. Vanaf 2022 eindigt het.", { "year", "2021" }, { "year", "2022" }),
  told("", "Tegen 31/02/2025 is er een plan.", { "date", "31/02/2025", invalid = true }),
  told("", "De bevraging liep van 3 tot en met 31/12/2025.", december),
  told("", "Tot en met 31/12/2025 konden inwoners antwoorden.", december),
  told("end 2025-12-31", "Er werd beslist om het aantal tegen 31/12/2025 te halveren.", december),
  told("", "Tegen de zomer is er een plan."),
  told("", "De gemeente werkt vanaf 31/12/2025.", december),
}
