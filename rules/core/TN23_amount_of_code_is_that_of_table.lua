local planned_amounts = use("planned_amounts")
local stated_parts = use("stated_parts")

local function texts_with_amounts(node)
  local found = {}
  for _, text in ipairs(node:texts()) do
    if #text:mentions("code") > 0 and #text:mentions("amount") > 0 then found[#found + 1] = text end
  end
  return found
end

---The yearly amounts that the texts of a node give for a code, each code once; one that has several is left out.
local function stated_by_code(texts)
  local by_code, order = {}, {}
  for _, text in ipairs(texts) do
    for _, part in ipairs(stated_parts.of_year(text.value, text:mentions())) do
      local code = part.code
      if code and by_code[code] == nil then
        by_code[code] = part
        order[#order + 1] = code
      elseif code then
        by_code[code] = false
      end
    end
  end
  return by_code, order
end

---The planned amounts under a code that no other code shares.
local function of_code_alone(node, code)
  local found = {}
  for _, figure in ipairs((planned_amounts.of(node, code))) do
    if figure:dimension("budget_code") == code then found[#found + 1] = figure end
  end
  return found
end

---@type toets.Rule
return {
  id = "TN23",
  name = "amount-of-code-is-that-of-table",
  title = {
    nl = "Een bedrag per jaar dat de tekst bij een budgetcode noemt, is niet kleiner dan dat in de tabel",
    en = "A yearly amount that the text gives for a budget code is not smaller than that in the table",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de tekst geeft wat op een code wordt uitgegeven, en de tabel drukt het bedrag van die code af.",
    en = "Practice: the text gives what is spent on a code, and the table prints the amount on that code.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "node", of = "action" },
  group_by = { "node", "args.code" },
  message = {
    nl = "{node}: de tekst vermeldt bij {code} {actual} per jaar; de tabel vermeldt voor {year} {expected} op die "
      .. "code. Is het bedrag in de tekst geïndexeerd, of is er op die code nog iets anders?",
    en = "{node}: at {code} the text states {actual} a year; the table states {expected} on that code for {year}. Was "
      .. "the amount in the text indexed, or is there something else on that code?",
  },
  summary = {
    nl = "{node}: de tekst vermeldt bij {code} een kleiner bedrag per jaar dan de tabel in {count} jaren. Is het "
      .. "bedrag geïndexeerd, of is er op die code nog iets anders?",
    en = "{node}: at {code} the text states a smaller yearly amount than the table in {count} years. Was the amount "
      .. "indexed, or is there something else on that code?",
  },
  reasons = {
    no_amounts = {
      nl = "de tabel vermeldt geen bedragen op die code alleen",
      en = "the table prints no amounts on that code alone",
    },
    several_amounts = {
      nl = "de tekst vermeldt bij dezelfde code meer dan een bedrag",
      en = "the text gives more than one amount for the same code",
    },
  },
  why = {
    nl = "Een bedrag van voor de indexering blijft gemakkelijk in de tekst staan; de lezer weet dan niet welk bedrag "
      .. "geldt.",
    en = "An amount from before it was indexed is easily left in the text; the reader does not know then which one "
      .. "holds.",
  },
  fix = {
    nl = "Neem in de tekst het bedrag van de tabel over, of vermeld wat er nog op die code staat.",
    en = "Take over the amount of the table, or state what else is on that code.",
  },
  evaluate = function(node)
    local texts = texts_with_amounts(node)
    if #texts == 0 or not planned_amounts.has_table(node) then return not_applicable end
    local by_code, order = stated_by_code(texts)
    local stated = {}
    for _, code in ipairs(order) do
      local part = by_code[code]
      local figures = part and of_code_alone(node, code) or {}
      if #figures == 0 then stated[#stated + 1] = not_evaluable(part and "no_amounts" or "several_amounts") end
      for _, figure in ipairs(figures) do
        stated[#stated + 1] = relation.plausibility {
          part.number.mention, ">=", figure, at = part.number.mention, key = code .. "/" .. figure.year,
          args = { year = tostring(figure.year), code = code },
        }
      end
    end
    return stated[1] and stated or not_applicable
  end,
}
