local goal_counts = use("goal_counts")
local plan_counts = use("plan_counts")

---A number in the text, and how many the report has where that is another number.
---@class JudgedCount
---@field count PlanCount|GoalCount
---@field most integer?

---What the introduction of a plan counts, held against the whole report.
---@return JudgedCount[]
local function of_report(text)
  local judged = {}
  for _, count in ipairs(plan_counts.find(text.value)) do
    local numbers, most = plan_counts.of(text.report, count.kind)
    if most > 1 then judged[#judged + 1] = { count = count, most = not numbers[count.stated] and most or nil } end
  end
  return judged
end

---What the text of a goal or plan counts, held against what stands below it.
---@return JudgedCount[]
local function of_goal(text)
  local judged = {}
  for _, count in ipairs(goal_counts.find(text.value)) do
    local owner = goal_counts.owner_of(count, text.node)
    local most, is_judged
    if owner then most, is_judged = goal_counts.contradicted(count, owner) end
    if is_judged then judged[#judged + 1] = { count = count, most = most } end
  end
  return judged
end

local find_of = {
  social_plan = of_report, progress_slides = of_report, annual_account = of_goal, half_year_report = of_goal,
  policy_evaluation = of_goal, multi_year_plan = of_goal,
}

---@type toets.Rule
return {
  id = "TN28",
  name = "count-of-plan-parts",
  title = {
    nl = "Het rapport heeft zoveel ambities, doelstellingen, plannen en acties als het zelf zegt",
    en = "The report has as many ambitions, objectives, plans and actions as it says",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: wat de inleiding telt, werkt het rapport uit.",
    en = "Form of the report: what the introduction counts, the report elaborates.",
  },
  applies = { kinds = {
    "social_plan", "progress_slides", "annual_account", "half_year_report", "policy_evaluation", "multi_year_plan",
  } },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst spreekt van “{words}”; in het rapport staan er {counted}. Ontbreekt er een of is er een te "
      .. "veel?",
    en = "{node}: the text speaks of “{words}”; the report has {counted}. Is one missing or one too many?",
  },
  summary = {
    nl = "{node}: {count} aantallen in de tekst zijn niet die van het rapport.",
    en = "{node}: {count} numbers in the text are not those of the report.",
  },
  why = {
    nl = "Een plan of actie die wegviel of er later bij kwam, valt anders niet op.",
    en = "A part that was lost or added later is not noticed otherwise.",
  },
  fix = {
    nl = "Tel ze opnieuw, en pas de tekst of de lijst aan.",
    en = "Count them again, and change the text or the list.",
  },
  evaluate = function(text)
    -- An action speaks of its own parts.
    if text.node.kind == "action" then return not_applicable end
    local judged, findings = find_of[text.report.kind](text), {}
    for i, entry in ipairs(judged) do
      local count = entry.count
      findings[#findings + 1] = entry.most and finding {
        at = text:at(count.first, count.last), key = text.name .. "/" .. i,
        args = { words = count.words, counted = tostring(entry.most) },
      } or nil
    end
    if #judged == 0 then return not_applicable end
    return findings[1] and findings or nil
  end,
}
