local function agreement(day)
  return "De overeenkomsten met de partners voor opvang in de wijken lopen door tot en met " .. day .. "."
end

local function study(year)
  return "In het najaar van " .. year .. " onderzocht de dienst hoe de buurtwerkers de gezinnen bereiken."
end

local beside = "Daarvoor sprak ze met de scholen, de huisartsen en de medewerkers van het sociaal huis."

local function case(name, outcomes, texts, node)
  local nodes = {}
  for i, text in ipairs(texts) do
    nodes[i] = { kind = "action", code = "A" .. i, title = "Opvang " .. i, texts = { notes = text } }
  end
  return {
    name = name, outcomes = outcomes, report = { kind = "social_plan", nodes = nodes },
    expect = node and { { rule = "DC8", severity = "note", node = node } } or {},
  }
end

local fails, holds = { evaluated = 1, failed = 1 }, { evaluated = 1, failed = 0 }
local day, other_day = agreement("30/06/2026"), agreement("30/06/2025")

return {
  case("five times one date and once another", fails, { day, day, other_day, day, day, day }, "A3"),
  case("one date everywhere", holds, { day, day, day, day, day, day }),
  case("four against one may be five things", holds, { day, day, other_day, day, day }),
  case("two of each", holds, { day, day, other_day, other_day }),
  case("three dates", holds, { day, other_day, agreement("30/06/2024"), day, day, day, day }),
  case("two paragraphs that differ in the year alone", fails,
    { study(2024) .. " " .. beside, beside .. " " .. study(2023) }, "A2"),
  case("two sentences in other surroundings", holds, { study(2024), study(2023) .. " " .. beside }),
  case("another number", holds, {
    "De 12 vrijwilligers van de dienst helpen de gezinnen in de wijken van de stad. " .. beside,
    "De 14 vrijwilligers van de dienst helpen de gezinnen in de wijken van de stad. " .. beside,
  }),
  case("two numbers", holds, {
    "Op 12 plaatsen in de wijken van de stad werkt de dienst door tot en met 30/06/2026. " .. beside,
    "Op 14 plaatsen in de wijken van de stad werkt de dienst door tot en met 30/06/2025. " .. beside,
  }),
  case("both dates at one action", holds,
    { study(2023) .. " " .. beside .. " " .. study(2024), beside .. " " .. study(2024) }),
  case("each action has its own end", holds, {
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 30/06/2026.",
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 30/06/2026.",
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 30/06/2026.",
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 30/06/2026.",
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 30/06/2026.",
    "De actie wordt samen met de partners in de wijken verdergezet tot en met 31/12/2025.",
  }),
  case("a sentence that stands once", { evaluated = 0, not_applicable = 1 }, { day, study(2023) }),
}
