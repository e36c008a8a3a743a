local least, most = decimal("9.5"), decimal("10.5")

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

---The only figure that differs from the others, which are all equal, and one of those.
---@return toets.Figure? odd, toets.Figure? other
local function odd_of(row)
  local first, count, others = row[1].value, 0, {}
  for _, figure in ipairs(row) do
    if not figure.value then return nil end
    if figure.value == first then count = count + 1 else others[#others + 1] = figure end
  end
  if count == 1 then
    for _, figure in ipairs(others) do
      if figure.value ~= others[1].value then return nil end
    end
    return row[1], others[1]
  end
  if #others ~= 1 then return nil end
  return others[1], row[1]
end

---@type toets.Rule
return {
  id = "PL9",
  name = "no-year-is-ten-times-the-others",
  title = {
    nl = "Een geraamd bedrag is niet in één jaar tien keer dat van alle andere jaren",
    en = "An estimate is not in one year ten times that of all other years",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een cijfer te veel of te weinig maakt een bedrag tien keer zo groot of klein. Geen juridische "
      .. "bron; wat begint of afloopt, kan eenmalig meer kosten.",
    en = "Practice: a digit too many or too few makes an amount ten times as large or small. No legal source; what "
      .. "begins or ends may cost more once.",
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
    nl = "{node}: {actual} in {year}, en in elk ander jaar {beside}. Is er een cijfer te veel of te weinig?",
    en = "{node}: {actual} in {year}, and {beside} in each other year. Is there a digit too many or too few?",
  },
  summary = {
    nl = "{count} ramingen zijn in één jaar ongeveer tien keer zo groot of klein als in alle andere jaren. Is er een "
      .. "cijfer te veel of te weinig?",
    en = "{count} estimates are in one year about ten times as large or small as in all others. Is there a digit too "
      .. "many or too few?",
  },
  why = {
    nl = "Een verschreven bedrag telt mee in alle totalen, en niemand ziet het als de andere jaren er niet naast "
      .. "staan.",
    en = "A slip counts in all totals, and nobody sees it unless the other years stand beside it.",
  },
  fix = { nl = "Kijk het bedrag na of licht het verschil toe.", en = "Check the amount or explain the difference." },
  evaluate = function(tbl, params)
    local findings, is_judged, floor, zero = {}, false, decimal(params.floor), decimal("0")
    for _, row in ipairs(rows_of(tbl)) do
      local odd, other
      if #row > 2 then
        is_judged = true
        odd, other = odd_of(row)
      end
      local more, less = odd, other
      if odd and odd.value < other.value then more, less = other, odd end
      local is_tenfold = more and less.value > zero and more.value >= floor and least * less.value <= more.value
        and more.value <= most * less.value
      if is_tenfold then
        findings[#findings + 1] = finding {
          at = odd, related = { other }, args = { actual = odd, year = odd.column.label, beside = other },
        }
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
