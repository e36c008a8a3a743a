
-- The cents of a round amount say little: two subsidies of 10.000,00 are no copy.
local round = re.compile([[0\.00$|^\d+$]])

local is_realised = { actual = true, booked = true }

-- Two actions may share a cost; where more show one amount it is divided between them.
local most_actions = 2

---Amounts that would hardly meet by chance, by what they are an amount of.
local function telling_amounts(report, least)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    for _, figure in ipairs(node.part ~= "contents" and node:figures() or {}) do
      local is_amount = figure.row == "receipts" or figure.row == "expenditure"
      local value = is_amount and is_realised[figure.measure or ""] and figure.value
      if value and value >= least and not round:test(value.text) then
        local key = table.concat({
          node.part, figure.section or "", figure.row, figure.measure, figure.year or "", value.text,
        }, " ")
        if not found[key] then
          found[key] = {}
          order[#order + 1] = found[key]
        end
        table.insert(found[key], figure)
      end
    end
  end
  return order
end

---@type toets.Rule
return {
  id = "DC3",
  name = "amount-is-its-own",
  title = {
    nl = "Twee acties hebben niet tot op de cent hetzelfde bedrag",
    en = "Two actions do not have the same amount to the cent",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bedrag dat niet rond is, komt zelden toevallig twee keer voor.",
    en = "Practice: an amount that is not round seldom occurs twice by chance.",
  },
  subjects = { kind = "report" },
  params = {
    least = {
      default = "1000.00",
      description = {
        nl = "bedragen hieronder worden niet vergeleken",
        en = "amounts below this are not compared",
      },
    },
  },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: het bedrag {amount} staat ook bij {other}. Werd het tweemaal ingegeven?",
    en = "{node}, {column}, {section} {row}: the amount {amount} is also at {other}. Was it entered twice?",
  },
  summary = {
    nl = "{node}: {count} bedragen staan tot op de cent ook bij een andere actie. Werden ze tweemaal ingegeven?",
    en = "{node}: {count} amounts are to the cent also at another action. Were they entered twice?",
  },
  why = {
    nl = "Een bedrag dat bij twee acties staat, telt in het actieplan en de beleidsdoelstelling tweemaal mee.",
    en = "An amount at two actions counts twice in the plan and the policy objective.",
  },
  fix = {
    nl = "Ga in de boekhouding na of het om twee verschillende verrichtingen gaat.",
    en = "See in the books whether these are two different entries.",
  },
  evaluate = function(report, params)
    local amounts = telling_amounts(report, decimal(params.least))
    if #amounts == 0 then return not_applicable end
    local findings = {}
    for _, figures in ipairs(amounts) do
      local first, copy = figures[1], figures[2]
      if copy and #figures <= most_actions and first.node.line ~= copy.node.line then
        findings[#findings + 1] = finding {
          at = copy, related = { first }, args = { other = first.node, amount = copy.value },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
