local least, most = decimal("9.5"), decimal("10.5")
-- One, two or three digits too many or too few.
local slips = { 10, 100, 1000 }
-- A round amount may well be a hundred times another one.
local telling_digits = 3

local zero = decimal("0")
local insignificant = re.compile([[^-?[0.]*|[.]|0*$]])
local no_cents = re.compile([[\.0*$]])

---How many digits an amount has without the noughts at either end: 3 of 146.000.
local function digits_of(value)
  return #insignificant:replace(no_cents:replace(value.text, ""), "")
end

---The estimates of each row by year: of one section, row, label and code.
local function rows_of(tbl)
  local rows, order = {}, {}
  for _, figure in ipairs(tbl:figures { measure = "plan" }) do
    local key = table.concat({ figure.section or "", figure.row, figure.label or "",
      figure:dimension("budget_code") or "" }, "\n")
    if not rows[key] then
      rows[key] = {}
      order[#order + 1] = rows[key]
    end
    table.insert(rows[key], figure)
  end
  return order
end

---The figure that lies furthest from the others of its row, and these; nil where one has no amount.
---@return toets.Figure? odd, toets.Figure[]? others
local function odd_of(row)
  local sorted, place = {}, {}
  for i, figure in ipairs(row) do
    if not figure.value or figure.value <= zero then return nil end
    sorted[i], place[figure] = figure, i
  end
  table.sort(sorted, function(a, b)
    if a.value ~= b.value then return a.value < b.value end
    return place[a] < place[b]
  end)
  -- How many times the second one the first is, against the last and the last but one.
  local is_last = sorted[#sorted].value * sorted[1].value > sorted[2].value * sorted[#sorted - 1].value
  return table.remove(sorted, is_last and #sorted or 1), sorted
end

---Whether an amount is another one with digits too many or too few. The others are in order.
local function is_slip(odd, others, floor)
  local low, high = others[1].value, others[#others].value
  local largest = odd.value > high and odd.value or high
  -- They differ by a quarter at most.
  if largest < floor or 4 * high > 5 * low then return false end
  local is_telling = digits_of(odd.value) >= telling_digits
  for _, times in ipairs(slips) do
    local fits = times * low <= odd.value and odd.value <= times * high
      or low <= times * odd.value and times * odd.value <= high
    if fits and (is_telling or low == high and times ~= 100) then return true end
  end
  -- Ten times the same amount, more or less.
  return low == high and (least * low <= odd.value and odd.value <= most * low
    or least * odd.value <= low and low <= most * odd.value)
end

-- What the others are, each amount once.
local function printed(others)
  local seen, texts = {}, {}
  for _, figure in ipairs(others) do
    if not seen[figure.raw] then texts[#texts + 1] = figure.raw end
    seen[figure.raw] = true
  end
  return table.concat(texts, "; ")
end

---@type toets.Rule
return {
  id = "PL9",
  name = "no-year-is-ten-times-the-others",
  title = {
    nl = "Een geraamd bedrag is niet in één jaar tien, honderd of duizend keer dat van alle andere jaren",
    en = "An estimate is not in one year ten, a hundred or a thousand times that of all other years",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een cijfer te veel of te weinig maakt een bedrag tien keer zo groot of klein, drie cijfers duizend "
      .. "keer. Geen juridische bron; wat begint of afloopt, kan eenmalig meer kosten.",
    en = "Practice: a digit too many or too few makes an amount ten times as large or small, three digits a thousand "
      .. "times. No legal source; what begins or ends may cost more once.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "table", of = "action" },
  params = {
    floor = {
      default = "1000",
      description = {
        nl = "kleinste bedrag dat met de andere jaren vergeleken wordt",
        en = "smallest amount that is compared with the other years",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: {actual} in {year}, en in de andere jaren {beside}. Staan er cijfers te veel of te weinig?",
    en = "{node}: {actual} in {year}, and {beside} in the other years. Are there digits too many or too few?",
  },
  summary = {
    nl = "{count} ramingen zijn in één jaar tien, honderd of duizend keer zo groot of klein als in de andere jaren. "
      .. "Staan er cijfers te veel of te weinig?",
    en = "{count} estimates are in one year ten, a hundred or a thousand times as large or small as in the others. "
      .. "Are there digits too many or too few?",
  },
  why = {
    nl = "Een verschreven bedrag telt mee in alle totalen, en niemand ziet het als de andere jaren er niet naast "
      .. "staan.",
    en = "A slip counts in all totals, and nobody sees it unless the other years stand beside it.",
  },
  fix = { nl = "Kijk het bedrag na of licht het verschil toe.", en = "Check the amount or explain the difference." },
  evaluate = function(tbl, params)
    local findings, is_judged, floor = {}, false, decimal(params.floor)
    for _, row in ipairs(rows_of(tbl)) do
      local odd, others
      if #row > 2 then
        is_judged = true
        odd, others = odd_of(row)
      end
      if odd and is_slip(odd, others, floor) then
        findings[#findings + 1] = finding {
          at = odd, related = { others[1] },
          args = { actual = odd.raw, year = odd.column.label, beside = printed(others) },
        }
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
