local over_time = use("over_time")
local scan = use("scan")
local stated_targets = use("stated_targets")

local function targets_of(node, also)
  local found = {}
  for _, text in ipairs(node:texts("description")) do
    for _, target in ipairs(stated_targets.of(text, also)) do found[#found + 1] = target end
  end
  return found
end

-- "In 2030 zijn er 50 plaatsen": what is said of a year to come is aimed at.
local year_word = re.compile([[\b((?:19|20)\d\d)\b]])
local function is_to_come(sentence, fiscal_year)
  for _, _, year in scan.matches(year_word, sentence) do
    if tonumber(year) > fiscal_year then return true end
  end
  return false
end

-- A sentence on later that stays the same but for its number states a target, whatever its words.
---@return table<string, boolean>
local function altered(node, earlier)
  local now, before, found = {}, {}, {}
  local year = node.report.fiscal_year
  if not year then return found end
  for _, text in ipairs(node:texts("description")) do stated_targets.add_forms(text, now) end
  for _, text in ipairs(earlier:texts("description")) do stated_targets.add_forms(text, before) end
  for form, sentence in pairs(now) do
    local is_other = sentence and before[form] and before[form] ~= sentence
    if is_other and is_to_come(sentence, year) then found[form] = true end
  end
  return found
end

-- "Halvering" that became "verdubbeling": one word on each side, and another one.
local function other_factor(node, earlier)
  local sides = {}
  for i, one in ipairs { node, earlier } do
    for _, text in ipairs(one:texts("description")) do
      for _, factor in ipairs(stated_targets.factors(text)) do
        if sides[i] then return nil end
        sides[i] = { key = factor.key, printed = factor.printed, at = text:at(factor.first, factor.last) }
      end
    end
  end
  if not sides[1] or not sides[2] or sides[1].key == sides[2].key then return nil end
  return sides[1], sides[2]
end

-- Those of a list that another does not have, as they are printed.
local function missing_from(others, list)
  local known, left = {}, {}
  for _, target in ipairs(others) do known[target.key] = true end
  for _, target in ipairs(list) do
    if not known[target.key] then left[#left + 1] = target.mention end
  end
  return left
end

-- "10 extra plaatsen": a bare number says little.
local words_behind = re.compile("^(?: (?:[A-Za-z\u{C0}-\u{24F}-]+|%|\u{20AC})){1,2}")
local function printed(mention)
  local text = mention.text
  local _, last = words_behind:find(text.value:sub(mention.from + #mention.raw))
  if mention.kind == "date" or mention.kind == "year" or not last then return "“" .. mention.raw .. "”" end
  return "“" .. text.value:sub(mention.from, mention.from + #mention.raw + last - 1) .. "”"
end

local function listed(mentions, factor)
  local raws = { factor and "“" .. factor.printed .. "”" or nil }
  for _, mention in ipairs(mentions) do raws[#raws + 1] = printed(mention) end
  return table.concat(raws, ", ")
end

-- What came, and what is gone; where only one of them is there, that one alone.
local function told(added, gone)
  if added == "" then return { first = gone, is_first = term("vanished"), second = "", is_second = "" } end
  return {
    first = added, is_first = term("added"), second = gone, is_second = gone ~= "" and term("vanished") or "",
  }
end

---@type toets.Rule
return {
  id = "RF6",
  name = "target-stays",
  title = {
    nl = "Het doel in de omschrijving blijft dat van het vorige rapport",
    en = "The target in the description stays that of the earlier report",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: streefwaarden en "
      .. "nulmetingen blijven, zodat vooruitgang te meten is.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: targets and baselines stay, so "
      .. "that progress can be measured.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "report" },
  message = {
    nl = "{node}: de omschrijving noemt een ander doel of ijkpunt dan het vorige rapport (toestand {day}): "
      .. "{is_first} {first}, {is_second} {second}. Is het doel gewijzigd, of enkel preciezer omschreven?",
    en = "{node}: the description has another target or baseline than the earlier report (as of {day}): "
      .. "{is_first} {first}, {is_second} {second}. Was the target changed, or only put more exactly?",
  },
  summary = {
    nl = "{count} omschrijvingen noemen andere doelen of ijkpunten dan het vorige rapport (toestand {day}).",
    en = "{count} descriptions name other targets or baselines than the earlier report (as of {day}).",
  },
  why = {
    nl = "Vooruitgang is pas te meten als het doel en het ijkpunt gelijk blijven.",
    en = "Progress can be measured only while target and baseline stay the same.",
  },
  fix = {
    nl = "Licht toe waarom het doel of het ijkpunt wijzigde, of neem het vroegere weer op.",
    en = "Explain why the target or the baseline was changed, or use the earlier one again.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    local texts, earlier_texts = node:texts("description"), earlier:texts("description")
    if #texts == 0 or #earlier_texts == 0 or not over_time.is_first(node) then return not_applicable end
    local also = altered(node, earlier)
    local now, before = targets_of(node, also), targets_of(earlier, also)
    local factor, earlier_factor = other_factor(node, earlier)
    if #now == 0 and #before == 0 and not factor then return not_applicable end
    local added, gone = missing_from(before, now), missing_from(now, before)
    if #added == 0 and #gone == 0 and not factor then return nil end
    local args = told(listed(added, factor), listed(gone, earlier_factor))
    args.day = over_time.day_of(counterpart.earlier_report)
    return finding {
      at = factor and factor.at or added[1] or texts[1],
      related = { earlier_factor and earlier_factor.at or gone[1] or earlier_texts[1] }, args = args,
    }
  end,
}
