local claim_targets = use("claim_targets")
local results = use("result_texts")
local rounding = use("rounding")
local spending = use("spending")
local stated_margins = use("stated_margins")
local title_owners = use("title_owners")

local zero = decimal("0")
local sections = { false, "operating", "investment", "financing" }
local rows = { "expenditure", "receipts", "balance", "total" }
local realised, estimated = { actual = true, booked = true }, { budget = true, plan = true }

local function value_of(figures)
  local value = zero
  for _, figure in ipairs(figures) do
    if not figure.value then return nil end
    value = value + figure.value
  end
  return value
end

---The spent and estimated expenditure of the one table of a node that prints both.
---@return { spent: toets.Figure[], budget: toets.Figure[], tbl: toets.Table }?, string? reason
local function expenditure_of(node, year)
  local chosen
  for _, tbl in ipairs(node:tables()) do
    local filter = { row = "expenditure", year = year }
    local spent = spending.in_best_column(tbl, spending.realised, filter)
    local budget = spending.in_best_column(tbl, spending.estimated, filter)
    if spent and budget and value_of(spent) and value_of(budget) then
      if chosen then return nil, "several_tables" end
      chosen = { spent = spent, budget = budget, tbl = tbl }
    end
  end
  return chosen, not chosen and "no_columns" or nil
end

---The same, in any part of the report that prints it.
local function expenditure_in_report(node, year)
  local reason
  for _, candidate in ipairs(title_owners.in_all_parts(node)) do
    local found, problem = expenditure_of(candidate, year)
    if found or problem == "several_tables" then return found, problem end
    reason = problem
  end
  return nil, reason
end

---What the columns of a year state in a row, of one section or of all: by column.
local function by_column(tbl, year, row, section)
  local labels, values = {}, {}
  for _, figure in ipairs(tbl:figures { row = row, year = year, section = section or nil }) do
    local label = figure.column.label
    if not values[label] then
      labels[#labels + 1] = label
      values[label] = { measure = figure.measure, value = zero }
    end
    values[label].value = values[label].value + (figure.value or zero)
  end
  local list = {}
  for i, label in ipairs(labels) do list[i] = values[label] end
  return list
end

---Whether an amount is what some part of the table leaves: of a section or row, against any estimate, or a balance.
local function fits_elsewhere(tbl, year, fits)
  for _, row in ipairs(rows) do
    for _, section in ipairs(sections) do
      local columns = by_column(tbl, year, row, section)
      for _, column in ipairs(columns) do
        if row ~= "expenditure" and fits(column.value) then return true end
        for _, other in ipairs(realised[column.measure] and columns or {}) do
          if estimated[other.measure] and fits(other.value - column.value) then return true end
        end
      end
    end
  end
  return false
end

local round = re.compile([[^\d+?(00+)$]])
local half = decimal("0.5")

---How far the amount may be from what it stands for: "4.000 euro" may be rounded to the thousand.
local function slack_of(number)
  local slack = rounding.slack(number)
  local _, _, zeros = round:find(number.value.text)
  local of_zeros = zeros and half * decimal("1" .. zeros) or zero
  return of_zeros > slack and of_zeros or slack
end

---Whom the sentence is about.
local function target_of(margin, text)
  if margin.claim then return (claim_targets.of(margin.claim, text.node) or {})[1] end
  local kind = text.node.kind
  return (kind == "action" or kind == "action_plan") and text.node or nil
end

local function judge(margin, text, year, key)
  local node = target_of(margin, text)
  if not node then return not_evaluable("unclear_target") end
  local found, reason = expenditure_in_report(node, year)
  if not found then return not_evaluable(reason) end
  local stated, slack = margin.number.value, slack_of(margin.number)
  local margin_left, form = value_of(found.budget) - value_of(found.spent), sum(found.budget) - sum(found.spent)
  if margin.kind == "over" then margin_left, form = -margin_left, -form end
  -- That more was spent where the text says less is told by the rule about claims.
  if margin.claim and margin_left < zero then return nil end
  local function fits(value)
    local size = value < zero and -value or value
    return size - stated <= slack and stated - size <= slack
  end
  if not fits(margin_left) and fits_elsewhere(found.tbl, year, fits) then return nil end
  return relation.claim {
    margin.number.mention, rounding.equals(stated, margin_left, slack), form,
    at = text:at(margin.first, margin.last), key = key, tolerance = slack.text,
    args = { quote = margin.quote, holder = node },
  }
end

---@type toets.Rule
return {
  id = "TN33",
  name = "margin-is-that-of-table",
  title = {
    nl = "Hoeveel volgens de tekst overbleef of te veel was, volgt uit de tabel",
    en = "What the text says was left or too much follows from the table",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation" } },
  subjects = { kind = "text", where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”. Volgens de tabel van {holder} is het verschil tussen budget en uitgaven "
      .. "{expected} euro.",
    en = "{node}: the text says “{quote}”. By the table of {holder} the difference between budget and expenditure is "
      .. "{expected} euro.",
  },
  summary = {
    nl = "{node}: {count} keer vermeldt de tekst een ander verschil met het budget dan de tabel.",
    en = "{node}: {count} times the text states another difference from the budget than the table.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    unclear_target = {
      nl = "uit de zin blijkt niet over welk actieplan of welke actie hij gaat",
      en = "the sentence does not show which plan or action it is about",
    },
    several_tables = {
      nl = "meer dan een tabel vermeldt uitgaven en budget van het boekjaar",
      en = "more than one table states expenditure and budget of the fiscal year",
    },
    no_columns = {
      nl = "geen tabel vermeldt voor het boekjaar uitgaven naast een budget",
      en = "no table states expenditure beside a budget for the fiscal year",
    },
  },
  why = {
    nl = "Wie de toelichting leest, rekent het verschil na in de tabel. Past het niet, dan is een van beide niet "
      .. "bijgewerkt.",
    en = "Who reads the explanation recomputes the difference in the table. If it does not fit, one of the two was not "
      .. "brought up to date.",
  },
  fix = {
    nl = "Reken het verschil na en pas de tekst of de tabel aan.",
    en = "Recompute the difference and correct the text or the table.",
  },
  evaluate = function(text)
    if #text:mentions("amount") == 0 then return not_applicable end
    local year = text.report.fiscal_year
    local found = stated_margins.find(text, year)
    if #found == 0 then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end
    local stated = {}
    for i, margin in ipairs(found) do stated[#stated + 1] = judge(margin, text, year, text.name .. "/" .. i) end
    return stated[1] and stated or nil
  end,
}
