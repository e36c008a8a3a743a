local planned_and_done = use("planned_and_done")
local results_and_targets = use("results_and_targets")

---@type toets.Rule
return {
  id = "PL8",
  name = "done-is-what-was-planned",
  title = {
    nl = "Wat is ingezet, is niet minder dan wat gepland was",
    en = "What was put in is not less than what was planned",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat afwijkt, vraagt uitleg.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what deviates needs an explanation.",
  },
  applies = { kinds = { "progress_slides" } },
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = {
    nl = "{node}: {planned} {noun} gepland, de stand van zaken vermeldt {done}. Staat er waarom?",
    en = "{node}: {planned} {noun} planned, the state has {done}. Does it say why?",
  },
  summary = {
    nl = "{count} keer vermeldt de stand van zaken minder dan gepland was. Staat er waarom?",
    en = "{count} times the state has less than was planned. Does it say why?",
  },
  why = {
    nl = "Wie de middelen toekent, vergelijkt de inzet met de aanvraag.",
    en = "Who grants the means compares what was put in with the application.",
  },
  fix = {
    nl = "Leg uit waarom er minder is ingezet, of wanneer de rest volgt.",
    en = "Explain why less was put in, or when the rest follows.",
  },
  evaluate = function(node)
    if not results_and_targets.of(node) then return not_applicable end
    local both, none, findings = planned_and_done.of(node), planned_and_done.none_of(node), {}
    if #both + #none == 0 then return not_applicable end
    for i, pair in ipairs(both) do
      if not pair.is_reached then
        findings[#findings + 1] = finding {
          at = pair.done.mention, related = { pair.planned.mention }, key = "count/" .. i,
          args = {
            planned = pair.planned.mention.raw, noun = pair.planned.unit, done = pair.done.mention.raw,
          },
        }
      end
    end
    for i, pair in ipairs(none) do
      findings[#findings + 1] = finding {
        at = pair.done_text:at(pair.first, pair.last), related = { pair.planned.mention }, key = "none/" .. i,
        args = {
          planned = pair.planned.mention.raw, noun = pair.planned.unit, done = "“" .. pair.quote .. "”",
        },
      }
    end
    return findings[1] and findings or nil
  end,
}
