local over_time = use("over_time")

local halves = { "booked", "actual" }
local is_flow = { receipts = true, expenditure = true }

-- Part of a year, and the account of that year.
local function is_part_of_year(earlier, report)
  return earlier.as_of and report.as_of and earlier.as_of.year == report.as_of.year
    and report.as_of >= date(report.as_of.year .. "-12-31") and earlier.as_of < report.as_of
end

---@type toets.Rule
return {
  id = "RF3",
  name = "account-covers-the-half-year",
  title = {
    nl = "De rekening van een jaar is niet kleiner dan wat halverwege geboekt was",
    en = "The account of a year is not smaller than what was booked halfway",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Plausibiliteit: boekingen van de tweede helft van een jaar komen boven op die van de eerste. Geen "
      .. "juridische bron.",
    en = "Plausibility: bookings of the second half of a year come on top of those of the first. No legal source.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "node" },
  message = {
    nl = "{node}, {section} {row}: de rekening is {actual}; op {day} was al {expected} geboekt. Is er een verklaring?",
    en = "{node}, {section} {row}: the account is {actual}; on {day} already {expected} was booked. Is there an "
      .. "explanation?",
  },
  summary = {
    nl = "{node}: {count} bedragen zijn kleiner dan wat op {day} al geboekt was.",
    en = "{node}: {count} amounts are smaller than what was booked on {day} already.",
  },
  why = {
    nl = "Ontvangsten en uitgaven van een jaar groeien aan. Een kleiner bedrag kan een rechtzetting zijn, of een "
      .. "boeking die op een andere actie terechtkwam.",
    en = "Receipts and expenditure of a year add up. A smaller amount can be a correction, or a booking that went to "
      .. "another action.",
  },
  fix = {
    nl = "Ga na of er boekingen zijn teruggedraaid of verplaatst, en licht dat toe.",
    en = "See whether bookings were reversed or moved, and explain it.",
  },
  evaluate = function(counterpart)
    local earlier_report = counterpart.earlier_report
    if not is_part_of_year(earlier_report, counterpart.report) then return not_applicable end
    local stated = {}
    for _, measure in ipairs(halves) do
      for _, pair in ipairs(counterpart:figures { measure = "actual", earlier_measure = measure }) do
        local figure = pair.figure
        if is_flow[figure.row] and figure.year == counterpart.report.as_of.year then
          stated[#stated + 1] = relation.plausibility {
            figure, ">=", pair.earlier, at = figure, key = measure,
            tolerance = over_time.rounding(figure, pair.earlier), args = { day = earlier_report.as_of },
          }
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
