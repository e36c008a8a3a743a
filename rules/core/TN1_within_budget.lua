local claim_targets = use("claim_targets")
local claims = use("claims")
local spending = use("spending")
local title_owners = use("title_owners")

local results = use("result_texts")

local operator_of = { within_budget = "<=", over_budget = ">=" }

local function has_columns(tbl, year)
  local realised, estimated = false, false
  for _, column in ipairs(tbl.columns) do
    if column.year == year then
      realised = realised or column.measure == "actual" or column.measure == "booked"
      estimated = estimated or column.measure == "budget" or column.measure == "plan"
    end
  end
  return realised and estimated
end

---@return toets.Form? spent, toets.Form? budget, string? reason
local function in_tables_of(node, year, scope)
  local chosen
  for _, tbl in ipairs(node:tables()) do
    if has_columns(tbl, year) then
      if chosen then return nil, nil, "several_tables" end
      chosen = tbl
    end
  end
  if not chosen then return nil, nil, "no_columns" end
  local filter = { row = "expenditure", year = year, section = scope.section }
  local spent = spending.in_best_column(chosen, spending.realised, filter)
  local budget = spending.in_best_column(chosen, spending.estimated, filter)
  if not spent or not budget then return nil, nil, "no_expenditure" end
  if scope.version then
    budget = spending.in_best_column(chosen, spending.estimated, filter, scope.version)
  end
  if not budget then return nil, nil, "unclear_budget" end
  return sum(spent), sum(budget)
end

---In the tables of the node or, where it has none with both, in those of another part that prints them.
---@return toets.Form? spent, toets.Form? budget, string? reason
local function spent_and_budget(node, year, scope)
  local reason
  for _, candidate in ipairs(title_owners.in_all_parts(node)) do
    local spent, budget, problem = in_tables_of(candidate, year, scope)
    if problem ~= "no_columns" and problem ~= "no_expenditure" then return spent, budget, problem end
    reason = reason or problem
  end
  return nil, nil, reason
end

---@type toets.Rule
return {
  id = "TN1",
  name = "within-budget-claims-hold",
  title = {
    nl = "Wat de tekst over het budget zegt, stemt overeen met de tabel",
    en = "What the text says about the budget agrees with the table",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  subjects = { kind = "text", where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”. De tabel van {plan} vermeldt {actual} euro uitgaven en een budget "
      .. "van {expected} euro (verschil {delta} euro).",
    en = "{node}: the text says “{quote}”. The table of {plan} states {actual} euro of expenditure and a budget "
      .. "of {expected} euro (difference {delta} euro).",
  },
  summary = {
    nl = "{node}: {count} uitspraken over het budget stemmen niet overeen met de tabellen.",
    en = "{node}: {count} statements about the budget do not agree with the tables.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_columns = {
      nl = "de tabel heeft voor het boekjaar geen kolom met uitgevoerde bedragen naast een kolom met geraamde",
      en = "the table has no column of actual amounts beside one of estimates for the fiscal year",
    },
    no_expenditure = { nl = "de tabel vermeldt geen uitgaven", en = "the table states no expenditure" },
    several_tables = {
      nl = "meer dan een tabel vermeldt uitgaven en budget van het boekjaar",
      en = "more than one table states expenditure and budget of the fiscal year",
    },
    unclear_budget = {
      nl = "de zin gaat over een oorspronkelijk of gewijzigd budget dat de tabel niet toont",
      en = "the sentence is about an original or changed budget that the table does not show",
    },
    unclear_target = {
      nl = "uit de zin blijkt niet over welk actieplan of welke actie hij gaat",
      en = "the sentence does not show which plan or action it is about",
    },
    unclear_denial = {
      nl = "uit de zin blijkt niet of hij een overschrijding bevestigt of ontkent",
      en = "the sentence does not show whether it states or denies an overrun",
    },
    priority_unknown = {
      nl = "het rapport zegt niet welke actieplannen of acties prioritair zijn",
      en = "the report does not say which plans or actions have priority",
    },
    partial_scope = {
      nl = "de zin gaat over een deel van de actieplannen of acties zonder te zeggen welke",
      en = "the sentence is about some of the plans or actions without saying which",
    },
    part_of_node = {
      nl = "de zin gaat over een onderdeel waarvan geen cijfers zijn afgedrukt",
      en = "the sentence is about a part of which no figures are printed",
    },
    exception = {
      nl = "de uitzondering in de zin kan niet aan een actieplan of actie worden gekoppeld",
      en = "the exception in the sentence cannot be tied to a plan or action",
    },
  },
  why = {
    nl = "De raad leest de toelichting eerst. Een zin over het budget die niet bij de cijfers past, geeft een verkeerd "
      .. "beeld, ook als de overschrijding op zich is toegelaten.",
    en = "The council reads the explanation first. A sentence about the budget that does not fit the figures gives a "
      .. "wrong impression, also where spending more is allowed.",
  },
  fix = {
    nl = "Pas de zin aan, noem de uitzondering of verbeter het bedrag in de tabel.",
    en = "Change the sentence, name the exception or correct the amount in the table.",
  },
  evaluate = function(text)
    local node = text.node
    local year = node.report.fiscal_year
    local found = claims.recognise(text.value, year)
    if #found == 0 then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end

    local stated = {}
    for _, claim in ipairs(found) do
      local targets, reason = claim_targets.of(claim, node)
      if not targets then stated[#stated + 1] = not_evaluable(reason) end
      for _, target in ipairs(targets or {}) do
        local spent, budget, problem = spent_and_budget(target, year, claim.scope)
        if problem then
          stated[#stated + 1] = not_evaluable(problem)
        else
          stated[#stated + 1] = relation.claim {
            spent, operator_of[claim.kind], budget,
            at = text:at(claim.first, claim.last),
            key = claim.kind .. "/" .. claim_targets.identity(target),
            args = { plan = target, quote = claim.quote },
          }
        end
      end
    end
    -- Every plan that a sentence speaks of may be excepted; then nothing is left to compare.
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
