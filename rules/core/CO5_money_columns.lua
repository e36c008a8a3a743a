local is_realised = { actual = true, booked = true }
local is_estimate = { budget = true, plan = true }

---@class MoneyColumns
---@field labels string[]
---@field realised table<integer, string> year to measure
---@field estimate table<integer, string> year to measure
---@field years integer[] sorted, each once
---@field undated boolean a money column names no year
---@field count integer

---@param columns toets.Column[]
---@return MoneyColumns
local function money_columns(columns)
  local money = { labels = {}, realised = {}, estimate = {}, years = {}, undated = false, count = 0 }
  local seen = {}
  for _, column in ipairs(columns) do
    local measure = column.measure or ""
    if is_realised[measure] or is_estimate[measure] then
      money.count = money.count + 1
      money.labels[money.count] = column.label
      local year = column.year
      if not year then
        money.undated = true
      else
        local of_kind = is_realised[measure] and money.realised or money.estimate
        of_kind[year] = of_kind[year] or measure
        if not seen[year] then
          seen[year] = true
          money.years[#money.years + 1] = year
        end
      end
    end
  end
  table.sort(money.years)
  return money
end

---Each missing year once, with the measure that the column before it has.
local function gaps(money)
  local missing = {}
  for i = 2, #money.years do
    local before = money.years[i - 1]
    for year = before + 1, money.years[i] - 1 do
      missing[#missing + 1] = { year = year, measure = money.realised[before] or money.estimate[before] }
    end
  end
  return missing
end

local fewest_years = 4

---The years of a row of columns of one measure, each once; nil where it is no such row.
---@param columns toets.Column[]
---@return integer[]? years in printed order, table<integer, boolean>? has
local function row_of_years(columns)
  local years, has = {}, {}
  for i, column in ipairs(columns) do
    local measure = column.measure or ""
    if not column.year or has[column.year] or measure ~= columns[1].measure then return nil end
    if not (is_realised[measure] or is_estimate[measure]) then return nil end
    years[i], has[column.year] = column.year, true
  end
  return #years >= fewest_years and years or nil, has
end

---The year that a row of columns lacks where one of them has another year than its place: 2026, 2027, 2028, 2013. Its
---place, not the years between, is what is wrong.
---@param columns toets.Column[]
---@return { year: integer, measure: string }?
local function misprinted(columns)
  local years, has = row_of_years(columns)
  if not years then return nil end
  -- The first year may be the odd one.
  local first = years[3] == years[2] + 1 and years[2] - 1 or years[1]
  local odd
  for i, year in ipairs(years) do
    if year ~= first + i - 1 then
      if odd then return nil end
      odd = { year = first + i - 1, measure = columns[i].measure }
    end
  end
  return odd and not has[odd.year] and odd or nil
end

-- A row of years that starts with accounts and goes on with estimates has one column a year by design.
local function estimates_continue(money)
  local last_realised, first_estimate
  for _, year in ipairs(money.years) do
    if money.realised[year] then last_realised = year end
    if money.estimate[year] and not first_estimate then first_estimate = year end
  end
  return last_realised ~= nil and first_estimate == last_realised + 1
end

-- What these kinds show is the year they are about; a plan may show the last account that was known.
local shows_its_year = { annual_account = true, half_year_report = true, policy_evaluation = true }
-- One instance of a rule looks at one report.
local habit

---Whether most tables with a realised and an estimated column show what was realised in the fiscal year.
local function is_usual(report)
  if habit == nil then
    local with, without = 0, 0
    for _, node in ipairs(shows_its_year[report.kind or ""] and report:nodes() or {}) do
      for _, tbl in ipairs(node:tables()) do
        local money = money_columns(tbl.columns)
        if next(money.realised) and next(money.estimate) then
          local has_it = money.realised[report.fiscal_year]
          with, without = with + (has_it and 1 or 0), without + (has_it and 0 or 1)
        end
      end
    end
    habit = with > without
  end
  return habit
end

---The realised column of the fiscal year that a table lacks: it shows what was realised in earlier years alone.
local function lost_year(money, report)
  local year = report.fiscal_year
  if not year or money.realised[year] or not next(money.realised) or not next(money.estimate) then return nil end
  local measure
  for _, other in ipairs(money.years) do
    -- Of a later year another rule tells.
    if money.realised[other] and other > year then return nil end
    measure = money.realised[other] or measure
  end
  return is_usual(report) and { year = year, measure = measure } or nil
end

---@type toets.Rule
return {
  id = "CO5",
  name = "account-beside-plan",
  title = {
    nl = "Naast de rekening staat een raming en geen enkel jaar ontbreekt",
    en = "An estimate stands beside the account and no year is missing",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: een rekening staat naast haar raming; een rij van jaren heeft geen gat.",
    en = "Form of the schema: an account is shown beside its estimate; a row of years has no gap.",
  },
  subjects = { kind = "table" },
  group_by = { "report", "args.measure", "args.year" },
  message = {
    nl = "{node}: de tabel toont {columns}; een kolom {measure} {year} ontbreekt.",
    en = "{node}: the table shows {columns}; a column {measure} {year} is missing.",
  },
  summary = {
    nl = "In {count} tabellen ontbreekt een kolom {measure} {year}.",
    en = "A column {measure} {year} is missing from {count} tables.",
  },
  reasons = {
    no_fiscal_year = {
      nl = "het rapport noemt geen boekjaar",
      en = "the report states no fiscal year",
    },
    undated_column = {
      nl = "een kolom met bedragen noemt geen jaar",
      en = "a column of amounts names no year",
    },
  },
  why = {
    nl = "Een rekening zegt pas iets naast wat ervoor geraamd was, en een reeks jaren alleen als elk jaar er staat.",
    en = "An account means little without the estimate beside it, and a row of years only when each year is there.",
  },
  fix = {
    nl = "Voeg de ontbrekende kolom toe of neem de tabel opnieuw uit het systeem over.",
    en = "Add the missing column, or export the table again.",
  },
  evaluate = function(subject)
    local money = money_columns(subject.columns)
    if money.count == 0 then return not_applicable end

    local odd = misprinted(subject.columns)
    local missing = odd and { odd } or gaps(money)
    local fiscal_year = subject.node.report.fiscal_year
    if next(money.realised) and not fiscal_year and #missing == 0 then return not_evaluable("no_fiscal_year") end
    if fiscal_year and money.realised[fiscal_year] and not money.estimate[fiscal_year]
      and not estimates_continue(money) then
      missing[#missing + 1] = { year = fiscal_year, measure = "budget" }
    end
    -- In a row of years with a gap it may be the very one that is missing there.
    missing[#missing + 1] = #missing == 0 and lost_year(money, subject.node.report) or nil
    if #missing == 0 then return nil end
    -- The column without a year may be the very one that seems to be missing.
    if money.undated then return not_evaluable("undated_column") end

    local findings = {}
    for i, column in ipairs(missing) do
      findings[i] = finding {
        at = subject,
        key = column.measure .. "/" .. column.year,
        args = { columns = table.concat(money.labels, ", "), measure = term(column.measure), year = column.year },
      }
    end
    return findings
  end,
}
