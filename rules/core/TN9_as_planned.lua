local claim_targets = use("claim_targets")
local naming = use("naming")
local promises = use("promises")
local setbacks = use("setbacks")
local shortfalls = use("shortfalls")
local spending = use("spending")

-- A description says what is intended; only these blocks report what became of it.
local results = { "evaluation", "money", "money_status", "state", "state_status", "time", "time_status", "notes" }

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

-- Half a year may pass before the first invoice.
local covers_a_year = { annual_account = true, policy_evaluation = true }

---A sentence that says both is no contradiction between two.
local function is_same(text, setback, promised)
  return promised ~= nil and text.name == promised.text.name and text.ordinal == promised.text.ordinal
    and setback.first <= promised.last and setback.last >= promised.first
end

---@param promised { text: toets.Text, first: integer, last: integer }? the sentence with the promise
---@return { quote: string, source: string, place: toets.Place }?
local function setback_of(node, year, promised)
  for _, text in ipairs(node:texts()) do
    for _, setback in ipairs(is_result[text.name] and setbacks.of(text, year) or {}) do
      if not is_same(text, setback, promised) then
        local quote = "“" .. setback.quote .. "”"
        return { quote = quote, source = "text", place = text:at(setback.first, setback.last) }
      end
    end
  end
  return nil
end

---@return { quote: string, source: string, place: toets.Place }?
local function shortfall_of(node, year)
  for _, text in ipairs(node:texts()) do
    local found = is_result[text.name] and shortfalls.of(text, year)
    if found then
      return { quote = "“" .. found.quote .. "”", source = "text", place = text:at(found.first, found.last) }
    end
  end
  return nil
end

-- Nothing realised, where at least the floor was estimated.
---@return { quote: string, source: string, place: toets.Place }?
local function nothing_booked(node, year, floor)
  if #spending.booked(node, year) > 0 then return nil end
  for _, tbl in ipairs(node:tables()) do
    local found, without_value = spending.pairs(tbl, "expenditure", year)
    if without_value > 0 then return nil end
    for _, pair in ipairs(found) do
      local spent, budget = pair.realised, pair.estimated
      if budget.value >= floor then
        local quote = spent.column.label .. ": " .. spent.raw .. "; " .. budget.column.label .. ": " .. budget.raw
        return { quote = quote, source = "table", place = spent }
      end
    end
  end
  return nil
end

-- What is excepted may be named by other words than its title: every node that can be meant is left out.
---@return table<string, boolean>? out by identity; nil when an exception names nothing
local function excepted_among(targets, exceptions)
  local out = {}
  for _, exception in ipairs(exceptions) do
    local possible = naming.may_mean(exception, targets)
    if #possible == 0 then return nil end
    for _, node in ipairs(possible) do out[claim_targets.identity(node)] = true end
  end
  return out
end

-- "Alle acties lopen zoals voorzien, enkel de actie X loopt vertraging op": the text itself leaves X out.
local function leave_out_told(text, targets, out)
  for _, sentence in ipairs(setbacks.hints(text.value)) do
    for _, node in ipairs(naming.named(sentence.text, targets)) do out[claim_targets.identity(node)] = true end
    for _, node in ipairs(naming.may_mean(sentence.text, targets)) do out[claim_targets.identity(node)] = true end
  end
end

local function against(text, promise, node, other, key)
  return finding {
    at = text:at(promise.first, promise.last),
    related = { other.place },
    key = key .. "/" .. claim_targets.identity(node),
    args = { quote = promise.quote, about = node, source = term(other.source), other = other.quote },
  }
end

-- "Alle acties lopen zoals voorzien": each of them whose own text tells of a setback, or of a shortfall where results
-- are promised.
local function check_each(text, promise, year, stated, key, contradiction_of)
  local targets, reason = claim_targets.each(promise.scope, text.node)
  if not targets then
    stated[#stated + 1] = not_evaluable(reason)
    return
  end
  local late = {}
  for _, target in ipairs(targets) do
    local other = contradiction_of(target, year)
    if other then late[#late + 1] = { node = target, other = other } end
  end
  if #late == 0 then return end
  local out = excepted_among(targets, promise.exceptions)
  if not out then
    stated[#stated + 1] = not_evaluable("exception")
    return
  end
  leave_out_told(text, targets, out)
  for _, one in ipairs(late) do
    if not out[claim_targets.identity(one.node)] then
      stated[#stated + 1] = against(text, promise, one.node, one.other, key)
    end
  end
end

local function check_own(text, promise, year, floor, stated)
  local node = text.node
  local late = setback_of(node, year, { text = text, first = promise.first, last = promise.last })
  if late then stated[#stated + 1] = against(text, promise, node, late, "late") end
  local idle = year and covers_a_year[text.report.kind or ""] and nothing_booked(node, year, floor)
  if idle then stated[#stated + 1] = against(text, promise, node, idle, "idle") end
end

local function check_results(text, promise, year, stated)
  if promise.scope then
    check_each(text, promise, year, stated, "short", shortfall_of)
    return
  end
  local short = shortfall_of(text.node, year)
  if short then stated[#stated + 1] = against(text, promise, text.node, short, "short") end
end

---@type toets.Rule
return {
  id = "TN9",
  name = "as-planned-claims-hold",
  title = {
    nl = "Wat zoals voorzien heet te lopen, kent geen vertraging, staat niet stil en haalt wat beoogd was",
    en = "What is said to run as planned has no delay, does not stand still and reaches what was aimed at",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  subjects = {
    kind = "text",
    of = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action" },
    where = { name = results, empty = false },
  },
  params = {
    floor = {
      default = "1000.00",
      description = {
        nl = "kleinste raming waarvan iets uitgegeven zou moeten zijn",
        en = "smallest estimate of which something should have been spent",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”. De {source} van {about} vermeldt {other}. Kunnen beide "
      .. "kloppen?",
    en = "{node}: the text says “{quote}”. The {source} of {about} states {other}. Can both be "
      .. "right?",
  },
  summary = {
    nl = "{count} keer zegt de tekst dat iets zoals voorzien loopt of zijn doel haalt, terwijl een andere tekst of "
      .. "tabel anders aangeeft.",
    en = "{count} times a text says that something runs as planned or reaches its aim, while another text or table "
      .. "says otherwise.",
  },
  reasons = {
    unclear_target = {
      nl = "uit de zin blijkt niet over welke actieplannen of acties hij gaat",
      en = "the sentence does not show which plans or actions it is about",
    },
    priority_unknown = {
      nl = "het rapport zegt niet welke actieplannen of acties prioritair zijn",
      en = "the report does not say which plans or actions have priority",
    },
    exception = {
      nl = "de uitzondering in de zin kan niet aan een actieplan of actie worden gekoppeld",
      en = "the exception in the sentence cannot be tied to a plan or action",
    },
  },
  why = {
    nl = "Een geruststellende zin naast een vertraging of een ongebruikt budget laat de lezer in het ongewisse over de "
      .. "stand van het werk.",
    en = "A reassuring sentence beside a delay or an unused budget leaves the reader in doubt about the state of the "
      .. "work.",
  },
  fix = {
    nl = "Breng de twee in overeenstemming, of licht toe waarom ze samengaan.",
    en = "Bring the two into agreement, or explain why they go together.",
  },
  evaluate = function(text, params)
    local year = text.report.fiscal_year
    local found, of_results = promises.of(text, year), promises.of_results(text, year)
    if #found + #of_results == 0 then return not_applicable end
    local stated, floor = {}, decimal(params.floor)
    for _, promise in ipairs(found) do
      if promise.scope then
        check_each(text, promise, year, stated, "late", setback_of)
      else
        check_own(text, promise, year, floor, stated)
      end
    end
    for _, promise in ipairs(of_results) do check_results(text, promise, year, stated) end
    if #stated == 0 then return nil end
    return stated
  end,
}
