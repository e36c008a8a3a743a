local planned_amounts = use("planned_amounts")
local stated_parts = use("stated_parts")

---The planned amounts whose footnote is this text; without footnotes those of the node.
---@return toets.Figure[] figures
---@return string? reason
---@return boolean is_footnote
local function amounts_of(text)
  local marked = {}
  for _, figure in ipairs(text.node:figures { row = "value", measure = "plan" }) do
    for _, note in ipairs(figure:footnotes()) do
      if note == text and figure.value and figure.year then marked[#marked + 1] = figure end
    end
  end
  if #marked > 0 then return marked, nil, true end
  local figures, reason = planned_amounts.of(text.node)
  return figures, reason, false
end

---@type toets.Rule
return {
  id = "TN16",
  name = "remark-divides-amount-of-table",
  title = {
    nl = "Een opmerking die een bedrag verdeelt, geeft samen het bedrag in de tabel",
    en = "A remark that divides an amount adds up to the amount in the table",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een opmerking naast een bedrag zegt waarvoor de delen ervan dienen.",
    en = "Practice: a remark beside an amount says what its parts are for.",
  },
  subjects = { kind = "text", of = "action", where = { name = "notes", empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tabel vermeldt {actual}; de opmerking verdeelt dat in {parts}, samen {expected}. Zijn er nog "
      .. "andere delen?",
    en = "{node}: the table states {actual}; the remark divides it into {parts}, {expected} in all. Are there other "
      .. "parts?",
  },
  summary = {
    nl = "{node}: {count} bedragen van de tabel zijn niet de som van de delen in de opmerking.",
    en = "{node}: {count} amounts of the table are not the sum of the parts in the remark.",
  },
  reasons = {
    no_amounts = { nl = "de tabel vermeldt geen bedragen", en = "the table prints no amounts" },
    several_rows = {
      nl = "de tabel vermeldt voor een jaar meer dan een bedrag",
      en = "the table prints more than one amount for a year",
    },
  },
  why = {
    nl = "Delen die niet samen het bedrag geven, wijzen op een vergeten deel of op een bedrag dat gewijzigd is.",
    en = "Parts that do not add up to the amount point to a part left out, or to an amount that was changed.",
  },
  fix = {
    nl = "Pas de opmerking of het bedrag aan, of schrijf voor welke jaren de verdeling geldt.",
    en = "Correct the remark or the amount, or write for which years the division holds.",
  },
  evaluate = function(text)
    if #text:mentions("amount") < 2 or not planned_amounts.has_table(text.node) then return not_applicable end
    local numbers = stated_parts.division(text.value, text:mentions())
    if not numbers then return not_applicable end
    local figures, reason, is_footnote = amounts_of(text)
    -- A footnote that divides the number it stands at belongs to the table; another remark is a sentence.
    local states = is_footnote and relation.identity or relation.claim
    if reason then return not_evaluable(reason) end
    local raws, parts, stated = {}, {}, {}
    for i, number in ipairs(numbers) do raws[i], parts[i] = number.mention.raw, number.mention end
    for i, figure in ipairs(figures) do
      stated[i] = states {
        figure, "=", sum(parts), at = parts[1], key = text.ordinal .. "/" .. figure.year,
        args = { parts = table.concat(raws, " + ") },
      }
    end
    return stated
  end,
}
