local period_rows = use("period_rows")

local fewest = 3

---The rows that do not begin on the day behind the row before them.
local function breaks_of(run)
  local found = {}
  for i = 2, #run do
    if run[i].first - run[i - 1].last ~= 1 then found[#found + 1] = { row = run[i], previous = run[i - 1] } end
  end
  return found
end

---@type toets.Rule
return {
  id = "TN21",
  name = "periods-follow-each-other",
  title = {
    nl = "De periodes van opeenvolgende rijen sluiten op elkaar aan",
    en = "The periods of rows below each other follow each other",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: rijen voor elk jaar van een project beslaan het zonder gat.",
    en = "Practice: rows for each year of a project cover it without a gap.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: op {previous} volgt {period}. Sluiten die periodes op elkaar aan?",
    en = "{node}: {previous} is followed by {period}. Do these periods follow each other?",
  },
  summary = {
    nl = "{node}: {count} periodes sluiten niet aan op de rij ervoor.",
    en = "{node}: {count} periods do not follow the row before them.",
  },
  why = {
    nl = "Een verkeerde periode bij een bedrag brengt het in een verkeerd jaar.",
    en = "A wrong period beside an amount puts it into a wrong year.",
  },
  fix = {
    nl = "Vergelijk de periodes met die van de toekenning.",
    en = "Compare the periods with those of the grant.",
  },
  evaluate = function(text)
    local findings, is_judged = {}, false
    for _, run in ipairs(period_rows.find(text)) do
      local breaks = breaks_of(run)
      -- Periods of which none follows another are no row of years.
      if #run >= fewest and #breaks < #run - 1 then
        is_judged = true
        for _, entry in ipairs(breaks) do
          findings[#findings + 1] = finding {
            at = entry.row.mention, related = { entry.previous.mention }, key = "period/" .. #findings + 1,
            args = { previous = entry.previous.mention.raw, period = entry.row.mention.raw },
          }
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
