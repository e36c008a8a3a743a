local over_time = use("over_time")
local stated_targets = use("stated_targets")

local function targets_of(node)
  local found = {}
  for _, text in ipairs(node:texts("description")) do
    for _, target in ipairs(stated_targets.of(text)) do found[#found + 1] = target end
  end
  return found
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

local function listed(mentions)
  local raws = {}
  for _, mention in ipairs(mentions) do raws[#raws + 1] = printed(mention) end
  return table.concat(raws, ", ")
end

-- What came, and what is gone; where only one of them is there, that one alone.
local function told(added, gone)
  local args = { first = listed(added), is_first = term("added"), second = "", is_second = "" }
  if #added == 0 then
    args.first, args.is_first = listed(gone), term("vanished")
  elseif #gone > 0 then
    args.second, args.is_second = listed(gone), term("vanished")
  end
  return args
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
    local now, before = targets_of(node), targets_of(earlier)
    if #now == 0 and #before == 0 then return not_applicable end
    local added, gone = missing_from(before, now), missing_from(now, before)
    if #added == 0 and #gone == 0 then return nil end
    local args = told(added, gone)
    args.day = over_time.day_of(counterpart.earlier_report)
    return finding { at = added[1] or texts[1], related = { gone[1] or earlier_texts[1] }, args = args }
  end,
}
