local plan_tree = use("plan_tree")
local spending = use("spending")
local twins = use("twins")

-- What share of its estimate a line may have reached, by the kind of report.
local bounds_of = {
  annual_account = { "year_from", "year_to" },
  policy_evaluation = { "year_from", "year_to" },
  half_year_report = { "half_year_from", "half_year_to" },
}

---@type toets.Rule
return {
  id = "PL3",
  name = "execution-rate-is-usual",
  title = {
    nl = "De uitvoeringsgraad is niet ongewoon laag of hoog",
    en = "The execution rate is neither unusually low nor high",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat afwijkt, vraagt uitleg.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what deviates needs an explanation.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation", "half_year_report" } },
  subjects = {
    kind = "table",
    of = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action" },
  },
  params = {
    year_from = {
      default = 50,
      description = {
        nl = "laagste gebruikelijke percentage van de raming over een heel jaar",
        en = "smallest usual percentage of the estimate over a whole year",
      },
    },
    year_to = {
      default = 110,
      description = {
        nl = "hoogste gebruikelijke percentage van de raming over een heel jaar",
        en = "largest usual percentage of the estimate over a whole year",
      },
    },
    half_year_from = {
      default = 25,
      description = {
        nl = "laagste gebruikelijke percentage van de raming over een half jaar",
        en = "smallest usual percentage of the estimate over half a year",
      },
    },
    half_year_to = {
      default = 75,
      description = {
        nl = "hoogste gebruikelijke percentage van de raming over een half jaar",
        en = "largest usual percentage of the estimate over half a year",
      },
    },
    floor = {
      default = "10000.00",
      description = {
        nl = "rijen waarvan beide bedragen hieronder liggen, worden niet gemeld",
        en = "rows of which both amounts are below this are left alone",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}, {section}, {row}: {realised} gerealiseerd en {estimated} geraamd in {year}, buiten de ingestelde "
      .. "marge van {from} tot {to} %. Is daar een uitleg voor?",
    en = "{node}, {section}, {row}: {realised} realised and {estimated} estimated in {year}, outside the set margin "
      .. "of {from} to {to} %. Is there an explanation?",
  },
  summary = {
    nl = "Bij {count} rijen is minder dan {from} % of meer dan {to} % van de raming gerealiseerd. Staat telkens "
      .. "uitgelegd waarom?",
    en = "In {count} rows less than {from} % or more than {to} % of the estimate was realised. Is it explained each "
      .. "time?",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_value = {
      nl = "een bedrag is niet ingevuld of niet leesbaar",
      en = "an amount is blank or cannot be read",
    },
  },
  why = {
    nl = "Een lijn waarvan weinig of veel meer dan de raming is gerealiseerd, roept een vraag op die de toelichting "
      .. "kan beantwoorden.",
    en = "A line of which little, or far more than the estimate, was realised raises a question that the explanation "
      .. "can answer.",
  },
  fix = {
    nl = "Licht de afwijking toe of pas de raming aan.",
    en = "Explain the deviation or change the estimate.",
  },
  evaluate = function(tbl, params)
    local node = tbl.node
    -- A sum deviates because of its parts; the lowest line that is printed says where.
    if plan_tree.has_table_below(node) or twins.is_repeated(node) then return not_applicable end
    local year = node.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    local bounds = bounds_of[node.report.kind]
    local from, to = params[bounds[1]], params[bounds[2]]
    local percent, floor, zero = decimal("0.01"), decimal(params.floor), decimal("0")

    local stated = {}
    for _, row in ipairs { "receipts", "expenditure" } do
      local pairs_of_year, without_value = spending.pairs(tbl, row, year)
      for _ = 1, without_value do stated[#stated + 1] = not_evaluable("no_value") end
      for _, pair in ipairs(pairs_of_year) do
        local realised, estimated = pair.realised, pair.estimated
        -- Of nothing there is no share; PL2 tells what was spent without an estimate.
        if estimated.value > zero and (realised.value >= floor or estimated.value >= floor) then
          local args = {
            realised = realised.value, estimated = estimated.value, year = tostring(year), from = from, to = to,
            section = term(realised.section or row), row = term(row),
          }
          stated[#stated + 1] = relation.plausibility {
            realised, ">=", percent * from * estimated, at = realised, key = "low", args = args,
          }
          stated[#stated + 1] = relation.plausibility {
            realised, "<=", percent * to * estimated, at = realised, key = "high", args = args,
          }
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
