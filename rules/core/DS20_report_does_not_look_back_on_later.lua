local results = use("result_texts")
local told_as_done = use("told_as_done")

local first_day = {
  date = function(value) return value end,
  period = function(value) return date(value:sub(1, 10)) end,
  year = function(value) return date(value .. "-01-01") end,
}

---The times of a text that begin after a day, and whether it names a time at all.
local function later_times(text, day)
  local later, names_time = {}, false
  for _, mention in ipairs(text:mentions()) do
    local begins = first_day[mention.kind]
    if begins and mention.value and not mention.invalid then
      names_time = true
      if begins(mention.value) > day then later[#later + 1] = mention end
    end
  end
  return later, names_time
end

---@type toets.Rule
return {
  id = "DS20",
  name = "report-does-not-look-back-on-later",
  title = {
    nl = "Wat een verslag als gebeurd vertelt, valt niet na de dag van het verslag",
    en = "What a report tells as done is not after its day",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Practice: a report tells what was done up to its day.",
  applies = { kinds = { "annual_account", "half_year_report", "policy_evaluation" } },
  subjects = { kind = "text", where = { name = results, empty = false }, needs = { "report.as_of" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”; het verslag gaat tot {day}. Is {time} juist?",
    en = "{node}: the text says “{quote}”; the report goes up to {day}. Is {time} right?",
  },
  summary = {
    nl = "{count} zinnen vertellen als gebeurd wat na de dag van het verslag valt.",
    en = "{count} sentences tell as done what is after the day of the report.",
  },
  why = {
    nl = "Een jaartal dat een jaar te ver staat, laat een resultaat bij een ander jaar horen.",
    en = "A year that is one too far makes a result belong to another year.",
  },
  fix = {
    nl = "Verbeter het jaartal. Vertelt de zin van na de dag van het verslag, zeg dat er dan bij.",
    en = "Correct the year. If the sentence tells of after the day of the report, say so.",
  },
  evaluate = function(text)
    local day = text.report.as_of
    local later, names_time = later_times(text, day)
    if not names_time then return not_applicable end
    local findings = {}
    for _, told in ipairs(told_as_done.find(text.value, later)) do
      findings[#findings + 1] = finding {
        at = told.mention, key = text.name .. "/" .. told.first,
        args = { quote = told.quote, day = day, time = told.mention.raw },
      }
    end
    return findings[1] and findings or nil
  end,
}
