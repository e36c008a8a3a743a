local function case(name, sentence, dates, outcomes, is_found)
  local mentions = {}
  for i, raw in ipairs(dates) do
    local value, kind = raw[2], #raw[2] == 10 and "date" or "period"
    mentions[i] = { text = "state", kind = kind, raw = raw[1], value = value }
  end
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2024,
      nodes = { { kind = "action", code = "A1", title = "Opvang", texts = { state = sentence }, mentions = mentions } },
    },
    expect = is_found and { { rule = "DS31", severity = "warning", node = "A1" } } or {},
  }
end

local fails, holds = { evaluated = 1, failed = 1 }, { evaluated = 1, failed = 0 }
local silent = { evaluated = 0, not_applicable = 1 }
local june, may = { "15/06/2024", "2024-06-15" }, { "1 mei 2024", "2024-05-01" }
local march = { "maart 2024", "2024-03-01/2024-03-31" }
local spring = { "maart-mei 2024", "2024-03-01/2024-05-31" }

return {
  case("an end before the begin", "Het project startte op 15/06/2024 en eindigde op 1 mei 2024.", { june, may }, fails,
    true),
  case("an end behind the begin", "Het project startte op 1 mei 2024 en eindigde op 15/06/2024.", { may, june }, holds),
  case("a begin and an end as nouns", "De start was op 15/06/2024, het einde op 1 mei 2024.", { june, may }, fails,
    true),
  case("a month that holds both", "Gestart in maart 2024 en afgerond op 1 mei 2024.", { march, may }, holds),
  case("approved before it was asked for", "De subsidie werd op 15/06/2024 aangevraagd en op 1 mei 2024 goedgekeurd.",
    { june, may }, fails, true),
  case("delivered before it was awarded", "De opdracht werd gegund op 15/06/2024 en opgeleverd op 1 mei 2024.",
    { june, may }, fails, true),
  case("something else that ended", "De bouw startte op 15/06/2024 en de studie eindigde op 1 mei 2024.", { june, may },
    silent),
  case("a denial", "Het project is niet gestart op 15/06/2024 en eindigde op 1 mei 2024.", { june, may }, silent),
  case("a time that is no day or month", "Gestart in maart-mei 2024 en afgerond op 1 mei 2024.", { spring, may },
    silent),
  case("one day", "Het project eindigde op 1 mei 2024.", { may }, silent),
  case("days without steps", "Er was feest op 15/06/2024 en op 1 mei 2024.", { june, may }, silent),
}
