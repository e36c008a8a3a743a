local told_durations = use("told_durations")

---@type toets.Rule
return {
  id = "DS30",
  name = "duration-is-that-of-period",
  title = {
    nl = "Een vermelde duur is die van de periode ernaast",
    en = "A stated duration is that of the period beside it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "De kalender: van het ene jaar tot het andere zijn er zoveel jaren als ze verschillen, of één meer als beide "
      .. "meetellen.",
    en = "The calendar: from one year to another there are as many years as they differ, or one more where both count.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: “{quote}” noemt {told} jaar, en dat zijn er {least} of {most}.",
    en = "{node}: “{quote}” tells of {told} years, which are {least} or {most}.",
  },
  summary = {
    nl = "{node}: {count} keer past een vermelde duur niet bij de periode ernaast.",
    en = "{node}: {count} times a stated duration does not fit the period beside it.",
  },
  why = {
    nl = "De lezer weet niet tot wanneer iets loopt, en dus ook niet voor welke jaren er geld nodig is.",
    en = "A reader cannot tell until when something runs, and so for which years money is needed.",
  },
  fix = {
    nl = "Kijk het begin en het einde na in de overeenkomst of het besluit, en verbeter de duur of de jaren.",
    en = "Look up the begin and the end in the agreement or decision, and correct the duration or the years.",
  },
  evaluate = function(text)
    local found = told_durations.find(text.value)
    if #found == 0 then return not_applicable end
    local findings = {}
    for i, told in ipairs(found) do
      if not told_durations.fits(told) then
        local place = text:at(told.first, told.last)
        findings[#findings + 1] = finding {
          at = place, key = text.name .. "/" .. i,
          args = {
            quote = place.raw, told = tostring(told.years), least = tostring(told.to - told.from),
            most = tostring(told.to - told.from + 1),
          },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
