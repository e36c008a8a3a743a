local nouns = use("nouns")
local part_lists = use("part_lists")
local parts = use("parts")
local passages = use("passages")
local rounding = use("rounding")
local stated_sums = use("stated_sums")

-- The wording of most sentences does not say that the parts are all there is. Only where they come close to
-- the whole are they meant to add up to it; the sums here decide that and nothing else.
local closest = 5 -- parts that differ from the whole by more than one in five are other parts

local function total_of(named)
  local total = decimal("0")
  for _, number in ipairs(named) do total = total + number.value end
  return total
end

local function difference(whole, named)
  return total_of(named) - whole.value
end

local function distance(whole, named)
  local apart = difference(whole, named)
  return apart < decimal("0") and -apart or apart
end

-- "612 adviezen, 84 meer dan in 2023 (528). Daarvan ...": of several that come close the closest is meant.
---@return Number? whole, string? reason
local function whole_of(breakdown)
  local best, least
  for i = #breakdown.wholes, 1, -1 do
    local whole = breakdown.wholes[i]
    local apart = distance(whole, breakdown.parts)
    local is_close = not whole.hedged and apart * closest <= whole.value
    if is_close and (not best or apart < least) then best, least = whole, apart end
  end
  if best then return best end
  if breakdown.exhaustive and #breakdown.wholes == 1 then return breakdown.wholes[1] end
  return nil, "other_parts"
end

-- Where the words themselves tell what the parts are of.
local has_own_parts = { thereof = true, list = true, total = true, together = true, rest = true }

local function fits(breakdown, whole)
  if has_own_parts[breakdown.form] then return true end
  for _, part in ipairs(breakdown.parts) do
    if not parts.may_be_part(part, whole) then return false end
  end
  return true
end

-- "50 deelnemers, waarvan 30 vrouwen en 25 kinderen": two groups of people may overlap.
local function may_overlap(breakdown, whole)
  if whole.kind == "amount" or #breakdown.parts > 2 or breakdown.exhaustive then return false end
  if breakdown.form ~= "of_which" and breakdown.form ~= "brackets" then return false end
  local one, other = breakdown.parts[1].unit, breakdown.parts[2].unit
  if one and other and nouns.exclude_each_other(one, other) then return false end
  return difference(whole, breakdown.parts) > decimal("0")
end

local function has_hedge(breakdown)
  for _, part in ipairs(breakdown.parts) do
    if part.hedged then return true end
  end
  return false
end

---"Van de 237 aanvragen zijn er 300 opgenomen. 173 daarvan ...": of two that contradict each other none is the whole.
local function contradicts_itself(breakdown, all)
  for _, other in ipairs(all) do
    local part, whole = other.parts[1], other.wholes[1]
    if other.form == "partitive" and part.value > whole.value then
      local known = 0
      for _, number in ipairs(breakdown.wholes) do
        if number.mention.from == part.mention.from or number.mention.from == whole.mention.from then
          known = known + 1
        end
      end
      if known == 2 then return true end
    end
  end
  return false
end

---@return toets.Relation|toets.Outcome|nil
local function state(breakdown, ordinal, all)
  if breakdown.form == "partitive" or #breakdown.parts < 2 or breakdown.is_open then return nil end
  if has_hedge(breakdown) then return not_evaluable("approximate") end
  if contradicts_itself(breakdown, all) then return not_evaluable("other_parts") end
  local whole, reason = whole_of(breakdown)
  if not whole then
    if breakdown.form == "list" then return nil end
    return not_evaluable(reason)
  end
  if not fits(breakdown, whole) then return not_evaluable("other_nouns") end
  if may_overlap(breakdown, whole) then return not_evaluable("may_overlap") end
  local numbers, rounded = {}, { whole }
  for i, part in ipairs(breakdown.parts) do numbers[i], rounded[i + 1] = part.mention, part end
  -- A list with a row for its total is a small table; a sentence says it.
  local states = breakdown.form == "total" and relation.identity or relation.claim
  local slack = rounding.slack_of_all(rounded)
  return states {
    whole.mention, rounding.equals(whole.value, total_of(breakdown.parts), slack), sum(numbers),
    at = whole.mention, key = breakdown.form .. "/" .. ordinal, tolerance = slack.text,
    args = { whole = rounding.printed(whole), parts = rounding.all_printed(breakdown.parts, " + ") },
  }
end

---@type toets.Rule
return {
  id = "TN3",
  name = "stated-total-is-sum-of-parts",
  title = {
    nl = "Een vermeld totaal is de som van de vermelde delen",
    en = "A stated total is the sum of the stated parts",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een getal en de delen waarin het verdeeld is, staan in dezelfde tekst.",
    en = "Practice: a number and the parts it is divided into stand in the same text.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {whole} en verdeelt dat in {parts}. Horen die delen samen {whole} te zijn?",
    en = "{node}: the text states {whole} and divides it into {parts}. Should these parts add up to {whole}?",
  },
  summary = {
    nl = "{node}: {count} vermelde totalen wijken af van de som van hun delen.",
    en = "{node}: {count} stated totals differ from the sum of their parts.",
  },
  reasons = {
    other_parts = {
      nl = "de vermelde delen zijn wellicht niet alle delen",
      en = "the stated parts may not be all parts",
    },
    other_nouns = {
      nl = "de delen tellen iets anders dan het totaal",
      en = "the parts count something else than the total",
    },
    may_overlap = { nl = "de delen kunnen elkaar overlappen", en = "the parts may overlap" },
    approximate = { nl = "een deel is bij benadering vermeld", en = "a part is stated as an approximation" },
  },
  why = {
    nl = "Delen die niet samen het totaal geven, wijzen op een vergeten deel, een dubbeltelling of een tikfout.",
    en = "Parts that do not add up to the total point to a part that was left out, counted twice or mistyped.",
  },
  fix = {
    nl = "Tel de delen na, of schrijf dat er nog andere delen zijn.",
    en = "Add up the parts, or write that there are other parts.",
  },
  evaluate = function(text)
    local mentions = text:mentions()
    local value = text.value
    local may_divide = parts.may_name(value) or part_lists.may_list(value) or stated_sums.may_add_up(value)
    if passages.count(mentions) < 3 or not may_divide then return not_applicable end
    local read = passages.read(value, mentions)
    local stated = {}
    for _, found in ipairs { parts.in_sentences(read), stated_sums.find(read), part_lists.find(read) } do
      for _, breakdown in ipairs(found) do
        stated[#stated + 1] = state(breakdown, #stated + 1, found)
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
