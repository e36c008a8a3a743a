local reached_claims = use("reached_claims")
local results_and_targets = use("results_and_targets")

local function reached_among(entries)
  local count = 0
  for _, entry in ipairs(entries) do
    if entry.result.value >= entry.target.value then count = count + 1 end
  end
  return count
end

---@type toets.Rule
return {
  id = "TN37",
  name = "count-of-targets-reached",
  title = {
    nl = "Zoveel streefcijfers als de tekst zegt, zijn volgens de resultaten gehaald",
    en = "As many targets as the text says were reached by the results",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: wie zegt hoeveel doelen gehaald zijn, telt de resultaten die er staan.",
    en = "Follows from the words: who says how many targets were reached counts the results that are printed.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”; volgens de resultaten haalden er {counted} van {whole} hun streefcijfer.",
    en = "{node}: the text says “{quote}”; by the results {counted} of {whole} reached their target.",
  },
  summary = {
    nl = "{node}: {count} keer zegt de tekst een ander aantal gehaalde streefcijfers dan de resultaten.",
    en = "{node}: {count} times the text gives another number of reached targets than the results.",
  },
  reasons = {
    other_count = {
      nl = "het rapport vermeldt van een ander aantal acties een resultaat met een streefcijfer",
      en = "the report prints a result with a target of another number of actions",
    },
  },
  why = {
    nl = "Van het aantal gehaalde streefcijfers kan de subsidie afhangen.",
    en = "The grant may depend on how many targets were reached.",
  },
  fix = {
    nl = "Vergelijk elk resultaat met zijn streefcijfer, en verbeter de zin of het getal.",
    en = "Compare each result with its target, and correct the sentence or the number.",
  },
  evaluate = function(text)
    local stated, entries = {}, nil
    for i, claim in ipairs(reached_claims.find(text.value, text:mentions())) do
      if claim.count then
        entries = entries or results_and_targets.measured(text.report)
        local reached, told = reached_among(entries), claim.is_denied and claim.of - claim.count or claim.count
        if claim.of ~= #entries then
          stated[#stated + 1] = not_evaluable("other_count")
        elseif told ~= reached then
          local related = {}
          for k, entry in ipairs(entries) do related[k] = entry.result end
          stated[#stated + 1] = finding {
            at = text:at(claim.first, claim.last), related = related, key = text.name .. "/" .. i,
            args = { quote = claim.quote, counted = tostring(reached), whole = tostring(#entries) },
          }
        end
      end
    end
    if not entries then return not_applicable end
    return stated[1] and stated or nil
  end,
}
