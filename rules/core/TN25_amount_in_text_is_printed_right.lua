local scan = use("scan")

local not_a_digit = re.compile("[^0-9]+")
local cents = re.compile([[[.,]\d\d\D*$]])
local noughts = re.compile("0+$")

-- Amounts of fewer digits look alike by chance, and round ones are chosen alike.
local fewest_digits = 5

---The digits of an amount in cents, and how many of them say something.
---@return string digits
---@return integer telling
local function digits_of(raw)
  local digits = scan.replace(raw or "", not_a_digit, "")
  if not cents:test(raw or "") then digits = digits .. "00" end
  return digits, #scan.replace(digits, noughts, "")
end

---Whether one digit is another, or two have changed places.
local function is_misprint(a, b)
  if #a ~= #b or a == b then return false end
  local first, last, count = nil, nil, 0
  for i = 1, #a do
    if a:byte(i) ~= b:byte(i) then first, last, count = first or i, i, count + 1 end
  end
  if count == 1 then return true end
  return count == 2 and a:byte(first) == b:byte(last) and a:byte(last) == b:byte(first)
end

---The tables beside a text: of its node, of the same in another part of the report, or of its plan.
---@return toets.Table[]
local function tables_beside(node)
  local tables = node:tables()
  for _, other in ipairs(#tables == 0 and node:same_as() or {}) do
    if #tables == 0 then tables = other:tables() end
  end
  -- A half-year report has tables of its plans alone.
  if #tables == 0 and node.kind == "action" and node.parent and #node:same_as() == 0 then
    return node.parent:tables()
  end
  return tables
end

---The printed amounts of some tables, each once.
local function figures_of(tables)
  local found, seen = {}, {}
  for _, tbl in ipairs(tables) do
    for _, figure in ipairs(tbl:figures()) do
      if figure.value and figure.unit == "EUR" then
        local digits, telling = digits_of(figure.raw)
        if not seen[digits] then found[#found + 1] = { figure = figure, digits = digits, telling = telling } end
        seen[digits] = true
      end
    end
  end
  return found, seen
end

---@type toets.Rule
return {
  id = "TN25",
  name = "amount-in-text-is-printed-right",
  title = {
    nl = "Een bedrag in de tekst verschilt niet in één cijfer van dat in de tabel",
    en = "An amount in the text does not differ by one digit from that in the table",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een tekst noemt het bedrag van de tabel; wie het overtypt, vergist zich in een cijfer of "
      .. "verwisselt er twee.",
    en = "Practice: a text states the amount of the table; who copies it gets a digit wrong or swaps two.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt {actual}, de tabel {expected}. Gaat het om hetzelfde bedrag?",
    en = "{node}: the text states {actual}, the table {expected}. Is this the same amount?",
  },
  why = {
    nl = "Wie het bedrag uit de tekst overneemt, neemt dan een verkeerd bedrag over.",
    en = "Who takes over the amount from the text then takes over a wrong one.",
  },
  fix = {
    nl = "Vergelijk beide bedragen met de boekhouding en verbeter het verkeerde.",
    en = "Compare both amounts with the accounts, and correct the wrong one.",
  },
  evaluate = function(text)
    local amounts = text:mentions("amount")
    local tables = #amounts > 0 and tables_beside(text.node) or {}
    if #tables == 0 then return not_applicable end
    local figures, seen = figures_of(tables)
    local findings, is_compared = {}, false
    for i, mention in ipairs(amounts) do
      local digits, telling = digits_of(mention.raw)
      if mention.value and telling >= fewest_digits then
        is_compared = is_compared or #figures > 0
        for _, each in ipairs(seen[digits] and {} or figures) do
          if each.telling >= fewest_digits and is_misprint(digits, each.digits) then
            findings[#findings + 1] = finding {
              at = mention, related = { each.figure }, key = text.name .. "/" .. i,
              args = { actual = mention.raw, expected = each.figure.raw },
            }
            break
          end
        end
      end
    end
    if not is_compared then return not_applicable end
    return findings[1] and findings or nil
  end,
}
