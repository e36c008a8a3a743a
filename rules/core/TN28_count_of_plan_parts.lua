local plan_counts = use("plan_counts")

---@type toets.Rule
return {
  id = "TN28",
  name = "count-of-plan-parts",
  title = {
    nl = "Het rapport heeft zoveel ambities, doelstellingen en acties als het zelf zegt",
    en = "The report has as many ambitions, objectives and actions as it says",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: wat de inleiding telt, werkt het rapport uit.",
    en = "Form of the report: what the introduction counts, the report elaborates.",
  },
  applies = { kinds = { "social_plan", "progress_slides" } },
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
    local findings, is_judged = {}, false
    for i, count in ipairs(plan_counts.find(text.value)) do
      local numbers, most = plan_counts.of(text.report, count.kind)
      if most > 1 then
        is_judged = true
        if not numbers[count.stated] then
          findings[#findings + 1] = finding {
            at = text:at(count.first, count.last), key = text.name .. "/" .. i,
            args = { words = count.words, counted = tostring(most) },
          }
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
