local plan_period = use("plan_period")
local spoken_dates = use("spoken_dates")
local stated_terms = use("stated_terms")

local results = { "evaluation", "state", "state_status", "time", "time_status", "notes" }
-- It says what is intended.
local texts = table.move(results, 1, #results, 2, { "description" })

local under_way = { not_started = true, started = true, halfway = true }
local closed = { completed = true, stopped = true }

---Whether the text names a day that the field does not allow for. A day either way is a manner of counting.
---@return boolean
local function disagrees(spoken, field, status)
  local earlier = field - spoken.latest > 1
  local later = spoken.earliest - field > 1
  if spoken.manner == "planned" then return earlier or later end
  -- Work may be done before its end date, but not while the status says that it is under way.
  if spoken.manner == "done" then return later or (earlier and under_way[status or ""] or false) end
  if spoken.manner == "over" then return later or (earlier and not closed[status or ""]) end
  if spoken.exact then return earlier or later end
  -- Only a day tells that a later start was meant: "gestart in 2021" may be the first thing that could be seen.
  return field > spoken.latest
end

-- The field's own date in the result texts of the node: there the two meet, whatever else is said.
local function is_told(node, day)
  for _, name in ipairs(results) do
    for _, text in ipairs(node:texts(name)) do
      for _, mention in ipairs(text:mentions("date")) do
        if mention.value == day then return true end
      end
    end
  end
  return false
end

---What a description intends, where the fields do not leave room for it. Work may go on after the day by which its
---aim is reached, and what is done from a year on may have begun before the plan.
---@return boolean is_looked_at
local function add_intended(text, stated)
  local node, period, is_looked_at = text.node, plan_period.of(text.report), false
  local function add(term_of, day, name, severity)
    stated[#stated + 1] = finding {
      at = text:at(term_of.first, term_of.last), related = { node:at(name .. "_date") },
      severity = severity, key = name,
      args = { quote = term_of.quote, field = term(name), date = day },
    }
  end
  for _, one in ipairs(text.name == "description" and stated_terms.of(text) or {}) do
    local last, first = node.end_date, node.start_date
    if one.kind == "end" and last then
      is_looked_at = true
      if one.year then
        -- A bare year tells when something is there, not on which day the work ends.
        if one.not_before.year > last.year then add(one, last, "end", "note") end
      elseif one.day - last > 1 then
        add(one, last, "end")
      end
    elseif one.kind == "start" and first then
      is_looked_at = true
      local is_of_plan = not period or one.year >= period.first
      if one.year ~= first.year and is_of_plan then add(one, first, "start", "note") end
    end
  end
  return is_looked_at
end

---@type toets.Rule
return {
  id = "DS6",
  name = "dates-agree-with-the-text",
  title = {
    nl = "De start- en einddatum stemmen overeen met de tekst",
    en = "The start and end date agree with the text",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: tekst en velden van een actie spreken over hetzelfde werk. Geen juridische bron.",
    en = "Practice: text and fields of an action speak of the same work. No legal source.",
  },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { name = texts, empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar de {field} is {date}. Welke datum geldt?",
    en = "{node}: the text says “{quote}”, but the {field} is {date}. Which date holds?",
  },
  summary = {
    nl = "{count} keer noemt de tekst een andere start of een ander einde dan de datum van de actie.",
    en = "{count} times the text names another start or end than the date of the action.",
  },
  reasons = {
    no_field = {
      nl = "de tekst noemt een start of einde, maar de datum ernaast ontbreekt of bestaat niet",
      en = "the text names a start or end, but the date beside it is missing or does not exist",
    },
  },
  why = {
    nl = "Wie de tekst leest, rekent met een andere looptijd dan wie de datum leest.",
    en = "Who reads the text reckons with another duration than who reads the date.",
  },
  fix = {
    nl = "Pas de datum of de zin aan. Gaat de zin over een onderdeel van de actie, noem het dan.",
    en = "Change the date or the sentence. If the sentence is about a part of the action, name it.",
  },
  evaluate = function(text)
    local node = text.node
    local found, stated = spoken_dates.of(text), {}
    if not add_intended(text, stated) and #found == 0 then return not_applicable end

    for _, spoken in ipairs(found) do
      local name = spoken.field .. "_date"
      local day = node[name]
      if not day then
        stated[#stated + 1] = not_evaluable("no_field")
      elseif disagrees(spoken, day, node.status) and not is_told(node, day) then
        stated[#stated + 1] = finding {
          at = text:at(spoken.first, spoken.last),
          related = { node:at(name) },
          key = spoken.field,
          args = { quote = spoken.quote, field = term(spoken.field), date = day },
        }
      end
    end
    if #stated == 0 then return nil end
    return stated
  end,
}
