local held_against_target = use("held_against_target")
local passages = use("passages")
local reached_claims = use("reached_claims")
local results_and_targets = use("results_and_targets")
local told_targets = use("told_targets")

local function judge(entry, text, claim, stated)
  local is_reached = entry.result.value >= entry.target.value
  if is_reached ~= claim.is_denied then return end
  stated[#stated + 1] = finding {
    at = text:at(claim.first, claim.last), related = { entry.result, entry.target },
    key = text.name .. "/" .. claim.first .. "/" .. entry.node.label,
    args = { quote = claim.quote, other = entry.node, result = entry.result.raw, target = entry.target.raw },
  }
end

---Whether a sentence is about the target of a node: its own, or those of all.
local function is_about(claim, entry, text, count)
  if claim.of_both and count ~= 2 then return false end
  return entry.node == text.node and not claim.of_none or claim.of_all and not claim.is_denied or claim.of_none
end

---"Gemiddeld 30 trajecten, wat lager is dan vooropgesteld", beside the target that the text states elsewhere.
local function judge_comparison(text, claim, stated)
  local result, target = claim.result, claim.target
  local holds = claim.is_below and result.value < target.value or not claim.is_below and result.value > target.value
  if holds then return end
  stated[#stated + 1] = finding {
    at = text:at(claim.first, claim.last), related = { target }, key = text.name .. "/" .. claim.first,
    args = { quote = claim.quote, other = text.node, result = result.raw, target = target.raw },
  }
end

---"Het streefcijfer van 100 werd gehaald met 85 deelnemers": the sentence holds both.
local function judge_sentence(text, told, stated)
  local is_reached = told.result.value >= told.target.value
  if is_reached ~= told.is_denied then return end
  stated[#stated + 1] = finding {
    at = text:at(told.first, told.last), related = { told.result.mention, told.target.mention },
    key = text.name .. "/" .. told.first,
    args = {
      quote = told.quote, other = text.node, result = told.result.mention.raw, target = told.target.mention.raw,
    },
  }
end

---@type toets.Rule
return {
  id = "TN19",
  name = "target-is-reached-as-text-says",
  title = {
    nl = "Wat de tekst zegt over het behalen van een streefcijfer, volgt uit het resultaat",
    en = "What the text says about reaching a target follows from the result",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een resultaat en zijn streefwaarde zijn afgedrukt, en een zin zegt of die gehaald is.",
    en = "Practice: a result and its target are printed, and a sentence says whether it was reached.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”; bij {other} is het resultaat {result} en het streefcijfer {target}.",
    en = "{node}: the text says “{quote}”; at {other} the result is {result} and the target {target}.",
  },
  reasons = {
    no_figures = {
      nl = "het rapport vermeldt geen resultaat met een streefcijfer waarover de zin gaat",
      en = "the report prints no result with a target that the sentence is about",
    },
  },
  why = {
    nl = "Van het behalen van het streefcijfer kan de subsidie afhangen.",
    en = "The grant may depend on whether the target was reached.",
  },
  fix = {
    nl = "Vergelijk het resultaat met het streefcijfer, en pas de zin of het getal aan.",
    en = "Compare the result with the target, and correct the sentence or the number.",
  },
  evaluate = function(text)
    local claims = reached_claims.of_nodes(text)
    local comparisons = held_against_target.find(text)
    local tells = told_targets.may_tell(text.value)
    local told = tells and told_targets.find(passages.read(text.value, text:mentions())) or {}
    if #claims + #comparisons + #told == 0 then return not_applicable end
    local entries, stated, is_judged = claims[1] and results_and_targets.measured(text.report) or {}, {}, #told > 0
    for _, each in ipairs(told) do judge_sentence(text, each, stated) end
    for _, claim in ipairs(claims) do
      for _, entry in ipairs(entries) do
        if is_about(claim, entry, text, #entries) then
          is_judged = true
          judge(entry, text, claim, stated)
        end
      end
    end
    for _, claim in ipairs(comparisons) do
      if claim.target then
        is_judged = true
        judge_comparison(text, claim, stated)
      end
    end
    if not is_judged then return not_evaluable("no_figures") end
    return stated[1] and stated or nil
  end,
}
