local spoken_dates = use("spoken_dates")

local form = re.compile([[\d{1,2}/\d{1,2}/\d{4}|\b\d{4}\b]])
local parts = re.compile([[^(\d+)/(\d+)/(\d+)$]])

local function two(digits) return ("0"):rep(2 - #digits) .. digits end

-- The dates and years of a text, as a layout gives them.
local function mentions_in(value)
  local found, position = {}, 1
  while true do
    local first, last = form:find(value, position)
    if not first then return found end
    local raw = value:sub(first, last)
    local _, _, day, month, year = parts:find(raw)
    found[#found + 1] = {
      kind = day and "date" or "year", raw = raw, from = first,
      value = day and date(year .. "-" .. two(month) .. "-" .. two(day)) or raw,
    }
    position = last + 1
  end
end

local function says(name, value, expected, kind)
  return {
    name = name,
    check = function()
      local text = {
        value = value, node = { kind = kind or "action" },
        mentions = function() return mentions_in(value) end,
      }
      local got = {}
      for i, spoken in ipairs(spoken_dates.of(text)) do
        got[i] = ("%s %s %s"):format(spoken.field, spoken.manner, spoken.latest.text)
      end
      local all = table.concat(got, "; ")
      assert(all == (expected or ""), value .. "\n  got: " .. all .. "\n  expected: " .. (expected or ""))
    end,
  }
end

local silent = says

return {
  -- The end.
  says("is over", "Het project is afgelopen op 31/12/2023.", "end over 2023-12-31"),
  says("a name between brackets", "Het project (project I CAN) is afgelopen op 31/12/2023.", "end over 2023-12-31"),
  says("the participle behind", "De actie is op 31/12/2023 be\u{EB}indigd.", "end over 2023-12-31"),
  says("ran until", "De actie liep tot 30/06/2023.", "end over 2023-06-30"),
  says("ran out", "De actie liep op 30/06/2023 af.", "end over 2023-06-30"),
  says("ended, the date in front", "Op 30/06/2023 eindigde de actie.", "end over 2023-06-30"),
  says("was over, the date in front", "Op 30/06/2023 is deze actie ge\u{EB}indigd.", "end over 2023-06-30"),
  says("runs until", "Het project loopt tot 30/06/2025.", "end planned 2025-06-30"),
  says("runs until and with", "De actie loopt nog tot en met 30/06/2025, zoals afgesproken.", "end planned 2025-06-30"),
  says("runs until the end of a year", "Deze actie loopt tot eind 2025.", "end planned 2025-12-31"),
  says("a second verb", "De actie zit op schema en loopt tot 30/06/2025.", "end planned 2025-06-30"),
  says("ends", "DE ACTIE EINDIGT OP 30/06/2025", "end planned 2025-06-30"),
  says("a wrapped line", "De actie\nloopt af op\n30/06/2025.", "end planned 2025-06-30"),
  says("was extended", "De actie werd verlengd tot 30/06/2025.", "end planned 2025-06-30"),
  says("the end date is", "De einddatum van de actie is vastgelegd op 30/06/2025.", "end planned 2025-06-30"),
  says("the end date with a colon", "Einddatum: 30/06/2025", "end planned 2025-06-30"),
  says("was finished", "De actie werd afgerond op 30/06/2023.", "end done 2023-06-30"),
  says("was stopped, the date in front", "Op 30/06/2023 werd de actie stopgezet.", "end done 2023-06-30"),
  says("a plan speaks of itself", "Het actieplan loopt tot 2025.", "end planned 2025-12-31", "action_plan"),

  -- The start.
  says("could start", "Op 01/12/2023 kon het project effectief van start gaan bij de komst van een medewerker.",
    "start begun 2023-12-01"),
  says("went off", "De actie ging van start op 01/03/2021.", "start begun 2021-03-01"),
  says("went off, the date between", "De actie ging op 01/03/2021 officieel van start.", "start begun 2021-03-01"),
  says("has started in a year", "De actie is gestart in 2021.", "start begun 2021-12-31"),
  says("was begun", "De actie werd op 01/03/2021 opgestart.", "start begun 2021-03-01"),
  says("runs since", "De actie loopt sinds 01/03/2021.", "start begun 2021-03-01"),
  says("since, in front", "Sinds 2021 loopt deze actie.", "start begun 2021-12-31"),
  says("the start date", "De startdatum is 01/03/2021.", "start begun 2021-03-01"),

  -- Near misses.
  silent("a group", "De begeleiding van deze eerste groep loopt tot 30/06/2024."),
  silent("for a group", "De actie loopt tot 30/06/2024 voor de eerste groep."),
  silent("a first phase", "De eerste fase van de actie liep tot 30/06/2022."),
  silent("the phase behind", "De actie liep tot 30/06/2022, wat de eerste fase betreft."),
  silent("a contract", "Vanaf 1/11/2023 is de convenant met de vzw verlengd tot 31/12/2025."),
  silent("a sequel", "Vanaf 01/01/2024 kent het project een vervolg."),
  says("the last of two", "De actie liep tot 31/12/2022 en werd verlengd tot 31/12/2024.", "end planned 2024-12-31"),
  silent("an extension without a date of its own", "De actie liep tot 31/12/2022 en werd daarna verlengd."),
  silent("an earlier planning", "De actie liep oorspronkelijk tot 31/12/2022."),
  silent("a wish", "De actie zou tot 31/12/2026 lopen."),
  silent("a project of which was told before", "Er zijn lessen gegeven. Het project loopt tot 30/06/2024."),
  silent("a named project", "Het project Groeituin startte in 2023."),
  silent("a part of the project", "De subsidie voor het project loopt tot 30/06/2024."),
  silent("something inside the action", "De actie is gestart met een bevraging op 01/03/2021."),
  silent("a decision", "Op 25/11/2020 werd de actie goedgekeurd."),
  silent("the plan above", "Het actieplan loopt tot 2025."),
  silent("no date", "De actie loopt goed."),
  silent("a date and nothing else", "In 2023 bereikte de actie 40 mensen."),

  {
    name = "the place of a statement is its sentence",
    check = function()
      local value = "Alles loopt.\n\nDe actie loopt\ntot 30/06/2025."
      local found = spoken_dates.of {
        value = value, node = { kind = "action" }, mentions = function() return mentions_in(value) end,
      }
      assert(#found == 1 and found[1].exact)
      assert(value:sub(found[1].first, found[1].last) == "De actie loopt\ntot 30/06/2025.")
      assert(found[1].quote == "De actie loopt tot 30/06/2025", found[1].quote)
    end,
  },
}
