local planned_amounts = use("planned_amounts")
local stated_parts = use("stated_parts")

---Whether the sentence itself has the amount of the table: as one of the parts, or as what others leave to be paid.
local function says_who_has_the_rest(part, figure)
  for _, other in ipairs(part.beside) do
    local is_less = other.value < part.number.value
    if is_less and (other.value == figure.value or part.number.value - other.value == figure.value) then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "TN15",
  name = "yearly-amount-is-within-table",
  title = {
    nl = "Een bedrag per jaar in de tekst is niet groter dan het bedrag in de tabel",
    en = "A yearly amount in the text is not larger than the amount in the table",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de tabel drukt af waarin het plan voor een jaar voorziet, de tekst zegt waarvoor een "
      .. "deel daarvan dient.",
    en = "Practice: the table prints what the plan provides for a year, the text says what a part of it is for.",
  },
  subjects = { kind = "text", of = "action", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {actual}; de tabel voorziet voor {year} {expected}. Komt de rest uit een ander "
      .. "budget?",
    en = "{node}: the text states {actual}; the table provides {expected} for {year}. Does the rest come from "
      .. "another budget?",
  },
  summary = {
    nl = "{node}: een bedrag in de tekst is in {count} jaren groter dan dat in de tabel.",
    en = "{node}: an amount in the text is larger than that in the table in {count} years.",
  },
  reasons = {
    no_amounts = { nl = "de tabel vermeldt er geen bedragen voor", en = "the table prints no amounts for it" },
    several_rows = {
      nl = "de tabel vermeldt voor een jaar meer dan een bedrag",
      en = "the table prints more than one amount for a year",
    },
  },
  why = {
    nl = "Wat beloofd is en niet in het budget staat, kan niet worden betaald.",
    en = "What was promised and is not in the budget cannot be paid.",
  },
  fix = {
    nl = "Pas het bedrag aan, of vermeld uit welk budget de rest komt.",
    en = "Correct the amount, or state which budget the rest comes from.",
  },
  evaluate = function(text)
    if #text:mentions("amount") == 0 or not planned_amounts.has_table(text.node) then return not_applicable end
    local stated = {}
    for i, part in ipairs(stated_parts.of_year(text.value, text:mentions())) do
      local figures, reason = planned_amounts.of(text.node, part.code)
      if reason then stated[#stated + 1] = not_evaluable(reason) end
      for _, figure in ipairs(figures) do
        if not says_who_has_the_rest(part, figure) then
          stated[#stated + 1] = relation.plausibility {
            part.number.mention, "<=", figure, at = part.number.mention,
            key = text.name .. "/" .. i .. "/" .. figure.year, args = { year = tostring(figure.year) },
          }
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
