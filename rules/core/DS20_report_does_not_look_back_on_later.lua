local results = use("result_texts")
local told_as_done = use("told_as_done")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

---Of slides, what tells of no plan: the items. The states of its actions have a day of their own, which DS12 looks at.
local function tells_results(text)
  if text.report.kind ~= "progress_slides" then return is_result[text.name] end
  return text.node.kind == "item" and text.name == "description"
end

---A report of which the day is over may still tell of the months in which it was written.
local function is_beyond_writing(first, day)
  if first.year ~= day.year + 1 then return first.year > day.year + 1 end
  return first.month > day.month or first.month == day.month and first.day > day.day
end

local first_day = {
  date = function(value) return value end,
  period = function(value) return date(value:sub(1, 10)) end,
  year = function(value) return date(value .. "-01-01") end,
}

---@type toets.Rule
return {
  id = "DS20",
  name = "report-does-not-look-back-on-later",
  title = {
    nl = "Wat een rapport als gebeurd vertelt, valt niet na de dag van het rapport",
    en = "What a report tells as done is not after its day",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een rapport vertelt wat tot aan zijn dag gedaan is.",
    en = "Practice: a report tells what was done up to its day.",
  },
  applies = { kinds = { "annual_account", "half_year_report", "policy_evaluation", "progress_slides" } },
  subjects = { kind = "mention", where = { kind = { "date", "year", "period" } }, needs = { "report.as_of" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”; het rapport gaat tot {day}. Is {time} juist?",
    en = "{node}: the text says “{quote}”; the report goes up to {day}. Is {time} right?",
  },
  summary = {
    nl = "{count} zinnen vertellen als gebeurd wat na de dag van het rapport valt.",
    en = "{count} sentences tell as done what is after the day of the report.",
  },
  why = {
    nl = "Een jaartal dat een jaar te ver staat, laat een resultaat bij een ander jaar horen.",
    en = "A year that is one too far makes a result belong to another year.",
  },
  fix = {
    nl = "Verbeter het jaartal. Vertelt de zin van na de dag van het rapport, zeg dat er dan bij.",
    en = "Correct the year. If the sentence tells of after the day of the report, say so.",
  },
  evaluate = function(mention)
    local text, value = mention.text, mention.value
    if not text or not tells_results(text) or not value or mention.invalid then return not_applicable end
    local day = mention.report.as_of
    local first = first_day[mention.kind](value)
    if first <= day then return nil end
    local told = told_as_done.of(text.value, mention)
    if not told then return nil end
    return finding {
      at = mention, key = text.name .. "/" .. told.first,
      severity = not is_beyond_writing(first, day) and "note" or nil,
      args = { quote = told.quote, day = day, time = mention.raw },
    }
  end,
}
