local over_time = use("over_time")
local told_results = use("told_results")

-- More of them do not make it clearer.
local most_quoted = 3

local function listed(mentions)
  local pieces = {}
  for i = 1, math.min(#mentions, most_quoted) do pieces[i] = mentions[i].raw .. " " .. mentions[i].unit end
  return table.concat(pieces, ", ") .. (#mentions > most_quoted and ", …" or "")
end

---@type toets.Rule
return {
  id = "RF15",
  name = "results-stay-in-sight",
  title = {
    nl = "Waar het vorige rapport resultaten in cijfers gaf, geeft dit rapport ze ook",
    en = "Where the earlier report gave results in numbers, this report gives them too",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: resultaten zijn te "
      .. "vergelijken over de tijd.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: results can be compared over time.",
  },
  subjects = { kind = "counterpart", of = { "action", "action_plan" }, where = { fate = over_time.one_thing } },
  params = {
    smallest = {
      default = 2,
      description = {
        nl = "minste getallen in het vroegere rapport die een gewoonte zijn",
        en = "fewest numbers in the earlier report that are a habit",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: het vorige rapport (toestand {day}) vermeldt {before}; in dit rapport staat geen cijfer meer bij de "
      .. "resultaten. Zijn er geen nieuwe?",
    en = "{node}: the earlier report (as of {day}) states {before}; this report has no number among the results any "
      .. "more. Are there no new ones?",
  },
  summary = {
    nl = "Bij {count} acties gaf het vorige rapport (toestand {day}) resultaten in cijfers, dit rapport niet meer.",
    en = "At {count} actions the earlier report (as of {day}) gave results in numbers, this report does not any more.",
  },
  why = {
    nl = "Zonder cijfers is niet te zien of de actie meer of minder bereikt dan voordien.",
    en = "Without numbers nobody can see whether the action achieves more or less than before.",
  },
  fix = {
    nl = "Vermeld dezelfde cijfers voor deze periode, of schrijf waarom ze er niet meer zijn.",
    en = "State the same numbers for this period, or write why they are not there any more.",
  },
  evaluate = function(counterpart, params)
    local node, earlier = counterpart.node, counterpart.earlier
    if not over_time.is_first(node) then return not_applicable end
    local before = told_results.of(earlier)
    if #before < params.smallest then return not_applicable end
    local _, has_any = told_results.of(node)
    if has_any then return nil end
    return finding {
      at = node, related = { before[1] },
      args = { before = listed(before), day = over_time.day_of(counterpart.earlier_report) },
    }
  end,
}
