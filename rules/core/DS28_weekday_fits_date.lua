local weekdays = use("weekdays")

---@type toets.Rule
return {
  id = "DS28",
  name = "weekday-fits-date",
  title = {
    nl = "De weekdag past bij de datum",
    en = "The weekday fits the date",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "De kalender: elke datum valt op één weekdag.",
    en = "The calendar: each date falls on one weekday.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de dag in “{quote}” is een {actual}. Is de weekdag fout, of de datum?",
    en = "{node}: the day in “{quote}” is a “{actual}”. Is the weekday wrong, or the date?",
  },
  summary = {
    nl = "{node}: {count} keer past de weekdag niet bij de datum.",
    en = "{node}: {count} times the weekday does not fit the date.",
  },
  why = {
    nl = "De lezer weet niet welke dag bedoeld is.",
    en = "A reader cannot tell which day is meant.",
  },
  fix = {
    nl = "Kijk de dag na in de agenda of de uitnodiging, en verbeter de weekdag of de datum.",
    en = "Look the day up in the agenda or the invitation, and correct the weekday or the date.",
  },
  evaluate = function(text)
    local found = weekdays.find(text.value)
    if #found == 0 then return not_applicable end
    local findings = {}
    for i, day in ipairs(found) do
      if day.stated ~= day.actual then
        local place = text:at(day.first, day.last)
        findings[#findings + 1] = finding {
          at = place, key = text.name .. "/" .. i, args = { quote = place.raw, actual = day.actual },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
