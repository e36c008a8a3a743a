local parts = use("parts")
local parts_apart = use("parts_apart")
local passages = use("passages")
local rounding = use("rounding")
local selections = use("selections")

local partitive = { of_which = true, thereof = true, partitive = true, brackets = true }

-- "300 leerlingen in 12 scholen, waarvan 40 kleuters": of what may be the whole, the largest is.
local function largest(wholes, part)
  local chosen
  for _, whole in ipairs(wholes) do
    if parts.may_be_part(part, whole) and (not chosen or whole.value > chosen.value) then chosen = whole end
  end
  return chosen
end

---"Van de 12 aanvragen werden er 8 goedgekeurd en 5 geweigerd": what is one is not the other.
local function together(apart, ordinal)
  return relation.claim {
    apart.one.mention + apart.other.mention, "<=", apart.whole.mention,
    at = apart.one.mention, key = "apart/" .. ordinal,
    args = {
      part = rounding.all_printed({ apart.one, apart.other }, " + "), whole = rounding.printed(apart.whole),
    },
  }
end

---@type toets.Rule
return {
  id = "TN10",
  name = "part-not-more-than-whole",
  title = {
    nl = "Een vermeld deel is niet groter dan het geheel",
    en = "A stated part is not larger than its whole",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: een deel is niet meer dan het geheel.",
    en = "Follows from the words: a part is not more than what it is a part of.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {part} als deel van {whole}.",
    en = "{node}: the text states {part} as a part of {whole}.",
  },
  summary = {
    nl = "{node}: {count} vermelde delen zijn groter dan hun geheel.",
    en = "{node}: {count} stated parts are larger than their whole.",
  },
  reasons = {
    unclear_whole = {
      nl = "uit de zin blijkt niet van welk aantal het een deel is",
      en = "the sentence does not show which number it is a part of",
    },
  },
  why = {
    nl = "Een deel dat groter is dan het geheel, kan niet kloppen: een van de twee getallen is anders bedoeld of fout "
      .. "overgenomen.",
    en = "A part that is larger than the whole cannot be right: one of the two numbers was meant otherwise or copied "
      .. "wrongly.",
  },
  fix = {
    nl = "Vergelijk beide getallen met de bron en verbeter de zin.",
    en = "Compare both numbers with their source and correct the sentence.",
  },
  evaluate = function(text)
    local mentions = text:mentions()
    local value = text.value
    local stated, is_judged = {}, false
    for i, selection in ipairs(selections.find(value)) do
      is_judged = true
      stated[#stated + 1] = selection.part > selection.whole and finding {
        at = text:at(selection.first, selection.last), key = "selection/" .. i,
        args = { part = tostring(selection.part), whole = selection.of },
      } or nil
    end
    local may_name = passages.count(mentions) > 1 and parts.may_name(value)
    local read = may_name and passages.read(value, mentions)
    for i, apart in ipairs(read and parts_apart.find(read) or {}) do
      stated[#stated + 1] = together(apart, i)
    end
    for _, breakdown in ipairs(read and parts.in_sentences(read) or {}) do
      local several_groups = breakdown.form == "brackets" and #breakdown.parts > 1
      for i, part in ipairs(partitive[breakdown.form] and not several_groups and breakdown.parts or {}) do
        local whole = largest(breakdown.wholes, part)
        if whole then
          stated[#stated + 1] = relation.claim {
            part.mention, "<=", whole.mention,
            at = part.mention, key = breakdown.form .. "/" .. #stated + 1,
            tolerance = rounding.tolerance { part, whole },
            args = { part = rounding.printed(part), whole = rounding.printed(whole) },
          }
        elseif i == 1 and not part.hedged then
          stated[#stated + 1] = not_evaluable("unclear_whole")
        end
      end
    end
    if #stated > 0 then return stated end
    return not is_judged and not_applicable or nil
  end,
}
