local plan_years = use("plan_years")
local scan = use("scan")
local sentences = use("sentences")

-- "De acties gelden voor de periode 2020-2022"; not those of another plan.
local of_actions = scan.any_case([[\b(?:acties?|actieplan|maatregelen|budgetten|ramingen)\b[^.]{0,60}]]
  .. [[\b(?:voor|in|over|tijdens|van)\s+(?:de\s+)?(?:periode|jaren)\s+$]])
local another = scan.any_case([[\b(?:nieuwe?|volgende?|vorige?|actualis\w+|vroegere?|opvolger|daarna|nadien)\b]])

---The first and last year of a mention.
local function years_of(mention)
  if mention.invalid or not mention.value then return nil end
  return tonumber(mention.value:sub(1, 4)), tonumber(mention.value:sub(12, 15))
end

---The periods that a text states for the actions.
local function stated_in(text)
  local found, mentions, next_mention = {}, text:mentions("period"), 1
  for _, sentence in ipairs(mentions[1] and sentences.split(text.value) or {}) do
    while mentions[next_mention] and mentions[next_mention].from <= sentence.last do
      local mention = mentions[next_mention]
      next_mention = next_mention + 1
      local before = sentence.text:sub(1, math.max(0, mention.from - sentence.first))
      if of_actions:test(before) and not another:test(sentence.text) then
        found[#found + 1] = { mention = mention, quote = sentences.quote(sentence.text) }
      end
    end
  end
  return found
end

-- A longer or shorter period may be about more than the tables; one that ends and begins elsewhere is another.
local function may_be_of(years, first, last)
  return first <= years.first and last >= years.last or first >= years.first and last <= years.last
end

local fewest_alike = 3

---Of headings that all but one have the same period as their tables, the one that has another.
---@param headed { mention: toets.Mention, years: PlanYears }[]
---@return toets.Mention?
local function odd_heading(headed)
  local odd, alike = nil, 0
  for _, one in ipairs(headed) do
    local first, last = years_of(one.mention)
    if first == one.years.first and last == one.years.last then
      alike = alike + 1
    elseif odd then
      return nil
    else
      odd = one.mention
    end
  end
  return alike >= fewest_alike and odd or nil
end

---@type toets.Rule
return {
  id = "DS15",
  name = "period-fits-the-tables",
  title = {
    nl = "De periode die een opschrift of inleiding voor de acties noemt, is die van de tabellen",
    en = "The period that a heading or introduction gives for the actions is that of the tables",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de tabellen van de acties tonen de jaren waarvoor het plan geldt.",
    en = "Form of the schema: the tables of the actions show the years that the plan of actions is for.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: “{quote}”, maar de tabellen tonen ramingen voor {first} tot {last}.",
    en = "{node}: “{quote}”, but the tables show estimates for {first} to {last}.",
  },
  summary = {
    nl = "{count} keer noemt het rapport voor de acties een andere periode dan die van de tabellen.",
    en = "{count} times the report gives another period for the actions than that of the tables.",
  },
  why = {
    nl = "Wie de inleiding leest, denkt dat de acties voor andere jaren gelden dan waarvoor er geld geraamd is.",
    en = "Who reads the introduction thinks that the actions are for other years than money is estimated for.",
  },
  fix = {
    nl = "Werk de inleiding of het opschrift bij.",
    en = "Bring the introduction or the heading up to date.",
  },
  evaluate = function(report)
    local usual = plan_years.of(report:nodes("action"))
    if not usual then return not_applicable end
    local findings, is_judged, headings, odd = {}, false, {}, nil
    local function compare(node, mention, quote, years)
      local first, last = years_of(mention)
      if not first then return end
      is_judged = true
      local is_odd = odd and mention.line == odd.line and mention.from == odd.from
      if not is_odd and may_be_of(years, first, last) then return end
      findings[#findings + 1] = finding {
        at = mention, args = { node = node, quote = quote, first = tostring(years.first), last = tostring(years.last) },
      }
    end
    for _, node in ipairs(report:nodes("ambition")) do
      local period = node.part ~= "contents" and node:mentions("period")[1]
      local years = period and years_of(period) and plan_years.below(node)
      if years then headings[#headings + 1] = { mention = period, years = years } end
    end
    odd = odd_heading(headings)
    for _, node in ipairs(report:nodes()) do
      if node.part ~= "contents" and node.kind ~= "action" then
        local headed = node:mentions("period")
        local below = headed[1] and plan_years.below(node)
        for _, mention in ipairs(below and headed or {}) do compare(node, mention, mention.raw, below) end
        for _, text in ipairs(node:texts()) do
          for _, stated in ipairs(stated_in(text)) do compare(node, stated.mention, stated.quote, usual) end
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
